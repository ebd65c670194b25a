"""
Templates by Twilio: contents that WhatsApp has approved, sent by their id with their variables filled. Pure.

What Meta fills part by part, Twilio numbers through: words of the body, the file above, the end of a button's address
each name variables of their own in the content (reference: WhatsApp 2).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from oja.channels.messages import Document, Image, Template, Text, Video
from oja.channels.schemas import TemplateInfo

Json = dict[str, Any]

_VARIABLE: Final = re.compile(r"{{\s*(\w+)\s*}}")
_BODIES: Final = ("body", "title", "subtitle", "header_text")


class DoesNotFit(Exception):
    """What is given does not fill the template; the message says why."""


@dataclass(frozen=True, slots=True)
class Approved:
    """A content that may be sent outside the window."""

    sid: str
    name: str
    language: str
    category: str
    shape: Json

    @property
    def info(self) -> TemplateInfo:
        """The template as every provider shows it."""
        body = next((str(self.shape[name]) for name in _BODIES if self.shape.get(name)), "")
        return TemplateInfo(self.name, self.language, self.category, body)


def approved(contents: Sequence[Mapping[str, Any]]) -> list[Approved]:
    """Those that WhatsApp has approved, of all of an account's contents."""
    found = []
    for content in contents:
        review = _map(content.get("approval_requests"))
        types = _map(content.get("types"))
        shape = next((one for one in types.values() if isinstance(one, dict)), None)
        if review.get("status") != "approved" or shape is None or not isinstance(content.get("sid"), str):
            continue
        name = str(review.get("name") or content.get("friendly_name") or "")
        language = str(content.get("language") or "")
        found.append(Approved(content["sid"], name, language, str(review.get("category") or "UTILITY"), shape))
    return found


def find(templates: Sequence[Approved], wanted: Template) -> Approved | None:
    """The content that is meant by a name and a language."""
    language = wanted.language.replace("-", "_").lower()
    named = (one for one in templates if one.name == wanted.name)
    return next((one for one in named if one.language.replace("-", "_").lower() == language), None)


def variables(template: Approved, message: Template) -> dict[str, str]:
    """
    What fills the content's variables.

    :raises DoesNotFit: there are too few or too many values
    """
    names = list(dict.fromkeys(_names(template.shape, *_BODIES)))
    given = message.parameters or _body_of(message.components)
    filled = {name: _plain(message.named[name]) for name in names if name in message.named}
    rest = [name for name in names if name not in filled]
    if len(rest) != len(given):
        raise DoesNotFit(f"This template has {len(names)} places for words, and {len(given) + len(filled)} are given.")
    filled |= {name: _plain(value) for name, value in zip(sorted(rest, key=_in_order), given, strict=True)}
    return filled | _file(template, message) | _ends(template, message)


def _file(template: Approved, message: Template) -> dict[str, str]:
    places = template.shape.get("media")
    place = str(places[0]) if isinstance(places, list) and places else ""
    found = _VARIABLE.search(place)
    if found is None:
        return {}
    match message.header:
        case Image(url=url) | Video(url=url) | Document(url=url) if url.startswith(place[: found.start()]):
            return {found[1]: url[found.start() :]}
        case Text() | None:
            raise DoesNotFit("This template needs a picture or a file.")
        case _:
            raise DoesNotFit(f"The file of this template must stand under {place[: found.start()]}")


def _ends(template: Approved, message: Template) -> dict[str, str]:
    """The ends of the buttons' addresses, by the button's number."""
    actions = template.shape.get("actions")
    found = {}
    for number, action in enumerate(actions if isinstance(actions, list) else []):
        name = _VARIABLE.search(str(_map(action).get("url", "")))
        if name is None:
            continue
        end = next((one.value for one in message.buttons if one.kind == "url" and one.index == number), None)
        if not end:
            raise DoesNotFit("This template has a button with an address to complete.")
        found[name[1]] = _plain(end)
    return found


def _body_of(components: Sequence[Mapping[str, Any]]) -> list[str]:
    """The words of a body as the Cloud API writes them."""
    bodies = (part for part in components if str(part.get("type")).lower() == "body")
    return [str(_map(one).get("text", "")) for part in bodies for one in part.get("parameters") or []]


def _names(shape: Json, *fields: str) -> Iterator[str]:
    for name in fields:
        yield from _VARIABLE.findall(str(shape.get(name, "")))


def _in_order(name: str) -> tuple[int, str]:
    return (int(name), "") if name.isdecimal() else (1000, name)


def _plain(value: str) -> str:
    """A variable is one line and never empty."""
    return " ".join(value.split()) or "–"


def _map(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
