"""Starling Market with a catalogue at Meta, which the sandbox plays; its worker runs."""

from collections.abc import AsyncIterator, Awaitable, Callable

import asyncpg
import httpx2
import pytest_asyncio

from tests.factories.windows import Window
from tests.support.cast import Actor


@pytest_asyncio.fixture(loop_scope="session")
async def window(
    server: str, ada: Actor, owner: asyncpg.Connection, worked: Callable[[], Awaitable[None]]
) -> AsyncIterator[Window]:
    """The shop, connected."""
    async with httpx2.AsyncClient(base_url=server, timeout=30) as http:
        found = Window(http, ada, owner, worked)
        await found.connect()
        yield found
