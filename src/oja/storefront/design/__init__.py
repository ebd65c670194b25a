"""
Design: how a shop looks, without code: theme, colours, logo, the blocks of its front, opening hours, where else it is.

Owns `shop_designs`: a draft that only the team sees, and what was published. Name, tagline, logo and colour of the shop
itself stay the merchant's: publishing hands them over, so that chats and receipts show them too.
"""
