"""
Abandoned carts: carts that nobody touched for as long as their shop said, whichever door they came through.

Promises: a cart is marked once each time it is left, with what was in it and what that was worth; the mark ends when it
is touched or ordered. An empty cart, or one older than a browser remembers, is never marked. Nothing is sent. Emits
CartAbandoned and CartRecovered.
"""
