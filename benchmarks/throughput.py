"""
Throughput: how fast one number speaks when much is waiting, and that it never speaks faster than it may.

Templates to as many people as messages are queued; the worker sends them to the sandbox through the number's bucket.
The sandbox plays Meta in the process that takes its webhooks, and puts reports that are due together into one body, as
Meta does (reference: WhatsApp 1.2).
"""

import asyncio
import time
from uuid import UUID

import asyncpg
import httpx2

import oja.wiring  # noqa: F401 - registers every job by name
from benchmarks.bench import Bench, Row
from benchmarks.shop import let_go
from oja.channels.messages import Template
from oja.conversations import service
from oja.customers import service as customers
from oja.customers.schemas import Seen
from oja.kernel.db import merchant_session

A_SECOND = 80
MESSAGES = 1600
DEADLINE_SECONDS = 120.0
# What one second may hold where they arrive: some leave late, and the next ones close behind.
MOST_A_SECOND = A_SECOND * 1.25

_TAKEN = """
SELECT extract(epoch FROM created_at) AS at FROM sandbox.graph_calls
WHERE "user" LIKE '23480366%' AND http_status = 200 ORDER BY created_at
"""
_UNSENT = "SELECT count(*) FROM messages WHERE status IN ('queued', 'sending')"


async def run(bench: Bench) -> list[Row]:
    """Queue the messages, then let a worker send them."""
    async with bench.process("seed") as seeding:
        await asyncio.to_thread(seeding.wait)
    async with bench.process("serve"), httpx2.AsyncClient(base_url=bench.url) as browser:
        [number, *_] = (await browser.get("/sandbox/api/numbers")).json()
        owner = await asyncpg.connect(bench.owner_url)
        await owner.execute("UPDATE sandbox.knobs SET read_after_ms = -1, webhook_batch = 200")
        row = await owner.fetchrow(
            "SELECT merchant_id, id FROM channels WHERE phone_number_id = $1", number["phone_number_id"]
        )
        async with bench.process("work"):
            await _quiet(owner)
        for start in range(0, MESSAGES, 100):
            await _queue(row["merchant_id"], row["id"], range(start, start + 100))
        await let_go()
        async with bench.process("work"):
            deadline = time.monotonic() + DEADLINE_SECONDS
            unsent = MESSAGES
            while unsent and time.monotonic() < deadline:
                await asyncio.sleep(0.2)
                unsent = await owner.fetchval(_UNSENT)
        times = [float(taken["at"]) for taken in await owner.fetch(_TAKEN)]
        await owner.close()
    pace = (len(times) - 1) / (times[-1] - times[0])
    densest = max(sum(at <= other < at + 1 for other in times[n : n + 4 * A_SECOND]) for n, at in enumerate(times))
    goal = f">= {A_SECOND * 0.95:.0f}/s"
    return [
        Row("throughput", f"{MESSAGES} messages of one number", pace, "/s", goal, pace >= A_SECOND * 0.95),
        Row("throughput", "its densest second", densest, "", f"<= {MOST_A_SECOND}", densest <= MOST_A_SECOND),
        Row("throughput", "messages not sent", MESSAGES - len(times), "", "0", len(times) == MESSAGES),
    ]


async def _queue(merchant_id: UUID, channel_id: UUID, numbers: range) -> None:
    async with merchant_session(merchant_id) as db:
        for number in numbers:
            wa_id = f"23480366{number:05d}"
            customer = await customers.resolve(db, Seen(wa_id=wa_id, name="Shopper"))
            conversation = await service.open_(db, channel_id, customer.id, wa_id)
            template = Template("order_update", "en", ["Shopper", f"ORD-{number}", "on its way"])
            await service.say(db, conversation.id, [template], sent_by="system", cause=f"bench:{number}")


async def _quiet(owner: asyncpg.Connection) -> None:
    is_busy = True
    while is_busy:
        await asyncio.sleep(0.2)
        is_busy = await owner.fetchval("SELECT count(*) > 0 FROM jobs.pgqueuer WHERE status IN ('queued', 'picked')")
