"""Questions about catalogues at Meta. Nothing here writes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import func, select

from oja.catalog import publishing
from oja.channels.queries import Line
from oja.kernel.db import MerchantSession
from oja.kernel.web import Page
from oja.sync import linking, staleness
from oja.sync.models import GONE, SyncBatch, SyncCatalogue, SyncItem

State = Literal["pending", "sent", "live", "rejected"]
STATES: tuple[State, ...] = ("pending", "sent", "live", "rejected")
RECENT = 10


@dataclass(frozen=True, slots=True)
class Overview:
    """A catalogue as its page shows it. `stale` is how many items are late, and 0 until they are too many."""

    row: SyncCatalogue
    lines: list[Line]
    counts: dict[str, int]
    shown: int
    stale: int
    batches: Sequence[SyncBatch]


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item, with the name of what it shows; without one when that is not offered any more."""

    retailer_id: str
    product_id: UUID
    variant_id: UUID
    name: str | None
    state: str
    is_leaving: bool
    is_shown: bool
    error: str | None
    stale_since: datetime | None
    sent_at: datetime | None


async def ids(db: MerchantSession) -> Sequence[UUID]:
    """The catalogues of the shop."""
    return (await db.scalars(select(SyncCatalogue.id).order_by(SyncCatalogue.id))).all()


async def overviews(db: MerchantSession) -> list[Overview]:
    """Every catalogue that a number of the shop shows, the oldest first."""
    linked = await linking.lines(db)
    rows = (await db.scalars(select(SyncCatalogue).order_by(SyncCatalogue.id))).all()
    return [await _overview(db, row, linked[row.catalog_id]) for row in rows if row.catalog_id in linked]


async def list_items(
    db: MerchantSession, catalogue_id: UUID, *, state: State | None, page: Page
) -> tuple[list[ItemView], int]:
    """A page of the items of a catalogue, those that wait longest first, and how many there are."""
    wanted = [SyncItem.catalogue_id == catalogue_id, SyncItem.state == state if state else SyncItem.state != GONE]
    counted = select(func.count()).select_from(SyncItem).where(SyncItem.merchant_id == db.merchant_id, *wanted)
    total = await db.scalar(counted)
    order = (SyncItem.stale_since.asc().nulls_last(), SyncItem.id)
    rows = (
        await db.scalars(select(SyncItem).where(*wanted).order_by(*order).offset(page.offset).limit(page.limit))
    ).all()
    names = await publishing.names(db, [row.variant_id for row in rows])
    found = [
        ItemView(
            retailer_id=row.retailer_id,
            product_id=row.product_id,
            variant_id=row.variant_id,
            name=names.get(row.variant_id),
            state=row.state,
            is_leaving=row.is_leaving,
            is_shown=row.is_shown,
            error=row.error,
            stale_since=row.stale_since,
            sent_at=row.sent_at,
        )
        for row in rows
    ]
    return found, total or 0


async def _overview(db: MerchantSession, row: SyncCatalogue, lines: list[Line]) -> Overview:
    mine = (SyncItem.merchant_id == db.merchant_id, SyncItem.catalogue_id == row.id)
    counted = select(SyncItem.state, func.count(), func.count().filter(SyncItem.is_shown)).where(*mine)
    found = (await db.execute(counted.group_by(SyncItem.state))).all()
    recent = select(SyncBatch).where(SyncBatch.catalogue_id == row.id).order_by(SyncBatch.id.desc()).limit(RECENT)
    counts = dict.fromkeys(STATES, 0) | {state: count for state, count, _ in found if state != GONE}
    return Overview(
        row=row,
        lines=lines,
        counts={str(state): count for state, count in counts.items()},
        shown=sum(shown for _, _, shown in found),
        stale=(await staleness.counts(db, row.id))[1],
        batches=(await db.scalars(recent)).all(),
    )
