"""Replies: what each understood message is answered with, and how several become as few bubbles as possible. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from oja.channels import composing
from oja.channels.messages import OutMessage

MENU: Final = "menu"


@dataclass(frozen=True, slots=True)
class Reply:
    """
    One answer. Of several on one topic the last message is said, behind the notes of all: "Added: rice. Added: beans."

    No message: what was asked is answered elsewhere (an order placed is confirmed by the shop's notification).
    """

    topic: str
    message: OutMessage | None
    notes: tuple[str, ...] = ()


def merged(replies: Sequence[Reply], opening: str = "") -> list[OutMessage]:
    """
    The bubbles for a turn, in the order of what was asked last. `opening` goes in front of the first.

    A greeting is not answered when something else is.
    """
    topics = list(dict.fromkeys(reply.topic for reply in reversed(replies)))[::-1]
    if len(topics) > 1 and MENU in topics:
        topics.remove(MENU)
    messages = [message for topic in topics if (message := _told(replies, topic)) is not None]
    if messages and opening:
        messages[0] = composing.preceded(messages[0], opening)
    return messages


def _told(replies: Sequence[Reply], topic: str) -> OutMessage | None:
    same = [reply for reply in replies if reply.topic == topic]
    message = same[-1].message
    notes = dict.fromkeys(note for reply in same for note in reply.notes)
    return composing.preceded(message, "\n".join(notes)) if message is not None else None
