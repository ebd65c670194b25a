"""
What a shop is without a line: the service worker that keeps what was seen, and the page for everything else.

Promises: nothing of one person or one shop is shown to another; nobody is stuck with an old version; and one switch
(`OJA_OFFLINE`) makes every browser forget all of it. The worker itself is `web/src/storefront/offline`.
"""
