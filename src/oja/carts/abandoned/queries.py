"""Questions about abandoned carts. Nothing here writes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import func, select

from oja.carts.abandoned.models import AbandonedCart
from oja.carts.models import Cart
from oja.kernel import ids
from oja.kernel.db import MerchantSession

State = Literal["left", "touched", "ordered", "merged", "expired"]


@dataclass(frozen=True, slots=True)
class AbandonedView:
    """One time that a cart was left; a guest's has no customer."""

    id: UUID
    cart_id: UUID
    customer_id: UUID | None
    contact: dict[str, str] | None
    """What a guest said of herself at the checkout."""
    state: str
    door: str | None
    left_at: datetime
    marked_at: datetime
    ended_at: datetime | None
    lines: list[dict[str, Any]]
    item_count: int
    value_minor: int


@dataclass(frozen=True, slots=True)
class Sum:
    """So many carts, worth so much together."""

    carts: int = 0
    value_minor: int = 0


async def listed(
    db: MerchantSession, state: State | None = None, *, offset: int = 0, limit: int = 20
) -> tuple[Sequence[AbandonedView], int]:
    """Carts that were left, the last marked first, and how many there are."""
    where = [] if state is None else [_is(state)]
    rows = await db.execute(
        select(AbandonedCart, Cart.customer_id, Cart.contact)
        .join(Cart, Cart.id == AbandonedCart.cart_id)
        .where(*where)
        .order_by(AbandonedCart.id.desc())
        .offset(offset)
        .limit(limit)
    )
    total = await db.scalar(select(func.count()).select_from(AbandonedCart).where(*where))
    return [_view(row, customer_id, contact) for row, customer_id, contact in rows], total or 0


async def sums_since(db: MerchantSession, moment: datetime) -> dict[str, Sum]:
    """By what became of them, the carts that were marked since `moment`: when, their ids say, which are in an index."""
    how = func.coalesce(AbandonedCart.ended_how, "left")
    rows = await db.execute(
        select(how, func.count(), func.coalesce(func.sum(AbandonedCart.value_minor), 0))
        .where(AbandonedCart.id >= ids.first_of(moment))
        .group_by(how)
    )
    return {state: Sum(carts, int(minor)) for state, carts, minor in rows}


def _is(state: State) -> Any:
    return AbandonedCart.ended_at.is_(None) if state == "left" else AbandonedCart.ended_how == state


def _view(row: AbandonedCart, customer_id: UUID | None, contact: dict[str, str] | None) -> AbandonedView:
    return AbandonedView(
        id=row.id,
        cart_id=row.cart_id,
        customer_id=customer_id,
        contact=contact,
        state=row.ended_how or "left",
        door=row.door,
        left_at=row.left_at,
        marked_at=row.marked_at,
        ended_at=row.ended_at,
        lines=row.lines,
        item_count=row.item_count,
        value_minor=row.value_minor,
    )
