"""
Message templates: what may be said outside the 24 hours, as a merchant lives with it.

Owns the shop's copy of what stands at Meta (and the drafts that do not stand there yet), every edit that was submitted,
the rules a template must keep, what the phone shows of it, and the starter set. Emits nothing; tells open pages.
"""
