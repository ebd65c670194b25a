"""Sending by Twilio: what it checks when a form is posted, what it learns later, and the reports that follow."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import orjson
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import ids, live, whatsapp_limits
from oja.sandbox import deliveries, faults, limits, magic, odd_answers, payloads, service, twilio_payloads
from oja.sandbox.models import Chat, Delivery, GraphCall, Message
from oja.sandbox.queries import Line
from oja.sandbox.sending import DELIVERED_AFTER, NEVER_BY_ITSELF, SENT_AFTER, WINDOW, Answer
from oja.sandbox.twilio_errors import LATER, TwilioError, by_twilio
from oja.sandbox.twilio_media import Looked
from oja.sandbox.twilio_models import TwilioContent
from oja.sandbox.twilio_payloads import first

Form = Mapping[str, Sequence[str]]

LONGEST_BODY = 1600
_TO = re.compile(r"^whatsapp:(.+)$")
_BAD_VALUE = re.compile(r"[\n\t]| {5,}")


@dataclass(frozen=True, slots=True)
class Posted:
    """A `POST …/Messages.json`: its form, where it was posted, and what was seen of it before it is taken."""

    form: Form
    path: str
    looked: Looked
    is_too_fast: bool


async def post(db: AsyncSession, line: Line, posted: Posted) -> Answer:
    """Take what was posted: accepted or refused, it is shown on the wire."""
    number, form = line.number, posted.form
    request = {name: values[0] if len(values) == 1 else list(values) for name, values in form.items()}
    call = GraphCall(id=ids.new(), phone_number_id=number.phone_number_id, path=posted.path, request=request)
    to = _user(form)
    user = payloads.identities(to, number.waba_id)[1] or to if to else ""
    odd = line.knobs.graph_answer if await faults.odd_answer(db, line.knobs) else ""
    try:
        if odd and odd not in odd_answers.AFTER_TAKING:
            answer = Answer(odd_answers.status_of(odd), {"answered": "a page of HTML"})
        else:
            user, answer = await _accept(db, line, posted)
    except TwilioError as error:
        answer = Answer(error.status, error.answer())
    answer.odd = odd
    call.user, call.http_status, call.response = user or None, answer.http_status, answer.body
    db.add(call)
    if user and not answer.planned:
        live.tell(db, deliveries.topic(number.phone_number_id, user), {})
    return answer


def resource(message: Message, account_sid: str, **more: Any) -> dict[str, Any]:
    """A message as Twilio shows it."""
    return {
        "sid": message.id,
        "account_sid": account_sid,
        "status": "queued" if message.status == "accepted" else message.status,
        "direction": "outbound-api" if message.direction == "out" else "inbound",
        "date_created": f"{message.sent_at:%a, %d %b %Y %H:%M:%S +0000}",
        "error_code": (message.error or {}).get("code"),
        "error_message": (message.error or {}).get("message"),
        "uri": f"/2010-04-01/Accounts/{account_sid}/Messages/{message.id}.json",
    } | more


async def _accept(db: AsyncSession, line: Line, posted: Posted) -> tuple[str, Answer]:
    number, knobs, form = line.number, line.knobs, posted.form
    if knobs.graph_error_times and await service.use_up(db, "graph_error_times"):
        raise TwilioError(by_twilio(knobs.graph_error_code))
    if posted.is_too_fast:
        raise TwilioError(20429)
    to = _receiver(form)
    if payloads.digits(to) == payloads.digits(number.display_phone_number):
        raise TwilioError(63031)
    if (code := magic.refused_with(to)) is not None:
        raise TwilioError(by_twilio(code))
    shape, category = await _shape(db, number.waba_id, form, posted.looked)
    chat = await service.open_chat(db, number, to)
    is_lost = posted.looked.is_broken or twilio_payloads.names_no_type(shape)
    failure = await _failure(db, line, chat, category, is_lost=is_lost)
    body = {**shape, "twilio": {name: first(form, name) for name in form}}
    message = service.add_message(db, chat, direction="out", body=body, status="accepted", at=line.now)
    message.id = twilio_payloads.sid("MM" if first(form, "MediaUrl") else "SM")
    message.category = category
    planned = await _plan(db, line, chat, message, first(form, "StatusCallback"), failure)
    is_silent = knobs.graph_timeout > 0 and await service.use_up(db, "graph_timeout")
    answer = resource(message, number.waba_id, to=first(form, "To"), **{"from": first(form, "From")})
    return chat.user, Answer(201, answer, planned, is_silent)


async def _failure(db: AsyncSession, line: Line, chat: Chat, category: str, *, is_lost: bool) -> int | None:
    """Why a message that Twilio has taken will be reported as undelivered; None when it arrives."""
    code = magic.fails_with(chat.wa_id)
    if code is None and not await limits.is_within_pair(db, line, chat):
        code = 131056
    if code is None and category == "service" and (chat.last_in_at is None or line.now - chat.last_in_at > WINDOW):
        code = 131047
    if code is None and is_lost:
        code = 131053
    if code is None and line.knobs.fail_times and await service.use_up(db, "fail_times"):
        code = line.knobs.fail_code
    if code is None and category == "marketing":
        code = await limits.unwanted_marketing(db, line, chat)
    return by_twilio(code) if code is not None else None


def _user(form: Form) -> str:
    found = _TO.match(first(form, "To"))
    return found[1].removeprefix("+") if found else ""


def _receiver(form: Form) -> str:
    if not first(form, "To"):
        raise TwilioError(21604)
    to = _user(form)
    if not whatsapp_limits.USER_ID.match(to) and not re.fullmatch(r"[1-9]\d{6,14}", to):
        raise TwilioError(21211, f"The 'To' number {first(form, 'To')} is not a valid phone number.")
    return to


async def _shape(db: AsyncSession, account_sid: str, form: Form, looked: Looked) -> tuple[dict[str, Any], str]:
    """What the phone shows of it, and what it is billed as."""
    if content_sid := first(form, "ContentSid"):
        return await _by_content(db, account_sid, content_sid, first(form, "ContentVariables"))
    if not any(first(form, name) for name in ("Body", "MediaUrl")):
        raise TwilioError(21619)
    if len(first(form, "Body")) > LONGEST_BODY:
        raise TwilioError(21617)
    if any(not link.startswith(("http://", "https://")) for link in form.get("MediaUrl", ())):
        raise TwilioError(21620)
    return twilio_payloads.shown(form, looked.kind), "service"


async def _by_content(db: AsyncSession, account_sid: str, sid: str, given: str) -> tuple[dict[str, Any], str]:
    content = await db.get(TwilioContent, sid)
    if content is None or content.account_sid != account_sid:
        raise TwilioError(21655)
    try:
        values = orjson.loads(given or "{}")
    except orjson.JSONDecodeError:
        raise TwilioError(21656) from None
    if not isinstance(values, dict) or not all(_is_good(value) for value in values.values()):
        raise TwilioError(21656)
    kind, shape = twilio_payloads.filled(content.types, {**content.variables, **values})
    whole = {"type": kind, "shape": shape} if not isinstance(shape, dict) else twilio_payloads.rendered(kind, shape)
    approved = (content.approval or {}).get("status") == "approved"
    return whole, str((content.approval or {}).get("category", "utility")).lower() if approved else "service"


def _is_good(value: Any) -> bool:
    return isinstance(value, str) and bool(value) and len(value) <= LONGEST_BODY and not _BAD_VALUE.search(value)


async def _plan(
    db: AsyncSession, line: Line, chat: Chat, message: Message, url: str, failure: int | None
) -> list[Delivery]:
    """The reports to come. What WhatsApp refuses is told by them, since Twilio has taken the message by then."""
    knobs, at = line.knobs, message.sent_at
    steps: list[tuple[str, timedelta]] = [("sent", SENT_AFTER)]
    if failure is not None:
        message.error = {"code": failure, "message": TwilioError(failure).message}
        steps = [("failed", DELIVERED_AFTER)] if failure in LATER else [*steps, ("failed", DELIVERED_AFTER)]
    else:
        read_after = timedelta(milliseconds=knobs.read_after_ms) if knobs.read_after_ms >= 0 else NEVER_BY_ITSELF
        steps += [("delivered", DELIVERED_AFTER), ("read", DELIVERED_AFTER + read_after)]
    if not url:
        return []
    times = [after for _, after in steps]
    if knobs.webhook_reorder:
        times.reverse()
    planned = []
    for (event, _), after in zip(steps, times, strict=True):
        told = twilio_payloads.status(line.number, chat, message, event, failure if event == "failed" else None)
        due = at + after
        planned.append(await service.plan(db, line, message, event=event, webhook=told, due_at=due, url=url))
    return planned
