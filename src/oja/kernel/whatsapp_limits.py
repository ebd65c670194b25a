"""
WhatsApp's limits: one table, and the pure question "would Meta refuse this message?".

Our sender asks before it calls, and the sandbox asks when it is called, so that a message that is too long fails in a
test and never in front of a shopper. The numbers stand in `whatsapp_table` and are part of this module's face.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from oja.kernel.whatsapp_fields import count, filled, listed, mapped, source, words
from oja.kernel.whatsapp_interactive import interactive
from oja.kernel.whatsapp_table import (  # the whole table is part of this face
    BAD_PARAMETER,
    BUTTON_ID,
    BUTTON_TITLE,
    BUTTONS,
    CALLBACK_DATA,
    CAPTION,
    CARD_BODY,
    CARDS,
    CATALOG_ITEMS,
    CONTACTS,
    COUNTRIES,
    COUNTRY_NAMES,
    COUPON_CODE,
    CTA_TEXT,
    CURRENCIES,
    DIALLING,
    FILENAME,
    FLOW_CTA,
    INTERACTIVE_BODY,
    INTERACTIVE_FOOTER,
    INTERACTIVE_HEADER,
    INVALID,
    ITEM_NAME,
    LIST_BUTTON,
    LIST_ROWS,
    LIST_SECTIONS,
    MEBIBYTE,
    MEDIA,
    MISSING,
    OFFSET,
    PHONE,
    PRODUCTS,
    REACTION,
    ROW_DESCRIPTION,
    ROW_ID,
    ROW_TITLE,
    SECTION_TITLE,
    TEMPLATE_NAME,
    TEMPLATE_PARAMETER,
    TEXT_BODY,
    UNSUPPORTED_TYPE,
    USER_ID,
    Json,
    MediaKind,
    Problem,
)
from oja.kernel.whatsapp_template import template

__all__ = [
    "BAD_PARAMETER",
    "BUTTONS",
    "BUTTON_ID",
    "BUTTON_TITLE",
    "CALLBACK_DATA",
    "CAPTION",
    "CARDS",
    "CARD_BODY",
    "CATALOG_ITEMS",
    "CONTACTS",
    "COUNTRIES",
    "COUNTRY_NAMES",
    "COUPON_CODE",
    "CTA_TEXT",
    "CURRENCIES",
    "DIALLING",
    "FILENAME",
    "FLOW_CTA",
    "INTERACTIVE_BODY",
    "INTERACTIVE_FOOTER",
    "INTERACTIVE_HEADER",
    "INVALID",
    "ITEM_NAME",
    "LIST_BUTTON",
    "LIST_ROWS",
    "LIST_SECTIONS",
    "MEBIBYTE",
    "MEDIA",
    "MISSING",
    "OFFSET",
    "PHONE",
    "PRODUCTS",
    "REACTION",
    "ROW_DESCRIPTION",
    "ROW_ID",
    "ROW_TITLE",
    "SECTION_TITLE",
    "TEMPLATE_NAME",
    "TEMPLATE_PARAMETER",
    "TEXT_BODY",
    "UNSUPPORTED_TYPE",
    "USER_ID",
    "Json",
    "MediaKind",
    "Problem",
    "kind_of",
    "media_problems",
    "problems",
]


def problems(body: Json) -> list[Problem]:
    """Everything Meta would refuse in the JSON of a `POST /{phone_number_id}/messages`; empty when it may be sent."""
    found = list(_envelope(body))
    kind = kind_of(body)
    check = _KINDS.get(kind)
    if check is None:
        return [*found, Problem(UNSUPPORTED_TYPE, "type", f"WhatsApp has no message type {kind!r}.")]
    content = body.get(kind)
    expected = list if kind == "contacts" else Mapping
    if not isinstance(content, expected):
        return [*found, Problem(MISSING, kind, f"A message of type {kind} needs the field {kind}.")]
    return [*found, *check(content), *_country(body, content)]


def media_problems(mime_type: str, size: int, kind: str | None = None) -> list[Problem]:
    """What Meta would refuse in an uploaded file; `kind` is a key of `MEDIA` (unset: any that takes the type)."""
    fitting = [MEDIA[kind]] if kind else [entry for entry in MEDIA.values() if mime_type in entry.mime_types]
    if not any(mime_type in entry.mime_types for entry in fitting):
        return [Problem(BAD_PARAMETER, "file", f"WhatsApp does not take files of type {mime_type}.")]
    largest = max(entry.max_bytes for entry in fitting)
    if size > largest:
        return [Problem(BAD_PARAMETER, "file", f"The file has {size} bytes; WhatsApp takes {largest} of this kind.")]
    return [] if size else [Problem(BAD_PARAMETER, "file", "The file is empty.")]


def kind_of(body: Json) -> str:
    """The type of a message; Meta takes a body without `type` by the content it carries, and as text otherwise."""
    given = body.get("type")
    if given is not None:
        return str(given)
    return next((kind for kind in _KINDS if kind in body), "text")


def _envelope(body: Json) -> Iterator[Problem]:
    if body.get("messaging_product") != "whatsapp":
        yield Problem(BAD_PARAMETER, "messaging_product", 'The field messaging_product must be "whatsapp".')
    to, recipient = body.get("to"), body.get("recipient")
    if not to and not recipient:
        yield Problem(MISSING, "to", "A message needs a receiver: a phone number in `to` or a user id in `recipient`.")
    elif to and not (isinstance(to, str) and PHONE.match(to)):
        yield Problem(INVALID, "to", "The receiver in `to` is not a phone number.")
    elif not to and not (isinstance(recipient, str) and USER_ID.match(recipient)):
        yield Problem(INVALID, "recipient", "The receiver in `recipient` is not a business-scoped user id.")
    yield from words(body, "biz_opaque_callback_data", CALLBACK_DATA, required=False)
    context = body.get("context")
    if context is not None and not (isinstance(context, Mapping) and context.get("message_id")):
        yield Problem(MISSING, "context.message_id", "A reply needs the id of the message it answers.")


def _country(body: Json, content: Any) -> Iterator[Problem]:
    """Some messages are shown in some countries alone: the receiver's number, or her id, tells where she is."""
    kind = content.get("type") if isinstance(content, Mapping) else None
    allowed = COUNTRIES.get(str(kind), ()) if kind_of(body) == "interactive" else ()
    to, recipient = body.get("to"), body.get("recipient")
    digits = re.sub(r"\D", "", to) if isinstance(to, str) else ""
    is_there = (
        any(digits.startswith(DIALLING[country]) for country in allowed)
        if digits
        else isinstance(recipient, str) and recipient[:2] in allowed
    )
    if allowed and not is_there:
        names = ", ".join(COUNTRY_NAMES[country] for country in allowed)
        yield Problem(INVALID, "to", f"WhatsApp shows this kind of message ({kind}) only to customers in {names}.")


def _text(content: Json) -> Iterator[Problem]:
    yield from words(content, "body", TEXT_BODY, within="text")


def _media(kind: str, *, has_caption: bool = True) -> Callable[[Json], Iterator[Problem]]:
    def check(content: Json) -> Iterator[Problem]:
        yield from source(content, kind)
        if has_caption:
            yield from words(content, "caption", CAPTION, within=kind, required=False)
        elif content.get("caption"):
            yield Problem(BAD_PARAMETER, f"{kind}.caption", f"A message of type {kind} cannot have a caption.")
        yield from words(content, "filename", FILENAME, within=kind, required=False)

    return check


def _location(content: Json) -> Iterator[Problem]:
    for name, most in (("latitude", 90), ("longitude", 180)):
        try:
            inside = abs(float(content[name])) <= most
        except (KeyError, TypeError, ValueError):
            inside = False
        if not inside:
            yield Problem(INVALID, f"location.{name}", f"A location needs a {name} between -{most} and {most}.")


def _contacts(content: Sequence[Any]) -> Iterator[Problem]:
    yield from count(content, "contacts", 1, CONTACTS)
    for index, contact in enumerate(content):
        name = contact.get("name") if isinstance(contact, Mapping) else None
        if not isinstance(name, Mapping) or not name.get("formatted_name"):
            yield Problem(MISSING, f"contacts[{index}].name.formatted_name", "A shared contact needs a name.")
        for place, phone in enumerate(listed(mapped(contact).get("phones"))):
            yield from filled(mapped(phone), "phone", within=f"contacts[{index}].phones[{place}]")


def _reaction(content: Json) -> Iterator[Problem]:
    if not content.get("message_id"):
        yield Problem(MISSING, "reaction.message_id", "A reaction needs the id of the message it belongs to.")
    emoji = content.get("emoji")
    if not isinstance(emoji, str):
        yield Problem(MISSING, "reaction.emoji", "A reaction needs an emoji; an empty one takes the reaction back.")
    elif len(emoji) > REACTION or re.search("[A-Za-z]", emoji):
        yield Problem(INVALID, "reaction.emoji", "A reaction is one emoji and no words.")


_KINDS: Final[Mapping[str, Callable[[Any], Iterator[Problem]]]] = {
    "text": _text,
    "image": _media("image"),
    "video": _media("video"),
    "audio": _media("audio", has_caption=False),
    "document": _media("document"),
    "sticker": _media("sticker", has_caption=False),
    "location": _location,
    "contacts": _contacts,
    "reaction": _reaction,
    "interactive": interactive,
    "template": template,
}
