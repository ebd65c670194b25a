"""
Meta's edge of the wire, for the moods that a real server does not have on request: it takes, refuses, answers a page of
HTML or half of its answer, is slow, loses the connection after it has read the message, or never answers.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import pytest_asyncio

from oja.kernel.settings import get_settings


@dataclass
class Graph:
    """
    What was posted to it, and what it will do with the next calls: an HTTP answer (a status with JSON, or with a page
    as it is), `"lose"`, `"silence"`, `"half"` of an answer, or `"slow"` until it is let go.
    """

    url: str = ""
    calls: list[dict[str, Any]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    moods: list[Any] = field(default_factory=list)
    templates: list[dict[str, Any]] = field(default_factory=list)
    template_moods: list[tuple[int, Any]] = field(default_factory=list)
    let_go: asyncio.Event = field(default_factory=asyncio.Event)
    open: set[asyncio.StreamWriter] = field(default_factory=set)

    def refuse(self, code: int, *, status: int = 400, times: int = 1) -> None:
        """Answer the next sends with an error of Meta's."""
        error = {"message": f"(#{code}) No", "type": "OAuthException", "code": code, "error_data": {"details": "No."}}
        self.moods += [(status, {"error": error})] * times

    def sent_texts(self) -> list[str]:
        """The words of every text that was taken."""
        return [call["text"]["body"] for call in self.calls if call.get("type") == "text"]

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        self.open.add(writer)
        try:
            await self._serve(reader, writer)
        finally:
            self.open.discard(writer)
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
                lines = head.split("\r\n")
                headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines[1:])}
                raw = await reader.readexactly(int(headers.get("content-length", 0)))
                method, path, _ = lines[0].split(" ")
                self.tokens.append(headers.get("authorization", "").removeprefix("Bearer "))
                self.paths.append(path)
                if not await self._react(method, path, raw, writer):
                    break

    async def _react(self, method: str, path: str, raw: bytes, writer: asyncio.StreamWriter) -> bool:
        if method == "GET":
            listed = "message_templates" in path
            mood = self.template_moods.pop(0) if listed and self.template_moods else None
            await _write(writer, *(mood or (200, {"data": self.templates} if listed else NUMBER)))
            return True
        if not raw:
            await _write(writer, 200, {"success": True})
            return True
        body = json.loads(raw)
        mood = self.moods.pop(0) if self.moods else None
        if isinstance(mood, tuple):
            await _write(writer, *mood)
            return True
        self.calls.append(body)
        if mood == "lose":
            return False
        if mood == "silence":
            await self.let_go.wait()
            return False
        if mood == "slow":
            await self.let_go.wait()
        answer = {"messages": [{"id": f"wamid.OUT{len(self.calls):06d}"}]}
        await _write(writer, 200, answer, is_half=mood == "half")
        return mood != "half"


NUMBER = {"display_phone_number": "+234 701 234 5678", "verified_name": "Starling Market"}


async def _write(writer: asyncio.StreamWriter, status: int, body: Any, *, is_half: bool = False) -> None:
    is_page = isinstance(body, str) and body.startswith("<")
    raw = body.encode() if is_page else json.dumps(body).encode()
    kind = "text/html" if is_page else "application/json"
    head = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(raw)}\r\n\r\n"
    writer.write(head.encode() + (raw[: len(raw) // 2] if is_half else raw))
    await writer.drain()


@pytest_asyncio.fixture(loop_scope="session")
async def graph(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Graph]:
    """A Graph API of moods; the product is told its address by `OJA_GRAPH_URL`."""
    moody = Graph()
    server = await asyncio.start_server(moody.answer, "127.0.0.1", 0)
    moody.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    monkeypatch.setenv("OJA_GRAPH_URL", moody.url)
    get_settings.cache_clear()
    yield moody
    moody.let_go.set()
    server.close()
    # The product's client finds them closed: to close it here would cut off what it is just asking somebody else.
    for writer in moody.open:
        writer.close()
    monkeypatch.delenv("OJA_GRAPH_URL")
    get_settings.cache_clear()
