"""Orders: placed by anybody, looked after by the shop's team."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, time
from typing import Annotated, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import Depends, Header, Query, Request

from oja.carts.coupons.service import TRIES
from oja.carts.schemas import PlainText
from oja.kernel import clock, ratelimit, web
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.errors import Forbidden
from oja.kernel.money import Money, decimal_text
from oja.kernel.ratelimit import Limit
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, Problem, success
from oja.merchants import queries as merchants
from oja.merchants.access import ACCOUNT_LIMIT, MaybeSignedIn, Member, MerchantDb, allowed, belonging, client_address
from oja.merchants.errors import ShopNotFound
from oja.merchants.queries import Shop
from oja.orders import changing, itemised, queries, repeating
from oja.orders.changing import Actor
from oja.orders.errors import InvalidPrice
from oja.orders.itemised import Item
from oja.orders.reviews import routes as reviews_routes
from oja.orders.schemas import NewItem, NewOrder, OrderAnswer, OrderChange, OrdersAnswer, PlacedAnswer, TodayAnswer
from oja.orders.showing import detail, placed, summary
from oja.orders.states import PaymentStatus, Status

ORDER_LIMIT = Limit("orders", burst=30, per_minute=30)
NOT_PLACED: dict[int | str, dict[str, Any]] = {
    409: {
        "model": Problem,
        "description": "`price_changed`, `out_of_stock`, `product_unavailable`, `below_minimum` or why the coupon does"
        " not work, such as `coupon_used_up`: nothing was ordered.",
    }
}
NOT_CHANGED: dict[int | str, dict[str, Any]] = {
    409: {
        "model": Problem,
        "description": "`cannot_change_status` or `cannot_change_payment`, with what is `possible`.",
    }
}

router = Router(tags=["Orders"], responses=PROBLEMS)
team = Router(prefix="/api/merchants/{merchant_id}/orders")


@dataclass(frozen=True)
class Counter:
    """Where somebody orders: which shop, through which door, and its rows."""

    shop: Shop
    source: str
    db: MerchantSession
    order: NewOrder


async def counter(order: NewOrder, request: Request, person: MaybeSignedIn) -> AsyncIterator[Counter]:
    """
    The shop that the body names. With a token it must be one of the person's; on a shop's own host, that one.

    :raises ShopNotFound: no such shop, not the person's, or not the host's
    """
    if person is None:
        await ratelimit.take(ORDER_LIMIT, client_address(request))
        if order.coupon_code is not None:
            await ratelimit.take(TRIES, client_address(request))
    else:
        await ratelimit.take(ACCOUNT_LIMIT, str(person.user_id))
        place = await belonging(order.merchant_id, person)
        if "orders.write" not in place.permissions:
            raise Forbidden
    shop = await merchants.shop(order.merchant_id)
    here = await _shop_of_host(request)
    if here is not None and here.id != shop.id:
        raise ShopNotFound
    async with merchant_session(shop.id, actor=f"team:{person.user_id}" if person else "customer") as db:
        yield Counter(shop, "api" if person else "web", db, order)


async def _shop_of_host(request: Request) -> Shop | None:
    """The shop whose own host this is."""
    return await merchants.shop_on(request.url.hostname or "")


@router.post("/api/orders", response_model=PlacedAnswer, responses=NOT_PLACED)
async def place_order(
    counter: Annotated[Counter, Depends(counter, scope="function")],
    idempotency_key: Annotated[
        str | None, Header(description="The same key and body within 24 hours: the same answer, one order.")
    ] = None,
) -> dict[str, Any]:
    """
    Create a new order. Needs no sign-in: the shop is named by `merchant_id`.

    Prices are the catalogue's, and the total is what they, the area and the coupon come to. Name the `price` you
    expect, and nothing is ordered when it is another one.
    """
    order = counter.order

    async def make() -> tuple[UUID, dict[str, Any]]:
        made = await itemised.place_items(
            counter.db,
            counter.shop,
            phone=order.customer.phone,
            name=order.customer.name,
            items=[_item(item, counter.shop.currency) for item in order.items],
            source=counter.source,
            delivery_method=order.delivery_method,
            delivery_address=order.delivery_address,
            delivery_area=order.delivery_area,
            coupon_code=order.coupon_code,
            notes=order.notes,
        )
        return made.id, placed(made)

    body = order.model_dump(mode="json")
    return success(await repeating.once(counter.db, idempotency_key, body, make))


@team.get("", response_model=OrdersAnswer, dependencies=[allowed("orders.read")])
async def list_orders(
    merchant_id: UUID,
    db: MerchantDb,
    page: Annotated[Page, Depends(web.page)],
    status: Annotated[Status | None, Query(description="Only orders in this status.")] = None,
    payment_status: Annotated[PaymentStatus | None, Query(description="Only orders paid so.")] = None,
    customer_id: Annotated[UUID | None, Query(description="Only this customer's orders.")] = None,
    search: Annotated[
        PlainText | None, Query(max_length=60, description="An order's number, in full or its last digits.")
    ] = None,
) -> dict[str, Any]:
    """The shop's orders, the newest first."""
    shop = await merchants.shop(merchant_id)
    found = await queries.list_orders(
        db,
        status=status,
        payment_status=payment_status,
        customer_id=customer_id,
        search=search,
        offset=page.offset,
        limit=page.limit,
        cursor=page.cursor,
    )
    orders = [summary(order, shop) for order in found.items]
    return web.listing("orders", orders, total=found.total, page=page, next_cursor=found.next_cursor)


@team.get("/today", response_model=TodayAnswer, dependencies=[allowed("orders.read")])
async def get_today(merchant_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """What was sold today."""
    shop = await merchants.shop(merchant_id)
    zone = ZoneInfo(shop.timezone)
    midnight = datetime.combine(clock.now().astimezone(zone).date(), time(), zone)
    orders, minor = await queries.sold_since(db, midnight)
    return success(
        {
            "orders": orders,
            "revenue": decimal_text(minor, shop.currency),
            "revenue_text": Money(minor, shop.currency).display(shop.money_locale),
            "currency": shop.currency,
        }
    )


@team.get("/{order_id}", response_model=OrderAnswer, dependencies=[allowed("orders.read")])
async def get_order(merchant_id: UUID, order_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """One order with its history."""
    shop = await merchants.shop(merchant_id)
    return success(detail(await queries.get(db, order_id), shop))


@team.patch("/{order_id}", response_model=OrderAnswer, responses=NOT_CHANGED, dependencies=[allowed("orders.write")])
async def change_order(
    merchant_id: UUID, order_id: UUID, change: OrderChange, person: Member, db: MerchantDb
) -> dict[str, Any]:
    """Move an order on, cancel it, or note its payment. The customer is told of a new status in her chat."""
    shop = await merchants.shop(merchant_id)
    actor = Actor("team", person.user_id)
    if change.payment_status is not None:
        await changing.set_payment(db, order_id, change.payment_status, actor=actor)
    if change.status is not None:
        await changing.set_status(db, order_id, change.status, actor=actor)
    return success(detail(await queries.get(db, order_id), shop))


def _item(item: NewItem, currency: str) -> Item:
    if item.price is None:
        return Item(item.product_id, item.quantity, variant_id=item.variant_id)
    try:
        return Item(item.product_id, item.quantity, Money.parse(item.price, currency).minor, item.variant_id)
    except ValueError as error:
        detail = {"product_id": item.product_id, "value": item.price, "reason": str(error)}
        raise InvalidPrice(errors=[detail]) from None


router.include_router(team)
router.include_router(reviews_routes.router)
