"""Keeping: one thing that was said becomes one row, however often and in whatever order it is told."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from msgspec.structs import asdict
from sqlalchemy import and_, bindparam, exists, func, select
from sqlalchemy.dialects.postgresql import insert

from oja.channels.contents import Context
from oja.conversations import annotating, service
from oja.conversations.models import Conversation, Message
from oja.kernel import clock, ids
from oja.kernel.db import MerchantSession

_NAMES = {"image": "Picture", "audio": "Voice message", "unknown": "Message", "media_placeholder": "Picture or sound"}

# Shorter than the job that answers is tried again: until then it is queued, at work, or about to come back.
ANSWERED_WITHIN: Final = timedelta(minutes=1)

_MESSAGES: Final = Message.metadata.tables["messages"]
_OTHER: Final = _MESSAGES.alias("other")
_HERE: Final = and_(_OTHER.c.merchant_id == bindparam("shop"), _OTHER.c.conversation_id == bindparam("chat"))
_IS_NOTED: Final = exists().where(
    _HERE, _OTHER.c.reply_to == bindparam("name"), _OTHER.c.kind.in_(sorted(annotating.KINDS))
)
_IS_WAITED_FOR: Final = exists().where(
    _HERE, _OTHER.c.direction == "in", _OTHER.c.handled_at.is_(None),
    _OTHER.c.created_at > func.now() - ANSWERED_WITHIN,
)  # fmt: skip
# Made once: this is the busiest of all statements, and to put it together takes as long as to run it.
_KEEP: Final = (
    insert(_MESSAGES)
    .on_conflict_do_nothing(index_elements=["merchant_id", "provider_id"])
    .returning(_MESSAGES.c.id, _IS_NOTED, ~_IS_WAITED_FOR)
)


@dataclass(frozen=True, slots=True)
class Kept:
    """
    A message that was new here.

    `is_noted`: something was said about it before it came. `is_alone`: nobody is about to answer an earlier one, and
    with it this one.
    """

    id: UUID
    is_noted: bool
    is_alone: bool


def said_at(at: datetime | None) -> datetime:
    """When something was said: never later than now, whatever a provider's clock says."""
    now = clock.now()
    return min(at, now) if at is not None else now


async def is_known(db: MerchantSession, provider_id: str) -> bool:
    """True when a message with the provider's id is kept already."""
    return await db.scalar(select(Message.id).where(Message.provider_id == provider_id)) is not None


async def keep(db: MerchantSession, conversation: Conversation, **values: Any) -> Kept | None:
    """Add a message to a held conversation; None when another webhook was faster."""
    row = {"merchant_id": db.merchant_id, "id": ids.new(), "conversation_id": conversation.id, **values}
    around = {"shop": db.merchant_id, "chat": conversation.id, "name": values["provider_id"]}
    found = (await (await db.connection()).execute(_KEEP, row | around)).first()
    if found is None:
        return None
    service.tell(db, conversation.id, found[0], "message")
    return Kept(*found)


async def refresh(db: MerchantSession, conversation: Conversation) -> None:
    """Let a held conversation show its newest message, as it stands now: whatever came first, it ends the same."""
    await db.flush()
    newest = select(Message.kind, Message.text, Message.provider_at, Message.created_at).where(
        Message.conversation_id == conversation.id, Message.attached_to.is_(None), Message.merged_into.is_(None)
    )
    row = (await db.execute(newest.order_by(Message.shown_at.desc(), Message.id.desc()).limit(1))).first()
    if row is not None:
        _show(conversation, row.kind, row.text, row.provider_at or row.created_at)


async def show(db: MerchantSession, conversation: Conversation, kind: str, text: str, at: datetime) -> None:
    """Let a held conversation show a message that was just kept, unless a later one stands there."""
    if at >= conversation.last_message_at:
        _show(conversation, kind, text, at)
    elif not conversation.last_preview:
        await refresh(db, conversation)


def _show(conversation: Conversation, kind: str, text: str, at: datetime) -> None:
    conversation.last_message_at = at
    conversation.last_preview = (text or _NAMES.get(kind, kind.capitalize()))[: service.PREVIEW_LENGTH]


def context_of(context: Context) -> dict[str, Any] | None:
    """What a message came with, to be kept beside it; None when it came by itself."""
    found: dict[str, Any] = {}
    if context.is_forwarded:
        found["forwarded"] = "often" if context.is_forwarded_often else "once"
    if context.product is not None:
        found["product"] = asdict(context.product)
    if context.referral is not None:
        found["referral"] = asdict(context.referral)
    return found or None
