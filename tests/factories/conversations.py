"""Conversations and what is said in them."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select, update

from oja.channels.messages import OutMessage, Text
from oja.channels.queries import Line
from oja.conversations import service
from oja.conversations.models import Conversation, Message
from oja.conversations.service import Speaker
from oja.customers import service as customers
from oja.customers.schemas import Seen
from oja.kernel import clock
from oja.kernel.db import merchant_session
from tests.factories.channels import CHIDI


async def start_chat(line: Line, wa_id: str = CHIDI, *, hours_ago: float = 0, name: str = "Chidi") -> UUID:
    """A conversation in which the shopper last wrote some hours ago."""
    async with merchant_session(line.merchant_id) as db:
        customer = await customers.resolve(db, Seen(wa_id=wa_id, name=name))
        conversation = await service.open_(db, line.channel_id, customer.id, wa_id)
        conversation.last_customer_message_at = clock.now() - timedelta(hours=hours_ago)
        return conversation.id


async def say(
    line: Line, conversation_id: UUID, *messages: OutMessage, sent_by: Speaker = "assistant", cause: str | None = None
) -> list[UUID]:
    """Say something, as the assistant unless told otherwise; the ids of the messages."""
    async with merchant_session(line.merchant_id) as db:
        said = await service.say(db, conversation_id, messages or [Text("Hello")], sent_by=sent_by, cause=cause)
        return [message.id for message in said]


async def conversation(line: Line) -> Conversation:
    """The only conversation of a shop."""
    async with merchant_session(line.merchant_id) as db:
        return (await db.scalars(select(Conversation))).one()


async def messages(merchant_id: UUID, direction: str | None = None) -> list[Message]:
    """Every message of a shop, the oldest first."""
    async with merchant_session(merchant_id) as db:
        wanted = select(Message).order_by(Message.id)
        if direction is not None:
            wanted = wanted.where(Message.direction == direction)
        return list(await db.scalars(wanted))


async def set_message(merchant_id: UUID, message_id: UUID, **values: object) -> None:
    """Put a message into a state that a killed process would leave behind."""
    async with merchant_session(merchant_id) as db:
        await db.execute(update(Message).where(Message.id == message_id).values(**values))


async def set_conversation(line: Line, **values: object) -> None:
    """Put the only conversation of a shop into a state that time would bring."""
    async with merchant_session(line.merchant_id) as db:
        await db.execute(update(Conversation).values(**values))
