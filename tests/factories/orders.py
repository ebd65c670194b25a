"""Orders, placed the way customers do it."""

from typing import Any

import httpx2

from oja.catalog.views import ProductView
from tests.factories.carts import CHIDI
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
