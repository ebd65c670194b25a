"""
Dispatching: three beats for each message of ours.

(1) a transaction claims the oldest undelivered message of the conversation: `queued` → `sending`; (2) without any
transaction the provider is called; (3) a transaction writes down what became of it. One message of a conversation is on
its way at a time, so none overtakes another. A process killed between the beats leaves `sending` behind, which becomes
`unknown`: it may have left, so it is never sent again blindly; the provider's report, or a person, settles it.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from oja.channels import queries as channel_queries
from oja.channels import service as channels
from oja.channels.messages import OutMessage, Template, dump, load
from oja.channels.queries import Line
from oja.channels.schemas import Delivery
from oja.conversations import progress, queries, service, templating, window
from oja.conversations.models import Conversation, Message
from oja.customers import queries as customer_queries
from oja.kernel import clock, ratelimit
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.errors import TooMany
from oja.kernel.logs import log
from oja.kernel.ratelimit import Limit
from oja.kernel.whatsapp_limits import TEMPLATE_PARAMETER

# Longer than any call to the provider takes.
GIVEN_UP_AFTER = timedelta(seconds=20)
MOST_ATTEMPTS = 8
# Meta's throughput of one number. How often one person may be written to is judged by Meta alone, which lends from
# later quota; its refusal (131056) is waited out.
NUMBER_LIMIT = Limit("whatsapp-number", burst=80, per_minute=4800)

NOTICE_TEMPLATE = "order_update"
NOTICE_LANGUAGE = "en"
WINDOW_CLOSED = "More than 24 hours have passed since the customer last wrote: only a template may be sent now."
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


async def dispatch(merchant_id: UUID, conversation_id: UUID) -> None:
    """Let everything that is queued in a conversation leave, in order. Safe to run at the same time, and again."""
    async with merchant_session(merchant_id) as db:
        claim = await _claim(db, await queries.lock(db, conversation_id))
    while claim is not None:
        delivery = await _deliver(claim)
        # The third beat of one message and the first of the next are one transaction: who queues another message
        # meanwhile holds the conversation, so it is seen here or finds the way free.
        async with merchant_session(merchant_id) as db:
            conversation = await queries.lock(db, conversation_id)
            await _settle(db, claim, delivery)
            claim = await _claim(db, conversation)


async def _claim(db: MerchantSession, conversation: Conversation) -> Claim | None:
    """The next message that may leave; the conversation is held."""
    while (message := await queries.next_undelivered(db, conversation.id)) is not None:
        if message.status == "sending":
            if not await _is_given_up(db, message):
                return None
        elif message.due_at is not None and message.due_at > clock.now():
            return None
        else:
            line = await channel_queries.line(db, conversation.channel_id)
            if not line.is_active:
                return None
            if await _may_leave(db, conversation, message):
                return _claimed(conversation, line, message)
        await db.flush()
    return None


async def _is_given_up(db: MerchantSession, message: Message) -> bool:
    """Somebody else is sending it. When that was too long ago, she is gone and nobody knows whether it left."""
    waited = clock.now() - (message.sending_at or message.created_at)
    if waited < GIVEN_UP_AFTER:
        await service.dispatch_soon(db, message.conversation_id, after=GIVEN_UP_AFTER - waited + timedelta(seconds=1))
        return False
    message.status, message.error = "unknown", MAY_HAVE_LEFT
    service.tell(db, message.conversation_id, message.id, "message_status")
    return True


async def _may_leave(db: MerchantSession, conversation: Conversation, message: Message) -> bool:
    """The window is judged now, not when the message was written: afterwards only a template may leave."""
    if message.kind == "template" or window.is_open(conversation.last_customer_message_at, clock.now()):
        return True
    if await _turn_into_template(db, conversation, message):
        return True
    _fail(db, message, WINDOW_CLOSED, None)
    return False


async def _turn_into_template(db: MerchantSession, conversation: Conversation, message: Message) -> bool:
    if message.kind == "template":
        return False
    if message.fallback is not None:
        template = _fallback(message.fallback)
    elif message.sent_by == "system":
        customer = await customer_queries.get(db, conversation.customer_id)
        words = " ".join(message.text.split())[:TEMPLATE_PARAMETER]
        template = Template(NOTICE_TEMPLATE, NOTICE_LANGUAGE, [customer.name or "there", "with us", words])
    else:
        return False
    message.body, message.kind = dump(template), "template"
    message.text = await templating.text(db, conversation.channel_id, template)
    return True


def _fallback(kept: dict[str, Any]) -> Template:
    message = load(kept)
    assert isinstance(message, Template), "only a template stands ready for the closed window"
    return message


def _claimed(conversation: Conversation, line: Line, message: Message) -> Claim:
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


async def _deliver(claim: Claim) -> Delivery:
    try:
        await ratelimit.take(NUMBER_LIMIT, claim.line.phone_number_id)
    except TooMany as trouble:
        return Delivery("retry", error=str(trouble), retry_after=trouble.retry_after)
    return await channels.deliver(
        claim.line,
        claim.to,
        claim.message,
        str(claim.message_id),
        reply_to=claim.reply_to,
        attempt=claim.attempt,
    )


async def _settle(db: MerchantSession, claim: Claim, delivery: Delivery) -> None:
    message = await queries.get_message(db, claim.message_id, is_locked=True)
    if delivery.state == "accepted":
        message.provider_id, message.sent_at = delivery.provider_id, message.sent_at or clock.now()
        if progress.further(message.status, "sent") == "sent":
            message.status, message.error, message.error_code = "sent", None, None
    elif message.status == "sending":  # otherwise a report was faster, and knows better
        await _set_back(db, claim, message, delivery)
    await db.flush()
    service.tell(db, claim.conversation_id, claim.message_id, "message_status")
    log.info("message dispatched", message_id=str(claim.message_id), state=delivery.state, code=delivery.error_code)


async def _set_back(db: MerchantSession, claim: Claim, message: Message, delivery: Delivery) -> None:
    if delivery.state == "unknown":
        message.status, message.error = "unknown", delivery.error
    elif delivery.state == "retry" and message.attempts < MOST_ATTEMPTS:
        pause = timedelta(seconds=delivery.retry_after or 1)
        _queue_again(message, delivery)
        message.due_at = clock.now() + pause
        await service.dispatch_soon(db, claim.conversation_id, after=pause)
    elif delivery.stops_channel:
        await channels.stop(db, claim.line.channel_id, delivery.error or "")
        if message.sent_by == "api":
            _fail(db, message, delivery.error, delivery.error_code)  # its sender hears it now, and decides
        else:
            _queue_again(message, delivery)  # it leaves when the merchant has connected the number again
    elif delivery.is_window_closed and await _turn_into_template(
        db, await queries.get(db, claim.conversation_id), message
    ):
        _queue_again(message, delivery)
    else:
        _fail(db, message, delivery.error, delivery.error_code)


def _queue_again(message: Message, delivery: Delivery) -> None:
    message.status, message.error, message.error_code = "queued", delivery.error, delivery.error_code


def _fail(db: MerchantSession, message: Message, error: str | None, code: int | None) -> None:
    message.status, message.error, message.error_code = "failed", error, code
    message.failed_at = clock.now()
    service.tell(db, message.conversation_id, message.id, "message_status")
