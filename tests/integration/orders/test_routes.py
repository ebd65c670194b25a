"""Orders on the team's desk: listed, read, moved on."""

import asyncio

import asyncpg
import pytest
from httpx2 import AsyncClient

from oja.kernel import ids
from oja.kernel.db import merchant_session
from oja.orders import changing, queries
from oja.orders.changing import Actor as By
from tests.factories.carts import CHIDI, DONA, put_on_sale
from tests.factories.orders import ADDRESS, listening, make_order, next_message
from tests.support.cast import Actor
from tests.support.database import counted


async def move(client: AsyncClient, shop: Actor, order_id: str, *statuses: str) -> None:
    for status in statuses:
        answer = await client.patch(f"{shop.api}/orders/{order_id}", json={"status": status}, headers=shop.headers)
        assert answer.status_code == 200, answer.text


async def test_lists_the_newest_first_with_exact_totals(client: AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    placed = [(await make_order(client, ada, (rice, 1)))["order_id"] for _ in range(5)]
    await move(client, ada, placed[0], "confirmed")
    await move(client, ada, placed[1], "cancelled")
    data = (await client.get(f"{ada.api}/orders?limit=2&page=2", headers=ada.headers)).json()["data"]
    assert [order["id"] for order in data["orders"]] == [placed[2], placed[1]]
    assert data["pagination"] == {
        "total": 5,
        "pages": 3,
        "current_page": 2,
        "limit": 2,
        "next_cursor": data["pagination"]["next_cursor"],
    }
    for status, number in (("pending", 3), ("confirmed", 1), ("cancelled", 1), ("shipped", 0)):
        data = (await client.get(f"{ada.api}/orders?status={status}", headers=ada.headers)).json()["data"]
        assert data["pagination"]["total"] == number == len(data["orders"])
        assert {order["status"] for order in data["orders"]} <= {status}


async def test_goes_on_by_cursor_to_the_end(client: AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    placed = [(await make_order(client, ada, (rice, 1)))["order_id"] for _ in range(5)]
    seen: list[str] = []
    path: str | None = f"{ada.api}/orders?limit=2"
    while path is not None:
        data = (await client.get(path, headers=ada.headers)).json()["data"]
        seen += [order["id"] for order in data["orders"]]
        cursor = data["pagination"]["next_cursor"]
        path = f"{ada.api}/orders?limit=2&cursor={cursor}" if cursor else None
    assert seen == placed[::-1]
    bad = await client.get(f"{ada.api}/orders?cursor=nonsense", headers=ada.headers)
    assert (bad.status_code, bad.json()["code"]) == (422, "bad_cursor")


@pytest.mark.parametrize("spell", ["{full}", "{full} ", "#{full}", "{short}", "#{short}", "2", " # 2"])
async def test_finds_an_order_by_its_number(client: AsyncClient, ada: Actor, spell: str) -> None:
    rice = await put_on_sale(ada)
    await make_order(client, ada, (rice, 1))
    second = await make_order(client, ada, (rice, 1))
    full = second["order_number"]
    search = spell.format(full=full.lower(), short=full.rpartition("-")[2])
    data = (await client.get(f"{ada.api}/orders", params={"search": search}, headers=ada.headers)).json()["data"]
    assert [order["id"] for order in data["orders"]] == [second["order_id"]]
    assert data["pagination"]["total"] == 1
    async with merchant_session(ada.merchant_id) as db:
        found = await queries.find_by_number(db, search)
    assert found is not None
    assert found.order_number == full


async def test_a_number_nobody_has_finds_nothing(client: AsyncClient, ada: Actor) -> None:
    for search in ("ORD-19990101-00001", "777", "%", "' OR 1=1"):
        data = (await client.get(f"{ada.api}/orders", params={"search": search}, headers=ada.headers)).json()["data"]
        assert data["orders"] == []


async def test_lists_many_orders_by_few_statements(client: AsyncClient, ada: Actor) -> None:
    rice, salt = await put_on_sale(ada), await put_on_sale(ada, "Salt")
    for _ in range(12):
        await make_order(client, ada, (rice, 1), (salt, 2))
    await client.get(f"{ada.api}/orders", headers=ada.headers)
    with counted() as statements:
        data = (await client.get(f"{ada.api}/orders", headers=ada.headers)).json()["data"]
    assert len(data["orders"]) == 12
    assert all(len(order["items"]) == 2 for order in data["orders"])
    assert len(statements) <= 4


async def test_reads_one_with_everything(client: AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    placed = await make_order(
        client, ada, (rice, 2), delivery_method="delivery", delivery_address=ADDRESS, notes="Before noon"
    )
    order = (await client.get(f"{ada.api}/orders/{placed['order_id']}", headers=ada.headers)).json()["data"]
    assert order["order_number"] == placed["order_number"]
    assert (order["status"], order["payment_status"], order["payment_state"]) == ("pending", "unpaid", "unpaid")
    assert order["fulfilment_status"] == "unfulfilled"
    assert order["possible_statuses"] == ["confirmed", "cancelled"]
    assert (order["notes"], order["source"], order["currency"]) == ("Before noon", "web", "NGN")
    assert (order["total_amount"], order["total_text"]) == ("49.98", "₦49.98")
    assert order["customer"]["phone"] == CHIDI
    assert [step["kind"] for step in order["history"]] == ["placed"]
    assert order["merchant_id"] == str(ada.merchant_id)


async def test_walks_a_delivery_to_its_door(client: AsyncClient, ada: Actor) -> None:
    placed = await make_order(
        client, ada, (await put_on_sale(ada), 1), delivery_method="delivery", delivery_address=ADDRESS
    )
    await move(client, ada, placed["order_id"], "confirmed", "processing", "shipped", "delivered")
    order = (await client.get(f"{ada.api}/orders/{placed['order_id']}", headers=ada.headers)).json()["data"]
    assert (order["status"], order["fulfilment_status"], order["possible_statuses"]) == ("delivered", "delivered", [])
    steps = [(step["from_value"], step["to_value"], step["actor_kind"]) for step in order["history"]]
    assert steps == [
        (None, "pending", "customer"),
        ("pending", "confirmed", "team"),
        ("confirmed", "processing", "team"),
        ("processing", "shipped", "team"),
        ("shipped", "delivered", "team"),
    ]
    assert order["history"][1]["actor_id"] == str(ada.user_id)


async def test_refuses_a_way_that_is_none_and_says_which_are(client: AsyncClient, ada: Actor) -> None:
    placed = await make_order(client, ada, (await put_on_sale(ada), 1))
    path = f"{ada.api}/orders/{placed['order_id']}"
    answer = await client.patch(path, json={"status": "delivered"}, headers=ada.headers)
    body = answer.json()
    assert (answer.status_code, body["code"]) == (409, "cannot_change_status")
    assert body["possible"] == ["confirmed", "cancelled"]
    assert "confirmed or cancelled" in body["message"]
    await move(client, ada, placed["order_id"], "cancelled")
    end = (await client.patch(path, json={"status": "confirmed"}, headers=ada.headers)).json()
    assert (end["code"], end["possible"]) == ("cannot_change_status", [])


async def test_what_is_collected_is_not_shipped(client: AsyncClient, ada: Actor) -> None:
    placed = await make_order(client, ada, (await put_on_sale(ada), 1))
    await move(client, ada, placed["order_id"], "confirmed", "processing")
    path = f"{ada.api}/orders/{placed['order_id']}"
    assert (await client.patch(path, json={"status": "shipped"}, headers=ada.headers)).status_code == 409
    await move(client, ada, placed["order_id"], "delivered")


@pytest.mark.parametrize("body", [{}, {"status": "lost"}, {"status": None}, {"total_amount": "0"}, []])
async def test_refuses_a_change_it_cannot_read(client: AsyncClient, ada: Actor, body: object) -> None:
    placed = await make_order(client, ada, (await put_on_sale(ada), 1))
    answer = await client.patch(f"{ada.api}/orders/{placed['order_id']}", json=body, headers=ada.headers)
    assert answer.status_code == 422


async def test_cancelling_gives_the_stock_back_once(client: AsyncClient, ada: Actor, owner: asyncpg.Connection) -> None:
    rice, salt = await put_on_sale(ada, stock=10), await put_on_sale(ada, "Salt")
    placed = await make_order(client, ada, (rice, 4), (salt, 2))
    path = f"{ada.api}/orders/{placed['order_id']}"
    answers = await asyncio.gather(
        *(client.patch(path, json={"status": "cancelled"}, headers=ada.headers) for _ in range(6))
    )
    assert {answer.status_code for answer in answers} == {200}
    assert await owner.fetchval("SELECT stock_quantity FROM variants WHERE is_tracked") == 10
    assert [step["to_value"] for step in answers[0].json()["data"]["history"]] == ["pending", "cancelled"]


async def test_notes_a_payment(client: AsyncClient, ada: Actor) -> None:
    placed = await make_order(client, ada, (await put_on_sale(ada), 1))
    path = f"{ada.api}/orders/{placed['order_id']}"
    early = await client.patch(path, json={"payment_status": "refunded"}, headers=ada.headers)
    assert (early.status_code, early.json()["code"]) == (409, "cannot_change_payment")
    for payment in ("paid", "paid", "refunded"):
        answer = await client.patch(path, json={"payment_status": payment}, headers=ada.headers)
        assert answer.json()["data"]["payment_status"] == payment
    listed = (await client.get(f"{ada.api}/orders?payment_status=refunded", headers=ada.headers)).json()["data"]
    assert listed["pagination"]["total"] == 1
    assert (await client.get(f"{ada.api}/orders?payment_status=unpaid", headers=ada.headers)).json()["data"][
        "orders"
    ] == []


async def test_counts_stay_exact_whatever_happens(client: AsyncClient, ada: Actor, owner: asyncpg.Connection) -> None:
    rice = await put_on_sale(ada)
    placed = [(await make_order(client, ada, (rice, 1)))["order_id"] for _ in range(6)]
    await asyncio.gather(*(move(client, ada, one, "confirmed", "cancelled") for one in placed[:3]))
    await asyncio.gather(*(move(client, ada, one, "confirmed", "processing") for one in placed[3:5]))
    await owner.execute("DELETE FROM orders WHERE id = $1", placed[5])
    kept = await owner.fetch("SELECT status, total FROM order_counts WHERE total <> 0 ORDER BY status")
    assert [tuple(row) for row in kept] == [("cancelled", 3), ("processing", 2)]
    assert await owner.fetchval("SELECT min(total) FROM order_counts") == 0


async def test_the_open_dashboard_hears_of_a_change(client: AsyncClient, ada: Actor) -> None:
    placed = await make_order(client, ada, (await put_on_sale(ada), 1))
    async with listening(ada) as messages:
        await move(client, ada, placed["order_id"], "confirmed")
        message = await next_message(messages, "order_changed")
    assert message == {"type": "order_changed", "order_id": placed["order_id"]}


async def test_lists_what_a_customer_ordered(client: AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    first = await make_order(client, ada, (rice, 1))
    await make_order(client, ada, (rice, 1), phone=DONA)
    second = await make_order(client, ada, (rice, 2))
    async with merchant_session(ada.merchant_id) as db:
        order = await queries.find_by_number(db, first["order_number"])
        assert order is not None
        mine = await queries.for_customer(db, order.customer_id)
        moved = await changing.set_status(db, order.id, "confirmed", actor=By("system"))
    assert [one.order_number for one in mine] == [second["order_number"], first["order_number"]]
    assert moved.history[-1].actor_kind == "system"


async def test_strangers_and_rivals_find_nothing(client: AsyncClient, ada: Actor, rival: Actor, bayo: Actor) -> None:
    placed = await make_order(client, ada, (await put_on_sale(ada), 1))
    path = f"/orders/{placed['order_id']}"
    assert (await client.get(ada.api + path)).status_code == 401
    for method in ("GET", "PATCH"):
        for place in (ada.api, rival.api):
            answer = await client.request(method, place + path, json={"status": "confirmed"}, headers=rival.headers)
            assert answer.status_code == 404
    assert (await client.get(f"{ada.api}/orders/{ids.new()}", headers=ada.headers)).status_code == 404
    assert (await client.patch(ada.api + path, json={"status": "confirmed"}, headers=bayo.headers)).status_code == 200
