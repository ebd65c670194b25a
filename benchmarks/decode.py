"""Decoding: stored webhooks into typed events, beside `json.loads` of the same bytes in the same run."""

import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.bench import Bench, Row
from oja.channels.whatsapp_cloud import hearing

FIXTURES = Path(__file__).parent.parent / "tests" / "contract" / "fixtures"
ROUNDS = 15
TIMES = 40
BATCH = 200
MOST = 6.0


async def run(_bench: Bench) -> list[Row]:
    """Every kind of webhook there is, one by one; and a full batch of messages in one body."""
    bodies = _bodies()
    batch = [_batch(bodies)]
    rows = []
    for what, raws, times in (
        (f"{len(bodies)} webhooks of every kind", bodies, TIMES),
        (f"{BATCH} in one", batch, TIMES),
    ):
        pairs = [(_seconds(json.loads, raws, times), _seconds(hearing.decode, raws, times)) for _ in range(ROUNDS)]
        plain, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
        # Taken in pairs, since whatever else runs on the machine then slows both.
        ratio = statistics.median(decoded / loaded for loaded, decoded in pairs)
        rows += [
            Row("decode", f"json.loads, {what}", plain * 1e6, "us"),
            Row("decode", f"typed events, {what}", ours * 1e6, "us"),
            Row("decode", f"typed events / json.loads, {what}", ratio, "x", f"<= {MOST:.0f} x", ratio <= MOST),
        ]
    return rows


def _bodies() -> list[bytes]:
    metas = json.loads((FIXTURES / "meta" / "examples.json").read_text())["webhooks"]
    ours = [
        example
        for name in ("since_2026.json", "every_kind.json")
        for example in json.loads((FIXTURES / "whatsapp" / name).read_text())
    ]
    return [json.dumps(example["body"]).encode() for example in [*metas, *ours]]


def _batch(bodies: list[bytes]) -> bytes:
    entries = [entry for raw in bodies for entry in json.loads(raw)["entry"]]
    return json.dumps({"object": "whatsapp_business_account", "entry": (entries * 2)[:BATCH]}).encode()


def _seconds(read: Callable[[bytes], Any], raws: list[bytes], times: int) -> float:
    """For one body, on average."""
    began = time.perf_counter()
    for _ in range(times):
        for raw in raws:
            read(raw)
    return (time.perf_counter() - began) / times / len(raws)
