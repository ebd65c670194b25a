"""What orders do when something happened, and every day."""

from uuid import UUID

from oja.catalog.events import HoldRanOut
from oja.catalog.search import popularity
from oja.customers import merging
from oja.customers.events import CustomersMerged, CustomersSplit
from oja.kernel import clock
from oja.kernel.db import merchant_session, platform_session
from oja.kernel.events import on
from oja.kernel.jobs import every
from oja.merchants import queries as merchants
from oja.orders import changing, queries
from oja.orders.models import Order

ORDERS = "orders"


@on(CustomersMerged)
async def follow_merge(*, merchant_id: UUID, merge_id: UUID) -> None:
    """Two records are one customer: her orders stand under the one that was kept."""
    async with merchant_session(merchant_id) as db:
        await merging.move(db, merge_id, ORDERS, Order.customer_id)


@on(CustomersSplit)
async def follow_split(*, merchant_id: UUID, merge_id: UUID) -> None:
    """They were two after all: each has her own orders again."""
    async with merchant_session(merchant_id) as db:
        await merging.put_back(db, merge_id, ORDERS, Order.customer_id)


@on(HoldRanOut)
async def give_up(*, merchant_id: UUID, order_id: UUID) -> None:
    """Nobody confirmed or paid it in time: the order is cancelled, and its stock back on the shelf."""
    async with merchant_session(merchant_id) as db:
        await changing.give_up(db, order_id)


@every("23 3 * * *")
async def tell_what_sells() -> None:
    """Let search know what was sold lately, shop by shop."""
    async with platform_session() as db:
        shops = await merchants.all_ids(db)
    for merchant_id in shops:
        async with merchant_session(merchant_id) as db:
            await popularity.renew(db, await queries.products_sold_since(db, clock.now() - popularity.LATELY))
