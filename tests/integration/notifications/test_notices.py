"""What a customer hears of her order, once each, in order, and only where she wrote to the shop."""

from typing import Any

import asyncpg
import httpx2
import orjson
import pytest

from oja.customers import service as customers
from oja.kernel import ids
from oja.kernel.db import MerchantSession, merchant_session
from oja.notifications import jobs
from oja.orders import changing, itemised
from oja.orders.itemised import Item
from oja.orders.views import OrderView
from oja.templates.models import Template
from tests.factories.chats import Phone, body, make_phone, work
from tests.factories.shelves import restock, stock_up
from tests.support.cast import Actor

pytestmark = pytest.mark.asyncio(loop_scope="session")
PHONE = "+2348031112222"


async def order(db: MerchantSession, ada: Actor) -> OrderView:
    shop, wanted = await ada.shop(), [Item("R-1", 2)]
    return await itemised.place_items(db, shop, phone=PHONE, name=None, items=wanted, source="api")


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
    assert body(confirmation).endswith(f"/starlingmarket/orders/{placed.tracking_token}")

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


async def test_a_phone_that_never_wrote_is_told_by_the_approved_template(
    ada: Actor, owner: asyncpg.Connection, client: httpx2.AsyncClient
) -> None:
    await make_phone(ada, owner)
    await approve(ada)
    meat = await stock_up(ada, "Goat Meat", price="9000", stock=0)
    form = {"variant_id": str(meat.variant_id), "phone": PHONE, "agreed": "1"}
    await client.post("/starlingmarket/p/goat-meat/wait", data=form)

    await restock(ada, meat.id, 4)

    await work(owner)
    [row] = await owner.fetch(
        "SELECT body, fallback, address FROM messages JOIN conversations AS her ON her.id = conversation_id"
    )
    assert row["address"] == PHONE
    assert "Goat Meat* is back" in row["body"]
    assert orjson.loads(row["fallback"])["name"] == "back_in_stock"
    assert "Goat Meat" in orjson.loads(row["fallback"])["named"].values()
    await restock(ada, meat.id, 0)
    await restock(ada, meat.id, 2)
    await work(owner)
    assert await owner.fetchval("SELECT count(*) FROM messages") == 1
    assert await unreached(client, ada) == []


async def test_without_a_template_the_team_sees_who_could_not_be_told(
    ada: Actor, owner: asyncpg.Connection, client: httpx2.AsyncClient
) -> None:
    chidi = await make_phone(ada, owner)
    meat = await stock_up(ada, "Goat Meat", stock=0)
    wish = {"variant_id": str(meat.variant_id), "phone": PHONE}
    await client.post(f"{ada.api}/stock/interests", headers=ada.headers, json=wish)

    await restock(ada, meat.id, 4)
    assert await chidi.hears() == []

    [left] = await unreached(client, ada)
    assert (left["phone"], left["name"], left["unreached"]) == (PHONE, "Goat Meat", "no_template")
    assert await owner.fetchval("SELECT count(*) FROM customers") == 0
    gone = await client.delete(f"{ada.api}/stock/interests/{left['id']}", headers=ada.headers)
    assert gone.status_code == 200
    assert await unreached(client, ada) == []


async def test_a_shop_without_a_number_sees_them_too(
    ada: Actor, owner: asyncpg.Connection, client: httpx2.AsyncClient
) -> None:
    meat = await stock_up(ada, "Goat Meat", stock=0)
    wish = {"variant_id": str(meat.variant_id), "phone": PHONE}
    await client.post(f"{ada.api}/stock/interests", headers=ada.headers, json=wish)
    await restock(ada, meat.id, 4)
    await work(owner)
    assert [one["unreached"] for one in await unreached(client, ada)] == ["no_number"]


async def approve(ada: Actor) -> None:
    """The template of the starter set, as Meta has approved it."""
    text = "Hi {{name}}, {{product}} is back at {{shop}}."
    async with merchant_session(ada.merchant_id) as db:
        db.add(
            Template(
                id=ids.new(), waba_id="1029", name="back_in_stock", language="en", category="MARKETING",
                parameter_format="named", components=[{"type": "BODY", "text": text}], status="approved",
                provider_id="1",
            )
        )  # fmt: skip


async def unreached(client: httpx2.AsyncClient, ada: Actor) -> list[dict[str, Any]]:
    answer = await client.get(f"{ada.api}/stock/interests?is_unreached=true", headers=ada.headers)
    rows: list[dict[str, Any]] = answer.json()["data"]["interests"]
    return rows
