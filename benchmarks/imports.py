"""
A product file of 100,000 rows, from the upload to its end, beside a plain COPY of the same products, variants and the
words by which they are found.

The plain tables are copies of ours with every index, check and the generated column, without walls, foreign keys and
triggers. Memory is what the processes of the product hold at their peak, less what they held before.
"""

import asyncio
import statistics
import time
from pathlib import Path
from typing import Any

import asyncpg
import httpx2

from benchmarks import memory, shop
from benchmarks.bench import Bench, Row
from benchmarks.search import COPIED, DERIVED

ROWS = 100_000
ROUNDS = 3


async def run(bench: Bench) -> list[Row]:
    """Seconds of the import, of the plain COPY, of the same file again; and megabytes."""
    market = await shop.open_shop("benchimport", "+2347012345670")
    await shop.let_go()
    path = bench.home / "import.csv"
    await asyncio.to_thread(shop.write_file, path, ROWS)
    owner = await asyncpg.connect(bench.owner_url)
    ours, plain, again, grown = [], [], [], []
    async with (
        bench.process("serve") as serving,
        bench.process("work") as working,
        httpx2.AsyncClient(base_url=bench.url, headers=market.headers, timeout=120) as client,
    ):
        address = f"/api/merchants/{market.id}"
        await client.get(f"{address}/products")
        await _wait_for_worker(owner)
        for _ in range(ROUNDS):
            await owner.execute(f"TRUNCATE products, variants, product_counts, {', '.join(DERIVED)} CASCADE")
            await owner.execute("CHECKPOINT")
            idle = {process.pid: memory.begin_peak(process.pid) for process in (serving, working)}
            seconds, data = await _upload(client, address, path)
            assert data["products_added"] == ROWS, data
            ours.append(seconds)
            grown.append(max(memory.peak(pid) - before for pid, before in idle.items()))
            seconds, data = await _upload(client, address, path)
            assert data["unchanged"] == ROWS, data
            again.append(seconds)
            plain.append(await _plain_copy(owner, bench.home))
    await owner.close()
    times = statistics.median(ours) / statistics.median(plain)
    peak = max(grown)
    return [
        Row("import", f"plain COPY, {ROWS:,} products, variants and their words", statistics.median(plain), "s"),
        Row("import", f"upload to end, {ROWS:,} rows", statistics.median(ours), "s"),
        Row("import", "times the plain COPY", times, "x", "<= 4", times <= 4),
        Row("import", "peak less idle memory, the larger of the two processes", peak, "MB", "<= 150 MB", peak <= 150),
        Row("import", "the same file again, nothing changed", statistics.median(again), "s"),
    ]


async def _upload(client: httpx2.AsyncClient, address: str, path: Path) -> tuple[float, dict[str, Any]]:
    began = time.perf_counter()
    with path.open("rb") as file:
        answer = await client.post(f"{address}/products/csv", files={"file": (path.name, file, "text/csv")})
    answer.raise_for_status()
    data: dict[str, Any] = answer.json()["data"]
    while data["state"] == "running":
        await asyncio.sleep(0.25)
        data = (await client.get(f"{address}/imports/{data['import_id']}")).json()["data"]
    return time.perf_counter() - began, data


async def _plain_copy(owner: asyncpg.Connection, home: Path) -> float:
    """The same rows, from files, into tables without walls."""
    columns = {}
    for table in COPIED:
        await owner.execute(f"DROP TABLE IF EXISTS plain_{table}")
        await owner.execute(f"CREATE TABLE plain_{table} (LIKE {table} INCLUDING ALL)")
        columns[table] = [
            row["column_name"]
            for row in await owner.fetch(
                "SELECT column_name FROM information_schema.columns"
                " WHERE table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position",
                table,
            )
        ]
        rows = f"SELECT {', '.join(columns[table])} FROM {table}"
        await owner.copy_from_query(rows, output=home / f"{table}.copy")
    await owner.execute("CHECKPOINT")
    began = time.perf_counter()
    for table in COPIED:
        await owner.copy_to_table(f"plain_{table}", source=home / f"{table}.copy", columns=columns[table])
    seconds = time.perf_counter() - began
    await owner.execute(f"DROP TABLE {', '.join(f'plain_{table}' for table in COPIED)}")
    return seconds


async def _wait_for_worker(owner: asyncpg.Connection) -> None:
    fresh = "SELECT count(*) FROM heartbeats WHERE seen_at > now() - interval '5 seconds'"
    while not await owner.fetchval(fresh):  # noqa: ASYNC110 - another process sets it
        await asyncio.sleep(0.05)
