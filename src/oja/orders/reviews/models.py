"""Reviews, and what they come to for each product."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, SmallInteger, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps, to_merchants


class Review(MerchantRow, Timestamps, Base):
    """
    What she says of one line of her order; who she is, only the order knows.

    It is `waiting` for the team, `shown` or `hidden`; `reason` is the team's, for hiding it. `is_new` until the team
    has seen it.
    """

    __tablename__ = "reviews"
    __table_args__ = (
        UniqueConstraint("merchant_id", "order_line_id"),
        Index("ix_reviews_product", "merchant_id", "product_id", "id"),
        Index("ix_reviews_new", "merchant_id", postgresql_where=text("is_new")),
        CheckConstraint("rating BETWEEN 1 AND 5", "rating"),
        CheckConstraint("standing IN ('waiting', 'shown', 'hidden')", "standing"),
        to_merchants("orders", "order_id", ondelete="CASCADE"),
        to_merchants("order_lines", "order_line_id", ondelete="CASCADE"),
        to_merchants("products", "product_id", ondelete="CASCADE"),
    )

    order_id: Mapped[UUID]
    order_line_id: Mapped[UUID]
    product_id: Mapped[UUID]
    rating: Mapped[int] = mapped_column(SmallInteger)
    words: Mapped[str]
    standing: Mapped[str]
    reason: Mapped[str | None]
    answer: Mapped[str | None]
    answered_at: Mapped[datetime | None]
    is_new: Mapped[bool] = mapped_column(default=True, server_default=text("true"))


class ProductRating(Base):
    """How many of a product's shown reviews give it how many stars: kept by a trigger, so that it is exact."""

    __tablename__ = "product_ratings"
    __table_args__ = (to_merchants("products", "product_id", ondelete="CASCADE"),)

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    product_id: Mapped[UUID] = mapped_column(primary_key=True)
    rating: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    total: Mapped[int] = mapped_column(default=0)
