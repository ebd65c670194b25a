"""Staleness: telling the merchant when too much of a catalogue has not been up to date for too long."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import func, select

from oja.channels import alerts
from oja.channels.alerts import Alert
from oja.kernel import clock, jobs
from oja.kernel.db import MerchantSession
from oja.sync import linking, trouble
from oja.sync.models import GONE, PAUSED, PENDING, REJECTED, SENT, SyncItem

TOO_LONG: Final = timedelta(minutes=30)
TOO_MANY: Final = 0.01


async def look_after(db: MerchantSession, catalogue_id: UUID) -> None:
    """Raise the alert or take it back, and see that what waits is on its way."""
    found = await linking.lock(db, catalogue_id)
    if found is None:
        return
    catalogue, line = found
    waiting, stale = await counts(db, catalogue_id)
    if catalogue.state != PAUSED and stale > 0:
        stale_alert = Alert(trouble.STALE, "warning", trouble.STALE_SENTENCE, trouble.STALE_ADVICE)
        await alerts.raise_(db, line.channel_id, stale_alert)
    elif await alerts.is_open(db, line.channel_id, trouble.STALE):
        await alerts.resolve(db, line.channel_id, trouble.STALE)
    if waiting:
        await jobs.enqueue(db, "sync.push", merchant_id=db.merchant_id, catalogue_id=catalogue_id)


async def counts(db: MerchantSession, catalogue_id: UUID) -> tuple[int, int]:
    """How many items wait, and how many have waited too long; these are none until they are too many."""
    waits = SyncItem.state.in_((PENDING, SENT))
    is_late = waits & (SyncItem.stale_since < clock.now() - TOO_LONG)
    asked = select(
        func.count().filter(SyncItem.state == PENDING),
        func.count().filter(is_late),
        func.count().filter(SyncItem.state.not_in((GONE, REJECTED))),
    ).where(SyncItem.merchant_id == db.merchant_id, SyncItem.catalogue_id == catalogue_id)
    pending, late, all_of_them = (await db.execute(asked)).one()
    return pending, late if late > all_of_them * TOO_MANY else 0
