"""Each time a cart was left."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Integer, func, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, to_merchants

LEFT = text("ended_at IS NULL")


class AbandonedCart(MerchantRow, Base):
    """
    A cart that was left: `left_at` is when it was last touched, `lines` and `value_minor` are what was in it then.

    `ended_how` says what became of it; an order counts for the last time it was left.
    """

    __tablename__ = "abandoned_carts"
    __table_args__ = (
        Index("uq_abandoned_carts_left", "merchant_id", "cart_id", unique=True, postgresql_where=LEFT),
        Index("ix_abandoned_carts_cart_id", "merchant_id", "cart_id"),
        Index("ix_abandoned_carts_ended_how", "merchant_id", "ended_how", "id"),
        CheckConstraint("ended_how IN ('touched', 'ordered', 'merged', 'expired')", "ended_how"),
        CheckConstraint("(ended_at IS NULL) = (ended_how IS NULL)", "ended"),
        to_merchants("carts", "cart_id", ondelete="CASCADE"),
    )

    cart_id: Mapped[UUID]
    door: Mapped[str | None]
    left_at: Mapped[datetime]
    marked_at: Mapped[datetime] = mapped_column(server_default=func.now())
    lines: Mapped[list[Any]] = mapped_column(server_default=text("'[]'"))
    item_count: Mapped[int] = mapped_column(Integer)
    value_minor: Mapped[int]
    ended_at: Mapped[datetime | None]
    ended_how: Mapped[str | None]
