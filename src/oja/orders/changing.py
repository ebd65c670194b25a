"""Moving an order on, cancelling it, and what the team says of its payment."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from sqlalchemy import select, update

from oja.carts.coupons import service as coupons
from oja.catalog.stock import service as stock
from oja.catalog.stock.moving import Source
from oja.kernel import clock, events, ids, live
from oja.kernel.db import MerchantSession
from oja.orders import queries, states
from oja.orders.errors import CannotChangePayment, CannotChangeStatus, OrderNotFound
from oja.orders.events import OrderStatusChanged
from oja.orders.models import Order, OrderEvent
from oja.orders.views import OrderView


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does it: `team` (a user's id), `customer` (hers), `assistant` or `system`."""

    kind: Literal["team", "customer", "assistant", "system"]
    id: UUID | None = None


async def set_status(db: MerchantSession, order_id: UUID, status: str, *, actor: Actor) -> OrderView:
    """
    Move an order on. Its stock is held while it is pending and unpaid, and sold from then on; cancelling gives it
    back, once. The status it has already changes nothing.

    Emits OrderStatusChanged.

    :raises OrderNotFound: this shop has none with that id
    :raises CannotChangeStatus: there is no way from here to there; `possible` says where it can go
    """
    order = await _lock(db, order_id)
    if order.status == status:
        return await queries.get(db, order_id)
    possible = states.possible(order.status, order.delivery_method)
    if status not in possible:
        raise _cannot(order, status, possible)
    before = order.status
    if status == states.CANCELLED:
        await coupons.give_back(db, order_id)
        await stock.free(db, Source(stock.ORDER, order_id))
    else:
        await stock.keep(db, Source(stock.ORDER, order_id))
    _note(db, order_id, "status", before, status, actor)
    await events.emit(db, OrderStatusChanged(db.merchant_id, order_id, before, status))
    await db.flush()
    await _change(db, order_id, status=status, fulfilment_status=states.fulfilment_of(status))
    return await queries.get(db, order_id)


async def give_up(db: MerchantSession, order_id: UUID) -> None:
    """
    Cancel an order that nobody confirmed or paid while its stock was held. One that went on stays as it is.

    :raises OrderNotFound: this shop has none with that id
    """
    order = await _lock(db, order_id)
    if (order.status, order.payment_status) == (states.FIRST, "unpaid"):
        await set_status(db, order_id, states.CANCELLED, actor=Actor("system"))


async def set_payment(db: MerchantSession, order_id: UUID, payment_status: str, *, actor: Actor) -> OrderView:
    """
    Say that an order was paid, or its money given back, outside of this system.

    :raises OrderNotFound: this shop has none with that id
    :raises CannotChangePayment: it cannot become that; `possible` says what it can
    """
    order = await _lock(db, order_id)
    if order.payment_status == payment_status:
        return await queries.get(db, order_id)
    possible = states.possible_payments(order.payment_state)
    if payment_status not in possible:
        raise CannotChangePayment(
            f"This order is {order.payment_status}: it can become {_either(possible)}.", possible=list(possible)
        )
    if payment_status == "paid":
        await stock.keep(db, Source(stock.ORDER, order_id))
    _note(db, order_id, "payment", order.payment_status, payment_status, actor)
    await db.flush()
    await _change(db, order_id, payment_state=payment_status, payment_status=states.payment_status_of(payment_status))
    return await queries.get(db, order_id)


async def _lock(db: MerchantSession, order_id: UUID) -> Order:
    order = await db.scalar(
        select(Order).where(Order.id == order_id).with_for_update().execution_options(populate_existing=True)
    )
    if order is None:
        raise OrderNotFound
    return order


def _note(db: MerchantSession, order_id: UUID, kind: str, before: str, after: str, actor: Actor) -> None:
    db.add(
        OrderEvent(
            id=ids.new(),
            order_id=order_id,
            kind=kind,
            from_value=before,
            to_value=after,
            actor_kind=actor.kind,
            actor_id=actor.id,
            at=clock.now(),
        )
    )


async def _change(db: MerchantSession, order_id: UUID, **values: str) -> None:
    # The last write: it moves the counts, which every order of the shop shares.
    await db.execute(
        update(Order)
        .where(Order.id == order_id)
        .values(updated_at=clock.now(), **values)
        .execution_options(synchronize_session=False)
    )
    live.tell(db, f"merchant:{db.merchant_id}", {"type": "order_changed", "order_id": order_id})
    live.tell(db, queries.live_topic(db.merchant_id, order_id), {"type": "order_changed"})


def _cannot(order: Order, status: str, possible: tuple[str, ...]) -> CannotChangeStatus:
    way = f"From here it can become {_either(possible)}." if possible else "This is its end."
    return CannotChangeStatus(
        f"This order is {order.status} and cannot become {status}. {way}",
        errors=[{"field": "status", "from": order.status, "to": status, "possible": list(possible)}],
        possible=list(possible),
    )


def _either(words: tuple[str, ...]) -> str:
    return " or ".join(words) if words else "nothing else"
