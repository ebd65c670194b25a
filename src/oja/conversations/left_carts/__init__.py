"""
Left carts: the carts that were left, with how their customers can be reached just now. Owns nothing; sends nothing.
"""
