"""The demo's shelves: a product file like any merchant's, made from `data/`, each product with its own picture."""

import asyncio
import csv
from pathlib import Path
from typing import Any, Final

from oja.catalog import queries
from oja.catalog.categories import service as categorising
from oja.catalog.importing import service as importing
from oja.demo import pictures
from oja.kernel import storage
from oja.kernel.db import merchant_session
from oja.kernel.settings import Settings
from oja.merchants.queries import Shop

DATA: Final = Path(__file__).parent / "data"

PICTURE: Final = ".jpg"

Row = dict[str, Any]


async def fill(settings: Settings, shop: Shop) -> None:
    """Put a shop's products on its shelves, unless there are any."""
    async with merchant_session(shop.id) as db:
        if (await queries.find_products(db, limit=1, status=None)).total:
            return
    path = settings.home / f"{shop.slug}-products.csv"
    rows, drawn = await asyncio.to_thread(_write_file, shop.slug, path)
    for picture in drawn:
        await storage.put(picture, PICTURE)
    await _arrange(shop, rows)
    import_id = await importing.begin(shop.id, path, f"{shop.slug}.csv")
    await importing.run_at_once(shop.id, import_id)


async def _arrange(shop: Shop, rows: list[Row]) -> None:
    """The categories in the order of the file, each with the picture of its first product."""
    async with merchant_session(shop.id) as db:
        tops = {one.name: one.id for one in await queries.categories(db) if one.parent_id is None}
        for row in reversed(rows):
            if row["category"] not in tops:
                made = await categorising.create(
                    db, name=row["category"], image_url=row["image_url"], display_order=len(tops)
                )
                tops[row["category"]] = made.id


def _write_file(slug: str, path: Path) -> tuple[list[Row], list[bytes]]:
    """Draw every picture and write the upload; the last product of the file is the newest, and shown first."""
    with (DATA / f"{slug}.csv").open(encoding="utf-8", newline="") as file:
        shelf = list(csv.DictReader(file))
    drawn = [pictures.draw(item["name"], item["picture"], item["category"], item["colour"]) for item in shelf]
    numbers = (f"{slug[:2].upper()}-{number:03}" for number in range(1, len(shelf) + 1))
    rows = [_row(*each) for each in zip(numbers, shelf, drawn, strict=True)][::-1]
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return rows, drawn


def _row(number: str, item: dict[str, str], picture: bytes) -> Row:
    return {
        "product_id": number,
        "name": item["name"],
        "description": item["description"],
        "price": item["price"],
        "category": item["category"],
        "subcategory": item["subcategory"],
        "image_url": storage.address_of(picture, PICTURE),
        "in_stock": "true" if int(item["stock"]) else "false",
        "stock_quantity": item["stock"],
        "is_priority": "true" if item["priority"] == "1" else "false",
        "sku": number,
    }
