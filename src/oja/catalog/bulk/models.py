"""Bulk edits, and what each of them did line by line."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Integer, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps, to_merchants

ZERO = text("0")


class BulkEdit(MerchantRow, Timestamps, Base):
    """
    One change of many products. All numbers count products: `done` were looked at, `changed` are changed now, `refused`
    could not be, `kept` could not be put back. `key` is what the caller named the request.
    """

    __tablename__ = "bulk_edits"
    __table_args__ = (
        UniqueConstraint("merchant_id", "key"),
        CheckConstraint("state IN ('running', 'done', 'undoing', 'undone')", "state"),
    )

    key: Mapped[str | None]
    request: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(default="running")
    total: Mapped[int] = mapped_column(Integer, default=0, server_default=ZERO)
    done: Mapped[int] = mapped_column(Integer, default=0, server_default=ZERO)
    changed: Mapped[int] = mapped_column(Integer, default=0, server_default=ZERO)
    refused: Mapped[int] = mapped_column(Integer, default=0, server_default=ZERO)
    kept: Mapped[int] = mapped_column(Integer, default=0, server_default=ZERO)
    actor: Mapped[str]
    undone_by: Mapped[str | None]
    finished_at: Mapped[datetime | None]
    undone_at: Mapped[datetime | None]


class BulkLine(Base):
    """
    What a bulk edit does to one product or variant, the `subject_id`: what it was before and after.

    `waiting` until it is looked at; then `changed`, `same` or `refused`; when undone `undone` or `kept`.
    """

    __tablename__ = "bulk_lines"
    __table_args__ = (
        Index("ix_bulk_lines_state", "merchant_id", "edit_id", "state", "product_id"),
        CheckConstraint("state IN ('waiting', 'changed', 'same', 'refused', 'undone', 'kept')", "state"),
        to_merchants("bulk_edits", "edit_id", ondelete="CASCADE"),
        to_merchants("products", "product_id", ondelete="CASCADE"),
    )

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    edit_id: Mapped[UUID] = mapped_column(primary_key=True)
    subject_id: Mapped[UUID] = mapped_column(primary_key=True)
    product_id: Mapped[UUID]
    state: Mapped[str] = mapped_column(default="waiting", server_default=text("'waiting'"))
    before: Mapped[Any | None] = mapped_column(JSONB)
    after: Mapped[Any | None] = mapped_column(JSONB)
    reason: Mapped[str | None]
