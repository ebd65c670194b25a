"""
Search on real products with human judgements: how good its first ten are, what it costs, and what imports pay for it.

Quality by the gain of the rating, unjudged products gain nothing; beside it the 95 % interval over resampled queries.
Costs are CPU seconds of PostgreSQL's own process. The rate is compared with PostgreSQL's full text search giving the
same page over the same connection: products with all words, or with any where fewer than ten have all, ranked by
`ts_rank_cd`, with their total and the same columns.
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
from sqlalchemy import Select, Uuid, column, text

from benchmarks import icecat, shop
from benchmarks.bench import Bench, Row
from oja import commands
from oja.catalog import listing, queries
from oja.catalog.importing import service as importing
from oja.catalog.search import asking, scoring
from oja.catalog.search.meaning import model, vectors
from oja.catalog.views import ProductView
from oja.kernel import db

MANY = 43_000
ROUNDS = 3
RESAMPLED = 2_000
DERIVED = ("search_postings", "search_documents", "search_terms", "search_words", "search_forms", "search_stale")
COPIED = ("products", "variants", "search_postings")

# A table of its own, narrow and without a wall, which full text search in an index does not get through.
_FULL_TEXT = """
CREATE TABLE full_text AS SELECT merchant_id, id, status, setweight(to_tsvector('english', name), 'A')
    || setweight(to_tsvector('english', coalesce(attributes->>'brand', '')), 'B')
    || setweight(to_tsvector('english', coalesce(description, '')), 'C')
    || setweight(jsonb_to_tsvector('english', attributes - 'brand', '["string"]'), 'D') AS words
FROM products WHERE merchant_id = $1
"""
_FIND = """
SELECT id, rank, count(*) OVER () AS total FROM (
    SELECT id, ts_rank_cd(words, query) AS rank FROM full_text, (SELECT {query} AS query) AS asked
    WHERE words @@ query AND merchant_id = :merchant_id AND status = 'active' OFFSET 0
) AS ranked ORDER BY rank DESC, id LIMIT 20
"""


def _finding(query: str) -> Select[Any]:
    """A page of full text search: rows, total and order of one statement, and what a product's row has for us."""
    found = text(_FIND.format(query=query)).columns(column("id", Uuid), column("rank"), column("total")).subquery()
    page = listing.WHOLE_ROWS.join(found, found.c.id == listing.PRODUCTS.c.id).add_columns(found.c.total)
    return page.order_by(found.c.rank.desc(), found.c.id)


_ALL = _finding("websearch_to_tsquery('english', :search)")
_ANY = _finding("CAST(replace(CAST(websearch_to_tsquery('english', :search) AS text), '&', '|') AS tsquery)")


async def run(bench: Bench) -> list[Row]:
    """Quality at 19,406 products, cost and rate at 43,000, and times of imports."""
    data = icecat.folder()
    if data is None:
        print(f"search SKIPPED: the judgements are not there. {icecat.__doc__}")
        return [
            Row("search", "SKIPPED: there is no Chorus/Icecat collection", 0, "", "", note="see benchmarks/icecat.py")
        ]
    # What runs here is what the product's processes do, which keep the collector of garbage as quiet.
    commands.hold_still()
    market = await shop.open_shop("benchsearch", "+2347012345671")
    owner = await asyncpg.connect(bench.owner_url)
    rows = await _imports(bench, owner, market.id, data)
    await _settle(owner)
    rows += await _quality(market.id, data)
    rows += await _by_meaning(owner, market.id, data)
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


async def _by_meaning(owner: asyncpg.Connection, shop_id: UUID, data: Path) -> list[Row]:
    """The judged products of each query in the order of the model that `OJA_SEARCH_MODEL` names, if there is one."""
    chosen = model.chosen()
    encoder = await chosen.loaded() if chosen else None
    if encoder is None:
        print("search by meaning SKIPPED: OJA_SEARCH_MODEL names no model that can be loaded.")
        return []
    rated = icecat.judgements(data)
    judged = list({one for ratings in rated.values() for one in ratings})
    texts = f"SELECT external_id, {vectors.TEXT} FROM products WHERE merchant_id = $1 AND external_id = ANY($2)"
    rows = await owner.fetch(texts, shop_id, judged)
    kept = dict(zip([row[0] for row in rows], encoder.vectors([row[1] for row in rows]), strict=True))
    gains = []
    for query, ratings in rated.items():
        async with db.merchant_reading(shop_id) as reading:
            meant = (await asking.understand(reading, query)).meant
        ids = [one for one in ratings if one in kept]
        likeness = dict(zip(ids, encoder.likeness(meant, [kept[one] for one in ids]), strict=True))
        gains.append(_ndcg(sorted(ids, key=lambda one: -likeness[one]), ratings))
    return [_scored(f"NDCG@10 of the judged products alone, by meaning, {len(gains)} queries", gains, 0.86)]


async def _speed(owner: asyncpg.Connection, shop_id: UUID, data: Path) -> list[Row]:
    typed = [*icecat.judgements(data), *(typo for typo, _ in icecat.pairs(data, "typo_queries.tsv"))]
    known = [query for query, _ in icecat.pairs(data, "known_item.tsv")]
    await owner.execute("DROP TABLE IF EXISTS full_text")
    await owner.execute(_FULL_TEXT, shop_id)
    await owner.execute("CREATE INDEX ON full_text USING gin (words)")
    await owner.execute("GRANT SELECT ON full_text TO PUBLIC")
    await owner.execute("VACUUM ANALYZE full_text")
    every = [*typed, *known]
    async with db.merchant_reading(shop_id) as reading:

        async def ask(query: str) -> object:
            return await queries.find_products(reading, search=query, sort="relevance")

        async def ask_full_text(query: str) -> object:
            return await _full_text(reading, query)

        pid = (await reading._raw.fetchrow("SELECT pg_backend_pid()"))[0]  # noqa: SLF001 - whose time is measured
        cpu = {name: await _cpu(pid, some, ask) for name, some in (("typed", typed), ("known", known))}
        full_text_cpu = await _cpu(pid, every, ask_full_text)
        seconds = await _fastest(every, ask, ask_full_text)
    await owner.execute("DROP TABLE full_text")
    ours, theirs = [len(every) / sum(one) for one in zip(*seconds, strict=True)]
    times = ours / theirs
    own_cpu = [*cpu["typed"], *cpu["known"]]
    median, by_cpu = statistics.median(own_cpu), statistics.fmean(full_text_cpu) / statistics.fmean(own_cpu)
    return [
        Row("search", f"PostgreSQL CPU of a search, {MANY:,} products, median", median, "ms", "<= 10", median <= 10),
        Row("search", "... the 95th of 100", _quantile(cpu["typed"], 0.95), "ms"),
        Row("search", "... of four words of a name, median", statistics.median(cpu["known"]), "ms"),
        Row("search", "searches one after another", ours, "/s"),
        Row("search", "full text search, any word where few have all", theirs, "/s"),
        Row("search", "times the rate of full text search", times, "x", ">= 5", times >= 5),
        Row("search", "its CPU in PostgreSQL, times ours, on average", by_cpu, "x"),
    ]


async def _found(shop_id: UUID, query: str) -> list[str]:
    async with db.merchant_reading(shop_id) as reading:
        page = await queries.find_products(reading, search=query, sort="relevance", limit=10)
    return [one.external_id for one in page.items]


async def _full_text(reading: db.Reading, query: str) -> list[ProductView]:
    asked = {"merchant_id": reading.merchant_id, "search": query}
    rows = await reading.rows(_ALL, asked)
    if len(rows) < scoring.ENOUGH:
        rows = await reading.rows(_ANY, asked)
    return [listing.product_of(row) for row in rows]


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


async def _fastest(searches: Sequence[str], *asked: Callable[[str], Awaitable[object]]) -> list[list[float]]:
    """Of each search the fewest seconds that each way to ask took, one way after the other in each round."""
    fewest = [[math.inf] * len(asked) for _ in searches]
    for _ in range(ROUNDS):
        for search, seconds in zip(searches, fewest, strict=True):
            for way, ask in enumerate(asked):
                began = time.perf_counter()
                await ask(search)
                seconds[way] = min(seconds[way], time.perf_counter() - began)
    return fewest


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
