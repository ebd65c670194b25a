"""Ending: a cart that was left is touched, ordered or merged. Called with every change of a cart, and cheap."""

from typing import Literal
from uuid import UUID

from sqlalchemy import or_, select, update

from oja.carts.abandoned.events import CartRecovered
from oja.carts.abandoned.models import AbandonedCart
from oja.kernel import clock, events
from oja.kernel.db import MerchantSession

How = Literal["touched", "ordered", "merged", "expired"]


async def end(db: MerchantSession, cart_id: UUID, how: How) -> None:
    """
    It is left no longer. An order also counts when it was touched before. Again, it changes nothing.

    Emits CartRecovered for an order.
    """
    newest = (
        select(AbandonedCart.id)
        .where(AbandonedCart.merchant_id == db.merchant_id, AbandonedCart.cart_id == cart_id)
        .order_by(AbandonedCart.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    is_open = AbandonedCart.ended_at.is_(None)
    ended = await db.scalar(
        update(AbandonedCart)
        .where(AbandonedCart.id == newest)
        .where(or_(is_open, AbandonedCart.ended_how == "touched") if how == "ordered" else is_open)
        .values(ended_at=clock.now(), ended_how=how)
        .returning(AbandonedCart.id)
        .execution_options(synchronize_session=False)
    )
    if ended is not None and how == "ordered":
        await events.emit(db, CartRecovered(db.merchant_id, ended))
