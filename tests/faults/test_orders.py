"""Orders under stress: nothing sold twice, nothing lost, nobody answered with a crash."""

import asyncio
import random
from collections import Counter

import asyncpg
from httpx2 import AsyncClient

from oja.catalog.errors import OutOfStock
from oja.kernel.db import merchant_session
from oja.orders import placing
from tests.factories.carts import make_cart, make_shopper, put_on_sale
from tests.factories.orders import order_body
from tests.support.app import until
from tests.support.cast import Actor

BUYERS = 50


async def test_of_fifty_buyers_of_ten_pieces_ten_get_one(
    client: AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    rice = await put_on_sale(ada, stock=10)
    answers = await asyncio.gather(
        *(
            client.post("/api/orders", json=order_body(ada, (rice, 1), phone=f"+23480311100{number:02}"))
            for number in range(BUYERS)
        )
    )
    assert Counter(answer.status_code for answer in answers) == {200: 10, 409: 40}
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} == {"out_of_stock"}
    assert all(answer.json()["errors"][0]["left"] == 0 for answer in answers if answer.status_code == 409)
    assert await owner.fetchval("SELECT stock_quantity FROM variants") == 0
    assert await owner.fetchval("SELECT count(*) FROM orders") == 10
    numbers = [row["order_number"][-5:] for row in await owner.fetch("SELECT order_number FROM orders ORDER BY 1")]
    assert numbers == [f"{number:05}" for number in range(1, 11)]


async def test_fifty_full_carts_confirmed_at_once_sell_what_there_is(ada: Actor, owner: asyncpg.Connection) -> None:
    rice = await put_on_sale(ada, stock=BUYERS)
    salt = await put_on_sale(ada, "Salt")
    people = [await make_shopper(ada, f"+23480322200{number:02}", None) for number in range(20)]
    carts = [await make_cart(ada, (rice, 1), (salt, 1), customer_id=person) for person in people]
    await owner.execute("UPDATE variants SET stock_quantity = 7 WHERE is_tracked")
    shop = await ada.shop()

    async def confirm(number: int) -> str:
        try:
            async with merchant_session(ada.merchant_id) as db:
                order = await placing.place(db, shop, carts[number].id, customer_id=people[number], source="chat")
        except OutOfStock as refusal:
            return refusal.code
        return order.order_number

    # Everybody taps twice.
    answers = await asyncio.gather(*(confirm(number % 20) for number in range(40)))
    sold = [answer for answer in answers if answer != "out_of_stock"]
    assert len(set(sold)) == 7
    assert await owner.fetchval("SELECT count(*) FROM orders") == 7
    assert await owner.fetchval("SELECT stock_quantity FROM variants WHERE is_tracked") == 0
    assert await owner.fetchval("SELECT count(*) FROM carts WHERE state = 'open'") == 13


async def test_baskets_in_opposite_order_never_wait_on_each_other(
    client: AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    rice, salt, oil = [await put_on_sale(ada, name, stock=200) for name in ("Rice", "Salt", "Oil")]
    baskets = [[(rice, 1), (salt, 1), (oil, 1)], [(oil, 1), (salt, 1), (rice, 1)], [(salt, 1), (oil, 1), (rice, 1)]]
    answers = await asyncio.gather(
        *(client.post("/api/orders", json=order_body(ada, *baskets[number % 3])) for number in range(45))
    )
    assert {answer.status_code for answer in answers} == {200}
    left = await owner.fetch("SELECT stock_quantity FROM variants")
    assert [row["stock_quantity"] for row in left] == [155, 155, 155]


async def test_buying_and_cancelling_at_once_keeps_every_piece(
    client: AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    rice = await put_on_sale(ada, stock=20)
    dice = random.Random(7)

    async def shop_around() -> None:
        for _ in range(4):
            answer = await client.post("/api/orders", json=order_body(ada, (rice, dice.randint(1, 5))))
            assert answer.status_code in {200, 409}, answer.text
            if answer.status_code == 200 and dice.random() < 0.7:
                path = f"{ada.api}/orders/{answer.json()['data']['order_id']}"
                cancelled = await client.patch(path, json={"status": "cancelled"}, headers=ada.headers)
                assert cancelled.status_code == 200

    await asyncio.gather(*(shop_around() for _ in range(8)))
    held = await owner.fetchval(
        "SELECT coalesce(sum(l.quantity), 0) FROM order_lines l JOIN orders o ON o.id = l.order_id"
        " WHERE o.status <> 'cancelled'"
    )
    assert await owner.fetchval("SELECT stock_quantity FROM variants") + held == 20
    assert await owner.fetchval("SELECT sum(total) FROM order_counts") == await owner.fetchval(
        "SELECT count(*) FROM orders"
    )


async def test_a_database_connection_cut_in_the_middle_leaves_nothing_half_done(
    client: AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    rice = await put_on_sale(ada, stock=5)
    body, key = order_body(ada, (rice, 2)), {"Idempotency-Key": "cut off"}

    async def stuck() -> int | None:
        found: int | None = await owner.fetchval(
            "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND application_name = 'oja'"
        )
        return found

    async with owner.transaction():
        await owner.execute("SELECT 1 FROM variants FOR UPDATE")
        ordering = asyncio.create_task(client.post("/api/orders", json=body, headers=key))
        await owner.execute("SELECT pg_terminate_backend($1)", await until(stuck))
        cut = await ordering
    assert cut.status_code in {500, 503}
    assert await owner.fetchval("SELECT count(*) FROM orders") == 0
    again = await client.post("/api/orders", json=body, headers=key)
    assert again.status_code == 200
    assert again.json()["data"]["order_number"].endswith("-00001")
    assert await owner.fetchval("SELECT stock_quantity FROM variants") == 3


async def test_an_answer_that_got_lost_can_be_asked_for_again(
    client: AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    rice = await put_on_sale(ada, stock=5)
    body, key = order_body(ada, (rice, 2)), {"Idempotency-Key": "lost on the way back"}
    asking = asyncio.create_task(client.post("/api/orders", json=body, headers=key))

    async def stored() -> bool:
        return bool(await owner.fetchval("SELECT count(*) FROM orders"))

    await until(stored)
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    again = await client.post("/api/orders", json=body, headers=key)
    assert again.status_code == 200
    assert await owner.fetchval("SELECT count(*) FROM orders") == 1
    assert await owner.fetchval("SELECT stock_quantity FROM variants") == 3
