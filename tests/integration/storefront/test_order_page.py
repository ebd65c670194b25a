"""The page of an order: for whoever has its link, and for nobody else."""

import httpx2

from oja.kernel.db import merchant_session
from oja.orders import changing, queries
from oja.orders.changing import Actor as Doer
from oja.orders.views import OrderView
from tests.factories.carts import put_on_sale
from tests.factories.orders import ADDRESS, make_order
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"


async def placed(client: httpx2.AsyncClient, ada: Actor, **more: object) -> OrderView:
    rice = await put_on_sale(ada, "Basmati Rice 5kg", "12300")
    made = await make_order(client, ada, (rice, 2), **more)
    async with merchant_session(ada.merchant_id) as db:
        order = await queries.find_by_number(db, made["order_number"])
    assert order is not None
    return order


async def move_on(ada: Actor, order: OrderView, *statuses: str) -> None:
    async with merchant_session(ada.merchant_id) as db:
        for status in statuses:
            await changing.set_status(db, order.id, status, actor=Doer("team", ada.user_id))


async def test_tells_where_an_order_is_and_what_is_in_it(client: httpx2.AsyncClient, ada: Actor) -> None:
    order = await placed(client, ada, delivery_method="delivery", delivery_address=ADDRESS, notes="Two bags, please.")
    address = f"{SHOP}/orders/{order.tracking_token}"
    page = read((await client.get(address)).text)
    for words in (
        "Thank you, your order is in",
        order.order_number,
        "Basmati Rice 5kg",
        "₦24,600",
        "123 Main St",
        "Two bags, please.",
        "Not paid yet",
    ):
        assert words in page.text
    assert order.order_number in page.links["Ask about this order"]

    await move_on(ada, order, "confirmed", "processing", "shipped")
    assert "Your order is on its way" in (await client.get(address)).text
    assert "Confirmed by Starling Market" in (await client.get(address)).text


async def test_what_is_picked_up_is_never_shipped(client: httpx2.AsyncClient, ada: Actor) -> None:
    order = await placed(client, ada)
    page = (await client.get(f"{SHOP}/orders/{order.tracking_token}")).text
    assert "Picked up" in page
    assert "On its way" not in page
    await move_on(ada, order, "cancelled")
    page = (await client.get(f"{SHOP}/orders/{order.tracking_token}")).text
    assert "This order was cancelled" in page
    assert "Picked up" not in page


async def test_only_who_has_the_link_sees_it_and_nobody_keeps_it(client: httpx2.AsyncClient, ada: Actor) -> None:
    order = await placed(client, ada)
    answer = await client.get(f"{SHOP}/orders/{order.tracking_token}")
    assert "2348031112222" not in answer.text
    assert "2222" in answer.text
    assert answer.headers["cache-control"] == "private, no-cache"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert "noindex" in answer.headers["x-robots-tag"]
    assert read(answer.text).meta["robots"] == "noindex"


async def test_a_wrong_link_helps_on(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    order = await placed(client, ada)
    for address in (
        f"{SHOP}/orders/{order.tracking_token[:-1]}",
        f"{SHOP}/orders/{order.order_number}",
        f"{SHOP}/orders/%00",
        f"/rivalstores/orders/{order.tracking_token}",
    ):
        answer = await client.get(address)
        assert answer.status_code == 404
        assert "We cannot find this order" in answer.text
        assert "12,300" not in answer.text
