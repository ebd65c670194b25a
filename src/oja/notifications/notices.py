"""Notices: the messages about an order. Pure."""

from collections.abc import Mapping
from typing import Any, Final

from oja.channels import composing
from oja.channels.schemas import Buttons, Template
from oja.kernel.money import Money
from oja.merchants.queries import Shop
from oja.notifications.words import WORDS
from oja.orders.views import OrderView

TEMPLATE: Final = "order_update"
LINES: Final = 550


def placed(shop: Shop, order: OrderView, language: str) -> Buttons:
    """The confirmation: number, what was ordered, total, how she gets it, what happens next."""

    def say(key: str, **values: object) -> str:
        return WORDS.say(language, key, **values)

    name = first_name(order)
    lines = [
        say(
            "line",
            quantity=line.quantity,
            name=composing.one_line(line.name, 80),
            total=_money(shop, line.total_minor),
        )
        for line in order.lines
    ]
    address = order.delivery_address
    way = say("to", address=_address(address, say("to.location"))) if address else say("pickup", shop=shop.name)
    words = composing.paragraphs(
        say("placed", name=name, number=order.order_number)
        if name
        else say("placed.unnamed", number=order.order_number),
        f"{composing.bullet_lines(lines, LINES, say('rest'))}\n{say('total', total=_money(shop, order.total_minor))}",
        way,
        say("next", shop=shop.name),
    )
    return composing.ask(words, ("orders", say("button.orders")), ("browse", say("button.browse")))


def moved(shop: Shop, order: OrderView, status: str, language: str) -> Buttons | None:
    """How the order is doing now; None for a status nobody needs to be told."""
    key = _key(order, status, language)
    if key is None:
        return None
    words = WORDS.say(language, key, number=order.order_number, shop=shop.name, total=_money(shop, order.total_minor))
    last = "person" if status == "cancelled" else "browse"
    return composing.ask(
        words,
        ("orders", WORDS.say(language, "button.orders")),
        (last, WORDS.say(language, f"button.{last}")),
    )


def template(shop: Shop, order: OrderView, status: str, language: str) -> Template:
    """The same in the words of the approved template, for when the 24 hour window has closed."""
    total = _money(shop, order.total_minor)
    short = WORDS.say(language, f"short.{_key(order, status, language, prefix='short.')}", total=total)
    name = first_name(order) or WORDS.say(language, "short.there")
    return Template(TEMPLATE, "en", [name, order.order_number, short])


def first_name(order: OrderView) -> str:
    """What to call her; empty when unknown or not a name."""
    first = (order.customer.name or "").strip().split(" ")[0]
    return first[:30] if first[:1].isalpha() else ""


def _key(order: OrderView, status: str, language: str, prefix: str = "") -> str | None:
    """The sentence for this way of getting it when there is one, else the one for all."""
    keys = (f"{status}.{order.delivery_method}", status)
    return next((key for key in keys if WORDS.has(language, prefix + key)), None)


def _money(shop: Shop, minor: int) -> str:
    return Money(minor, shop.currency).display(shop.money_locale)


def _address(address: Mapping[str, Any], place: str) -> str:
    named = [str(address[key]) for key in ("street", "landmark", "city", "state", "instructions") if address.get(key)]
    return composing.one_line(", ".join(named) or place, 240)
