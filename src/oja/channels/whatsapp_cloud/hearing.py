"""
What Meta's webhooks say. Pure, and tolerant: any optional key may be missing, any list may hold several, and what is
not understood becomes `Unknown` and stays in the raw event (reference: WhatsApp 1.3, 1.4).
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import orjson

from oja.channels.heard import Change, EchoIn, Heard, IdentityChange, MessageIn, Sender, StatusIn, Unknown
from oja.channels.whatsapp_cloud import refusals
from oja.kernel.whatsapp_limits import USER_ID

Json = Mapping[str, Any]

KINDS: Final = frozenset(
    {
        "text", "image", "video", "audio", "document", "sticker", "location", "contacts", "interactive", "button",
        "order", "reaction", "system", "request_welcome", "unsupported", "edit", "revoke",
    }
)  # fmt: skip
STATUSES: Final = frozenset({"sent", "delivered", "read", "played", "failed", "deleted", "warning"})

_ANSWERS: Final = ("button_reply", "list_reply", "nfm_reply")
_USUAL_WORDS: Final = ("body", "caption", "title", "text")
_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "order": ("text",),
    "reaction": ("emoji",),
    "location": ("name", "address"),
    "document": ("caption", "filename"),
}


class Undecodable(Exception):
    """A body that is no webhook of Meta; the message says what is wrong with it."""


def decode(raw: bytes) -> list[Change]:
    """
    Everything in one webhook body: every entry, change, message and status, in their order.

    :raises Undecodable: it is not JSON, or has no entries
    """
    whole = _parse(raw)
    entries = _list(whole.get("entry")) if isinstance(whole, dict) else []
    if not entries:
        raise Undecodable("The body is JSON, but not a webhook: it has no entries.")
    return [change for entry in entries for change in _changes(_map(entry))]


def only(raw: bytes, phone_number_ids: set[str], waba_ids: set[str]) -> bytes:
    """The same body with the changes of these numbers and the account fields of these accounts alone."""
    whole = _parse(raw)
    entries = []
    for entry in map(_map, _list(whole.get("entry"))):
        changes = [
            change
            for change in _list(entry.get("changes"))
            if _is_of(_text(entry.get("id")), _map(_map(change).get("value")), phone_number_ids, waba_ids)
        ]
        if changes:
            entries.append({**entry, "changes": changes})
    return orjson.dumps({**whole, "entry": entries})


def _parse(raw: bytes) -> Any:
    try:
        return _clean(orjson.loads(raw)) if b"\\u0000" in raw else orjson.loads(raw)
    except orjson.JSONDecodeError:
        pass
    try:
        return _clean(json.loads(raw))  # takes halves of emoji, which Meta cuts words at
    except (ValueError, RecursionError) as error:
        raise Undecodable(f"The body is not JSON: {error}.") from None


def _clean(value: Any) -> Any:
    """Without what PostgreSQL cannot keep in text: NUL, and halves of a character."""
    if isinstance(value, str):
        return value.replace("\x00", "").encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {_clean(key): _clean(inside) for key, inside in value.items()}
    return [_clean(inside) for inside in value] if isinstance(value, list) else value


def _is_of(waba_id: str | None, value: Json, phone_number_ids: set[str], waba_ids: set[str]) -> bool:
    number = _text(_map(value.get("metadata")).get("phone_number_id"))
    return number in phone_number_ids if number else waba_id in waba_ids


def _changes(entry: Json) -> Iterator[Change]:
    waba_id = _text(entry.get("id"))
    changes = _list(entry.get("changes"))
    for change in map(_map, changes):
        field = _text(change.get("field")) or ""
        value = _map(change.get("value"))
        number = _text(_map(value.get("metadata")).get("phone_number_id"))
        yield Change(waba_id, field, number, list(_heard(field, value)) or [Unknown(field or "change")])
    if not changes:
        yield Change(waba_id, "", None, [Unknown("entry")])


def _heard(field: str, value: Json) -> Iterator[Heard]:
    contacts = [_map(contact) for contact in _list(value.get("contacts"))]
    for index, message in enumerate(map(_map, _list(value.get("messages")))):
        yield _message(message, contacts, index)
    for status in map(_map, _list(value.get("statuses"))):
        yield _status(status)
    for echo in map(_map, _list(value.get("message_echoes"))):
        yield _echo(echo)
    if value.get("errors"):
        yield Unknown(f"{field or 'value'}.errors")


def _message(message: Json, contacts: Sequence[Json], index: int) -> Heard:
    kind = _kind(message)
    sender = _sender(message, _contact_of(message, contacts, index))
    if kind == "system" and (change := _identity_change(message, sender)) is not None:
        return change
    if sender.address is None:
        return Unknown(kind)
    return MessageIn(
        provider_id=_id(message),
        kind=kind if kind in KINDS else "unknown",
        body=dict(message),
        text=_words(kind, message),
        at=_moment(message.get("timestamp")),
        sender=sender,
        reply_to=_text(_map(message.get("context")).get("id")),
        choice_id=_choice(kind, message),
    )


def _identity_change(message: Json, sender: Sender) -> IdentityChange | None:
    system = _map(message.get("system"))
    bsuid, wa_id = _text(system.get("user_id")), _text(system.get("wa_id")) or _text(system.get("new_wa_id"))
    previous = _text(system.get("previous_user_id")) or sender.wa_id
    if not (bsuid or wa_id) or previous is None:
        return None
    return IdentityChange(
        provider_id=_id(message),
        previous=previous,
        current=_person(wa_id, bsuid, _text(system.get("parent_user_id")), sender.username, sender.name),
        body=dict(message),
        text=_words("system", message),
        at=_moment(message.get("timestamp")),
    )


def _status(status: Json) -> Heard:
    word, provider_id = _text(status.get("status")), _text(status.get("id"))
    callback = _text(status.get("biz_opaque_callback_data"))
    if word not in STATUSES or not (provider_id or callback) or status.get("type") == "payment":
        return Unknown(f"status.{word}" if word else "status")
    error = next((_map(one) for one in _list(status.get("errors"))), None)
    code = _number(error.get("code")) if error is not None else None
    return StatusIn(
        provider_id=provider_id or "",
        status=word,
        at=_moment(status.get("timestamp")),
        callback=callback,
        error_code=code,
        error=refusals.sentence(code, _details(error)) if error is not None else None,
        pricing=dict(pricing) if (pricing := _map(status.get("pricing"))) else None,
        action=refusals.judge(code).action if error is not None else None,
    )


def _echo(echo: Json) -> Heard:
    kind = _kind(echo)
    receiver = _person(_text(echo.get("to")), _text(echo.get("to_user_id")), None, None, None)
    if receiver.address is None:
        return Unknown("echo")
    at = _moment(echo.get("timestamp"))
    return EchoIn(_id(echo), kind if kind in KINDS else "unknown", dict(echo), _words(kind, echo), at, receiver)


def _contact_of(message: Json, contacts: Sequence[Json], index: int) -> Json:
    keys = {_text(message.get("from")), _text(message.get("from_user_id"))} - {None}
    for contact in contacts:
        if keys & {_text(contact.get("wa_id")), _text(contact.get("user_id"))}:
            return contact
    if len(contacts) == 1:
        return contacts[0]
    return contacts[index] if index < len(contacts) and not keys else {}


def _sender(message: Json, contact: Json) -> Sender:
    profile = _map(contact.get("profile"))
    return _person(
        _text(message.get("from")) or _text(contact.get("wa_id")),
        _text(message.get("from_user_id")) or _text(contact.get("user_id")),
        _text(message.get("from_parent_user_id")) or _text(contact.get("parent_user_id")),
        _text(profile.get("username")),
        _text(profile.get("name")),
    )


def _person(wa_id: str | None, bsuid: str | None, parent: str | None, username: str | None, name: str | None) -> Sender:
    if wa_id and USER_ID.match(wa_id):  # some senders put a business-scoped id where the phone belongs
        wa_id, bsuid = None, bsuid or wa_id
    return Sender(wa_id, bsuid, parent, username, name)


def _kind(message: Json) -> str:
    return _text(message.get("type")) or next((kind for kind in sorted(KINDS) if kind in message), "unknown")


def _id(message: Json) -> str:
    given = _text(message.get("id"))
    return given or "none." + hashlib.sha256(orjson.dumps(message, option=orjson.OPT_SORT_KEYS)).hexdigest()[:40]


def _words(kind: str, message: Json) -> str:
    content = message.get(kind)
    if kind == "contacts":
        people = (_text(_map(_map(one).get("name")).get("formatted_name")) for one in _list(content))
        return ", ".join(name for name in people if name)
    given = _map(content)
    if kind == "interactive":
        given = next((_map(given[name]) for name in _ANSWERS if given.get(name)), {})
    return next((words for name in _WORDS.get(kind, _USUAL_WORDS) if (words := _text(given.get(name)))), "")


def _choice(kind: str, message: Json) -> str | None:
    content = _map(message.get(kind))
    if kind == "button":
        return _text(content.get("payload"))
    if kind != "interactive":
        return None
    return _text(_map(content.get("button_reply")).get("id")) or _text(_map(content.get("list_reply")).get("id"))


def _details(error: Json) -> str | None:
    told = (_map(error.get("error_data")).get("details"), error.get("message"), error.get("title"))
    return next((words for one in told if (words := _text(one))), None)


def _moment(value: Any) -> datetime | None:
    try:
        return datetime.fromtimestamp(int(value), UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return None


def _number(value: Any) -> int | None:
    try:
        return int(value)
    except (TypeError, ValueError):
        return None


def _text(value: Any) -> str | None:
    if isinstance(value, str):
        return value or None
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def _map(value: Any) -> Json:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else []
