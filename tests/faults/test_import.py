"""A product file survives the death of whoever works on it: nothing is lost, and nothing counted twice."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import asyncpg
import httpx2

from oja.catalog.importing import service as importing
from oja.kernel.settings import get_settings
from tests.factories.catalog import a_file, a_row, listed, many, upload
from tests.factories.sheets import draft
from tests.support.app import until
from tests.support.cast import Actor

ROWS = 40_000


@contextmanager
def a_worker() -> Iterator[subprocess.Popen[bytes]]:
    """A worker process of its own, that can be killed."""
    process = subprocess.Popen([sys.executable, "-m", "oja.cli", "work"])
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(timeout=30)


async def test_a_killed_import_goes_on_and_counts_right(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    bad = [a_row(number, price="x") for number in (7, 20_000)]
    content = many(ROWS) + a_file(*bad).split(b"\n", 1)[1] + a_file(a_row(3)).split(b"\n", 1)[1]
    data = (await upload(client, ada, content)).json()["data"]
    assert data["state"] == "running"

    async def half_done() -> bool:
        done = await owner.fetchval("SELECT lines_done FROM imports")
        return bool(10_000 < done < ROWS)

    with a_worker() as worker:
        await until(half_done)
        os.kill(worker.pid, signal.SIGKILL)
        worker.wait()
    lines = await owner.fetchval("SELECT lines_done FROM imports")
    assert 10_000 < lines < ROWS
    assert await owner.fetchval("SELECT count(*) FROM products") == lines - 1

    async def finished() -> bool:
        return bool(await owner.fetchval("SELECT state = 'done' FROM imports"))

    async def tidied() -> bool:
        return not list((get_settings().home / "imports").glob(f"*{data['import_id']}*"))

    with a_worker():
        await until(finished, seconds=120)
        await until(tidied)

    answer = await client.get(f"{ada.api}/imports/{data['import_id']}", headers=ada.headers)
    done = answer.json()["data"]
    assert (done["products_added"], done["products_updated"], done["unchanged"]) == (ROWS, 0, 0)
    # Ids of rows taken before the kill still count once: the doubled one at the end is told.
    assert (done["failed"], [one["line"] for one in done["errors"]]) == (3, [ROWS + 2, ROWS + 3, ROWS + 4])
    assert (await listed(client, ada))["pagination"]["total"] == ROWS
    assert await owner.fetchval("SELECT count(*) FROM variants") == ROWS


async def test_an_upload_whose_process_died_is_looked_after(ada: Actor, owner: asyncpg.Connection) -> None:
    path = get_settings().home / "left-behind.csv"
    path.write_bytes(many(6_000))
    import_id = await importing.begin(ada.merchant_id, path, "left-behind.csv")

    await importing.look_after(ada.merchant_id, import_id)
    assert await owner.fetchval("SELECT state FROM imports") == "running"
    waiting = "SELECT count(*) FROM jobs.pgqueuer WHERE entrypoint = 'catalog.look_after_import'"
    assert await owner.fetchval(waiting) == 2

    await owner.execute("UPDATE imports SET heartbeat_at = now() - $1::interval", timedelta(minutes=1))
    await importing.look_after(ada.merchant_id, import_id)
    row = await owner.fetchrow("SELECT state, added FROM imports")
    assert (row["state"], row["added"]) == ("done", 6_000)


async def test_says_so_when_the_file_is_gone(ada: Actor, owner: asyncpg.Connection) -> None:
    path = get_settings().home / "gone.csv"
    path.write_bytes(many(2))
    import_id = await importing.begin(ada.merchant_id, path, "gone.csv")
    path.unlink()

    await importing.run(ada.merchant_id, import_id)

    row = await owner.fetchrow("SELECT state, message FROM imports")
    assert (row["state"], row["message"]) == ("failed", "The uploaded file is gone. Please upload it again.")


async def test_two_who_run_one_import_take_each_chunk_once(ada: Actor, owner: asyncpg.Connection) -> None:
    path = get_settings().home / "twice.csv"
    path.write_bytes(many(12_000))
    import_id = await importing.begin(ada.merchant_id, path, "twice.csv")
    await importing.run(ada.merchant_id, import_id, rows=5_000)

    await asyncio.gather(*(importing.run(ada.merchant_id, import_id) for _ in range(2)))

    row = await owner.fetchrow("SELECT state, added, updated, unchanged FROM imports")
    assert tuple(row) == ("done", 12_000, 0, 0)


async def test_a_check_and_an_import_of_variants_go_on_after_a_kill(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    # Two rows a product, but for the first and the last: the border between chunks goes through one.
    rows = "".join(
        f"P{number // 2},Shirt {number // 2},{number % 2 + 4}.00,{number % 2}\n" for number in range(1, 14_001)
    )
    answer = await draft(client, ada, ("code,name,price,size\n" + rows).encode())
    url = f"{ada.api}/imports/{answer.json()['data']['import_id']}"
    import_id = await owner.fetchval("SELECT id FROM imports")
    wanted = {"fields": ["product_id", "name", "price", "option"], "decimal_mark": "."}
    assert (await client.put(f"{url}/columns", json=wanted, headers=ada.headers)).status_code == 200
    counted = []
    for step, state in (("check", "checking"), ("start", "running")):
        begun = (await client.post(f"{url}/{step}", headers=ada.headers)).json()["data"]
        assert (begun["state"], begun["lines_done"]) == (state, 5_001)
        # Whoever went on was killed: its job is gone, and it has not been heard of for a while.
        await owner.execute("DELETE FROM jobs.pgqueuer")
        await owner.execute("UPDATE imports SET heartbeat_at = now() - interval '1 minute'")
        await importing.look_after(ada.merchant_id, import_id)
        done = (await client.get(url, headers=ada.headers)).json()["data"]
        counted.append((done["products_added"], done["products_updated"], done["unchanged"], done["failed"]))
    assert counted == [(7_001, 0, 0, 0)] * 2
    assert await owner.fetchval("SELECT count(*) FROM variants") == 14_000
    assert await owner.fetchval("SELECT sum(variant_count) FROM products") == 14_000
