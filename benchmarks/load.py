"""Load over plain sockets, cheap enough to leave the machine to what is measured: a closed loop of connections."""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast


@dataclass
class Result:
    """What a load saw. `seconds` are those of each answered request; `answers` counts the warm-up, too."""

    duration: float
    seconds: list[float] = field(default_factory=list)
    errors: int = 0
    answers: int = 0

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.seconds) / self.duration

    def milliseconds(self, share: float) -> float:
        """The time below which this share of the answers came (0.99: the 99th percentile)."""
        ordered = sorted(self.seconds)
        return 1000 * ordered[min(int(len(ordered) * share), len(ordered) - 1)] if ordered else float("nan")


def request(method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None) -> bytes:
    """One HTTP/1.1 request, ready to be written."""
    given = {"Host": "127.0.0.1", "Content-Length": str(len(body))} | (headers or {})
    head = "".join(f"{name}: {value}\r\n" for name, value in given.items())
    return f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode() + body


async def closed_loop(
    port: int, requests: Iterator[bytes], *, connections: int = 16, seconds: float = 5.0, warm_up: float = 1.0
) -> Result:
    """Let each connection send its next request when the last was answered; a warm-up comes before the count."""
    loop = asyncio.get_running_loop()
    result = Result(seconds)
    begin = time.perf_counter() + warm_up
    until = begin + seconds
    made = [
        (await loop.create_connection(lambda: _Connection(requests, result, begin, until), "127.0.0.1", port))[1]
        for _ in range(connections)
    ]
    await asyncio.gather(*(connection.done for connection in made))
    return result


class _Connection(asyncio.Protocol):
    def __init__(self, requests: Iterator[bytes], result: Result, begin: float, until: float) -> None:
        self.requests, self.result, self.begin, self.until = requests, result, begin, until
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.buffer = b""
        self.sent_at = 0.0
        self.transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transports are no subclass of asyncio's, and behave the same.
        self.transport = cast("asyncio.Transport", transport)
        self._send()

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        head, _, body = self.buffer.partition(b"\r\n\r\n")
        if not _:
            return
        length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0] or 0)
        if len(body) < length:
            return
        self.buffer = body[length:]
        now = time.perf_counter()
        if self.begin <= now <= self.until:
            if head[9:12] in {b"200", b"201", b"202"}:
                self.result.seconds.append(now - self.sent_at)
            else:
                self.result.errors += 1
        self.result.answers += 1
        if now < self.until:
            self._send()
        else:
            assert self.transport is not None
            self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.done.done():
            self.result.errors += exc is not None
            self.done.set_result(None)

    def _send(self) -> None:
        assert self.transport is not None
        following = next(self.requests, None)
        if following is None:
            self.transport.close()
            return
        self.sent_at = time.perf_counter()
        self.transport.write(following)
