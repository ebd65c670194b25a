"""
Which products WhatsApp shows, when its catalogue has fewer places than the shop has products.

Owns the shop's limit, what the merchant decided for single products, how often each product was shown and ordered day
by day, which are in now and why, and every round with its choices. Promises: starred products come first, no category
is left out, nothing sold out keeps a place, and each product has a sentence that says why. Emits `RotationChanged`.
`products.is_in_whatsapp_catalog` is what became of it, and written by those who push to Meta.
"""
