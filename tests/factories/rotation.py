"""Shops with more to show than WhatsApp has places for."""

from typing import Any
from uuid import UUID

import httpx2

from oja.catalog.views import ProductView
from oja.kernel.db import merchant_session
from oja.sync.rotation import queries
from tests.factories.shelves import stock_up
from tests.support.cast import Actor

PICTURE = "https://example.com/rice.jpg"


async def fill_shop(shop: Actor, products: int = 12, categories: int = 3, **more: Any) -> list[ProductView]:
    """So many products, each with a picture, on some shelves."""
    more = {"image_url": PICTURE, **more}
    return [
        await stock_up(shop, f"Product {number:03}", category=f"Shelf {number % categories}", **more)
        for number in range(products)
    ]


async def limit(client: httpx2.AsyncClient, shop: Actor, slots: int, **more: int) -> dict[str, Any]:
    """The merchant says how many places there are; answers how the rotation stands."""
    answer = await client.patch(f"{shop.api}/rotation", json={"slots": slots, **more}, headers=shop.headers)
    assert answer.status_code == 200, answer.text
    data: dict[str, Any] = answer.json()["data"]
    return data


async def decide(client: httpx2.AsyncClient, shop: Actor, product_id: UUID, wish: str) -> dict[str, Any]:
    """The merchant decides about a product; answers where it stands."""
    url = f"{shop.api}/rotation/products/{product_id}"
    answer = await client.put(url, json={"wish": wish}, headers=shop.headers)
    assert answer.status_code == 200, answer.text
    data: dict[str, Any] = answer.json()["data"]
    return data


async def where(client: httpx2.AsyncClient, shop: Actor, product_id: UUID) -> dict[str, Any]:
    """Where a product stands."""
    answer = await client.get(f"{shop.api}/rotation/products/{product_id}", headers=shop.headers)
    data: dict[str, Any] = answer.json()["data"]
    return data


async def let_in(shop: Actor) -> frozenset[UUID] | None:
    """What the push to Meta is told."""
    async with merchant_session(shop.merchant_id) as db:
        return await queries.let_in(db)
