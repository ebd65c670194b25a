"""Savings: what a code takes off her cart, or why it does not, in words."""

from typing import Final
from zoneinfo import ZoneInfo

from babel.dates import format_skeleton

from oja.assistant.turn import Turn
from oja.carts.coupons.worth import Trouble
from oja.carts.views import CartView
from oja.kernel.money import known_locale

FREE_DELIVERY: Final = "free_delivery"


def words(turn: Turn, cart: CartView) -> str:
    """What her code changes, as one line; nothing when she has none."""
    if cart.coupon_trouble is not None:
        return why_not(turn, cart.coupon_code or "", cart.coupon_trouble)
    if cart.coupon is None:
        return ""
    key = "coupon.delivery" if cart.coupon.kind == FREE_DELIVERY else "coupon.off"
    return turn.say(key, code=cart.coupon.code, amount=turn.money(cart.discount_minor))


def why_not(turn: Turn, code: str, trouble: Trouble) -> str:
    """Why a code does not work, and what would help."""
    if trouble.starts_at is not None:
        zone, locale = ZoneInfo(turn.shop.timezone), known_locale(turn.shop.money_locale)
        day = format_skeleton("MMMMd", trouble.starts_at, zone, locale=locale)
        return turn.say("coupon.soon", code=code, day=day)
    return turn.say(f"coupon.{trouble.code}", code=code, missing=turn.money(trouble.missing_minor))


def differences(turn: Turn, cart: CartView, off_minor: int, delivery_minor: int) -> list[str]:
    """What is another amount now than the discount and the fee she saw."""
    notes = []
    if cart.discount_minor != off_minor:
        key = "summary.discount_changed" if cart.discount_minor else "summary.discount_gone"
        notes.append(turn.say(key, amount=turn.money(cart.discount_minor), before=turn.money(off_minor)))
    if cart.delivery_minor != delivery_minor:
        amounts = {"amount": turn.money(cart.delivery_minor), "before": turn.money(delivery_minor)}
        notes.append(turn.say("summary.delivery_changed", **amounts))
    return notes
