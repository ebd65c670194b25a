"""The addresses that the contract names, and what every answer carries: headers, cookies, who may call from where."""

import asyncio
import json
import re
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from starlette.routing import Route

from oja import api
from oja.kernel import storage
from oja.kernel.settings import get_settings
from tests.factories import channels as wire
from tests.factories.carts import put_on_sale
from tests.factories.catalog import a_file, a_row, upload
from tests.factories.orders import make_order
from tests.support.cast import Actor
from tests.support.html import read

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
LISTED = "https://shop.example"


def is_safe(answer: httpx2.Response) -> None:
    """The security headers of every answer."""
    for name, value in HEADERS.items():
        assert answer.headers[name] == value, (str(answer.url), name)
    policy = dict(part.split(" ", 1) for part in answer.headers["Content-Security-Policy"].split("; "))
    assert policy["script-src"] == "'self'"
    assert policy["object-src"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"
    assert answer.headers["X-Request-Id"]


@pytest.mark.parametrize("path", ["/", "/dashboard", "/dashboard/orders/1", "/sandbox", "/api/docs"])
async def test_the_pages_are_there_and_run_no_inline_script(client: httpx2.AsyncClient, path: str) -> None:
    answer = await client.get(path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    page = read(answer.text)
    assert page.title
    assert (page.executed_scripts, page.handlers) == (0, [])
    is_safe(answer)
    for address in set(re.findall(r'(?:src|href)="(/assets/[^"]+)"', answer.text)):
        asset = await client.get(address)
        assert asset.status_code == 200, address
        is_safe(asset)


async def test_the_shop_has_the_promised_addresses(client: httpx2.AsyncClient, ada: Actor) -> None:
    await upload(client, ada, a_file(a_row(1), a_row(2, name="Palm Oil", category="Oils", subcategory="")))
    for path in (
        "/starlingmarket",
        "/starlingmarket/c/grains",
        "/starlingmarket/p/palm-oil",
        "/starlingmarket/cart",
        "/starlingmarket?q=oil&sort=price&min=1&max=5&in_stock=1&page=1",
        "/starlingmarket/c/grains?sort=-price&page=9",
    ):
        answer = await client.get(path)
        assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8"), path
        is_safe(answer)
        head = await client.head(path)
        assert (head.status_code, head.content) == (200, b"")
    found = read((await client.get("/starlingmarket?q=oil&sort=price&min=1&max=5&in_stock=1")).text)
    assert "Palm Oil" in found.text
    assert "Basmati Rice 1kg" not in found.text


async def test_a_slash_at_the_end_leads_to_the_shop(client: httpx2.AsyncClient, ada: Actor) -> None:
    answer = await client.get("/starlingmarket/", follow_redirects=False)
    assert (answer.status_code, answer.headers["Location"]) == (308, "/starlingmarket")
    assert (await client.get("/nobody/")).status_code == 404


@pytest.mark.parametrize("path", ["/api", "/api/", "/api/cart", "/api/p/x", "/api/c/x", "/api/v1/orders"])
async def test_programs_are_never_answered_a_page(client: httpx2.AsyncClient, path: str) -> None:
    answer = await client.get(path)
    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "application/json")
    assert answer.json()["code"] == "not_found"


async def test_the_machines_addresses_answer(client: httpx2.AsyncClient, worker: None) -> None:
    assert (await client.get("/healthz")).status_code == 200
    metrics = await client.get("/metrics")
    assert (metrics.status_code, metrics.headers["Content-Type"]) == (200, "text/plain; version=0.0.4; charset=utf-8")
    assert re.search(r"^# TYPE \w+ (counter|histogram|gauge)$", metrics.text, re.MULTILINE)
    document = (await client.get("/api/openapi.json")).json()
    assert document["openapi"].startswith("3.")
    for path in ("/api/auth/register", "/api/auth/login", "/api/orders", "/api/merchants/{merchant_id}/products"):
        assert path in document["paths"]
    for one in ("/healthz", "/metrics", "/api/openapi.json"):
        is_safe(await client.get(one))


@pytest.mark.parametrize("path", ["/", "/dashboard", "/sandbox", "/healthz", "/metrics", "/readyz", "/api/docs"])
async def test_probes_by_head_are_answered_as_by_get(client: httpx2.AsyncClient, path: str) -> None:
    assert (await client.head(path)).status_code == (await client.get(path)).status_code


async def test_every_kind_of_answer_is_safe(client: httpx2.AsyncClient, ada: Actor) -> None:
    picture = await storage.put(b"\x89PNG\r\n\x1a\n" + b"0" * 16, ".png")
    for path in (
        picture,
        "/media/no/thing.jpg",
        "/media/../secret_key",
        "/assets/nothing.js",
        "/nobody-s-shop",
        "/api/nothing",
        "/api/orders",
        "/api/webhooks/whatsapp",
        f"{ada.api}/orders",
        "/sandbox/api/numbers",
    ):
        is_safe(await client.get(path))
    assert (await client.get(picture)).status_code == 200
    assert (await client.get("/media/no/thing.jpg")).status_code == 404


async def test_the_answer_to_a_bug_is_safe_too_and_says_nothing_of_it() -> None:
    broken = api.build(get_settings())

    async def break_down(_request: object) -> None:
        raise RuntimeError("the password is hunter2")

    broken.router.routes.insert(0, Route("/broken", break_down))
    async with httpx2.AsyncClient(
        transport=httpx2.ASGITransport(broken, raise_app_exceptions=False), base_url="http://t"
    ) as client:
        answer = await client.get("/broken")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal")
    assert "hunter2" not in answer.text
    is_safe(answer)


async def test_the_refresh_cookie_is_out_of_reach_of_scripts_and_other_sites(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    login = {"email": "ada@starling.example", "password": "market-day"}
    [cookie] = (await client.post("/api/auth/login", json=login)).headers.get_list("Set-Cookie")
    flags = {part.strip().lower() for part in cookie.split(";")[1:]}
    assert {"httponly", "samesite=strict", "path=/api/auth"} <= flags


async def test_the_cart_cookie_is_out_of_reach_of_scripts(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    added = await client.post("/starlingmarket/cart/lines", data={"product_id": str(rice.id)})
    assert added.status_code == 303
    [cookie] = added.headers.get_list("Set-Cookie")
    flags = {part.strip().lower() for part in cookie.split(";")[1:]}
    assert {"httponly", "samesite=lax", "path=/starlingmarket"} <= flags


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> Iterator[FastAPI]:
    """The product for a merchant's own web app on another origin."""
    monkeypatch.setenv("OJA_CORS_ORIGINS", f"{LISTED},https://other.example")
    get_settings.cache_clear()
    yield api.build(get_settings())
    monkeypatch.undo()
    get_settings.cache_clear()


async def test_a_listed_origin_may_call_with_a_token_and_others_may_not(listed: FastAPI, ada: Actor) -> None:
    asks = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization,content-type"}
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(listed), base_url="http://t") as client:
        may = await client.options("/api/orders", headers={"Origin": LISTED, **asks})
        assert (may.status_code, may.headers["Access-Control-Allow-Origin"]) == (200, LISTED)
        is_safe(may)
        told = await client.get(f"{ada.api}/orders", headers={"Origin": LISTED, **ada.headers})
        assert (told.status_code, told.headers["Access-Control-Allow-Origin"]) == (200, LISTED)
        refusal = await client.get(f"{ada.api}/orders", headers={"Origin": LISTED})
        assert (refusal.status_code, refusal.headers["Access-Control-Allow-Origin"]) == (401, LISTED)
        large = b" " * (3 * 1024 * 1024 + 1)
        refusal = await client.post("/api/orders", content=large, headers={"Origin": LISTED})
        assert (refusal.status_code, refusal.headers["Access-Control-Allow-Origin"]) == (413, LISTED)
        may_not = await client.options("/api/orders", headers={"Origin": "https://evil.example", **asks})
        assert "Access-Control-Allow-Origin" not in may_not.headers


async def test_without_listed_origins_nobody_is_let_in(client: httpx2.AsyncClient, ada: Actor) -> None:
    answer = await client.get(f"{ada.api}/orders", headers={"Origin": LISTED, **ada.headers})
    assert answer.status_code == 200, "no Origin check of bearer calls"
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.fixture
def limited(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("OJA_RATE_LIMITS", "on")
    get_settings.cache_clear()
    yield
    monkeypatch.undo()
    get_settings.cache_clear()


@pytest.mark.usefixtures("limited")
async def test_a_flood_of_strangers_orders_is_told_when_to_come_back(client: httpx2.AsyncClient, ada: Actor) -> None:
    body: dict[str, Any] = {"merchant_id": str(ada.merchant_id), "customer": {"phone": "+2348031112222"}, "items": []}
    answers = [await client.post("/api/orders", json=body) for _ in range(40)]
    last = answers[-1]
    assert (last.status_code, last.json()["status"], last.json()["code"]) == (429, "error", "too_many_requests")
    assert last.headers["Content-Type"] == "application/json"
    assert last.json()["errors"] == []
    assert int(last.headers["Retry-After"]) >= 1
    is_safe(last)


@pytest.mark.usefixtures("limited")
async def test_webhooks_and_members_are_not_stopped_by_a_strangers_flood(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    for _ in range(40):
        await client.post("/api/orders", json={"merchant_id": str(ada.merchant_id), "customer": {"phone": "1"}})
    assert (await client.get(f"{ada.api}/orders", headers=ada.headers)).status_code == 200
    answers = [await wire.post(client, wire.webhook(wire.heard(wire.text("Hi")))) for _ in range(60)]
    assert {answer.status_code for answer in answers} == {200}


async def test_a_new_order_is_heard_within_a_second(server: str, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    async with (
        httpx2.AsyncClient(base_url=server) as browser,
        browser.stream("GET", f"{ada.api}/live", headers=ada.headers) as stream,
    ):
        assert stream.headers["Content-Type"].startswith("text/event-stream")
        assert stream.headers["Cache-Control"] == "no-store"
        is_safe(stream)
        lines = stream.aiter_lines()
        assert await anext(lines) == "event: ready"
        async with httpx2.AsyncClient(base_url=server) as shopper:
            placed = await make_order(shopper, ada, (rice, 1))
        async with asyncio.timeout(1):
            async for line in lines:
                if line.startswith('data: {"type":"order_placed"'):
                    assert json.loads(line[6:])["order_id"] == placed["order_id"]
                    break


async def test_nobody_listens_to_another_shop(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    assert (await client.get(f"{ada.api}/live", headers=rival.headers)).status_code == 404
    assert (await client.get(f"{ada.api}/live")).status_code == 401
