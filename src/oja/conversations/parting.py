"""Parting with a number: its conversations stay and can be read; nothing more is said in them."""

from uuid import UUID

from sqlalchemy import select, update

from oja.channels import queries as channel_queries
from oja.channels.errors import NumberRemoved
from oja.conversations.models import Conversation, Message
from oja.kernel import clock
from oja.kernel.db import MerchantSession

NOT_SENT = "The number was removed before this had left."


async def check(db: MerchantSession, channel_id: UUID) -> None:
    """
    See that a conversation's number is connected.

    :raises NumberRemoved: it is not
    """
    if await channel_queries.is_removed(db, channel_id):
        raise NumberRemoved


async def part(db: MerchantSession, channel_id: UUID) -> None:
    """Mark as failed what had not left by a number that was removed; one connected again meanwhile is left alone."""
    if not await channel_queries.is_removed(db, channel_id):
        return
    of_channel = select(Conversation.id).where(Conversation.channel_id == channel_id)
    queued = update(Message).where(Message.conversation_id.in_(of_channel), Message.status == "queued")
    await db.execute(queued.values(status="failed", error=NOT_SENT, failed_at=clock.now()))
