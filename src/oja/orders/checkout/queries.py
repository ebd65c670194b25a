"""Questions on the way to an order. Nothing here writes."""

from uuid import UUID

from sqlalchemy import select

from oja.carts.views import CartView
from oja.catalog.stock import queries as stock
from oja.catalog.stock.service import CHECKOUT
from oja.delivery import queries as delivery
from oja.kernel.db import MerchantSession
from oja.orders import queries as orders
from oja.orders.checkout.models import Checkout
from oja.orders.checkout.quoting import CheckoutView, Quote, quote
from oja.orders.views import OrderView

WEB = "web"


async def said(db: MerchantSession, cart_id: UUID) -> CheckoutView | None:
    """What she said so far; None when she has not begun."""
    mine = select(Checkout).where(Checkout.merchant_id == db.merchant_id, Checkout.cart_id == cart_id)
    row = await db.scalar(mine.execution_options(populate_existing=True))
    if row is None:
        return None
    return CheckoutView(
        contact_name=row.contact_name,
        contact_phone=row.contact_phone,
        delivery_method=row.delivery_method or "",
        zone_id=row.zone_id,
        delivery_address=row.delivery_address,
        notes=row.notes,
    )


async def priced(db: MerchantSession, cart: CartView) -> Quote:
    """The cart with what it costs to bring it where she said, at this moment."""
    ways = await delivery.ways(db)
    until = await stock.held_until(db, CHECKOUT, cart.id)
    return quote(cart, await said(db, cart.id) or CheckoutView(), ways, held_until=until)


async def placed_from(db: MerchantSession, cart_id: UUID) -> OrderView | None:
    """The order that this cart became on the web. One that was placed in the chat is not for her browser to see."""
    order = await orders.find_of_cart(db, cart_id)
    return order if order is not None and order.source == WEB else None
