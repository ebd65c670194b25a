"""Stock under stress: many takers at once, and connections killed in their midst. Nothing is sold twice or lost."""

import asyncio
import random

import asyncpg
from sqlalchemy.exc import DBAPIError

from oja.catalog.errors import OutOfStock
from oja.catalog.stock import queries as stock_queries
from oja.catalog.stock import service as stock
from oja.catalog.stock.moving import Source
from oja.kernel import ids
from oja.kernel.db import merchant_session
from tests.factories.carts import put_on_sale
from tests.support.cast import Actor

PIECES = 30


async def test_takers_holders_and_kills_leave_a_ledger_that_adds_up(ada: Actor, owner: asyncpg.Connection) -> None:
    rice, salt = await put_on_sale(ada, stock=PIECES), await put_on_sale(ada, "Salt", stock=PIECES)
    dice = random.Random(7)
    kept: list[Source] = []

    async def buy(number: int) -> None:
        """Hold one of each; then keep it, free it, or be killed before anybody knows."""
        basket = {rice.variant_id: 1, salt.variant_id: 1}
        source = Source(stock.ORDER, ids.new())
        try:
            async with merchant_session(ada.merchant_id) as db:
                pid = (await (await db.connection()).exec_driver_sql("SELECT pg_backend_pid()")).scalar_one()
                await stock.hold(db, dict(dice.sample(list(basket.items()), 2)), source)
                if number % 5 == 0:
                    await owner.fetchval("SELECT pg_terminate_backend($1)", pid)
                    await db.connection()
            async with merchant_session(ada.merchant_id) as db:
                await (stock.free if number % 3 == 0 else stock.keep)(db, source)
            if number % 3:
                kept.append(source)
        except OutOfStock:
            return
        except DBAPIError:
            # Only those that were killed may fail.
            assert number % 5 == 0

    for first in range(0, 100, 10):
        await asyncio.gather(*(buy(number) for number in range(first, first + 10)))

    left = await owner.fetch("SELECT stock_quantity FROM variants ORDER BY id")
    assert [row["stock_quantity"] for row in left] == [PIECES - len(kept)] * 2
    assert len(kept) == PIECES
    assert await owner.fetchval("SELECT count(*) FROM stock_reservations WHERE state = 'kept'") == 2 * len(kept)
    assert await owner.fetchval("SELECT count(*) FROM stock_reservations WHERE state = 'held'") == 0
    async with merchant_session(ada.merchant_id) as db:
        assert await stock_queries.is_ledger_whole(db)
