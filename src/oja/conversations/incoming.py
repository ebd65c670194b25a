"""Incoming: what shoppers write, what the team types on its phone, who changed her number, and the chats of before."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import and_
from sqlalchemy.dialects.postgresql import insert

from oja.channels import contents
from oja.channels.contents import CallPermissionIn, PeopleIn
from oja.channels.heard import ContactIn, EchoIn, HistoryIn, IdentityChange, MessageIn, PreferenceChange, Sender
from oja.channels.media import expecting as media
from oja.conversations import annotating, consenting, keeping, service
from oja.conversations.events import MessageReceived
from oja.conversations.keeping import Kept
from oja.conversations.models import Conversation, Message
from oja.customers import service as customers
from oja.customers.schemas import Seen
from oja.kernel import clock, events, ids, phones
from oja.kernel.db import MerchantSession

# Kept and shown, but nothing to answer.
QUIET: Final = annotating.KINDS | {"system"}
OPENS_NO_WINDOW: Final = sorted(QUIET | {"call"})
OPENS_WINDOW: Final = and_(
    Message.sent_by == "customer",
    Message.kind.not_in(OPENS_NO_WINDOW),
    Message.body["interactive"]["type"].astext.is_distinct_from("call_permission_reply"),
    # What came with the history was handled when it was said (see `_past`).
    Message.handled_at.is_distinct_from(Message.provider_at),
)
"""The same of messages that are kept: what a shopper wrote herself, since the number was connected here."""
# Answers cost nothing for so long after she came by an advertisement (reference: WhatsApp 1.5).
FREE_ENTRY: Final = timedelta(hours=72)
ROWS_AT_ONCE: Final = 200
PLACEHOLDER: Final = "media_placeholder"

_PAST_STATUS: Final = {"delivered": "delivered", "read": "read", "played": "read", "error": "failed"}


async def take_message(db: MerchantSession, channel_id: UUID, heard: MessageIn) -> bool:
    """A shopper's message; one that wants an answer wakes who answers. False: what it is about is not here yet."""
    customer = await customers.resolve(db, seen(heard.sender))
    at = keeping.said_at(heard.at)
    conversation = await service.open_(db, channel_id, customer.id, heard.sender.address or "")
    is_quiet = heard.kind in QUIET or isinstance(heard.content, CallPermissionIn)
    kept = await keeping.keep(
        db, conversation, **_row(heard, at), direction="in", status="received", sent_by="customer",
        handled_at=clock.now() if is_quiet else None,
    )  # fmt: skip
    if kept is None:
        return True
    await media.expect(db, kept.id, channel_id, heard.kind, heard.body)
    is_settled = await _settle(db, conversation, heard, kept)
    if heard.context.referral is not None and heard.context.referral.is_of_ad:
        until = at + FREE_ENTRY
        conversation.free_entry_point_until = max(conversation.free_entry_point_until or until, until)
    if isinstance(heard.content, PeopleIn) and heard.content.is_her_own and customer.phone is None:
        await _learn_phone(db, customer.id, heard.content)
    if not is_quiet:
        conversation.last_customer_message_at = max(conversation.last_customer_message_at or at, at)
        conversation.unread += 1
        if not await consenting.hear_keyword(db, conversation, kept.id, heard) and kept.is_alone:
            await events.emit(db, MessageReceived(db.merchant_id, conversation.id, kept.id))
    return is_settled


async def take_echo(db: MerchantSession, channel_id: UUID, heard: EchoIn) -> bool:
    """The team typed on the shop's phone: the assistant falls silent, and no window opens."""
    if await keeping.is_known(db, heard.provider_id):
        return True
    customer = await customers.resolve(db, seen(heard.receiver))
    at = keeping.said_at(heard.at)
    conversation = await service.open_(db, channel_id, customer.id, heard.receiver.address or "")
    kept = await keeping.keep(
        db, conversation, **_row(heard, at), direction="out", status="sent", sent_by="team", sent_at=at
    )
    if kept is None:
        return True
    await media.expect(db, kept.id, channel_id, heard.kind, heard.body)
    if heard.kind not in annotating.KINDS:
        service.step(db, conversation, "take_over", reason="the team wrote from its phone")
    return await _settle(db, conversation, heard, kept)


async def take_identity(db: MerchantSession, channel_id: UUID, heard: IdentityChange) -> None:
    """A shopper changed her number or her id: both find her from now on."""
    if await keeping.is_known(db, heard.provider_id):
        return
    customer = await customers.rotate(db, previous=heard.previous or "", current=seen(heard.current))
    at = keeping.said_at(heard.at)
    conversation = await service.open_(db, channel_id, customer.id, heard.current.address or "")
    kept = await keeping.keep(
        db, conversation, kind="system", body=heard.body, text=heard.text, provider_id=heard.provider_id,
        provider_at=at, direction="in", status="received", sent_by="customer", handled_at=clock.now(),
    )  # fmt: skip
    if kept is not None:
        await keeping.refresh(db, conversation)


async def take_past(db: MerchantSession, channel_id: UUID, heard: Sequence[HistoryIn]) -> None:
    """
    One shopper's chats of before, under their own times.

    Nobody is woken, nothing counts as unread, no window opens, and the inbox keeps its order. A placeholder gives way
    to the message itself, whichever comes first.
    """
    shopper = heard[0].shopper
    customer = await customers.resolve(db, seen(shopper))
    rows: dict[str, HistoryIn] = {}
    for one in heard:
        if rows.setdefault(one.provider_id, one).kind == PLACEHOLDER:
            rows[one.provider_id] = one
    conversation = await service.open_(db, channel_id, customer.id, shopper.address or "", is_past=True)
    await _keep_past(db, conversation, [_past(one) for one in rows.values()])
    await annotating.attach_all(db, conversation, [*rows, *(contents.about(one.content) for one in rows.values())])
    await keeping.refresh(db, conversation)
    service.tell(db, conversation.id, None, "conversation_changed")


async def take_contact(db: MerchantSession, heard: ContactIn) -> None:
    """Somebody of the phone's address book: known from now on, under that name unless she has one here."""
    if not heard.is_removed:
        await customers.introduce(db, seen(heard.person, is_named=False), heard.person.name)


async def take_preference(db: MerchantSession, heard: PreferenceChange) -> None:
    """She told WhatsApp whether she wants marketing: it holds from this transaction on."""
    customer = await customers.resolve(db, seen(heard.sender))
    await consenting.hear_preference(db, customer.id, is_stopped=heard.is_stopped, at=keeping.said_at(heard.at))


def seen(person: Sender, *, is_named: bool = True) -> Seen:
    """A person of a channel, as customers know people."""
    return Seen(
        bsuid=person.bsuid,
        parent_bsuid=person.parent_bsuid,
        wa_id=person.wa_id,
        username=person.username,
        name=person.name if is_named else None,
    )


async def _settle(db: MerchantSession, conversation: Conversation, heard: MessageIn | EchoIn, kept: Kept) -> bool:
    """Show a message just kept, and what was said about it; or show it on the message that it is about."""
    is_note = heard.kind in annotating.KINDS
    if not is_note and not kept.is_noted:
        await keeping.show(db, conversation, heard.kind, heard.text, keeping.said_at(heard.at))
        return True
    about = contents.about(heard.content) if is_note else heard.provider_id
    is_settled = about is None or await annotating.attach(db, conversation, about)
    await keeping.refresh(db, conversation)
    return is_settled


def _row(heard: MessageIn | EchoIn | HistoryIn, at: datetime) -> dict[str, Any]:
    return {
        "kind": heard.kind,
        "body": heard.body,
        "text": heard.text,
        "provider_id": heard.provider_id,
        "provider_at": at,
        "reply_to": contents.about(heard.content) or heard.context.reply_to,
        "context": keeping.context_of(heard.context),
    }


def _past(heard: HistoryIn) -> dict[str, Any]:
    at = keeping.said_at(heard.at)
    row = _row(heard, at) | {"handled_at": at}
    if not heard.is_ours:
        return row | {"direction": "in", "status": "received", "sent_by": "customer", "sent_at": None}
    status = _PAST_STATUS.get(heard.status or "", "sent")
    return row | {"direction": "out", "status": status, "sent_by": "team", "sent_at": at}


async def _keep_past(db: MerchantSession, conversation: Conversation, rows: list[dict[str, Any]]) -> None:
    for first in range(0, len(rows), ROWS_AT_ONCE):
        values = [
            {"merchant_id": db.merchant_id, "id": ids.new(), "conversation_id": conversation.id, **row}
            for row in sorted(rows[first : first + ROWS_AT_ONCE], key=lambda row: row["provider_at"])
        ]
        row = insert(Message).values(values)
        better = {name: row.excluded[name] for name in ("kind", "body", "text", "context")}
        await db.execute(
            row.on_conflict_do_update(
                index_elements=["merchant_id", "provider_id"], set_=better, where=Message.kind == PLACEHOLDER
            )
        )


async def _learn_phone(db: MerchantSession, customer_id: UUID, shared: PeopleIn) -> None:
    given = next((phone for person in shared.people for phone in person.phones), None)
    number = phones.normalise(given) if given else None
    if number is not None:
        await customers.remember_phone(db, customer_id, number)
