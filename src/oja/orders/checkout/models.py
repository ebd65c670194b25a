"""What a shopper said on her way to an order. It goes when the order is placed, or a month after she left."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, to_merchants


class Checkout(Base):
    """One row a cart: as she typed it, checked when she goes on. `delivery_address` may not be whole yet."""

    __tablename__ = "checkouts"
    __table_args__ = (
        Index("ix_checkouts_zone_id", "merchant_id", "zone_id"),
        Index("ix_checkouts_updated_at", "merchant_id", "updated_at"),
        CheckConstraint("delivery_method IN ('pickup', 'delivery')", "delivery_method"),
        to_merchants("carts", "cart_id", ondelete="CASCADE"),
        to_merchants("delivery_zones", "zone_id", ondelete="SET NULL"),
    )

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    cart_id: Mapped[UUID] = mapped_column(primary_key=True)
    contact_name: Mapped[str | None]
    contact_phone: Mapped[str | None]
    delivery_method: Mapped[str | None]
    zone_id: Mapped[UUID | None]
    delivery_address: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default=text("'{}'"))
    notes: Mapped[str | None]
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now())
