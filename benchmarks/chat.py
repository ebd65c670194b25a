"""
Chat: from the webhook of a shopper's message to the Graph call of the answer, everything in one box.

Ten messages a second, evenly, over a hundred shoppers who greet, search and look at their carts in the demo shop.
"""

import asyncio
import time

import asyncpg
import httpx2

from benchmarks.bench import Bench, Row

SHOPPERS = 100
A_SECOND = 10
SECONDS = 30
WARM_UP_SECONDS = 5
WORDS = ("Hi", "rice", "my cart", "oil")

# Both ends are told by PostgreSQL's one clock: when the webhook was stored, and when the first answer was called for.
_LATENCIES = """
SELECT extract(epoch FROM answer.at - event.received_at) * 1000
FROM channel_events AS event
JOIN sandbox.messages AS said ON said.id = event.provider_ids[1] AND said.direction = 'in'
LEFT JOIN LATERAL (
    SELECT min(call.created_at) AS at FROM sandbox.graph_calls AS call
    WHERE call.phone_number_id = said.phone_number_id AND call.user = said.user
        AND call.created_at >= event.received_at AND call.request->>'status' IS NULL
) AS answer ON true
WHERE said.id = ANY($1)
"""


async def run(bench: Bench) -> list[Row]:
    """Latencies of the answers at a steady pace."""
    async with bench.process("seed") as seeding:
        await asyncio.to_thread(seeding.wait)
    async with bench.process("serve"), bench.process("work"), httpx2.AsyncClient(base_url=bench.url) as shoppers:
        [number, *_] = (await shoppers.get("/sandbox/api/numbers")).json()
        path = f"/sandbox/api/chats/{number['phone_number_id']}"
        await _talk(shoppers, path, WARM_UP_SECONDS)
        await _quiet(bench)
        sent = await _talk(shoppers, path, SECONDS)
        waits = await _answered(bench, sent)
    answered = sorted(wait for wait in waits if wait is not None)
    lost = len(sent) - len(answered)
    assert answered, "no message was answered"
    p50, p95, worst = (answered[min(int(len(answered) * share), len(answered) - 1)] for share in (0.5, 0.95, 1))
    return [
        Row("chat", "webhook to Graph call, p50, 10/s over 100 shoppers", p50, "ms", "<= 80 ms", p50 <= 80),
        Row("chat", "webhook to Graph call, p95", p95, "ms", "<= 250 ms", p95 <= 250),
        Row("chat", "webhook to Graph call, worst", worst, "ms"),
        Row("chat", "messages without an answer", lost, "", "0", lost == 0),
    ]


async def _talk(shoppers: httpx2.AsyncClient, path: str, seconds: int) -> list[str]:
    """Send at the pace, never waiting for answers; the ids of the messages."""
    loop = asyncio.get_running_loop()
    begin = loop.time()
    writing = []
    for number in range(seconds * A_SECOND):
        await asyncio.sleep(max(0.0, begin + number / A_SECOND - loop.time()))
        words = WORDS[number // SHOPPERS % len(WORDS)]
        user = f"23480399{number % SHOPPERS:05d}"
        body = {"type": "text", "text": {"body": words}}
        writing.append(asyncio.create_task(shoppers.post(f"{path}/{user}/messages", json=body)))
    return [answer.json()["id"] for answer in await asyncio.gather(*writing)]


async def _quiet(bench: Bench) -> None:
    """Wait until everything of before, the seed's chats too, is worked off."""
    owner = await asyncpg.connect(bench.owner_url)
    is_busy = True
    while is_busy:
        await asyncio.sleep(0.2)
        is_busy = await owner.fetchval("SELECT count(*) > 0 FROM jobs.pgqueuer WHERE status IN ('queued', 'picked')")
    await owner.close()


async def _answered(bench: Bench, sent: list[str]) -> list[float | None]:
    owner = await asyncpg.connect(bench.owner_url)
    deadline = time.monotonic() + 20
    while True:
        rows = await owner.fetch(_LATENCIES, sent)
        waits = [None if row[0] is None else float(row[0]) for row in rows]
        if (len(waits) == len(sent) and None not in waits) or time.monotonic() > deadline:
            break
        await asyncio.sleep(0.2)
    await owner.close()
    return waits
