"""Orders, placed the way customers do it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx2

from oja.catalog.views import ProductView
from oja.kernel import live
from tests.factories.carts import CHIDI
from tests.support.app import until
from tests.support.cast import Actor

ADDRESS = {
    "street": "123 Main St",
    "city": "Lagos",
    "state": "Lagos",
    "postal_code": "100001",
    "instructions": "Call when arriving",
}


def order_body(shop: Actor, *items: tuple[ProductView, int], phone: str = CHIDI, **more: Any) -> dict[str, Any]:
    """The body of `POST /api/orders`, as the spec writes it."""
    return {
        "merchant_id": str(shop.merchant_id),
        "customer": {"phone": phone, "name": "John Doe"},
        "items": [{"product_id": str(product.id), "quantity": quantity} for product, quantity in items],
        **more,
    }


async def make_order(
    client: httpx2.AsyncClient, shop: Actor, *items: tuple[ProductView, int], **more: Any
) -> dict[str, Any]:
    """An order through the public door; answers its `data`."""
    answer = await client.post("/api/orders", json=order_body(shop, *items, **more))
    assert answer.status_code == 200, answer.text
    data: dict[str, Any] = answer.json()["data"]
    return data


@asynccontextmanager
async def listening(shop: Actor) -> AsyncIterator[asyncio.Queue[dict[str, Any]]]:
    """An open dashboard: what it hears from now on."""
    topic = f"merchant:{shop.merchant_id}"

    async with live.listen(topic) as messages:

        async def heard() -> bool:
            live.send_soon(topic, {"type": "ping"})
            await asyncio.sleep(0)
            return not messages.empty()

        await until(heard)
        yield messages


async def next_message(messages: asyncio.Queue[dict[str, Any]], kind: str) -> dict[str, Any]:
    """The next message of this type."""
    async with asyncio.timeout(5):
        while (message := await messages.get())["type"] != kind:
            pass
    return message
