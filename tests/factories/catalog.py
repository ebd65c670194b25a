"""Product files and what is in them."""

import csv
import io
from typing import Any

import httpx2

from tests.support.cast import Actor

COLUMNS = (
    "product_id", "name", "description", "price", "category", "subcategory", "image_url", "in_stock", "is_priority",
    "weight_kg", "barcode", "supplier_id",
)  # fmt: skip


def a_row(number: int = 1, **changes: str) -> dict[str, str]:
    """A good row of a product file."""
    row = {
        "product_id": f"SKU-{number:05}",
        "name": f"Basmati Rice {number}kg",
        "description": "Long grain, aromatic.",
        "price": f"{number}.99",
        "category": "Grains",
        "subcategory": "Rice",
        "image_url": f"https://example.com/{number}.jpg",
        "in_stock": "true",
        "is_priority": "false",
        "weight_kg": "1.25",
        "barcode": f"{number:013}",
        "supplier_id": "SUP-1",
    }
    return row | changes


def a_file(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS, encoding: str = "utf-8") -> bytes:
    """A product file of these rows."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode(encoding)


def many(count: int, **changes: str) -> bytes:
    """A product file of so many good rows, without pictures to fetch."""
    return a_file(*(a_row(number, **({"image_url": ""} | changes)) for number in range(1, count + 1)))


async def upload(client: httpx2.AsyncClient, shop: Actor, content: bytes) -> httpx2.Response:
    """Upload a product file as the dashboard does."""
    form = {"file": ("products.csv", content, "text/csv")}
    return await client.post(f"{shop.api}/products/csv", headers=shop.headers, files=form)


async def listed(client: httpx2.AsyncClient, shop: Actor, **parameters: Any) -> dict[str, Any]:
    """A page of the shop's products: `products` and `pagination`."""
    answer = await client.get(f"{shop.api}/products", headers=shop.headers, params=parameters)
    assert answer.status_code == 200, answer.text
    data: dict[str, Any] = answer.json()["data"]
    return data
