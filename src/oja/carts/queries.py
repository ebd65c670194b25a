"""Questions about carts. Every view is priced from the catalogue as it is now."""

import dataclasses
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, select

from oja.carts import pricing
from oja.carts.coupons import queries as coupons
from oja.carts.coupons.worth import CouponView, Trouble
from oja.carts.errors import CartNotFound
from oja.carts.models import Cart, CartLine
from oja.carts.views import CartView, LineView
from oja.catalog.stock import queries as stock
from oja.catalog.stock.service import CHECKOUT
from oja.catalog.variants import offering
from oja.catalog.views import Offer
from oja.kernel.db import MerchantSession

_OPEN: Final = (
    select(Cart)
    .where(Cart.customer_id == bindparam("customer_id"), Cart.state == "open")
    .execution_options(populate_existing=True)
)


async def get(db: MerchantSession, cart_id: UUID) -> CartView:
    """
    One cart, in whatever state.

    :raises CartNotFound: this shop has none with that id
    """
    cart = await find(db, cart_id)
    if cart is None:
        raise CartNotFound
    return cart


async def find(db: MerchantSession, cart_id: UUID, *, is_locked: bool = False) -> CartView | None:
    """The same, None when there is none; `is_locked` until this transaction ends."""
    wanted = select(Cart).where(Cart.id == cart_id).execution_options(populate_existing=True)
    row = await db.scalar(wanted.with_for_update() if is_locked else wanted)
    return None if row is None else await _view(db, row)


async def find_living(db: MerchantSession, cart_id: UUID) -> CartView | None:
    """The open cart that this one is, or became a part of; None when it was ordered."""
    seen: set[UUID] = set()
    wanted: UUID | None = cart_id
    while wanted is not None and wanted not in seen:
        seen.add(wanted)
        row = await db.scalar(select(Cart).where(Cart.id == wanted).execution_options(populate_existing=True))
        if row is not None and row.state == "open":
            return await _view(db, row)
        wanted = row.merged_into_id if row is not None else None
    return None


async def find_open(db: MerchantSession, customer_id: UUID) -> CartView | None:
    """The customer's open cart; None when she has none."""
    row = await db.scalar(_OPEN, {"customer_id": customer_id})
    return None if row is None else await _view(db, row)


async def _view(db: MerchantSession, cart: Cart) -> CartView:
    rows = await db.execute(
        select(CartLine.id, CartLine.variant_id, CartLine.quantity, CartLine.unit_price_minor)
        .where(CartLine.cart_id == cart.id)
        .order_by(CartLine.id)
    )
    kept = rows.all()
    offers = await offering.variants_by_id(db, [row.variant_id for row in kept]) if kept else {}
    # What is held while she checks out has left the shelf for her: it is hers to order.
    held = await stock.held_for(db, CHECKOUT, cart.id) if kept else {}
    lines = [
        _line(row.id, offers[row.variant_id], row.quantity, row.unit_price_minor, held.get(row.variant_id, 0))
        for row in kept
        if row.variant_id in offers
    ]
    goods = pricing.totals((line.quantity, line.unit_price_minor) for line in lines)
    coupon, trouble = await _coupon(db, cart, goods.subtotal_minor)
    off = coupon.off(goods.subtotal_minor) if coupon else 0
    return CartView(
        id=cart.id,
        customer_id=cart.customer_id,
        version=cart.version,
        state=cart.state,
        lines=lines,
        totals=dataclasses.replace(goods, discount_minor=off),
        delivery_method=cart.delivery_method,
        delivery_address=cart.delivery_address,
        notes=cart.notes,
        came_by=cart.came_by,
        came_at=cart.came_at,
        created_at=cart.created_at,
        updated_at=cart.updated_at,
        coupon=coupon,
        coupon_code=cart.coupon_code,
        coupon_trouble=trouble,
    )


async def _coupon(db: MerchantSession, cart: Cart, goods_minor: int) -> tuple[CouponView | None, Trouble | None]:
    """What its code takes off at this moment, or why it does not."""
    if cart.coupon_code is None or cart.state != "open":
        return None, None
    coupon, trouble = await coupons.look_up(db, cart.coupon_code, goods_minor, cart.customer_id)
    return (coupon, None) if trouble is None else (None, trouble)


def _line(line_id: UUID, offer: Offer, quantity: int, shown_price_minor: int, held: int) -> LineView:
    return LineView(
        line_id=line_id,
        variant_id=offer.variant_id,
        product_id=offer.product_id,
        external_id=offer.external_id,
        name=offer.name,
        sku=offer.sku,
        image_url=offer.image_url,
        quantity=quantity,
        unit_price_minor=offer.price_minor,
        shown_price_minor=shown_price_minor,
        in_stock=(offer.in_stock or held > 0) and offer.status == "active",
        available=None if offer.available is None else offer.available + held,
    )
