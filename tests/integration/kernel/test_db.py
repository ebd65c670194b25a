"""Sessions outlive a database that was restarted."""

import asyncio
from contextlib import AsyncExitStack

import asyncpg
import pytest
from sqlalchemy import select

from oja.customers.models import Customer
from oja.kernel import waiting
from oja.kernel.db import merchant_session, platform_session
from oja.kernel.errors import Unavailable
from oja.kernel.settings import get_settings
from oja.merchants import queries
from tests.support.cast import Actor


async def test_nobody_notices_that_every_pooled_connection_was_cut(ada: Actor, owner: asyncpg.Connection) -> None:
    async def look() -> None:
        async with merchant_session(ada.merchant_id) as db:
            await db.scalars(select(Customer))
        async with platform_session() as db:
            await queries.get(db, ada.merchant_id)

    await asyncio.gather(*(look() for _ in range(5)))
    await owner.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE application_name = 'oja' AND pid <> pg_backend_pid()"
    )
    await asyncio.gather(*(look() for _ in range(5)))


async def test_connections_are_given_in_the_order_of_asking(ada: Actor) -> None:
    served: list[str] = []

    async def ask(name: str) -> None:
        async with waiting.in_line():
            served.append(name)

    async with AsyncExitStack() as held:
        for _ in range(get_settings().database_pool_size):
            await held.enter_async_context(merchant_session(ada.merchant_id))
        early = [asyncio.create_task(ask(f"early {n}")) for n in range(3)]
        await asyncio.sleep(0)
        assert served == []
        await held.aclose()
        # Nobody who was told to go on has run yet: she who asks now finds a place free, and must not take it.
        await ask("late")
    await asyncio.gather(*early)
    assert served == ["early 0", "early 1", "early 2", "late"]


async def test_who_waits_too_long_is_told_to_come_again(ada: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "LONGEST", 0.01)
    async with AsyncExitStack() as held:
        for _ in range(get_settings().database_pool_size):
            await held.enter_async_context(merchant_session(ada.merchant_id))
        with pytest.raises(Unavailable, match="try again in a moment"):
            async with merchant_session(ada.merchant_id):
                pass
