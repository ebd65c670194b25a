"""Placing an order: from a cart, and what every way to an order has in common. Orders without one: `itemised`."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from oja.carts import pricing
from oja.carts import queries as cart_queries
from oja.carts import service as carts
from oja.carts.coupons import service as coupons
from oja.carts.coupons.worth import CouponView
from oja.carts.errors import CartClosed, CartNotFound
from oja.carts.pricing import Totals
from oja.carts.schemas import read_address
from oja.carts.views import LineView
from oja.catalog.errors import OutOfStock
from oja.catalog.stock import service as stock
from oja.catalog.stock.moving import Source
from oja.catalog.views import Offer, ProductView
from oja.customers import queries as customer_queries
from oja.customers import service as customers
from oja.kernel import events, ids, live, metrics
from oja.kernel.db import MerchantSession
from oja.kernel.money import decimal_text
from oja.merchants.queries import Shop
from oja.orders import queries, recording
from oja.orders.errors import AddressRequired, OrderEmpty, PriceChanged
from oja.orders.events import OrderPlaced
from oja.orders.recording import Draft
from oja.orders.views import ContactView, OrderLineView, OrderView


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
    contact: ContactView | None = None,
    coupon: CouponView | None = None,
    fee_minor: int = 0,
    delivery_area: str | None = None,
    payment_method: str | None = None,
    promised: dict[str, Any] | None = None,
) -> OrderView:
    """
    Turn a cart into an order and hold its stock. What is left out is as the cart says.

    `accept_prices` are the unit prices (minor units, by variant) that the customer agreed to; without it, those last
    shown to her. `contact` is how she wants to be known for this order. `coupon` is what she saw make it cheaper: it is
    used once, or nothing is ordered. `fee_minor` is what bringing it to `delivery_area` costs without one, `promised`
    when she was told to get it. Placing the same cart twice returns the first order. Nothing is written when it
    refuses.

    Emits OrderPlaced.

    :raises OrderEmpty: there is nothing in the cart
    :raises PriceChanged: a price is another one now
    :raises AddressRequired: a delivery without an address
    :raises OutOfStock: a line can no longer be met
    :raises CouponUsedUp: somebody else had its last use just now
    :raises CartClosed: it became a part of another cart
    """
    if await carts.lock(db, cart_id) != "open":
        return await _first_order(db, cart_id, customer_id)
    cart = (await cart_queries.get(db, cart_id)).priced(coupon, fee_minor)
    if cart.customer_id not in {None, customer_id}:
        raise CartNotFound
    lines = [line(one, one.quantity) for one in cart.lines]
    if not lines:
        raise OrderEmpty
    method = delivery_method or cart.delivery_method or "pickup"
    address = _address(shop, method, delivery_address or cart.delivery_address)
    shown = {one.variant_id: one.shown_price_minor for one in cart.lines}
    totals = pricing.payable(cart.totals)
    compare_prices(shop, lines, shown if accept_prices is None else accept_prices, totals)
    customer = await customer_queries.get(db, customer_id)
    order_id = ids.new()
    if coupon is not None:
        await coupons.take(db, coupon, customer_id, order_id)
    await stock.free(db, Source(stock.CHECKOUT, cart_id))
    await hold(db, order_id, lines)
    await carts.close(db, cart_id, state="ordered")
    if address is not None and source == "chat":
        await customers.remember_address(
            db, customer_id, {name: value for name, value in address.items() if name != "slot"}
        )
    draft = Draft(
        id=order_id,
        contact=contact or ContactView(customer_id, customer.name, customer.phone),
        source=source,
        lines=lines,
        totals=totals,
        delivery_method=method,
        delivery_address=address,
        notes=(cart.notes if notes is None else notes) or None,
        cart_id=cart_id,
        payment_method=payment_method,
        coupon_code=coupon.code if coupon else None,
        came_by=carts.origin_of(cart),
        promised=promised,
        delivery_area=delivery_area,
    )
    return await promise(db, shop, draft)


async def _first_order(db: MerchantSession, cart_id: UUID, customer_id: UUID) -> OrderView:
    order = await queries.find_of_cart(db, cart_id)
    if order is None:
        raise CartClosed
    if order.customer_id != customer_id:
        raise CartNotFound
    return order


def line(offered: LineView | ProductView | Offer, quantity: int) -> OrderLineView:
    """What is ordered, as it is called and priced now."""
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


def compare_prices(shop: Shop, lines: Sequence[OrderLineView], expected: Mapping[UUID, int], totals: Totals) -> None:
    """
    Let nobody pay what she has not seen.

    :raises PriceChanged: a price is not the expected one
    """

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


async def hold(db: MerchantSession, order_id: UUID, lines: Sequence[OrderLineView]) -> None:
    """
    Hold the stock of an order, all of it or nothing.

    :raises OutOfStock: with the name of each line that cannot be met
    """
    try:
        await stock.hold(db, {line.variant_id: line.quantity for line in lines}, Source(stock.ORDER, order_id))
    except OutOfStock as refusal:
        products = {str(line.variant_id): line for line in lines}
        errors = [
            {"product_id": str(products[one["variant_id"]].product_id), **one, "name": products[one["variant_id"]].name}
            for one in refusal.errors
        ]
        raise OutOfStock(str(refusal), errors=errors) from None


async def promise(db: MerchantSession, shop: Shop, draft: Draft) -> OrderView:
    """Write the order down and tell everybody. The last of its transaction. Emits OrderPlaced."""
    await events.emit(db, OrderPlaced(db.merchant_id, draft.id))
    live.tell(db, f"merchant:{db.merchant_id}", {"type": "order_placed", "order_id": draft.id})
    order = await recording.record(db, shop, draft)
    metrics.orders_placed.labels(draft.source).inc()
    return order
