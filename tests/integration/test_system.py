"""What monitors, browsers and programs rely on, whatever the shop."""

import asyncio
import contextlib
import json

import asyncpg
import httpx2
from fastapi import FastAPI

from oja.kernel import live
from oja.kernel.db import merchant_session
from tests.support.app import until
from tests.support.cast import Actor


async def test_is_alive_without_anything_else(client: httpx2.AsyncClient) -> None:
    assert (await client.get("/healthz")).json() == {"status": "alive"}


async def test_is_not_ready_without_a_worker(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["problems"] == ["No worker is running: start `oja work`."]


async def test_is_ready_with_a_worker(client: httpx2.AsyncClient, worker: None) -> None:
    async def ready() -> bool:
        return (await client.get("/readyz")).status_code == 200

    await until(ready)


async def test_a_worker_gone_for_a_while_is_noticed(client: httpx2.AsyncClient, owner: asyncpg.Connection) -> None:
    await owner.execute("INSERT INTO heartbeats (worker, seen_at) VALUES ('old', now() - interval '1 minute')")
    assert (await client.get("/readyz")).status_code == 503


async def test_metrics_speak_prometheus(client: httpx2.AsyncClient) -> None:
    await client.get("/healthz")
    answer = await client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    assert "oja_http_requests_total" in answer.text


async def test_every_answer_carries_its_id_and_the_security_headers(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/api/nothing-here", headers={"X-Request-Id": "from-the-proxy"})
    policy = answer.headers["Content-Security-Policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert scripts == "script-src 'self'"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Request-Id"] == "from-the-proxy"


async def test_an_odd_request_id_is_replaced(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/healthz", headers={"X-Request-Id": "a b\tc" + "x" * 200})
    assert len(answer.headers["X-Request-Id"]) == 36


async def test_an_unknown_path_of_the_api_answers_in_the_contracts_shape(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/api/nothing/here")
    assert answer.status_code == 404
    assert answer.json() == {
        "status": "error",
        "code": "not_found",
        "message": "There is nothing here. It may have been removed.",
        "errors": [],
    }


async def test_paths_of_the_api_are_never_redirected(client: httpx2.AsyncClient, ada: Actor) -> None:
    assert (await client.get(f"{ada.api}/customers/", headers=ada.headers)).status_code == 404


async def test_limits_over_a_hundred_are_clamped_and_echoed(client: httpx2.AsyncClient, ada: Actor) -> None:
    answer = await client.get(f"{ada.api}/customers?limit=500", headers=ada.headers)
    assert answer.json()["data"]["pagination"]["limit"] == 100


async def test_the_document_of_the_api_names_each_operation_once(app: FastAPI) -> None:
    document = app.openapi()
    names = [operation["operationId"] for path in document["paths"].values() for operation in path.values()]
    assert len(names) == len(set(names))
    assert all(name.islower() and "__" not in name for name in names), names
    assert not [path for path in document["paths"] if not path.startswith("/api/")]


async def test_open_pages_hear_what_happened_within_a_second(server: str, ada: Actor) -> None:
    topic = f"merchant:{ada.merchant_id}"
    async with (
        httpx2.AsyncClient(base_url=server) as browser,
        browser.stream("GET", f"{ada.api}/live", headers=ada.headers) as stream,
    ):
        lines = stream.aiter_lines()
        assert await anext(lines) == "event: ready"
        async with merchant_session(ada.merchant_id) as db:
            live.tell(db, topic, {"type": "order_placed", "order_id": "1"})
        async with asyncio.timeout(1):
            async for line in lines:
                if line.startswith('data: {"type"'):
                    assert json.loads(line[6:]) == {"type": "order_placed", "order_id": "1"}
                    return


async def test_what_was_rolled_back_is_not_told(ada: Actor) -> None:
    topic = f"merchant:{ada.merchant_id}"
    async with live.listen(topic) as queue:
        with contextlib.suppress(RuntimeError):
            async with merchant_session(ada.merchant_id) as db:
                live.tell(db, topic, {"type": "order_placed"})
                raise RuntimeError("changed my mind")
        async with merchant_session(ada.merchant_id) as db:
            live.tell(db, topic, {"type": "order_changed"})
        assert (await asyncio.wait_for(queue.get(), 5)) == {"type": "order_changed"}
