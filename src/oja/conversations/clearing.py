"""Clearing: files that shoppers sent are kept for a time only, unless a message that has not left still needs one."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import Text, cast, select

from oja.channels.media import attaching, forgetting
from oja.conversations.models import Message
from oja.conversations.progress import UNDELIVERED
from oja.kernel.db import MerchantSession, merchant_session


async def clear(merchant_id: UUID, *, days: int) -> int:
    """Let go of what came longer ago than so many days, some at a time; answers how many files that were."""
    count, last = 0, None
    while True:
        async with merchant_session(merchant_id) as db:
            found = await forgetting.old(db, timedelta(days=days), after=last)
            needed = await _needed(db) if found else set()
            count += await forgetting.forget(db, [one for one in found if str(one) not in needed], days=days)
        if len(found) < forgetting.AT_A_TIME:
            return count
        last = found[-1]


async def _needed(db: MerchantSession) -> set[str]:
    """Files in messages of ours that are yet to leave, as when a colleague passes one on."""
    wanted = select(Message.body).where(
        Message.direction == "out", Message.status.in_(UNDELIVERED), cast(Message.body, Text).contains("file_id")
    )
    return {file_id for body in await db.scalars(wanted) for file_id in attaching.files_in(body)}
