"""
Sandbox: plays Meta, and the shopper's phone, so that the whole shop runs on one machine.

It speaks to the product by HTTP only: signed webhooks in, Graph calls out. Its numbers, chats, deliveries and knobs
live in the schema `sandbox`, so that any number of processes can serve it and a crash loses nothing. It imports
`oja.kernel` only, and `oja.wiring` mounts it only when `settings.has_sandbox`. See `docs/decisions/0006-sandbox.md`.
"""
