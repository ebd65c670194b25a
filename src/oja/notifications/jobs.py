"""Jobs of the notifications: every fact about an order is told once, whichever door it came through."""

from uuid import UUID

from oja.conversations import queries as conversations
from oja.conversations import service as speaking
from oja.customers import queries as customers
from oja.kernel import events
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.web import Page
from oja.merchants import queries as merchants
from oja.notifications import notices
from oja.orders import queries as orders
from oja.orders.events import OrderPlaced, OrderStatusChanged

_LIVELIEST = Page(number=1, limit=1, cursor=None)


@events.on(OrderPlaced)
async def confirm_order(*, merchant_id: UUID, order_id: UUID) -> None:
    """Confirm an order in the chat, when its customer has one with the shop."""
    shop = await merchants.shop(merchant_id)
    async with merchant_session(merchant_id) as db:
        order = await orders.get(db, order_id)
        conversation_id = await _conversation(db, order.customer_id)
        if conversation_id is None:
            return
        language = await _language(db, order.customer_id, shop.language)
        await speaking.say(
            db,
            conversation_id,
            [notices.placed(shop, order, language)],
            sent_by="system",
            cause=f"order-placed:{order_id}",
            fallback=notices.template(shop, order, "placed", language),
        )


@events.on(OrderStatusChanged)
async def tell_status(*, merchant_id: UUID, order_id: UUID, from_status: str, to_status: str) -> None:  # noqa: ARG001
    """Tell the customer how her order is doing, once for each status."""
    shop = await merchants.shop(merchant_id)
    async with merchant_session(merchant_id) as db:
        order = await orders.get(db, order_id)
        conversation_id = await _conversation(db, order.customer_id)
        language = await _language(db, order.customer_id, shop.language)
        notice = notices.moved(shop, order, to_status, language)
        if conversation_id is None or notice is None:
            return
        await speaking.say(
            db,
            conversation_id,
            [notice],
            sent_by="system",
            cause=f"order-{to_status}:{order_id}",
            fallback=notices.template(shop, order, to_status, language),
        )


async def _conversation(db: MerchantSession, customer_id: UUID) -> UUID | None:
    """The conversation she used last. Nobody who never wrote to the shop is written to."""
    found, _, _ = await conversations.list_conversations(db, owner=None, customer_ids=[customer_id], page=_LIVELIEST)
    return found[0].id if found else None


async def _language(db: MerchantSession, customer_id: UUID, usual: str) -> str:
    return (await customers.get(db, customer_id)).locale or usual
