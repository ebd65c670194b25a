"""
Turns: everything she wrote since we last spoke, understood, done, and answered with as few bubbles as possible.

One transaction holds the marks on her messages, what changed and what we say: after a crash all of it is there or none.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sqlalchemy.exc import SQLAlchemyError

from oja.assistant import answers, areas, checkout, choosing, couponing, greeting, intents, memory, understanding
from oja.assistant.intents import Intent
from oja.assistant.replies import MENU, Reply, merged
from oja.assistant.turn import Shopper, Turn
from oja.carts import service as carts
from oja.conversations import queries as conversations
from oja.conversations import service as speaking
from oja.customers import queries as customers
from oja.kernel import clock
from oja.kernel.db import MerchantSession
from oja.kernel.errors import Refusal
from oja.kernel.logs import log
from oja.merchants.queries import Shop

if TYPE_CHECKING:
    from oja.conversations.models import Conversation, Message

ASSISTANT: Final = "assistant"
QUIET: Final = (intents.Nod, intents.Nothing)
PASSING: Final = (*QUIET, intents.Thank, intents.SendMedia, intents.ShowPicture)
"""What does not take her away from where she is."""


@dataclass(frozen=True, slots=True)
class Said:
    """One message understood: what it means, her own words, and the bubble it answers."""

    intent: Intent
    text: str = ""
    reply_to: str | None = None


class Stumbled(Exception):
    """One of the answers failed: nothing of this turn is kept, and the next try goes message by message."""


async def take(
    db: MerchantSession,
    shop: Shop,
    conversation_id: UUID,
    *,
    is_careful: bool = False,
    is_dispatched: bool = False,
) -> None:
    """
    Answer everything that waits in a conversation. When the team speaks for the shop, only note that it was seen.

    Safe to run twice, and beside itself: whoever comes second finds nothing to answer. Nearly always every answer
    succeeds; a turn `is_careful` when one did not: then its message alone gets an apology. `is_dispatched`: the caller
    lets the answer leave.

    :raises Stumbled: an answer failed, and the turn was not careful
    """
    conversation = await conversations.lock(db, conversation_id)
    waiting = await speaking.take_up(db, conversation_id)
    if not waiting or conversation.owner != ASSISTANT:
        return
    turn = await begin(db, shop, conversation)
    dialogue = turn.dialogue
    said = [_hear(message) for message in waiting]
    meant = await choosing.read(db, conversation_id, conversation.channel_id, [(one.intent, one.text) for one in said])
    heard = together([replace(one, intent=intent) for one, intent in zip(said, meant, strict=True)])
    opening = greeting.opening(turn) if memory.is_welcome_due(dialogue) else ""
    replies = [reply for said in heard if (reply := await _answer(turn, said, is_careful=is_careful)) is not None]
    messages = merged(replies, "" if all(reply.topic == MENU for reply in replies) else opening)
    if messages:
        dialogue.welcomed_at = clock.now() if opening else dialogue.welcomed_at
        await speaking.say(db, conversation_id, messages, sent_by=ASSISTANT, is_dispatched=is_dispatched)
    if any(isinstance(said.intent, intents.CallPerson) for said in heard):
        await speaking.hand_over(db, conversation_id, to="team", reason="asked for a person")


async def begin(db: MerchantSession, shop: Shop, conversation: "Conversation") -> Turn:
    """A turn in a conversation that is held."""
    carts.come_through(db, "chat")
    customer = await customers.get(db, conversation.customer_id)
    shopper = Shopper(customer.id, customer.name, customer.phone, customer.locale, customer.default_address)
    return Turn(db, shop, conversation.id, shopper, await memory.recall(db, conversation.id))


def together(heard: Sequence[Said]) -> list[Said]:
    """
    What several quick messages mean as one: a button tapped twice counts once, texts that follow each other are one
    thought ("basmati", "rice"), and what needs no answer is left out when something else does. Pure.
    """
    kept: list[Said] = []
    is_shown = any(isinstance(said.intent, intents.ShowPicture) for said in heard)
    for said in heard:
        if is_shown and isinstance(said.intent, intents.Point):
            continue
        last = kept[-1] if kept else None
        if last is not None and last == said:
            continue
        if last is not None and isinstance(last.intent, intents.Find) and isinstance(said.intent, intents.Find):
            kept[-1] = _joined(last, last.intent, said, said.intent)
        elif not isinstance(said.intent, intents.Nothing):
            kept.append(said)
    if any(not isinstance(said.intent, (*QUIET, intents.Thank, intents.Greet)) for said in kept):
        return [said for said in kept if not isinstance(said.intent, (*QUIET, intents.Thank, intents.Greet))]
    return kept[-1:]


def _joined(first: Said, one: intents.Find, second: Said, two: intents.Find) -> Said:
    parts = ((one.parts or (one.text,)) + (two.parts or (two.text,)))[:10]
    text = f"{one.text} {two.text}"[: understanding.LONGEST_SEARCH]
    return Said(intents.Find(text, parts=parts), f"{first.text}\n{second.text}", second.reply_to)


def _hear(message: "Message") -> Said:
    intent = understanding.understand(message.kind, message.body, carts.find_code)
    if isinstance(intent, intents.ShowPicture):
        intent = replace(intent, message_id=message.id)
    return Said(intent, message.text if message.kind == "text" else "", message.reply_to)


async def _answer(turn: Turn, said: Said, *, is_careful: bool) -> Reply | None:
    if is_careful:
        return await _answer_alone(turn, said)
    try:
        return await _act(turn, said)
    except SQLAlchemyError:
        raise
    except Exception as trouble:
        raise Stumbled from trouble


async def _answer_alone(turn: Turn, said: Said) -> Reply | None:
    try:
        # What a failed answer began is undone; the messages before it keep theirs.
        async with turn.db.begin_nested():
            return await _act(turn, said)
    except Refusal as refusal:
        log.info("assistant refused", intent=type(said.intent).__name__, code=refusal.code)
    except SQLAlchemyError:
        raise
    except Exception:  # noqa: BLE001 - a bug of ours leaves no shopper without a word: she gets a person, we the trace
        log.exception("assistant failed", intent=type(said.intent).__name__)
    await turn.db.refresh(turn.dialogue)
    return greeting.apologise(turn)


async def _act(turn: Turn, said: Said) -> Reply | None:
    step, intent = turn.dialogue.step, said.intent
    if isinstance(intent, PASSING):
        if isinstance(intent, intents.Nod) and step == memory.CONFIRMING:
            return await checkout.summary(turn)
        return await answers.answer(turn, intent)
    intent = _answered(turn, intent)
    turn = replace(turn, focus=memory.focus(turn.dialogue))
    turn.dialogue.step = memory.SHOPPING
    memory.look_at(turn.dialogue, None)
    memory.ask(turn.dialogue, None)
    if (told := await _told(turn, step, said, intent)) is not None:
        return told
    if isinstance(intent, intents.Cancel):
        turn.dialogue.step = step
    return await answers.answer(turn, intent)


async def _told(turn: Turn, step: str, said: Said, intent: Intent) -> Reply | None:
    """What she was asked for, when this is it."""
    is_text = bool(said.text) and isinstance(intent, intents.Find | intents.SayNumber)
    if step == memory.ADDRESS and is_text:
        return await checkout.type_address(turn, said.text)
    if step in {memory.AREA, memory.PHONE, memory.CONFIRMING} and isinstance(intent, intents.ShareLocation):
        return await checkout.pin(turn, intent)
    if step == memory.AREA and is_text and await areas.understand(turn, said.text):
        return await checkout.summary(turn)
    if step == memory.COUPON and is_text:
        return await couponing.use(turn, said.text)
    shared = intent.phone if isinstance(intent, intents.ShareContact) else ""
    if step == memory.PHONE and (is_text or shared):
        return await checkout.give_phone(turn, said.text if is_text else shared)
    return None


def _answered(turn: Turn, intent: Intent) -> Intent:
    """A yes or no to "is it this one?" is about that."""
    asked = memory.asked(turn.dialogue)
    if asked and intent == intents.Confirm():
        return understanding.chosen(asked)
    return intents.NotThis() if asked and intent == intents.Cancel() else intent
