"""Receiving: what was heard becomes messages, reports and changes of identity, each once."""

from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from oja.channels import service as channels
from oja.channels.heard import EchoIn, IdentityChange, MessageIn, PreferenceChange, Sender, StatusIn
from oja.channels.service import Decoded, Group
from oja.conversations import consenting, costs, outcomes, progress, queries, service
from oja.conversations.events import MessageReceived
from oja.conversations.models import Conversation, Message
from oja.customers import service as customers
from oja.customers.schemas import Seen
from oja.kernel import clock, events, ids
from oja.kernel.db import MerchantSession, merchant_session, platform_session

# Kept and shown, but nothing to answer.
QUIET = frozenset({"reaction", "system", "edit", "revoke"})


async def receive(event_id: UUID) -> dict[UUID, bool]:
    """
    Take in a stored event: one transaction a shop, and the bookkeeping in the last of them. Again changes nothing.

    Answers for each shop whether every report found its message.
    """
    decoded = await channels.decode(event_id)
    if decoded.state != "pending":
        return {}
    settled: dict[UUID, bool] = {}
    shops = _by_merchant(decoded)
    try:
        for merchant_id, groups in shops:
            async with merchant_session(merchant_id) as db:
                settled[merchant_id] = all([await _take_in(db, group) for group in groups])
                if len(settled) == len(shops):
                    await channels.record(db, decoded)
    except Exception as trouble:
        async with platform_session() as platform:
            reason = f"It could not be worked off yet ({type(trouble).__name__})."
            await channels.record(platform, decoded, trouble=reason)
        raise
    if not shops:
        async with platform_session() as platform:
            await channels.record(platform, decoded)
    return settled


async def receive_reports(merchant_id: UUID, event_id: UUID) -> None:
    """Look again for the messages that an event's reports are about: our own record may have come later."""
    decoded = await channels.decode(event_id)
    for owner, groups in _by_merchant(decoded):
        if owner == merchant_id:
            async with merchant_session(merchant_id) as shop:
                for heard in (heard for group in groups for heard in group.heard if isinstance(heard, StatusIn)):
                    await _take_report(shop, heard)


def _by_merchant(decoded: Decoded) -> list[tuple[UUID, list[Group]]]:
    ordered = sorted(decoded.groups, key=lambda group: group.merchant_id)
    return [(merchant_id, list(groups)) for merchant_id, groups in groupby(ordered, lambda group: group.merchant_id)]


async def _take_in(db: MerchantSession, group: Group) -> bool:
    is_settled = True
    for heard in group.heard:
        match heard:
            case MessageIn():
                await _take_message(db, group.channel_id, heard)
            case EchoIn():
                await _take_echo(db, group.channel_id, heard)
            case IdentityChange():
                await _take_identity(db, group.channel_id, heard)
            case PreferenceChange():
                await consenting.hear_preference(db, heard, _seen(heard.sender))
            case StatusIn():
                is_settled &= await _take_report(db, heard)
    return is_settled


async def _take_message(db: MerchantSession, channel_id: UUID, heard: MessageIn) -> None:
    customer = await customers.resolve(db, _seen(heard.sender))
    conversation = await service.open_(db, channel_id, customer.id, heard.sender.address or "")
    at = min(heard.at or clock.now(), clock.now())
    is_quiet = heard.kind in QUIET
    handled_at = clock.now() if is_quiet else None
    message_id = await _keep(
        db, conversation, heard, at, direction="in", status="received", sent_by="customer",
        reply_to=heard.reply_to, handled_at=handled_at,
    )  # fmt: skip
    if message_id is None:
        return
    conversation.last_customer_message_at = max(conversation.last_customer_message_at or at, at)
    conversation.unread += 1
    if await consenting.hear_keyword(db, conversation, message_id, heard):
        return
    if not is_quiet:
        await events.emit(db, MessageReceived(db.merchant_id, conversation.id, message_id))


async def _take_echo(db: MerchantSession, channel_id: UUID, heard: EchoIn) -> None:
    """The team typed on the shop's phone: the assistant falls silent, and no window opens."""
    if await _is_known(db, heard.provider_id):
        return
    customer = await customers.resolve(db, _seen(heard.receiver))
    conversation = await service.open_(db, channel_id, customer.id, heard.receiver.address or "")
    at = min(heard.at or clock.now(), clock.now())
    if await _keep(db, conversation, heard, at, direction="out", status="sent", sent_by="team") is not None:
        service.step(db, conversation, "take_over", reason="the team wrote from its phone")


async def _take_identity(db: MerchantSession, channel_id: UUID, heard: IdentityChange) -> None:
    if await _is_known(db, heard.provider_id):
        return
    customer = await customers.rotate(db, previous=heard.previous or "", current=_seen(heard.current))
    conversation = await service.open_(db, channel_id, customer.id, heard.current.address or "")
    at = min(heard.at or clock.now(), clock.now())
    await _keep(
        db, conversation, heard, at, direction="in", status="received", sent_by="customer", handled_at=clock.now()
    )


async def _take_report(db: MerchantSession, heard: StatusIn) -> bool:
    """False when there is no such message (yet)."""
    message = await queries.find_sent(db, heard.provider_id, _uuid(heard.callback))
    if message is None or message.direction != "out":
        return False
    at = heard.at or clock.now()
    was_booked = message.pricing is not None and (message.delivered_at or message.read_at) is not None
    message.provider_id = message.provider_id or heard.provider_id or None
    message.pricing = heard.pricing or message.pricing
    column = {"sent": "sent_at", "delivered": "delivered_at", "read": "read_at", "failed": "failed_at"}.get(
        heard.status
    )
    if column is not None and getattr(message, column) is None:
        setattr(message, column, at)
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
    return True


async def _is_known(db: MerchantSession, provider_id: str) -> bool:
    return await db.scalar(select(Message.id).where(Message.provider_id == provider_id)) is not None


async def _keep(
    db: MerchantSession,
    conversation: Conversation,
    heard: MessageIn | EchoIn | IdentityChange,
    at: datetime,
    **values: Any,
) -> UUID | None:
    """Add a message to a held conversation; None when another webhook was faster."""
    row = insert(Message).values(
        merchant_id=db.merchant_id,
        id=ids.new(),
        conversation_id=conversation.id,
        kind="system" if isinstance(heard, IdentityChange) else heard.kind,
        body=heard.body,
        text=heard.text,
        provider_id=heard.provider_id,
        provider_at=at,
        **values,
    )
    kept = row.on_conflict_do_nothing(index_elements=["merchant_id", "provider_id"]).returning(Message.id)
    message_id: UUID | None = await db.scalar(kept)
    if message_id is not None:
        conversation.last_message_at = clock.now()
        conversation.last_preview = (heard.text or _name_of(heard))[: service.PREVIEW_LENGTH]
        service.tell(db, conversation.id, message_id, "message")
    return message_id


def _name_of(heard: MessageIn | EchoIn | IdentityChange) -> str:
    kind = "system" if isinstance(heard, IdentityChange) else heard.kind
    return {"image": "Picture", "audio": "Voice message", "unknown": "Message"}.get(kind, kind.capitalize())


def _seen(person: Sender) -> Seen:
    return Seen(
        bsuid=person.bsuid,
        parent_bsuid=person.parent_bsuid,
        wa_id=person.wa_id,
        username=person.username,
        name=person.name,
    )


def _uuid(text: str | None) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        return None
