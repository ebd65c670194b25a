"""Translations: names and descriptions in other languages, shown where a shopper reads them."""
