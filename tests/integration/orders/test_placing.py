"""`POST /api/orders`: the spec's section 6.4 to the letter, and what makes it safe."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import asyncpg
import pytest
from httpx2 import AsyncClient

from oja.catalog import service as catalog
from oja.customers import queries as customers
from oja.kernel import ids
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from tests.factories.carts import CHIDI, make_shopper, put_on_sale
from tests.factories.orders import ADDRESS, listening, make_order, next_message, order_body
from tests.support.cast import Actor, let_in
from tests.support.database import counted

NEW = "+2347012345678"


@pytest.fixture
def limited(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("OJA_RATE_LIMITS", "on")
    get_settings.cache_clear()
    yield
    monkeypatch.undo()
    get_settings.cache_clear()


async def place(client: AsyncClient, body: dict[str, Any], **headers: str) -> tuple[int, dict[str, Any]]:
    answer = await client.post("/api/orders", json=body, headers=headers)
    data: dict[str, Any] = answer.json()
    return answer.status_code, data


async def test_answers_the_example_of_the_documentation(client: AsyncClient, ada: Actor) -> None:
    rice, salt = await put_on_sale(ada), await put_on_sale(ada, "Salt", "8.75")
    body = {
        "merchant_id": str(ada.merchant_id),
        "customer": {"phone": "+2347012345678", "name": "John Doe"},
        "items": [
            {"product_id": str(rice.id), "quantity": 2, "price": "24.99"},
            {"product_id": str(salt.id), "quantity": 1, "price": "8.75"},
        ],
        "delivery_method": "delivery",
        "delivery_address": ADDRESS,
    }
    answer = await client.post("/api/orders", json=body)
    assert answer.status_code == 200
    assert answer.json()["status"] == "success"
    data = answer.json()["data"]
    assert data["total_amount"] == "58.73"
    assert data["status"] == "pending"
    assert data["order_number"].startswith("ORD-")
    assert data["order_number"].endswith("-00001")
    assert (data["subtotal"], data["discount"], data["delivery_fee"], data["tax"]) == ("58.73", "0.00", "0.00", "0.00")
    order = (await client.get(f"{ada.api}/orders/{data['order_id']}", headers=ada.headers)).json()["data"]
    assert order["delivery_address"] == {"country": "NG", **ADDRESS}
    assert [(item["name"], item["quantity"], item["price"]) for item in order["items"]] == [
        ("Basmati Rice", 2, "24.99"),
        ("Salt", 1, "8.75"),
    ]


async def test_is_collected_when_nothing_else_is_said(client: AsyncClient, ada: Actor) -> None:
    data = await make_order(client, ada, (await put_on_sale(ada), 1))
    assert data["delivery_method"] == "pickup"


async def test_numbers_the_orders_of_each_shop_by_themselves(client: AsyncClient, ada: Actor, rival: Actor) -> None:
    rice, theirs = await put_on_sale(ada), await put_on_sale(rival)
    numbers = [(await make_order(client, ada, (rice, 1)))["order_number"] for _ in range(2)]
    numbers.append((await make_order(client, rival, (theirs, 1)))["order_number"])
    assert [number.rpartition("-")[2] for number in numbers] == ["00001", "00002", "00001"]


async def test_takes_a_product_by_the_shops_own_id(client: AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    body = order_body(ada) | {"items": [{"product_id": rice.external_id, "quantity": 1}]}
    assert (await place(client, body))[0] == 200


async def test_the_same_product_twice_is_one_line(client: AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada, stock=5)
    data = await make_order(client, ada, (rice, 2), (rice, 3))
    order = (await client.get(f"{ada.api}/orders/{data['order_id']}", headers=ada.headers)).json()["data"]
    assert [item["quantity"] for item in order["items"]] == [5]


async def test_takes_stock_with_the_order(client: AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada, stock=5)
    await make_order(client, ada, (rice, 3))
    product = (await client.get(f"{ada.api}/products/{rice.id}", headers=ada.headers)).json()["data"]
    assert product["stock_quantity"] == 2


async def test_refuses_a_stale_price_and_tells_the_new_total(client: AsyncClient, ada: Actor) -> None:
    rice, salt = await put_on_sale(ada, stock=5), await put_on_sale(ada, "Salt", "8.75")
    body = order_body(ada, (rice, 2), (salt, 1))
    body["items"][0]["price"] = "20.00"
    body["items"][1]["price"] = 8.75
    status, answer = await place(client, body)
    assert (status, answer["code"]) == (409, "price_changed")
    [error] = answer["errors"]
    assert (error["product_id"], error["expected"], error["current"]) == (str(rice.id), "20.00", "24.99")
    assert answer["quote"]["total_amount"] == "58.73"
    product = (await client.get(f"{ada.api}/products/{rice.id}", headers=ada.headers)).json()["data"]
    assert product["stock_quantity"] == 5


@pytest.mark.parametrize("quantity", [0, -1, 1000, 10**30, 1.5, 2.0, "2", "two", True, None, [1], float("1e400")])
async def test_refuses_a_quantity_that_is_none(client: AsyncClient, ada: Actor, quantity: Any) -> None:
    body = order_body(ada, (await put_on_sale(ada), 1))
    body["items"][0]["quantity"] = quantity
    answer = await client.post("/api/orders", content=_loosely(body), headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert answer.json()["code"] == "invalid_quantity"


async def test_refuses_more_than_999_of_one_thing_in_several_lines(client: AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    status, answer = await place(client, order_body(ada, (rice, 999), (rice, 1)))
    assert (status, answer["code"]) == (422, "invalid_quantity")


@pytest.mark.parametrize("price", ["", "cheap", "24.999", "1e400", "NaN", True, "9" * 39])
async def test_refuses_a_price_that_is_none(client: AsyncClient, ada: Actor, price: Any) -> None:
    body = order_body(ada, (await put_on_sale(ada), 1))
    body["items"][0]["price"] = price
    status, answer = await place(client, body)
    assert (status, answer["code"]) == (422, "invalid_price")


async def test_refuses_what_the_shop_does_not_sell(client: AsyncClient, ada: Actor, rival: Actor) -> None:
    theirs = await put_on_sale(rival)
    for product_id in (str(theirs.id), str(ids.new()), "SKU-1"):
        body = order_body(ada) | {"items": [{"product_id": product_id, "quantity": 1}]}
        status, answer = await place(client, body)
        assert (status, answer["code"]) == (422, "unknown_product")
        assert answer["errors"] == [{"product_id": product_id}]


async def test_refuses_what_is_no_longer_sold(client: AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    async with merchant_session(ada.merchant_id) as db:
        await catalog.archive_product(db, rice.id)
    status, answer = await place(client, order_body(ada, (rice, 1)))
    assert (status, answer["code"]) == (409, "product_unavailable")


async def test_refuses_what_is_sold_out_and_says_what_is_left(client: AsyncClient, ada: Actor) -> None:
    rice, salt = await put_on_sale(ada, stock=2), await put_on_sale(ada, "Salt", stock=9)
    status, answer = await place(client, order_body(ada, (rice, 3), (salt, 1)))
    assert (status, answer["code"]) == (409, "out_of_stock")
    [error] = answer["errors"]
    assert (error["product_id"], error["wanted"], error["left"]) == (str(rice.id), 3, 2)
    product = (await client.get(f"{ada.api}/products/{salt.id}", headers=ada.headers)).json()["data"]
    assert product["stock_quantity"] == 9


@pytest.mark.parametrize(
    ("address", "missing"),
    [
        (None, ["delivery_address"]),
        ({}, ["delivery_address.street", "delivery_address.city"]),
        ({"street": "123 Main St"}, ["delivery_address.city"]),
        ({"city": "Lagos", "street": "  "}, ["delivery_address.street"]),
    ],
)
async def test_refuses_a_delivery_to_nowhere(
    client: AsyncClient, ada: Actor, address: dict[str, str] | None, missing: list[str]
) -> None:
    body = order_body(ada, (await put_on_sale(ada), 1), delivery_method="delivery", delivery_address=address)
    status, answer = await place(client, body)
    assert (status, answer["code"]) == (422, "address_required")
    assert [error["field"] for error in answer["errors"]] == missing


async def test_keeps_what_helps_a_rider(client: AsyncClient, ada: Actor) -> None:
    address = {"street": "Rue 1", "city": "Cotonou", "country": "BJ", "landmark": "Blue gate", "lat": 6.37, "lng": 2.39}
    data = await make_order(
        client, ada, (await put_on_sale(ada), 1), delivery_method="delivery", delivery_address=address
    )
    order = (await client.get(f"{ada.api}/orders/{data['order_id']}", headers=ada.headers)).json()["data"]
    assert order["delivery_address"] == address


async def test_refuses_an_order_of_nothing(client: AsyncClient, ada: Actor) -> None:
    status, answer = await place(client, order_body(ada))
    assert (status, answer["code"]) == (422, "order_empty")


async def test_refuses_more_than_a_hundred_products(client: AsyncClient, ada: Actor) -> None:
    products = [(await put_on_sale(ada, f"Thing {number}"), 1) for number in range(101)]
    status, answer = await place(client, order_body(ada, *products))
    assert (status, answer["code"]) == (422, "order_too_long")


async def test_refuses_a_number_that_cannot_exist(client: AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    for phone in ("12", "hello", "+999999"):
        status, answer = await place(client, order_body(ada, (rice, 1), phone=phone))
        assert (status, answer["code"]) == (422, "invalid_phone")


@pytest.mark.parametrize(
    "change",
    [
        {"merchant_id": "no id"},
        {"customer": None},
        {"items": "rice"},
        {"items": [{"quantity": 1}]},
        {"items": [{"product_id": "a\x00b", "quantity": 1}]},
        {"items": [{"product_id": "\ud800", "quantity": 1}]},
        {"delivery_method": "drone"},
        {"delivery_method": "delivery", "delivery_address": {**ADDRESS, "street": "Main\x00"}},
        {"notes": "n\x00tes"},
        {"notes": "n" * 1001},
        {"customer": {"phone": NEW, "name": "J\x00hn"}},
    ],
)
async def test_refuses_what_it_cannot_read(client: AsyncClient, ada: Actor, change: dict[str, Any]) -> None:
    body = order_body(ada, (await put_on_sale(ada), 1)) | change
    answer = await client.post("/api/orders", content=_loosely(body), headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert answer.json()["status"] == "error"


async def test_refuses_more_money_than_an_order_can_carry(client: AsyncClient, ada: Actor) -> None:
    palace = await put_on_sale(ada, "Palace", "9000000000000.00")
    status, answer = await place(client, order_body(ada, (palace, 999)))
    assert (status, answer["code"]) == (422, "amount_too_large")


async def test_a_strangers_order_changes_nothing_of_whom_she_names(client: AsyncClient, ada: Actor) -> None:
    chidi = await make_shopper(ada, CHIDI, None)
    data = await make_order(client, ada, (await put_on_sale(ada), 1), phone="0803 111 2222")
    assert "customer" not in data
    assert "name" not in data
    async with merchant_session(ada.merchant_id) as db:
        assert (await customers.get(db, chidi)).name is None
    order = (await client.get(f"{ada.api}/orders/{data['order_id']}", headers=ada.headers)).json()["data"]
    assert order["customer"] == {"id": str(chidi), "name": "John Doe", "phone": CHIDI}


async def test_two_first_orders_of_one_number_at_once_are_of_one_customer(
    client: AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    rice = await put_on_sale(ada)
    await asyncio.gather(*(make_order(client, ada, (rice, 1), phone=NEW) for _ in range(6)))
    assert await owner.fetchval("SELECT count(*) FROM customers") == 1
    assert await owner.fetchval("SELECT count(DISTINCT order_number) FROM orders") == 6


async def test_a_token_must_be_of_this_shop(client: AsyncClient, ada: Actor, rival: Actor) -> None:
    body = order_body(ada, (await put_on_sale(ada), 1))
    assert (await place(client, body, **rival.headers))[0] == 404
    assert (await place(client, body, **ada.headers))[0] == 200
    assert (await place(client, body, Authorization="Bearer nonsense"))[0] == 401
    agent = await let_in(ada, "bola@starling.example", "agent")
    assert (await place(client, body, **agent.headers))[0] == 200


async def test_on_a_shops_own_host_only_its_orders_are_taken(client: AsyncClient, ada: Actor, rival: Actor) -> None:
    body = order_body(ada, (await put_on_sale(ada), 1))
    host = get_settings().public_url.removeprefix("http://")
    for slug, status in (("starlingmarket", 200), ("rivalstores", 404), ("www", 200)):
        assert (await place(client, body, Host=f"{slug}.{host}"))[0] == status


async def test_one_address_cannot_flood_a_shop(client: AsyncClient, ada: Actor, limited: None) -> None:
    body = order_body(ada)
    answers = [await client.post("/api/orders", json=body) for _ in range(31)]
    assert {answer.status_code for answer in answers[:30]} == {422}
    assert answers[30].status_code == 429
    assert int(answers[30].headers["Retry-After"]) >= 1
    assert (await client.post("/api/orders", json=body, headers=ada.headers)).status_code == 422


async def test_an_unknown_shop_is_not_found(client: AsyncClient, ada: Actor) -> None:
    body = order_body(ada, (await put_on_sale(ada), 1)) | {"merchant_id": str(ids.new())}
    assert (await place(client, body))[0] == 404


async def test_the_open_dashboard_hears_of_it(client: AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    async with listening(ada) as messages:
        data = await make_order(client, ada, (rice, 1))
        message = await next_message(messages, "order_placed")
    assert message == {"type": "order_placed", "order_id": data["order_id"]}


async def test_asks_the_database_equally_often_for_one_line_and_for_thirty(client: AsyncClient, ada: Actor) -> None:
    products = [(await put_on_sale(ada, f"Thing {number}", stock=99), 1) for number in range(30)]
    await make_order(client, ada, products[0])
    with counted() as for_one:
        await make_order(client, ada, products[0])
    with counted() as for_thirty:
        await make_order(client, ada, *products)
    assert len(for_thirty) == len(for_one) <= 8


def _loosely(body: Any) -> bytes:
    """JSON as careless programs write it, with Infinity and lone surrogates."""
    return json.dumps(body).encode()
