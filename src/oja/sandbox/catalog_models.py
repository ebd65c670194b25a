"""Catalogues and what stands in them, the batches that change it, their product sets, and what numbers show of them."""

from datetime import datetime
from typing import Any

from sqlalchemy import Identity, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.sandbox.models import Row


class Catalog(Row):
    """A catalogue of the business behind an account: its own, or one that another business lets it use."""

    __tablename__ = "catalogs"

    id: Mapped[str] = mapped_column(primary_key=True)
    waba_id: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    is_owned: Mapped[bool]


class CatalogBatch(Row):
    """
    A handle that `items_batch` gave out, and what was wrong with the items in it.

    `requests` wait until `ready_at` (never, without one), and are then carried out by whoever looks next.
    """

    __tablename__ = "catalog_batches"
    __table_args__ = (Index("ix_catalog_batches_waiting", "catalog_id", "seq", postgresql_where=text("NOT is_done")),)

    handle: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(Identity())
    catalog_id: Mapped[str]
    size: Mapped[int] = mapped_column(server_default="0")
    methods: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default=text("'{}'"))
    requests: Mapped[list[Any]] = mapped_column(default=list, server_default=text("'[]'"))
    errors: Mapped[list[Any]]
    is_done: Mapped[bool] = mapped_column(server_default=text("true"), default=True)
    ready_at: Mapped[datetime | None]
    polls: Mapped[int] = mapped_column(server_default="0", default=0)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class CatalogSet(Row):
    """A product set: a name and the rule that its items fit."""

    __tablename__ = "catalog_sets"

    id: Mapped[str] = mapped_column(primary_key=True)
    catalog_id: Mapped[str]
    name: Mapped[str]
    rule: Mapped[dict[str, Any]]


class Commerce(Row):
    """What a number shows of its catalogue."""

    __tablename__ = "commerce_settings"

    phone_number_id: Mapped[str] = mapped_column(primary_key=True)
    is_cart_enabled: Mapped[bool]
    is_catalog_visible: Mapped[bool]
