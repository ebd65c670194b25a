"""
Coming: by which link she came who fills a cart: a campaign's, or one in a message of ours. The last one counts.

It is written on the cart: `source`, `medium`, `campaign`, `content` as the link had them, and `message_id` with its
`conversation_id`.
"""

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import or_, select, update

from oja.carts.models import Cart
from oja.carts.views import CartView
from oja.kernel import clock
from oja.kernel.db import MerchantSession

COUNTS_FOR: Final = timedelta(days=7)
"""What she orders later than that, she does not order because of the link."""


async def note_origin(db: MerchantSession, cart_id: UUID, came_by: dict[str, Any]) -> None:
    """She put something into the cart and had come by this link. Not a change of the cart."""
    await db.execute(
        update(Cart)
        .where(Cart.id == cart_id)
        .values(came_by=came_by, came_at=clock.now())
        .execution_options(synchronize_session=False)
    )


def origin_of(cart: CartView) -> dict[str, Any] | None:
    """The link that an order of this cart is owed to; None when there was none lately."""
    is_lately = cart.came_at is not None and cart.came_at > clock.now() - COUNTS_FOR
    return cart.came_by if is_lately else None


async def follow(db: MerchantSession, source_id: UUID, target_id: UUID) -> None:
    """One cart became a part of another: the later of their links counts."""
    came = (await db.execute(select(Cart.came_by, Cart.came_at).where(Cart.id == source_id))).one()
    if came.came_at is not None:
        await db.execute(
            update(Cart)
            .where(Cart.id == target_id, or_(Cart.came_at.is_(None), Cart.came_at < came.came_at))
            .values(came_by=came.came_by, came_at=came.came_at)
            .execution_options(synchronize_session=False)
        )
