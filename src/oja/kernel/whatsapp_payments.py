"""Checks of orders to pay inside WhatsApp: India, Brazil and Singapore (reference: WhatsApp 1.9)."""

from collections.abc import Iterator
from typing import Any, Final

from oja.kernel import whatsapp_table as table
from oja.kernel.whatsapp_fields import action_named, filled, listed, mapped, one_of, words
from oja.kernel.whatsapp_table import BAD_PARAMETER, INVALID, MISSING, Json, Problem

PARAMETERS: Final = "interactive.action.parameters"
ORDER: Final = f"{PARAMETERS}.order"
STATUSES: Final = ("pending", "processing", "partially_shipped", "shipped", "completed", "canceled")
EXTRAS: Final = ("tax", "shipping", "discount")


def order_details(action: Json) -> Iterator[Problem]:
    """An order to review and pay; in Brazil it may come without its lines."""
    yield from action_named(action, "review_and_pay")
    given = mapped(action.get("parameters"))
    yield from _reference(given)
    yield from one_of(given.get("type"), ("digital-goods", "physical-goods"), f"{PARAMETERS}.type")
    yield from one_of(given.get("currency"), tuple(table.CURRENCIES.values()), f"{PARAMETERS}.currency")
    yield from _amount(given.get("total_amount"), f"{PARAMETERS}.total_amount")
    if "order" not in given and given.get("currency") == table.CURRENCIES["BR"]:
        return
    order = mapped(given.get("order"))
    yield from one_of(order.get("status"), ("pending",), f"{ORDER}.status")
    items = [mapped(item) for item in listed(order.get("items"))]
    if not items:
        yield Problem(MISSING, f"{ORDER}.items", "An order to pay needs at least one line.")
    for index, item in enumerate(items):
        yield from _item(item, f"{ORDER}.items[{index}]")
    yield from _amount(order.get("subtotal"), f"{ORDER}.subtotal")
    for name in EXTRAS:
        if name in order or name == "tax":
            yield from _amount(order.get(name), f"{ORDER}.{name}")
            within = f"{ORDER}.{name}"
            yield from words(
                mapped(order.get(name)), "description", table.AMOUNT_DESCRIPTION, within=within, required=False
            )
    yield from _sums(given, order, items)


def order_status(action: Json) -> Iterator[Problem]:
    """How an order to pay is doing."""
    yield from action_named(action, "review_order")
    given = mapped(action.get("parameters"))
    yield from _reference(given)
    order = mapped(given.get("order"))
    yield from one_of(order.get("status"), STATUSES, f"{ORDER}.status")
    yield from words(order, "description", table.STATUS_DESCRIPTION, within=ORDER, required=False)


def _reference(given: Json) -> Iterator[Problem]:
    reference = given.get("reference_id")
    if not isinstance(reference, str) or not table.REFERENCE.match(reference):
        message = "The reference of an order has 1 to 35 letters, digits, dots, dashes and underscores."
        yield Problem(INVALID, f"{PARAMETERS}.reference_id", message)


def _item(item: Json, where: str) -> Iterator[Problem]:
    yield from filled(item, "retailer_id", within=where)
    yield from words(item, "name", table.ITEM_NAME, within=where)
    yield from _amount(item.get("amount"), f"{where}.amount")
    if "sale_amount" in item:
        yield from _amount(item.get("sale_amount"), f"{where}.sale_amount")
    if _whole(item.get("quantity")) < 1:
        yield Problem(INVALID, f"{where}.quantity", "A line of an order needs a whole number of pieces.")


def _amount(amount: Any, where: str) -> Iterator[Problem]:
    given = mapped(amount)
    if _whole(given.get("value")) < 0:
        yield Problem(MISSING, f"{where}.value", f"{where} needs a whole number of hundredths.")
    elif given.get("offset") != table.OFFSET:
        yield Problem(
            BAD_PARAMETER, f"{where}.offset", f"{where} must be counted in hundredths: offset {table.OFFSET}."
        )


def _sums(given: Json, order: Json, items: list[Json]) -> Iterator[Problem]:
    """What Meta adds up itself, and refuses when it is not the same."""
    subtotal = sum(
        _value(item.get("sale_amount", item.get("amount"))) * max(0, _whole(item.get("quantity"))) for item in items
    )
    if _value(order.get("subtotal")) != subtotal:
        message = f"The lines of the order add up to {subtotal}, not to {_value(order.get('subtotal'))}."
        yield Problem(INVALID, f"{ORDER}.subtotal", message)
    tax, shipping, discount = (_value(order.get(name)) for name in EXTRAS)
    total = _value(order.get("subtotal")) + tax + shipping - discount
    if _value(given.get("total_amount")) != total:
        message = f"Lines, tax, delivery and discount make {total}, not {_value(given.get('total_amount'))}."
        yield Problem(INVALID, f"{PARAMETERS}.total_amount", message)


def _value(amount: Any) -> int:
    return max(0, _whole(mapped(amount).get("value")))


def _whole(value: Any) -> int:
    """A whole number; -1 for anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) else -1
