"""Carts: one per customer and merchant, versioned, the same through every door. Owns carts, lines and handoff codes."""
