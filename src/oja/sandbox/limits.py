"""
What Meta holds every business to, told by the sandbox's clock: the rate of a pair, the throughput of a number, and how
much marketing one person gets (reference: WhatsApp 1.5, 1.7).

Each bucket is one moment in a row, "used until then", moved by one statement: any number of processes share it.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Interval, Update, bindparam, case, func, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from oja.sandbox.errors import GraphError
from oja.sandbox.models import Chat, Message, Number
from oja.sandbox.queries import Line

PAIR_EVERY: Final = timedelta(seconds=6)
PAIR_BURST: Final = 45
DAY: Final = timedelta(hours=24)


def _take(used_until: InstrumentedAttribute[Any], *where: ColumnElement[bool]) -> Update:
    """
    Move a bucket's moment by one, when it still fits. A clock that was put back empties the bucket.

    Of `now`, what `each` takes, and what the bucket holds at `most`.
    """
    now, each = bindparam("now", type_=used_until.type), bindparam("each", type_=Interval())
    most = bindparam("most", type_=Interval())
    start = case((used_until > now + most, now), else_=func.greatest(used_until, now))
    return (
        update(used_until.class_)
        .where(*where, start <= now + most - each)
        .values({used_until: start + each})
        .returning(literal(1))
        .execution_options(synchronize_session=False)
    )


# Nobody waits for the disk by it: a bucket may forget its last moments.
_WITHOUT_WAITING: Final = func.set_config("synchronous_commit", "off", True).is_not(None)
_TAKE_NUMBER: Final = _take(
    Number.throughput_used_until, Number.phone_number_id == bindparam("number"), _WITHOUT_WAITING
)
_TAKE_PAIR: Final = _take(
    Chat.pair_used_until, Chat.phone_number_id == bindparam("number"), Chat.user == bindparam("chat")
)


async def is_within_throughput(db: AsyncSession, line: Line, body: Mapping[str, Any] | None = None) -> bool:
    """
    Take one message out of the number's bucket, which holds what it may send in a second. Marking as read is free.

    To be called within `alone`: every send of the number passes this row, so nobody may hold it for long.
    """
    if not line.knobs.limit_throughput or (body or {}).get("status") == "read":
        return True
    each = timedelta(seconds=1) / line.number.throughput
    moments = {"now": line.now, "each": each, "most": each * line.number.throughput}
    return await db.scalar(_TAKE_NUMBER, {"number": line.number.phone_number_id, **moments}) is not None


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
    moments = {"now": line.now, "each": PAIR_EVERY, "most": PAIR_EVERY * PAIR_BURST}
    return await db.scalar(_TAKE_PAIR, {"number": chat.phone_number_id, "chat": chat.user, **moments}) is not None


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
