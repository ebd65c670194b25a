"""
Outcomes: what follows from how a send ended, told by the answer or, later, by a report (reference: WhatsApp 1.8).

The same error has the same effects both times. After an answer the message itself goes back into the queue, since it
surely did not leave. After a report it stays `failed` and, where that helps, a copy is queued once: a failure report
that comes again finds the copy's cause taken, and a copy whose original turns out to have arrived is dropped.
"""

from datetime import timedelta
from typing import Final
from uuid import UUID

from oja.channels import queries as channel_queries
from oja.channels import service as channels
from oja.channels.heard import StatusIn
from oja.channels.messages import Template, load
from oja.channels.queries import Line
from oja.channels.schemas import Action, Delivery
from oja.conversations import approving, fallbacks, limits, planning, progress, queries, service
from oja.conversations.models import Conversation, Message
from oja.customers import consent
from oja.kernel import clock, jobs
from oja.kernel.db import MerchantSession

# How often a message is tried in all, by what stands in its way; one that WhatsApp could not be reached for, longer.
TRIES: Final[dict[Action, int]] = {"retry": 5, "rate": 10, "later": 3, "pause": 3, "media": 8}
TRIES_UNREACHED: Final = 12
# Marketing that Meta held back (131049) is not pressed: quick retries are punished.
LATER: Final = (timedelta(hours=12), timedelta(hours=24))
PAUSE: Final = timedelta(hours=24)
# A copy after a failure report waits for the report that may still say that it arrived.
COPY_AFTER: Final = timedelta(seconds=30)
NO_REPORT_AFTER: Final = timedelta(days=1)
WRONGLY_FILLED: Final = 132000
# Meta's code, and Twilio's.
WINDOW_CLOSED: Final = frozenset({131047, 63016})

NEVER_REPORTED: Final = (
    "WhatsApp never said what became of this message. Most likely it did not arrive. Send it again if it still matters."
)
_COPY: Final = "copy:"


async def settle(
    db: MerchantSession, conversation: Conversation, line: Line, message: Message, delivery: Delivery
) -> None:
    """Write down how the call for a held message ended, with everything that follows."""
    if delivery.state == "accepted":
        message.provider_id, message.sent_at = delivery.provider_id, message.sent_at or clock.now()
        if progress.further(message.status, "sent") == "sent":
            message.status, message.error, message.error_code = "sent", None, None
    elif message.status != "sending":  # a report was faster, and knows better
        return
    elif delivery.state == "unknown":
        await lose_sight(db, message, delivery.error or "")
    elif delivery.stops_channel:
        await channels.stop(db, line.channel_id, delivery.error or "")
        if message.sent_by == "api":
            fail(db, message, delivery.error, delivery.error_code)  # its sender hears it now, and decides
        else:
            _queue_again(message, delivery)  # it leaves when the merchant has connected the number again
    elif delivery.is_window_closed:
        _after_closed_window(db, message, delivery)
    else:
        await _after_refusal(db, conversation, line, message, delivery)


def _after_closed_window(db: MerchantSession, message: Message, delivery: Delivery) -> None:
    """Meta knows the window better: with this error on the message, the plan takes the template."""
    if not fallbacks.has_fallback(message):
        fail(db, message, delivery.error, delivery.error_code)
        return
    _queue_again(message, delivery)


async def _after_refusal(
    db: MerchantSession, conversation: Conversation, line: Line, message: Message, delivery: Delivery
) -> None:
    pause = await _effects(db, conversation, line, message, delivery.action, delivery.error or "")
    if delivery.state == "retry":
        pause = timedelta(seconds=delivery.retry_after or 1)
    most = TRIES.get(delivery.action, 1) if delivery.action else TRIES_UNREACHED
    is_second_media = delivery.action == "media" and message.error_code == delivery.error_code
    if pause is None or message.attempts >= most or is_second_media:
        fail(db, message, delivery.error, delivery.error_code)
        return
    _queue_again(message, delivery)
    message.due_at = clock.now() + pause
    await service.dispatch_soon(db, conversation.id, after=pause)


async def _effects(
    db: MerchantSession,
    conversation: Conversation,
    line: Line,
    message: Message,
    action: Action | None,
    sentence: str,
) -> timedelta | None:
    """What an error means beyond its message; when to try again, None: never."""
    is_marketing = message.purpose == "marketing"
    match action:
        case "opted_out":
            await consent.write_down(db, conversation.customer_id, "refusal", wants_marketing=False)
        case "pause":
            await channels.pause_marketing(db, line.channel_id, sentence, clock.now() + PAUSE)
            return PAUSE if is_marketing else None
        case "later" if is_marketing:
            return LATER[min(max(message.attempts, 1), len(LATER)) - 1]
        case "template":
            approving.forget(line)
            await channels.doubt_templates(db, line)
        case "media":
            await channels.forget_files(db, line, load(message.body))
            return timedelta(0)
        case _:
            pass
    return None


async def hear_failure(db: MerchantSession, message: Message, heard: StatusIn) -> None:
    """A report says that a message we thought sent has failed: the same effects as at once, and perhaps a copy."""
    conversation = await queries.get(db, message.conversation_id)
    line = await channel_queries.line(db, conversation.channel_id)
    sentence = heard.error or ""
    if heard.action == "stop":
        await channels.stop(db, line.channel_id, sentence)
        return
    pause = await _effects(db, conversation, line, message, heard.action, sentence)
    if heard.action in {"retry", "rate"}:
        pause = COPY_AFTER
    if heard.action == "rate":
        await limits.slow_down(line, conversation.address, heard.error_code, COPY_AFTER.total_seconds())
    if heard.action == "window" and fallbacks.has_fallback(message):
        pause = timedelta(0)
    most = TRIES.get(heard.action, 1) if heard.action and heard.action != "window" else 2
    is_second_media = heard.action == "media" and (message.cause or "").startswith(_COPY)
    if pause is not None and message.attempts < most and not is_second_media:
        await _copy(db, message, pause, heard.error_code)


async def _copy(db: MerchantSession, message: Message, pause: timedelta, code: int | None) -> None:
    """Queue it once more, as a message of its own. What was sent over the API is its sender's to repeat."""
    if message.sent_by not in {"assistant", "team", "system"}:
        return
    fallback = load(message.fallback) if message.fallback is not None else None
    [copy] = await service.say(
        db,
        message.conversation_id,
        [load(message.body)],
        sent_by="assistant",
        author_id=message.author_id,
        cause=f"{_COPY}{message.id}",
        fallback=fallback if isinstance(fallback, Template) else None,
        reply_to=message.reply_to,
        purpose=planning.purpose_of(message.purpose),
        not_before=clock.now() + pause,
    )
    copy.attempts, copy.sent_by, copy.error_code = message.attempts, message.sent_by, code


async def is_overtaken(db: MerchantSession, message: Message) -> bool:
    """A copy whose original arrived after all is dropped: she has it already."""
    original_id = _original_of(message)
    if original_id is None:
        return False
    original = await queries.find_message(db, original_id)
    if original is None or original.status not in {"delivered", "read"}:
        return False
    message.status, message.merged_into, message.due_at = "merged", original.id, None
    service.tell(db, message.conversation_id, message.id, "message_status")
    return True


def _original_of(message: Message) -> UUID | None:
    cause = message.cause or ""
    return UUID(cause.removeprefix(_COPY)) if cause.startswith(_COPY) else None


async def lose_sight(db: MerchantSession, message: Message, sentence: str) -> None:
    """Nobody knows whether it left. A report settles it; after a day without one the merchant gets a clear word."""
    message.status, message.error = "unknown", sentence
    await jobs.enqueue(
        db, "conversations.look_back", delay=NO_REPORT_AFTER, merchant_id=db.merchant_id, message_id=message.id
    )
    service.tell(db, message.conversation_id, message.id, "message_status")


async def look_back(db: MerchantSession, message_id: UUID) -> None:
    """Say of a message that is still unknown that nothing will be heard of it any more. Safe to repeat."""
    message = await queries.find_message(db, message_id)
    if message is not None and message.status == "unknown":
        message.error = NEVER_REPORTED
        service.tell(db, message.conversation_id, message.id, "message_status")


def fail(db: MerchantSession, message: Message, error: str | None, code: int | None) -> None:
    """It will not be sent, and why."""
    message.status, message.error, message.error_code = "failed", error, code
    message.failed_at, message.due_at = clock.now(), None
    service.tell(db, message.conversation_id, message.id, "message_status")


def _queue_again(message: Message, delivery: Delivery) -> None:
    message.status, message.error, message.error_code = "queued", delivery.error, delivery.error_code
