"""
Bulk edits: one change of many products at once, with progress and a way back.

Which products are meant is written down when it begins; each line keeps what it was and became, for the way back.
"""
