"""A shop to measure in: registered by the real service, filled by a product file, its owner signed in."""

import asyncio
import csv
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import asyncpg

import oja.wiring  # noqa: F401 - registers every job by name
from benchmarks.bench import Bench
from oja.catalog.importing import service as importing
from oja.identity import service as identity
from oja.identity import tokens
from oja.identity.tokens import Claims
from oja.kernel import cache, db
from oja.merchants import service as merchants
from oja.merchants.schemas import Registration

COLUMNS = ("product_id", "name", "description", "price", "category", "subcategory", "image_url", "in_stock",
           "is_priority", "weight_kg", "barcode", "supplier_id")  # fmt: skip
KINDS = ("Basmati rice", "Palm oil", "Ankara cloth", "Shea butter", "Dried crayfish", "Garri Ijebu", "Zobo leaves")


@dataclass(frozen=True)
class Shop:
    """A shop, and what its owner sends with each call."""

    id: UUID
    headers: dict[str, str]


async def open_shop(slug: str, number: str) -> Shop:
    """Register a shop and sign its owner in."""
    async with db.platform_session() as session:
        registration = Registration(
            name=slug.title(),
            email=f"{slug}@bench.example",
            phone=number,
            whatsapp_number=number,
            password="market-day",
            subdomain=slug,
        )
        merchant, person = await merchants.register(session, registration)
        signed_in = await identity.begin(session, person)
        token = tokens.issue(Claims(person.id, signed_in.session_id, merchant.id))
    return Shop(merchant.id, {"Authorization": f"Bearer {token}"})


def write_file(path: Path, rows: int) -> None:
    """A product file as a wholesaler has it: 12 columns, 14 categories with 5 subcategories each."""
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for number in range(rows):
            kind = KINDS[number % len(KINDS)]
            writer.writerow(
                (
                    f"SKU-{number:06}",
                    f"{kind} number {number}",
                    f"{kind} of the harvest, packed by hand in Lagos and sold by weight. Batch {number % 1000}.",
                    f"{number % 900 + 1}.{number % 100:02}",
                    f"Category {number % 14}",
                    f"Shelf {number % 5}",
                    f"https://cdn.example.com/products/{number}.jpg",
                    "yes" if number % 20 else "no",
                    "yes" if number % 50 == 0 else "no",
                    f"{number % 30 + 0.5}",
                    f"{number:013}",
                    f"SUP-{number % 40}",
                )
            )


async def fill(bench: Bench, shop: Shop, rows: int) -> None:
    """Put so many products on sale, and leave the tables as they are when the database has settled."""
    path = bench.home / f"{shop.id}.csv"
    await asyncio.to_thread(write_file, path, rows)
    await importing.run(shop.id, await importing.begin(shop.id, path, path.name))
    owner = await asyncpg.connect(bench.owner_url)
    for table in ("products", "variants", "categories", "product_counts"):
        await owner.execute(f"VACUUM ANALYZE {table}")
    await owner.execute("CHECKPOINT")
    await owner.close()


async def let_go() -> None:
    """Close what this process holds, since each benchmark runs in an event loop of its own."""
    await cache.close()
    await db.dispose()
