"""What is remembered of the catalogue: each change of it, and addresses that something had before."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, func
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, to_merchants


class Change(MerchantRow, Base):
    """
    One change of a product, a variant or a category, written by triggers: whichever door it came through.

    `changes` has before and after by column; stock is in the ledger instead.
    """

    __tablename__ = "catalog_changes"
    __table_args__ = (
        Index("ix_catalog_changes_product", "merchant_id", "product_id", "id"),
        Index("ix_catalog_changes_subject", "merchant_id", "subject_id", "id"),
        to_merchants("products", "product_id", ondelete="CASCADE"),
    )

    kind: Mapped[str]
    subject_id: Mapped[UUID]
    product_id: Mapped[UUID | None]
    changes: Mapped[dict[str, Any]]
    actor: Mapped[str | None]
    at: Mapped[datetime] = mapped_column(server_default=func.now())


class OldSlug(Base):
    """An address that a product or a category had before: it leads to where it is now."""

    __tablename__ = "old_slugs"
    __table_args__ = (CheckConstraint("kind IN ('product', 'category')", "kind"),)

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(primary_key=True)
    subject_id: Mapped[UUID]
