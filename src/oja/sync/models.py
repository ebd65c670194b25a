"""Connected catalogues, their items, the batches on their way, and the product sets."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Integer, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps, to_merchants

ACTIVE, PAUSED, STOPPED = "active", "paused", "stopped"
PENDING, SENT, LIVE, REJECTED, GONE = "pending", "sent", "live", "rejected", "gone"
SENDING, FOLLOWED, DONE, FAILED, LOST = "sending", "followed", "done", "failed", "lost"
LEAVING = ""
"""The content that is wanted of an item that is to go."""


class SyncCatalogue(MerchantRow, Timestamps, Base):
    """
    A catalogue at Meta. `state` is `active`, `paused` by the merchant, or `stopped` by a refusal until she acts.

    `trouble` is a sentence for her; until `wait_until` nothing is sent, `tries` counts the calls that failed in a row.
    `marked_version` and `marked_as` say of which state of the shop its items were last marked.
    """

    __tablename__ = "sync_catalogues"
    __table_args__ = (
        UniqueConstraint("merchant_id", "catalog_id"),
        CheckConstraint("state IN ('active', 'paused', 'stopped')", "state"),
    )

    catalog_id: Mapped[str]
    state: Mapped[str] = mapped_column(default=ACTIVE)
    trouble: Mapped[str | None]
    tries: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    wait_until: Mapped[datetime | None]
    marked_version: Mapped[int | None]
    marked_as: Mapped[str | None]
    pushed_at: Mapped[datetime | None]
    checked_at: Mapped[datetime | None]
    check_error: Mapped[str | None]
    healed: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    foreign: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))


class SyncItem(MerchantRow, Base):
    """
    One item of a catalogue: a variant under its retailer id. It outlives its variant, until it is gone at Meta too, and
    is then kept as `gone`, so that it is known as ours if it turns up again.

    `wanted` is the fingerprint of what it should be (`LEAVING`: nothing), `given` that of what Meta was last given.
    `is_there` says that Meta may have it, `is_shown` that people see it there. `stale_since` is when it ceased to be
    what it should be. `odd` is how it differed when it was last put right, so that Meta's own way of writing something
    is not mended over and over.
    """

    __tablename__ = "sync_items"
    __table_args__ = (
        UniqueConstraint("merchant_id", "catalogue_id", "retailer_id"),
        Index("ix_sync_items_state", "merchant_id", "catalogue_id", "state", "id"),
        Index("ix_sync_items_product", "merchant_id", "product_id"),
        Index("ix_sync_items_batch", "merchant_id", "batch_id"),
        CheckConstraint("state IN ('pending', 'sent', 'live', 'rejected', 'gone')", "state"),
        to_merchants("sync_catalogues", "catalogue_id", ondelete="CASCADE"),
        to_merchants("sync_batches", "batch_id", ondelete="SET NULL"),
    )

    catalogue_id: Mapped[UUID]
    retailer_id: Mapped[str]
    product_id: Mapped[UUID]
    variant_id: Mapped[UUID]
    state: Mapped[str] = mapped_column(default=PENDING)
    wanted: Mapped[str]
    given: Mapped[str | None]
    is_visible: Mapped[bool] = mapped_column(default=True, server_default=text("true"))
    is_there: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    is_shown: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    method: Mapped[str | None]
    batch_id: Mapped[UUID | None]
    error: Mapped[str | None]
    odd: Mapped[str | None]
    stale_since: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]

    @property
    def is_leaving(self) -> bool:
        """Whether it is to go from Meta's catalogue."""
        return self.wanted == LEAVING


class SyncBatch(MerchantRow, Base):
    """
    One call with up to 3,000 items. `sending` until it was answered, `followed` while Meta works on its handles, then
    `done`; `failed` when the call did, `lost` when it was cut short or never finished: then its items go again.
    """

    __tablename__ = "sync_batches"
    __table_args__ = (
        Index("ix_sync_batches_recent", "merchant_id", "catalogue_id", "id"),
        Index(
            "uq_sync_batches_sending",
            "merchant_id",
            "catalogue_id",
            unique=True,
            postgresql_where=text("state = 'sending'"),
        ),
        CheckConstraint("state IN ('sending', 'followed', 'done', 'failed', 'lost')", "state"),
        to_merchants("sync_catalogues", "catalogue_id", ondelete="CASCADE"),
    )

    catalogue_id: Mapped[UUID]
    state: Mapped[str] = mapped_column(default=SENDING)
    size: Mapped[int] = mapped_column(Integer)
    handles: Mapped[list[Any]] = mapped_column(default=list, server_default=text("'[]'"))
    polls: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    refused: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    error: Mapped[str | None]
    sent_at: Mapped[datetime] = mapped_column(server_default=func.now())
    ended_at: Mapped[datetime | None]


class SyncSet(MerchantRow, Base):
    """The product set at Meta of a category of the first level, with the name it was last given."""

    __tablename__ = "sync_sets"
    __table_args__ = (
        UniqueConstraint("merchant_id", "catalogue_id", "category_id"),
        to_merchants("sync_catalogues", "catalogue_id", ondelete="CASCADE"),
    )

    catalogue_id: Mapped[UUID]
    category_id: Mapped[UUID]
    set_id: Mapped[str]
    name: Mapped[str]
