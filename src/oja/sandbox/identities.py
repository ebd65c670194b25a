"""
Who a shopper is to a business, and how that changes: ids shown or hidden, a new number, a new business-scoped id, and
what she wants to hear (reference: WhatsApp 1.4).
"""

import secrets
from typing import Any

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import errors
from oja.sandbox import carriers, deliveries, payloads, queries, schemas_people, service
from oja.sandbox.models import Chat, Delivery, GraphCall, Message
from oja.sandbox.queries import Line


async def show(db: AsyncSession, line: Line, user: str, wanted: schemas_people.Identity) -> Chat:
    """
    Say by which ids the business sees a shopper from now on; what is left out stays.

    :raises Unprocessable: her phone should be shown, and she has none
    """
    chat = await service.open_chat(db, line.number, user)
    if wanted.mode == "phone" and chat.wa_id is None:
        raise errors.Unprocessable("This shopper has no phone number that could be shown.")
    chat.identity = wanted.mode or chat.identity
    if "parent_user_id" in wanted.model_fields_set:
        chat.parent_user_id = wanted.parent_user_id
    if wanted.profile is not None:
        chat.profile = wanted.profile
    return chat


async def change_number(db: AsyncSession, line: Line, user: str, wa_id: str) -> tuple[Chat, list[Delivery]]:
    """
    Give a shopper another phone number, and with it another business-scoped id: her chat goes on under it.

    :raises NotFound: she has no chat with this number
    :raises Conflict: the new number has a chat of its own
    """
    await deliveries.hold(db, alone=True)
    chat = await queries.get_chat(db, line.number.phone_number_id, user)
    if await queries.find_chat(db, chat.phone_number_id, wa_id) is not None:
        raise errors.Conflict("This phone number has a chat already. Choose another one.")
    before, previous_user_id = chat.wa_id, chat.user_id
    await _rename(db, chat, wa_id)
    chat.wa_id, chat.user_id = wa_id, payloads.user_id_of(wa_id, line.number.waba_id)
    shows_phone = before is not None and chat.identity in {"both", "phone"}
    if not shows_phone:
        return chat, [await _tell_new_id(db, line, chat, previous_user_id)]
    name = chat.profile.get("name", "User")
    system = {"body": f"{name} changed from {before} to {wa_id}", "type": "user_changed_number", "wa_id": wa_id}
    if chat.identity == "both":
        system |= {"user_id": chat.user_id, "previous_user_id": previous_user_id}
    return chat, [await _tell(db, line, chat, {"from": before, "type": "system", "system": system})]


async def rotate(db: AsyncSession, line: Line, user: str) -> tuple[Chat, list[Delivery]]:
    """
    Give a shopper another business-scoped id.

    :raises NotFound: she has no chat with this number
    """
    await deliveries.hold(db, alone=True)
    chat = await queries.get_chat(db, line.number.phone_number_id, user)
    previous = chat.user_id
    chat.user_id = f"{previous[:2]}.{secrets.randbelow(10**20):020d}"
    if chat.wa_id is None:
        await _rename(db, chat, chat.user_id)
    return chat, [await _tell_new_id(db, line, chat, previous)]


async def prefer(db: AsyncSession, line: Line, user: str, *, has_stopped: bool) -> tuple[Chat, list[Delivery]]:
    """
    Let a shopper stop, or resume, marketing messages by the switch in her app; Twilio tells nobody of it.

    :raises NotFound: she has no chat with this number
    """
    chat = await queries.get_chat(db, line.number.phone_number_id, user)
    chat.has_stopped_marketing = has_stopped
    value = "stop" if has_stopped else "resume"
    told: dict[str, Any] = {
        **payloads.ids_of(chat),
        "detail": f"User requested to {value} marketing messages",
        "category": "marketing_messages",
        "value": value,
        "timestamp": int(line.now.timestamp()),
    }
    body = {"contacts": [payloads.contact(chat)], "user_preferences": [told]}
    if line.number.kind == "twilio":
        return chat, []
    webhook = carriers.by_meta(line.number, payloads.webhook(line.number, "user_preferences", body))
    planned = await service.plan(
        db, line, chat, event="user_preferences", webhook=webhook, due_at=line.now, at_once=True
    )
    return chat, [planned]


async def call(db: AsyncSession, line: Line, user: str, given: dict[str, Any]) -> list[Delivery]:
    """Let a shopper call the business, which opens her window. Left alone, nobody picks up."""
    chat = await service.open_chat(db, line.number, user, heard_at=line.now)
    at = payloads.seconds(line.now)
    told = {
        "id": f"wacid.{secrets.token_urlsafe(24)}",
        "to": payloads.digits(line.number.display_phone_number),
        **payloads.named(chat, "from"),
        "event": "terminate",
        "direction": "USER_INITIATED",
        "status": "FAILED",
        "timestamp": at,
        "start_time": at,
        "end_time": at,
        "duration": 0,
    }
    body = {"contacts": [payloads.contact(chat)], "calls": [told | given]}
    webhook = carriers.by_meta(line.number, payloads.webhook(line.number, "calls", body))
    return [await service.plan(db, line, chat, event="calls", webhook=webhook, due_at=line.now, at_once=True)]


async def _tell_new_id(db: AsyncSession, line: Line, chat: Chat, previous: str) -> Delivery:
    system = {
        "body": f"User changed from {previous} to {chat.user_id}",
        "type": "user_changed_user_id",
        "user_id": chat.user_id,
        "previous_user_id": previous,
    }
    return await _tell(db, line, chat, {"type": "system", "system": system})


async def _tell(db: AsyncSession, line: Line, chat: Chat, content: dict[str, Any]) -> Delivery:
    message = service.add_message(db, chat, direction="in", body=content, status="sent", at=line.now)
    webhook = carriers.by_meta(line.number, payloads.inbound(line.number, chat, message))
    return await service.plan(db, line, message, event="message", webhook=webhook, due_at=line.now, at_once=True)


async def _rename(db: AsyncSession, chat: Chat, user: str) -> None:
    """Drivers name her chat by her id, so all that belongs to it moves along."""
    for table in (Message, Delivery, GraphCall):
        await db.execute(
            update(table)
            .where(table.phone_number_id == chat.phone_number_id, table.user == chat.user)
            .values(user=user)
            .execution_options(synchronize_session=False)
        )
    chat.user = user
