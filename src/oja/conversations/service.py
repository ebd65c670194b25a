"""Conversations' verbs: open one, say something in it, hand it from one owner to the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal
from uuid import UUID

from sqlalchemy import bindparam, select, update
from sqlalchemy.dialects.postgresql import insert

from oja.channels import queries as channel_queries
from oja.channels import service as channels
from oja.channels.media import attaching
from oja.channels.messages import OutMessage, Reaction, Template, dump, kind_of, load
from oja.conversations import annotating, marking, ownership, parting, queries, templating, window
from oja.conversations.errors import InvalidMessage, NotAgain, WindowClosed
from oja.conversations.models import Conversation, Message
from oja.conversations.ownership import Step
from oja.conversations.planning import Purpose
from oja.conversations.progress import REPEATABLE
from oja.conversations.telling import tell
from oja.customers import queries as customer_queries
from oja.kernel import clock, ids, jobs
from oja.kernel.db import MerchantSession
from oja.kernel.logs import log

__all__ = [
    "Cause", "Speaker", "dispatch_soon", "hand_over", "mark_handled", "mark_read", "open_", "say", "say_again",
    "start_with", "step", "take_back", "take_over", "take_up", "tell",
]  # fmt: skip

Speaker = Literal["assistant", "team", "system", "api"]

PREVIEW_LENGTH = 200

_TAKEN: Final = (
    update(Message)
    .where(Message.conversation_id == bindparam("chat"), Message.direction == "in", Message.handled_at.is_(None))
    .values(handled_at=bindparam("now"))
    .returning(Message)
    # None of them was read in the caller's transaction yet, so there is nothing to compare with.
    .execution_options(synchronize_session=False, populate_existing=True)
)


@dataclass(frozen=True, slots=True)
class Cause:
    """What made us speak: the same cause speaks once, however often it is told."""

    name: str
    number: int = 0

    def __str__(self) -> str:
        return f"{self.name}#{self.number}" if self.number else self.name


async def say(
    db: MerchantSession,
    conversation_id: UUID,
    messages: Sequence[OutMessage],
    *,
    sent_by: Speaker,
    author_id: UUID | None = None,
    cause: str | None = None,
    fallback: Template | None = None,
    purpose: Purpose | None = None,
    not_before: datetime | None = None,
    dispatch_after: timedelta | None = None,
    reply_to: str | None = None,
    is_dispatched: bool = False,
) -> list[Message]:
    """
    Say something in a conversation: it leaves after the caller's commit, in order, and never twice.

    `cause` (such as `"order-placed:<id>"`) makes it happen once. When the 24 hour window has closed, `fallback` is sent
    instead; the system's notices have one by themselves. A reply of the team makes the team the owner. `reply_to`, the
    provider's id of a message, is what the first of them answers. `purpose` is what it is for (unset: a notice of the
    system's, else a reply); `marketing`, and any template of that category, respects her wishes and her night.
    `not_before` lets it wait; `is_dispatched` says that the caller lets it leave itself (`dispatching.begin`). A
    reaction shows on the message that it is about.

    :raises InvalidMessage: WhatsApp would refuse it; every reason is listed
    :raises NotFetched: a file in it is not this shop's, or not here
    :raises WindowClosed: the team may send only a template now
    :raises NumberRemoved: its number is no longer connected, so it can only be read
    """
    conversation = await queries.lock(db, conversation_id)
    await parting.check(db, conversation.channel_id)
    marked = await marking.mark(db, conversation.channel_id, messages)
    for one in marked:
        _check(one.message, conversation.address)
    await attaching.check(db, messages)
    names = [str(Cause(cause, number)) if cause else None for number in range(len(messages))]
    if cause and (said := await _said_before(db, [name for name in names if name])):
        return said
    is_open = window.is_open(conversation.last_customer_message_at, clock.now())
    if sent_by in {"team", "api"} and not is_open and not all(isinstance(one, Template) for one in messages):
        raise WindowClosed
    texts = await templating.texts(db, conversation.channel_id, messages)
    rows = [
        Message(
            id=ids.new(),
            conversation_id=conversation_id,
            direction="out",
            kind=kind_of(message),
            body=dump(leaves.message),
            link_mark=leaves.mark,
            fallback=dump(fallback) if fallback else None,
            text=text,
            status="queued",
            sent_by=sent_by,
            author_id=author_id,
            cause=name,
            reply_to=message.message_id if isinstance(message, Reaction) else None if number else reply_to,
            purpose=purpose or ("notice" if sent_by == "system" else "reply"),
            due_at=not_before,
        )
        for number, (message, leaves, name, text) in enumerate(zip(messages, marked, names, texts, strict=True))
    ]
    if not rows:
        return []
    db.add_all(rows)
    if sent_by == "team":
        step(db, conversation, "take_over", reason="the team replied")
    await db.flush()
    shown = [row for row in rows if not await annotating.shows_elsewhere(db, conversation, row)]
    if shown:
        conversation.last_message_at = clock.now()
        conversation.last_preview = shown[-1].text[:PREVIEW_LENGTH]
    waits = max(not_before - clock.now(), timedelta(0)) if not_before is not None else dispatch_after
    if not is_dispatched:
        await dispatch_soon(db, conversation_id, after=waits)
    for row in rows:
        tell(db, conversation_id, row.id, "message")
    return rows


async def say_again(db: MerchantSession, message_id: UUID, *, author_id: UUID) -> Message:
    """
    Send a message once more as a new one; asking twice sends once.

    :raises NotAgain: it has arrived, or is still on its way
    :raises WindowClosed: only a template may be sent now
    """
    message = await queries.get_message(db, message_id)
    if message.direction != "out" or message.status not in REPEATABLE:
        raise NotAgain
    said = await say(
        db,
        message.conversation_id,
        [load(message.body)],
        sent_by="team",
        author_id=author_id,
        cause=f"again:{message_id}",
        reply_to=message.reply_to,
    )
    return said[0]


async def start_with(db: MerchantSession, customer_id: UUID, *, channel_id: UUID | None = None) -> Conversation | None:
    """
    The conversation with a customer on a number (unset: the shop's usual one), opened when there is none.

    None when the shop has no number, or there is no address to write to.
    """
    channel = await (channel_queries.get(db, channel_id) if channel_id else channel_queries.default(db))
    if channel is None:
        return None
    found = await queries.find(db, channel.id, customer_id)
    if found is not None:
        return found
    customer = await customer_queries.get(db, customer_id)
    address = customer.whatsapp_id or customer.phone
    return await open_(db, channel.id, customer_id, address) if address else None


async def open_(
    db: MerchantSession,
    channel_id: UUID,
    customer_id: UUID,
    address: str,
    *,
    is_past: bool = False,
) -> Conversation:
    """
    The conversation of a customer on a number, made when it is new, held until the transaction ends.

    What `is_past` does not change where she is answered.
    """
    known = await queries.lock_of(db, channel_id, customer_id)
    if known is not None:
        known.address = known.address if is_past else address
        return known
    row = insert(Conversation).values(
        merchant_id=db.merchant_id, id=ids.new(), channel_id=channel_id, customer_id=customer_id, address=address,
        owner=ownership.ASSISTANT, last_preview="", unread=0,
    )  # fmt: skip
    kept = row.on_conflict_do_update(
        index_elements=["merchant_id", "channel_id", "customer_id"],
        set_={"address": Conversation.address if is_past else address},
    )
    found = await db.scalars(kept.returning(Conversation), execution_options={"populate_existing": True})
    return found.one()


async def hand_over(
    db: MerchantSession, conversation_id: UUID, to: Literal["team"] = "team", reason: str = "the shopper asked"
) -> Conversation:
    """Let the team speak: the assistant falls silent. Safe to repeat."""
    assert to == ownership.TEAM, "only the team can be handed a conversation; it is given back by take_back"
    conversation = await queries.lock(db, conversation_id)
    step(db, conversation, "hand_over", reason=reason)
    return conversation


async def take_over(db: MerchantSession, conversation_id: UUID) -> Conversation:
    """The team takes the conversation. Safe to repeat."""
    conversation = await queries.lock(db, conversation_id)
    step(db, conversation, "take_over", reason="the team took it")
    return conversation


async def take_back(db: MerchantSession, conversation_id: UUID) -> Conversation:
    """The team is done: the assistant answers what comes from now on, and nothing from before. Safe to repeat."""
    conversation = await queries.lock(db, conversation_id)
    if conversation.owner == ownership.TEAM:
        await take_up(db, conversation_id)
    step(db, conversation, "hand_back", reason="the team is done")
    return conversation


async def mark_handled(db: MerchantSession, message_ids: Sequence[UUID]) -> None:
    """Nobody needs to answer these any more."""
    if message_ids:
        await db.execute(update(Message).where(Message.id.in_(message_ids)).values(handled_at=clock.now()))


async def take_up(db: MerchantSession, conversation_id: UUID) -> list[Message]:
    """What the shopper wrote and nobody has answered yet, in her order: the caller does. `lock` it first."""
    rows = await db.scalars(_TAKEN, {"chat": conversation_id, "now": clock.now()})
    return sorted(rows, key=lambda message: (message.shown_at, message.id))


async def mark_read(db: MerchantSession, conversation_id: UUID) -> Conversation:
    """The team has looked at a conversation; the shopper is shown it, too."""
    conversation = await queries.lock(db, conversation_id)
    if conversation.unread:
        conversation.unread = 0
        await jobs.enqueue(db, "conversations.show_read", merchant_id=db.merchant_id, conversation_id=conversation_id)
        tell(db, conversation_id, None, "conversation_changed")
    return conversation


def step(db: MerchantSession, conversation: Conversation, step: Step, *, reason: str) -> None:
    """Take one step of the ownership machine on a held conversation."""
    owner = ownership.after(conversation.owner, step)
    if owner == conversation.owner:
        return
    conversation.owner, conversation.owner_since = owner, clock.now()
    log.info("conversation changed hands", conversation_id=str(conversation.id), owner=owner, reason=reason)
    tell(db, conversation.id, None, "conversation_changed")


async def dispatch_soon(db: MerchantSession, conversation_id: UUID, *, after: timedelta | None = None) -> None:
    """Let what is queued in a conversation leave, once this transaction has committed."""
    await jobs.enqueue(
        db, "conversations.dispatch", delay=after, merchant_id=db.merchant_id, conversation_id=conversation_id
    )


def _check(message: OutMessage, to: str) -> None:
    found = channels.problems(message, to=to)
    if found:
        errors = [{"field": problem.field, "reason": problem.message, "code": problem.code} for problem in found]
        raise InvalidMessage(found[0].message, errors=errors)


async def _said_before(db: MerchantSession, causes: Sequence[str]) -> list[Message]:
    return list(await db.scalars(select(Message).where(Message.cause.in_(causes)).order_by(Message.id)))
