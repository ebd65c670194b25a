"""
The merchant's own phone, beside the API on the same number: what she types there, the chats and contacts it hands over
(reference: WhatsApp 1.10).
"""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import groupby, pairwise
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from oja.sandbox import accounts, carriers, payloads, schemas_people, service
from oja.sandbox.models import Chat, Delivery, Message, Number
from oja.sandbox.queries import MOST, Line

PHASES = (timedelta(0), timedelta(days=1), timedelta(days=90), timedelta(days=180))
THREADS_A_CHUNK = 20
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


async def share(db: AsyncSession, line: Line, kind: str) -> list[Delivery]:
    """Hand over what was asked for by `smb_app_data`: the address book, or the chats of half a year in three phases."""
    if kind == "smb_app_state_sync":
        people = await _people(db, line.number)
        return await hand_over_contacts(db, line, schemas_people.Contacts(contacts=people)) if people else []
    if not (await accounts.account_of(db, line.number.phone_number_id)).shares_history:
        return await hand_over_history(db, line, schemas_people.History(declined=True))
    chunks: list[tuple[int, int, list[dict[str, Any]]]] = []
    for phase, (newest, oldest) in enumerate(pairwise(PHASES)):
        said = Message.sent_at.between(line.now - oldest, line.now - newest)
        threads = await _threads(db, line.number, said)
        parts = [threads[at : at + THREADS_A_CHUNK] for at in range(0, len(threads), THREADS_A_CHUNK)] or [[]]
        chunks += [(phase, order, part) for order, part in enumerate(parts, 1)]
    return [
        await _chunk(db, line, phase, order, round(done * 100 / len(chunks)), threads)
        for done, (phase, order, threads) in enumerate(chunks, 1)
    ]


async def hand_over_history(db: AsyncSession, line: Line, wanted: schemas_people.History) -> list[Delivery]:
    """Send the chats of the phone in chunks, or that their owner does not share them."""
    if wanted.declined:
        return [await _plan(db, line, "history", {"history": [{"errors": [DECLINED]}]})]
    threads = wanted.threads if wanted.threads is not None else await _threads(db, line.number)
    many = wanted.chunks
    return [
        await _chunk(db, line, wanted.phase, order, round(order * 100 / many), threads[order - 1 :: many])
        for order in range(1, many + 1)
    ]


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


async def _chunk(
    db: AsyncSession, line: Line, phase: int, order: int, progress: int, threads: Sequence[Mapping[str, Any]]
) -> Delivery:
    about = {"phase": phase, "chunk_order": order, "progress": progress}
    return await _plan(db, line, "history", {"history": [{"metadata": about, "threads": threads}]})


async def _people(db: AsyncSession, number: Number) -> list[dict[str, Any]]:
    """The address book of the phone: whoever has a chat with it and a number that it knows."""
    known = select(Chat).where(Chat.phone_number_id == number.phone_number_id, Chat.wa_id.is_not(None))
    names = [(chat.wa_id, str(chat.profile.get("name") or chat.wa_id)) for chat in await db.scalars(known.limit(MOST))]
    return [{"full_name": name, "first_name": name.split(" ")[0], "phone_number": wa_id} for wa_id, name in names]


async def _threads(db: AsyncSession, number: Number, *wanted: ColumnElement[bool]) -> list[dict[str, Any]]:
    kept = select(Message).where(Message.phone_number_id == number.phone_number_id, *wanted)
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
