"""Webhooks: signed text messages, stored before they are answered, beside a bare insert in the same run."""

import hashlib
import hmac
import json
import os
import statistics
import time
from collections.abc import Iterator

import asyncpg

from benchmarks import load
from benchmarks.bench import Bench, Row
from benchmarks.load import Result
from oja.kernel.settings import get_settings

CONCURRENCY = 16
ROUNDS = 3
SECONDS = 4.0
PREPARED = 20_000


async def run(bench: Bench) -> list[Row]:
    """Rates at concurrency 16: bare, ours with the worker stopped, ours with it running."""
    os.environ["BARE_DATABASE_URL"] = bench.owner_url
    owner = await asyncpg.connect(bench.owner_url)
    await owner.execute("CREATE TABLE IF NOT EXISTS bare_rows (id uuid PRIMARY KEY, body bytea NOT NULL)")
    bare: list[Result] = []
    ours: list[Result] = []
    async with bench.bare("insert") as bare_port, bench.process("serve"):
        for number in range(ROUNDS):
            bare.append(await _measure(bare_port, f"bare{number}"))
            ours.append(await _measure(bench.port, f"ours{number}"))
        await owner.execute("TRUNCATE jobs.pgqueuer, jobs.pgqueuer_log, channel_events, bare_rows")
        async with bench.process("work"):
            beside = await _measure(bench.port, "beside")
        await owner.execute("TRUNCATE jobs.pgqueuer, jobs.pgqueuer_log, channel_events")
    await owner.close()
    bare_rate = statistics.median(result.rate for result in bare)
    rate = statistics.median(result.rate for result in ours)
    share = 100 * rate / bare_rate
    p99 = statistics.median(result.milliseconds(0.99) for result in ours)
    errors = sum(result.errors for result in [*bare, *ours, beside])
    return [
        Row("webhook", "bare uvicorn + asyncpg, one-row insert, c=16", bare_rate, "/s"),
        Row("webhook", "ours, worker stopped, c=16", rate, "/s"),
        Row("webhook", "share of the bare rate", share, "%", ">= 40 %", share >= 40),
        Row("webhook", "p99, worker stopped", p99, "ms", "<= 250 ms", p99 <= 250),
        Row("webhook", "ours, worker running, c=16", beside.rate, "/s"),
        Row("webhook", "p99, worker running", beside.milliseconds(0.99), "ms"),
        Row("webhook", "answers that were no success", errors, "", "0", errors == 0),
    ]


async def _measure(port: int, label: str) -> Result:
    requests = list(_webhooks(label, PREPARED))
    return await load.closed_loop(port, iter(requests), connections=CONCURRENCY, seconds=SECONDS)


def _webhooks(label: str, count: int) -> Iterator[bytes]:
    secret = get_settings().meta_app_secret.encode()
    now = str(int(time.time()))
    for number in range(count):
        message = {
            "from": f"234803{number % 100:07d}",
            "id": f"wamid.{label}{number:08d}",
            "timestamp": now,
            "type": "text",
            "text": {"body": "Do you have basmati rice?"},
        }
        contact = {"profile": {"name": "Chidi"}, "wa_id": message["from"]}
        metadata = {"display_phone_number": "2347012345678", "phone_number_id": "106540352242922"}
        value = {"messaging_product": "whatsapp", "metadata": metadata, "contacts": [contact], "messages": [message]}
        entry = {"id": "102290129340398", "changes": [{"value": value, "field": "messages"}]}
        body = json.dumps({"object": "whatsapp_business_account", "entry": [entry]}).encode()
        signature = "sha256=" + hmac.new(secret, body, hashlib.sha256).hexdigest()
        headers = {"Content-Type": "application/json", "X-Hub-Signature-256": signature}
        yield load.request("POST", "/api/webhooks/whatsapp", body, headers)
