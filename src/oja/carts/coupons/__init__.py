"""
Coupons: a code that takes something off an order. Owns coupons and who used them.

Promises: a coupon is used as often as the merchant said and not once more, whoever comes at the same moment; an order
that is cancelled gives its use back.
"""
