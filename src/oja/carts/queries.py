"""Questions about carts. Every view is priced from the catalogue as it is now."""

from uuid import UUID

from sqlalchemy import select

from oja.carts import pricing
from oja.carts.errors import CartNotFound
from oja.carts.models import Cart, CartLine
from oja.carts.views import CartView, LineView
from oja.catalog.variants import offering
from oja.catalog.views import Offer
from oja.kernel.db import MerchantSession


async def get(db: MerchantSession, cart_id: UUID) -> CartView:
    """
    One cart, in whatever state.

    :raises CartNotFound: this shop has none with that id
    """
    cart = await find(db, cart_id)
    if cart is None:
        raise CartNotFound
    return cart


async def find(db: MerchantSession, cart_id: UUID) -> CartView | None:
    """The same, None when there is none."""
    row = await db.scalar(select(Cart).where(Cart.id == cart_id).execution_options(populate_existing=True))
    return None if row is None else await _view(db, row)


async def find_open(db: MerchantSession, customer_id: UUID) -> CartView | None:
    """The customer's open cart; None when she has none."""
    row = await db.scalar(
        select(Cart)
        .where(Cart.customer_id == customer_id, Cart.state == "open")
        .execution_options(populate_existing=True)
    )
    return None if row is None else await _view(db, row)


async def _view(db: MerchantSession, cart: Cart) -> CartView:
    rows = await db.execute(
        select(CartLine.id, CartLine.variant_id, CartLine.quantity, CartLine.unit_price_minor)
        .where(CartLine.cart_id == cart.id)
        .order_by(CartLine.id)
    )
    kept = rows.all()
    offers = await offering.variants_by_id(db, [row.variant_id for row in kept]) if kept else {}
    lines = [
        _line(row.id, offers[row.variant_id], row.quantity, row.unit_price_minor)
        for row in kept
        if row.variant_id in offers
    ]
    return CartView(
        id=cart.id,
        customer_id=cart.customer_id,
        version=cart.version,
        state=cart.state,
        lines=lines,
        totals=pricing.totals((line.quantity, line.unit_price_minor) for line in lines),
        delivery_method=cart.delivery_method,
        delivery_address=cart.delivery_address,
        notes=cart.notes,
        created_at=cart.created_at,
        updated_at=cart.updated_at,
    )


def _line(line_id: UUID, offer: Offer, quantity: int, shown_price_minor: int) -> LineView:
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
        in_stock=offer.in_stock and offer.status == "active",
        available=offer.available,
    )
