"""The product list at 50,000 products, beside a bare route that answers the same 20 rows in the same run."""

import itertools
import os
import statistics

from benchmarks import load, shop
from benchmarks.bench import Bench, Row
from oja.catalog import queries
from oja.kernel import db

PRODUCTS = 50_000
LIMIT = 20
MIDDLE = PRODUCTS // 2 // LIMIT
CONCURRENCY = 16
ROUNDS = 3
SECONDS = 4.0


async def run(bench: Bench) -> list[Row]:
    """Rates at concurrency 16: bare, the first page, a page in the middle by number and by cursor."""
    market = await shop.open_shop("benchlist", "+2347012345679")
    await shop.fill(bench, market, PRODUCTS)
    async with db.merchant_session(market.id) as rows:
        cursor = (await queries.find_products(rows, offset=(MIDDLE - 1) * LIMIT, limit=LIMIT)).next_cursor
    await shop.let_go()
    path = f"/api/merchants/{market.id}/products"
    paths = {
        "first": f"{path}?limit={LIMIT}",
        "number": f"{path}?limit={LIMIT}&page={MIDDLE}",
        "cursor": f"{path}?limit={LIMIT}&cursor={cursor}",
        "search": f"{path}?limit={LIMIT}&search=shea+1234",
    }
    os.environ["BARE_DATABASE_URL"] = bench.owner_url
    os.environ["BARE_MERCHANT"] = str(market.id)
    rates: dict[str, list[load.Result]] = {name: [] for name in ("bare", *paths)}
    async with bench.bare("products") as bare_port, bench.process("serve"):
        for _ in range(ROUNDS):
            rates["bare"].append(await _measure(bare_port, "/", {}))
            for name, wanted in paths.items():
                rates[name].append(await _measure(bench.port, wanted, market.headers))
    rate = {name: statistics.median(result.rate for result in results) for name, results in rates.items()}
    errors = sum(result.errors for results in rates.values() for result in results)
    share = 100 * rate["first"] / rate["bare"]
    by_number, by_cursor = rate["first"] / rate["number"], rate["first"] / rate["cursor"]
    p50 = statistics.median(result.milliseconds(0.5) for result in rates["first"])
    return [
        Row("list", "bare uvicorn + asyncpg, 20 rows as JSON, c=16", rate["bare"], "/s"),
        Row("list", f"page 1 of {PRODUCTS:,} products, c=16", rate["first"], "/s"),
        Row("list", "share of the bare rate", share, "%", ">= 15 %", share >= 15),
        Row("list", "p50 of page 1", p50, "ms"),
        Row("list", f"page {MIDDLE:,} by number, times page 1", by_number, "x", "<= 3", by_number <= 3),
        Row("list", f"page {MIDDLE:,} by cursor, times page 1", by_cursor, "x", "<= 1.2", by_cursor <= 1.2),
        Row("list", "search for two words", rate["search"], "/s"),
        Row("list", "answers that were no success", errors, "", "0", errors == 0),
    ]


async def _measure(port: int, path: str, headers: dict[str, str]) -> load.Result:
    requests = itertools.repeat(load.request("GET", path, headers=headers))
    return await load.closed_loop(port, requests, connections=CONCURRENCY, seconds=SECONDS)
