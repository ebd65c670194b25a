"""
Domains of merchants' own: added, proved by records in DNS, looked at again now and then, and let go when they vanish.

One shop holds a domain: the one that proved last, while the holder before no longer can. A nameserver that does not
answer changes nothing. Certificates are the proxy's; it asks `/api/tls/ask` for which names.
"""
