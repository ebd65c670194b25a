"""
Microcache: an answer that any cache on the way may keep is kept in this process, too, for a second or less.

A link that goes out to a thousand people at once is drawn once a second, whatever stands behind it. It only knows what
the answer says of itself (RFC 9111: `Cache-Control`, `Vary`) and asks nothing of anybody. A visitor with a cookie, and
a browser that has an answer already, always get their own.
"""

import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from oja.kernel import ids, metrics

MOST_BYTES: Final = 32 * 1024 * 1024
# What an answer may depend on beside its address, and whoever sends one of the others is not answered from here.
_VARIES: Final = {b"host", b"accept-language", b"accept-encoding", b"save-data"}
_OWN: Final = {b"cookie", b"authorization", b"range", b"if-none-match", b"if-modified-since", b"x-request-id"}
_KNOWN: Final = _VARIES | _OWN

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Answer:
    headers: list[tuple[bytes, bytes]]
    body: bytes
    until: float


class Microcache:
    """Answers `GET` from memory for `seconds` after somebody else got the same; at most `most_bytes` of bodies."""

    def __init__(self, app: ASGIApp, *, seconds: float, most_bytes: int = MOST_BYTES) -> None:
        self.app = app
        self.seconds = seconds
        self.most_bytes = most_bytes
        self.bytes = 0
        self._answers: OrderedDict[Key, _Answer] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        key = _key(scope)
        if key is None:
            await self.app(scope, receive, send)
            return
        answer = self._answers.get(key)
        if answer is None or answer.until < time.monotonic():
            await self.app(scope, receive, self._keeping(key, send))
            return
        metrics.requests.labels("GET", "(kept)", 200).inc()
        named = (b"x-request-id", str(ids.new()).encode())
        await send({"type": "http.response.start", "status": 200, "headers": [*answer.headers, named]})
        await send({"type": "http.response.body", "body": answer.body})

    def _keeping(self, key: Key, send: Send) -> Send:
        """`send`, and what is sent is kept once it is whole."""
        headers: list[tuple[bytes, bytes]] | None = None
        parts: list[bytes] = []

        async def send_and_keep(message: Message) -> None:
            nonlocal headers
            if message["type"] == "http.response.start":
                headers = list(message["headers"]) if _may_be_kept(message) else None
            elif message["type"] == "http.response.body" and headers is not None:
                parts.append(message.get("body", b""))
                if not message.get("more_body"):
                    self._keep(key, headers, b"".join(parts))
            await send(message)

        return send_and_keep

    def _keep(self, key: Key, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
        if (before := self._answers.pop(key, None)) is not None:
            self.bytes -= len(before.body)
        kept = [(name, value) for name, value in headers if name.lower() != b"x-request-id"]
        self._answers[key] = _Answer(kept, body, time.monotonic() + self.seconds)
        self.bytes += len(body)
        while self.bytes > self.most_bytes:
            self.bytes -= len(self._answers.popitem(last=False)[1].body)


def _key(scope: Scope) -> Key | None:
    """What an answer is kept under; None when the request is one visitor's own."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return None
    told: dict[bytes, bytes] = {}
    for name, value in scope["headers"]:
        if name in _KNOWN:
            if name in _OWN:
                return None
            told[name] = value
    return scope["scheme"], scope["path"], scope["query_string"], *(told.get(name) for name in sorted(_VARIES))


def _may_be_kept(message: Message) -> bool:
    headers = {name.lower(): value.lower() for name, value in message["headers"]}
    varies = {name.strip() for name in headers.get(b"vary", b"").split(b",") if name.strip()}
    return (
        message["status"] == 200
        and b"s-maxage" in headers.get(b"cache-control", b"")
        and b"set-cookie" not in headers
        and varies <= _KNOWN
    )
