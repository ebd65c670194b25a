"""
Checkout: the way from a cart on the web to an order. Owns what a shopper said on it, which nobody but her browser sees.

Promises: stock is held while she checks out; every step is priced anew, and she orders exactly what she was shown, or
nothing. Placing twice is one order. The chat has its own way (`assistant.checkout`) to the same orders.
"""
