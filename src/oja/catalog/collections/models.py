"""Collections: products put together by hand in an order, or found by rules."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Integer, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.catalog.models import ACTOR, LIVE
from oja.kernel.db import Base, MerchantRow, Timestamps, to_merchants


class Collection(MerchantRow, Timestamps, Base):
    """A collection. `rules` is empty for one that is put together by hand."""

    __tablename__ = "collections"
    __table_args__ = (
        Index("uq_collections_name", "merchant_id", "folded_name", unique=True, postgresql_where=LIVE),
        UniqueConstraint("merchant_id", "slug"),
        CheckConstraint("kind IN ('manual', 'rules')", "kind"),
        CheckConstraint("match IN ('all', 'any')", "match"),
    )

    name: Mapped[str]
    folded_name: Mapped[str]
    slug: Mapped[str]
    description: Mapped[str | None]
    image_url: Mapped[str | None]
    image_alt: Mapped[str] = mapped_column(default="", server_default=text("''"))
    display_order: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    kind: Mapped[str]
    match: Mapped[str] = mapped_column(default="all", server_default=text("'all'"))
    rules: Mapped[list[Any]] = mapped_column(default=list, server_default=text("'[]'"))
    sort: Mapped[str] = mapped_column(default="newest", server_default=text("'newest'"))
    created_by: Mapped[str | None] = mapped_column(server_default=ACTOR)
    archived_at: Mapped[datetime | None]


class CollectionProduct(Base):
    """A product that was put into a collection by hand, and where it stands."""

    __tablename__ = "collection_products"
    __table_args__ = (
        Index("ix_collection_products_product", "merchant_id", "product_id"),
        to_merchants("collections", "collection_id", ondelete="CASCADE"),
        to_merchants("products", "product_id", ondelete="CASCADE"),
    )

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    collection_id: Mapped[UUID] = mapped_column(primary_key=True)
    product_id: Mapped[UUID] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(Integer)
