"""Questions about conversations and their messages."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, bindparam, func, inspect, or_, select, tuple_

from oja.conversations.models import Conversation, Message
from oja.conversations.progress import UNDELIVERED
from oja.kernel import web
from oja.kernel.db import MerchantSession
from oja.kernel.errors import NotFound
from oja.kernel.web import Page

# So many bubbles are looked at when one leaves.
MOST_MERGED = 10

# Built once: each is asked several times for every message of a shopper.
_ONE: Final = select(Conversation).where(Conversation.id == bindparam("conversation_id"))
_LOCKED: Final = _ONE.with_for_update().execution_options(populate_existing=True)
_LOCKED_OF: Final = (
    select(Conversation)
    .where(Conversation.channel_id == bindparam("channel_id"), Conversation.customer_id == bindparam("customer_id"))
    .with_for_update()
    .execution_options(populate_existing=True)
)
_UNDELIVERED: Final = (
    select(Message)
    .where(
        Message.conversation_id == bindparam("conversation_id"),
        Message.status.in_(UNDELIVERED),
        and_(Message.purpose == "marketing", Message.due_at > bindparam("now")).is_not(True),
    )
    .order_by(Message.id)
    .limit(MOST_MERGED)
    .with_for_update()
    .execution_options(populate_existing=True)
)


async def get(db: MerchantSession, conversation_id: UUID) -> Conversation:
    """
    One conversation.

    :raises NotFound: this shop has none with that id
    """
    return await _one(db, conversation_id, is_locked=False)


async def lock(db: MerchantSession, conversation_id: UUID) -> Conversation:
    """
    One conversation, held until the transaction ends: one worker at a time works on it.

    :raises NotFound: this shop has none with that id
    """
    held: dict[UUID, Conversation] = db.info.setdefault("held_conversations", {})
    conversation = held.get(conversation_id)
    if conversation is not None and not inspect(conversation).expired_attributes:
        return conversation
    return _held(db, await _one(db, conversation_id, is_locked=True))


async def lock_of(db: MerchantSession, channel_id: UUID, customer_id: UUID) -> Conversation | None:
    """The conversation of a customer on a number, held until the transaction ends; None when there is none yet."""
    found = await db.scalar(_LOCKED_OF, {"channel_id": channel_id, "customer_id": customer_id})
    return found and _held(db, found)


async def find(db: MerchantSession, channel_id: UUID, customer_id: UUID) -> Conversation | None:
    """The conversation of a customer on one of the shop's numbers."""
    found = select(Conversation).where(Conversation.channel_id == channel_id, Conversation.customer_id == customer_id)
    return await db.scalar(found)


async def list_conversations(
    db: MerchantSession,
    *,
    owner: str | None,
    customer_ids: Sequence[UUID] | None,
    unread: bool | None = None,
    page: Page,
) -> tuple[Sequence[Conversation], int, str | None]:
    """A page of conversations, the liveliest first; how many there are; the next cursor."""
    where: list[ColumnElement[bool]] = [Conversation.merged_into_id.is_(None)]
    if owner is not None:
        where.append(Conversation.owner == owner)
    if customer_ids is not None:
        where.append(Conversation.customer_id.in_(customer_ids))
    if unread is not None:
        where.append(Conversation.unread > 0 if unread else Conversation.unread == 0)
    total = await db.scalar(select(func.count()).select_from(Conversation).where(*where)) or 0
    key = tuple_(Conversation.last_message_at, Conversation.id)
    wanted = select(Conversation).where(*where).order_by(Conversation.last_message_at.desc(), Conversation.id.desc())
    if page.cursor:
        wanted = wanted.where(key < _place(page.cursor))
    rows = (await db.scalars(wanted.offset(page.offset).limit(page.limit + 1))).all()
    shown = rows[: page.limit]
    more = len(rows) > page.limit
    return shown, total, web.cursor_of(shown[-1].last_message_at.isoformat(), shown[-1].id) if more else None


async def messages(
    db: MerchantSession, conversation_id: UUID, *, page: Page
) -> tuple[Sequence[Message], int, str | None]:
    """
    A page of a conversation's messages, the newest first; how many there are; the next cursor.

    Reactions, edits and revokes show on the message that they are about, and only without one as messages of their own;
    what left as a part of another bubble is read there.
    """
    where = [
        Message.conversation_id == conversation_id,
        Message.attached_to.is_(None),
        Message.merged_into.is_(None),
    ]
    total = await db.scalar(select(func.count()).select_from(Message).where(*where)) or 0
    wanted = select(Message).where(*where).order_by(Message.shown_at.desc(), Message.id.desc())
    if page.cursor:
        wanted = wanted.where(tuple_(Message.shown_at, Message.id) < _place(page.cursor))
    rows = (await db.scalars(wanted.offset(page.offset).limit(page.limit + 1))).all()
    shown = rows[: page.limit]
    more = len(rows) > page.limit
    return shown, total, web.cursor_of(shown[-1].shown_at.isoformat(), shown[-1].id) if more else None


async def get_message(
    db: MerchantSession, message_id: UUID, *, conversation_id: UUID | None = None, is_locked: bool = False
) -> Message:
    """
    One message.

    :raises NotFound: this shop has none with that id, or not in that conversation
    """
    wanted = select(Message).where(Message.id == message_id)
    if conversation_id is not None:
        wanted = wanted.where(Message.conversation_id == conversation_id)
    if is_locked:
        wanted = wanted.with_for_update().execution_options(populate_existing=True)
    message = await db.scalar(wanted)
    if message is None:
        raise NotFound
    return message


async def undelivered(db: MerchantSession, conversation_id: UUID, *, now: datetime) -> list[Message]:
    """
    The oldest messages of ours that have not left yet, in order and held. `lock` the conversation first.

    Marketing that must wait is not among them: what comes after it may pass.
    """
    rows = await db.scalars(_UNDELIVERED, {"conversation_id": conversation_id, "now": now})
    return list(rows)


async def find_message(db: MerchantSession, message_id: UUID) -> Message | None:
    """One message, when there is one with that id."""
    return await db.scalar(select(Message).where(Message.id == message_id))


async def find_marked(db: MerchantSession, link_mark: str) -> Message | None:
    """The message of ours whose links carry that mark."""
    return await db.scalar(select(Message).where(Message.link_mark == link_mark))


async def last_received(db: MerchantSession, conversation_id: UUID) -> Message | None:
    """The shopper's last message that can be shown as read."""
    return await db.scalar(
        select(Message)
        .where(
            Message.conversation_id == conversation_id,
            Message.direction == "in",
            Message.sent_by == "customer",
            Message.kind.not_in(("call", "system")),
        )
        .order_by(Message.shown_at.desc(), Message.id.desc())
        .limit(1)
    )


async def last_said(db: MerchantSession, conversation_id: UUID) -> Message | None:
    """The last thing said for the shop, by whomever."""
    return await db.scalar(
        select(Message)
        .where(Message.conversation_id == conversation_id, Message.direction == "out")
        .order_by(Message.id.desc())
        .limit(1)
    )


async def find_sent(db: MerchantSession, provider_id: str, message_id: UUID | None) -> Message | None:
    """The message of ours that a report is about, held: by the provider's id, else by the id we gave it."""
    named = Message.provider_id == provider_id
    wanted = select(Message).where(or_(named, Message.id == message_id) if message_id else named)
    rows = (await db.scalars(wanted.with_for_update().execution_options(populate_existing=True))).all()
    return next((row for row in rows if row.provider_id == provider_id), rows[0] if rows else None)


async def count_waiting(db: MerchantSession, channel_id: UUID) -> int:
    """How many messages of ours have not left yet by a number."""
    of_channel = select(Conversation.id).where(Conversation.channel_id == channel_id)
    waiting = Message.conversation_id.in_(of_channel), Message.status.in_(UNDELIVERED)
    return await db.scalar(select(func.count()).select_from(Message).where(*waiting)) or 0


async def with_provider_ids(db: MerchantSession, provider_ids: Sequence[str]) -> Sequence[Message]:
    """The messages that the provider calls so, the oldest first."""
    if not provider_ids:
        return []
    return (await db.scalars(select(Message).where(Message.provider_id.in_(provider_ids)).order_by(Message.id))).all()


async def waiting_on(db: MerchantSession, channel_id: UUID) -> Sequence[UUID]:
    """The conversations of a number in which something of ours has not left yet."""
    return (
        await db.scalars(
            select(Conversation.id)
            .join(Message, Message.conversation_id == Conversation.id)
            .where(Conversation.channel_id == channel_id, Message.status.in_(UNDELIVERED))
            .distinct()
        )
    ).all()


async def _one(db: MerchantSession, conversation_id: UUID, *, is_locked: bool) -> Conversation:
    conversation = await db.scalar(_LOCKED if is_locked else _ONE, {"conversation_id": conversation_id})
    if conversation is None:
        raise NotFound
    return conversation


def _held(db: MerchantSession, conversation: Conversation) -> Conversation:
    if not db.in_nested_transaction():  # which would let go of it when it is rolled back
        db.info.setdefault("held_conversations", {})[conversation.id] = conversation
    return conversation


def _place(cursor: str) -> tuple[datetime, UUID]:
    try:
        at, conversation_id = web.read_cursor(cursor)
        return datetime.fromisoformat(at), UUID(conversation_id)
    except ValueError:
        raise web.BadCursor from None
