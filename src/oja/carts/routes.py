"""Carts, for the shop's team: to look at, never to touch."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query

from oja.carts import queries
from oja.carts.schemas import CartAnswer, CartsAnswer, PlainText, out
from oja.customers import queries as customers
from oja.kernel import web
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, success
from oja.merchants import queries as merchants
from oja.merchants.access import MerchantDb, allowed

router = Router(
    prefix="/api/merchants/{merchant_id}/carts",
    tags=["Carts"],
    responses=PROBLEMS,
    dependencies=[allowed("orders.read")],
)


@router.get("", response_model=CartsAnswer)
async def list_carts(
    merchant_id: UUID,
    db: MerchantDb,
    page: Annotated[Page, Depends(web.page)],
    customer: Annotated[
        PlainText, Query(min_length=1, max_length=150, description="Phone number, WhatsApp id or business-scoped id.")
    ],
) -> dict[str, Any]:
    """The open cart of a customer, as a list of none or one: with today's prices and what is left of each thing."""
    shop = await merchants.shop(merchant_id)
    person = await customers.find_by_address(db, customer, shop.country)
    cart = await queries.find_open(db, person.id) if person else None
    carts = [] if cart is None else [out(cart, shop.currency)]
    return web.listing("carts", carts[page.offset :], total=len(carts), page=page)


@router.get("/{cart_id}", response_model=CartAnswer)
async def get_cart(merchant_id: UUID, cart_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """One cart, in whatever state."""
    shop = await merchants.shop(merchant_id)
    return success(out(await queries.get(db, cart_id), shop.currency))
