"""
Merging: when two customers turn out to be one, their conversations on one number become one thread.

The messages move, and remember where they were; the emptied conversation stays behind, unseen, for the day the merge is
undone. On a number where only one of them wrote, the conversation simply changes its customer.
"""

from uuid import UUID

from sqlalchemy import func, select, update

from oja.conversations import incoming, keeping, queries, service
from oja.conversations.models import Conversation, Message
from oja.customers import merging
from oja.customers import queries as customers
from oja.kernel.db import MerchantSession

CONVERSATIONS = "conversations"
MESSAGES = "messages"


async def follow(db: MerchantSession, merge_id: UUID) -> None:
    """Let conversations follow a merge of customers. Again moves what came since."""
    merge = await customers.get_merge(db, merge_id, is_locked=True)
    if merge.undone_at is not None:
        return
    for gone in await _of(db, merge.gone_id):
        kept = await queries.find(db, gone.channel_id, merge.kept_id)
        if kept is not None:
            await _take_in(db, merge_id, kept.id, gone.id)
    alone = update(Conversation).where(Conversation.customer_id == merge.gone_id, Conversation.merged_into_id.is_(None))
    rows = await db.scalars(alone.values(customer_id=merge.kept_id).returning(Conversation.id))
    await merging.remember(db, merge_id, CONVERSATIONS, dict.fromkeys(rows.all(), merge.gone_id))


async def go_back(db: MerchantSession, merge_id: UUID) -> None:
    """Undo `follow`: what was moved goes back, what was said since stays."""
    await merging.put_back(db, merge_id, CONVERSATIONS, Conversation.customer_id)
    moved = await merging.moves(db, merge_id, MESSAGES)
    for former_id in sorted(set(moved.values())):
        gone = await queries.lock(db, former_id)
        hers = [message_id for message_id, former in moved.items() if former == former_id]
        await db.execute(update(Message).where(Message.id.in_(hers)).values(conversation_id=former_id))
        if gone.merged_into_id is not None:
            await _refresh(db, await queries.lock(db, gone.merged_into_id))
        gone.merged_into_id = None
        await _refresh(db, gone)
    await merging.forget(db, merge_id, MESSAGES)


async def _take_in(db: MerchantSession, merge_id: UUID, kept_id: UUID, gone_id: UUID) -> None:
    first, second = [await queries.lock(db, one) for one in sorted((kept_id, gone_id))]
    kept, gone = (first, second) if first.id == kept_id else (second, first)
    moving = update(Message).where(Message.conversation_id == gone.id).values(conversation_id=kept.id)
    rows = (await db.scalars(moving.returning(Message.id))).all()
    await merging.remember(db, merge_id, MESSAGES, dict.fromkeys(rows, gone.id))
    gone.merged_into_id = kept.id
    kept.unread += gone.unread
    kept.free_entry_point_until = max(
        filter(None, (kept.free_entry_point_until, gone.free_entry_point_until)), default=None
    )
    gone.unread = 0
    await _refresh(db, kept)
    await service.dispatch_soon(db, kept.id)


async def _refresh(db: MerchantSession, conversation: Conversation) -> None:
    """Its last words and its window, from the messages that it has now."""
    said = Message.conversation_id == conversation.id
    heard = select(func.max(Message.shown_at)).where(said, incoming.OPENS_WINDOW)
    conversation.last_customer_message_at = await db.scalar(heard)
    await keeping.refresh(db, conversation)
    await db.flush()
    service.tell(db, conversation.id, None, "conversation_changed")


async def _of(db: MerchantSession, customer_id: UUID) -> list[Conversation]:
    hers = select(Conversation).where(Conversation.customer_id == customer_id, Conversation.merged_into_id.is_(None))
    return list(await db.scalars(hers.order_by(Conversation.id)))
