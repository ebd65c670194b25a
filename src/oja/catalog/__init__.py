"""Catalogue: what a merchant sells. Owns categories, products, variants, stock and imports. Emits CatalogChanged."""
