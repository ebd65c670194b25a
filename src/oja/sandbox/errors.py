"""Graph errors: the table of codes that the sandbox answers, and their JSON."""

import secrets
from typing import Any, Final

TITLES: Final[dict[int, tuple[int, str, str]]] = {
    0: (401, "AuthException", "We were unable to authenticate the app user."),
    1: (500, "API Unknown", "Invalid request or possible server error."),
    2: (503, "API Service", "Temporary due to downtime or being overloaded."),
    4: (400, "API Too Many Calls", "The app has reached its API call rate limit."),
    10: (403, "Permission denied", "Permission is either not granted or has been removed."),
    100: (400, "Invalid parameter", "One or more parameters are unsupported or misspelled."),
    190: (401, "Access token has expired", "The access token is missing, expired or not valid for this number."),
    368: (403, "Temporarily blocked for policies violations", "The account has been restricted."),
    80007: (400, "Rate limit issues", "The business account has reached its rate limit."),
    130429: (429, "Rate limit hit", "Cloud API message throughput has been reached."),
    130472: (400, "User's number is part of an experiment", "The message was not sent as part of an experiment."),
    131000: (500, "Something went wrong", "Message failed to send due to an unknown error."),
    131005: (403, "Access denied", "Permission is either not granted or has been removed."),
    131008: (400, "Required parameter is missing", "A required parameter is missing."),
    131009: (400, "Parameter value is not valid", "One or more parameter values are not valid."),
    131016: (500, "Service unavailable", "A service is temporarily unavailable."),
    131021: (400, "Recipient cannot be sender", "Sender and recipient phone number is the same."),
    131026: (400, "Message undeliverable", "Unable to deliver the message to this receiver."),
    131030: (400, "Recipient phone number not in allowed list", "Add the receiver to the list of allowed numbers."),
    131031: (403, "Account has been locked", "The business account has been restricted or disabled."),
    131042: (400, "Business eligibility payment issue", "There is a problem with the payment method."),
    131045: (400, "Incorrect certificate", "The phone number is not registered."),
    131047: (400, "Re-engagement message", "More than 24 hours have passed since the customer last replied."),
    131048: (400, "Spam rate limit hit", "Too many earlier messages were blocked or flagged as spam."),
    131049: (400, "Meta chose not to deliver", "Kept back to maintain healthy ecosystem engagement."),
    131050: (400, "User has stopped marketing messages", "The receiver chose not to get marketing messages."),
    131051: (400, "Unsupported message type", "The message type is not supported."),
    131052: (400, "Media download error", "Unable to download the media sent by the user."),
    131053: (400, "Media upload error", "Unable to upload the media used in the message."),
    131056: (400, "Pair rate limit hit", "Too many messages from this number to this receiver in a short time."),
    131057: (500, "Account in maintenance mode", "The business account is in maintenance mode."),
    131062: (400, "Business-scoped user id not supported", "This message can only be sent to a phone number."),
    132000: (400, "Template param count mismatch", "The number of parameters does not match the template."),
    132001: (404, "Template does not exist", "The template does not exist in this language or is not approved."),
    132012: (400, "Template parameter format mismatch", "The parameter format does not match the template."),
    132015: (400, "Template is paused", "The template is paused due to low quality."),
    132016: (400, "Template is disabled", "The template was paused too often and is now disabled."),
    133010: (400, "Phone number not registered", "The phone number is not registered on the platform."),
    135000: (500, "Generic user error", "Message failed to send because of an unknown error."),
}


class GraphError(Exception):
    """A Graph call is refused: answered with Meta's error JSON, and shown on the wire."""

    def __init__(self, code: int, details: str | None = None, *, subcode: int | None = None) -> None:
        self.code = code
        self.status, self.title, usual = TITLES.get(code, (400, "Error", "The request was refused."))
        self.details = details or usual
        self.subcode = subcode
        super().__init__(f"(#{code}) {self.title}")

    def answer(self) -> dict[str, Any]:
        """The body of the HTTP answer."""
        error: dict[str, Any] = {
            "message": str(self),
            "type": "OAuthException",
            "code": self.code,
            "error_data": {"messaging_product": "whatsapp", "details": self.details},
            "fbtrace_id": f"A{secrets.token_urlsafe(16)}",
        }
        if self.subcode is not None:
            error["error_subcode"] = self.subcode
        return {"error": error}

    def in_status(self) -> dict[str, Any]:
        """The same error as it stands in the `errors` of a `failed` status."""
        return {
            "code": self.code,
            "title": self.title,
            "message": self.title,
            "error_data": {"details": self.details},
            "href": "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/",
        }
