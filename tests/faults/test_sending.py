"""Whatever Graph answers and whoever dies, a message leaves once or says that it may have, within every limit."""

import os
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI

from oja.channels.messages import Template, Text
from oja.channels.queries import Line
from oja.conversations import dispatching, limits
from oja.kernel import cache, clock, live, ratelimit
from oja.kernel.embedded import Servers
from oja.kernel.settings import get_settings
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.faults.test_messages import frozen, worker
from tests.support.app import until
from tests.support.cast import Actor
from tests.support.graph import Graph, graph

__all__ = ["graph"]

PAGE = "<html><body>We are having trouble</body></html>"
BUSY = {"error": {"message": "(#131000) Busy", "type": "OAuthException", "code": 131000}}
FAST = {"error": {"message": "(#130429) Slow down", "type": "OAuthException", "code": 130429}}


@pytest.fixture(autouse=True)
def wired(app: FastAPI) -> FastAPI:
    """The product with all its parts."""
    return app


async def notices(line: Line, number: int) -> UUID:
    """So many separate messages in one conversation."""
    conversation_id = await talk.start_chat(line)
    for turn in range(number):
        template = Template("order_update", "en", ["Chidi", f"ORD-{turn}", "on its way"])
        await talk.say(line, conversation_id, template, sent_by="system", cause=f"order:{turn}")
    return conversation_id


async def drain(ada: Actor, conversation_id: UUID, turns: int = 6) -> None:
    """Dispatch again and again, as if every pause were over."""
    for _ in range(turns):
        await cache.client().flushdb()
        for message in await talk.messages(ada.merchant_id, "out"):
            if message.status == "queued":
                await talk.set_message(ada.merchant_id, message.id, due_at=None)
        await dispatching.dispatch(ada.merchant_id, conversation_id)


def taken(graph: Graph) -> Counter[str]:
    return Counter(call["biz_opaque_callback_data"] for call in graph.calls if "status" not in call)


@pytest.mark.parametrize(
    ("mood", "status", "calls"),
    [
        ((500, BUSY), "sent", 3),
        ((429, FAST), "sent", 3),
        ((429, PAGE), "sent", 3),
        ((503, PAGE), "sent", 3),
        # A gateway that failed may have passed it on: nobody knows, so it is not sent again.
        ((500, PAGE), "unknown", 2),
        ((502, PAGE), "unknown", 2),
        ((200, PAGE), "unknown", 2),
        ((200, {}), "unknown", 2),
        ("lose", "unknown", 3),
        ("half", "unknown", 3),
    ],
    ids=str,
)
async def test_nothing_is_lost_or_doubled_whatever_graph_answers(
    ada: Actor, graph: Graph, mood: Any, status: str, calls: int
) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await notices(line, 3)
    graph.moods.append(mood)
    await drain(ada, conversation_id)
    first, *others = await talk.messages(ada.merchant_id, "out")
    assert (first.status, {one.status for one in others}) == (status, {"sent"})
    assert len(taken(graph)) == calls
    assert max(taken(graph).values()) == 1, "never twice"


async def test_a_slow_answer_is_waited_for_and_nobody_overtakes(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await notices(line, 2)
    graph.moods.append("slow")
    with worker():
        await until(lambda: has_arrived(graph), seconds=60)
        # Somebody else comes by meanwhile: the way is not free.
        await dispatching.dispatch(ada.merchant_id, conversation_id)
        assert len(graph.calls) == 1
        graph.let_go.set()
        await until(lambda: all_sent(ada), seconds=60)
    assert [call["template"]["components"][0]["parameters"][1]["text"] for call in graph.calls] == ["ORD-0", "ORD-1"]


async def test_killed_in_the_first_beat_it_leaves_once(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    await notices(line, 1)
    async with frozen("messages") as tried:
        with worker():
            await tried()
    assert graph.calls == []
    with worker():
        await until(lambda: all_sent(ada), seconds=60)
    assert list(taken(graph).values()) == [1]


async def test_killed_in_the_second_beat_it_is_unknown_and_never_sent_again(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    await notices(line, 1)
    graph.moods.append("silence")
    with worker():
        await until(lambda: has_arrived(graph), seconds=60)
    await assert_unknown_and_once(ada, graph)


async def test_killed_in_the_third_beat_it_is_unknown_and_never_sent_again(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    await notices(line, 1)
    graph.moods.append("slow")
    with worker() as process:
        await until(lambda: has_arrived(graph), seconds=60)
        async with frozen("messages") as tried:
            graph.let_go.set()
            await tried()
            process.kill()
            process.wait(10)
    await assert_unknown_and_once(ada, graph)


async def test_without_valkey_nothing_is_lost_and_the_limits_hold(
    ada: Actor, graph: Graph, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    line = await wire.connect_number(ada)
    chats = [await talk.start_chat(line, wa_id=f"23480312345{number:02d}") for number in range(12)]
    with Servers.start(tmp_path, postgres=False, durable=False) as servers:
        async with using(servers.redis_url, monkeypatch):
            await say_in(line, chats, 0)
            await dispatch_all(ada, chats)
            assert len(graph.calls) > 0
            before = len(graph.calls)
            [valkey] = servers.all()
            valkey.stop()
            began = time.monotonic()
            await say_in(line, chats, 1)
            while time.monotonic() - began < 1.5:
                await dispatch_all(ada, chats)
            allowed = 1 + limits.number_limit(line.throughput).rate / ratelimit.SHARE * (time.monotonic() - began)
            assert 0 < len(graph.calls) - before <= allowed, "an eighth of the number's limit, and no burst"
            valkey.launch()
            valkey.wait()

            async def all_left() -> bool:
                await dispatch_all(ada, chats)
                return await all_sent(ada)

            await until(all_left)
    assert len(taken(graph)) == 2 * len(chats)
    assert max(taken(graph).values()) == 1


async def test_a_valkey_that_hangs_is_away_too(
    ada: Actor, graph: Graph, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    line = await wire.connect_number(ada)
    chat = await talk.start_chat(line)
    await say_in(line, [chat], 0)
    with Servers.start(tmp_path, postgres=False, durable=False) as servers:
        async with using(servers.redis_url, monkeypatch):
            [valkey] = servers.all()
            assert valkey.pid is not None
            await cache.client().ping()
            os.kill(valkey.pid, signal.SIGSTOP)
            try:
                await dispatching.dispatch(ada.merchant_id, chat)
            finally:
                os.kill(valkey.pid, signal.SIGCONT)
    assert await all_sent(ada)


async def has_arrived(graph: Graph) -> bool:
    return len(graph.calls) == 1


async def all_sent(ada: Actor) -> bool:
    return {one.status for one in await talk.messages(ada.merchant_id, "out")} == {"sent"}


async def assert_unknown_and_once(ada: Actor, graph: Graph) -> None:
    """What was cut off is taken up when whoever was sending it must be gone: it is never sent again."""
    [cut] = await talk.messages(ada.merchant_id, "out")
    assert cut.status == "sending"
    await talk.set_message(ada.merchant_id, cut.id, sending_at=clock.now() - dispatching.GIVEN_UP_AFTER)
    await dispatching.dispatch(ada.merchant_id, cut.conversation_id)
    [cut] = await talk.messages(ada.merchant_id, "out")
    assert (cut.status, cut.error, len(graph.calls)) == ("unknown", dispatching.MAY_HAVE_LEFT, 1)


async def say_in(line: Line, chats: list[UUID], turn: int) -> None:
    for chat in chats:
        await talk.say(line, chat, Text(f"News {turn}"), sent_by="system", cause=f"news:{chat}:{turn}")


async def dispatch_all(ada: Actor, chats: list[UUID]) -> None:
    """Dispatch in every chat, as if each pause were over; the buckets decide alone."""
    for message in await talk.messages(ada.merchant_id, "out"):
        if message.due_at is not None:
            await talk.set_message(ada.merchant_id, message.id, due_at=None)
    for chat in chats:
        await dispatching.dispatch(ada.merchant_id, chat)


@asynccontextmanager
async def using(redis_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """The product's Valkey is this one meanwhile."""

    async def look_again() -> None:
        await live.stop()
        await cache.close()
        ratelimit._script.cache_clear()
        ratelimit._local.clear()
        ratelimit._away_until = 0.0
        get_settings.cache_clear()

    with monkeypatch.context() as patch:
        patch.setenv("REDIS_URL", redis_url)
        await look_again()
        try:
            yield
        finally:
            patch.undo()
            await look_again()
