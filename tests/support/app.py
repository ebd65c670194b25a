"""The app: over ASGI for most tests, over a real port for those that speak with the sandbox; and a worker."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeVar

import asyncpg
import httpx2
import pytest_asyncio
import uvicorn
from fastapi import FastAPI

from oja.kernel import jobs
from oja.kernel.settings import get_settings

T = TypeVar("T")
DEADLINE_SECONDS = 30.0


async def until(look: Callable[[], Awaitable[T | None]], *, seconds: float = DEADLINE_SECONDS) -> T:
    """Look again until there is something to see. The wait is a deadline, never a hope."""
    deadline = time.monotonic() + seconds
    while True:
        seen = await look()
        if seen:
            return seen
        assert time.monotonic() < deadline, f"nothing to see within {seconds} s"
        await asyncio.sleep(0.01)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def app(database: str) -> FastAPI:
    """The whole product, as `oja serve` runs it."""
    from oja import api  # noqa: PLC0415 - built from settings that the fixtures above have made

    return api.build(get_settings())


@pytest_asyncio.fixture(loop_scope="session")
async def client(app: FastAPI) -> AsyncIterator[httpx2.AsyncClient]:
    """A browser without cookies, speaking to the app in memory."""
    transport = httpx2.ASGITransport(app, raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url=get_settings().public_url) as browser:
        yield browser


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def server(app: FastAPI) -> AsyncIterator[str]:
    """The app on its real port, where the sandbox and the product call each other; answers its address."""
    settings = get_settings()
    config = uvicorn.Config(app, host=settings.host, port=settings.port, log_level="error", lifespan="off")
    serving = uvicorn.Server(config)
    task = asyncio.create_task(serving.serve())

    async def started() -> bool:
        return serving.started

    await until(started)
    yield settings.own_url
    serving.should_exit = True
    await task


@pytest_asyncio.fixture(loop_scope="session")
async def worker(app: FastAPI) -> AsyncIterator[None]:
    """A worker that works off jobs during the test."""
    stop = asyncio.Event()
    task = asyncio.create_task(jobs.run(get_settings(), stop))
    yield
    stop.set()
    await task


@pytest_asyncio.fixture(loop_scope="session")
async def worked(worker: None, owner: asyncpg.Connection) -> Callable[[], Awaitable[None]]:
    """`await worked()`: wait until no job is due and none is being worked on."""

    async def idle() -> bool:
        due = await owner.fetchval(
            "SELECT count(*) FROM jobs.pgqueuer"
            " WHERE status = 'picked' OR (status = 'queued' AND execute_after <= now())"
        )
        return bool(due == 0)

    async def wait() -> None:
        await until(idle, seconds=4 * DEADLINE_SECONDS)

    return wait
