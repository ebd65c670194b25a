"""
What comes from the shop's own phone, when its number is used there too: what the team types, the chats of before, the
address book (reference: WhatsApp 1.10).
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from oja.channels.heard import AccountChange, ContactIn, EchoIn, Heard, HistoryIn, Sender, Unknown
from oja.channels.whatsapp_cloud import inside, people
from oja.channels.whatsapp_cloud.heard_messages import id_of
from oja.channels.whatsapp_cloud.loose import Json, digits, identifier, mapping, mappings, moment, text

HISTORY: Final = "history"
DECLINED: Final = "declined"


def echoes(value: Json, contacts: Sequence[Json], _at: datetime | None) -> Iterator[Heard]:
    """What the team typed on its phone."""
    for index, echo in enumerate(mappings(value.get("message_echoes"))):
        contact = people.contact_of(contacts, index, echo.get("to"), echo.get("to_user_id"))
        receiver = people.receiver(echo, contact)
        if receiver.address is None:
            yield Unknown("echo")
            continue
        kind = inside.kind_of(echo)
        yield EchoIn(
            provider_id=id_of(echo),
            kind=kind,
            body=dict(echo),
            text=inside.words(kind, echo),
            at=moment(echo.get("timestamp")),
            receiver=receiver,
            content=inside.content(kind, echo),
            context=inside.context(echo),
        )


def history(value: Json, _contacts: Sequence[Json], at: datetime | None) -> Iterator[Heard]:
    """The chats of before, a chunk at a time; or that the owner did not share them."""
    for chunk in mappings(value.get(HISTORY)):
        about = mapping(chunk.get("metadata"))
        number = digits(mapping(value.get("metadata")).get("display_phone_number"))
        event = DECLINED if chunk.get("errors") else "phase." + (text(about.get("phase")) or "?")[:10]
        yield AccountChange(HISTORY, event, number, at, {"metadata": dict(about), "errors": chunk.get("errors") or []})
        for thread in mappings(chunk.get("threads")):
            shopper = _shopper(thread)
            for message in mappings(thread.get("messages")):
                yield _past(message, shopper, _is_ours(message, shopper, number))


def past_message(message: Json, contacts: Sequence[Json], index: int, value: Json) -> Heard:
    """A message of before that comes by itself, once its media could be had."""
    contact = people.contact_of(contacts, index, message.get("from"), message.get("from_user_id"), message.get("to"))
    number = digits(mapping(value.get("metadata")).get("display_phone_number"))
    is_ours = bool(message.get("to") or message.get("to_user_id")) or digits(message.get("from")) == number
    person = people.receiver(message, contact) if is_ours else people.sender(message, contact)
    return _past(message, person, is_ours)


def contacts(value: Json, _contacts: Sequence[Json], _at: datetime | None) -> Iterator[Heard]:
    """The address book of the phone."""
    for synced in mappings(value.get("state_sync")):
        contact = mapping(synced.get("contact"))
        person = people.person(
            identifier(contact.get("phone_number")) or identifier(contact.get("wa_id")),
            identifier(contact.get("user_id")),
            identifier(contact.get("parent_user_id")),
            identifier(contact.get("username")),
            text(contact.get("full_name")) or text(contact.get("first_name")),
        )
        yield Unknown("contact") if person.address is None else ContactIn(person, synced.get("action") == "remove")


def _past(message: Json, shopper: Sender, is_ours: bool) -> Heard:
    if shopper.address is None:
        return Unknown(HISTORY)
    kind = inside.kind_of(message)
    status = text(mapping(message.get("history_context")).get("status"))
    return HistoryIn(
        provider_id=id_of(message),
        kind=kind,
        body=dict(message),
        text=inside.words(kind, message),
        at=moment(message.get("timestamp")),
        shopper=shopper,
        is_ours=is_ours,
        status=status.lower() if status else None,
        content=inside.content(kind, message),
        context=inside.context(message),
    )


def _shopper(thread: Json) -> Sender:
    """The thread's own id is her number; newer ones say more in its `context`."""
    about = mapping(thread.get("context"))
    return people.person(
        identifier(about.get("wa_id")) or identifier(thread.get("id")),
        identifier(about.get("user_id")),
        identifier(about.get("parent_user_id")),
        identifier(about.get("username")),
        text(mapping(about.get("profile")).get("name")),
    )


def _is_ours(message: Json, shopper: Sender, number: str | None) -> bool:
    told = mapping(message.get("history_context")).get("from_me")
    if isinstance(told, bool):
        return told
    writer = identifier(message.get("from"))
    if writer is not None and writer in {shopper.wa_id, shopper.bsuid}:
        return False
    return digits(writer) == number or bool(message.get("to"))
