"""
Live: what just happened, told to every open page within a moment.

`tell(db, topic, message)` leaves when the transaction commits, through Valkey, to every process; each process listens
once and fans out to its own streams. It may be lost (Valkey is allowed to die), so a page treats a message as a hint to
look again, never as the truth. While Valkey is away every stream is told `LOOK_AGAIN` every few seconds, and once more
when it is back: an open page goes on, a little slower.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import orjson
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import cache
from oja.kernel.logs import log

CHANNEL = "oja:live"
QUEUE_SIZE = 200
LOOK_AGAIN = {"type": "look_again"}
LOOK_AGAIN_SECONDS = 3

_streams: dict[str, set[asyncio.Queue[dict[str, Any]]]] = defaultdict(set)
_sending: set[asyncio.Task[None]] = set()
_listening: asyncio.Task[None] | None = None


def tell(db: AsyncSession, topic: str, message: dict[str, Any]) -> None:
    """Send `message` to the listeners of `topic` once this transaction has committed. Ids only, nothing personal."""
    db.info.setdefault("live", []).append((topic, message))


@asynccontextmanager
async def listen(topic: str) -> AsyncIterator[asyncio.Queue[dict[str, Any]]]:
    """The messages of one topic from now on. A reader that falls far behind loses the oldest."""
    _start_listening()
    queue: asyncio.Queue[dict[str, Any]] = asyncio.Queue(QUEUE_SIZE)
    _streams[topic].add(queue)
    try:
        yield queue
    finally:
        _streams[topic].discard(queue)
        if not _streams[topic]:
            del _streams[topic]


def send_soon(topic: str, message: dict[str, Any]) -> None:
    """Publish without making anybody wait. Called by the session after its commit."""
    task = asyncio.get_running_loop().create_task(_send(topic, message))
    _sending.add(task)
    task.add_done_callback(_sending.discard)


async def stop() -> None:
    """End the listener at the end of the process."""
    global _listening
    task, _listening = _listening, None
    if task is not None:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _send(topic: str, message: dict[str, Any]) -> None:
    try:
        await cache.client().publish(CHANNEL, orjson.dumps([topic, message], default=str))
    except cache.Unreachable as error:
        log.warning("live message lost", topic=topic, reason=type(error).__name__)


def _start_listening() -> None:
    global _listening  # noqa: PLW0603 - one listener a process
    if _listening is None or _listening.done():
        _listening = asyncio.get_running_loop().create_task(_fan_out())


async def _fan_out() -> None:
    may_have_missed = False
    while True:
        try:
            async with cache.client().pubsub() as pubsub:
                await pubsub.subscribe(CHANNEL)
                async for item in pubsub.listen():
                    if item["type"] == "message":
                        topic, message = orjson.loads(item["data"])
                        _deliver(topic, message)
                    elif may_have_missed:
                        _deliver_everywhere(LOOK_AGAIN)
                    may_have_missed = True
        except cache.Unreachable:
            may_have_missed = True
            _deliver_everywhere(LOOK_AGAIN)
            await asyncio.sleep(LOOK_AGAIN_SECONDS)


def _deliver_everywhere(message: dict[str, Any]) -> None:
    for topic in _streams:
        _deliver(topic, message)


def _deliver(topic: str, message: dict[str, Any]) -> None:
    for queue in _streams.get(topic, ()):
        if queue.full():
            queue.get_nowait()
        queue.put_nowait(message)
