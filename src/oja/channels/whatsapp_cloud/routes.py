"""
The webhook, on the fast route: plain ASGI below Starlette's router, mounted before everything else.

`GET` answers Meta's challenge. `POST` checks the signature on the raw bytes, stores them with their wake-up, commits,
and answers 200. What is in them is understood later, by a job.
"""

import hashlib
import hmac
import re
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qs

from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from oja.channels.models import PLATFORM_APP
from oja.channels.whatsapp_cloud import intake
from oja.kernel import metrics
from oja.kernel.errors import Forbidden, Refusal, Unavailable
from oja.kernel.logs import log
from oja.kernel.web import json_response

LARGEST_BODY = 3 * 1024 * 1024
PATIENCE = 4 * LARGEST_BODY
APP_KEY = re.compile(r"^[A-Za-z0-9_-]{1,64}$")

_SUCCESS = b'{"status":"success"}'
_JSON = (b"content-type", b"application/json")
_OUTCOMES = {
    200: metrics.webhooks.labels("whatsapp_cloud", "stored"),
    403: metrics.webhooks.labels("whatsapp_cloud", "bad_signature"),
    413: metrics.webhooks.labels("whatsapp_cloud", "too_large"),
    503: metrics.webhooks.labels("whatsapp_cloud", "unavailable"),
}


class BadSignature(Forbidden):
    code = "bad_signature"
    message = "The signature does not fit the body. Check the app secret."


class WrongVerifyToken(Forbidden):
    code = "wrong_verify_token"
    message = "The verify token is not the one of this app."


class TooLarge(Refusal):
    status, code, message = 413, "too_large", "A webhook has at most 3 MB."


class Webhook:
    """Both methods of one address, as an ASGI application."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        app_key = scope.get("path_params", {}).get("app_key", PLATFORM_APP)
        try:
            if scope["method"] == "POST":
                await _take(app_key, scope, receive)
                _OUTCOMES[200].inc()
                await _answer(send, 200, _SUCCESS, _JSON)
            else:
                challenge = await _challenge(app_key, scope)
                await _answer(send, 200, challenge, (b"content-type", b"text/plain; charset=utf-8"))
        except Refusal as refusal:
            await _refuse(refusal, scope, receive, send)
        except intake.Unreachable as trouble:
            log.warning("webhook not stored", reason=type(trouble).__name__)
            await _refuse(Unavailable(), scope, receive, send)


async def _take(app_key: str, scope: Scope, receive: Receive) -> None:
    headers: dict[bytes, bytes] = dict(scope["headers"])
    body = await _read(receive)
    app = await intake.find_app(app_key) if APP_KEY.match(app_key) else None
    if app is None or not _is_signed(body, headers.get(b"x-hub-signature-256", b""), app.secret):
        raise BadSignature
    await intake.store(app_key, body)


async def _challenge(app_key: str, scope: Scope) -> bytes:
    query = parse_qs(scope["query_string"].decode("latin-1"))
    given = query.get("hub.verify_token", [""])[0]
    app = await intake.find_app(app_key) if APP_KEY.match(app_key) else None
    is_ours = (
        app is not None and bool(app.verify_token) and hmac.compare_digest(given.encode(), app.verify_token.encode())
    )
    if query.get("hub.mode") != ["subscribe"] or not is_ours:
        raise WrongVerifyToken
    challenge: str = query.get("hub.challenge", [""])[0]
    return challenge.encode()


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


def _is_signed(body: bytes, header: bytes, secret: str) -> bool:
    expected = b"sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest().encode()
    return hmac.compare_digest(expected, header)


async def _answer(send: Send, status: int, body: bytes, *headers: tuple[bytes, bytes]) -> None:
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [*headers, length]})
    await send({"type": "http.response.body", "body": body})


async def _refuse(refusal: Refusal, scope: Scope, receive: Receive, send: Send) -> None:
    _OUTCOMES[refusal.status].inc()
    response = json_response(refusal.body(), refusal.status)
    if refusal.status == TooLarge.status:
        response.headers["connection"] = "close"  # there may be more of the body than we want to read
    await response(scope, receive, send)


Endpoint = Callable[[Scope, Receive, Send], Awaitable[Any]]
_webhook: Endpoint = Webhook()

webhook_routes: list[Route] = [
    Route("/api/webhooks/whatsapp", _webhook, methods=["GET", "POST"], name="whatsapp_webhook"),
    Route("/api/webhooks/whatsapp/{app_key}", _webhook, methods=["GET", "POST"], name="whatsapp_app_webhook"),
]
"""Mounted before every other route, and before the API's own middleware."""
