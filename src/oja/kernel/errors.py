"""
Errors that are expected, drawn as a tree:

    Refusal                 a person asked for something we cannot do: status, stable code, a sentence to act on
    ├── BadRequest    400
    ├── Unauthorised  401   no valid sign-in
    ├── Forbidden     403   signed in, but the role does not allow it
    ├── NotFound      404   also every foreign id
    ├── Conflict      409
    ├── Unprocessable 422
    ├── TooMany       429   with `retry_after` in seconds
    └── Unavailable   503

Packages derive their own (`class OutOfStock(Conflict): code = "out_of_stock"`). Anything else is a bug: logged with its
trace, answered 500. `kernel.web` renders all as `{"status": "error", "code", "message", "errors"}`.
"""

from typing import Any, ClassVar


class Refusal(Exception):
    """An expected no. `code` is stable for programs, `message` is for a person, `errors` lists the details."""

    status: ClassVar[int] = 400
    code: ClassVar[str] = "refused"
    message: ClassVar[str] = "This cannot be done."

    def __init__(self, message: str | None = None, *, errors: list[dict[str, Any]] | None = None, **extra: Any) -> None:
        super().__init__(message or self.message)
        self.errors = errors or []
        self.extra = extra

    def body(self) -> dict[str, Any]:
        """The JSON answer: the contract's four keys, and what this refusal adds beside them."""
        return {"status": "error", "code": self.code, "message": str(self), "errors": self.errors, **self.extra}

    def headers(self) -> dict[str, str]:
        return {}


class BadRequest(Refusal):
    status, code, message = 400, "bad_request", "This request could not be read. Check it and try again."


class Unauthorised(Refusal):
    status, code, message = 401, "unauthorised", "Please sign in."

    def headers(self) -> dict[str, str]:
        return {"WWW-Authenticate": "Bearer"}


class Forbidden(Refusal):
    status, code, message = 403, "forbidden", "Your role does not allow this. Ask the owner of the shop."


class NotFound(Refusal):
    status, code, message = 404, "not_found", "There is nothing here. It may have been removed."


class Conflict(Refusal):
    status, code, message = 409, "conflict", "This clashes with what is already there."


class Unprocessable(Refusal):
    status, code, message = 422, "invalid", "Some of what you sent is not valid."


class TooMany(Refusal):
    status, code, message = 429, "too_many_requests", "That was a bit fast. Please try again in a moment."

    def __init__(self, retry_after: int, message: str | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after

    def headers(self) -> dict[str, str]:
        return {"Retry-After": str(self.retry_after)}


class Unavailable(Refusal):
    status, code, message = 503, "unavailable", "This is not available right now. Please try again in a moment."
