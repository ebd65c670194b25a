"""
Search: finds a shop's products by what people type. Owns the shop's vocabulary, postings, synonyms and missed searches.

Promises that a product is found by its new words as soon as the change that gave them is committed: everything here is
written in that transaction. How it ranks is told in `docs/guides/search.md`.
"""
