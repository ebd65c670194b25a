"""
Cards: the picture under a link in a chat: a product's photo with its name, price and shop, or a shop with its cover.

1200 by 630, JPEG, at most 250 KB, as link previews want them (frontend reference 2.5). Drawn when a crawler first asks,
in a process of its own, and kept; the address names what is on the card, so apps that keep previews for days ask anew
when the price changes.
"""
