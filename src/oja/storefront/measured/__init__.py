"""
Measured: what shoppers do in a shop and how fast its pages are, without knowing who they are.

Pages tell of themselves (`told_routes`), by script or by a picture where none runs, never both; what changes a cart is
noted where it happens (`noting`). Single events are kept for a month, then only how many there were on a day
(`folding`). No cookie, no address, no browser's name is kept: see `docs/decisions/0011-measured.md`.
"""
