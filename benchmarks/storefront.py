"""
Pages of shops: one that was drawn before beside a bare Starlette route with the same bytes, and what drawing one costs
the server, with few shops, with many, and in a large one.
"""

import itertools
import os
import random
import statistics
from collections.abc import Iterator

import asyncpg
import httpx2

from benchmarks import load, shop
from benchmarks.bench import Bench, Row

SMALL, LARGE = 20, 50_000
FEW, MANY = 100, 10_000
CONCURRENCY = 16
ROUNDS = 3
SECONDS = 4.0
DRAWN = 500

# A shop's rows are told apart by the shop alone, so a copy keeps their own ids.
_COPIED = (
    "categories", "products", "variants", "product_counts", "catalog_versions",
    "search_documents", "search_postings", "search_terms", "search_words", "search_forms",
)  # fmt: skip
_SHOPS = """
INSERT INTO merchants SELECT (jsonb_populate_record(shop, jsonb_build_object(
    'id', gen_random_uuid(), 'subdomain', 'shop' || number, 'name', 'Shop ' || number))).*
FROM merchants AS shop, generate_series($2::int, $3::int) AS number WHERE shop.id = $1
"""
_ROWS = """
INSERT INTO {table} (merchant_id, {columns}) SELECT shop.id_of_shop, {columns}
FROM (SELECT * FROM {table} WHERE merchant_id = $1) AS own,
    (SELECT id FROM merchants WHERE subdomain = ANY($2)) AS shop (id_of_shop)
"""
_COLUMNS = """
SELECT string_agg(quote_ident(column_name), ', ') FROM information_schema.columns
WHERE table_name = $1 AND is_generated = 'NEVER' AND column_name <> 'merchant_id'
"""


async def run(bench: Bench) -> list[Row]:
    """Rates of a kept page, and the processor time of pages nobody asked for before."""
    large = await shop.open_shop("benchlarge", "+2347012345671")
    await shop.fill(bench, large, LARGE)
    small = await shop.open_shop("benchsmall", "+2347012345672")
    await shop.fill(bench, small, SMALL)
    await shop.let_go()
    owner = await asyncpg.connect(bench.owner_url)
    rows: list[Row] = []
    costs: dict[str, float] = {}
    products = [row["slug"] for row in await owner.fetch("SELECT slug FROM products WHERE merchant_id = $1", large.id)]
    for shops in (FEW, MANY):
        await _multiply(owner, small, shops)
        async with bench.process("serve") as app:
            if shops == FEW:
                rows += await _kept(bench)
                chosen = random.Random(5).sample(products, DRAWN)
                costs[f"{LARGE:,} products"] = await _cost(bench, app.pid, [f"/benchlarge/p/{one}" for one in chosen])
            some = random.Random(shops).choices(range(1, shops + 1), k=DRAWN)
            slugs = random.Random(9).choices(await _slugs(owner, small), k=DRAWN)
            addresses = list({f"/shop{one}/p/{slug}" for one, slug in zip(some, slugs, strict=True)})
            costs[f"{shops:,} shops of {SMALL}"] = await _cost(bench, app.pid, addresses)
    await owner.close()
    highest, flat = max(costs.values()), max(costs.values()) / min(costs.values())
    return [
        *rows,
        *(Row("storefront", f"a product page drawn anew, {name}", cost, "ms CPU") for name, cost in costs.items()),
        Row("storefront", "the dearest of them", highest, "ms CPU", "<= 12 ms", highest <= 12),
        Row("storefront", "the dearest, times the cheapest", flat, "x", "<= 1.5", flat <= 1.5),
    ]


async def _kept(bench: Bench) -> list[Row]:
    """A page that was drawn before, to who has no cart, beside the same bytes from a route that does nothing else."""
    rates: dict[str, list[float]] = {"bare": [], "kept": [], "bare gz": [], "kept gz": []}
    errors = 0
    for name, encoding in (("", "identity"), (" gz", "gzip")):
        headers = {"Accept-Encoding": encoding, "Accept-Language": "en"}
        file = bench.home / f"page{name.strip()}"
        async with httpx2.AsyncClient() as client, client.stream("GET", f"{bench.url}/shop1", headers=headers) as page:
            file.write_bytes(b"".join([part async for part in page.aiter_raw()]))
        os.environ["BARE_PAGE"] = str(file)
        async with bench.bare("page") as bare_port:
            for _ in range(ROUNDS):
                for kind, port, path in (("bare", bare_port, "/"), ("kept", bench.port, "/shop1")):
                    wanted = itertools.repeat(load.request("GET", path, headers=headers))
                    seen = await load.closed_loop(port, wanted, connections=CONCURRENCY, seconds=SECONDS)
                    rates[kind + name].append(seen.rate)
                    errors += seen.errors
    rate = {name: statistics.median(seen) for name, seen in rates.items()}
    plain, packed = 100 * rate["kept"] / rate["bare"], 100 * rate["kept gz"] / rate["bare gz"]
    return [
        Row("storefront", "a bare Starlette route with a page's bytes", rate["bare"], "/s"),
        Row("storefront", "the page, drawn before", rate["kept"], "/s"),
        Row("storefront", "share of the bare rate", plain, "%", ">= 50 %", plain >= 50),
        Row("storefront", "the same, compressed", packed, "%", ">= 50 %", packed >= 50),
        Row("storefront", "answers that were no page", errors, "", "0", errors == 0),
    ]


async def _cost(bench: Bench, pid: int, addresses: list[str]) -> float:
    """Milliseconds of the server's processor for each page, the first of which warm it up."""
    warm, measured = addresses[:150], addresses[150:]
    await load.closed_loop(bench.port, _once(warm), connections=2, seconds=60, warm_up=0)
    before = _processor_seconds(pid)
    seen = await load.closed_loop(bench.port, _once(measured), connections=2, seconds=60, warm_up=0)
    assert seen.errors == 0, "a page was not shown"
    return 1000 * (_processor_seconds(pid) - before) / seen.answers


def _once(addresses: list[str]) -> Iterator[bytes]:
    headers = {"Accept-Encoding": "gzip", "Accept-Language": "en"}
    return iter([load.request("GET", address, headers=headers) for address in addresses])


def _processor_seconds(pid: int) -> float:
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def _multiply(owner: asyncpg.Connection, market: shop.Shop, shops: int) -> None:
    """Let there be so many shops like this one."""
    # Whatever the triggers would write is copied with the rest.
    await owner.execute("SET session_replication_role = replica")
    there = await owner.fetchval("SELECT count(*) FROM merchants WHERE subdomain ~ '^shop\\d+$'")
    for first in range(there + 1, shops + 1, 500):
        last = min(first + 499, shops)
        await owner.execute(_SHOPS, market.id, first, last)
        names = [f"shop{number}" for number in range(first, last + 1)]
        for table in _COPIED:
            columns = await owner.fetchval(_COLUMNS, table)
            await owner.execute(_ROWS.format(table=table, columns=columns), market.id, names)
    await owner.execute("SET session_replication_role = origin")
    await owner.execute("VACUUM ANALYZE")


async def _slugs(owner: asyncpg.Connection, market: shop.Shop) -> list[str]:
    return [row["slug"] for row in await owner.fetch("SELECT slug FROM products WHERE merchant_id = $1", market.id)]
