"""
Catalogue: what a merchant sells. Owns categories (one tree), products, variants, stock and imports.

Promises that counts and the catalogue's version are exact in the transaction that changed them, and that stock is
never sold twice. Emits CatalogChanged.
"""
