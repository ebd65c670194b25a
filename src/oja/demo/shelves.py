"""The demo's shelves: products from `data/`, each with its own picture."""

import asyncio
import csv
from pathlib import Path
from typing import Final
from uuid import UUID

from oja.catalog import categorising, queries, service
from oja.catalog.schemas import NewProduct
from oja.demo import pictures
from oja.kernel import storage
from oja.kernel.db import MerchantSession

DATA: Final = Path(__file__).parent / "data"

Row = dict[str, str]


async def fill(db: MerchantSession, slug: str) -> None:
    """Put a shop's products on its shelves, unless there are any."""
    if (await queries.find_products(db, limit=1, status=None)).total:
        return
    rows = _rows(slug)
    # Pillow draws without holding up the interpreter for long; a thread keeps the loop free.
    addresses = await asyncio.to_thread(lambda: [_picture(row) for row in rows])
    leaves = await _categories(db, rows, addresses)
    # The newest stand first in the shop, and the file begins with what should.
    for number, (row, address) in reversed(list(enumerate(zip(rows, addresses, strict=True), start=1))):
        await service.create_product(db, _product(f"{slug[:2].upper()}-{number:03}", row, address, leaves))


async def _categories(db: MerchantSession, rows: list[Row], addresses: list[str]) -> dict[tuple[str, str], UUID]:
    """The categories in the order of the file, each with the picture of its first product."""
    made: dict[tuple[str, str], UUID] = {}
    for row, address in zip(rows, addresses, strict=True):
        category, subcategory = row["category"], row["subcategory"]
        if (category, "") not in made:
            first = await categorising.create(db, name=category, image_url=address, display_order=len(made))
            made[category, ""] = first.id
        if (category, subcategory) not in made:
            below = await categorising.create(
                db, name=subcategory, parent_id=made[category, ""], display_order=len(made)
            )
            made[category, subcategory] = below.id
    return made


def _product(number: str, row: Row, address: str, leaves: dict[tuple[str, str], UUID]) -> NewProduct:
    return NewProduct(
        name=row["name"],
        price=row["price"],
        description=row["description"],
        image_url=address,
        category_id=leaves[row["category"], ""],
        subcategory_id=leaves[row["category"], row["subcategory"]],
        stock_quantity=int(row["stock"]),
        is_priority=row["priority"] == "1",
        external_id=number,
        sku=number,
    )


def _picture(row: Row) -> str:
    return storage.put(pictures.draw(row["name"], row["picture"], row["category"], row["colour"]), ".jpg")


def _rows(slug: str) -> list[Row]:
    with (DATA / f"{slug}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
