"""What was sold today, and the orders of one customer."""

from datetime import UTC, datetime, timedelta

from httpx2 import AsyncClient

from oja.kernel import ids
from oja.kernel.db import merchant_session
from oja.orders import queries
from tests.factories.carts import CHIDI, DONA, put_on_sale
from tests.factories.orders import make_order
from tests.support.cast import Actor


async def test_adds_up_what_was_sold_today_without_what_was_cancelled(
    client: AsyncClient, ada: Actor, rival: Actor
) -> None:
    rice = await put_on_sale(ada)
    first = await make_order(client, ada, (rice, 2))
    second = await make_order(client, ada, (rice, 1))
    url = f"{ada.api}/orders/{second['order_id']}"
    await client.patch(url, json={"status": "cancelled"}, headers=ada.headers)
    today = (await client.get(f"{ada.api}/orders/today", headers=ada.headers)).json()["data"]
    assert (today["orders"], today["revenue"]) == (1, first["total_amount"])
    assert today["revenue_text"].startswith("₦")
    nothing = (await client.get(f"{rival.api}/orders/today", headers=rival.headers)).json()["data"]
    assert (nothing["orders"], nothing["revenue"]) == (0, "0.00")


async def test_counts_only_what_came_in_since_the_moment(client: AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    await make_order(client, ada, (rice, 1))
    now = datetime.now(UTC)
    async with merchant_session(ada.merchant_id) as db:
        assert (await queries.sold_since(db, now - timedelta(minutes=5)))[0] == 1
        assert await queries.sold_since(db, now + timedelta(seconds=1)) == (0, 0)


async def test_lists_the_orders_of_one_customer(client: AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    hers = await make_order(client, ada, (rice, 1), phone=DONA)
    await make_order(client, ada, (rice, 1), phone=CHIDI)
    everything = (await client.get(f"{ada.api}/orders", headers=ada.headers)).json()["data"]["orders"]
    dona = next(order["customer_id"] for order in everything if order["id"] == hers["order_id"])
    found = (await client.get(f"{ada.api}/orders?customer_id={dona}", headers=ada.headers)).json()["data"]
    assert [order["id"] for order in found["orders"]] == [hers["order_id"]]
    assert found["pagination"]["total"] == 1
    assert found["orders"][0]["items"][0]["total_text"] == found["orders"][0]["subtotal_text"]


def test_the_first_id_of_a_moment_is_smaller_than_every_id_made_since() -> None:
    before = datetime.now(UTC)
    made = ids.new()
    assert ids.first_of(before) <= made
    assert ids.first_of(before + timedelta(seconds=2)) > made
