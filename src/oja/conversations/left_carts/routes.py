"""Carts that were left, for the shop's team."""

from datetime import timedelta
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import Depends, Query

from oja.carts.abandoned import queries as abandoned
from oja.carts.abandoned.queries import Sum
from oja.conversations.left_carts import queries
from oja.conversations.left_carts.schemas import LeftCartsAnswer, LeftSumsAnswer, State, out, sum_out
from oja.kernel import clock, web
from oja.kernel.routing import Router
from oja.kernel.web import Page, success
from oja.merchants import queries as merchants
from oja.merchants.access import MerchantDb, allowed

router = Router(prefix="/abandoned-carts", tags=["Carts"], dependencies=[allowed("orders.read")])

LATELY: Final = timedelta(days=30)


@router.get("", response_model=LeftCartsAnswer)
async def list_abandoned_carts(
    merchant_id: UUID,
    db: MerchantDb,
    page: Annotated[Page, Depends(web.page)],
    state: Annotated[
        State | None, Query(description="Only those still left, or of which this became; left out: all.")
    ] = None,
) -> dict[str, Any]:
    """Carts that nobody touched for as long as the shop's `cart_left_after` says, the last marked first."""
    shop = await merchants.shop(merchant_id)
    found, total = await abandoned.listed(db, state, offset=page.offset, limit=page.limit)
    people = await queries.of_customers(db, {one.customer_id for one in found if one.customer_id})
    carts = [out(one, people.get(one.customer_id) if one.customer_id else None, shop) for one in found]
    return web.listing("carts", carts, total=total, page=page)


@router.get("/totals", response_model=LeftSumsAnswer)
async def sum_abandoned_carts(merchant_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """What became of the carts that were left during the last 30 days."""
    shop = await merchants.shop(merchant_id)
    sums = await abandoned.sums_since(db, clock.now() - LATELY)
    return success({state: sum_out(sums.get(state, Sum()), shop) for state in ("left", "ordered", "touched")})
