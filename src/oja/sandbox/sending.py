"""Sending: what Meta does with a message that the business posts, from the token check to the planned statuses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import ids, live, whatsapp_limits
from oja.sandbox import deliveries, faults, limits, magic, media, odd_answers, payloads, queries, service, templates
from oja.sandbox.errors import GraphError
from oja.sandbox.models import Chat, Delivery, GraphCall, Message, Number
from oja.sandbox.queries import Line

WINDOW = timedelta(hours=24)
FREE_ENTRY = timedelta(hours=72)
SENT_AFTER = timedelta(milliseconds=150)
DELIVERED_AFTER = timedelta(milliseconds=400)
NEVER_BY_ITSELF = timedelta(days=30)


@dataclass
class Answer:
    """What a Graph call gets, and the webhooks that follow from it."""

    http_status: int
    body: dict[str, Any]
    planned: list[Delivery] = field(default_factory=list)
    is_silent: bool = False
    odd: str = ""


async def post(db: AsyncSession, line: Line, body: Mapping[str, Any], path: str, *, is_too_fast: bool) -> Answer:
    """Take a `POST /{phone_number_id}/messages`: accepted or refused, it is shown on the wire."""
    number = line.number
    call = GraphCall(id=ids.new(), phone_number_id=number.phone_number_id, path=path, request=dict(body))
    user = None
    odd = line.knobs.graph_answer if await faults.odd_answer(db, line.knobs) else ""
    try:
        if odd and odd not in odd_answers.AFTER_TAKING:
            answer = Answer(odd_answers.status_of(odd), {"answered": "a page of HTML"})
        elif body.get("status") == "read":
            user, answer = await _mark_as_read(db, number, body)
        else:
            user, answer = await _accept(db, line, body, is_too_fast=is_too_fast)
    except GraphError as error:
        answer = Answer(error.status, error.answer())
    answer.odd = odd
    call.user = user = user or await _chat_of(db, number, body)
    call.http_status, call.response = answer.http_status, answer.body
    db.add(call)
    if user and not answer.planned:
        live.tell(db, deliveries.topic(number.phone_number_id, user), {})
    return answer


async def _accept(db: AsyncSession, line: Line, body: Mapping[str, Any], *, is_too_fast: bool) -> tuple[str, Answer]:
    number, knobs, now = line.number, line.knobs, line.now
    if number.send_error:
        raise GraphError(number.send_error)
    await faults.refuse(db, knobs)
    if is_too_fast:
        raise GraphError(130429)
    for problem in whatsapp_limits.problems(body):
        raise GraphError(problem.code, problem.message)
    to = str(body.get("to") or body["recipient"])
    if payloads.digits(to) == payloads.digits(number.display_phone_number):
        raise GraphError(131021)
    kind = whatsapp_limits.kind_of(body)
    category = "service"
    if code := magic.refused_with(payloads.digits(to)):
        raise GraphError(code)
    chat = await service.open_chat(db, number, to)
    await limits.take_pair(db, line, chat)
    if kind == "template":
        category = await templates.check_send(db, number.waba_id, body["template"])
    elif chat.last_in_at is None or now - chat.last_in_at > WINDOW:
        raise GraphError(131047)
    await _check_media(db, body[kind], now)
    failure = await _failure(db, line, chat, category)
    message = service.add_message(db, chat, direction="out", body=dict(body), status="accepted", at=now)
    message.category = category
    if chat.referred_at is not None and now - chat.referred_at <= WINDOW and not _has_entered(chat):
        chat.free_until = now + FREE_ENTRY
    if failure is not None:
        message.error = failure
    planned = await _plan_statuses(db, line, chat, message)
    is_silent = knobs.graph_timeout > 0 and await service.use_up(db, "graph_timeout")
    return chat.user, Answer(200, payloads.accepted(body, chat, message.id), planned, is_silent)


async def _check_media(db: AsyncSession, content: Any, now: datetime) -> None:
    """An uploaded file must still be there."""
    header = content.get("header") if isinstance(content, Mapping) else None
    places = [content, *(header.values() if isinstance(header, Mapping) else ())]
    for place in places:
        media_id = place.get("id") if isinstance(place, Mapping) else None
        if media_id and not await media.is_known(db, str(media_id), now):
            raise GraphError(131053, f"There is no uploaded file {media_id}.")


def _has_entered(chat: Chat) -> bool:
    """Whether the last referral has opened its free entry point already."""
    return chat.free_until is not None and chat.referred_at is not None and chat.free_until > chat.referred_at


async def _failure(db: AsyncSession, line: Line, chat: Chat, category: str) -> dict[str, Any] | None:
    """Why a message that was accepted will be reported as failed; None when it arrives."""
    code = magic.fails_with(chat.wa_id)
    if code is None and line.knobs.fail_times and await service.use_up(db, "fail_times"):
        code = line.knobs.fail_code
    if code is None and category == "marketing":
        code = await limits.unwanted_marketing(db, line, chat)
    return GraphError(code).in_status() if code is not None else None


async def _plan_statuses(db: AsyncSession, line: Line, chat: Chat, message: Message) -> list[Delivery]:
    knobs, at, failure, category = line.knobs, message.sent_at, message.error, message.category
    steps: list[tuple[str, timedelta]] = [("sent", SENT_AFTER)]
    if failure is not None:
        steps.append(("failed", DELIVERED_AFTER))
    else:
        read_after = timedelta(milliseconds=knobs.read_after_ms) if knobs.read_after_ms >= 0 else NEVER_BY_ITSELF
        steps += [("delivered", DELIVERED_AFTER), ("read", DELIVERED_AFTER + read_after)]
    times = [after for _, after in steps]
    if knobs.webhook_reorder:
        times.reverse()
    planned = []
    for (event, _), after in zip(steps, times, strict=True):
        error = failure if event == "failed" else None
        told = payloads.status(line.number, chat, message, event, at + after, category=category, error=error)
        webhook = payloads.encode(told)
        planned.append(await service.plan(db, line, message, event=event, webhook=webhook, due_at=at + after))
    return planned


async def _mark_as_read(db: AsyncSession, number: Number, body: Mapping[str, Any]) -> tuple[str, Answer]:
    read = (
        update(Message)
        .where(Message.phone_number_id == number.phone_number_id, Message.id == str(body.get("message_id")))
        .where(Message.direction == "in")
        .values(status="read")
        .returning(Message.user)
    )
    user = await db.scalar(read)
    if user is None:
        raise GraphError(131009, "There is no message of a shopper with this id.")
    if body.get("typing_indicator"):
        live.tell(db, deliveries.topic(number.phone_number_id, user), {"typing": True})
    return user, Answer(200, {"success": True})


async def _chat_of(db: AsyncSession, number: Number, body: Mapping[str, Any]) -> str | None:
    """Whose wire a refused call is shown on."""
    to = str(body.get("to") or body.get("recipient") or "")
    if not whatsapp_limits.PHONE.match(to) and not whatsapp_limits.USER_ID.match(to):
        return None
    chat = await queries.find_chat(db, number.phone_number_id, payloads.identities(to, number.waba_id)[0])
    return chat.user if chat else None
