"""What orders do when something happened, and every day."""

from uuid import UUID

from oja.catalog.events import HoldRanOut
from oja.catalog.search import popularity
from oja.customers import merging
from oja.customers.events import CustomersMerged, CustomersSplit
from oja.kernel import clock
from oja.kernel.db import merchant_session
from oja.kernel.events import on
from oja.merchants.rounds import in_every_shop
from oja.orders import changing, queries
from oja.orders.checkout import service as checkout
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


@in_every_shop("23 3 * * *")
async def tell_what_sells(*, merchant_id: UUID) -> None:
    """Let search know what was sold lately."""
    async with merchant_session(merchant_id) as db:
        await popularity.renew(db, await queries.products_sold_since(db, clock.now() - popularity.LATELY))


@in_every_shop("41 3 * * *")
async def forget_left_checkouts(*, merchant_id: UUID) -> None:
    """Names and addresses of those who left before they ordered are not kept."""
    async with merchant_session(merchant_id) as db:
        await checkout.forget_left(db)
