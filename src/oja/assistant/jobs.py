"""Jobs of the assistant: it answers what arrived, and a picture once its file is here."""

from uuid import UUID

from oja.assistant import seeing, turns
from oja.channels.events import MediaSettled
from oja.conversations.events import MessageReceived
from oja.kernel import events
from oja.kernel.db import merchant_session
from oja.merchants import queries as merchants


@events.on(MessageReceived)
async def reply(*, merchant_id: UUID, conversation_id: UUID, message_id: UUID) -> None:  # noqa: ARG001 - the event's
    """Answer everything that waits in the conversation, this message included."""
    shop = await merchants.shop(merchant_id)
    try:
        async with merchant_session(merchant_id) as db:
            await turns.take(db, shop, conversation_id)
    except turns.Stumbled:
        async with merchant_session(merchant_id) as db:
            await turns.take(db, shop, conversation_id, is_careful=True)


@events.on(MediaSettled)
async def see_picture(*, merchant_id: UUID, message_id: UUID) -> None:
    """Answer a picture whose file is here, or will never be."""
    await seeing.see(merchant_id, message_id)
