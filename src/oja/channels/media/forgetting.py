"""Forgetting: files that shoppers sent long ago are deleted; what they were stays written down."""

from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select

from oja.channels.media.models import MediaFile
from oja.kernel import clock, jobs, storage
from oja.kernel.db import MerchantSession

AT_A_TIME: Final = 500
FORGOTTEN: Final = "This file was deleted {days} days after it came, as is set for this shop."


async def old(db: MerchantSession, age: timedelta, *, after: UUID | None = None) -> Sequence[UUID]:
    """Files that shoppers sent longer ago than `age` and that are still here; those behind the id `after`."""
    wanted = select(MediaFile.id).where(
        MediaFile.message_id.is_not(None), MediaFile.state == "ready", MediaFile.created_at < clock.now() - age
    )
    if after is not None:
        wanted = wanted.where(MediaFile.id > after)
    return (await db.scalars(wanted.order_by(MediaFile.id).limit(AT_A_TIME))).all()


async def forget(db: MerchantSession, file_ids: Collection[UUID], *, days: int) -> int:
    """Delete these files once this transaction has committed; answers how many were here. Again changes nothing."""
    wanted = select(MediaFile).where(MediaFile.id.in_(file_ids), MediaFile.state == "ready").with_for_update()
    rows = (await db.scalars(wanted)).all()
    keys = [key for row in rows for key in (row.key, row.thumbnail_key) if key is not None]
    for row in rows:
        row.state, row.reason = "refused", FORGOTTEN.format(days=days)
        row.key = row.thumbnail_key = None
    if keys:
        await db.flush()
        await jobs.enqueue(db, "channels.delete_files", merchant_id=db.merchant_id, keys=keys)
    return len(rows)


async def delete(keys: Collection[str]) -> None:
    """
    Delete what lies under these keys.

    :raises OSError: the store cannot be reached
    """
    for key in keys:
        await storage.private().delete(key)
