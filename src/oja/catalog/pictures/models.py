"""Pictures of products, in their order; and those that stand for no product."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Integer, UniqueConstraint
from sqlalchemy import text as sql
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps, to_merchants


class ProductPicture(MerchantRow, Timestamps, Base):
    """
    One picture of a product. `state` is `pending` until it is shown under `url`, then `ready`; `failed` is for good.

    `reason` is a sentence for the merchant, also while it waits. `name` is made of the hash of its content and its
    size, `url` is the address that all others follow from (`renditions.of`), `place` is who keeps it. `box` is the
    part of the upload that is wanted: left, top, right, bottom. `perceptual_hash` and `fine` are its prints.
    """

    __tablename__ = "product_pictures"
    __table_args__ = (
        Index("ix_product_pictures_order", "merchant_id", "product_id", "position", "id"),
        CheckConstraint("state IN ('pending', 'ready', 'failed')", "state"),
        to_merchants("products", "product_id", ondelete="CASCADE"),
    )

    product_id: Mapped[UUID]
    position: Mapped[int] = mapped_column(Integer)
    alt: Mapped[str] = mapped_column(default="", server_default=sql("''"))
    state: Mapped[str] = mapped_column(default="pending")
    reason: Mapped[str | None]
    filename: Mapped[str] = mapped_column(default="", server_default=sql("''"))
    box: Mapped[list[Any] | None] = mapped_column(JSONB)
    place: Mapped[str | None]
    name: Mapped[str | None]
    url: Mapped[str | None]
    width: Mapped[int | None] = mapped_column(Integer)
    height: Mapped[int | None] = mapped_column(Integer)
    perceptual_hash: Mapped[int | None]
    fine: Mapped[bytes | None] = mapped_column(deferred=True)
    attempts: Mapped[int] = mapped_column(Integer, default=0, server_default=sql("0"))


class Cover(MerchantRow, Base):
    """
    A picture of a category, a collection or the shop itself. `digest` is of its content, `place` is who keeps it.

    Since `unused_since` nothing names its `url`; None while something does, or nobody has looked.
    """

    __tablename__ = "covers"
    __table_args__ = (UniqueConstraint("merchant_id", "digest"),)

    digest: Mapped[str]
    url: Mapped[str]
    place: Mapped[str]
    unused_since: Mapped[datetime | None]
