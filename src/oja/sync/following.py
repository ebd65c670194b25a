"""
Following: what was sent is asked after until Meta has finished with it. What it took is live, what it refused keeps its
words, and what never finishes goes again.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import case, select, update

from oja.channels.whatsapp_cloud import catalog_transport
from oja.channels.whatsapp_cloud.access import access_of
from oja.channels.whatsapp_cloud.graph import Answer
from oja.kernel import clock, jobs
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.events import emit
from oja.sync import linking, marking, outcome, sets, trouble
from oja.sync.events import RefusalsChanged
from oja.sync.models import DONE, FOLLOWED, GONE, LEAVING, LIVE, LOST, REJECTED, SyncBatch, SyncItem

FIRST_LOOK: Final = timedelta(seconds=1)
LONGEST_PAUSE: Final = timedelta(minutes=1)
GIVE_UP_AFTER: Final = timedelta(minutes=20)
NO_SUCH_HANDLE: Final = 100
MOST_WORDS: Final = 500
NEVER_FINISHED: Final = "Meta never finished with this. It was sent again."
NO_WORDS: Final = "WhatsApp did not take this product, and did not say why. Commerce Manager may say more."

ITEMS = SyncItem.__table__


async def follow(merchant_id: UUID, batch_id: UUID) -> None:
    """Ask what became of a batch, and write it down. Safe to repeat."""
    async with merchant_session(merchant_id) as db:
        batch = await db.get(SyncBatch, (db.merchant_id, batch_id))
        found = await linking.find(db, batch.catalogue_id) if batch is not None else None
        if batch is None or found is None or batch.state != FOLLOWED:
            return
        (catalogue, line), handles = found, batch.handles
        catalog_id = catalogue.catalog_id
    answers = [await catalog_transport.status(access_of(line), catalog_id, handle) for handle in handles]
    async with merchant_session(merchant_id) as db:
        held = await linking.lock(db, catalogue.id)
        batch = await db.get(SyncBatch, (db.merchant_id, batch_id), with_for_update=True, populate_existing=True)
        if held is None or batch is None or batch.state != FOLLOWED:
            return
        now = clock.now()
        if all(_is_finished(answer) for answer in answers):
            for answer in answers:
                await refuse(db, batch, refused_in(answer))
            await finish(db, batch, now)
        elif now - batch.sent_at > GIVE_UP_AFTER or any(_is_lost(answer) for answer in answers):
            await _give_up(db, batch, now)
            await trouble.wait(db, held[0], now)
        else:
            batch.polls += 1
            stopped = next((answer for answer in answers if answer.action == "stop"), None)
            if stopped is not None:
                await trouble.after(db, *held, stopped, now)
            await look_soon(db, batch, is_hard=any(answer.state != "done" for answer in answers))
        linking.tell(db)


async def look_soon(db: MerchantSession, batch: SyncBatch, *, is_hard: bool = False) -> None:
    """Ask after a batch in 1, 2, 4, ... seconds, at most a minute; while asking is hard, in a minute."""
    pause = LONGEST_PAUSE if is_hard else min(FIRST_LOOK * 2 ** min(batch.polls, 10), LONGEST_PAUSE)
    await jobs.enqueue(db, "sync.follow", delay=pause, merchant_id=db.merchant_id, batch_id=batch.id)


async def refuse(db: MerchantSession, batch: SyncBatch, refused: Mapping[str, str]) -> None:
    """Keep what Meta says of the items of a batch that it did not take. Emits RefusalsChanged."""
    if not refused:
        return
    wanted = select(SyncItem).where(*marking.is_in_flight(batch.id), SyncItem.retailer_id.in_(refused))
    items = (await db.scalars(wanted)).all()
    for item in items:
        if item.method == "DELETE":
            continue  # what is not there cannot be deleted, and is what we want
        item.state, item.error, item.stale_since = REJECTED, refused[item.retailer_id], None
        item.is_there = item.method == "UPDATE"
        item.is_shown = item.is_shown and item.is_there
        batch.refused += 1
    await db.flush()
    await outcome.settle(db, {item.product_id for item in items})
    if items:
        await emit(db, RefusalsChanged(db.merchant_id))


async def finish(db: MerchantSession, batch: SyncBatch, now: datetime) -> None:
    """All of a batch that was not refused is at Meta as it was sent."""
    batch.state, batch.ended_at = DONE, now
    is_deleted = ITEMS.c.method == "DELETE"
    became = {
        "state": case((is_deleted & (ITEMS.c.wanted == LEAVING), GONE), (is_deleted, REJECTED), else_=LIVE),
        "is_there": ~is_deleted,
        "is_shown": ITEMS.c.is_visible & ~is_deleted,
        "stale_since": None,
    }
    mine = update(SyncItem).where(*marking.is_in_flight(batch.id)).values(became).returning(SyncItem.product_id)
    done = await db.execute(mine, execution_options=marking.AS_IT_IS)
    await outcome.settle(db, set(done.scalars()))
    await sets.keep_soon(db, batch.catalogue_id)


def refused_at_once(body: Mapping[str, Any]) -> dict[str, str]:
    """By retailer id, what the answer to a call says of items that it did not even take up."""
    rows = body.get("validation_status")
    found = {}
    for row in rows if isinstance(rows, list) else []:
        if isinstance(row, dict) and row.get("errors"):
            found[str(row.get("retailer_id"))] = _words(row["errors"])
    return found


def refused_in(answer: Answer) -> dict[str, str]:
    """By retailer id, what a finished handle says of items that were not taken."""
    found: dict[str, str] = {}
    for row in answer.rows():
        found |= {str(one): NO_WORDS for one in row.get("ids_of_invalid_requests") or []}
        for error in row.get("errors") or []:
            if isinstance(error, dict) and (retailer_id := error.get("id") or error.get("retailer_id")):
                before = found.get(str(retailer_id), NO_WORDS)
                said = _words([error])
                found[str(retailer_id)] = said if before == NO_WORDS else f"{before} {said}"[:MOST_WORDS]
    return found


def _words(errors: Any) -> str:
    told = [str(one.get("message") or "").strip() for one in errors if isinstance(one, dict)]
    return " ".join(word for word in told if word)[:MOST_WORDS] or NO_WORDS


def _is_finished(answer: Answer) -> bool:
    return answer.state == "done" and _statuses(answer) == {"finished"}


def _is_lost(answer: Answer) -> bool:
    """Meta does not know the handle any more, or failed with all of it."""
    is_unknown = answer.state == "refused" and answer.code == NO_SUCH_HANDLE
    return is_unknown or (answer.state == "done" and bool(_statuses(answer) & {"error", "failed"}))


def _statuses(answer: Answer) -> set[str]:
    return {str(row.get("status")).lower() for row in answer.rows()}


async def _give_up(db: MerchantSession, batch: SyncBatch, now: datetime) -> None:
    batch.state, batch.ended_at, batch.error = LOST, now, NEVER_FINISHED
    await db.flush()
    await marking.put_back(db, *marking.is_in_flight(batch.id), now=now)
