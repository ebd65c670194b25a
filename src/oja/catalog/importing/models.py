"""Uploaded product files, and what their columns are."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, func, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps


class Import(MerchantRow, Timestamps, Base):
    """
    One uploaded product file: how far it got, what it did, and which rows it could not take (the first of them).

    `draft`, `checking` and `checked` are before anything is written: the counts are then what it would do, and
    `preview` has the first of its changes. `running` ends as `done`, `failed` or `cancelled`. `reverting` ends as
    `reverted`, with so many products put back; `left_alone` names those that somebody had changed since.
    """

    __tablename__ = "imports"

    filename: Mapped[str]
    path: Mapped[str]
    kind: Mapped[str] = mapped_column(default="csv", server_default=text("'csv'"))
    origin: Mapped[str] = mapped_column(default="", server_default=text("''"))
    layout: Mapped[dict[str, Any] | None]
    state: Mapped[str] = mapped_column(default="running")
    size_bytes: Mapped[int] = mapped_column(default=0)
    bytes_done: Mapped[int] = mapped_column(default=0)
    lines_done: Mapped[int] = mapped_column(Integer, default=0)
    added: Mapped[int] = mapped_column(Integer, default=0)
    updated: Mapped[int] = mapped_column(Integer, default=0)
    unchanged: Mapped[int] = mapped_column(Integer, default=0)
    failed: Mapped[int] = mapped_column(Integer, default=0)
    skipped: Mapped[int] = mapped_column(Integer, default=0)
    errors: Mapped[list[Any]] = mapped_column(default=list, server_default=text("'[]'"))
    warnings: Mapped[list[Any]] = mapped_column(default=list, server_default=text("'[]'"))
    preview: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default=text("'{}'"))
    reverted: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    reverted_to: Mapped[UUID | None]
    left_alone: Mapped[list[Any]] = mapped_column(default=list, server_default=text("'[]'"))
    message: Mapped[str | None]
    finished_at: Mapped[datetime | None]
    heartbeat_at: Mapped[datetime] = mapped_column(server_default=func.now())


class KnownLayout(Timestamps, Base):
    """What a merchant said the columns of such files are. `signature` is the same for files with the same header."""

    __tablename__ = "import_layouts"

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    signature: Mapped[str] = mapped_column(primary_key=True)
    layout: Mapped[dict[str, Any]]
