"""Bodies: what no route can use is refused at the door. Plain ASGI, before any route reads."""

import json
import re
from typing import Any

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from oja.kernel.errors import Refusal, Unprocessable
from oja.kernel.storable import UNSTORABLE
from oja.kernel.web import TooLarge, render

LARGEST_BODY = 3 * 1024 * 1024
_WITH_BODIES = frozenset({"POST", "PUT", "PATCH", "DELETE"})
# An escape that may stand for NUL or for half a character; whether it does, only reading tells.
_ODD_ESCAPE = re.compile(rb"\\u(?:0000|[dD][89a-fA-F])")


class Unkeepable(Unprocessable):
    """PostgreSQL keeps no NUL, neither in text nor in JSON, and halves of characters are no UTF-8."""

    message = "There is a character in it that cannot be kept: NUL, or half of one."


class Bodies:
    """
    Bounds what is read whole, and refuses characters that cannot be kept.

    `own` are paths that bound their bodies themselves, because they stream them or take larger ones.
    """

    def __init__(self, app: ASGIApp, *, own: re.Pattern[str]) -> None:
        self.app = app
        self.own = own

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or self.own.search(scope["path"]):
            await self.app(scope, receive, send)
            return
        try:
            is_for_programs = scope["path"].startswith(("/api/", "/sandbox/"))
            if is_for_programs and ("\x00" in scope["path"] or b"%00" in scope["query_string"]):
                raise Unkeepable
            if scope["method"] in _WITH_BODIES:
                receive = await _checked(scope, receive)
        except Refusal as refusal:
            response = render(refusal)
            if isinstance(refusal, TooLarge):
                response.headers["connection"] = "close"  # there may be more of it than we want to read
            await response(scope, receive, send)
            return
        await self.app(scope, receive, send)


async def _checked(scope: Scope, receive: Receive) -> Receive:
    headers = Headers(scope=scope)
    length = headers.get("content-length", "0")
    if length.isdecimal() and int(length) > LARGEST_BODY:
        raise TooLarge
    body = bytearray()
    message = await receive()
    while message["type"] == "http.request":
        body += message.get("body", b"")
        if len(body) > LARGEST_BODY:
            raise TooLarge
        if not message.get("more_body"):
            break
        message = await receive()
    if _ODD_ESCAPE.search(body) and _has_odd(body):
        raise Unkeepable
    return _again(bytes(body), message, receive)


def _again(body: bytes, last: Message, receive: Receive) -> Receive:
    """The same body once more, then whatever else comes: the end of the connection."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]
    if last["type"] != "http.request":
        waiting = [last]

    async def receive_again() -> Message:
        return waiting.pop(0) if waiting else await receive()

    return receive_again


def _has_odd(body: bytearray) -> bool:
    try:
        left: list[Any] = [json.loads(body)]
    except (ValueError, RecursionError):
        return False  # no JSON: whoever reads it will say so
    while left:
        one = left.pop()
        if isinstance(one, str):
            if UNSTORABLE.search(one):
                return True
        elif isinstance(one, dict):
            left += [*one, *one.values()]
        elif isinstance(one, list):
            left += one
    return False
