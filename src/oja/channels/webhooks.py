"""
The address a provider posts to, on the fast route: plain ASGI below Starlette's router, mounted before everything else.

What is posted is read, checked on its raw bytes, stored with its wake-up, committed, and answered 200. What is in it is
understood later, by a job. Each provider says how it is checked (its `routes.py`).
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from starlette.types import Receive, Scope, Send

from oja.channels.models import PLATFORM_APP
from oja.channels.whatsapp_cloud import intake
from oja.channels.whatsapp_cloud.intake import App
from oja.kernel import metrics
from oja.kernel.errors import Forbidden, Refusal, Unavailable
from oja.kernel.logs import log
from oja.kernel.web import json_response

LARGEST_BODY = 3 * 1024 * 1024
PATIENCE = 4 * LARGEST_BODY
APP_KEY = re.compile(r"^[A-Za-z0-9_-]{1,64}$")


class BadSignature(Forbidden):
    code = "bad_signature"
    message = "The signature does not fit the body. Check the app secret."


class TooLarge(Refusal):
    status, code, message = 413, "too_large", "A webhook has at most 3 MB."


@dataclass(frozen=True, slots=True)
class Reply:
    """What the provider hears."""

    body: bytes
    content_type: bytes


SUCCESS = Reply(b'{"status":"success"}', b"application/json")

Take = Callable[[Scope, bytes], Awaitable[Reply]]
Challenge = Callable[[Scope], Awaitable[Reply]]


class Webhook:
    """One address, as an ASGI application: `take` checks and stores what is posted, `challenge` answers a GET."""

    def __init__(self, provider: str, take: Take, challenge: Challenge | None = None) -> None:
        self.take = take
        self.challenge = challenge
        outcomes = {200: "stored", 403: "bad_signature", 413: "too_large", 503: "unavailable"}
        self.outcomes = {status: metrics.webhooks.labels(provider, word) for status, word in outcomes.items()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        try:
            if scope["method"] == "POST" or self.challenge is None:
                reply = await self.take(scope, await _read(receive))
                self.outcomes[200].inc()
            else:
                reply = await self.challenge(scope)
            await _answer(send, reply)
        except Refusal as refusal:
            await self._refuse(refusal, scope, receive, send)
        except intake.Unreachable as trouble:
            log.warning("webhook not stored", reason=type(trouble).__name__)
            await self._refuse(Unavailable(), scope, receive, send)

    async def _refuse(self, refusal: Refusal, scope: Scope, receive: Receive, send: Send) -> None:
        self.outcomes[refusal.status].inc()
        response = json_response(refusal.body(), refusal.status)
        if refusal.status == TooLarge.status:
            response.headers["connection"] = "close"  # there may be more of the body than we want to read
        await response(scope, receive, send)


def app_key_of(scope: Scope) -> str:
    """The app that the address names; the platform's own when it names none."""
    app_key: str = scope.get("path_params", {}).get("app_key", PLATFORM_APP)
    return app_key


async def app_of(scope: Scope, provider: str) -> App:
    """
    The secrets of the app that the address names.

    :raises BadSignature: this provider has no such app here
    """
    app_key = app_key_of(scope)
    app = await intake.find_app(app_key) if APP_KEY.match(app_key) else None
    if app is None or app.provider != provider:
        raise BadSignature
    return app


def header(scope: Scope, name: bytes) -> bytes:
    """A header of the request; empty when there is none."""
    headers: dict[bytes, bytes] = dict(scope["headers"])
    return headers.get(name, b"")


async def _read(receive: Receive) -> bytes:
    """The whole body. One that is too large is not kept, and read on only so far that its sender hears the answer."""
    message = await receive()
    first: bytes = message.get("body", b"")
    parts, size = [first], len(first)
    while message.get("more_body") and size <= PATIENCE:
        message = await receive()
        part = message.get("body", b"")
        size += len(part)
        if size <= LARGEST_BODY:
            parts.append(part)
        else:
            parts.clear()
    if size > LARGEST_BODY:
        raise TooLarge
    return b"".join(parts)


async def _answer(send: Send, reply: Reply) -> None:
    headers = [(b"content-type", reply.content_type), (b"content-length", str(len(reply.body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": reply.body})
