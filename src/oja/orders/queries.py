"""Questions about orders."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, bindparam, func, select, text

from oja.kernel import ids
from oja.kernel.db import MerchantSession
from oja.kernel.web import cursor_of, read_uuid_cursor
from oja.orders.errors import OrderNotFound
from oja.orders.models import Order, OrderCount, OrderEvent, OrderLine
from oja.orders.views import ContactView, HistoryView, OrderLineView, OrderPage, OrderView, Owed

_OF_CUSTOMER: Final = (
    select(Order)
    .where(Order.customer_id == bindparam("customer_id"))
    .order_by(Order.id.desc())
    .limit(bindparam("limit", type_=Integer))
)

# The planner matches the index by this very expression.
_SHORT_NUMBER = text("split_part(orders.order_number, '-', 3) = :short")
_DIGITS = re.compile(r"#?\s*(\d{1,12})")


async def get(db: MerchantSession, order_id: UUID) -> OrderView:
    """
    One order with its history.

    :raises OrderNotFound: this shop has none with that id
    """
    row = await db.scalar(select(Order).where(Order.id == order_id).execution_options(populate_existing=True))
    if row is None:
        raise OrderNotFound
    return await _whole(db, row)


async def find_by_number(db: MerchantSession, number: str) -> OrderView | None:
    """An order by its full number, or the newest with this short one (`"12"`, `"#00012"`)."""
    row = await db.scalar(select(Order).where(_is_numbered(number)).order_by(Order.id.desc()).limit(1))
    return None if row is None else await _whole(db, row)


async def find_by_token(db: MerchantSession, token: str) -> OrderView | None:
    """The order whose page has this random token in its address."""
    row = await db.scalar(select(Order).where(Order.tracking_token == token))
    return None if row is None else await _whole(db, row)


def live_topic(merchant_id: UUID, order_id: UUID) -> str:
    """Where each step of one order is told."""
    return f"order:{merchant_id}:{order_id}"


async def find_of_cart(db: MerchantSession, cart_id: UUID) -> OrderView | None:
    """The order that a cart became."""
    row = await db.scalar(select(Order).where(Order.cart_id == cart_id))
    return None if row is None else await _whole(db, row)


async def list_orders(
    db: MerchantSession,
    *,
    status: str | None = None,
    payment_status: str | None = None,
    customer_id: UUID | None = None,
    search: str | None = None,
    offset: int = 0,
    limit: int = 20,
    cursor: str | None = None,
) -> OrderPage:
    """
    A page of orders, the newest first, with the exact total.

    :raises BadCursor: the cursor is not one of ours
    """
    where: list[ColumnElement[bool]] = []
    if status is not None:
        where.append(Order.status == status)
    if payment_status is not None:
        where.append(Order.payment_status == payment_status)
    if customer_id is not None:
        where.append(Order.customer_id == customer_id)
    if search and search.strip():
        where.append(_is_numbered(search))
    if customer_id is not None or (search and search.strip()):
        total = await db.scalar(select(func.count()).select_from(Order).where(*where)) or 0
    else:
        total = await count(db, status=status, payment_status=payment_status)
    if cursor is not None:
        where.append(Order.id < read_uuid_cursor(cursor))
        offset = 0
    rows = (
        await db.scalars(select(Order).where(*where).order_by(Order.id.desc()).offset(offset).limit(limit + 1))
    ).all()
    shown = rows[:limit]
    lines = await _lines(db, [row.id for row in shown])
    return OrderPage(
        items=[view(row, lines.get(row.id, [])) for row in shown],
        total=total,
        next_cursor=cursor_of(shown[-1].id) if shown and len(rows) > limit else None,
    )


async def count(db: MerchantSession, *, status: str | None = None, payment_status: str | None = None) -> int:
    """How many orders there are: read from kept counters, however many."""
    where = [OrderCount.merchant_id == db.merchant_id]
    if status is not None:
        where.append(OrderCount.status == status)
    if payment_status is not None:
        where.append(OrderCount.payment_status == payment_status)
    return int(await db.scalar(select(func.coalesce(func.sum(OrderCount.total), 0)).where(*where)) or 0)


async def sold_since(db: MerchantSession, moment: datetime) -> tuple[int, int]:
    """How many orders came in since `moment`, and their minor units together; cancelled ones left out."""
    sums = select(func.count(), func.coalesce(func.sum(Order.total_minor), 0))
    # Ids carry their time, so the index of the list finds where the period begins.
    since = (Order.id >= ids.first_of(moment), Order.created_at >= moment)
    orders, minor = (await db.execute(sums.where(*since, Order.status != "cancelled"))).one()
    return int(orders), int(minor)


async def owed_since(db: MerchantSession, moment: datetime) -> list[Owed]:
    """The orders since `moment` by the link that they are owed to; cancelled ones left out."""
    since = (Order.id >= ids.first_of(moment), Order.created_at >= moment, Order.status != "cancelled")
    sums = select(Order.source, Order.came_by, func.count(), func.sum(Order.total_minor)).where(*since)
    rows = await db.execute(sums.group_by(Order.source, Order.came_by))
    return [Owed(source, came_by, int(count), int(minor)) for source, came_by, count, minor in rows]


async def products_sold_since(db: MerchantSession, moment: datetime) -> dict[UUID, int]:
    """How many of each product were ordered since `moment`; cancelled orders left out."""
    since = (Order.id >= ids.first_of(moment), Order.created_at >= moment, Order.status != "cancelled")
    lines = select(OrderLine.product_id, func.sum(OrderLine.quantity)).join(Order, OrderLine.order_id == Order.id)
    rows = await db.execute(lines.where(*since).group_by(OrderLine.product_id))
    return {product_id: int(sold) for product_id, sold in rows}


async def products_ordered_between(
    db: MerchantSession, since: datetime, until: datetime, *, source: str | None = None
) -> dict[UUID, int]:
    """How many orders from `since` to `until` had each product, all or those by `source`; cancelled ones left out."""
    when = (Order.id >= ids.first_of(since), Order.id < ids.first_of(until), Order.status != "cancelled")
    lines = select(OrderLine.product_id, func.count(OrderLine.order_id.distinct()))
    found = lines.join(Order, OrderLine.order_id == Order.id).where(*when)
    found = found.where(Order.source == source) if source is not None else found
    rows = await db.execute(found.group_by(OrderLine.product_id))
    return {product_id: int(orders) for product_id, orders in rows}


async def for_customer(db: MerchantSession, customer_id: UUID, limit: int = 10) -> list[OrderView]:
    """A customer's newest orders."""
    rows = (await db.scalars(_OF_CUSTOMER, {"customer_id": customer_id, "limit": limit})).all()
    lines = await _lines(db, [row.id for row in rows])
    return [view(row, lines.get(row.id, [])) for row in rows]


def view(row: Order, lines: list[OrderLineView], history: Iterable[HistoryView] = ()) -> OrderView:
    """A row as others see it."""
    return OrderView(
        id=row.id,
        order_number=row.order_number,
        customer_id=row.customer_id,
        customer=ContactView(row.customer_id, row.contact_name, row.contact_phone),
        cart_id=row.cart_id,
        source=row.source,
        status=row.status,
        payment_status=row.payment_status,
        payment_state=row.payment_state,
        payment_method=row.payment_method,
        coupon_code=row.coupon_code,
        came_by=row.came_by,
        promised=row.promised,
        fulfilment_status=row.fulfilment_status,
        delivery_method=row.delivery_method,
        delivery_address=row.delivery_address,
        delivery_area=row.delivery_area,
        notes=row.notes,
        currency=row.currency,
        subtotal_minor=row.subtotal_minor,
        discount_minor=row.discount_minor,
        delivery_minor=row.delivery_minor,
        tax_minor=row.tax_minor,
        total_minor=row.total_minor,
        tracking_token=row.tracking_token,
        created_at=row.created_at,
        updated_at=row.updated_at,
        lines=lines,
        history=list(history),
    )


def _is_numbered(number: str) -> ColumnElement[bool]:
    wanted = number.strip().upper()
    if match := _DIGITS.fullmatch(wanted):
        condition: Any = _SHORT_NUMBER.bindparams(short=match.group(1).zfill(5))
        return condition  # type: ignore[no-any-return]  # a text condition stands where a column expression may
    return Order.order_number == wanted.removeprefix("#")


async def _whole(db: MerchantSession, row: Order) -> OrderView:
    lines = await _lines(db, [row.id])
    steps = await db.scalars(select(OrderEvent).where(OrderEvent.order_id == row.id).order_by(OrderEvent.id))
    history = [
        HistoryView(one.kind, one.from_value, one.to_value, one.actor_kind, one.actor_id, one.at) for one in steps
    ]
    return view(row, lines.get(row.id, []), history)


async def _lines(db: MerchantSession, order_ids: Sequence[UUID]) -> dict[UUID, list[OrderLineView]]:
    found: dict[UUID, list[OrderLineView]] = {}
    if not order_ids:
        return found
    rows = await db.scalars(
        select(OrderLine).where(OrderLine.order_id.in_(order_ids)).order_by(OrderLine.order_id, OrderLine.position)
    )
    for row in rows:
        line = OrderLineView(
            id=row.id,
            product_id=row.product_id,
            variant_id=row.variant_id,
            external_id=row.external_id,
            name=row.name,
            sku=row.sku,
            image_url=row.image_url,
            quantity=row.quantity,
            unit_price_minor=row.unit_price_minor,
        )
        found.setdefault(row.order_id, []).append(line)
    return found
