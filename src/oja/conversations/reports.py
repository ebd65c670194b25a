"""Reports: what became of our messages, of payments in the chat, and of calls; each told once, in any order."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import or_, select

from oja.channels.heard import CallIn, PaymentIn, StatusIn
from oja.conversations import annotating, costs, incoming, keeping, outcomes, progress, queries, service
from oja.conversations.models import Conversation, Message
from oja.customers import service as customers
from oja.kernel import clock, ids
from oja.kernel.db import MerchantSession

_COLUMNS: Final = {"sent": "sent_at", "delivered": "delivered_at", "read": "read_at", "failed": "failed_at"}
_MINUTE: Final = 60


async def take_report(db: MerchantSession, heard: StatusIn) -> bool:
    """What became of a message. False when there is no such message (yet)."""
    message = await _held(db, heard)
    if message is None:
        return False
    at = keeping.said_at(heard.at)
    if heard.status == "deleted":
        message.revoked_at = _first(message.revoked_at, at)
        service.tell(db, message.conversation_id, message.id, "message_status")
    if message.direction != "out":
        return True
    was_booked = message.pricing is not None and (message.delivered_at or message.read_at) is not None
    is_named = message.provider_id is None and bool(heard.provider_id)
    message.provider_id = message.provider_id or heard.provider_id or None
    message.pricing = heard.pricing or message.pricing
    column = _COLUMNS.get(heard.status)
    if column is not None:
        setattr(message, column, _first(getattr(message, column), at))
    status = progress.further(message.status, heard.status)
    if status != message.status:
        message.status = status
        is_failed = status == "failed"
        message.error, message.error_code = (heard.error, heard.error_code) if is_failed else (None, None)
        service.tell(db, message.conversation_id, message.id, "message_status")
        if is_failed:
            await outcomes.hear_failure(db, message, heard)
    if message.pricing is not None and heard.status in costs.ARRIVED and not was_booked:
        await costs.book(db, message, message.pricing, at)
    await db.flush()
    if is_named and await annotating.is_waited_for(db, message.conversation_id, heard.provider_id):
        # A reaction may have been faster than the name by which it knows the message.
        conversation = await queries.lock(db, message.conversation_id)
        await annotating.attach(db, conversation, heard.provider_id)
        await keeping.refresh(db, conversation)
    if message.status == "failed" and message.kind in annotating.KINDS:
        await annotating.shows_elsewhere(db, await queries.lock(db, message.conversation_id), message)
    return True


async def _held(db: MerchantSession, heard: StatusIn) -> Message | None:
    """
    The message that a report is about, held.

    After a failure another may be queued, so its conversation is held first, as whoever sends holds them.
    """
    callback = _uuid(heard.callback)
    if heard.status == "failed":
        named = or_(Message.provider_id == heard.provider_id, Message.id == callback)
        conversation_id = await db.scalar(select(Message.conversation_id).where(named).limit(1))
        if conversation_id is not None:
            await queries.lock(db, conversation_id)
    return await queries.find_sent(db, heard.provider_id, callback)


async def take_payment(db: MerchantSession, channel_id: UUID, heard: PaymentIn) -> None:
    """A payment in the chat moved on: kept as a line of the conversation; it is a hint, and settles nothing."""
    at = keeping.said_at(heard.at)
    conversation = await _of_payment(db, channel_id, heard)
    if conversation is None:
        return
    words = f"Payment {heard.status}"
    kept = await keeping.keep(
        db, conversation, kind="payment", body=heard.body, text=words, provider_id=heard.provider_id, provider_at=at,
        direction="in", status="received", sent_by="system", reply_to=heard.message_id, handled_at=clock.now(),
    )  # fmt: skip
    if kept is not None:
        await keeping.refresh(db, conversation)


async def take_call(db: MerchantSession, channel_id: UUID, heard: CallIn) -> None:
    """A step of a call: every step of it tells the same line of the conversation anew."""
    customer = await customers.resolve(db, incoming.seen(heard.person))
    at = keeping.said_at(heard.at)
    conversation = await service.open_(db, channel_id, customer.id, heard.person.address or "")
    call = await db.scalar(select(Message).where(Message.provider_id == heard.provider_id).with_for_update())
    if call is not None and call.kind != "call":
        return
    if call is None:
        call = Message(
            id=ids.new(), conversation_id=conversation.id, kind="call", body={"type": "call", "steps": {}}, text="",
            provider_id=heard.provider_id, provider_at=at, direction="in", status="received", sent_by="customer",
            handled_at=clock.now(),
        )  # fmt: skip
        db.add(call)
        conversation.unread += 0 if heard.is_ours else 1
    step = {key: value for key, value in heard.body.items() if key != "session"}
    step |= {"seconds": heard.seconds, "status": heard.status, "is_ours": heard.is_ours}
    steps = call.body["steps"] | {heard.event: step}
    call.body = {"type": "call", "steps": steps}
    if any(one["is_ours"] for one in steps.values()):
        call.direction, call.status, call.sent_by = "out", "sent", "team"
    call.provider_at = _first(call.provider_at, at)
    call.text = _call_words(steps)
    await keeping.refresh(db, conversation)
    service.tell(db, conversation.id, call.id, "message")


def _call_words(steps: dict[str, dict[str, Any]]) -> str:
    seconds = next((step["seconds"] for step in steps.values() if step["seconds"]), None)
    if seconds:
        minutes, rest = divmod(seconds, _MINUTE)
        return f"Call, {minutes} min {rest} s" if minutes else f"Call, {rest} s"
    if "terminate" in steps or "rejected" in steps:
        return "Call not answered" if any(step["is_ours"] for step in steps.values()) else "Missed call"
    return "Call"


async def _of_payment(db: MerchantSession, channel_id: UUID, heard: PaymentIn) -> Conversation | None:
    """Where it was asked for, else where the payer is written to."""
    asked = await db.scalar(select(Message.conversation_id).where(Message.provider_id == heard.message_id))
    if asked is not None:
        return await queries.lock(db, asked)
    if heard.payer.address is None:
        return None
    customer = await customers.resolve(db, incoming.seen(heard.payer))
    return await service.open_(db, channel_id, customer.id, heard.payer.address)


def _first(known: datetime | None, at: datetime) -> datetime:
    return min(known, at) if known is not None else at


def _uuid(text: str | None) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        return None
