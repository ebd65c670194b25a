"""The ledger of stock over the API: every move has a reason and a source, and all of them add up."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import asyncpg
import httpx2
import pytest

from oja.catalog.stock import queries as stock_queries
from oja.catalog.stock import service as stock
from oja.catalog.stock.moving import Source
from oja.catalog.views import ProductView
from oja.kernel import clock, ids, live
from oja.kernel.db import merchant_session
from oja.orders import placing
from tests.factories.carts import make_cart, make_shopper, put_on_sale
from tests.factories.catalog import COLUMNS, a_file, a_row, upload
from tests.factories.orders import listening, make_order, order_body
from tests.support.cast import Actor

Worked = Callable[[], Awaitable[None]]


class StoreRoom:
    """The stock of a shop, over the API."""

    def __init__(self, client: httpx2.AsyncClient, shop: Actor) -> None:
        self.client, self.shop = client, shop

    async def call(self, method: str, path: str, **body: Any) -> httpx2.Response:
        url = f"{self.shop.api}/{path}"
        return await self.client.request(method, url, headers=self.shop.headers, json=body or None)

    async def move(self, product: ProductView, reason: str, **fields: Any) -> httpx2.Response:
        return await self.call("POST", "stock/movements", variant_id=str(product.variant_id), reason=reason, **fields)

    async def open(self, name: str, position: int = 0) -> str:
        place: str = (await self.call("POST", "stock/locations", name=name, position=position)).json()["data"]["id"]
        return place

    async def of(self, product: ProductView) -> dict[str, Any]:
        data: dict[str, Any] = (await self.call("GET", f"variants/{product.variant_id}/stock")).json()["data"]
        return data

    async def levels(self, product: ProductView) -> dict[str | None, int]:
        return {one["name"]: one["quantity"] for one in (await self.of(product))["levels"]}

    async def ledger(self, product: ProductView) -> list[tuple[str, int, int]]:
        """Reason, step and what was there then, the oldest first."""
        answer = await self.call("GET", f"stock/movements?limit=100&variant_id={product.variant_id}")
        lines = answer.json()["data"]["movements"]
        return [(one["reason"], one["step"], one["quantity_after"]) for one in reversed(lines)]

    async def is_whole(self) -> bool:
        async with merchant_session(self.shop.merchant_id) as db:
            return await stock_queries.is_ledger_whole(db)


@pytest.fixture
def room(client: httpx2.AsyncClient, ada: Actor) -> StoreRoom:
    return StoreRoom(client, ada)


async def test_every_door_writes_its_line(room: StoreRoom) -> None:
    rice = await put_on_sale(room.shop, stock=5)
    await room.move(rice, "received", step=10, note="Lorry")
    await room.move(rice, "loss", step=-1)
    await room.move(rice, "count", quantity=12)
    await room.call("PATCH", f"products/{rice.id}", stock_quantity=20)
    row = a_row(1, product_id=str(rice.id), stock_quantity="8")
    await upload(room.client, room.shop, a_file(row, columns=(*COLUMNS, "stock_quantity")))

    assert await room.ledger(rice) == [
        ("count", 5, 5), ("received", 10, 15), ("loss", -1, 14), ("count", -2, 12), ("count", 8, 20),
        ("import", -12, 8),
    ]  # fmt: skip
    [latest, *_] = (await room.call("GET", "stock/movements")).json()["data"]["movements"]
    assert (latest["source_kind"], latest["actor"].partition(":")[0]) == ("import", "import")
    assert await room.is_whole()


async def test_a_file_of_new_products_opens_their_ledger(room: StoreRoom) -> None:
    rows = (a_row(1, stock_quantity="3"), a_row(2, stock_quantity=""), a_row(3, stock_quantity="0"))
    await upload(room.client, room.shop, a_file(*rows, columns=(*COLUMNS, "stock_quantity")))

    lines = (await room.call("GET", "stock/movements")).json()["data"]["movements"]

    assert [(one["reason"], one["step"]) for one in lines] == [("import", 3)]
    assert await room.is_whole()


async def test_an_order_holds_then_sells_and_a_cancelled_one_gives_back(room: StoreRoom) -> None:
    rice = await put_on_sale(room.shop, stock=10)
    order = await make_order(room.client, room.shop, (rice, 3))
    held = (await room.call("GET", "stock/reservations")).json()["data"]["reservations"]
    assert [(one["quantity"], one["source_id"], one["expires_at"]) for one in held] == [(3, order["order_id"], None)]
    assert ((await room.of(rice))["stock_quantity"], (await room.of(rice))["held"]) == (7, 3)

    await room.call("PATCH", f"orders/{order['order_id']}", status="confirmed")
    assert (await room.of(rice))["held"] == 0
    await room.call("PATCH", f"orders/{order['order_id']}", status="cancelled")

    assert await room.ledger(rice) == [
        ("count", 10, 10), ("reservation", -3, 7), ("reservation", 3, 7), ("sale", -3, 7), ("return", 3, 10),
    ]  # fmt: skip
    assert await room.is_whole()


async def test_an_order_cancelled_while_it_holds_frees_it_once(room: StoreRoom) -> None:
    rice = await put_on_sale(room.shop, stock=10)
    order = await make_order(room.client, room.shop, (rice, 3))

    for _ in range(2):
        await room.call("PATCH", f"orders/{order['order_id']}", status="cancelled")

    assert await room.ledger(rice) == [("count", 10, 10), ("reservation", -3, 7), ("reservation", 3, 10)]


async def test_paying_sells_what_is_held(room: StoreRoom) -> None:
    rice = await put_on_sale(room.shop, stock=10)
    order = await make_order(room.client, room.shop, (rice, 1))

    await room.call("PATCH", f"orders/{order['order_id']}", payment_status="paid")

    assert (await room.of(rice))["held"] == 0
    assert ("sale", -1, 9) in await room.ledger(rice)


async def test_an_unpaid_order_is_cancelled_when_its_time_is_up(room: StoreRoom, worked: Worked) -> None:
    rice = await put_on_sale(room.shop, stock=10)
    await room.call("PATCH", "stock/policy", hold_minutes=0)

    order = await make_order(room.client, room.shop, (rice, 4))
    await worked()

    found = (await room.call("GET", f"orders/{order['order_id']}")).json()["data"]
    assert (found["status"], found["history"][-1]["actor_kind"]) == ("cancelled", "system")
    assert (await room.of(rice))["stock_quantity"] == 10
    assert await room.is_whole()


async def test_a_confirmed_order_outlives_the_time_it_was_held_for(
    room: StoreRoom, worker: None, worked: Worked
) -> None:
    rice = await put_on_sale(room.shop, stock=10)
    order = await make_order(room.client, room.shop, (rice, 4))
    await room.call("PATCH", f"orders/{order['order_id']}", status="confirmed")

    async with merchant_session(room.shop.merchant_id) as db:
        await stock.end_hold(db, Source(stock.ORDER, ids.new()))
    await worked()

    assert (await room.call("GET", f"orders/{order['order_id']}")).json()["data"]["status"] == "confirmed"
    assert (await room.of(rice))["stock_quantity"] == 6


async def test_a_checkout_holds_for_its_own_order(room: StoreRoom) -> None:
    rice = await put_on_sale(room.shop, stock=2)
    chidi = await make_shopper(room.shop)
    cart = await make_cart(room.shop, (rice, 2), customer_id=chidi)
    async with merchant_session(room.shop.merchant_id) as db:
        soon = clock.now() + timedelta(minutes=15)
        await stock.hold(db, {rice.variant_id: 2}, Source(stock.CHECKOUT, cart.id), until=soon)
    other = await room.client.post("/api/orders", json=order_body(room.shop, (rice, 1)))
    assert other.json()["code"] == "out_of_stock"

    async with merchant_session(room.shop.merchant_id) as db:
        await placing.place(db, await room.shop.shop(), cart.id, customer_id=chidi, source="chat")

    held = (await room.call("GET", "stock/reservations")).json()["data"]["reservations"]
    assert [(one["quantity"], one["source_kind"]) for one in held] == [(2, "order")]
    assert await room.is_whole()


async def test_what_a_checkout_held_too_long_is_back_on_the_shelf(room: StoreRoom, worked: Worked) -> None:
    rice = await put_on_sale(room.shop, stock=2)
    async with merchant_session(room.shop.merchant_id) as db:
        await stock.hold(db, {rice.variant_id: 2}, Source(stock.CHECKOUT, ids.new()), until=clock.now())

    await worked()

    assert (await room.of(rice))["stock_quantity"] == 2
    assert [reason for reason, _, _ in await room.ledger(rice)] == ["count", "reservation", "reservation"]


async def test_stock_at_several_places_is_sold_from_the_main_one_first(room: StoreRoom) -> None:
    rice = await put_on_sale(room.shop, stock=5)
    ikeja, yaba = await room.open("Ikeja", 2), await room.open("Yaba", 1)
    await room.move(rice, "received", step=4, location_id=ikeja)
    body = {"variant_id": str(rice.variant_id), "quantity": 2, "to_location_id": yaba}
    await room.call("POST", "stock/transfers", **body)
    assert await room.levels(rice) == {None: 3, "Yaba": 2, "Ikeja": 4}

    order = await make_order(room.client, room.shop, (rice, 6))
    assert await room.levels(rice) == {None: 0, "Yaba": 0, "Ikeja": 3}
    await room.call("PATCH", f"orders/{order['order_id']}", status="cancelled")

    assert await room.levels(rice) == {None: 3, "Yaba": 2, "Ikeja": 4}
    await room.call("PATCH", f"products/{rice.id}", stock_quantity=5)
    assert await room.levels(rice) == {None: 0, "Yaba": 1, "Ikeja": 4}
    assert await room.is_whole()


async def test_nothing_is_taken_from_where_it_does_not_lie(room: StoreRoom) -> None:
    rice, salt = await put_on_sale(room.shop, stock=5), await put_on_sale(room.shop, "Salt")
    yaba = await room.open("Yaba")
    body = {"variant_id": str(rice.variant_id), "quantity": 1, "from_location_id": yaba}

    too_many = await room.move(rice, "loss", step=-6)
    empty = await room.call("POST", "stock/transfers", **body)
    uncounted = await room.move(salt, "received", step=1)

    assert [one.json()["code"] for one in (too_many, empty, uncounted)] == ["not_that_many"] * 2 + ["not_counted"]
    assert too_many.json()["errors"] == [{"wanted": 6, "left": 5}]
    assert (await room.move(salt, "count", quantity=9)).json()["data"]["stock_quantity"] == 9


async def test_a_place_goes_when_it_is_empty(room: StoreRoom) -> None:
    rice = await put_on_sale(room.shop, stock=5)
    yaba = await room.open("Yaba")
    await room.move(rice, "count", quantity=2, location_id=yaba)
    assert (await room.call("POST", "stock/locations", name=" YABA ")).json()["code"] == "location_name_taken"
    assert (await room.call("DELETE", f"stock/locations/{yaba}")).json()["code"] == "location_in_use"

    await room.move(rice, "count", quantity=0, location_id=yaba)

    assert (await room.call("DELETE", f"stock/locations/{yaba}")).status_code == 200
    assert (await room.move(rice, "received", step=1, location_id=yaba)).status_code == 404
    assert await room.levels(rice) == {None: 5}


async def test_running_low_is_told_once_for_each_time(room: StoreRoom) -> None:
    rice = await put_on_sale(room.shop, stock=6)
    await room.call("PATCH", "stock/policy", low_stock_at=3)

    async with listening(room.shop) as messages:
        for step in (-2, -1, -1, 5, -6):
            await room.move(rice, "correction", step=step)
        live.send_soon(f"merchant:{room.shop.merchant_id}", {"type": "done"})
        told = []
        while (one := await messages.get())["type"] != "done":
            told.append(one)

    low = [one for one in told if one["type"] == "stock_ran_low"]
    assert [one["variant_id"] for one in low] == [str(rice.variant_id)] * 2
    [row] = (await room.call("GET", "stock/low")).json()["data"]["variants"]
    assert (row["name"], row["stock_quantity"], row["low_stock_at"]) == ("Basmati Rice", 1, 3)
    await room.call("PATCH", f"variants/{rice.variant_id}", low_stock_at=0)
    assert (await room.call("GET", "stock/low")).json()["data"]["pagination"]["total"] == 0


async def test_who_waits_is_answered_once_when_it_is_back(
    room: StoreRoom, worked: Worked, owner: asyncpg.Connection
) -> None:
    rice = await put_on_sale(room.shop, stock=1)
    wish = {"variant_id": str(rice.variant_id), "phone": "0803 111 2222"}
    early = await room.call("POST", "stock/interests", **wish)
    assert (early.status_code, early.json()["code"]) == (409, "in_stock_already")
    order = await make_order(room.client, room.shop, (rice, 1))
    chidi = await make_shopper(room.shop, "+2348033334444")

    waiting = [await room.call("POST", "stock/interests", **wish) for _ in range(2)]
    by_id = {"variant_id": str(rice.variant_id), "customer_id": str(chidi)}
    assert (await room.call("POST", "stock/interests", **by_id)).status_code == 201
    nobody = await room.call("POST", "stock/interests", **(by_id | {"customer_id": str(ids.new())}))
    await worked()

    assert waiting[0].json()["data"]["id"] == waiting[1].json()["data"]["id"]
    assert waiting[0].json()["data"]["phone"] == "+2348031112222"
    assert (nobody.status_code, nobody.json()["code"]) == (422, "unknown_customer")
    assert (await room.call("GET", "stock/interests")).json()["data"]["pagination"]["total"] == 2
    await room.call("PATCH", f"orders/{order['order_id']}", status="cancelled")
    await worked()
    assert await owner.fetchval("SELECT count(*) FROM stock_interests WHERE fulfilled_at IS NOT NULL") == 2
    assert (await room.call("GET", "stock/interests")).json()["data"]["pagination"]["total"] == 0


async def test_the_ledger_is_only_added_to(owner: asyncpg.Connection) -> None:
    asked = "SELECT has_table_privilege('oja_app', 'stock_movements', $1)"
    allowed = {one: await owner.fetchval(asked, one) for one in ("SELECT", "INSERT", "UPDATE", "DELETE")}
    assert allowed == {"SELECT": True, "INSERT": True, "UPDATE": False, "DELETE": False}


async def test_a_rivals_stock_is_not_there(room: StoreRoom, rival: Actor) -> None:
    rice = await put_on_sale(room.shop, stock=1)
    yaba = await room.open("Yaba")
    theirs = StoreRoom(room.client, rival)
    salt = await put_on_sale(rival, "Salt", stock=1)

    assert (await theirs.move(rice, "received", step=1)).status_code == 404
    assert (await theirs.move(salt, "count", quantity=1, location_id=yaba)).status_code == 404
    assert (await theirs.call("GET", f"variants/{rice.variant_id}/stock")).status_code == 404
