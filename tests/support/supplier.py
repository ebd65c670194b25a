"""A supplier's file server with moods, on this machine's loopback, and the setting that lets it be asked."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
import pytest_asyncio

from oja.kernel.settings import get_settings
from tests.factories.pictures import photo


@dataclass
class Supplier:
    """What it answers by path: `(status, headers, body)`; a path that it does not know has no picture."""

    url: str = ""
    inside: str = ""
    """The same server at an address that may not be asked."""
    answers: dict[str, tuple[int, str, bytes]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    """The host and path of each request."""
    agents: set[str] = field(default_factory=set)
    at_once: int = 0
    most_at_once: int = 0
    hold: asyncio.Event | None = None
    """While it is set and not let go, no answer goes further than its head."""

    def shows(self, path: str, content: bytes | None = None, *, status: int = 200, headers: str = "") -> str:
        """Answer a path from now on; the address of it."""
        self.answers[path] = status, headers, photo() if content is None else content
        return f"{self.url}{path}"

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One request, one answer."""
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
        except asyncio.IncompleteReadError:
            writer.close()
            return
        lines = dict(line.split(": ", 1) for line in head.split("\r\n")[1:] if line)
        path = head.split(" ")[1]
        self.asked.append((lines["Host"], path))
        self.agents.add(lines["User-Agent"])
        assert not {"Cookie", "Authorization", "Referer"} & lines.keys()
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        status, headers, body = self.answers.get(path, (404, "", b"no"))
        length = "" if "Content-Length" in headers else f"Content-Length: {len(body)}\r\n"
        writer.write(f"HTTP/1.1 {status} X\r\n{length}{headers}Connection: close\r\n\r\n".encode())
        if self.hold is not None:
            await self.hold.wait()
        writer.write(body)
        self.at_once -= 1
        try:
            await writer.drain()
            writer.close()
            await writer.wait_closed()
        except ConnectionError:
            pass  # whoever asked had seen enough


@pytest_asyncio.fixture(loop_scope="session")
async def supplier(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Supplier]:
    """A supplier that may be asked at 127.0.0.1, and is inside at 127.0.0.2."""
    played = Supplier()
    listening = await asyncio.start_server(played.answer, ["127.0.0.1"], 0)
    port = listening.sockets[0].getsockname()[1]
    within = await asyncio.start_server(played.answer, ["127.0.0.2"], port)
    played.url, played.inside = f"http://127.0.0.1:{port}", f"http://127.0.0.2:{port}"
    monkeypatch.setenv("OJA_FETCH_NETWORKS", "127.0.0.1/32")
    get_settings.cache_clear()
    yield played
    if played.hold is not None:
        played.hold.set()
    listening.close()
    within.close()
    monkeypatch.delenv("OJA_FETCH_NETWORKS")
    get_settings.cache_clear()
