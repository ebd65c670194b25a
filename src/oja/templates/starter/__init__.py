"""The words of the starter set, one file a language."""
