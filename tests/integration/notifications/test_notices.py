"""What a customer hears of her order, once each, in order, and only where she wrote to the shop."""

import asyncpg
import pytest

from oja.customers import service as customers
from oja.kernel.db import MerchantSession, merchant_session
from oja.notifications import jobs
from oja.orders import changing, placing
from oja.orders.placing import Item
from oja.orders.views import OrderView
from tests.factories.chats import Phone, body, make_phone
from tests.factories.shelves import stock_up
from tests.support.cast import Actor

pytestmark = pytest.mark.asyncio(loop_scope="session")
PHONE = "+2348031112222"


async def order(db: MerchantSession, ada: Actor) -> OrderView:
    return await placing.place_items(db, await ada.shop(), phone=PHONE, name=None, items=[Item("R-1", 2)], source="api")


async def move(ada: Actor, placed: OrderView, *statuses: str) -> None:
    for status in statuses:
        async with merchant_session(ada.merchant_id) as db:
            await changing.set_status(db, placed.id, status, actor=changing.Actor("team", ada.user_id))


async def test_an_order_from_outside_is_confirmed_in_the_chat_and_followed_to_its_end(
    ada: Actor, owner: asyncpg.Connection
) -> None:
    chidi: Phone = await make_phone(ada, owner)
    await stock_up(ada, "Rice", price="2500", external_id="R-1")
    await chidi.says("Hi")
    async with merchant_session(ada.merchant_id) as db:
        placed = await order(db, ada)
    [confirmation] = await chidi.hears()
    assert f"Thank you, Chidi! Your order *{placed.order_number}* is in." in body(confirmation)
    assert "2 × Rice – ₦5,000" in body(confirmation)
    assert "You pick it up at Starling Market." in body(confirmation)

    await move(ada, placed, "confirmed", "processing", "delivered")
    said = [body(message) for message in await chidi.hears()]
    assert [placed.order_number in words for words in said] == [True] * 3
    assert "has confirmed" in said[0]
    assert "You can soon pick it up" in said[1]
    assert "You have picked up" in said[2]

    await jobs.confirm_order(merchant_id=ada.merchant_id, order_id=placed.id)
    await jobs.tell_status(
        merchant_id=ada.merchant_id, order_id=placed.id, from_status="pending", to_status="confirmed"
    )
    assert await chidi.hears() == [], "told once, however often the job runs"


async def test_jobs_that_overtake_each_other_still_tell_in_order(ada: Actor, owner: asyncpg.Connection) -> None:
    chidi = await make_phone(ada, owner)
    await stock_up(ada, "Rice", price="2500", external_id="R-1")
    await chidi.says("Hi")
    async with merchant_session(ada.merchant_id) as db:
        placed = await order(db, ada)
    await move(ada, placed, "confirmed", "cancelled")
    await jobs.tell_status(
        merchant_id=ada.merchant_id, order_id=placed.id, from_status="confirmed", to_status="cancelled"
    )
    said = [body(message) for message in await chidi.hears()]
    assert len(said) == 3
    assert "is in" in said[0]
    assert "has confirmed" in said[1]
    assert "has been cancelled" in said[2]


async def test_who_never_wrote_is_not_written_to(ada: Actor, owner: asyncpg.Connection) -> None:
    chidi = await make_phone(ada, owner)
    await stock_up(ada, "Rice", price="2500", external_id="R-1")
    async with merchant_session(ada.merchant_id) as db:
        await customers.find_or_create_by_phone(db, PHONE)
        await order(db, ada)
    assert await chidi.hears() == []
    assert await owner.fetchval("SELECT count(*) FROM messages") == 0


async def test_a_template_stands_ready_for_the_closed_window(ada: Actor, owner: asyncpg.Connection) -> None:
    chidi = await make_phone(ada, owner)
    await stock_up(ada, "Rice", price="2500", external_id="R-1")
    await chidi.says("Hi")
    await owner.execute("UPDATE conversations SET last_customer_message_at = now() - interval '2 days'")
    async with merchant_session(ada.merchant_id) as db:
        placed = await order(db, ada)
    await chidi.hears()
    kept = await owner.fetchval("SELECT fallback ->> 'parameters' FROM messages WHERE cause LIKE 'order-placed:%'")
    assert kept == f'["Chidi", "{placed.order_number}", "received. Total: ₦5,000"]'
