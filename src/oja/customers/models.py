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

    `needs_review` marks two identities that point at two people and were not merged.
    """

    __tablename__ = "customers"
    __table_args__ = (Index(None, "merchant_id", "phone"),)

    name: Mapped[str | None]
    phone: Mapped[str | None]
    whatsapp_id: Mapped[str | None]
    email: Mapped[str | None]
    default_address: Mapped[dict[str, Any] | None]
    locale: Mapped[str | None]
    needs_review: Mapped[bool] = mapped_column(server_default=text("false"), default=False)


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
