"""Sessions outlive a database that was restarted."""

import asyncio

import asyncpg
from sqlalchemy import select

from oja.customers.models import Customer
from oja.kernel.db import merchant_session, platform_session
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
