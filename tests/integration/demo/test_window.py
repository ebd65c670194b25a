"""The demo's products in the sandbox's catalogue: shown with their pictures, and bought from the native cart."""

import dataclasses
import json
from typing import Any

import httpx2
import pytest

from oja.demo import service as demo
from oja.demo.world import NUMBER
from oja.kernel.settings import get_settings
from tests.support.app import until

pytestmark = pytest.mark.asyncio(loop_scope="session")

CHIDI = "2348031234567"
CATALOGUE = f"/sandbox/api/catalogs/{NUMBER.catalog_id}/items"


async def _nobody_looks(_line: object) -> None:
    """The phones stay empty."""


async def test_the_demos_products_are_bought_from_the_native_cart(server: str, worker: None) -> None:
    path = get_settings().home / "demo.json"
    async with httpx2.AsyncClient(base_url=server) as http:
        played = await http.post("/sandbox/api/numbers", json=dataclasses.asdict(NUMBER))
        assert played.status_code == 201
        await demo.seed(get_settings(), _nobody_looks)
        path.unlink()

        async def filled() -> list[dict[str, Any]] | None:
            found: list[dict[str, Any]] = (await http.get(CATALOGUE)).json()
            return found if len(found) >= 120 else None

        items = await until(filled)
        assert all(item["price"].endswith(" NGN") for item in items)
        rice = next(item for item in items if "Ofada" in item["title"] and item["availability"] == "in stock")
        picture = await http.get(rice["image_link"].removeprefix(get_settings().public_url))
        assert (picture.status_code, picture.headers["Content-Type"]) == (200, "image/jpeg")
        page = await http.get(rice["link"].removeprefix(get_settings().public_url))
        assert rice["title"] in page.text

        price, currency = rice["price"].split()
        line = {"product_retailer_id": rice["retailer_id"], "quantity": 2, "item_price": price, "currency": currency}
        cart = {"catalog_id": NUMBER.catalog_id, "product_items": [line]}
        chat = f"/sandbox/api/chats/{NUMBER.phone_number_id}/{CHIDI}/messages"
        sent = (await http.post(chat, json={"type": "order", "order": cart})).json()["id"]
        answers = (await http.get(chat, params={"after": sent, "wait": 20}, timeout=25)).json()
        assert rice["title"] in json.dumps([one["body"] for one in answers])
