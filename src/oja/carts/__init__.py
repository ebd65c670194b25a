"""
Carts: what somebody is about to buy. Owns carts, their lines, and the codes that carry one from the web into the chat.

Promises: one open cart for each customer of a shop, whichever door she comes through; a version that grows with each
change; prices and stock read live from the catalogue, with the difference to what was last shown. Emits nothing.
"""
