"""Addresses of pictures that lie elsewhere, and how far their fetching is."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Integer, UniqueConstraint
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps, to_merchants


class LinkedPicture(MerchantRow, Timestamps, Base):
    """
    One address. `state` is `waiting` until its picture is here, then `fetched`; `failed` is for good, and may be asked
    for again by hand. `reason` is a sentence for the merchant, also while it waits.

    `is_main`: it was given as the product's `image_url`, and its picture stands in front. `picture_id` is that picture,
    until it is removed. `place` is where it stands in the list that named it, `alt` what is to be seen on it. `due_at`
    is when it is fetched; whoever fetches it now moves that into the future.
    """

    __tablename__ = "linked_pictures"
    __table_args__ = (
        UniqueConstraint("merchant_id", "product_id", "address"),
        Index("ix_linked_pictures_due", "merchant_id", "due_at", postgresql_where=sql("state = 'waiting'")),
        Index("ix_linked_pictures_picture", "merchant_id", "picture_id"),
        CheckConstraint("state IN ('waiting', 'fetched', 'failed')", "state"),
        to_merchants("products", "product_id", ondelete="CASCADE"),
        to_merchants("product_pictures", "picture_id", ondelete="SET NULL"),
    )

    product_id: Mapped[UUID]
    address: Mapped[str]
    host: Mapped[str]
    alt: Mapped[str] = mapped_column(default="", server_default=sql("''"))
    place: Mapped[int | None] = mapped_column(Integer)
    is_main: Mapped[bool] = mapped_column(default=False, server_default=sql("false"))
    state: Mapped[str] = mapped_column(default="waiting", server_default=sql("'waiting'"))
    reason: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(Integer, default=0, server_default=sql("0"))
    due_at: Mapped[datetime | None]
    picture_id: Mapped[UUID | None]
