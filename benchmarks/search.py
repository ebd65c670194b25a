"""
Search on real products with human judgements: how good its first ten are, what it costs, and what imports pay for it.

Quality by the gain of the rating, unjudged products gain nothing; beside it the 95 % interval over resampled queries.
Costs are CPU seconds of PostgreSQL's own process. The rate is compared with PostgreSQL's full text search giving the
same page: products with all words, or with any where fewer than ten have all, ranked by `ts_rank_cd`.
"""

import asyncio
import math
import random
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg

from benchmarks import icecat, shop
from benchmarks.bench import Bench, Row
from oja.catalog import queries
from oja.catalog.importing import service as importing
from oja.catalog.search import ranking
from oja.kernel import db

MANY = 43_000
ROUNDS = 3
RESAMPLED = 2_000
DERIVED = ("search_postings", "search_documents", "search_terms", "search_words", "search_forms", "search_stale")
COPIED = ("products", "variants", "search_postings")

# What products had before search had tables of its own: their words in a column, the attributes' too.
_FULL_TEXT = """
CREATE TABLE full_text AS SELECT products.*, setweight(to_tsvector('english', name), 'A')
    || setweight(to_tsvector('english', coalesce(attributes->>'brand', '')), 'B')
    || setweight(to_tsvector('english', coalesce(description, '')), 'C')
    || setweight(jsonb_to_tsvector('english', attributes - 'brand', '["string"]'), 'D') AS words
FROM products WHERE merchant_id = $1
"""
_FIND = """
SELECT found.total, found.rank, products.*, variants.* FROM (
    SELECT id, count(*) OVER () AS total, ts_rank_cd(words, query) AS rank
    FROM full_text, (SELECT {query} AS query) AS asked
    WHERE words @@ query AND merchant_id = $2 AND status = 'active'
    ORDER BY ts_rank_cd(words, query) DESC, id LIMIT 20
) AS found
JOIN products ON products.merchant_id = $2 AND products.id = found.id
JOIN variants ON variants.merchant_id = $2 AND variants.product_id = found.id AND is_default
ORDER BY found.rank DESC
"""
_ALL = _FIND.format(query="websearch_to_tsquery('english', $1)")
_ANY = _FIND.format(query="replace(websearch_to_tsquery('english', $1)::text, '&', '|')::tsquery")


async def run(bench: Bench) -> list[Row]:
    """Quality at 19,406 products, cost and rate at 43,000, and times of imports."""
    data = icecat.folder()
    if data is None:
        print(f"search SKIPPED: the judgements are not there. {icecat.__doc__}")
        return [
            Row("search", "SKIPPED: there is no Chorus/Icecat collection", 0, "", "", note="see benchmarks/icecat.py")
        ]
    market = await shop.open_shop("benchsearch", "+2347012345671")
    owner = await asyncpg.connect(bench.owner_url)
    rows = await _imports(bench, owner, market.id, data)
    await _settle(owner)
    rows += await _quality(market.id, data)
    await _import(bench, market.id, data, MANY)
    await _settle(owner)
    rows += await _speed(owner, market.id, data)
    await owner.close()
    await shop.let_go()
    return rows


async def _imports(bench: Bench, owner: asyncpg.Connection, shop_id: UUID, data: Path) -> list[Row]:
    ours, plain = [], []
    for _ in range(ROUNDS):
        await owner.execute(f"TRUNCATE products, variants, product_counts, {', '.join(DERIVED)} CASCADE")
        await owner.execute("CHECKPOINT")
        ours.append(await _import(bench, shop_id, data, icecat.PRODUCTS))
        plain.append(await _plain_copy(owner, bench.home))
    times = statistics.median(ours) / statistics.median(plain)
    postings = await owner.fetchval("SELECT count(*) FROM search_postings")
    copied = f"plain COPY, {icecat.PRODUCTS:,} products, variants and {postings:,} postings"
    return [
        Row("search", copied, statistics.median(plain), "s"),
        Row("search", "import of the same from a product file", statistics.median(ours), "s"),
        Row("search", "times the plain COPY", times, "x", "<= 3", times <= 3),
    ]


async def _quality(shop_id: UUID, data: Path) -> list[Row]:
    rated = icecat.judgements(data)
    clean = [_ndcg(await _found(shop_id, query), rated[query]) for query in rated]
    misspelt, nothing = [], 0
    for typed, meant in icecat.pairs(data, "typo_queries.tsv"):
        if meant in rated:
            ids = await _found(shop_id, typed)
            misspelt.append(_ndcg(ids, rated[meant]))
            nothing += not ids
    known = [
        _reciprocal(await _found(shop_id, query), product) for query, product in icecat.pairs(data, "known_item.tsv")
    ]
    share = 100 * nothing / len(misspelt)
    return [
        _scored(f"NDCG@10 of {len(clean)} judged queries", clean, 0.76),
        _scored(f"NDCG@10 of {len(misspelt)} misspelt queries", misspelt, 0.73),
        _scored(f"MRR of {len(known)} known products", known, 0.73),
        Row("search", "misspelt queries without any result", share, "%", "<= 2 %", share <= 2),
    ]


async def _speed(owner: asyncpg.Connection, shop_id: UUID, data: Path) -> list[Row]:
    typed = [*icecat.judgements(data), *(typo for typo, _ in icecat.pairs(data, "typo_queries.tsv"))]
    known = [query for query, _ in icecat.pairs(data, "known_item.tsv")]
    await owner.execute("DROP TABLE IF EXISTS full_text")
    await owner.execute(_FULL_TEXT, shop_id)
    await owner.execute("CREATE INDEX ON full_text USING gin (words)")
    await owner.execute("VACUUM ANALYZE full_text")
    every = [*typed, *known]
    async with db.merchant_reading(shop_id) as reading:

        async def ask(query: str) -> object:
            return await queries.find_products(reading, search=query, sort="relevance")

        async def ask_full_text(query: str) -> None:
            await _full_text(owner, shop_id, query)

        pid = (await reading._raw.fetchrow("SELECT pg_backend_pid()"))[0]  # noqa: SLF001 - whose time is measured
        cpu = {name: await _cpu(pid, some, ask) for name, some in (("typed", typed), ("known", known))}
        full_text_cpu = await _cpu(await owner.fetchval("SELECT pg_backend_pid()"), every, ask_full_text)
        ours, theirs = [], []
        for _ in range(ROUNDS):
            ours.append(await _rate(every, ask))
            theirs.append(await _rate(every, ask_full_text))
    await owner.execute("DROP TABLE full_text")
    times = statistics.median(ours) / statistics.median(theirs)
    own_cpu = [*cpu["typed"], *cpu["known"]]
    median, by_cpu = statistics.median(own_cpu), statistics.fmean(full_text_cpu) / statistics.fmean(own_cpu)
    return [
        Row("search", f"PostgreSQL CPU of a search, {MANY:,} products, median", median, "ms", "<= 10", median <= 10),
        Row("search", "... the 95th of 100", _quantile(cpu["typed"], 0.95), "ms"),
        Row("search", "... of four words of a name, median", statistics.median(cpu["known"]), "ms"),
        Row("search", "searches one after another", statistics.median(ours), "/s"),
        Row("search", "full text search, any word where few have all", statistics.median(theirs), "/s"),
        Row("search", "times the rate of full text search", times, "x", ">= 5", times >= 5),
        Row("search", "its CPU in PostgreSQL, times ours, on average", by_cpu, "x"),
    ]


async def _found(shop_id: UUID, query: str) -> list[str]:
    async with db.merchant_reading(shop_id) as reading:
        page = await queries.find_products(reading, search=query, sort="relevance", limit=10)
    return [one.external_id for one in page.items]


async def _full_text(owner: asyncpg.Connection, shop_id: UUID, query: str) -> None:
    if len(await owner.fetch(_ALL, query, shop_id)) < ranking.ENOUGH:
        await owner.fetch(_ANY, query, shop_id)


async def _cpu(pid: int, searches: Sequence[str], ask: Callable[[str], Awaitable[object]]) -> list[float]:
    """Milliseconds of each search, the second time that it is asked."""
    spent: list[float] = []
    for _ in range(2):
        spent = []
        for query in searches:
            before = _ran(pid)
            await ask(query)
            spent.append(_ran(pid) - before)
    return spent


def _ran(pid: int) -> float:
    """Milliseconds that a process was on a CPU, utime and stime alike; its clock ticks would be too coarse."""
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e6


async def _rate(searches: Sequence[str], ask: Callable[[str], Awaitable[object]]) -> float:
    began = time.perf_counter()
    for query in searches:
        await ask(query)
    return len(searches) / (time.perf_counter() - began)


async def _import(bench: Bench, shop_id: UUID, data: Path, rows: int) -> float:
    path = bench.home / "icecat.csv"
    await asyncio.to_thread(icecat.write_file, data, path, rows=rows)
    began = time.perf_counter()
    await importing.run(shop_id, await importing.begin(shop_id, path, path.name))
    return time.perf_counter() - began


async def _plain_copy(owner: asyncpg.Connection, home: Path) -> float:
    """The same rows, in the order in which they lie, into tables with the same indexes and without walls."""
    for table in COPIED:
        await owner.execute(f"DROP TABLE IF EXISTS plain_{table}")
        await owner.execute(f"CREATE TABLE plain_{table} (LIKE {table} INCLUDING ALL)")
        await owner.copy_from_query(f"SELECT * FROM {table}", output=home / f"{table}.copy")
    await owner.execute("CHECKPOINT")
    began = time.perf_counter()
    for table in COPIED:
        await owner.copy_to_table(f"plain_{table}", source=home / f"{table}.copy")
    seconds = time.perf_counter() - began
    await owner.execute(f"DROP TABLE {', '.join(f'plain_{table}' for table in COPIED)}")
    return seconds


async def _settle(owner: asyncpg.Connection) -> None:
    for table in ("products", "variants", "categories", "product_counts", *DERIVED):
        await owner.execute(f"VACUUM ANALYZE {table}")
    await owner.execute("CHECKPOINT")


def _ndcg(ids: Sequence[str], rated: dict[str, int]) -> float:
    best = sorted(rated.values(), reverse=True)[:10]
    return _gain([rated.get(one, 0) for one in ids[:10]]) / _gain(best)


def _gain(ratings: Sequence[int]) -> float:
    return sum(rating / math.log2(place + 2) for place, rating in enumerate(ratings))


def _reciprocal(ids: Sequence[str], wanted: str) -> float:
    return 1 / (ids.index(wanted) + 1) if wanted in ids else 0.0


def _scored(what: str, values: Sequence[float], goal: float) -> Row:
    chance = random.Random(7)
    means = sorted(statistics.fmean(chance.choices(values, k=len(values))) for _ in range(RESAMPLED))
    low, high = _quantile(means, 0.025), _quantile(means, 0.975)
    mean = statistics.fmean(values)
    note = f"{mean:.3f}, 95 % interval {low:.3f} to {high:.3f}"
    return Row("search", f"{what}, of 1,000", 1000 * mean, "", f">= {1000 * goal:.0f}", mean >= goal, note)


def _quantile(values: Sequence[Any], share: float) -> float:
    ordered = sorted(values)
    return float(ordered[min(int(len(ordered) * share), len(ordered) - 1)])
