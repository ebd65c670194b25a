"""Jobs of the assistant: it answers what arrived, and a picture once its file is here."""

from uuid import UUID

from oja.assistant import seeing, turns
from oja.channels.events import MediaSettled
from oja.conversations import dispatching
from oja.conversations.events import MessageReceived
from oja.kernel import events
from oja.kernel.db import merchant_session
from oja.merchants import queries as merchants
from oja.merchants.queries import Shop


@events.on(MessageReceived)
async def reply(*, merchant_id: UUID, conversation_id: UUID, message_id: UUID) -> None:  # noqa: ARG001 - the event's
    """Answer everything that waits in the conversation, this message included, and let the answer leave."""
    shop = await merchants.shop(merchant_id)
    try:
        step = await _answer(shop, conversation_id, is_careful=False)
    except turns.Stumbled:
        step = await _answer(shop, conversation_id, is_careful=True)
    await dispatching.carry_on(shop, conversation_id, step)


async def _answer(shop: Shop, conversation_id: UUID, *, is_careful: bool) -> dispatching.Step | None:
    async with merchant_session(shop.id) as db:
        await turns.take(db, shop, conversation_id, is_careful=is_careful, is_dispatched=True)
        return await dispatching.begin(db, shop, conversation_id)


@events.on(MediaSettled)
async def see_picture(*, merchant_id: UUID, message_id: UUID) -> None:
    """Answer a picture whose file is here, or will never be."""
    await seeing.see(merchant_id, message_id)
