"""The JSON that Meta sends and answers, made of our rows. Pure: no database, no network, no clock."""

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import phonenumbers

from oja.kernel import whatsapp_limits
from oja.sandbox.models import Chat, Message, Number

WEBHOOK_OBJECT = "whatsapp_business_account"
WITHOUT_CONTACTS = frozenset({"system"})


def message_id(user: str, direction: str) -> str:
    """A new id in the shape of Meta's: base64 of the user, the direction and a random part."""
    side = b"\x12\x18\x14" if direction == "in" else b"\x11\x18\x12"
    random = secrets.token_hex(10 if direction == "in" else 9).upper().encode()
    whole = b"\x1c\x18" + bytes([len(user) % 256]) + user.encode() + b"\x15\x02\x00" + side + random + b"\x00"
    return "wamid." + base64.b64encode(whole).decode()


def digits(phone: str) -> str:
    """The digits of a phone number, as Meta's wa_id."""
    return "".join(sign for sign in phone if sign.isdigit())


def user_id_of(wa_id: str, waba_id: str) -> str:
    """The business-scoped id that belongs to a phone number, always the same for one business account."""
    try:
        country = phonenumbers.region_code_for_number(phonenumbers.parse(f"+{wa_id}"))
    except phonenumbers.NumberParseException:
        country = None
    number = int(hashlib.sha256(f"{waba_id}:{wa_id}".encode()).hexdigest(), 16) % 10**20
    return f"{country if country and country.isalpha() else 'US'}.{number:020d}"


def identities(user: str, waba_id: str) -> tuple[str, str | None]:
    """The business-scoped id and, when it is known, the wa_id of a user named by either."""
    if whatsapp_limits.USER_ID.match(user):
        return user, None
    wa_id = digits(user)
    return user_id_of(wa_id, waba_id), wa_id


def inbound(number: Number, chat: Chat, message: Message) -> dict[str, Any]:
    """The webhook of a shopper's message."""
    content = dict(message.body)
    context = content.get("context")
    if isinstance(context, Mapping) and "from" not in context:
        content["context"] = {"from": digits(number.display_phone_number), **context}
    is_change = content.get("type") == "system" and "previous_user_id" in content.get("system", {})
    sender = {} if is_change or "from" in content else named(chat, "from")
    sent = {**sender, "id": message.id, "timestamp": seconds(message.sent_at), **content}
    value = {"contacts": [contact(chat)], "messages": [sent]}
    if content.get("type") in WITHOUT_CONTACTS:
        del value["contacts"]
    return webhook(number, "messages", value)


def status(
    number: Number,
    chat: Chat,
    message: Message,
    event: str,
    at: datetime,
    *,
    category: str = "service",
    error: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """The webhook of what became of a message that the business sent."""
    entry: dict[str, Any] = {"id": message.id, "status": event, "timestamp": seconds(at)}
    entry |= named(chat, "recipient", plain="recipient_id")
    if "biz_opaque_callback_data" in message.body:
        entry["biz_opaque_callback_data"] = message.body["biz_opaque_callback_data"]
    if error is not None:
        entry["errors"] = [dict(error)]
    else:
        talk = hashlib.md5(f"{chat.phone_number_id}:{chat.user}:{at:%Y%m%d}".encode(), usedforsecurity=False)
        is_free = chat.free_until is not None and message.sent_at < chat.free_until
        origin = "referral_conversion" if is_free else category
        entry["conversation"] = {"id": talk.hexdigest(), "origin": {"type": origin}}
        priced = {"billable": not is_free, "pricing_model": "PMP", "category": origin}
        entry["pricing"] = priced | {"type": "free_entry_point" if is_free else "regular"}
    return webhook(number, "messages", {"contacts": [ids_of(chat)], "statuses": [entry]})


def accepted(body: Mapping[str, Any], chat: Chat, sent_id: str) -> dict[str, Any]:
    """The answer to a message that was accepted."""
    receiver = {"input": body.get("to") or body["recipient"]}
    shows_phone = chat.wa_id and (body.get("to") or chat.identity in {"both", "phone"})
    receiver |= {"wa_id": chat.wa_id} if shows_phone else {"user_id": chat.user_id}
    answer: dict[str, Any] = {"messaging_product": "whatsapp", "contacts": [receiver], "messages": [{"id": sent_id}]}
    if body.get("type") == "template":
        answer["messages"][0]["message_status"] = "accepted"
    return answer


def encode(webhook: Mapping[str, Any]) -> str:
    """JSON as Meta writes it: non-ASCII and slashes escaped, so that only the raw bytes carry the signature."""
    return json.dumps(webhook, ensure_ascii=True, separators=(",", ":")).replace("/", "\\/")


def signature(secret: str, raw: bytes) -> str:
    """The header `X-Hub-Signature-256` of raw bytes."""
    return "sha256=" + hmac.new(secret.encode(), raw, hashlib.sha256).hexdigest()


def webhook(number: Number, field: str, value: Mapping[str, Any], *, is_of_number: bool = True) -> dict[str, Any]:
    """A webhook with one change; what concerns the whole account names no number."""
    whole = dict(value)
    if is_of_number:
        metadata = {
            "display_phone_number": digits(number.display_phone_number),
            "phone_number_id": number.phone_number_id,
        }
        whole = {"messaging_product": "whatsapp", "metadata": metadata, **whole}
    return {"object": WEBHOOK_OBJECT, "entry": [{"id": number.waba_id, "changes": [{"value": whole, "field": field}]}]}


def named(chat: Chat, prefix: str, *, plain: str = "") -> dict[str, str]:
    """
    A user as a message names her: `from`, `from_user_id`, `from_parent_user_id`.

    What is there depends on how she is known: by phone, by both, by her business-scoped id alone, or with that id where
    the phone belongs (reference: WhatsApp 1.4).
    """
    found = {plain or prefix: _phone(chat), f"{prefix}_user_id": _user_id(chat)}
    found[f"{prefix}_parent_user_id"] = chat.parent_user_id if _user_id(chat) else None
    return {key: value for key, value in found.items() if value}


def ids_of(chat: Chat) -> dict[str, str]:
    """The same as a contact names her."""
    found = {"wa_id": _phone(chat), "user_id": _user_id(chat)}
    found["parent_user_id"] = chat.parent_user_id if _user_id(chat) else None
    return {key: value for key, value in found.items() if value}


def contact(chat: Chat) -> dict[str, Any]:
    """A user with her profile."""
    return {"profile": chat.profile, **ids_of(chat)}


def seconds(at: datetime) -> str:
    """A moment as webhooks write it."""
    return str(int(at.timestamp()))


def _phone(chat: Chat) -> str | None:
    if chat.identity == "user_id_in_from":
        return chat.user_id
    return None if chat.identity == "user_id" else chat.wa_id


def _user_id(chat: Chat) -> str | None:
    return None if chat.identity in {"phone", "user_id_in_from"} else chat.user_id
