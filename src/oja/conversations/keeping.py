"""Keeping: one thing that was said becomes one row, however often and in whatever order it is told."""

from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec.structs import asdict
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from oja.channels.contents import Context
from oja.conversations import service
from oja.conversations.models import Conversation, Message
from oja.kernel import clock, ids
from oja.kernel.db import MerchantSession

_NAMES = {"image": "Picture", "audio": "Voice message", "unknown": "Message", "media_placeholder": "Picture or sound"}


def said_at(at: datetime | None) -> datetime:
    """When something was said: never later than now, whatever a provider's clock says."""
    now = clock.now()
    return min(at, now) if at is not None else now


async def is_known(db: MerchantSession, provider_id: str) -> bool:
    """True when a message with the provider's id is kept already."""
    return await db.scalar(select(Message.id).where(Message.provider_id == provider_id)) is not None


async def keep(db: MerchantSession, conversation: Conversation, **values: Any) -> UUID | None:
    """Add a message to a held conversation; None when another webhook was faster."""
    row = insert(Message).values(merchant_id=db.merchant_id, id=ids.new(), conversation_id=conversation.id, **values)
    kept = row.on_conflict_do_nothing(index_elements=["merchant_id", "provider_id"]).returning(Message.id)
    message_id: UUID | None = await db.scalar(kept)
    if message_id is not None:
        service.tell(db, conversation.id, message_id, "message")
    return message_id


async def refresh(db: MerchantSession, conversation: Conversation) -> None:
    """Let a held conversation show its newest message, as it stands now: whatever came first, it ends the same."""
    await db.flush()
    newest = select(Message.kind, Message.text, Message.provider_at, Message.created_at).where(
        Message.conversation_id == conversation.id, Message.attached_to.is_(None), Message.merged_into.is_(None)
    )
    row = (await db.execute(newest.order_by(Message.shown_at.desc(), Message.id.desc()).limit(1))).first()
    if row is not None:
        conversation.last_message_at = row.provider_at or row.created_at
        conversation.last_preview = (row.text or _NAMES.get(row.kind, row.kind.capitalize()))[: service.PREVIEW_LENGTH]


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
