"""A job exists if and only if its transaction did, and survives its worker."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import asyncpg
import pytest

from oja.kernel import jobs
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from tests.support.app import until
from tests.support.cast import Actor

ran: list[int] = []
failures: list[int] = []
begun, go_on = asyncio.Event(), asyncio.Event()


@jobs.job("tests.note")
async def note(*, number: int, again: int = 0) -> None:
    """Remember that it ran."""
    ran.append(number)


@jobs.job("tests.stumble", retries=3)
async def stumble(*, until_attempt: int) -> None:
    """Fail some times, then run."""
    failures.append(1)
    if len(failures) < until_attempt:
        raise RuntimeError("not yet")


@jobs.job("tests.look", is_for_all=True)
async def look(*, number: int) -> None:
    """Look at how things are, for as long as the test wants."""
    ran.append(number)
    begun.set()
    await go_on.wait()


@pytest.fixture(autouse=True)
def nothing_ran() -> None:
    ran.clear()
    failures.clear()


async def test_runs_after_the_commit(ada: Actor, worked: Callable[[], Awaitable[None]]) -> None:
    async with merchant_session(ada.merchant_id) as db:
        await jobs.enqueue(db, "tests.note", number=1)
    await worked()
    assert ran == [1]


async def test_does_not_exist_after_a_rollback(ada: Actor, owner: asyncpg.Connection) -> None:
    async def change_her_mind() -> None:
        async with merchant_session(ada.merchant_id) as db:
            await jobs.enqueue(db, "tests.note", number=1)
            raise RuntimeError("changed my mind")

    with pytest.raises(RuntimeError, match="changed my mind"):
        await change_her_mind()
    assert await owner.fetchval("SELECT count(*) FROM jobs.pgqueuer WHERE entrypoint = 'tests.note'") == 0


async def test_refuses_arguments_that_the_handler_does_not_take(ada: Actor) -> None:
    async with merchant_session(ada.merchant_id) as db:
        with pytest.raises(Exception, match="number"):
            await jobs.enqueue(db, "tests.note", number="one")
        with pytest.raises(KeyError):
            await jobs.enqueue(db, "tests.unknown")


async def test_waits_for_its_time(ada: Actor, worked: Callable[[], Awaitable[None]]) -> None:
    async with merchant_session(ada.merchant_id) as db:
        await jobs.enqueue(db, "tests.note", number=2, delay=timedelta(hours=1))
        await jobs.enqueue(db, "tests.note", number=1)
    await worked()
    assert ran == [1]


async def test_tries_again_and_succeeds(ada: Actor, worker: None) -> None:
    async with merchant_session(ada.merchant_id) as db:
        await jobs.enqueue(db, "tests.stumble", until_attempt=2)

    async def done() -> bool:
        return len(failures) == 2

    await until(done)


async def test_is_held_with_its_reason_when_it_keeps_failing(
    ada: Actor, worker: None, owner: asyncpg.Connection
) -> None:
    async with merchant_session(ada.merchant_id) as db:
        await jobs.enqueue(db, "tests.stumble", until_attempt=99)

    async def held() -> bool:
        return bool(await owner.fetchval("SELECT count(*) FROM jobs.pgqueuer WHERE status = 'failed'"))

    await until(held)
    assert len(failures) == 4
    assert "not yet" in await owner.fetchval(
        "SELECT string_agg(traceback::text, '') FROM jobs.pgqueuer_log WHERE entrypoint = 'tests.stumble'"
    )


async def test_two_workers_run_each_job_once(ada: Actor, worker: None, worked: Callable[[], Awaitable[None]]) -> None:
    stop = asyncio.Event()
    second = asyncio.create_task(jobs.run(get_settings(), stop))
    async with merchant_session(ada.merchant_id) as db:
        for number in range(60):
            await jobs.enqueue(db, "tests.note", number=number)
    await worked()
    stop.set()
    await second
    assert sorted(ran) == list(range(60))


async def test_what_waits_with_the_same_arguments_is_done_once_for_all(
    ada: Actor, worked: Callable[[], Awaitable[None]]
) -> None:
    begun.clear()
    go_on.clear()
    async with merchant_session(ada.merchant_id) as db:
        await jobs.enqueue(db, "tests.look", number=1)
    await asyncio.wait_for(begun.wait(), 10)
    async with merchant_session(ada.merchant_id) as db:
        for _ in range(60):
            await jobs.enqueue(db, "tests.look", number=1)
        await jobs.enqueue(db, "tests.look", number=2)
    go_on.set()
    await worked()

    # The one that ran when the others came does not count for them; a few may be in hand when the next begins.
    assert 2 <= ran.count(1) <= 4
    assert ran.count(2) == 1
