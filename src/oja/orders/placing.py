"""Placing an order: from a cart, or from a list of products."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from oja.carts import pricing
from oja.carts import queries as cart_queries
from oja.carts import service as carts
from oja.carts.errors import CartClosed, CartNotFound, ProductUnavailable, UnknownProduct
from oja.carts.pricing import Totals
from oja.carts.schemas import Address, read_address
from oja.carts.views import LineView
from oja.catalog import queries as catalog
from oja.catalog.errors import OutOfStock
from oja.catalog.stock import service as stock
from oja.catalog.stock.moving import Source
from oja.catalog.variants import offering
from oja.catalog.variants.errors import VariantNotFound
from oja.catalog.views import Offer, ProductView
from oja.customers import queries as customer_queries
from oja.customers import service as customers
from oja.kernel import events, ids, live, metrics
from oja.kernel.db import MerchantSession
from oja.kernel.money import decimal_text
from oja.merchants.queries import Shop
from oja.orders import queries, recording
from oja.orders.errors import AddressRequired, OrderEmpty, OrderTooLong, PriceChanged
from oja.orders.events import OrderPlaced
from oja.orders.recording import Draft
from oja.orders.views import ContactView, OrderLineView, OrderView

_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")


@dataclass(frozen=True, slots=True)
class Item:
    """
    A product somebody wants: its id or external id, how many, the price she expects if she named one, and which variant
    when it comes in several.
    """

    product_id: str
    quantity: int
    expected_minor: int | None = None
    variant_id: UUID | None = None


async def place(
    db: MerchantSession,
    shop: Shop,
    cart_id: UUID,
    *,
    customer_id: UUID,
    source: str,
    delivery_method: str | None = None,
    delivery_address: Mapping[str, Any] | None = None,
    notes: str | None = None,
    accept_prices: Mapping[UUID, int] | None = None,
) -> OrderView:
    """
    Turn a cart into an order and hold its stock. What is left out is as the cart says.

    `accept_prices` are the unit prices (minor units, by variant) that the customer agreed to; without it, those last
    shown to her. Placing the same cart twice returns the first order. Nothing is written when it refuses.

    Emits OrderPlaced.

    :raises OrderEmpty: there is nothing in the cart
    :raises PriceChanged: a price is another one now
    :raises AddressRequired: a delivery without an address
    :raises OutOfStock: a line can no longer be met
    :raises CartClosed: it became a part of another cart
    """
    if await carts.lock(db, cart_id) != "open":
        return await _first_order(db, cart_id, customer_id)
    cart = await cart_queries.get(db, cart_id)
    if cart.customer_id not in {None, customer_id}:
        raise CartNotFound
    lines = [_line(one, one.quantity) for one in cart.lines]
    if not lines:
        raise OrderEmpty
    method = delivery_method or cart.delivery_method or "pickup"
    address = _address(shop, method, delivery_address or cart.delivery_address)
    shown = {one.variant_id: one.shown_price_minor for one in cart.lines}
    _compare_prices(shop, lines, shown if accept_prices is None else accept_prices, cart.totals)
    customer = await customer_queries.get(db, customer_id)
    order_id = ids.new()
    await stock.free(db, Source(stock.CHECKOUT, cart_id))
    await _hold(db, order_id, lines)
    await carts.close(db, cart_id, state="ordered")
    if address is not None and source == "chat":
        await customers.remember_address(
            db, customer_id, {name: value for name, value in address.items() if name != "slot"}
        )
    contact = ContactView(customer_id, customer.name, customer.phone)
    draft = Draft(
        id=order_id,
        contact=contact,
        source=source,
        lines=lines,
        totals=pricing.payable(cart.totals),
        delivery_method=method,
        delivery_address=address,
        notes=notes if notes is not None else cart.notes,
        cart_id=cart_id,
    )
    return await _promise(db, shop, draft)


async def place_items(
    db: MerchantSession,
    shop: Shop,
    *,
    phone: str,
    name: str | None,
    items: Sequence[Item],
    source: str,
    delivery_method: str = "pickup",
    delivery_address: Address | None = None,
    notes: str | None = None,
) -> OrderView:
    """
    Order products for a phone number that nobody has proven: what is known of its owner stays as it is.

    The same variant twice is one line. Emits OrderPlaced.

    :raises OrderEmpty: no products
    :raises InvalidPhone: the number cannot exist
    :raises UnknownProduct: this shop has no such product, or it no such variant
    :raises ProductUnavailable: a product is archived, or still a draft
    :raises VariantRequired: a product comes in several variants and none is named
    :raises PriceChanged: an expected price is not the catalogue's
    :raises AddressRequired: a delivery without street and city
    :raises OutOfStock: something is sold out, or fewer are left
    """
    number = customers.normalise_phone(phone, shop.country)
    lines, expected = await _wanted(db, items)
    address = _full_address(shop, delivery_address) if delivery_method == "delivery" else None
    totals = pricing.totals((line.quantity, line.unit_price_minor) for line in lines)
    _compare_prices(shop, lines, expected, totals)
    customer = await customer_queries.find_by_address(db, number)
    if customer is None:
        customer = await customers.find_or_create_by_phone(db, number, name)
    order_id = ids.new()
    await _hold(db, order_id, lines)
    draft = Draft(
        id=order_id,
        contact=ContactView(customer.id, name or customer.name, number),
        source=source,
        lines=lines,
        totals=pricing.payable(totals),
        delivery_method=delivery_method,
        delivery_address=address,
        notes=notes,
    )
    return await _promise(db, shop, draft)


async def _first_order(db: MerchantSession, cart_id: UUID, customer_id: UUID) -> OrderView:
    order = await queries.find_of_cart(db, cart_id)
    if order is None:
        raise CartClosed
    if order.customer_id != customer_id:
        raise CartNotFound
    return order


async def _wanted(db: MerchantSession, items: Sequence[Item]) -> tuple[list[OrderLineView], dict[UUID, int]]:
    """One line a product, and the prices that were expected of them."""
    if not items:
        raise OrderEmpty
    products = await _products(db, {item.product_id for item in items})
    quantities: dict[UUID, int] = {}
    expected: dict[UUID, int] = {}
    chosen = [await _chosen(db, products[item.product_id], item) for item in items]
    others = await _others(db, products, chosen)
    sellers: dict[UUID, ProductView | Offer] = {}
    for item, variant_id in zip(items, chosen, strict=True):
        product = sellers[variant_id] = others.get(variant_id) or products[item.product_id]
        quantities[variant_id] = pricing.checked_quantity(quantities.get(variant_id, 0) + item.quantity)
        # Of two expectations for one product, keep the one that will be refused.
        if item.expected_minor is not None and expected.get(variant_id) in {None, product.price_minor}:
            expected[variant_id] = item.expected_minor
    if len(quantities) > pricing.MOST_LINES:
        raise OrderTooLong
    return [_line(sellers[variant_id], quantity) for variant_id, quantity in quantities.items()], expected


async def _products(db: MerchantSession, names: set[str]) -> dict[str, ProductView]:
    by_id = {name: UUID(name) for name in names if _UUID.fullmatch(name)}
    found = await catalog.products_by_id(db, by_id.values()) if by_id else {}
    products = {name: found[product_id] for name, product_id in by_id.items() if product_id in found}
    if others := names - products.keys():
        products |= await catalog.products_by_external_id(db, others)
    if unknown := names - products.keys():
        raise UnknownProduct(errors=[{"product_id": name} for name in sorted(unknown)])
    if idle := [name for name, product in products.items() if product.status != "active"]:
        raise ProductUnavailable(errors=[{"product_id": name, "name": products[name].name} for name in sorted(idle)])
    return products


async def _chosen(db: MerchantSession, product: ProductView, item: Item) -> UUID:
    try:
        return await offering.chosen(db, product, item.variant_id)
    except VariantNotFound:
        raise UnknownProduct(errors=[{"product_id": item.product_id, "variant_id": str(item.variant_id)}]) from None


async def _others(
    db: MerchantSession, products: Mapping[str, ProductView], chosen: Sequence[UUID]
) -> dict[UUID, Offer]:
    """Those of the chosen variants that a product does not stand for itself."""
    in_front = {one.variant_id for one in products.values() if not one.has_choices}
    others = [one for one in chosen if one not in in_front]
    return await offering.variants_by_id(db, others) if others else {}


def _line(offered: LineView | ProductView | Offer, quantity: int) -> OrderLineView:
    return OrderLineView(
        id=ids.new(),
        product_id=offered.id if isinstance(offered, ProductView) else offered.product_id,
        variant_id=offered.variant_id,
        external_id=offered.external_id,
        name=offered.name,
        sku=offered.sku,
        image_url=offered.image_url,
        quantity=quantity,
        unit_price_minor=offered.unit_price_minor if isinstance(offered, LineView) else offered.price_minor,
    )


def _compare_prices(shop: Shop, lines: Sequence[OrderLineView], expected: Mapping[UUID, int], totals: Totals) -> None:
    def text(minor: int) -> str:
        return decimal_text(minor, shop.currency)

    changed = [
        {
            "product_id": str(line.product_id),
            "variant_id": str(line.variant_id),
            "name": line.name,
            "expected": text(expected[line.variant_id]),
            "current": text(line.unit_price_minor),
        }
        for line in lines
        if expected.get(line.variant_id, line.unit_price_minor) != line.unit_price_minor
    ]
    if changed:
        quote = {
            "currency": shop.currency,
            "subtotal": text(totals.subtotal_minor),
            "discount": text(totals.discount_minor),
            "delivery_fee": text(totals.delivery_minor),
            "tax": text(totals.tax_minor),
            "total_amount": text(totals.total_minor),
        }
        raise PriceChanged(errors=changed, quote=quote)


def _address(shop: Shop, method: str, given: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """Of a chat: a street, or a place on the map, is enough for a rider."""
    if method != "delivery":
        return None
    if not given:
        raise AddressRequired(errors=[{"field": "delivery_address"}])
    return read_address(given).kept(shop.country)


def _full_address(shop: Shop, given: Address | None) -> dict[str, Any]:
    missing = (
        ["delivery_address"] if given is None else [name for name in ("street", "city") if not getattr(given, name)]
    )
    if given is None or missing:
        prefix = "" if given is None else "delivery_address."
        raise AddressRequired(errors=[{"field": f"{prefix}{name}"} for name in missing])
    return given.kept(shop.country)


async def _hold(db: MerchantSession, order_id: UUID, lines: Sequence[OrderLineView]) -> None:
    try:
        await stock.hold(db, {line.variant_id: line.quantity for line in lines}, Source(stock.ORDER, order_id))
    except OutOfStock as refusal:
        products = {str(line.variant_id): line for line in lines}
        errors = [
            {"product_id": str(products[one["variant_id"]].product_id), **one, "name": products[one["variant_id"]].name}
            for one in refusal.errors
        ]
        raise OutOfStock(str(refusal), errors=errors) from None


async def _promise(db: MerchantSession, shop: Shop, draft: Draft) -> OrderView:
    await events.emit(db, OrderPlaced(db.merchant_id, draft.id))
    live.tell(db, f"merchant:{db.merchant_id}", {"type": "order_placed", "order_id": draft.id})
    order = await recording.record(db, shop, draft)
    metrics.orders_placed.labels(draft.source).inc()
    return order
