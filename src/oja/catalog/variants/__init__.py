"""Variants: what of a product is bought, by its options, with its own price, code and count."""
