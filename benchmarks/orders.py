"""
Orders: `POST /api/orders` as the documentation writes it (two products, a delivery, a named price), over HTTP.

Beside it pgbench does the same writes into the same tables, without any product around them, and the best peer's figure
(Vendure, six calls an order, measured once on a machine of two CPUs) gives the goal.
"""

import asyncio
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

import asyncpg

from benchmarks import load
from benchmarks.bench import Bench, Row
from oja.kernel import cache, db, ids
from oja.kernel.embedded.binaries import binaries_for
from oja.merchants import service as merchants
from oja.merchants.schemas import Registration

CONCURRENCY = 16
SECONDS = 8.0
PRODUCTS = 200
SHOPPERS = 500
PREPARED = 20_000
STOCK = 1_000_000_000
BEST_PEER = 6
GOAL = 10 * BEST_PEER

# What one order writes, in the order and with the locks of `orders.recording`.
SCRIPT = """
\\set first random(1, {products})
\\set second random(1, {products})
\\set shopper random(1, {shoppers})
BEGIN;
UPDATE variants SET stock_quantity = stock_quantity - 1 FROM (
    SELECT merchant_id, id FROM variants WHERE merchant_id = '{merchant}' AND id IN (
        SELECT variant FROM bench_products WHERE number IN (:first, :second)
    ) ORDER BY id FOR NO KEY UPDATE
) AS taken WHERE variants.merchant_id = taken.merchant_id AND variants.id = taken.id;
WITH number AS (
    INSERT INTO order_counters (merchant_id, day, last) VALUES ('{merchant}', current_date, 1)
    ON CONFLICT (merchant_id, day) DO UPDATE SET last = order_counters.last + 1 RETURNING last
), placed AS (
    INSERT INTO orders (merchant_id, id, order_number, customer_id, contact_name, contact_phone, source, status,
        payment_status, payment_state, fulfilment_status, delivery_method, delivery_address, currency, subtotal_minor,
        discount_minor, delivery_minor, tax_minor, total_minor, tracking_token)
    SELECT '{merchant}', gen_random_uuid(), 'BENCH-' || last, customer, 'John Doe', '+2347012345678', 'web', 'pending',
        'unpaid', 'unpaid', 'unfulfilled', 'delivery', '{{"street": "123 Main St", "city": "Lagos", "country": "NG"}}',
        'NGN', 5873, 0, 0, 0, 5873, gen_random_uuid()::text
    FROM number, bench_shoppers WHERE bench_shoppers.number = :shopper RETURNING id
), lines AS (
    INSERT INTO order_lines (merchant_id, id, order_id, position, product_id, variant_id, external_id, name, quantity,
        unit_price_minor)
    SELECT '{merchant}', gen_random_uuid(), placed.id, p.number, p.product, p.variant, 'SKU', 'Basmati Rice', 1, 2499
    FROM placed, bench_products AS p WHERE p.number IN (:first, :second)
)
INSERT INTO order_events (merchant_id, id, order_id, kind, to_value, actor_kind)
SELECT '{merchant}', gen_random_uuid(), placed.id, 'placed', 'pending', 'customer' FROM placed;
COMMIT;
"""


@dataclass(frozen=True)
class Thing:
    """A product of the bench's shop."""

    product_id: UUID
    variant_id: UUID
    price: str


async def run(bench: Bench) -> list[Row]:
    """Orders a second at concurrency 16: spread over a catalogue, all of one product, and pgbench's."""
    merchant_id, products = await _open_shop(bench)
    async with bench.process("serve"):
        spread = await _measure(bench, merchant_id, products)
        hot = await _measure(bench, merchant_id, products[:2])
    bare = await _pgbench(bench, merchant_id, products)
    errors = spread.errors + hot.errors
    rate, is_met = spread.rate, spread.rate >= GOAL
    return [
        Row("orders", f"POST /api/orders, {PRODUCTS} products, c=16", rate, "/s", f">= {GOAL}/s", is_met),
        Row("orders", "times the best peer's 6/s", rate / BEST_PEER, "x"),
        Row("orders", "p50", spread.milliseconds(0.5), "ms"),
        Row("orders", "p99", spread.milliseconds(0.99), "ms"),
        Row("orders", "everybody orders the same two products, c=16", hot.rate, "/s"),
        Row("orders", "pgbench, the same writes, c=16", bare, "/s"),
        Row("orders", "share of pgbench's rate", 100 * rate / bare, "%"),
        Row("orders", "answers that were no success", errors, "", "0", errors == 0),
    ]  # fmt: skip


async def _open_shop(bench: Bench) -> tuple[UUID, list[Thing]]:
    number = "+2347012345678"
    async with db.platform_session() as session:
        merchant, _ = await merchants.register(
            session,
            Registration(
                name="Bench Market",
                email="orders@bench.example",
                phone=number,
                whatsapp_number=number,
                password="market-day",
                subdomain="benchorders",
            ),
        )
    await cache.close()
    await db.dispose()
    owner = await asyncpg.connect(bench.owner_url)
    category_id = ids.new()
    await owner.execute(
        "INSERT INTO categories (merchant_id, id, path, name, folded_name, slug)"
        " VALUES ($1, $2, ARRAY[$2::uuid], 'Rice', 'rice', 'rice')",
        merchant.id,
        category_id,
    )
    products = [Thing(ids.new(), ids.new(), "24.99" if number % 2 else "8.75") for number in range(PRODUCTS)]
    await owner.executemany(
        "INSERT INTO products (merchant_id, id, external_id, name, slug, category_id)"
        " VALUES ($1, $2, $3, 'Basmati Rice', $3, $4)",
        [(merchant.id, one.product_id, str(one.product_id), category_id) for one in products],
    )
    await owner.executemany(
        "INSERT INTO variants (merchant_id, id, product_id, price_minor, is_tracked, stock_quantity)"
        " VALUES ($1, $2, $3, $4, true, $5)",
        [(merchant.id, one.variant_id, one.product_id, int(one.price.replace(".", "")), STOCK) for one in products],
    )
    await owner.close()
    return merchant.id, products


async def _measure(bench: Bench, merchant_id: UUID, products: list[Thing]) -> load.Result:
    requests = list(_orders(merchant_id, products))
    return await load.closed_loop(bench.port, iter(requests), connections=CONCURRENCY, seconds=SECONDS, warm_up=2.0)


def _orders(merchant_id: UUID, products: list[Thing]) -> Iterator[bytes]:
    dice = random.Random(6)
    for number in range(PREPARED):
        first, second = dice.sample(products, 2)
        body = {
            "merchant_id": str(merchant_id),
            "customer": {"phone": f"+23480311{number % SHOPPERS:05}", "name": "John Doe"},
            "items": [
                {"product_id": str(first.product_id), "quantity": 2, "price": first.price},
                {"product_id": str(second.product_id), "quantity": 1, "price": second.price},
            ],
            "delivery_method": "delivery",
            "delivery_address": {"street": "123 Main St", "city": "Lagos", "instructions": "Call when arriving"},
        }
        yield load.request("POST", "/api/orders", json.dumps(body).encode(), {"Content-Type": "application/json"})


async def _pgbench(bench: Bench, merchant_id: UUID, products: list[Thing]) -> float:
    owner = await asyncpg.connect(bench.owner_url)
    await owner.execute(
        "DROP TABLE IF EXISTS bench_products, bench_shoppers;"
        "CREATE TABLE bench_products (number int PRIMARY KEY, product uuid, variant uuid);"
        "CREATE TABLE bench_shoppers (number int PRIMARY KEY, customer uuid)"
    )
    rows = [(number, product.product_id, product.variant_id) for number, product in enumerate(products, 1)]
    await owner.copy_records_to_table("bench_products", records=rows)
    shoppers = await owner.fetch("SELECT id FROM customers WHERE merchant_id = $1", merchant_id)
    await owner.copy_records_to_table(
        "bench_shoppers", records=[(number, row["id"]) for number, row in enumerate(shoppers, 1)]
    )
    await owner.execute("VACUUM ANALYZE")
    await owner.execute("CHECKPOINT")
    script = bench.home / "orders.pgbench.sql"
    script.write_text(SCRIPT.format(merchant=merchant_id, products=PRODUCTS, shoppers=len(shoppers)))
    # Prepared statements and the same number of connections: the most that these writes can give here.
    command = [str(binaries_for(bench.home).tool("pgbench")), "--no-vacuum", "--protocol=prepared", f"--file={script}"]
    command += [f"--client={CONCURRENCY}", "--jobs=2", f"--time={SECONDS:.0f}", bench.owner_url]
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    out, error = await process.communicate()
    await owner.execute("DROP TABLE bench_products, bench_shoppers")
    await owner.close()
    found = re.search(rb"tps = ([\d.]+)", out)
    if process.returncode != 0 or found is None:
        raise RuntimeError(f"pgbench: {error.decode()}")
    return float(found[1])
