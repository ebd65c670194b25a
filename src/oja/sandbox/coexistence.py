"""
The merchant's own phone, beside the API on the same number: what she types there, the chats and contacts it hands over
(reference: WhatsApp 1.10).
"""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from oja.sandbox import carriers, payloads, schemas_people, service
from oja.sandbox.models import Delivery, Message, Number
from oja.sandbox.queries import MOST, Line

DECLINED = {
    "code": 2593109,
    "title": "History sync is turned off by the business from the WhatsApp Business App",
    "message": "History sharing is turned off by the business from the WhatsApp Business App",
    "error_data": {"details": "History sharing is turned off by the business from the WhatsApp Business App"},
}


async def echo(db: AsyncSession, line: Line, to: str, content: Mapping[str, Any]) -> tuple[Message, list[Delivery]]:
    """Let the merchant write on her phone. It opens no window; edits and revokes name the message they change."""
    chat = await service.open_chat(db, line.number, to)
    body = {"to": to, **content}
    message = service.add_message(db, chat, direction="out", body=body, status="delivered", at=line.now, is_echo=True)
    told = {
        "from": payloads.digits(line.number.display_phone_number),
        **payloads.named(chat, "to"),
        "id": message.id,
        "timestamp": payloads.seconds(message.sent_at),
        **content,
    }
    value = {"contacts": [payloads.contact(chat)], "message_echoes": [told]}
    field = "smb_message_echoes"
    webhook = carriers.by_meta(line.number, payloads.webhook(line.number, field, value))
    return message, [await service.plan(db, line, message, event=field, webhook=webhook, due_at=line.now, at_once=True)]


async def hand_over_history(db: AsyncSession, line: Line, wanted: schemas_people.History) -> list[Delivery]:
    """Send the chats of the phone in chunks, or that their owner does not share them."""
    if wanted.declined:
        return [await _plan(db, line, "history", {"history": [{"errors": [DECLINED]}]})]
    threads = wanted.threads if wanted.threads is not None else await _threads(db, line.number)
    planned = []
    for index in range(wanted.chunks):
        about = {
            "phase": wanted.phase,
            "chunk_order": index + 1,
            "progress": round((index + 1) * 100 / wanted.chunks),
        }
        chunk = {"metadata": about, "threads": threads[index :: wanted.chunks]}
        planned.append(await _plan(db, line, "history", {"history": [chunk]}))
    return planned


async def hand_over_contacts(db: AsyncSession, line: Line, wanted: schemas_people.Contacts) -> list[Delivery]:
    """Send contacts of the phone's address book."""
    at = payloads.seconds(line.now)
    told = [
        {"type": "contact", "contact": contact, "action": wanted.action, "metadata": {"timestamp": at}}
        for contact in wanted.contacts
    ]
    return [await _plan(db, line, "smb_app_state_sync", {"state_sync": told})]


async def send_any(db: AsyncSession, line: Line, wanted: schemas_people.AnyWebhook) -> list[Delivery]:
    """Send a webhook of any field: of the account, of a template, of the number's quality."""
    return [await _plan(db, line, wanted.field, wanted.value, is_of_number=wanted.is_of_number)]


async def _plan(
    db: AsyncSession, line: Line, field: str, value: Mapping[str, Any], *, is_of_number: bool = True
) -> Delivery:
    told = payloads.webhook(line.number, field, value, is_of_number=is_of_number)
    webhook = carriers.by_meta(line.number, told)
    return await service.plan(db, line, None, event=field, webhook=webhook, due_at=line.now, at_once=True)


async def _threads(db: AsyncSession, number: Number) -> list[dict[str, Any]]:
    kept = select(Message).where(Message.phone_number_id == number.phone_number_id)
    messages = await db.scalars(kept.order_by(Message.user, Message.seq).limit(MOST))
    return [_thread(number, user, list(chat)) for user, chat in groupby(messages, key=lambda one: one.user)]


def _thread(number: Number, user: str, messages: Sequence[Message]) -> dict[str, Any]:
    own = payloads.digits(number.display_phone_number)
    said = []
    for message in messages:
        is_out = message.direction == "out"
        content = {key: part for key, part in message.body.items() if key not in {"to", "recipient"}}
        sides = {"from": own, "to": user} if is_out else {"from": user}
        status = {"history_context": {"status": message.status.upper()}}
        said.append({**sides, "id": message.id, "timestamp": payloads.seconds(message.sent_at), **content, **status})
    return {"id": user, "messages": said}
