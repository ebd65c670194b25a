"""Who a webhook is about: every identifier under its true kind, whatever field it came in (reference: WhatsApp 1.4)."""

from collections.abc import Sequence
from typing import Any

from oja.channels.heard import Sender
from oja.channels.whatsapp_cloud.loose import Json, identifier, mapping, text
from oja.kernel.whatsapp_limits import USER_ID

LONGEST_NAME = 200
NOBODY: Json = {}


def person(
    wa_id: str | None, user_id: str | None, parent: str | None = None, username: str | None = None, name: Any = None
) -> Sender:
    """A person; an id in the phone's field, or a phone in the id's, is put where it belongs."""
    if wa_id and not wa_id.isdecimal() and USER_ID.match(wa_id):
        wa_id, user_id = (user_id if user_id and user_id.isdecimal() else None), _id_of(user_id) or wa_id
    elif user_id and user_id.isdecimal():
        wa_id, user_id = wa_id or user_id, None
    shown = text(name)
    return Sender(wa_id, user_id, parent, username, shown[:LONGEST_NAME] if shown else None)


def sender(message: Json, contact: Json) -> Sender:
    """Who wrote a message."""
    return _with(contact, message.get("from"), message.get("from_user_id"), message.get("from_parent_user_id"))


def receiver(echo: Json, contact: Json) -> Sender:
    """Whom the team wrote to."""
    return _with(contact, echo.get("to"), echo.get("to_user_id"), echo.get("to_parent_user_id"))


def recipient(status: Json, contact: Json = NOBODY) -> Sender:
    """Whom a report is about."""
    return _with(
        contact,
        status.get("recipient_id"),
        status.get("recipient_user_id"),
        status.get("recipient_parent_user_id"),
    )


def one(given: Json, contact: Json = NOBODY) -> Sender:
    """Somebody named by `wa_id` and `user_id` themselves."""
    return _with(contact, given.get("wa_id"), given.get("user_id"), given.get("parent_user_id"))


def contact_of(contacts: Sequence[Json], index: int, *ids: Any) -> Json:
    """The contact that goes with a message: by its ids, else the only one, else by its place."""
    if len(contacts) < 2:
        return contacts[0] if contacts else NOBODY
    keys = {key for value in ids if (key := identifier(value))}
    for contact in contacts:
        if identifier(contact.get("wa_id")) in keys or identifier(contact.get("user_id")) in keys:
            return contact
    return contacts[index] if index < len(contacts) and not keys else NOBODY


def _with(contact: Json, wa_id: Any, user_id: Any, parent: Any) -> Sender:
    profile = mapping(contact.get("profile"))
    return person(
        identifier(wa_id) or identifier(contact.get("wa_id")),
        identifier(user_id) or identifier(contact.get("user_id")),
        identifier(parent) or identifier(contact.get("parent_user_id")),
        identifier(profile.get("username")) or identifier(contact.get("username")),
        profile.get("name"),
    )


def _id_of(user_id: str | None) -> str | None:
    return None if user_id is None or user_id.isdecimal() else user_id
