"""
WhatsApp's limits: one table, and the pure question "would Meta refuse this message?".

Our sender asks before it calls, and the sandbox asks when it is called, so that a message that is too long fails in a
test and never in front of a shopper. Lengths and counts are Meta's documented ones (Cloud API, messages reference).
Sizes of media are bytes.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

TEXT_BODY: Final = 4096
CAPTION: Final = 1024
CALLBACK_DATA: Final = 512
CONTACTS: Final = 257

INTERACTIVE_BODY: Final = 1024
INTERACTIVE_HEADER: Final = 60
INTERACTIVE_FOOTER: Final = 60

BUTTONS: Final = 3
BUTTON_TITLE: Final = 20
BUTTON_ID: Final = 256

LIST_BUTTON: Final = 20
LIST_SECTIONS: Final = 10
LIST_ROWS: Final = 10
SECTION_TITLE: Final = 24
ROW_TITLE: Final = 24
ROW_DESCRIPTION: Final = 72
ROW_ID: Final = 200

CTA_TEXT: Final = 20
PRODUCTS: Final = 30
CARDS: Final = (2, 10)

TEMPLATE_NAME: Final = 512
TEMPLATE_PARAMETER: Final = 1024

MEBIBYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class MediaKind:
    """What WhatsApp takes as one kind of media."""

    mime_types: frozenset[str]
    max_bytes: int


MEDIA: Final[Mapping[str, MediaKind]] = {
    "image": MediaKind(frozenset({"image/jpeg", "image/png"}), 5 * MEBIBYTE),
    "audio": MediaKind(
        frozenset({"audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg", "audio/opus"}), 16 * MEBIBYTE
    ),
    "video": MediaKind(frozenset({"video/mp4", "video/3gpp"}), 16 * MEBIBYTE),
    "sticker": MediaKind(frozenset({"image/webp"}), 500 * 1024),
    "document": MediaKind(
        frozenset(
            {
                "text/plain",
                "text/csv",
                "application/pdf",
                "application/msword",
                "application/vnd.ms-excel",
                "application/vnd.ms-powerpoint",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            }
        ),
        100 * MEBIBYTE,
    ),
}

BAD_PARAMETER: Final = 100
MISSING: Final = 131008
INVALID: Final = 131009
UNSUPPORTED_TYPE: Final = 131051

PHONE: Final = re.compile(r"^\+?[0-9][0-9 ().-]{3,30}$")
"""How a phone number may be written in `to`; Meta keeps the digits."""

USER_ID: Final = re.compile(r"^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$")
"""The shape of a business-scoped user id; some providers put one where a phone number is expected."""

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why Meta would refuse a message: Graph error code, the field, a sentence."""

    code: int
    field: str
    message: str


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
    return [*found, *check(content)]


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
    yield from _words(body, "biz_opaque_callback_data", CALLBACK_DATA, required=False)
    context = body.get("context")
    if context is not None and not (isinstance(context, Mapping) and context.get("message_id")):
        yield Problem(MISSING, "context.message_id", "A reply needs the id of the message it answers.")


def _text(content: Json) -> Iterator[Problem]:
    yield from _words(content, "body", TEXT_BODY, within="text")


def _media(kind: str, *, has_caption: bool = True) -> Callable[[Json], Iterator[Problem]]:
    def check(content: Json) -> Iterator[Problem]:
        yield from _source(content, kind)
        if has_caption:
            yield from _words(content, "caption", CAPTION, within=kind, required=False)

    return check


def _source(content: Json, field: str) -> Iterator[Problem]:
    link = content.get("link")
    if bool(content.get("id")) == bool(link):
        yield Problem(BAD_PARAMETER, field, "Media needs either an uploaded id or a link, and not both.")
    elif link and not _is_link(link):
        yield Problem(INVALID, f"{field}.link", "The link must be a full http or https address.")


def _location(content: Json) -> Iterator[Problem]:
    for name, most in (("latitude", 90), ("longitude", 180)):
        try:
            inside = abs(float(content[name])) <= most
        except (KeyError, TypeError, ValueError):
            inside = False
        if not inside:
            yield Problem(INVALID, f"location.{name}", f"A location needs a {name} between -{most} and {most}.")


def _contacts(content: Sequence[Any]) -> Iterator[Problem]:
    yield from _count(content, "contacts", 1, CONTACTS)
    for index, contact in enumerate(content):
        name = contact.get("name") if isinstance(contact, Mapping) else None
        if not isinstance(name, Mapping) or not name.get("formatted_name"):
            yield Problem(MISSING, f"contacts[{index}].name.formatted_name", "A shared contact needs a name.")


def _reaction(content: Json) -> Iterator[Problem]:
    if not content.get("message_id"):
        yield Problem(MISSING, "reaction.message_id", "A reaction needs the id of the message it belongs to.")
    if not isinstance(content.get("emoji"), str):
        yield Problem(MISSING, "reaction.emoji", "A reaction needs an emoji; an empty one takes the reaction back.")


def _template(content: Json) -> Iterator[Problem]:
    yield from _words(content, "name", TEMPLATE_NAME, within="template")
    language = content.get("language")
    if not isinstance(language, Mapping) or not language.get("code"):
        yield Problem(MISSING, "template.language.code", "A template needs the code of its language.")
    for i, component in enumerate(_list(content.get("components"))):
        where = f"template.components[{i}]"
        if not isinstance(component, Mapping) or not component.get("type"):
            yield Problem(MISSING, f"{where}.type", "A part of a template needs a type.")
            continue
        for j, parameter in enumerate(_list(component.get("parameters"))):
            if isinstance(parameter, Mapping) and parameter.get("type") == "text" and "text" in parameter:
                words = str(parameter["text"])
                if not 0 < len(words) <= TEMPLATE_PARAMETER:
                    message = f"A parameter has {len(words)} characters; WhatsApp takes 1 to {TEMPLATE_PARAMETER}."
                    yield Problem(BAD_PARAMETER, f"{where}.parameters[{j}].text", message)


def _interactive(content: Json) -> Iterator[Problem]:
    kind = content.get("type")
    action = content.get("action")
    rule = _INTERACTIVE.get(str(kind))
    if rule is None:
        yield Problem(INVALID, "interactive.type", f"WhatsApp has no interactive message of type {kind!r}.")
        return
    if not isinstance(action, Mapping):
        yield Problem(MISSING, "interactive.action", "An interactive message needs an action.")
        return
    yield from _part(content, "body", INTERACTIVE_BODY, required=rule.needs_body)
    yield from _part(content, "footer", INTERACTIVE_FOOTER, required=False)
    yield from _header(content.get("header"), rule.headers)
    yield from rule.check(action)


def _part(content: Json, name: str, limit: int, *, required: bool) -> Iterator[Problem]:
    part = content.get(name)
    if part is None and not required:
        return
    yield from _words(part if isinstance(part, Mapping) else {}, "text", limit, within=f"interactive.{name}")


def _header(header: Any, allowed: frozenset[str]) -> Iterator[Problem]:
    if header is None:
        return
    kind = header.get("type") if isinstance(header, Mapping) else None
    if kind not in allowed:
        yield Problem(INVALID, "interactive.header.type", f"This message cannot have a header of type {kind!r}.")
    elif kind == "text":
        yield from _words(header, "text", INTERACTIVE_HEADER, within="interactive.header")
    else:
        content = header.get(kind)
        yield from _source(content if isinstance(content, Mapping) else {}, f"interactive.header.{kind}")


def _reply_buttons(action: Json) -> Iterator[Problem]:
    where = "interactive.action.buttons"
    buttons = _list(action.get("buttons"))
    yield from _count(buttons, where, 1, BUTTONS)
    replies = [button.get("reply") if isinstance(button, Mapping) else None for button in buttons]
    for index, reply in enumerate(replies):
        given = reply if isinstance(reply, Mapping) else {}
        yield from _words(given, "title", BUTTON_TITLE, within=f"{where}[{index}].reply")
        yield from _words(given, "id", BUTTON_ID, within=f"{where}[{index}].reply")
    for name in ("id", "title"):
        yield from _unique([reply.get(name) for reply in replies if isinstance(reply, Mapping)], where, name)


def _list_rows(action: Json) -> Iterator[Problem]:
    yield from _words(action, "button", LIST_BUTTON, within="interactive.action")
    where = "interactive.action.sections"
    sections = [section for section in _list(action.get("sections")) if isinstance(section, Mapping)]
    yield from _count(sections, where, 1, LIST_SECTIONS)
    rows = list(chain.from_iterable(_list(section.get("rows")) for section in sections))
    yield from _count(rows, f"{where}.rows", 1, LIST_ROWS)
    for i, section in enumerate(sections):
        yield from _words(section, "title", SECTION_TITLE, within=f"{where}[{i}]", required=len(sections) > 1)
        yield from _count(_list(section.get("rows")), f"{where}[{i}].rows", 1, LIST_ROWS)
        for j, row in enumerate(_list(section.get("rows"))):
            given = row if isinstance(row, Mapping) else {}
            inside = f"{where}[{i}].rows[{j}]"
            yield from _words(given, "id", ROW_ID, within=inside)
            yield from _words(given, "title", ROW_TITLE, within=inside)
            yield from _words(given, "description", ROW_DESCRIPTION, within=inside, required=False)
    yield from _unique([row.get("id") for row in rows if isinstance(row, Mapping)], f"{where}.rows", "id")


def _cta_url(action: Json) -> Iterator[Problem]:
    where = "interactive.action.parameters"
    parameters = action.get("parameters")
    given = parameters if isinstance(parameters, Mapping) else {}
    yield from _named(action, "cta_url")
    yield from _words(given, "display_text", CTA_TEXT, within=where)
    if not _is_link(given.get("url")):
        yield Problem(INVALID, f"{where}.url", "The link must be a full http or https address.")


def _request(name: str) -> Callable[[Json], Iterator[Problem]]:
    return lambda action: _named(action, name)


def _single_product(action: Json) -> Iterator[Problem]:
    for name in ("catalog_id", "product_retailer_id"):
        if not action.get(name):
            yield Problem(MISSING, f"interactive.action.{name}", f"A product message needs the {name}.")


def _product_list(action: Json) -> Iterator[Problem]:
    where = "interactive.action.sections"
    if not action.get("catalog_id"):
        yield Problem(MISSING, "interactive.action.catalog_id", "A product message needs the catalog_id.")
    sections = [section for section in _list(action.get("sections")) if isinstance(section, Mapping)]
    yield from _count(sections, where, 1, LIST_SECTIONS)
    for index, section in enumerate(sections):
        yield from _words(section, "title", SECTION_TITLE, within=f"{where}[{index}]", required=len(sections) > 1)
    items = list(chain.from_iterable(_list(section.get("product_items")) for section in sections))
    yield from _count(items, f"{where}.product_items", 1, PRODUCTS)


def _carousel(action: Json) -> Iterator[Problem]:
    yield from _count(_list(action.get("cards")), "interactive.action.cards", *CARDS)


def _free(_action: Json) -> Iterator[Problem]:
    """Kinds that are passed on as they are: flows, payments and calls have rules of their own elsewhere."""
    yield from ()


def _named(action: Json, name: str) -> Iterator[Problem]:
    if action.get("name") != name:
        yield Problem(INVALID, "interactive.action.name", f'The action of this message must be named "{name}".')


def _words(content: Json, name: str, limit: int, *, within: str = "", required: bool = True) -> Iterator[Problem]:
    field = f"{within}.{name}" if within else name
    value = content.get(name)
    if value is None and not required:
        return
    if not isinstance(value, str) or not value.strip():
        if required or value is not None:
            yield Problem(MISSING, field, f"{field} must have some text.")
    elif len(value) > limit:
        yield Problem(BAD_PARAMETER, field, f"{field} has {len(value)} characters; WhatsApp takes at most {limit}.")


def _count(items: Sequence[Any], field: str, least: int, most: int) -> Iterator[Problem]:
    if not least <= len(items) <= most:
        yield Problem(INVALID, field, f"{field} has {len(items)} entries; WhatsApp takes {least} to {most}.")


def _unique(values: Sequence[Any], field: str, name: str) -> Iterator[Problem]:
    if len({repr(value) for value in values}) != len(values):
        yield Problem(INVALID, field, f"Every {name} in {field} must be different.")


def _list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else []


def _is_link(value: Any) -> bool:
    return isinstance(value, str) and re.match(r"^https?://[^\s/]+", value) is not None


@dataclass(frozen=True, slots=True)
class _Interactive:
    check: Callable[[Json], Iterator[Problem]]
    needs_body: bool = True
    headers: frozenset[str] = frozenset({"text"})


_ANY_HEADER: Final = frozenset({"text", "image", "video", "document"})
_NO_HEADER: Final[frozenset[str]] = frozenset()

_INTERACTIVE: Final[Mapping[str, _Interactive]] = {
    "button": _Interactive(_reply_buttons, headers=_ANY_HEADER),
    "list": _Interactive(_list_rows),
    "cta_url": _Interactive(_cta_url, headers=_ANY_HEADER),
    "location_request_message": _Interactive(_request("send_location"), headers=_NO_HEADER),
    "address_message": _Interactive(_request("address_message")),
    "request_contact_info": _Interactive(_request("request_contact_info"), headers=_NO_HEADER),
    "product": _Interactive(_single_product, needs_body=False, headers=_NO_HEADER),
    "product_list": _Interactive(_product_list),
    "catalog_message": _Interactive(_request("catalog_message"), headers=_NO_HEADER),
    "carousel": _Interactive(_carousel, headers=_NO_HEADER),
    "flow": _Interactive(_free, headers=_ANY_HEADER),
    "order_details": _Interactive(_free, headers=_ANY_HEADER),
    "order_status": _Interactive(_free, headers=_NO_HEADER),
    "call_permission_request": _Interactive(_free, headers=_NO_HEADER),
    "voice_call": _Interactive(_free, headers=_NO_HEADER),
}

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
    "interactive": _interactive,
    "template": _template,
}
