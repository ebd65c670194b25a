"""Refusals of coupons."""

from collections.abc import Mapping
from typing import Final

from oja.kernel.errors import Conflict, NotFound, Refusal, Unprocessable


class CouponNotFound(NotFound):
    message = "There is no such coupon."


class UnknownCoupon(Unprocessable):
    code, message = "unknown_coupon", "We do not know this code. Please check it."


class CouponNotNow(Conflict):
    code, message = "coupon_not_now", "This code does not work at the moment."


class CouponUsedUp(Conflict):
    code, message = "coupon_used_up", "This code has been used up."


class CouponBelowMinimum(Conflict):
    code, message = "coupon_below_minimum", "This code needs a larger order."


REFUSALS: Final[Mapping[str, type[Refusal]]] = {
    one.code: one for one in (UnknownCoupon, CouponNotNow, CouponUsedUp, CouponBelowMinimum)
}
"""Why a code that somebody gave does not work."""


class CodeTaken(Conflict):
    code, message = "code_taken", "There is a coupon with this code already. Please choose another."


class BadCoupon(Unprocessable):
    code, message = "invalid_coupon", "Please check what the coupon takes off."
