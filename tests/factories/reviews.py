"""Reviews, written the way customers do it: of an order that has reached them, on its page."""

import httpx2

from oja.catalog.views import ProductView
from oja.kernel.db import merchant_session
from oja.orders import changing, queries
from oja.orders.changing import Actor as Doer
from oja.orders.views import OrderView
from tests.factories.carts import CHIDI
from tests.factories.orders import make_order
from tests.support.cast import Actor


async def delivered(
    client: httpx2.AsyncClient, shop: Actor, *products: ProductView, name: str = "Chidi Okafor"
) -> OrderView:
    """An order that its customer has picked up."""
    made = await make_order(client, shop, *((one, 1) for one in products), customer={"phone": CHIDI, "name": name})
    async with merchant_session(shop.merchant_id) as db:
        order = await queries.find_by_number(db, made["order_number"])
        assert order is not None
        for status in ("confirmed", "processing", "delivered"):
            order = await changing.set_status(db, order.id, status, actor=Doer("team", shop.user_id))
    return order


async def say(client: httpx2.AsyncClient, order: OrderView, rating: object = 5, words: str = "", **form: str) -> str:
    """What she thinks of the first line of an order of Starling Market; answers where that leads."""
    data = {"line": str(order.lines[0].id), "rating": str(rating), "words": words} | form
    answer = await client.post(f"/starlingmarket/orders/{order.tracking_token}/reviews", data=data)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]
