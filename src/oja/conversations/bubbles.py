"""
Bubbles: several short texts that wait in one conversation leave as one bubble. Pure.

Each bubble is billed and eats six seconds of what a number may say to one person (reference: WhatsApp 1.5, 1.7), so
two texts in a row become one when nothing is lost by it: both are plain words of the same speaker for the same purpose,
neither is tied to a template that would stand in for it, no link preview is lost, and together they are no longer than
one text may be. What was said over the API stays by itself, since each has somebody who asks what became of it; notices
stay by themselves, since each is about something else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from oja.channels.messages import OutMessage, Text
from oja.kernel.whatsapp_limits import TEXT_BODY

BETWEEN: Final = "\n\n"
MERGED_SPEAKERS: Final = frozenset({"assistant", "team"})


@dataclass(frozen=True, slots=True)
class Waiting:
    """One message that waits, with what decides whether it may be joined to another."""

    message: OutMessage
    sent_by: str
    author_id: UUID | None
    purpose: str
    has_fallback: bool
    quotes: str | None


def merge(waiting: Sequence[Waiting]) -> tuple[Text, int] | None:
    """The text that the first of `waiting` becomes, and how many it takes in; None when it leaves by itself."""
    first = waiting[0] if waiting else None
    if first is None or not _is_mergeable(first):
        return None
    joined, count = _words(first), 1
    for other in waiting[1:]:
        longer = joined + BETWEEN + _words(other) if _fits(first, other) else None
        if longer is None or len(longer) > TEXT_BODY:
            break
        joined, count = longer, count + 1
    return (Text(joined), count) if count > 1 else None


def _fits(first: Waiting, other: Waiting) -> bool:
    is_same = (first.sent_by, first.author_id, first.purpose) == (other.sent_by, other.author_id, other.purpose)
    # The first may quote a message; a later one that does has to stand below its own quotation.
    return is_same and other.quotes is None and _is_mergeable(other)


def _is_mergeable(one: Waiting) -> bool:
    message = one.message
    return (
        isinstance(message, Text)
        and not message.preview_url
        and one.sent_by in MERGED_SPEAKERS
        and one.purpose == "reply"
        and not one.has_fallback
    )


def _words(one: Waiting) -> str:
    return one.message.body if isinstance(one.message, Text) else ""
