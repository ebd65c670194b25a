"""Templates, what became of every edit of them, and when each account was last read."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Integer, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps, to_merchants
from oja.kernel.whatsapp_template_parts import parts, words

DRAFT, PENDING, APPROVED, REJECTED = "draft", "pending", "approved", "rejected"
PAUSED, DISABLED, IN_APPEAL, ARCHIVED = "paused", "disabled", "in_appeal", "archived"
STATUSES = (DRAFT, PENDING, APPROVED, REJECTED, PAUSED, DISABLED, IN_APPEAL, ARCHIVED)


class Template(MerchantRow, Timestamps, Base):
    """
    One template in one language. `components` are written as Meta writes them, samples inside.

    `draft` holds changes that were not submitted yet (`category`, `components`, `parameter_format`) while the version
    at Meta goes on being sent. `submitting_at` is set while a submission is on its way; `heard_at` is when Meta last
    spoke of it by webhook, so that an older word never undoes a newer one.
    """

    __tablename__ = "templates"
    __table_args__ = (
        UniqueConstraint("merchant_id", "waba_id", "name", "language"),
        Index("ix_templates_provider_id", "merchant_id", "provider_id"),
        CheckConstraint(f"status IN ({', '.join(repr(status) for status in STATUSES)})", "status"),
        CheckConstraint("parameter_format IN ('named', 'positional')", "parameter_format"),
    )

    waba_id: Mapped[str]
    name: Mapped[str]
    language: Mapped[str]
    category: Mapped[str]
    category_before: Mapped[str | None]
    parameter_format: Mapped[str] = mapped_column(default="positional")
    components: Mapped[list[Any]]
    draft: Mapped[dict[str, Any] | None]
    status: Mapped[str] = mapped_column(default=DRAFT)
    quality: Mapped[str | None]
    provider_id: Mapped[str | None]
    rejected_reason: Mapped[str | None]
    error: Mapped[str | None]
    submitting_at: Mapped[datetime | None]
    synced_at: Mapped[datetime | None]
    heard_at: Mapped[datetime | None]

    @property
    def body(self) -> str:
        """The words of its body, variables as they stand."""
        return words(parts(self.components).body.get("text"))


class TemplateVersion(MerchantRow, Base):
    """An edit that was submitted: what it said, and what became of it."""

    __tablename__ = "template_versions"
    __table_args__ = (
        UniqueConstraint("merchant_id", "template_id", "number"),
        to_merchants("templates", "template_id", ondelete="CASCADE"),
    )

    template_id: Mapped[UUID]
    number: Mapped[int] = mapped_column(Integer)
    category: Mapped[str]
    parameter_format: Mapped[str]
    components: Mapped[list[Any]]
    state: Mapped[str]
    reason: Mapped[str | None]
    author_id: Mapped[UUID | None]
    submitted_at: Mapped[datetime] = mapped_column(server_default=func.now())
    decided_at: Mapped[datetime | None]


class TemplateAccount(MerchantRow, Base):
    """A WhatsApp account whose templates are copied here: when they were last read, and why that failed."""

    __tablename__ = "template_accounts"
    __table_args__ = (UniqueConstraint("merchant_id", "waba_id"),)

    waba_id: Mapped[str]
    synced_at: Mapped[datetime | None]
    error: Mapped[str | None]
