"""Uploaded product files."""

from datetime import datetime
from typing import Any

from sqlalchemy import Integer, func, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps


class Import(MerchantRow, Timestamps, Base):
    """One uploaded product file: how far it got, what it did, and which rows it could not take (the first of them)."""

    __tablename__ = "imports"

    filename: Mapped[str]
    path: Mapped[str]
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
    message: Mapped[str | None]
    finished_at: Mapped[datetime | None]
    heartbeat_at: Mapped[datetime] = mapped_column(server_default=func.now())
