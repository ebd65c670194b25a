"""
What Meta holds every business to, told by the sandbox's clock: the rate of a pair, the throughput of a number, and how
much marketing one person gets (reference: WhatsApp 1.5, 1.7).

Each bucket is one moment in a row, "used until then", moved by one statement: any number of processes share it.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import case, func, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from oja.sandbox.errors import GraphError
from oja.sandbox.models import Chat, Message, Number
from oja.sandbox.queries import Line

PAIR_EVERY: Final = timedelta(seconds=6)
PAIR_BURST: Final = 45
DAY: Final = timedelta(hours=24)
# Nobody waits for the disk by it: a bucket may forget its last moments.
_WITHOUT_WAITING: Final = func.set_config("synchronous_commit", "off", True).is_not(None)


async def is_within_throughput(db: AsyncSession, line: Line, body: Mapping[str, Any] | None = None) -> bool:
    """
    Take one message out of the number's bucket, which holds what it may send in a second. Marking as read is free.

    To be called within `alone`: every send of the number passes this row, so nobody may hold it for long.
    """
    if not line.knobs.limit_throughput or (body or {}).get("status") == "read":
        return True
    every = timedelta(seconds=1) / line.number.throughput
    start, is_free = _bucket(Number.throughput_used_until, line.now, every, line.number.throughput)
    taken = (
        update(Number)
        .where(Number.phone_number_id == line.number.phone_number_id, is_free, _WITHOUT_WAITING)
        .values(throughput_used_until=start + every)
        .returning(Number.phone_number_id)
    )
    return await db.scalar(taken, execution_options={"synchronize_session": False}) is not None


async def take_pair(db: AsyncSession, line: Line, chat: Chat) -> None:
    """
    Take one message out of the bucket of a pair.

    :raises GraphError: 131056
    """
    if not await is_within_pair(db, line, chat):
        raise GraphError(131056)


async def is_within_pair(db: AsyncSession, line: Line, chat: Chat) -> bool:
    """Take one message out of the bucket of a number and one user: 45 at once, then one every six seconds."""
    if not line.knobs.limit_pair:
        return True
    start, is_free = _bucket(Chat.pair_used_until, line.now, PAIR_EVERY, PAIR_BURST)
    taken = (
        update(Chat)
        .where(Chat.phone_number_id == chat.phone_number_id, Chat.user == chat.user, is_free)
        .values(pair_used_until=start + PAIR_EVERY)
        .returning(Chat.user)
    )
    return await db.scalar(taken, execution_options={"synchronize_session": False}) is not None


async def unwanted_marketing(db: AsyncSession, line: Line, chat: Chat) -> int | None:
    """The code by which a marketing message fails after it was accepted; None when it may arrive."""
    if chat.has_stopped_marketing:
        return 131050
    if not line.knobs.limit_marketing:
        return None
    lately = select(func.count()).where(
        Message.phone_number_id == chat.phone_number_id,
        Message.user == chat.user,
        Message.category == "marketing",
        Message.error.is_(None),
        Message.sent_at > line.now - DAY,
    )
    return 131049 if (await db.scalar(lately) or 0) >= line.knobs.limit_marketing else None


def _bucket(used_until: Any, now: datetime, every: timedelta, burst: int) -> tuple[Any, Any]:
    """From when the next one counts, and whether it still fits. A clock that was put back empties the bucket."""
    moment = literal(now, used_until.type)
    start = case((used_until > moment + every * burst, moment), else_=func.greatest(used_until, moment))
    return start, start <= moment + every * (burst - 1)
