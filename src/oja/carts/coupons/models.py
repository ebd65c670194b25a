"""Coupons, and each use of one."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Integer, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps, to_merchants


class Coupon(MerchantRow, Timestamps, Base):
    """What a code takes off. `uses` is how many living orders have it; a limit that is null is none."""

    __tablename__ = "coupons"
    __table_args__ = (
        UniqueConstraint("merchant_id", "folded_code"),
        CheckConstraint("kind IN ('percent', 'amount', 'free_delivery')", "kind"),
        CheckConstraint("percent BETWEEN 1 AND 100", "percent"),
        CheckConstraint("amount_minor > 0", "amount"),
        CheckConstraint("minimum_minor >= 0", "minimum"),
        CheckConstraint("uses >= 0 AND (most_uses IS NULL OR most_uses > 0)", "uses"),
        CheckConstraint("most_per_customer > 0", "most_per_customer"),
    )

    code: Mapped[str]
    folded_code: Mapped[str]
    kind: Mapped[str]
    percent: Mapped[int | None] = mapped_column(Integer)
    amount_minor: Mapped[int | None]
    minimum_minor: Mapped[int | None]
    starts_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None]
    most_uses: Mapped[int | None] = mapped_column(Integer)
    most_per_customer: Mapped[int | None] = mapped_column(Integer)
    uses: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    is_active: Mapped[bool] = mapped_column(default=True, server_default=text("true"))


class CouponUse(MerchantRow, Base):
    """One order that a coupon made cheaper."""

    __tablename__ = "coupon_uses"
    __table_args__ = (
        UniqueConstraint("merchant_id", "order_id"),
        Index("ix_coupon_uses_customer", "merchant_id", "coupon_id", "customer_id"),
        to_merchants("coupons", "coupon_id", ondelete="CASCADE"),
        to_merchants("customers", "customer_id", ondelete="CASCADE"),
    )

    coupon_id: Mapped[UUID]
    order_id: Mapped[UUID]
    customer_id: Mapped[UUID]
    used_at: Mapped[datetime] = mapped_column(server_default=func.now())
