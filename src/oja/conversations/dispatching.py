"""
Dispatching: three beats for each message of ours.

(1) a transaction claims the oldest undelivered message of the conversation: `queued` → `sending`; (2) without any
transaction the provider is called; (3) a transaction writes down what became of it. One message of a conversation is on
its way at a time, so none overtakes another. A process killed between the beats leaves `sending` behind, which becomes
`unknown`: it may have left, so it is never sent again blindly; the provider's report, or a person, settles it.

Whether a message may leave now is decided in the first beat, by `planning`, and it takes its place under WhatsApp's own
limits there, by `limits`. What must wait is given back with `due_at` and a job: nobody sleeps with a claim. Marketing
that waits (for the morning, for a pause to end) holds up nothing behind it; everything else keeps its order.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from oja.channels import queries as channel_queries
from oja.channels import service as channels
from oja.channels.messages import OutMessage, Template, dump, load, preview
from oja.channels.queries import Line
from oja.channels.schemas import Delivery
from oja.conversations import (
    annotating,
    approving,
    bubbles,
    circumstances,
    fallbacks,
    limits,
    outcomes,
    planning,
    queries,
    service,
    templating,
)
from oja.conversations.bubbles import Waiting
from oja.conversations.fallbacks import Approved
from oja.conversations.models import Conversation, Message
from oja.conversations.planning import Letter, Refuse, Send, SendTemplate, Wait
from oja.conversations.progress import UNDELIVERED
from oja.customers import queries as customer_queries
from oja.kernel import clock
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.logs import log
from oja.merchants import queries as merchants
from oja.merchants.queries import Shop

# Longer than any call to the provider takes.
GIVEN_UP_AFTER = timedelta(seconds=20)
# A job that comes a breath before its time looks again; a database's clock and ours differ.
A_BREATH = timedelta(seconds=1)

MAY_HAVE_LEFT = (
    "The connection was lost while this was sent: it may or may not have arrived. If it did not, send it again."
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A message on its way, with all that the call needs."""

    merchant_id: UUID
    conversation_id: UUID
    message_id: UUID
    line: Line
    to: str
    message: OutMessage
    reply_to: str | None
    attempt: int


@dataclass(frozen=True, slots=True)
class Ask:
    """Before the next message can be claimed it must be known which templates the number has."""

    line: Line


Step = Claim | Ask


async def dispatch(merchant_id: UUID, conversation_id: UUID) -> None:
    """Let everything that is queued in a conversation leave, in order. Safe to run at the same time, and again."""
    shop = await merchants.shop(merchant_id)
    async with merchant_session(merchant_id) as db:
        step = await begin(db, shop, conversation_id)
    await carry_on(shop, conversation_id, step)


async def begin(db: MerchantSession, shop: Shop, conversation_id: UUID) -> Step | None:
    """The first beat, in the caller's transaction: to be carried on after its commit, by a job that is tried again."""
    conversation = await queries.lock(db, conversation_id)
    return await _next(db, shop, conversation, await _waiting(db, conversation), None)


async def carry_on(shop: Shop, conversation_id: UUID, step: Step | None) -> None:
    """The other beats, until nothing is left that may leave now."""
    approved: Approved | None = None
    while step is not None:
        delivery = None
        if isinstance(step, Ask):
            approved = await approving.ask(step.line)
        else:
            delivery = await _deliver(step)
        # The third beat of one message and the first of the next are one: who queues another meanwhile holds the
        # conversation, so it is seen here or finds the way free.
        async with merchant_session(shop.id) as db:
            conversation = await queries.lock(db, conversation_id)
            waiting = await _waiting(db, conversation)
            if delivery is not None and isinstance(step, Claim):
                await _settle(db, conversation, step, delivery, waiting)
                waiting = [message for message in waiting if _still_waits(message)]
            step = await _next(db, shop, conversation, waiting, approved)


async def _waiting(db: MerchantSession, conversation: Conversation) -> list[Message]:
    return await queries.undelivered(db, conversation.id, now=clock.now())


def _still_waits(message: Message) -> bool:
    """What `queries.undelivered` would say of a message that was just settled."""
    is_held_back = message.purpose == "marketing" and message.due_at and message.due_at > clock.now()
    return message.status in UNDELIVERED and not is_held_back


async def _next(
    db: MerchantSession, shop: Shop, conversation: Conversation, waiting: list[Message], approved: Approved | None
) -> Step | None:
    """The next of what waits that may leave, or what must be asked first; the conversation is held."""
    while waiting:
        message = waiting[0]
        if message.status == "sending":
            if not await _is_given_up(db, message):
                return None
        elif message.due_at is not None and message.due_at > clock.now():
            if message.due_at - clock.now() < A_BREATH:
                await service.dispatch_soon(db, conversation.id, after=message.due_at - clock.now())
            return None
        else:
            line = await channel_queries.line(db, conversation.channel_id)
            if not line.is_active:
                return None
            step = await _plan(db, shop, conversation, line, waiting, approved)
            if step is not None:
                return step
            if message.due_at is not None and message.purpose != "marketing":
                return None
        await db.flush()
        await _retell(db, conversation, message)
        waiting = await _waiting(db, conversation)
    return None


async def _retell(db: MerchantSession, conversation: Conversation, message: Message) -> None:
    """A reaction that failed shows on no message any more, and stands by itself with the reason."""
    if message.status == "failed":
        await annotating.shows_elsewhere(db, conversation, message)


async def _is_given_up(db: MerchantSession, message: Message) -> bool:
    """Somebody else is sending it. When that was too long ago, she is gone and nobody knows whether it left."""
    waited = clock.now() - (message.sending_at or message.created_at)
    if waited < GIVEN_UP_AFTER:
        await service.dispatch_soon(db, message.conversation_id, after=GIVEN_UP_AFTER - waited + A_BREATH)
        return False
    await outcomes.lose_sight(db, message, MAY_HAVE_LEFT)
    return True


async def _plan(
    db: MerchantSession,
    shop: Shop,
    conversation: Conversation,
    line: Line,
    waiting: list[Message],
    approved: Approved | None,
) -> Step | None:
    """Claim the first that waits, or do with it what the plan says: None when it cannot leave as it is now."""
    message = waiting[0]
    approved = approving.at_hand(line) if approved is None else approved
    if message.kind == "template" and approved is None:
        return Ask(line)
    if await outcomes.is_overtaken(db, message) or not _check_template(db, message, approved or ()):
        return None
    around = await circumstances.around(db, shop, conversation, line, message)
    letter = Letter(planning.purpose_of(message.purpose), message.kind == "template", fallbacks.has_fallback(message))
    match planning.decide(letter, around):
        case Send():
            return await _claim(db, conversation, line, waiting)
        case SendTemplate() if approved is None:
            return Ask(line)
        case SendTemplate():
            # Planned anew as what it is now: a template may be marketing, or filled wrongly.
            await _turn_into_template(db, shop, conversation, message, approved or ())
        case Wait(until=until, sentence=sentence):
            message.due_at, message.error = until, sentence
            await service.dispatch_soon(db, conversation.id, after=until - around.now)
        case Refuse(sentence=sentence):
            outcomes.fail(db, message, sentence, None)
    return None


async def _claim(db: MerchantSession, conversation: Conversation, line: Line, waiting: list[Message]) -> Claim | None:
    """Take the message's place under WhatsApp's limits; None when it must wait for one."""
    message = waiting[0]
    seconds = await limits.take(line, conversation.address)
    if seconds > 0:
        message.due_at = clock.now() + timedelta(seconds=seconds)
        await service.dispatch_soon(db, conversation.id, after=timedelta(seconds=seconds))
        return None
    _take_in(db, message, waiting)
    message.status, message.sending_at, message.due_at = "sending", clock.now(), None
    message.attempts += 1
    return Claim(
        merchant_id=conversation.merchant_id,
        conversation_id=conversation.id,
        message_id=message.id,
        line=line,
        to=conversation.address,
        message=load(message.body),
        reply_to=message.reply_to,
        attempt=message.attempts,
    )


def _check_template(db: MerchantSession, message: Message, approved: Approved) -> bool:
    """A template is marketing when Meta says so, and must be filled as it was approved."""
    template = load(message.body) if message.kind == "template" else None
    if not isinstance(template, Template):
        return True
    if fallbacks.is_marketing(approved, template):
        message.purpose = "marketing"
    sentence = fallbacks.problem(approved, template)
    if sentence is not None:
        outcomes.fail(db, message, sentence, outcomes.WRONGLY_FILLED)
    return sentence is None


async def _turn_into_template(
    db: MerchantSession, shop: Shop, conversation: Conversation, message: Message, approved: Approved
) -> None:
    customer = await customer_queries.get(db, conversation.customer_id)
    template = fallbacks.fallback(approved, message, customer.name, customer.locale or shop.language)
    message.body, message.kind = dump(template), "template"
    message.text = await templating.text(db, conversation.channel_id, template)


def _take_in(db: MerchantSession, message: Message, waiting: list[Message]) -> None:
    """Let the texts behind a text leave as a part of it, where nothing is lost by that."""
    now = clock.now()
    ready = [one for one in waiting if one.status == "queued" and (one.due_at is None or one.due_at <= now)]
    if message.kind != "text" or len(ready) == 1:
        return
    merged = bubbles.merge(
        [
            Waiting(load(one.body), one.sent_by, one.author_id, one.purpose, one.fallback is not None, one.reply_to)
            for one in ready
        ]
    )
    if merged is None:
        return
    whole, count = merged
    message.body, message.text = dump(whole), preview(whole)
    for part in ready[1:count]:
        part.status, part.merged_into, part.due_at = "merged", message.id, None
        service.tell(db, part.conversation_id, part.id, "message_status")


async def _deliver(claim: Claim) -> Delivery:
    delivery = await channels.deliver(
        claim.line,
        claim.to,
        claim.message,
        str(claim.message_id),
        reply_to=claim.reply_to,
        attempt=claim.attempt,
    )
    if delivery.action == "rate":
        await limits.slow_down(claim.line, claim.to, delivery.error_code, delivery.retry_after or 1.0)
    return delivery


async def _settle(
    db: MerchantSession, conversation: Conversation, claim: Claim, delivery: Delivery, waiting: list[Message]
) -> None:
    here = next((one for one in waiting if one.id == claim.message_id), None)
    message = here or await queries.get_message(db, claim.message_id, is_locked=True)
    await outcomes.settle(db, conversation, claim.line, message, delivery)
    await db.flush()
    await _retell(db, conversation, message)
    service.tell(db, claim.conversation_id, claim.message_id, "message_status")
    log.info("message dispatched", message_id=str(claim.message_id), state=delivery.state, code=delivery.error_code)
