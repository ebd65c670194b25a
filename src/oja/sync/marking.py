"""
Marking: finding out which items are not what they should be. One statement compares what the shop offers with what each
item was last wanted to be, by fingerprint; so nothing can be forgotten, whichever way it changed.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    DateTime,
    Text,
    Uuid,
    any_,
    case,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import distinct_on, insert

from oja.catalog import changing, publishing
from oja.catalog import queries as catalog
from oja.kernel.db import MerchantSession
from oja.kernel.events import emit
from oja.sync.contents import Window
from oja.sync.events import RefusalsChanged
from oja.sync.models import GONE, LEAVING, PENDING, REJECTED, SENT, SyncCatalogue, SyncItem

ITEMS = SyncItem.__table__
AS_IT_IS: Final = {"synchronize_session": False}


async def mark(
    db: MerchantSession,
    catalogue: SyncCatalogue,
    window: Window,
    visible: Collection[UUID] | None,
    now: datetime,
    *,
    is_forced: bool = False,
) -> None:
    """
    Mark what is to be sent. Looks at nothing while the shop has not changed since, unless it is forced to.

    `visible` are the products that people may see, None all of them. What Meta refused is not sent again only to be
    hidden, since nobody sees it. Emits RefusalsChanged when something that was refused goes again.
    """
    version = await catalog.version(db)
    is_known = catalogue.marked_version == version and catalogue.marked_as == window.fingerprint
    if is_known and not is_forced:
        return
    refused = await _count_refused(db, catalogue.id)
    await db.execute(select(changing.FOR_ANY_SHOP))
    await db.execute(_wanted(db.merchant_id, catalogue.id, window, visible, now))
    await db.execute(_leaving(db.merchant_id, catalogue.id, now), execution_options=AS_IT_IS)
    if refused and await _count_refused(db, catalogue.id) < refused:
        await emit(db, RefusalsChanged(db.merchant_id))
    catalogue.marked_version, catalogue.marked_as = version, window.fingerprint


def _wanted(
    merchant_id: UUID, catalogue_id: UUID, window: Window, visible: Collection[UUID] | None, now: datetime
) -> Any:
    """Take up what is new, and what is not what it was."""
    # Two products may claim one retailer id; the one in front of its product has it.
    first = publishing.RETAILER_ID
    once = publishing.ITEMS.params(merchant_id=merchant_id).ext(distinct_on(first))
    offered = once.order_by(first, publishing.IS_FIRST.desc()).subquery("offered")
    is_visible: ColumnElement[bool] = true()
    if visible is not None:
        is_visible = offered.c.product_id == any_(literal(list(visible), ARRAY(Uuid())))

    def form(is_seen: ColumnElement[bool]) -> ColumnElement[str]:
        return func.md5(func.concat(offered.c.fingerprint, cast(is_seen, Text), window.fingerprint))

    wanted = form(is_visible)
    known = ITEMS.alias("known")
    its_own = (
        (known.c.merchant_id == merchant_id)
        & (known.c.catalogue_id == catalogue_id)
        & (known.c.retailer_id == offered.c.retailer_id)
    )
    is_out_anyway = (known.c.state == REJECTED) & ~known.c.is_shown & ~is_visible & (known.c.wanted == form(true()))
    changed = (
        select(
            literal(merchant_id, Uuid()),
            func.uuid7(),
            literal(catalogue_id, Uuid()),
            offered.c.retailer_id,
            offered.c.product_id,
            offered.c.variant_id,
            literal(PENDING, Text()),
            wanted,
            is_visible,
            literal(now, DateTime(timezone=True)),
        )
        .select_from(offered)
        .outerjoin(known, its_own)
        .where(or_(known.c.id.is_(None), (known.c.wanted != wanted) & ~is_out_anyway))
    )
    names = ["merchant_id", "id", "catalogue_id", "retailer_id", "product_id", "variant_id", "state", "wanted",
             "is_visible", "stale_since"]  # fmt: skip
    taken = insert(SyncItem).from_select(names, changed)
    new = taken.excluded
    return taken.on_conflict_do_update(
        index_elements=["merchant_id", "catalogue_id", "retailer_id"],
        set_={
            "product_id": new.product_id,
            "variant_id": new.variant_id,
            "state": PENDING,
            "wanted": new.wanted,
            "is_visible": new.is_visible,
            "stale_since": func.coalesce(ITEMS.c.stale_since, new.stale_since),
            "error": None,
            "odd": None,
        },
    )


async def _count_refused(db: MerchantSession, catalogue_id: UUID) -> int:
    counted = (
        select(func.count())
        .select_from(SyncItem)
        .where(
            SyncItem.merchant_id == db.merchant_id, SyncItem.catalogue_id == catalogue_id, SyncItem.state == REJECTED
        )
    )
    return await db.scalar(counted) or 0


def _leaving(merchant_id: UUID, catalogue_id: UUID, now: datetime) -> Any:
    """Let go what is not offered any more: to be deleted at Meta, or just gone when it never came there."""
    offered = publishing.RETAILER_IDS.params(merchant_id=merchant_id).subquery("offered")
    is_offered = exists(select(offered.c.retailer_id).where(offered.c.retailer_id == ITEMS.c.retailer_id))
    mine = (ITEMS.c.merchant_id == merchant_id) & (ITEMS.c.catalogue_id == catalogue_id)
    return (
        update(SyncItem)
        .where(mine, ITEMS.c.wanted != LEAVING, ~is_offered)
        .values(
            wanted=LEAVING,
            state=case((ITEMS.c.is_there, PENDING), else_=GONE),
            stale_since=case((ITEMS.c.is_there, func.coalesce(ITEMS.c.stale_since, now))),
            error=None,
            odd=None,
        )
    )


async def put_back(db: MerchantSession, *which: ColumnElement[bool], now: datetime) -> None:
    """Let items go again: those that were sent, and never known to have come."""
    stale = func.coalesce(SyncItem.stale_since, now)
    back = update(SyncItem).where(*which).values(state=PENDING, stale_since=stale)
    await db.execute(back, execution_options=AS_IT_IS)


async def try_refused_again(db: MerchantSession, catalogue_id: UUID, now: datetime) -> None:
    """Let what Meta refused go once more, as it is."""
    await put_back(db, ITEMS.c.catalogue_id == catalogue_id, ITEMS.c.state == REJECTED, now=now)


def is_in_flight(batch_id: UUID) -> tuple[ColumnElement[bool], ...]:
    """The items of a batch that were not marked anew since."""
    return ITEMS.c.batch_id == batch_id, ITEMS.c.state == SENT
