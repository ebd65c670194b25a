"""
Burst: a thousand messages of two hundred shoppers at once, until the last answer has left.

The real app and worker against the sandbox, as `chat` has them. What is measured is drained work, and what must not
happen meanwhile: an answer lost or doubled, a shopper answered out of order, one of WhatsApp's limits overdrawn.
"""

import asyncio
import os
import time
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import asyncpg
import httpx2

from benchmarks.bench import Bench, Row

SHOPPERS = 200
EACH = 5
WORDS = ("Hi", "rice", "my cart", "oil", "orders")
DEADLINE_SECONDS = 180.0
PAIR_BURST, PAIR_SECONDS = 45, 6.0
WARM_UP = 20

_STATE = """
SELECT count(*) FILTER (WHERE direction = 'in' AND handled_at IS NULL) AS waiting,
       count(*) FILTER (WHERE direction = 'in') AS heard,
       count(*) FILTER (WHERE status IN ('queued', 'sending')) AS unsent
FROM messages WHERE conversation_id = ANY(SELECT id FROM conversations WHERE address LIKE '23480388%')
"""
# What Meta took, in the order it took it, beside our own order of it.
_TAKEN = """
SELECT call.user AS shopper, extract(epoch FROM call.created_at) AS at, call.request->>'biz_opaque_callback_data' AS id
FROM sandbox.graph_calls AS call
WHERE call.user LIKE '23480388%' AND call.http_status = 200 AND call.request->>'status' IS NULL
ORDER BY call.created_at, call.id
"""
_FAILED = """
SELECT status || ': ' || coalesce(error, '') AS reason FROM messages
WHERE direction = 'out' AND status IN ('failed', 'unknown')
    AND conversation_id = ANY(SELECT id FROM conversations WHERE address LIKE '23480388%')
"""
_BEGIN = """
SELECT extract(epoch FROM min(received_at)) FROM channel_events
WHERE provider_ids[1] = ANY(SELECT id FROM sandbox.messages WHERE "user" LIKE '23480388%' AND direction = 'in')
"""


async def run(bench: Bench) -> list[Row]:
    """Send the burst, wait for its last answer, and look at what left."""
    async with bench.process("seed") as seeding:
        await asyncio.to_thread(seeding.wait)
    async with (
        bench.process("serve") as app,
        bench.process("work") as worker,
        httpx2.AsyncClient(base_url=bench.url, timeout=60.0) as shoppers,
    ):
        [number, *_] = (await shoppers.get("/sandbox/api/numbers")).json()
        path = f"/sandbox/api/chats/{number['phone_number_id']}"
        owner = await asyncpg.connect(bench.owner_url)
        await asyncio.gather(*(_write(shoppers, path, f"23480377{n:05d}", "Hi") for n in range(WARM_UP)))
        await _quiet(owner)
        before = [_resident_mb(process.pid) for process in (app, worker)]
        began = time.monotonic()
        await asyncio.gather(*(_chat(shoppers, path, f"23480388{n:05d}") for n in range(SHOPPERS)))
        posted = time.monotonic() - began
        missing = await _drained(owner)
        reasons = [row["reason"] for row in await owner.fetch(_FAILED)]
        taken = await owner.fetch(_TAKEN)
        seconds = float(taken[-1]["at"]) - float(await owner.fetchval(_BEGIN))
        grown = max(_resident_mb(process.pid) - was for process, was in zip((app, worker), before, strict=True))
        await owner.close()
    out_of_order, overdrawn = _looked_at(taken)
    lost = missing + len(reasons) + len(taken) - len({row["id"] for row in taken})
    return [
        Row("burst", "1,000 messages of 200 shoppers, until the last answer", seconds, "s", "<= 20 s", seconds <= 20),
        Row("burst", "of that, until the last message was posted", posted, "s"),
        Row("burst", "answers that left", len(taken), "", note=f"{len(taken) / seconds:.0f} a second"),
        Row("burst", "answers lost, failed or sent twice", lost, "", "0", lost == 0, "; ".join(reasons)),
        Row("burst", "answers out of a shopper's order", out_of_order, "", "0", out_of_order == 0),
        Row("burst", "shoppers written to faster than a pair may", overdrawn, "", "0", overdrawn == 0),
        Row("burst", "memory grown, app or worker, the larger", grown, "MB", "<= 48 MB", grown <= 48),
    ]


async def _chat(shoppers: httpx2.AsyncClient, path: str, user: str) -> None:
    for words in WORDS[:EACH]:
        await _write(shoppers, path, user, words)


async def _write(shoppers: httpx2.AsyncClient, path: str, user: str, words: str) -> None:
    answer = await shoppers.post(f"{path}/{user}/messages", json={"type": "text", "text": {"body": words}})
    answer.raise_for_status()


async def _quiet(owner: asyncpg.Connection) -> None:
    """
    Wait until everything of before is worked off.

    :raises TimeoutError: nobody works it off
    """
    deadline, is_busy = time.monotonic() + DEADLINE_SECONDS, True
    while is_busy:
        if time.monotonic() > deadline:
            raise TimeoutError("The worker does nothing: see its log.")
        await asyncio.sleep(0.2)
        is_busy = await owner.fetchval("SELECT count(*) > 0 FROM jobs.pgqueuer WHERE status IN ('queued', 'picked')")


async def _drained(owner: asyncpg.Connection) -> int:
    """Wait until every message is answered and every answer has left; how many did not."""
    deadline = time.monotonic() + DEADLINE_SECONDS
    while True:
        now = await owner.fetchrow(_STATE)
        missing = SHOPPERS * EACH - int(now["heard"]) + int(now["waiting"]) + int(now["unsent"])
        if missing == 0 or time.monotonic() > deadline:
            return missing
        # Counting costs the database as much as an answer; when the last one left is read from its own row.
        await asyncio.sleep(0.5)


def _looked_at(taken: list[asyncpg.Record]) -> tuple[int, int]:
    """How many answers overtook another of their chat, and how many chats were written to too fast."""
    chats: dict[str, list[asyncpg.Record]] = defaultdict(list)
    for row in taken:
        chats[row["shopper"]].append(row)
    # Our ids are made in the order of what was said.
    out_of_order = sum(a["id"] > b["id"] for rows in chats.values() for a, b in pairwise(rows))
    overdrawn = sum(_is_overdrawn([float(row["at"]) for row in rows]) for rows in chats.values())
    return out_of_order, overdrawn


def _is_overdrawn(times: list[float]) -> bool:
    tokens, last = float(PAIR_BURST), times[0]
    for at in times:
        tokens, last = min(PAIR_BURST, tokens + (at - last) / PAIR_SECONDS) - 1, at
        if tokens < 0:
            return True
    return False


def _resident_mb(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
