"""Middleware: a request's id, time and log line, and the security headers of every answer. Plain ASGI, for speed."""

import re
import time

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from oja.kernel import ids, logs, metrics
from oja.kernel.logs import log
from oja.kernel.web import BUG, Face, json_response, no_face

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; "
    "script-src 'self'; "
    "style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob: https:; "
    "connect-src 'self'; "
    "font-src 'self'; "
    "object-src 'none'; "
    "base-uri 'self'; "
    "form-action 'self' https://wa.me; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(self)",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_REQUEST_ID = re.compile(r"^[A-Za-z0-9._-]{1,64}$")
_QUIET = ("/assets/", "/media/", "/healthz", "/readyz", "/metrics")


class Envelope:
    """Around every HTTP request: id in, headers out, one log line, two metrics."""

    def __init__(self, app: ASGIApp, *, is_https: bool, face: Face = no_face) -> None:
        self.app = app
        self.face = face
        self.headers = dict(HEADERS)
        if is_https:
            self.headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began = time.perf_counter()
        request_id = _request_id(scope)
        logs.clear()
        logs.bind(request_id=request_id)
        status, has_begun = 500, False

        async def send_with_headers(message: Message) -> None:
            nonlocal status, has_begun
            if message["type"] == "http.response.start":
                status, has_begun = message["status"], True
                headers = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    headers.setdefault(name, value)
                headers["X-Request-Id"] = request_id
            await send(message)

        try:
            await self.app(scope, receive, send_with_headers)
        except Exception:
            # Answered here, so that the answer to a bug carries the headers too; logged further out.
            if not has_begun:
                shown = await self.face(Request(scope, receive), 500) or json_response(BUG, 500)
                await shown(scope, receive, send_with_headers)
            raise
        finally:
            _note(scope, status, time.perf_counter() - began)


def _request_id(scope: Scope) -> str:
    given = dict(scope["headers"]).get(b"x-request-id", b"").decode("latin-1")
    return given if _REQUEST_ID.match(given) else str(ids.new())


def _note(scope: Scope, status: int, seconds: float) -> None:
    route = scope.get("route")
    path = getattr(route, "path", None) or ("(static)" if scope["path"].startswith(_QUIET) else "(none)")
    metrics.requests.labels(scope["method"], path, status).inc()
    metrics.request_seconds.labels(path).observe(seconds)
    if status >= 500 or not scope["path"].startswith(_QUIET):
        line = log.warning if status >= 500 else log.debug
        line("request", method=scope["method"], route=path, status=status, ms=round(seconds * 1000, 1))
