"""
The replay desk: what providers sent and could not be used is tried again, once what was wrong is put right. Trying
again is safe: whatever an event brings is kept once.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import case, delete, func, literal, select, update
from sqlalchemy.dialects.postgresql import JSONB

from oja.channels import event_queries
from oja.channels.events import ChannelEventStored
from oja.channels.models import ChannelEvent
from oja.kernel import clock, events, jobs
from oja.kernel.db import MerchantSession, merchant_session, platform_session
from oja.kernel.errors import Conflict
from oja.kernel.logs import log

BATCH = 100
PRUNED_AT_ONCE = 5000
PRUNED = ("decoded", "unknown")


class AlreadyUnderstood(Conflict):
    code = "already_understood"
    message = "This was understood and worked off already. There is nothing to try again."


async def retry(db: MerchantSession, event_id: UUID) -> None:
    """
    Let an event be read and worked off again. Emits ChannelEventStored. Asking twice does no more.

    :raises NotFound: it is not this shop's
    :raises AlreadyUnderstood: there is nothing to try again
    """
    view = await event_queries.get_event(db, event_id)
    if view.state == "decoded":
        raise AlreadyUnderstood
    await _again(db, [event_id])


async def retry_all(merchant_id: UUID, *, since: datetime, until: datetime, batch: int = BATCH) -> int:
    """Let every failed event of a time be tried again, a batch in each transaction; answers how many."""
    after: UUID | None = None
    count = 0
    while True:
        async with merchant_session(merchant_id) as db:
            event_ids = await _failed(db, since, until, after, batch)
            await _again(db, event_ids)
        count += len(event_ids)
        if len(event_ids) < batch:
            log.info("events tried again", merchant_id=str(merchant_id), count=count)
            return count
        after = event_ids[-1]


async def plan_retries(db: MerchantSession, *, since: datetime, until: datetime) -> int:
    """Have a job try every failed event of a time again; answers how many there are now."""
    where = await event_queries.hers(db, state="failed")
    time = ChannelEvent.received_at.between(since, until)
    count = await db.scalar(select(func.count()).select_from(ChannelEvent).where(where, time)) or 0
    if count:
        await jobs.enqueue(
            db, "channels.retry_events", merchant_id=db.merchant_id, since=since.isoformat(), until=until.isoformat()
        )
    return count


async def prune(keep: timedelta) -> int:
    """Forget understood events that are older; what failed or still waits stays. Answers how many went."""
    old = (ChannelEvent.received_at < clock.now() - keep, ChannelEvent.state.in_(PRUNED))
    count = 0
    while True:
        async with platform_session() as db:
            some = select(ChannelEvent.id).where(*old).limit(PRUNED_AT_ONCE).with_for_update(skip_locked=True)
            gone = (
                await db.scalars(delete(ChannelEvent).where(ChannelEvent.id.in_(some)).returning(ChannelEvent.id))
            ).all()
        count += len(gone)
        if len(gone) < PRUNED_AT_ONCE:
            return count


async def _failed(
    db: MerchantSession, since: datetime, until: datetime, after: UUID | None, most: int
) -> Sequence[UUID]:
    where = await event_queries.hers(db, state="failed")
    wanted = select(ChannelEvent.id).where(where, ChannelEvent.received_at.between(since, until))
    if after is not None:
        wanted = wanted.where(ChannelEvent.id > after)
    return (await db.scalars(wanted.order_by(ChannelEvent.id).limit(most))).all()


async def _again(db: MerchantSession, event_ids: Sequence[UUID]) -> None:
    if not event_ids:
        return
    mine = [str(db.merchant_id), "state"]
    shown = func.jsonb_set(ChannelEvent.details, mine, literal("pending", JSONB), type_=JSONB)
    is_told = ChannelEvent.details.has_key(str(db.merchant_id))
    await db.execute(
        update(ChannelEvent)
        .where(ChannelEvent.id.in_(event_ids))
        .values(state="pending", error=None, details=case((is_told, shown), else_=ChannelEvent.details))
    )
    for event_id in event_ids:
        await events.emit(db, ChannelEventStored(event_id))
