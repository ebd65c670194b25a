"""
Contents: what a plain form cannot carry, such as buttons and lists, is stored at Twilio first and sent by its id.

A content is a shape. Every text of it is a variable, filled when it is sent, so that one serves all messages with as
many buttons and lines; a variable may hold no line break, so breaks stay in the shape. Only what needs no approval is
used here: quick replies, lists and one link, and cards of them with a picture, which are for the open window
(reference: WhatsApp 2). Pure.
"""

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Final
from urllib.parse import urlsplit

import orjson

from oja.channels.capabilities import picture_above
from oja.channels.composing import clip, paragraphs
from oja.channels.messages import Buttons, CtaUrl, Header, ListMessage
from oja.kernel import whatsapp_limits as limits

Json = dict[str, Any]

MOST_VARIABLES: Final = 100
CARD_FILES: Final = frozenset({".jpg", ".jpeg", ".png", ".mp4", ".pdf"})
_BLANKS: Final = re.compile(r"[ \t]+")


@dataclass(frozen=True, slots=True)
class Content:
    """A shape to store, and what fills it this time."""

    kind: str
    shape: Json
    variables: dict[str, str]
    samples: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The same for every message of this shape."""
        return hashlib.sha256(orjson.dumps([self.kind, self.shape], option=orjson.OPT_SORT_KEYS)).hexdigest()[:40]

    def creation(self) -> Json:
        """The body that stores it. Its samples say nothing: what fills it is between the shop and her customer."""
        return {
            "friendly_name": f"oja_{self.key[:16]}",
            "language": "en",
            "variables": dict.fromkeys(self.variables, "x") | self.samples,
            "types": {self.kind: self.shape},
        }


@dataclass(slots=True)
class _Filling:
    """The variables of one content, numbered as they come."""

    values: dict[str, str] = field(default_factory=dict)
    samples: dict[str, str] = field(default_factory=dict)

    def __call__(self, text: str) -> str:
        """What stands in the shape for a text."""
        return "\n".join(self._line(line) for line in text.splitlines())

    def link(self, url: str) -> str:
        """What stands in the shape for an address: Twilio wants its host in the shape."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}/"
        rest = url[len(origin) :]
        return origin + (self._line(rest) if rest else "")

    def file(self, url: str) -> str:
        """What stands in the shape for the address of a file: Twilio wants to see its type in the sample, too."""
        before = len(self.values)
        shape = self.link(url)
        self.samples |= {name: f"x{_ending(url)}" for name in list(self.values)[before:]}
        return shape

    def _line(self, line: str) -> str:
        plain = _BLANKS.sub(" ", line).strip()
        if not plain or len(self.values) >= MOST_VARIABLES:
            return plain.replace("{{", "{ {")
        name = str(len(self.values) + 1)
        self.values[name] = plain
        return f"{{{{{name}}}}}"


def content(message: Buttons | ListMessage | CtaUrl) -> Content:
    """The content that carries a message."""
    fill = _Filling()
    picture = None if isinstance(message, ListMessage) else picture_above(message)
    match message:
        case Buttons() | CtaUrl() if picture is not None and fits_a_card(picture):
            shape = _card(message, picture, fill)
            kind = "twilio/card"
        case Buttons():
            shape = _quick_reply(message, fill)
            kind = "twilio/quick-reply"
        case ListMessage():
            shape = _list_picker(message, fill)
            kind = "twilio/list-picker"
        case CtaUrl():
            shape = _call_to_action(message, fill)
            kind = "twilio/call-to-action"
    return Content(kind, shape, fill.values, fill.samples)


def fits_a_card(picture: Header) -> bool:
    """True for a file whose address shows that a card takes it."""
    return _ending(picture.url) in CARD_FILES


def _ending(url: str) -> str:
    return PurePosixPath(urlsplit(url).path).suffix.lower()


def _card(message: Buttons | CtaUrl, picture: Header, fill: _Filling) -> Json:
    media, title = fill.file(picture.url), fill(clip(message.body, limits.INTERACTIVE_BODY))
    below = {"subtitle": fill(clip(message.footer, limits.INTERACTIVE_FOOTER))} if message.footer else {}
    return {"title": title, **below, "media": [media], "actions": _actions(message, fill)}


def _quick_reply(message: Buttons, fill: _Filling) -> Json:
    return {"body": _body(message, fill), "actions": _actions(message, fill)}


def _actions(message: Buttons | CtaUrl, fill: _Filling) -> list[Json]:
    if isinstance(message, CtaUrl):
        return [{"type": "URL", "title": fill(message.label), "url": fill.link(message.url)}]
    return [{"type": "QUICK_REPLY", "title": fill(button.title), "id": fill(button.id)} for button in message.buttons]


def _list_picker(message: ListMessage, fill: _Filling) -> Json:
    body, button, items = _body(message, fill), fill(message.button), []
    for section in message.sections:
        for row in section.rows:
            # It has no headings: with several, each row says under which it stands.
            parts = (section.title if len(message.sections) > 1 else "", row.description)
            under = clip(" · ".join(part for part in parts if part), limits.ROW_DESCRIPTION)
            described = {"description": fill(under)} if under else {}
            items.append({"item": fill(row.title), "id": fill(row.id), **described})
    return {"body": body, "button": button, "items": items}


def _call_to_action(message: CtaUrl, fill: _Filling) -> Json:
    return {"body": _body(message, fill), "actions": _actions(message, fill)}


def _body(message: Buttons | ListMessage | CtaUrl, fill: _Filling) -> str:
    """These have neither header nor footer: both become lines of the body."""
    above = f"*{message.header_text}*" if message.header_text else ""
    below = f"_{message.footer}_" if message.footer else ""
    rest = len(above) + len(below) + 4
    return fill(paragraphs(above, clip(message.body, limits.INTERACTIVE_BODY - rest), below))
