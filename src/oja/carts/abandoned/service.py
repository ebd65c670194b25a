"""Abandoned carts: marked when nobody touched them for a while."""

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from oja.carts import queries as carts
from oja.carts.abandoned.events import CartAbandoned
from oja.carts.abandoned.models import LEFT, AbandonedCart
from oja.carts.models import Cart, CartLine
from oja.carts.views import CartView
from oja.kernel import clock, events, ids
from oja.kernel.db import MerchantSession
from oja.kernel.money import decimal_text

FORGOTTEN: Final = timedelta(days=30)
"""As long as a browser remembers its cart."""
AT_ONCE: Final = 50


async def mark(db: MerchantSession, currency: str, after: timedelta, beyond: UUID | None = None) -> UUID | None:
    """
    Mark carts that nobody touched for `after`, `AT_ONCE` of them beginning `beyond` one; those that are held by
    somebody just now are touched. Answers the last that was looked at, None when there are no more.

    Two who mark at once share the work; again marks nothing twice. Emits CartAbandoned.
    """
    now = clock.now()
    is_marked = select(AbandonedCart.id).where(AbandonedCart.cart_id == Cart.id, AbandonedCart.ended_at.is_(None))
    has_lines = select(CartLine.id).where(CartLine.cart_id == Cart.id)
    wanted = (
        select(Cart.id, Cart.door)
        .where(Cart.state == "open", Cart.updated_at <= now - after, Cart.updated_at > now - FORGOTTEN)
        .where(has_lines.exists(), ~is_marked.exists())
        .order_by(Cart.id)
        .limit(AT_ONCE)
        .with_for_update(skip_locked=True)
    )
    rows = (await db.execute(wanted.where(Cart.id > beyond) if beyond else wanted)).all()
    for row in rows:
        cart = await carts.get(db, row.id)
        if cart.lines:
            await _mark(db, currency, cart, row.door, now)
    return rows[-1].id if len(rows) == AT_ONCE else None


async def expire(db: MerchantSession) -> None:
    """Nobody comes back to what was left a month ago: who said there who she is, is forgotten."""
    await db.execute(
        update(AbandonedCart)
        .where(AbandonedCart.ended_at.is_(None), AbandonedCart.left_at <= clock.now() - FORGOTTEN)
        .values(ended_at=clock.now(), ended_how="expired")
        .execution_options(synchronize_session=False)
    )
    is_old = (Cart.state == "open", Cart.contact.is_not(None), Cart.updated_at <= clock.now() - FORGOTTEN)
    forgotten = update(Cart).where(*is_old).values(contact=None, updated_at=Cart.updated_at)
    await db.execute(forgotten.execution_options(synchronize_session=False))


async def _mark(db: MerchantSession, currency: str, cart: CartView, door: str | None, now: datetime) -> None:
    lines = [
        {"name": line.name, "quantity": line.quantity, "price": decimal_text(line.unit_price_minor, currency)}
        for line in cart.lines
    ]
    row = insert(AbandonedCart).values(
        merchant_id=db.merchant_id,
        id=ids.new(),
        cart_id=cart.id,
        door=door,
        left_at=cart.updated_at,
        marked_at=now,
        lines=lines,
        item_count=cart.item_count,
        value_minor=cart.total_minor,
    )
    marked = await db.scalar(
        row.on_conflict_do_nothing(index_elements=["merchant_id", "cart_id"], index_where=LEFT).returning(
            AbandonedCart.id
        )
    )
    if marked is not None:
        await events.emit(db, CartAbandoned(db.merchant_id, marked))
