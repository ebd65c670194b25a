"""
Twilio's errors: the codes that the sandbox answers, their JSON, and which of them stands for one of Meta's.

Twilio tells what it hears from Meta in codes of its own (reference: WhatsApp 2; Twilio's error dictionary).
"""

from collections.abc import Mapping
from typing import Any, Final

TABLE: Final[Mapping[int, tuple[int, str]]] = {
    20001: (400, "Invalid parameter."),
    20003: (401, "Authenticate"),
    20404: (404, "The requested resource was not found"),
    20429: (429, "Too Many Requests"),
    20500: (500, "Internal Server Error"),
    20503: (503, "Service unavailable"),
    21211: (400, "The 'To' number is not a valid phone number."),
    21603: (400, "A 'From' phone number is required."),
    21604: (400, "A 'To' phone number is required."),
    21610: (400, "Attempt to send to unsubscribed recipient"),
    21617: (400, "The concatenated message body exceeds the 1600 character limit."),
    21619: (400, "A text message body or media urls must be specified."),
    21620: (400, "Invalid media URL(s)"),
    21655: (400, "The ContentSid is invalid."),
    21656: (400, "The Content Variables parameter is invalid."),
    63001: (401, "Channel could not authenticate the request"),
    63005: (400, "Channel did not accept given content"),
    63007: (400, "Twilio could not find a Channel with the specified From address"),
    63012: (503, "Channel provider returned an internal service error"),
    63013: (400, "Channel policy violation"),
    63014: (400, "Channel message blocked by user action"),
    63016: (400, "Failed to send freeform message because you are outside the allowed window."),
    63018: (429, "Rate limit exceeded for Channel"),
    63019: (400, "Media failed to download"),
    63024: (400, "Invalid message recipient"),
    63027: (400, "Template does not exist for a language and locale"),
    63028: (400, "Number of parameters provided does not match the expected number of parameters"),
    63031: (400, "Message cannot have the same To and From"),
    63032: (400, "User's number is part of an experiment"),
    63040: (400, "Template was rejected"),
    63041: (400, "Template is paused"),
    63042: (400, "Template is disabled"),
    63049: (400, "Meta chose not to deliver this WhatsApp marketing message"),
    63112: (403, "The Meta or WhatsApp Business account was disabled by Meta"),
}
LATER: Final = frozenset(set(TABLE) & set(range(63000, 64000))) - {63007, 63031}
"""What WhatsApp refuses when Twilio hands it over: such a message is never reported as sent."""

_OTHER: Final = 63005
_OF_META: Final[Mapping[int, int]] = {
    **dict.fromkeys((1, 2, 131000, 131016, 131057, 133004, 135000), 63012),
    **dict.fromkeys((4, 80007, 80008, 80014, 130429, 131048, 131056, 131064, 133016), 63018),
    **dict.fromkeys((0, 3, 10, 190, *range(200, 300), 131005), 63001),
    **dict.fromkeys((368, 130497, 131031, 131037, 131042, 131045, 131063), 63112),
    **dict.fromkeys((131026, 131030, 131062), 63024),
    **dict.fromkeys((131052, 131053), 63019),
    **dict.fromkeys((132000, 132012), 63028),
    130472: 63032,
    131021: 63031,
    131047: 63016,
    131049: 63049,
    131050: 63014,
    132001: 63027,
    132007: 63040,
    132015: 63041,
    132016: 63042,
}


def by_twilio(code: int) -> int:
    """The code by which Twilio tells one of Meta's; its own stays as it is."""
    is_its_own = 10_000 <= code < 70_000
    return code if is_its_own else _OF_META.get(code, _OTHER)


class TwilioError(Exception):
    """A call is refused: answered with Twilio's error JSON, and shown on the wire."""

    def __init__(self, code: int, details: str | None = None) -> None:
        self.code = code
        self.status, usual = TABLE.get(code, (400, "The request was refused."))
        self.message = details or usual
        super().__init__(f"{code}: {self.message}")

    def answer(self) -> dict[str, Any]:
        """The body of the HTTP answer."""
        more = f"https://www.twilio.com/docs/errors/{self.code}"
        return {"code": self.code, "message": self.message, "more_info": more, "status": self.status}
