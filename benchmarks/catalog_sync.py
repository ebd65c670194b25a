"""
The catalogue at Meta, played by the sandbox: how many calls 20,000 products need at first, one change of a price, and
no change at all; what memory that takes; and how long a price is on its way from its commit until Meta has it.
"""

import asyncio
import math
import statistics
import time
from datetime import UTC, datetime
from typing import Any

import asyncpg
import httpx2

from benchmarks import memory, shop
from benchmarks.bench import Bench, Row
from oja.channels.whatsapp_cloud import graph

PRODUCTS = 20_000
CHANGES = 5
DEADLINE_SECONDS = 600.0
NUMBER = {
    "phone_number_id": "900000000000001",
    "display_phone_number": "+234 701 234 5671",
    "waba_id": "900000000000002",
    "catalog_id": "900000000000003",
    "merchant_name": "Benchsync",
}


async def run(bench: Bench) -> list[Row]:
    """Calls and seconds."""
    market = await shop.open_shop("benchsync", "+2347012345671")
    await shop.fill(bench, market, PRODUCTS)
    await shop.let_go()
    owner = await asyncpg.connect(bench.owner_url)
    async with (
        bench.process("serve"),
        bench.process("work") as worker,
        httpx2.AsyncClient(base_url=bench.url, headers=market.headers, timeout=120) as client,
    ):
        api = f"/api/merchants/{market.id}"
        (await client.post("/sandbox/api/numbers", json=NUMBER)).raise_for_status()
        await _idle(owner)  # the rotation has decided what is visible
        connection = {name: NUMBER[name] for name in ("waba_id", "catalog_id")}
        connection["display_number"] = NUMBER["display_phone_number"]
        idle = memory.begin_peak(worker.pid)
        began = time.perf_counter()
        (await client.put(f"{api}/channels/{NUMBER['phone_number_id']}", json=connection)).raise_for_status()
        await _live(client, api, PRODUCTS)
        took = time.perf_counter() - began
        grown = memory.peak(worker.pid) - idle
        first = await _calls(owner)
        await asyncio.sleep(3)
        sets = await owner.fetchval("SELECT count(*) FROM sandbox.catalog_sets")
        # One that reads them, and one for fifty.
        with_sets = first + 1 + math.ceil(sets / graph.TOGETHER)
        [product] = (await client.get(f"{api}/products", params={"limit": 1})).json()["data"]["products"]
        seconds = [await _on_the_wire(owner, client, f"{api}/products/{product['id']}", one) for one in range(CHANGES)]
        changed = (await _calls(owner) - first) / CHANGES
        before = await _calls(owner)
        catalogue = (await client.get(f"{api}/whatsapp-catalogues")).json()["data"][0]["id"]
        (await client.patch(f"{api}/products/{product['id']}", json={"supplier_id": "SUP-X"})).raise_for_status()
        (await client.post(f"{api}/whatsapp-catalogues/{catalogue}/sync")).raise_for_status()
        await asyncio.sleep(5)
        unchanged = await _calls(owner) - before
    await owner.close()
    longest = max(seconds)
    return [
        Row("sync", f"calls of the first push, {PRODUCTS:,} products", with_sets, "calls", "<= 10", with_sets <= 10,
            f"(with {sets} product sets)"),
        Row("sync", "until all of them are live", took, "s"),
        Row("sync", "memory of the worker meanwhile, peak less idle", grown, "MB"),
        Row("sync", "calls for one change of a price", changed, "calls", "1", changed == 1),
        Row("sync", "from its commit until Meta has it, median", statistics.median(seconds), "s"),
        Row("sync", f"the same, longest of {CHANGES}", longest, "s", "<= 2 s", longest <= 2),
        Row("sync", "calls for no change", unchanged, "calls", "0", unchanged == 0),
    ]  # fmt: skip


async def _live(client: httpx2.AsyncClient, api: str, wanted: int) -> dict[str, Any]:
    """Wait until so many items are at Meta as they should be."""
    deadline = time.monotonic() + DEADLINE_SECONDS
    while time.monotonic() < deadline:
        found = (await client.get(f"{api}/whatsapp-catalogues")).json()["data"]
        if found and found[0]["counts"]["live"] == wanted:
            catalogue: dict[str, Any] = found[0]
            return catalogue
        await asyncio.sleep(0.5)
    raise TimeoutError(f"not {wanted} items live: {found}")


async def _idle(owner: asyncpg.Connection) -> None:
    """Wait until no job is due any more."""
    due = "status = 'picked' OR (status = 'queued' AND execute_after <= now())"
    is_busy = True
    while is_busy:
        await asyncio.sleep(0.2)
        is_busy = bool(await owner.fetchval(f"SELECT count(*) FROM jobs.pgqueuer WHERE {due}"))


async def _calls(owner: asyncpg.Connection) -> int:
    found: int = await owner.fetchval(
        "SELECT count(*) FROM sandbox.catalog_batches WHERE catalog_id = $1", NUMBER["catalog_id"]
    )
    return found


async def _on_the_wire(owner: asyncpg.Connection, client: httpx2.AsyncClient, product: str, turn: int) -> float:
    """Change a price; the seconds from its commit, or a little after, until the sandbox has the new one."""
    before = await _calls(owner)
    (await client.patch(product, json={"price": f"{1000 + turn}.50"})).raise_for_status()
    committed = datetime.now(UTC)
    deadline = time.monotonic() + 30
    while await _calls(owner) == before:
        if time.monotonic() > deadline:
            raise TimeoutError("the price never left")
        await asyncio.sleep(0.02)
    arrived: datetime = await owner.fetchval(
        "SELECT max(created_at) FROM sandbox.catalog_batches WHERE catalog_id = $1", NUMBER["catalog_id"]
    )
    await _live(client, product.rpartition("/products/")[0], PRODUCTS)
    return max(0.0, (arrived - committed).total_seconds())
