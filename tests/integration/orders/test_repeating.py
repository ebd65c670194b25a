"""`Idempotency-Key`: sent twice, ordered once, answered the same."""

import asyncio
from datetime import timedelta

import asyncpg
import pytest
from httpx2 import AsyncClient
from time_machine import TimeMachineFixture

from oja.kernel import clock
from tests.factories.carts import put_on_sale
from tests.factories.orders import order_body
from tests.support.cast import Actor

KEY = {"Idempotency-Key": "order-of-chidi-1"}


async def test_the_same_request_is_answered_the_same(
    client: AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    body = order_body(ada, (await put_on_sale(ada, stock=5), 2))
    first = await client.post("/api/orders", json=body, headers=KEY)
    again = await client.post("/api/orders", json=body, headers=KEY)
    assert first.status_code == again.status_code == 200
    assert first.json() == again.json()
    assert await owner.fetchval("SELECT count(*) FROM orders") == 1
    assert await owner.fetchval("SELECT stock_quantity FROM variants") == 3


async def test_another_body_under_the_same_key_is_refused(client: AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    await client.post("/api/orders", json=order_body(ada, (rice, 2)), headers=KEY)
    answer = await client.post("/api/orders", json=order_body(ada, (rice, 3)), headers=KEY)
    assert (answer.status_code, answer.json()["code"]) == (422, "idempotency_mismatch")


async def test_twenty_at_the_same_moment_are_one_order(
    client: AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    body = order_body(ada, (await put_on_sale(ada, stock=50), 1))
    answers = await asyncio.gather(*(client.post("/api/orders", json=body, headers=KEY) for _ in range(20)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.json()["data"]["order_number"] for answer in answers}) == 1
    assert await owner.fetchval("SELECT count(*) FROM orders") == 1
    assert await owner.fetchval("SELECT stock_quantity FROM variants") == 49


async def test_a_refused_request_may_be_mended_and_sent_again(client: AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada, stock=1)
    refused = await client.post("/api/orders", json=order_body(ada, (rice, 2)), headers=KEY)
    assert refused.json()["code"] == "out_of_stock"
    mended = await client.post("/api/orders", json=order_body(ada, (rice, 1)), headers=KEY)
    assert mended.status_code == 200


async def test_a_key_is_of_one_shop(client: AsyncClient, ada: Actor, rival: Actor) -> None:
    ours, theirs = await put_on_sale(ada), await put_on_sale(rival)
    first = await client.post("/api/orders", json=order_body(ada, (ours, 1)), headers=KEY)
    other = await client.post("/api/orders", json=order_body(rival, (theirs, 1)), headers=KEY)
    assert first.json()["data"]["order_id"] != other.json()["data"]["order_id"]


async def test_a_key_is_forgotten_after_a_day(
    client: AsyncClient, ada: Actor, owner: asyncpg.Connection, time_machine: TimeMachineFixture
) -> None:
    rice = await put_on_sale(ada)
    await client.post("/api/orders", json=order_body(ada, (rice, 1)), headers={"Idempotency-Key": "an older one"})
    first = await client.post("/api/orders", json=order_body(ada, (rice, 1)), headers=KEY)
    time_machine.move_to(clock.now() + timedelta(hours=24, seconds=1))
    later = await client.post("/api/orders", json=order_body(ada, (rice, 2)), headers=KEY)
    assert later.status_code == 200
    assert later.json()["data"]["order_id"] != first.json()["data"]["order_id"]
    assert await owner.fetchval("SELECT count(*) FROM idempotency_keys") == 1


@pytest.mark.parametrize("key", ["", "k" * 256, "caf\u00e9"])
async def test_refuses_a_key_that_is_none(client: AsyncClient, ada: Actor, key: str) -> None:
    body = order_body(ada, (await put_on_sale(ada), 1))
    answer = await client.post("/api/orders", json=body, headers={b"Idempotency-Key": key.encode("latin-1")})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_idempotency_key")
