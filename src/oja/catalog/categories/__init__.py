"""Categories: one tree, in the merchant's order; the spec's category and subcategory are its first two levels."""
