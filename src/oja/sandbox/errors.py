"""Graph errors: their JSON in an answer, and in a status."""

import secrets
from typing import Any, Final

from oja.sandbox.error_codes import OF_THE_PLATFORM, PASSING, TITLES

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
