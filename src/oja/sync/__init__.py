"""
What WhatsApp shows of a shop's catalogue.

`rotation` decides which products are visible there when not all of them fit.
"""
