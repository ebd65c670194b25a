"""
Pushing: what is marked goes to Meta, up to 3,000 items a call, in three beats: claimed in one transaction, sent without
any, recorded in another.

One call at a time for each catalogue, so that nothing overtakes. A call that was cut short between its beats is found
by `sync.look_after`; its items go again, which changes nothing when they had arrived.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import orjson
from sqlalchemy import select, update

from oja.catalog import publishing
from oja.catalog.publishing import Item
from oja.channels.queries import Line
from oja.channels.whatsapp_cloud import catalog_transport
from oja.channels.whatsapp_cloud.access import access_of
from oja.channels.whatsapp_cloud.graph import Answer
from oja.kernel import clock, ids, jobs
from oja.kernel.db import MerchantSession, merchant_session
from oja.merchants import queries as merchants
from oja.sync import contents, following, linking, marking, trouble
from oja.sync.contents import Window
from oja.sync.models import (
    ACTIVE,
    FAILED,
    FOLLOWED,
    LEAVING,
    LOST,
    PENDING,
    REJECTED,
    SENDING,
    SENT,
    SyncBatch,
    SyncCatalogue,
    SyncItem,
)
from oja.sync.rotation import queries as rotation

MOST: Final = 3_000
FEWEST: Final = 50
MOST_BYTES: Final = 27_000_000
CUT_SHORT_AFTER: Final = timedelta(seconds=90)
"""No call takes so long: who has not recorded it by then is dead."""


@dataclass(frozen=True, slots=True)
class Load:
    """A call on its way, with all that it needs."""

    batch_id: UUID
    line: Line
    catalog_id: str
    requests: list[bytes]


async def push(merchant_id: UUID, catalogue_id: UUID, *, is_forced: bool = False) -> None:
    """
    Send everything that is not at Meta as it should be; nothing to send makes no call.

    `is_forced` compares every item, also when the shop seems not to have changed. Somebody who is at it already sees
    what is new, and goes on.
    """
    while (load := await _claim(merchant_id, catalogue_id, is_forced=is_forced)) is not None:
        answer = await catalog_transport.push(access_of(load.line), load.catalog_id, load.requests)
        async with merchant_session(merchant_id) as db:
            if not await _record(db, catalogue_id, load.batch_id, answer):
                return
        is_forced = False


async def _claim(merchant_id: UUID, catalogue_id: UUID, *, is_forced: bool) -> Load | None:
    shop = await merchants.shop(merchant_id)
    async with merchant_session(merchant_id) as db:
        found = await linking.lock(db, catalogue_id)
        if found is None:
            return None
        catalogue, line = found
        now = clock.now()
        window = contents.window_of(shop)
        await marking.mark(db, catalogue, window, await rotation.let_in(db), now, is_forced=is_forced)
        is_waiting = catalogue.wait_until is not None and catalogue.wait_until > now
        if catalogue.state != ACTIVE or is_waiting or not await _is_free(db, catalogue, now):
            return None
        return await _load(db, catalogue, line, window, now)


async def _is_free(db: MerchantSession, catalogue: SyncCatalogue, now: datetime) -> bool:
    """Whether nobody is sending. What was cut short is put back."""
    sending = select(SyncBatch).where(SyncBatch.catalogue_id == catalogue.id, SyncBatch.state == SENDING)
    batch = await db.scalar(sending)
    if batch is None:
        return True
    if now - batch.sent_at < CUT_SHORT_AFTER:
        return False
    batch.state, batch.ended_at, batch.error = LOST, now, "The call was cut short."
    await db.flush()
    await marking.put_back(db, *marking.is_in_flight(batch.id), now=now)
    return True


async def _load(
    db: MerchantSession, catalogue: SyncCatalogue, line: Line, window: Window, now: datetime
) -> Load | None:
    most = max(FEWEST, MOST >> min(catalogue.tries, 10))
    waiting = select(SyncItem).where(SyncItem.catalogue_id == catalogue.id, SyncItem.state == PENDING)
    rows = (await db.scalars(waiting.order_by(SyncItem.id).limit(most))).all()
    offered = await publishing.items(db, [row.variant_id for row in rows if row.wanted != LEAVING])
    requests: list[bytes] = []
    size = 0
    claimed: dict[str, list[UUID]] = {"CREATE": [], "UPDATE": [], "DELETE": []}
    kept_out: dict[str, list[UUID]] = {}
    for row in rows:
        item = offered.get(row.retailer_id)
        if item is None and row.wanted != LEAVING:
            continue  # changed just now: the next mark knows
        hindered = contents.problem(item) if item is not None and row.wanted != LEAVING else None
        if hindered is not None and not row.is_there:
            kept_out.setdefault(hindered, []).append(row.id)
            continue
        method, raw = _request(row, item, window, is_kept_out=hindered is not None)
        if size + len(raw) > MOST_BYTES:
            break
        requests.append(raw)
        size += len(raw) + 1
        claimed[method].append(row.id)
        if hindered is not None:
            kept_out.setdefault(hindered, []).append(row.id)
    await _keep_out(db, kept_out)
    if not requests:
        # Everything looked at was kept out: there may be more behind it.
        return await _load(db, catalogue, line, window, now) if kept_out else None
    batch = SyncBatch(id=ids.new(), catalogue_id=catalogue.id, state=SENDING, size=len(requests), sent_at=now)
    db.add(batch)
    await db.flush()
    for method, keys in claimed.items():
        await _take_along(db, batch, method, keys, now)
    await jobs.enqueue(
        db, "sync.look_after", delay=CUT_SHORT_AFTER, merchant_id=db.merchant_id, catalogue_id=catalogue.id
    )
    return Load(batch.id, line, catalogue.catalog_id, requests)


def _request(row: SyncItem, item: Item | None, window: Window, *, is_kept_out: bool) -> tuple[str, bytes]:
    if item is None or is_kept_out or row.wanted == LEAVING:
        return "DELETE", orjson.dumps({"method": "DELETE", "data": {"id": row.retailer_id}})
    method = "UPDATE" if row.is_there else "CREATE"
    sent = contents.data(item, window, is_visible=row.is_visible)
    return method, orjson.dumps({"method": method, "data": sent})


async def _keep_out(db: MerchantSession, kept_out: dict[str, list[UUID]]) -> None:
    """Say of these why they do not go; one that is at Meta goes from there."""
    for sentence, keys in kept_out.items():
        out = update(SyncItem).where(SyncItem.id.in_(keys))
        values: dict[str, Any] = {"state": REJECTED, "error": sentence, "stale_since": None}
        await db.execute(out.values(values), execution_options=marking.AS_IT_IS)


async def _take_along(db: MerchantSession, batch: SyncBatch, method: str, keys: list[UUID], now: datetime) -> None:
    if not keys:
        return
    taken = update(SyncItem).where(SyncItem.id.in_(keys))
    values = {"state": SENT, "batch_id": batch.id, "method": method, "sent_at": now, "given": SyncItem.wanted}
    if method != "DELETE":
        values |= {"is_there": True, "error": None}
    await db.execute(taken.values(values), execution_options=marking.AS_IT_IS)


async def _record(db: MerchantSession, catalogue_id: UUID, batch_id: UUID, answer: Answer) -> bool:
    """Write down how a call ended; True when the next one may follow."""
    found = await linking.lock(db, catalogue_id)
    batch = await db.get(SyncBatch, (db.merchant_id, batch_id), with_for_update=True)
    if found is None or batch is None or batch.state != SENDING:
        return False
    catalogue, line = found
    now = clock.now()
    if answer.state != "done":
        batch.state, batch.error, batch.ended_at = FAILED, answer.error, now
        await db.flush()
        await marking.put_back(db, *marking.is_in_flight(batch_id), now=now)
        await trouble.after(db, catalogue, line, answer, now)
        linking.tell(db)
        return False
    batch.handles = [handle for handle in answer.body.get("handles") or [] if isinstance(handle, str)]
    batch.state = FOLLOWED
    catalogue.pushed_at = now
    await trouble.over(db, catalogue, line)
    await following.refuse(db, batch, following.refused_at_once(answer.body))
    if batch.handles:
        await following.look_soon(db, batch)
    else:
        await following.finish(db, batch, now)
    linking.tell(db)
    return True
