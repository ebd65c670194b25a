"""
Planning: whether a message of ours may leave now, and as what. Asked at dispatch, not when it is written. Pure.

    is it marketing?    she said stop                      -> refuse
                        Meta has paused the number's       -> wait until the pause ends
                        it is night where she is           -> wait until the morning
    is the window open? a template, or yes                 -> send
                        there is a template to stand in    -> the template instead
                        otherwise                          -> refuse, with the sentence that says why

The window is 24 hours from what she last wrote. A free entry point (72 hours from an ad) makes messages free and opens
no window of its own: after her 24 hours it carries templates only (reference: WhatsApp 1.5). Order notices and replies
are never held back by consent or by the night.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from oja.conversations import window

Purpose = Literal["reply", "notice", "marketing"]

WINDOW_CLOSED: Final = "More than 24 hours have passed since the customer last wrote: only a template may be sent now."
OPTED_OUT: Final = "The customer asked for no more offers, so this was not sent. News about her orders still reach her."
NIGHT: Final = "It is night for the customer: offers wait until the morning."


@dataclass(frozen=True, slots=True)
class Letter:
    """What is known of a message: what it is for, and whether it is a template or has one to stand in."""

    purpose: Purpose
    is_template: bool
    has_fallback: bool


@dataclass(frozen=True, slots=True)
class Quiet:
    """No marketing from one hour to another of somebody's day; the same hour twice means never quiet."""

    from_hour: int
    until_hour: int
    timezone: str

    def ends_at(self, now: datetime) -> datetime | None:
        """When the quiet that is now ends; None when it is not quiet."""
        there = now.astimezone(ZoneInfo(self.timezone))
        since, until = self.from_hour, self.until_hour
        is_quiet = since <= there.hour < until if since <= until else there.hour >= since or there.hour < until
        if not is_quiet:
            return None
        morning = there.replace(hour=until, minute=0, second=0, microsecond=0)
        return (morning if morning > there else morning + timedelta(days=1)).astimezone(now.tzinfo)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the decision depends on at this moment."""

    now: datetime
    last_customer_message_at: datetime | None
    opted_out_at: datetime | None = None
    paused_until: datetime | None = None
    paused_reason: str | None = None
    quiet: Quiet | None = None

    @property
    def is_window_open(self) -> bool:
        """True while free words may be sent."""
        return window.is_open(self.last_customer_message_at, self.now)


@dataclass(frozen=True, slots=True)
class Send:
    """It may leave as it is."""


@dataclass(frozen=True, slots=True)
class SendTemplate:
    """Its template goes instead."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Not before `until`."""

    until: datetime
    sentence: str


@dataclass(frozen=True, slots=True)
class Refuse:
    """Never, and why."""

    sentence: str


Decision = Send | SendTemplate | Wait | Refuse


def decide(letter: Letter, around: Circumstances) -> Decision:
    """What to do with a message now."""
    if letter.purpose == "marketing" and (held := _held_back(around)) is not None:
        return held
    if letter.is_template or around.is_window_open:
        return Send()
    return SendTemplate() if letter.has_fallback else Refuse(WINDOW_CLOSED)


def _held_back(around: Circumstances) -> Wait | Refuse | None:
    """Why marketing may not leave now."""
    if around.opted_out_at is not None:
        return Refuse(OPTED_OUT)
    if around.paused_until is not None and around.paused_until > around.now:
        return Wait(around.paused_until, around.paused_reason or NIGHT)
    morning = around.quiet.ends_at(around.now) if around.quiet is not None else None
    return Wait(morning, NIGHT) if morning is not None else None


def purpose_of(kept: str) -> Purpose:
    """The purpose that a row keeps as a word."""
    match kept:
        case "marketing" | "notice":
            return kept
        case _:
            return "reply"
