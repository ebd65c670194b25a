"""
Sync: keeps the catalogue that a WhatsApp account shows at Meta in step with the shop. Owns, for each connected
catalogue, the state of every item there, and the batches that are on their way.

Promises: an item is sent only when it is not what Meta was last given; what was cut short is sent again, which changes
nothing when it had arrived; what Meta refuses is kept with its words; what somebody changes over there is put right.
`rotation` decides which products are visible when not all of them fit; `products.is_in_whatsapp_catalog` is the
outcome. See `docs/guides/sync.md`.
"""
