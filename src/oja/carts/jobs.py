"""What carts do when something happened."""

from uuid import UUID

from oja.carts import queries
from oja.carts.models import Cart
from oja.customers import merging
from oja.customers import queries as customers
from oja.customers.events import CustomersMerged, CustomersSplit
from oja.kernel.db import merchant_session
from oja.kernel.events import on

CARTS = "carts"


@on(CustomersMerged)
async def follow_merge(*, merchant_id: UUID, merge_id: UUID) -> None:
    """
    Two records are one customer: she finds her open cart under the one that was kept.

    When both have one, each stays where it is: two carts are not mixed behind her back.
    """
    async with merchant_session(merchant_id) as db:
        merge = await customers.get_merge(db, merge_id, is_locked=True)
        if await queries.find_open(db, merge.kept_id) is None:
            await merging.move(db, merge_id, CARTS, Cart.customer_id)


@on(CustomersSplit)
async def follow_split(*, merchant_id: UUID, merge_id: UUID) -> None:
    """They were two after all: each has her own cart again."""
    async with merchant_session(merchant_id) as db:
        await merging.put_back(db, merge_id, CARTS, Cart.customer_id)
