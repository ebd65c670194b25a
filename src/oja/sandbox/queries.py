"""Reads of the sandbox."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, desc, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import clock, errors
from oja.sandbox.models import Chat, Delivery, GraphCall, Knobs, Message, Number, Template

KNOBS = 1
MOST = 500
WIRE = 120

# Built once: it is asked for every message, either way.
_LINE: Final = (
    select(Number, Knobs)
    .outerjoin(Knobs, Knobs.id == KNOBS)
    .where(Number.phone_number_id == bindparam("phone_number_id"))
)


@dataclass(frozen=True, slots=True)
class Line:
    """A number, and the faults and the clock of the moment."""

    number: Number
    knobs: Knobs

    @property
    def now(self) -> datetime:
        """The time by the sandbox's clock."""
        return now(self.knobs)


async def list_numbers(db: AsyncSession) -> list[Number]:
    """Every number that is played, the oldest first."""
    return list(await db.scalars(select(Number).order_by(Number.created_at, Number.phone_number_id)))


async def get_line(db: AsyncSession, phone_number_id: str) -> Line:
    """
    A number and the knobs, by one statement.

    :raises NotFound: the sandbox does not play this number
    """
    found = (await db.execute(_LINE, {"phone_number_id": phone_number_id})).one_or_none()
    if found is None:
        raise errors.NotFound("The sandbox plays no such number. See GET /sandbox/api/numbers.")
    return Line(found[0], found[1] or quiet())


async def get_knobs(db: AsyncSession) -> Knobs:
    """The faults and the clock."""
    return await db.get(Knobs, KNOBS) or quiet()


def quiet() -> Knobs:
    """The knobs when nobody has turned one: all off, and the real time."""
    return Knobs(**{name: column.default.arg for name, column in Knobs.__table__.columns.items() if column.default})


def now(knobs: Knobs) -> datetime:
    """The time by the sandbox's clock."""
    return clock.now() + timedelta(milliseconds=knobs.clock_offset_ms)


async def find_chat(db: AsyncSession, phone_number_id: str, user: str) -> Chat | None:
    """The chat of a user, named by wa_id or by business-scoped id."""
    named = or_(Chat.user == user, Chat.user_id == user)
    return (
        await db.execute(select(Chat).where(Chat.phone_number_id == phone_number_id).where(named))
    ).scalar_one_or_none()


async def get_chat(db: AsyncSession, phone_number_id: str, user: str) -> Chat:
    """
    The chat of a user.

    :raises NotFound: she has none with this number
    """
    chat = await find_chat(db, phone_number_id, user.removeprefix("+"))
    if chat is None:
        raise errors.NotFound("This shopper has no chat with this number. Let her write first.")
    return chat


async def list_chats(db: AsyncSession, phone_number_id: str) -> list[Chat]:
    """The chats of a number, the one heard of last first."""
    chats = select(Chat).where(Chat.phone_number_id == phone_number_id)
    return list(await db.scalars(chats.order_by(desc(Chat.last_in_at).nulls_last(), Chat.user).limit(MOST)))


async def list_messages(db: AsyncSession, phone_number_id: str, user: str, after: str | None) -> list[Message]:
    """Both sides of a chat, the oldest first: what came after a message, or the newest ones."""
    chat = select(Message).where(Message.phone_number_id == phone_number_id).where(Message.user == user)
    if after is None:
        return list(await db.scalars(chat.order_by(desc(Message.seq)).limit(MOST)))[::-1]
    seen = select(Message.seq).where(Message.id == after).scalar_subquery()
    return list(await db.scalars(chat.where(Message.seq > seen).order_by(Message.seq).limit(MOST)))


async def list_wire(db: AsyncSession, phone_number_id: str, user: str) -> list[Delivery | GraphCall]:
    """The newest webhooks and Graph calls of a chat, the newest first."""
    found: list[Delivery | GraphCall] = []
    for table in (Delivery, GraphCall):
        of_chat = select(table).where(table.phone_number_id == phone_number_id).where(table.user == user)
        found += list(await db.scalars(of_chat.order_by(desc(table.id)).limit(WIRE)))
    return sorted(found, key=lambda row: row.id, reverse=True)[:WIRE]


async def list_templates(db: AsyncSession, waba_id: str) -> list[Template]:
    """The templates of a business account."""
    return list(await db.scalars(select(Template).where(Template.waba_id == waba_id).order_by(Template.name)))
