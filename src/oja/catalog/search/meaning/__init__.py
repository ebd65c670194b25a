"""
Meaning: orders the first of a search by what they mean, not by their words alone. The optional extra `local-ai`.

Owns a vector of each product's text. Promises that a search never waits for it for long and never fails by it: without
a model, its packages or a product's vector, the order by words stands.
"""
