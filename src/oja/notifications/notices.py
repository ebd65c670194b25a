"""Notices: the messages about an order, and about what is back in stock. Pure."""

from collections.abc import Mapping
from typing import Any, Final, Protocol

from oja.catalog.views import Offer
from oja.channels import composing
from oja.channels.messages import Buttons, Template
from oja.kernel.money import Money
from oja.kernel.whatsapp_template_parts import variables
from oja.merchants.queries import Shop
from oja.notifications.words import WORDS
from oja.orders.views import OrderView
from oja.templates.starters import nameless

PLACED: Final = "placed"
TEMPLATE: Final = "order_update"
BACK: Final = "back_in_stock"
STARTERS: Final[Mapping[str, str]] = {
    PLACED: "order_confirmation",
    "shipped": "order_shipped",
    "delivered": "order_delivered",
}
LINES: Final = 450


class Approved(Protocol):
    """What is asked of an approved template."""

    name: str
    language: str

    @property
    def body(self) -> str: ...


def notice(shop: Shop, order: OrderView, news: str, language: str) -> Buttons:
    """What to say: the confirmation (`PLACED`), or how the order is doing now (a status)."""
    words = _confirmation(shop, order, language) if news == PLACED else _progress(shop, order, news, language)
    last = "person" if news == "cancelled" else "browse"
    return composing.ask(
        words, ("orders", WORDS.say(language, "button.orders")), (last, WORDS.say(language, f"button.{last}"))
    )


def template(shop: Shop, order: OrderView, status: str, language: str) -> Template:
    """The same in the words of the approved template, for when the 24 hour window has closed."""
    total = _money(shop, order.total_minor)
    short = WORDS.say(language, f"short.{_key(order, status, language, prefix='short.')}", total=total)
    name = first_name(order.customer.name) or WORDS.say(language, "short.there")
    return Template(TEMPLATE, "en", [name, order.order_number, short])


def back(shop: Shop, offer: Offer, language: str) -> Buttons:
    """Something that she waited for can be bought again."""
    price = _money(shop, offer.price_minor)
    product = composing.one_line(offer.name, 80)
    words = WORDS.say(language, "back", product=product, shop=shop.name, price=price)
    return composing.ask(words, (f"p:{offer.product_id}", WORDS.say(language, "button.show")))


def back_by(template: Approved, shop: Shop, offer: Offer, name: str | None) -> Template:
    """The same by the approved template of the starter set."""
    values = {
        "name": first_name(name) or nameless(template.language),
        "shop": shop.name,
        "product": composing.one_line(offer.name, 80),
    }
    wanted = variables(template.body)
    return Template(template.name, template.language, named={one: values.get(one, "") for one in wanted})


def link_to(shop: Shop, order: OrderView) -> str:
    """The page on which she can follow her order; only who has this link can see it."""
    return f"{shop.home}/orders/{order.tracking_token}"


def starter(order: OrderView, news: str) -> str | None:
    """The starter set's template that tells this news; None when none does."""
    if news == "delivered" and order.delivery_method == "pickup":
        return None
    return STARTERS.get(news)


def told_by(template: Approved, shop: Shop, order: OrderView) -> Template:
    """The news by an approved template of the starter set, its variables filled in."""
    values = {
        "name": first_name(order.customer.name) or nameless(template.language),
        "shop": shop.name,
        "number": order.order_number,
        "total": _money(shop, order.total_minor),
        "link": link_to(shop, order),
    }
    wanted = variables(template.body)
    return Template(template.name, template.language, named={name: values.get(name, "") for name in wanted})


def _confirmation(shop: Shop, order: OrderView, language: str) -> str:
    def say(key: str, **values: object) -> str:
        return WORDS.say(language, key, **values)

    lines = [
        say(
            "line",
            quantity=line.quantity,
            name=composing.one_line(line.name, 80),
            total=_money(shop, line.total_minor),
        )
        for line in order.lines
    ]
    sums = [
        *(
            [say("discount", code=order.coupon_code, amount=_money(shop, order.discount_minor))]
            if order.discount_minor
            else []
        ),
        *([say("delivery", amount=_money(shop, order.delivery_minor))] if order.delivery_minor else []),
        say("total", total=_money(shop, order.total_minor)),
    ]
    name, address = first_name(order.customer.name), order.delivery_address
    return composing.paragraphs(
        say("placed" if name else "placed.unnamed", name=name, number=order.order_number),
        "\n".join([composing.bullet_lines(lines, LINES, say("rest")), *sums]),
        say("to", address=_address(address, say("to.location"))) if address else say("pickup", shop=shop.name),
        say("next", shop=shop.name),
        say("follow", link=link_to(shop, order)),
    )


def _progress(shop: Shop, order: OrderView, status: str, language: str) -> str:
    key = _key(order, status, language)
    told = WORDS.say(language, key, number=order.order_number, shop=shop.name, total=_money(shop, order.total_minor))
    if status != "delivered" or shop.reviews == "off":
        return told
    return composing.paragraphs(told, WORDS.say(language, "review", link=link_to(shop, order)))


def first_name(name: str | None) -> str:
    """What to call her; empty when unknown or not a name."""
    first = (name or "").strip().split(" ")[0]
    return first[:30] if first[:1].isalpha() else ""


def _key(order: OrderView, status: str, language: str, prefix: str = "") -> str:
    """The sentence for this way of getting it when there is one, else the one for all."""
    special = f"{status}.{order.delivery_method}"
    return special if WORDS.has(language, prefix + special) else status


def _money(shop: Shop, minor: int) -> str:
    return Money(minor, shop.currency).display(shop.money_locale)


def _address(address: Mapping[str, Any], place: str) -> str:
    named = [str(address[key]) for key in ("street", "landmark", "city", "state", "instructions") if address.get(key)]
    return composing.one_line(", ".join(named) or place, 240)
