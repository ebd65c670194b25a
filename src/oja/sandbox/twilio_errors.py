"""Twilio's errors: the codes that the sandbox answers, and their JSON."""

from typing import Any, Final

TABLE: Final[dict[int, tuple[int, str]]] = {
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
    63007: (400, "Twilio could not find a Channel with the specified From address"),
    63013: (400, "Channel policy violation"),
    63016: (400, "Failed to send freeform message because you are outside the allowed window."),
    63019: (400, "Media failed to download"),
    63018: (429, "Rate limit exceeded for Channel"),
    63024: (400, "Invalid message recipient"),
    63031: (400, "Message cannot have the same To and From"),
}
LATER: Final = frozenset({63013, 63016, 63018, 63019, 63024, 63032, 63049})
"""What Twilio learns from WhatsApp after it has taken a message: told by a report, never by the answer."""


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
