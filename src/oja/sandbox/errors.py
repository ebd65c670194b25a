"""Graph errors: the table of codes that the sandbox answers, and their JSON (reference: WhatsApp 1.8)."""

import secrets
from collections.abc import Mapping
from typing import Any, Final

TITLES: Final[Mapping[int, tuple[int, str, str]]] = {
    0: (401, "AuthException", "We were unable to authenticate the app user."),
    1: (500, "API Unknown", "Invalid request or possible server error."),
    2: (503, "API Service", "Temporary due to downtime or being overloaded."),
    3: (500, "API Method", "Capability or permissions issue."),
    4: (400, "API Too Many Calls", "The app has reached its API call rate limit."),
    10: (403, "Permission denied", "Permission is either not granted or has been removed."),
    100: (400, "Invalid parameter", "One or more parameters are unsupported or misspelled."),
    190: (401, "Access token has expired", "The access token is missing, expired or not valid for this number."),
    **dict.fromkeys(range(200, 300), (403, "API Permission", "Permission is either not granted or has been removed.")),
    368: (403, "Temporarily blocked for policies violations", "The account has been restricted."),
    80007: (400, "Rate limit issues", "The business account has reached its rate limit."),
    80008: (400, "Rate limit issues", "The business account has made too many management calls this hour."),
    80014: (400, "Rate limit issues", "There have been too many calls for the batch uploads of this catalogue."),
    130429: (429, "Rate limit hit", "Cloud API message throughput has been reached."),
    130472: (400, "User's number is part of an experiment", "The message was not sent as part of an experiment."),
    130497: (403, "Business account is restricted from messaging users in this country", "The account is restricted."),
    131000: (500, "Something went wrong", "Message failed to send due to an unknown error."),
    131005: (403, "Access denied", "Permission is either not granted or has been removed."),
    131008: (400, "Required parameter is missing", "A required parameter is missing."),
    131009: (400, "Parameter value is not valid", "One or more parameter values are not valid."),
    131016: (500, "Service unavailable", "A service is temporarily unavailable."),
    131021: (400, "Recipient cannot be sender", "Sender and recipient phone number is the same."),
    131026: (400, "Message undeliverable", "Unable to deliver the message to this receiver."),
    131030: (400, "Recipient phone number not in allowed list", "Add the receiver to the list of allowed numbers."),
    131031: (403, "Account has been locked", "The business account has been restricted or disabled."),
    131037: (400, "Display name approval needed", "The display name of this number has not been approved yet."),
    131042: (400, "Business eligibility payment issue", "There is a problem with the payment method."),
    131044: (400, "Business eligibility payment issue", "There is a problem with the payment method for calls."),
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
    131060: (400, "Message unavailable", "This message is currently unavailable."),
    131062: (400, "Business-scoped user id not supported", "This message can only be sent to a phone number."),
    131063: (400, "Marketing templates disabled", "Marketing templates are turned off for Cloud API on this account."),
    131064: (400, "Messaging limit reached", "The account has reached its limit of messages to new people."),
    132000: (400, "Template param count mismatch", "The number of parameters does not match the template."),
    132001: (404, "Template does not exist", "The template does not exist in this language or is not approved."),
    132005: (400, "Template hydrated text too long", "With its parameters the template is too long."),
    132007: (400, "Template format character policy violated", "The template's content violates a policy."),
    132008: (400, "Template parameter value invalid", "A parameter has a value that is not allowed."),
    132012: (400, "Template parameter format mismatch", "The parameter format does not match the template."),
    132015: (400, "Template is paused", "The template is paused due to low quality."),
    132016: (400, "Template is disabled", "The template was paused too often and is now disabled."),
    132068: (400, "Flow is blocked", "The Flow is in blocked state."),
    132069: (400, "Flow is throttled", "The Flow is throttled: 10 messages with it were sent in the last hour."),
    133004: (503, "Server temporarily unavailable", "The server is temporarily unavailable."),
    133010: (400, "Phone number not registered", "The phone number is not registered on the platform."),
    133016: (400, "Registration rate limit hit", "There were too many attempts to register this number."),
    135000: (500, "Generic user error", "Message failed to send because of an unknown error."),
    137000: (400, "Identity key mismatch", "The receiver's identity key is not the one on record."),
    138000: (400, "Calling not enabled", "Calling is not enabled on this number."),
    138001: (400, "Receiver uncallable", "The receiver is unable to receive calls."),
    138006: (400, "No approved call permission found", "The receiver has not allowed this business to call."),
    131020: (400, "Bad group", "Messages cannot be sent to a group with a single member."),
    131041: (400, "Group unknown", "The group was not found, or you are not a member of it."),
    **dict.fromkeys(range(131201, 131216), (400, "Group operation failed", "The operation on the group failed.")),
    139000: (400, "Blocked by integrity", "An issue with the integrity of the account prevents this Flow."),
    139001: (400, "Flow can't be updated", "The Flow failed to update."),
    139002: (400, "Flow can't be published", "The Flow failed to publish."),
    139003: (400, "Flow can't be deprecated", "The Flow failed to be deprecated."),
    139004: (400, "Flow can't be deleted", "The Flow failed to be deleted."),
    **dict.fromkeys(range(139100, 139104), (400, "Failed to block/unblock users", "Blocking the users failed.")),
}
# Errors of the Graph API itself, not of WhatsApp: they come without error_data.
OF_THE_PLATFORM: Final = frozenset({0, 1, 2, 3, 4, 10, 190, *range(200, 300), 80007, 80008, 80014})
PASSING: Final = frozenset({1, 2, 4, 80007, 80008, 80014})
NO_SUCH_OBJECT: Final = 33


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
        is_of_graph = self.code in OF_THE_PLATFORM or self.subcode == NO_SUCH_OBJECT
        error: dict[str, Any] = {
            "message": f"(#{self.code}) {self.details}" if is_of_graph else str(self),
            "type": "GraphMethodException" if self.subcode == NO_SUCH_OBJECT else "OAuthException",
            "code": self.code,
        }
        if not is_of_graph:
            error["error_data"] = {"messaging_product": "whatsapp", "details": self.details}
        if self.subcode is not None:
            error["error_subcode"] = self.subcode
        if self.code in PASSING:
            error["is_transient"] = True
        error["fbtrace_id"] = f"A{secrets.token_urlsafe(16)}"
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
