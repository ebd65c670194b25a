"""
Composing: messages that WhatsApp takes, whatever a product is called. Pure.

What is too long is cut at a word, lists are paged, and pictures of a kind that WhatsApp refuses are left out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from oja.channels.messages import (
    Button,
    Buttons,
    ContactRequest,
    CtaUrl,
    ListMessage,
    LocationRequest,
    OutMessage,
    Row,
    Section,
    Text,
)
from oja.kernel import whatsapp_limits as limits

ELLIPSIS: Final = "…"
_UNSUITABLE_PICTURE: Final = re.compile(r"\.(?:webp|gif|svg|avif|heic|bmp|tiff?)(?:[?#]|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Window:
    """Which part of a long list is shown, and whether a row that leads on follows."""

    offset: int
    count: int
    has_more: bool


def window(total: int, page: int, room: int = limits.LIST_ROWS) -> Window:
    """
    The rows of page 1, 2, ... when `room` fit into a list: all when they fit, else one row less and "More".

    A page beyond the end shows the last one.
    """
    if total <= room:
        return Window(0, total, has_more=False)
    step = room - 1
    last = max(1, -(-(total - room) // step) + 1)
    offset = (min(page, last) - 1) * step
    rest = total - offset
    return Window(offset, rest, has_more=False) if rest <= room else Window(offset, step, has_more=True)


def clip(text: str, limit: int) -> str:
    """The text in at most `limit` characters, cut between words where that costs little."""
    plain = text.strip()
    if len(plain) <= limit:
        return plain
    cut = plain[: limit - 1]
    at_word = cut.rpartition(" ")[0]
    return (at_word if len(at_word) > limit * 2 // 3 else cut).rstrip(" ,;:.-–") + ELLIPSIS


def one_line(text: str, limit: int, otherwise: str = "–") -> str:
    """A title: one line, never empty."""
    return clip(re.sub(r"\s+", " ", text), limit) or otherwise


def paragraphs(*parts: str) -> str:
    """Parts with an empty line between them; empty ones are left out."""
    return "\n\n".join(part.strip() for part in parts if part.strip())


def bullet_lines(lines: Sequence[str], limit: int, rest: str) -> str:
    """As many lines as fit, then `rest` with the number of the others in the place of `#`."""
    whole = "\n".join(lines)
    if len(whole) <= limit:
        return whole
    shown: list[str] = []
    used = len(rest) + 4
    for line in lines:
        used += len(line) + 1
        if used > limit:
            break
        shown.append(line)
    return "\n".join([*shown, rest.replace("#", str(len(lines) - len(shown)))])


def say(body: str) -> Text:
    """Words alone."""
    return Text(clip(body, limits.TEXT_BODY) or ELLIPSIS)


def ask(body: str, *choices: tuple[str, str], picture: str = "", footer: str = "") -> Buttons:
    """Words with one to three buttons of `(id, title)`, under a picture when it is one that WhatsApp shows."""
    buttons = [Button(choice, one_line(title, limits.BUTTON_TITLE)) for choice, title in choices[: limits.BUTTONS]]
    return Buttons(
        clip(body, limits.INTERACTIVE_BODY) or ELLIPSIS,
        buttons,
        header_image_url=picture if is_picture(picture) else "",
        footer=clip(footer, limits.INTERACTIVE_FOOTER),
    )


def row(choice: str, title: str, description: str = "") -> Row:
    """One choice of a list. A title that had to be cut is given in full in the description."""
    whole = one_line(title, 10_000)
    short = one_line(title, limits.ROW_TITLE)
    if short != whole:
        description = f"{description} · {whole}" if description else whole
    return Row(choice, short, clip(description, limits.ROW_DESCRIPTION))


def offer(body: str, button: str, *sections: tuple[str, Sequence[Row]], footer: str = "") -> ListMessage:
    """Words with a list of `(heading, rows)`; what does not fit into ten rows is left out, empty sections too."""
    room = limits.LIST_ROWS
    filled: list[Section] = []
    for heading, rows in sections:
        if taken := list(rows[:room]):
            filled.append(Section(one_line(heading, limits.SECTION_TITLE), taken))
            room -= len(taken)
    return ListMessage(
        clip(body, limits.INTERACTIVE_BODY) or ELLIPSIS,
        one_line(button, limits.LIST_BUTTON),
        filled,
        footer=clip(footer, limits.INTERACTIVE_FOOTER),
    )


def preceded(message: OutMessage, opening: str) -> OutMessage:
    """The same message with words in front of its body: one bubble instead of two."""
    if not opening:
        return message
    match message:
        case Text():
            return msgspec.structs.replace(message, body=clip(paragraphs(opening, message.body), limits.TEXT_BODY))
        case Buttons() | ListMessage() | CtaUrl() | LocationRequest() | ContactRequest():
            return msgspec.structs.replace(message, body=_join(opening, message.body))
        case _:
            return message


def is_picture(address: str) -> bool:
    """True for an absolute address that WhatsApp may be able to show (JPEG, PNG)."""
    return address.startswith(("http://", "https://")) and _UNSUITABLE_PICTURE.search(address) is None


def _join(opening: str, body: str) -> str:
    # What was there stays whole, because it may hold prices and totals: the opening gives way.
    room = limits.INTERACTIVE_BODY - len(body) - 2
    return paragraphs(clip(opening, room), body) if room > 20 else body
