"""What carts do when something happened, and every five minutes."""

from datetime import timedelta
from uuid import UUID

from oja.carts import queries
from oja.carts.abandoned import service as abandoned
from oja.carts.coupons.models import CouponUse
from oja.carts.models import Cart
from oja.customers import merging
from oja.customers import queries as customers
from oja.customers.events import CustomersMerged, CustomersSplit
from oja.kernel.db import merchant_session
from oja.kernel.events import on
from oja.merchants import queries as merchants
from oja.merchants.rounds import in_every_shop

CARTS, USES = "carts", "coupon_uses"


@in_every_shop("*/5 * * * *")
async def mark_abandoned(*, merchant_id: UUID) -> None:
    """Mark the carts that nobody touched for as long as their shop says."""
    shop = await merchants.shop(merchant_id)
    is_more, beyond = True, None
    while is_more:
        async with merchant_session(merchant_id) as db:
            beyond = await abandoned.mark(db, shop.currency, timedelta(minutes=shop.cart_left_after), beyond)
        is_more = beyond is not None
    async with merchant_session(merchant_id) as db:
        await abandoned.expire(db)


@on(CustomersMerged)
async def follow_merge(*, merchant_id: UUID, merge_id: UUID) -> None:
    """
    Two records are one customer: she finds her open cart under the one that was kept, and what either used of a coupon
    counts for her.

    When both have one, each stays where it is: two carts are not mixed behind her back.
    """
    async with merchant_session(merchant_id) as db:
        merge = await customers.get_merge(db, merge_id, is_locked=True)
        await merging.move(db, merge_id, USES, CouponUse.customer_id)
        if await queries.find_open(db, merge.kept_id) is None:
            await merging.move(db, merge_id, CARTS, Cart.customer_id)


@on(CustomersSplit)
async def follow_split(*, merchant_id: UUID, merge_id: UUID) -> None:
    """They were two after all: each has her own cart again, and has used what she used herself."""
    async with merchant_session(merchant_id) as db:
        await merging.put_back(db, merge_id, USES, CouponUse.customer_id)
        await merging.put_back(db, merge_id, CARTS, Cart.customer_id)
