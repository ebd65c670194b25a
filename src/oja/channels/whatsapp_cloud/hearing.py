"""
What Meta's webhooks say. Pure, and tolerant: any optional key may be missing, any list may hold several, and what is
not understood becomes `Unknown` and stays in the raw event (reference: WhatsApp 1.3, 1.4).

What a change holds decides, and its field only where that is not enough: `messages` and `statuses` (heard_messages,
heard_statuses), `message_echoes`, `history`, `state_sync` (heard_phone), `calls`; everything else is about an account
(heard_accounts).
"""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

import orjson

from oja.channels.heard import Change, Heard, Unknown
from oja.channels.whatsapp_cloud import heard_accounts, heard_calls, heard_messages, heard_phone, heard_statuses
from oja.channels.whatsapp_cloud.loose import Json, identifier, mapping, mappings, moment, sequence, text

# Another handler owns the chat, and we only look on.
STANDBY: Final = "standby"
LONGEST_FIELD: Final = 60


class Undecodable(Exception):
    """A body that is no webhook of Meta; the message says what is wrong with it."""


def decode(raw: bytes) -> list[Change]:
    """
    Everything in one webhook body: every entry, change, message and status, in their order.

    :raises Undecodable: it is not JSON, or has no entries
    """
    whole = _parse(raw)
    entries = mappings(whole.get("entry")) if isinstance(whole, dict) else []
    if not entries:
        raise Undecodable("The body is JSON, but not a webhook: it has no entries.")
    return [change for entry in entries for change in _changes(entry)]


def only(raw: bytes, phone_number_ids: set[str], waba_ids: set[str]) -> bytes:
    """The same body with the changes of these numbers and the account fields of these accounts alone."""
    whole = _parse(raw)
    entries = []
    for entry in mappings(whole.get("entry")):
        changes = [
            change
            for change in sequence(entry.get("changes"))
            if _is_of(entry, mapping(mapping(change).get("value")), phone_number_ids, waba_ids)
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
    """Without what PostgreSQL cannot keep: NUL, halves of a character, and numbers that have no end."""
    if isinstance(value, str):
        return value.replace("\x00", "").encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {_clean(key): _clean(inside) for key, inside in value.items()}
    if isinstance(value, list):
        return [_clean(inside) for inside in value]
    return str(value) if isinstance(value, int) and abs(value) >= 2**63 else value


def _is_of(entry: Json, value: Json, phone_number_ids: set[str], waba_ids: set[str]) -> bool:
    number = identifier(mapping(value.get("metadata")).get("phone_number_id"))
    return number in phone_number_ids if number else _account_of(entry, value) in waba_ids


def _changes(entry: Json) -> Iterator[Change]:
    changes = mappings(entry.get("changes"))
    for change in changes:
        field = (text(change.get("field")) or "")[:LONGEST_FIELD]
        value = mapping(change.get("value"))
        number = identifier(mapping(value.get("metadata")).get("phone_number_id"))
        waba_id = _account_of(entry, value)
        heard = _heard(field, value, moment(entry.get("time")))
        yield Change(waba_id, field, number, heard or [Unknown(field or "change")])
    if not changes:
        yield Change(identifier(entry.get("id")), "", None, [Unknown("entry")])


def _account_of(entry: Json, value: Json) -> str | None:
    """Whose account a change is about: a partner's entry names the account inside."""
    about = identifier(mapping(value["waba_info"]).get("waba_id")) if "waba_info" in value else None
    return about or identifier(entry.get("id"))


def _heard(field: str, value: Json, at: datetime | None) -> list[Heard]:
    if field == STANDBY:
        return [heard_accounts.change(field, value, at)]
    contacts = mappings(value.get("contacts"))
    heard: list[Heard] = []
    for index, message in enumerate(mappings(value.get("messages"))):
        if field == heard_phone.HISTORY:
            heard.append(heard_phone.past_message(message, contacts, index, value))
        else:
            heard.append(heard_messages.message(message, contacts, index))
    heard.extend(heard_statuses.status(status, contacts) for status in mappings(value.get("statuses")))
    for key in value:
        read = _OTHER_PARTS.get(key)
        if read is not None and value[key]:
            heard.extend(read(value, contacts, at))
    if heard:
        return heard
    return heard_accounts.hear(field, value, at)


_OTHER_PARTS: Final = {
    "message_echoes": heard_phone.echoes,
    "history": heard_phone.history,
    "state_sync": heard_phone.contacts,
    "calls": heard_calls.calls,
    "user_preferences": heard_accounts.preferences,
    "errors": heard_accounts.errors,
}
