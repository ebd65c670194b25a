"""
Delivery: where a shop brings things, when, and what that costs; and whether they can be picked up.

Promises: a fee is that of the zone the shopper chose, at the moment she is shown it; money is minor units of the shop's
currency. A shop that named no zones delivers everywhere and agrees the price in the chat. Emits nothing.
"""
