"""The worker is killed at each beat between a shopper's message and the answer: one message, one answer, never two."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

import asyncpg
import httpx2
import pytest

from oja.conversations import dispatching
from oja.kernel import clock
from tests import conftest
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.support.app import until
from tests.support.cast import Actor
from tests.support.graph import Graph, graph

__all__ = ["graph"]


@contextmanager
def worker() -> Iterator[subprocess.Popen[bytes]]:
    """The real worker in a process of its own; killed without a word at the end."""
    process = subprocess.Popen([sys.executable, "-m", "oja.commands", "work"], env=os.environ)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait(10)


@asynccontextmanager
async def frozen(table: str) -> AsyncIterator[Callable[[], asyncio.Future[bool]]]:
    """Nobody can write to a table meanwhile; call what is given to wait until somebody tries."""
    connection = await asyncpg.connect(conftest.owner_url())
    watcher = await asyncpg.connect(conftest.owner_url())

    async def somebody_waits() -> bool:
        return bool(
            await watcher.fetchval("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = $1::regclass", table)
        )

    transaction = connection.transaction()
    await transaction.start()
    await connection.execute(f"LOCK TABLE {table} IN EXCLUSIVE MODE")
    try:
        yield lambda: asyncio.ensure_future(until(somebody_waits))
    finally:
        await transaction.rollback()
        await connection.close()
        await watcher.close()


async def answers(graph: Graph) -> int:
    return sum("status" not in call for call in graph.calls)


async def all_done(owner: asyncpg.Connection) -> bool:
    """Nothing is left to do but what looks back in a day."""
    return not await owner.fetchval(
        "SELECT count(*) FROM jobs.pgqueuer WHERE status IN ('queued', 'picked') AND entrypoint <> $1",
        "conversations.look_back",
    )


@pytest.mark.parametrize("table", ["messages", "dialogues"])
async def test_killed_before_the_answer_stands_there_is_one_answer(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection, table: str
) -> None:
    await wire.connect_number(ada)
    async with frozen(table) as tried:
        with worker():
            await wire.post(client, wire.webhook(wire.heard(wire.text("Hi"))))
            await tried()
    assert await answers(graph) == 0
    with worker():
        await until(lambda: all_done(owner), seconds=60)
    received = await talk.messages(ada.merchant_id, "in")
    assert len(received) == 1
    assert received[0].handled_at is not None
    said = await talk.messages(ada.merchant_id, "out")
    assert len(said) == await answers(graph) >= 1
    assert {message.status for message in said} == {"sent"}
    assert len({call["biz_opaque_callback_data"] for call in graph.calls if "status" not in call}) == len(said)


async def test_killed_while_sending_it_is_not_sent_twice_and_the_report_settles_it(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection
) -> None:
    await wire.connect_number(ada)
    graph.moods.append("silence")

    async def arrived() -> bool:
        return await answers(graph) == 1

    with worker():
        await wire.post(client, wire.webhook(wire.heard(wire.text("Hi"))))
        await until(arrived)
    cut = (await talk.messages(ada.merchant_id, "out"))[0]
    assert cut.status == "sending"
    # So much time has passed that whoever was sending it must be gone.
    await talk.set_message(ada.merchant_id, cut.id, sending_at=clock.now() - dispatching.GIVEN_UP_AFTER)

    async def is_unknown() -> bool:
        return (await talk.messages(ada.merchant_id, "out"))[0].status == "unknown"

    with worker():
        await until(is_unknown, seconds=60)
        await until(lambda: all_done(owner), seconds=60)
        report = wire.status("wamid.ARRIVED", "delivered", biz_opaque_callback_data=str(cut.id))
        await wire.post(client, wire.webhook(wire.change(statuses=[report])))
        await until(lambda: all_done(owner))
    said = await talk.messages(ada.merchant_id, "out")
    assert said[0].status == "delivered"
    assert await answers(graph) == len(said), "each bubble went out once"
