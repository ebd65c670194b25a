"""Customers and the graph of their identities (reference: WhatsApp 1.4)."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps, to_merchants

KINDS = ("bsuid", "parent_bsuid", "wa_id", "phone", "username")


class Customer(MerchantRow, Timestamps, Base):
    """
    A shopper of one merchant; never shared with another. `phone` may be unknown, or claimed and unproven.

    `needs_review` is true while a doubt is open; `merged_into_id` names the record that speaks for this one.
    """

    __tablename__ = "customers"
    __table_args__ = (
        Index(None, "merchant_id", "phone"),
        to_merchants("customers", "merged_into_id", ondelete="SET NULL"),
    )

    name: Mapped[str | None]
    phone: Mapped[str | None]
    whatsapp_id: Mapped[str | None]
    email: Mapped[str | None]
    default_address: Mapped[dict[str, Any] | None]
    locale: Mapped[str | None]
    needs_review: Mapped[bool] = mapped_column(server_default=text("false"), default=False)
    merged_into_id: Mapped[UUID | None]
    marketing_opted_out_at: Mapped[datetime | None]


class CustomerIdentity(MerchantRow, Base):
    """One identifier of a customer. A retired one (an earlier business-scoped id) still finds her."""

    __tablename__ = "customer_identities"
    __table_args__ = (
        UniqueConstraint("merchant_id", "kind", "value"),
        Index(None, "merchant_id", "customer_id"),
        CheckConstraint(f"kind IN {KINDS}", "kind"),
        to_merchants("customers", "customer_id", ondelete="CASCADE"),
    )

    customer_id: Mapped[UUID]
    kind: Mapped[str]
    value: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    retired_at: Mapped[datetime | None]


class CustomerDoubt(MerchantRow, Base):
    """Two customers that one event spoke of as one, and that could not be joined without asking."""

    __tablename__ = "customer_doubts"
    __table_args__ = (
        UniqueConstraint("merchant_id", "one_id", "other_id"),
        Index(None, "merchant_id", "other_id"),
        to_merchants("customers", "one_id", ondelete="CASCADE"),
        to_merchants("customers", "other_id", ondelete="CASCADE"),
    )

    one_id: Mapped[UUID]
    other_id: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    settled_at: Mapped[datetime | None]


class CustomerMerge(MerchantRow, Base):
    """
    One record taken into another. `filled` are the fields that the kept one learned by it, to be given back.

    `merged_by` is None when the channel itself proved that both are one person.
    """

    __tablename__ = "customer_merges"
    __table_args__ = (
        Index(None, "merchant_id", "kept_id"),
        Index(None, "merchant_id", "gone_id"),
        to_merchants("customers", "kept_id", ondelete="CASCADE"),
        to_merchants("customers", "gone_id", ondelete="CASCADE"),
    )

    kept_id: Mapped[UUID]
    gone_id: Mapped[UUID]
    filled: Mapped[dict[str, Any]]
    merged_by: Mapped[UUID | None]
    merged_at: Mapped[datetime] = mapped_column(server_default=func.now())
    undone_by: Mapped[UUID | None]
    undone_at: Mapped[datetime | None]


class CustomerMove(MerchantRow, Base):
    """One row that a merge moved, and where it was: undoing moves back these rows and no others."""

    __tablename__ = "customer_moves"
    __table_args__ = (
        UniqueConstraint("merchant_id", "merge_id", "moved", "row_id"),
        to_merchants("customer_merges", "merge_id", ondelete="CASCADE"),
    )

    merge_id: Mapped[UUID]
    moved: Mapped[str]
    row_id: Mapped[UUID]
    former_id: Mapped[UUID]


class ConsentChange(MerchantRow, Base):
    """Who changed whether a customer gets marketing, when and how: never altered, only added to."""

    __tablename__ = "consent_changes"
    __table_args__ = (
        Index(None, "merchant_id", "customer_id", "id"),
        CheckConstraint("source IN ('keyword', 'whatsapp', 'refusal', 'team')", "source"),
        to_merchants("customers", "customer_id", ondelete="CASCADE"),
    )

    customer_id: Mapped[UUID]
    is_opted_out: Mapped[bool]
    source: Mapped[str]
    actor_id: Mapped[UUID | None]
    words: Mapped[str] = mapped_column(default="", server_default=text("''"))
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
