"""Tracking: her orders and how each is doing."""

from datetime import timedelta
from uuid import UUID

from oja.assistant import carting, greeting
from oja.assistant.replies import Reply
from oja.assistant.turn import Turn
from oja.channels import composing
from oja.kernel import clock
from oja.kernel.errors import NotFound
from oja.orders import queries as orders
from oja.orders.views import OrderView

TOPIC = "orders"
DOUBLE_TAP = timedelta(minutes=2)


async def latest(turn: Turn) -> Reply:
    """Her latest orders: a single one at once, several as a list."""
    found = await orders.for_customer(turn.db, turn.shopper.id, limit=10)
    if not found:
        reply = await carting.empty(turn, key="orders.none")
        return Reply(TOPIC, reply.message)
    if len(found) == 1:
        return one(turn, found[0], is_only=True)
    rows = [
        composing.row(
            f"order:{order.id}",
            order.order_number,
            turn.say("order.row", status=status(turn, order), total=turn.money(order.total_minor)),
        )
        for order in found
    ]
    return Reply(TOPIC, composing.offer(turn.say("orders"), turn.say("list.orders"), ("", rows)))


async def show(turn: Turn, order_id: UUID | None, number: str) -> Reply:
    """One order by its id or number, if it is hers."""
    try:
        order = await (orders.get(turn.db, order_id) if order_id else orders.find_by_number(turn.db, number))
    except NotFound:
        order = None
    if order is None or order.customer_id != turn.shopper.id:
        return Reply(TOPIC, await greeting.menu(turn, turn.say("order.unknown")))
    return one(turn, order)


async def already_placed(turn: Turn, cart_id: UUID) -> Reply:
    """The button of a summary that became an order. A double tap needs no second answer: the confirmation is there."""
    order = await orders.find_of_cart(turn.db, cart_id)
    if order is None:
        return await carting.show(turn)
    if order.created_at > clock.now() - DOUBLE_TAP:
        return Reply(carting.TOPIC, None)
    return one(turn, order, turn.say("order.already"))


def one(turn: Turn, order: OrderView, *notes: str, is_only: bool = False) -> Reply:
    """How one order is doing, what is in it, what it costs."""
    rows = [
        turn.say("cart.line", quantity=line.quantity, name=carting.short(line.name), total=turn.money(line.total_minor))
        for line in order.lines
    ]
    words = composing.paragraphs(
        turn.say("order", number=order.order_number, status=status(turn, order)),
        composing.bullet_lines(rows, 600, turn.say("cart.rest")),
        turn.say("cart.total", total=turn.money(order.total_minor)),
    )
    message = composing.ask(
        words,
        *([] if is_only else [("orders", turn.say("button.orders"))]),
        ("browse", turn.say("button.keep_browsing")),
        ("person", turn.say("button.person")),
    )
    return Reply(TOPIC, message, notes)


def status(turn: Turn, order: OrderView) -> str:
    """An order's status in plain words."""
    is_fetched = order.status == "delivered" and order.delivery_method == "pickup"
    return turn.say("status.picked_up" if is_fetched else f"status.{order.status}")
