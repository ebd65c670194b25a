"""
Sending at once, for `POST /api/merchants/{id}/whatsapp/send`: the same three beats, with somebody waiting.

The row is committed, then sent from this process; a job stands by in case the process dies. Whoever waits longer than
five seconds is told where to ask.
"""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

from oja.channels import queries as channel_queries
from oja.channels.errors import ChannelStopped, NoChannel
from oja.channels.messages import OutMessage
from oja.channels.queries import Line
from oja.channels.schemas import TemplateInfo
from oja.conversations import dispatching, outcomes, planning, queries, service
from oja.conversations.errors import NotDelivered, OwnNumber, WindowClosed
from oja.conversations.models import Conversation, Message
from oja.conversations.progress import UNDELIVERED
from oja.customers import service as customers
from oja.customers.schemas import Seen
from oja.kernel import phones
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.whatsapp_limits import USER_ID
from oja.merchants import queries as merchants
from oja.templates import syncing

WAIT_SECONDS = 5.0
STAND_BY = timedelta(seconds=8)
GLANCE = 0.05

_on_their_way: set[asyncio.Task[None]] = set()


async def send(
    merchant_id: UUID,
    to: str,
    message: OutMessage,
    *,
    key: str | None = None,
    reply_to: str | None = None,
    phone_number_id: str | None = None,
) -> Message:
    """
    Send a message and wait up to five seconds for WhatsApp to take it; afterwards its status says how far it is.

    The same `key` sends once; `reply_to` is WhatsApp's id of the message it answers, `phone_number_id` the number it
    leaves by (unset: the shop's usual one). Holds no transaction while it waits.

    :raises InvalidPhone: no such number can exist
    :raises OwnNumber: the receiver is the shop's own number
    :raises NoChannel: the shop has no number; ChannelStopped: it cannot send
    :raises WindowClosed: only a template may be sent; lists those that would do
    :raises NotDelivered: WhatsApp refused it
    """
    deadline = asyncio.get_running_loop().time() + WAIT_SECONDS
    line, country = await _line(merchant_id, phone_number_id)
    receiver = to if USER_ID.match(to) else customers.normalise_phone(to, country)
    if phones.digits(receiver) == phones.digits(line.display_number):
        raise OwnNumber
    try:
        async with merchant_session(merchant_id) as db:
            conversation = await _conversation(db, line, receiver)
            cause = f"api:{key}" if key else None
            said = await service.say(
                db, conversation.id, [message], sent_by="api", cause=cause, dispatch_after=STAND_BY, reply_to=reply_to
            )
            message_id, conversation_id = said[0].id, conversation.id
    except WindowClosed as refusal:
        raise await _with_templates(refusal, line) from None
    _send_off(merchant_id, conversation_id)
    row = await _outcome(merchant_id, message_id, deadline)
    if row.status == "failed":
        if row.error_code in outcomes.WINDOW_CLOSED or row.error == planning.WINDOW_CLOSED:
            raise await _with_templates(WindowClosed(), line)
        raise NotDelivered(row.error, errors=[{"code": row.error_code, "reason": row.error}], id=str(row.id))
    return row


async def _line(merchant_id: UUID, phone_number_id: str | None) -> tuple[Line, str]:
    shop = await merchants.shop(merchant_id)
    async with merchant_session(merchant_id) as db:
        if phone_number_id is not None:
            channel = await channel_queries.find_by_phone_number_id(db, phone_number_id)
        else:
            channel = await channel_queries.default(db)
        if channel is None:
            raise NoChannel
        line = await channel_queries.line(db, channel.id)
    if not line.is_active:
        raise ChannelStopped(line.last_error)
    return line, shop.country


async def _conversation(db: MerchantSession, line: Line, receiver: str) -> Conversation:
    seen = Seen(bsuid=receiver) if USER_ID.match(receiver) else Seen(phone=receiver)
    customer = await customers.resolve(db, seen)
    found = await queries.find(db, line.channel_id, customer.id)
    if found is not None:
        return found
    address = customer.whatsapp_id or receiver
    return await service.open_(db, line.channel_id, customer.id, address)


async def templates_for(merchant_id: UUID, conversation_id: UUID) -> list[dict[str, Any]]:
    """The templates that may be sent in a conversation, whether its window is open or not."""
    async with merchant_session(merchant_id) as db:
        conversation = await queries.get(db, conversation_id)
        line = await channel_queries.line(db, conversation.channel_id)
    return [{"id": one.id, **_offered(one)} for one in await syncing.sendable(line)]


async def _with_templates(refusal: WindowClosed, line: Line) -> WindowClosed:
    refusal.extra["templates"] = [_offered(one) for one in await syncing.sendable(line)]
    return refusal


def _offered(template: TemplateInfo) -> dict[str, Any]:
    return {
        "name": template.name,
        "language": template.language,
        "category": template.category,
        "body": template.body,
    }


def _send_off(merchant_id: UUID, conversation_id: UUID) -> None:
    task = asyncio.create_task(dispatching.dispatch(merchant_id, conversation_id))
    _on_their_way.add(task)
    task.add_done_callback(_on_their_way.discard)


async def _outcome(merchant_id: UUID, message_id: UUID, deadline: float) -> Message:
    """The message as soon as its outcome is known, or as it is at the deadline. Another process may be sending it."""
    loop = asyncio.get_running_loop()
    while True:
        async with merchant_session(merchant_id) as db:
            row = await queries.get_message(db, message_id)
        if row.status not in UNDELIVERED or loop.time() >= deadline:
            return row
        await asyncio.sleep(GLANCE)
