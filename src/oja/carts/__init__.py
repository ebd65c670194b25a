"""
Carts: what somebody is about to buy. Owns carts, their lines, the codes that carry one from the web into the chat, the
links that carry one back, coupons, and marks on carts that were left (`abandoned`).

Promises: one open cart for each customer of a shop, whichever door she comes through; a version that grows with each
change; prices and stock read live from the catalogue, with the difference to what was last shown.
"""
