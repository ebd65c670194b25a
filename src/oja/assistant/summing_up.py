"""Summing up: an order in words, as she is asked to confirm it."""

from collections.abc import Mapping
from typing import Any

from oja.assistant import addresses, carting, savings
from oja.assistant.turn import Turn
from oja.carts.views import CartView
from oja.channels import composing
from oja.delivery.pricing import Zone


def words(turn: Turn, cart: CartView, zone: Zone | None, pickup_address: str) -> str:
    """The whole order: what, for how much, and how it comes to her."""
    parts = [
        (turn.say("summary.subtotal", amount=turn.money(cart.subtotal_minor)), cart.subtotal_minor != cart.total_minor),
        (savings.words(turn, cart), cart.coupon_code),
        (_delivery_price(turn, cart, zone) if zone else "", zone),
        (turn.say("summary.tax", amount=turn.money(cart.tax_minor)), cart.tax_minor),
        (turn.say("cart.total", total=turn.money(cart.total_minor)), True),
    ]
    totals = "\n".join(words for words, is_shown in parts if is_shown)
    return composing.paragraphs(
        turn.say("summary"),
        carting.lines(turn, cart, 450),
        totals,
        _handing_over(turn, cart.delivery_address, pickup_address),
    )


def _delivery_price(turn: Turn, cart: CartView, zone: Zone) -> str:
    key = "summary.delivery_to" if cart.delivery_minor else "summary.delivery_free"
    return turn.say(key, area=composing.one_line(zone.name, 60), amount=turn.money(cart.delivery_minor))


def _handing_over(turn: Turn, address: Mapping[str, Any] | None, pickup_address: str = "") -> str:
    """Where it goes, and whom the rider calls."""
    if address is None and pickup_address:
        return turn.say("summary.pickup_at", shop=turn.shop.name, address=composing.one_line(pickup_address, 240))
    if address is None:
        return turn.say("summary.pickup", shop=turn.shop.name)
    words = [turn.say("summary.to", address=place(turn, address))]
    if address.get("slot"):
        words.append(turn.say("summary.slot", slot=address["slot"]))
    if address.get("phone"):
        words.append(turn.say("summary.phone", phone=address["phone"]))
    return "\n".join(words)


def place(turn: Turn, address: Mapping[str, Any]) -> str:
    """An address as one line."""
    where = turn.say("address.location")
    if "lat" in address and "lng" in address:
        where = turn.say("address.map", latitude=f"{address['lat']:.5f}", longitude=f"{address['lng']:.5f}")
    return composing.one_line(addresses.in_words(address, where), 240)
