"""
Valkey is away for more than a minute: shoppers are heard and answered, notices leave, open pages go on and the limits
hold; when it is back nothing is missing and nothing was done twice.

The product's clock and the due times of its jobs go on by ten seconds a round, and the absence is longer too than every
pause that is counted in real time. Nobody waits for the rest of the minute.
"""

import asyncio
import json
import time
from collections import Counter
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import httpx2
import pytest
import time_machine

from oja.channels.messages import Text
from oja.channels.queries import Line
from oja.conversations import limits
from oja.kernel import cache, clock, jobs, live, ratelimit
from oja.kernel.embedded import Servers
from oja.kernel.settings import get_settings
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.faults.test_sending import taken, using
from tests.support.app import until
from tests.support.cast import PASSWORD, Actor
from tests.support.graph import Graph, graph

__all__ = ["graph"]

ABSENCE = timedelta(seconds=70)
ROUND = timedelta(seconds=10)
LONGEST_PAUSE = max(ratelimit.AWAY_SECONDS, ratelimit.ANSWER_SECONDS, live.LOOK_AGAIN_SECONDS)
DONA = "2348035550000"


@dataclass
class Market:
    """A shop at work: each round a new shopper writes and is answered; now and then there is news for Dona."""

    browser: httpx2.AsyncClient
    ada: Actor
    graph: Graph
    line: Line
    dona: UUID
    told: Counter[str] = field(default_factory=Counter)
    rounds: int = 0
    said: int = 0

    async def goes_on(self) -> None:
        """One round, with a webhook that comes twice; waits until the shopper is answered."""
        self.rounds += 1
        shopper = f"2348031234{self.rounds:03d}"
        body = wire.webhook(wire.heard(wire.text("Hi", shopper), name=f"Shopper {self.rounds}"))
        for _ in range(2):
            assert (await wire.post(self.browser, body)).status_code == 200
        await until(lambda: self._is_answered(shopper))

    async def tells_dona(self) -> None:
        """Something happened, and is told twice."""
        self.said += 1
        for _ in range(2):
            news = Text(f"News {self.said}")
            await talk.say(self.line, self.dona, news, sent_by="system", cause=f"news:{self.said}")

    async def _is_answered(self, shopper: str) -> bool:
        found = await self.browser.get(f"{self.ada.api}/conversations?search={shopper}", headers=self.ada.headers)
        chats = found.json()["data"]["conversations"]
        if not chats:
            return False
        url = f"{self.ada.api}/conversations/{chats[0]['id']}/messages"
        said = (await self.browser.get(url, headers=self.ada.headers)).json()["data"]["messages"]
        return {one["direction"] for one in said if one["status"] in {"sent", "received"}} == {"in", "out"}

    def news(self) -> list[str]:
        """What has left for Dona."""
        return [call["text"]["body"] for call in self.graph.calls if call.get("to") == DONA]

    async def watch(self) -> None:
        """An open page of the dashboard: counts what it is told."""
        async with self.browser.stream("GET", f"{self.ada.api}/live", headers=self.ada.headers) as stream:
            async for line in stream.aiter_lines():
                if line.startswith("data: "):
                    self.told[json.loads(line[6:]).get("type", "ready")] += 1

    async def is_told(self, kind: str) -> bool:
        """The page was told such a thing."""
        return self.told[kind] > 0


@asynccontextmanager
async def working(*tasks: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """A worker on the product's clock, and what else goes on meanwhile and must not end by itself."""
    stop = asyncio.Event()
    worker = asyncio.create_task(jobs.run(get_settings(), stop))
    others = [asyncio.create_task(task) for task in tasks]
    try:
        yield
        assert not any(task.done() for task in others)
    finally:
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        stop.set()
        await worker


async def passes(some: timedelta, traveller: time_machine.Traveller, owner: asyncpg.Connection) -> None:
    """Time passes, for the product and for its jobs."""
    traveller.shift(some)
    await owner.execute(
        "UPDATE jobs.pgqueuer SET execute_after = execute_after - $1::interval"
        " WHERE id IN (SELECT id FROM jobs.pgqueuer WHERE status = 'queued' FOR UPDATE SKIP LOCKED)",
        some,
    )


async def test_a_minute_without_valkey(
    server: str, ada: Actor, graph: Graph, owner: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("OJA_RATE_LIMITS", "on")
    line = await wire.connect_number(ada)
    dona = await talk.start_chat(line, DONA)
    async with AsyncExitStack() as stack:
        servers = stack.enter_context(Servers.start(tmp_path, postgres=False, durable=False))
        traveller = stack.enter_context(time_machine.travel(clock.now(), tick=True))
        await stack.enter_async_context(using(servers.redis_url, monkeypatch))
        browser = await stack.enter_async_context(httpx2.AsyncClient(base_url=server))
        market = Market(browser, ada, graph, line, dona)
        await stack.enter_async_context(working(market.watch()))
        await until(lambda: market.is_told("ready"))
        await market.tells_dona()
        await market.goes_on()
        await until(lambda: market.is_told("message"))

        [valkey] = servers.all()
        valkey.stop()
        left, began = clock.now(), time.monotonic()
        for _ in range(3):
            await market.tells_dona()
        while clock.now() - left < ABSENCE or time.monotonic() - began < 2 * LONGEST_PAUSE:
            await passes(ROUND, traveller, owner)
            await market.goes_on()
        allowed = 1 + limits.PAIR.rate / ratelimit.SHARE * (time.monotonic() - began)
        assert 1 < len(market.news()) <= 1 + allowed, "an eighth of what one person may hear"
        assert market.told["look_again"] > 0, "a page that cannot be told looks by itself"
        login = {"email": "ada@starling.example", "password": PASSWORD}
        assert (await browser.post("/api/auth/login", json=login)).status_code == 200

        valkey.launch()
        valkey.wait()
        told = market.told["message"]
        await market.tells_dona()
        while len(market.news()) < market.said or market.told["message"] == told:
            await passes(ROUND, traveller, owner)
            await market.goes_on()
        assert await cache.client().exists(limits.PAIR.key(f"{{{line.phone_number_id}}}:{DONA}")), (
            "counted for all again"
        )
    assert market.news() == [f"News {number}" for number in range(1, market.said + 1)], "in order"
    said = await talk.messages(ada.merchant_id, "out")
    assert {one.status for one in said} == {"sent"}
    assert taken(graph) == Counter(str(one.id) for one in said), "each of them once"
    assert len(await talk.messages(ada.merchant_id, "in")) == market.rounds
