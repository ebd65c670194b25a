"""
`python -m benchmarks [name ...]`: run all benchmarks, or those named; print a table, write `results/latest.json`.

Everything is measured on servers of its own, durable as in earnest. Ratios compare things measured in the same run.
"""

import asyncio
import dataclasses
import fcntl
import importlib
import json
import os
import pkgutil
import platform
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvloop

import benchmarks
from benchmarks.bench import Bench, Row
from oja.kernel import migrate
from oja.kernel.embedded import Servers

HERE = Path(__file__).parent
HOME = HERE.parent / "var" / "bench"
NOT_BENCHMARKS = {"__main__", "bare", "bench", "icecat", "load", "memory", "shop"}


def main() -> int:
    """0 when every goal is met."""
    wanted = sys.argv[1:]
    with _fresh_home(), Servers.start(home=HOME / "servers", durable=True) as servers:
        bench = Bench(HOME, servers)
        bench.prepare()
        bench.use_database(asyncio.run(migrate.prepare_roles(servers.owner_url)))
        migrate.upgrade(servers.owner_url)
        names = [module.name for module in pkgutil.iter_modules(benchmarks.__path__)]
        rows: list[Row] = []
        for name in sorted(set(names) - NOT_BENCHMARKS):
            if not wanted or name in wanted:
                print(f"{name} ...", flush=True)
                rows += uvloop.run(importlib.import_module(f"benchmarks.{name}").run(bench))
    _show(rows)
    _keep(rows)
    return 0 if all(row.is_met is not False for row in rows) else 1


@contextmanager
def _fresh_home() -> Iterator[None]:
    """
    An empty folder, and no other run in it until this one ends.

    A second run would remove the folder beneath the first, whose PostgreSQL notices within a minute and shuts down.
    """
    HOME.parent.mkdir(exist_ok=True)
    with HOME.with_suffix(".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another run of the benchmarks is under way here. Waiting for its end ...", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        shutil.rmtree(HOME, ignore_errors=True)
        yield


def _show(rows: list[Row]) -> None:
    print(f"\n{_machine()}\n")
    for row in rows:
        verdict = {True: "met", False: "MISSED", None: ""}[row.is_met]
        goal = f"goal {row.goal}: {verdict}" if row.goal else ""
        print(f"{row.area:<10} {row.what:<58} {row.value:>12,.1f} {row.unit:<6} {goal} {row.note}".rstrip())


def _keep(rows: list[Row]) -> None:
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    kept = {"machine": _machine(), "rows": [dataclasses.asdict(row) for row in rows]}
    (results / "latest.json").write_text(json.dumps(kept, indent=2) + "\n")


def _machine() -> str:
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    when = time.strftime("%Y-%m-%d %H:%M")
    return f"{when} · {platform.platform()} · {os.cpu_count()} CPUs · Python {platform.python_version()} · load {load}"


if __name__ == "__main__":
    sys.exit(main())
