"""
Seeing: what a picture shows that a shopper sent, in three beats: whether it is ours to answer, a look at it without any
transaction, and what was found.

Told again, or by two at once, it is said once: the answer's cause is her message.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from oja.assistant import greeting, intents, memory, picturing, turns, understanding
from oja.assistant.replies import Reply, merged
from oja.assistant.turn import Turn
from oja.carts import service as carts
from oja.catalog.pictures.crew import Sight
from oja.catalog.recognition import queries as recognition
from oja.catalog.recognition import service as looking
from oja.catalog.recognition.errors import ReadersBusy
from oja.channels.media import queries as media
from oja.conversations import queries as conversations
from oja.conversations import service as speaking
from oja.kernel import clock, ids, storage
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.errors import Refusal
from oja.kernel.logs import log
from oja.merchants import queries as merchants
from oja.merchants.queries import Shop

if TYPE_CHECKING:
    from oja.conversations.models import Conversation, Message

LATE: Final = 3
"""So many tries to fetch it have failed: about twenty seconds, and she wonders."""
TRIES: Final = 2
BLIND: Final = Sight([], [])
BUSY: Final = frozenset({memory.ADDRESS, memory.PHONE, memory.CONFIRMING})

Answer = Callable[[Turn], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture that waits to be answered, and how far its fetching is."""

    words: str
    state: str
    attempts: int
    key: str | None


async def see(merchant_id: UUID, message_id: UUID) -> None:
    """Answer a picture whose file has settled. Nothing is said while the team speaks for the shop."""
    shop = await merchants.shop(merchant_id)
    async with merchant_session(merchant_id) as db:
        shown = await _shown(db, message_id)
    if shown is None:
        return
    if shown.state == "pending":
        if shown.attempts >= LATE:
            await _say(shop, message_id, "picture-late", _late)
        return
    sight = await _look(shown.key) if shown.state == "ready" and shown.key else None

    async def answer(turn: Turn) -> Reply:
        if sight is None:
            return await picturing.without(turn, shown.words)
        if turn.dialogue.step in BUSY:
            return await greeting.acknowledge_media(turn, "image")
        return await picturing.found(turn, await recognition.recognise(turn.db, sight), shown.words)

    await _say(shop, message_id, "picture", answer)


async def _shown(db: MerchantSession, message_id: UUID) -> Shown | None:
    message = await conversations.find_message(db, message_id)
    if message is None or message.direction != "in":
        return None
    intent = understanding.understand(message.kind, message.body, carts.find_code)
    file = await media.find_of_message(db, message_id)
    if file is None or not isinstance(intent, intents.ShowPicture):
        return None
    conversation = await conversations.get(db, message.conversation_id)
    return Shown(intent.words, file.state, file.attempts, file.key) if _is_ours(conversation, message) else None


async def _look(key: str) -> Sight:
    """What can be read from it: nothing, when it is no picture, or one that nobody can open."""
    path = await asyncio.to_thread(storage.incoming) / f"{ids.new()}.seen"
    try:
        with path.open("wb") as file:
            async for piece in storage.private().read(key):
                await asyncio.to_thread(file.write, piece)
        for _ in range(TRIES):
            try:
                return await looking.look(path)
            except ReadersBusy:
                log.warning("reader of pictures died", key=key)
    except Refusal as refusal:
        log.info("picture not readable", code=refusal.code)
    finally:
        path.unlink(missing_ok=True)
    return BLIND


async def _say(shop: Shop, message_id: UUID, cause: str, answer: Answer) -> None:
    async with merchant_session(shop.id) as db:
        message = await conversations.get_message(db, message_id)
        conversation = await conversations.lock(db, message.conversation_id)
        if not _is_ours(conversation, message):
            return
        turn = await turns.begin(db, shop, conversation)
        opening = greeting.opening(turn) if memory.is_welcome_due(turn.dialogue) else ""
        messages = merged([await answer(turn)], opening)
        turn.dialogue.welcomed_at = clock.now() if opening else turn.dialogue.welcomed_at
        await speaking.say(
            db,
            conversation.id,
            messages,
            sent_by=turns.ASSISTANT,
            cause=f"{cause}:{message_id}",
            reply_to=message.provider_id,
        )


async def _late(turn: Turn) -> Reply:
    return picturing.wait(turn)


def _is_ours(conversation: "Conversation", message: "Message") -> bool:
    """What came while the team spoke is theirs, also when they have given the conversation back since."""
    return conversation.owner == turns.ASSISTANT and conversation.owner_since <= message.created_at
