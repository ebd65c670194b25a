"""A shop at a host of its own: its pages and links there, what else is not, the way there from elsewhere, cookies."""

from collections.abc import AsyncIterator
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

import asyncpg
import httpx2
import pytest
import pytest_asyncio

from oja import api
from oja.carts import service as carts
from oja.kernel import cache
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from oja.merchants import queries as merchants
from oja.storefront.measured import noting
from tests.factories.carts import make_shopper, put_on_sale
from tests.support.cast import Actor
from tests.support.html import read

PLATFORM, SHOP, RIVAL = "https://oja.test", "https://starlingmarket.oja.test", "https://rivalstores.oja.test"
OLD = f"{PLATFORM}/starlingmarket"
HTML = {"Accept": "text/html"}
TWO = "Your cart, 2 in it"


@pytest_asyncio.fixture(loop_scope="session")
async def browser(ada: Actor, rival: Actor, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[httpx2.AsyncClient]:
    """A browser in front of an Oja whose shops have sub-domains."""
    monkeypatch.setenv("OJA_BASE_URL", PLATFORM)
    await live_at("oja.test", monkeypatch)
    transport = httpx2.ASGITransport(api.build(get_settings()), raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, headers=HTML) as client:
        yield client
    monkeypatch.undo()
    get_settings.cache_clear()


async def live_at(domain: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let shops live below this name, as after a new start; below the platform when it is empty."""
    monkeypatch.setenv("OJA_SHOP_DOMAIN", domain)
    get_settings.cache_clear()
    await cache.client().flushdb()
    merchants._at_hand.clear()


async def test_every_page_answers_there_and_names_that_address_alone(browser: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada, "Rice")
    product = read((await browser.get(f"{SHOP}/p/{rice.slug}")).text)
    assert product.meta["og:url"] == f"{SHOP}/p/{rice.slug}"
    assert product.meta["og:image"].startswith(f"{SHOP}/p/{rice.slug}/card-")
    offers = next(one for one in product.data if one["@type"] == "Product")
    assert (offers["url"], offers["offers"]["url"]) == (f"{SHOP}/p/{rice.slug}",) * 2
    for path in ("/", "/cart", "/seen", "/pages/none", "/c/none", "/p/none", "/?q=rice"):
        page = await browser.get(f"{SHOP}{path}")
        assert '"/starlingmarket' not in page.text, path
    front = read((await browser.get(f"{SHOP}/")).text)
    assert front.meta["og:url"] == f"{SHOP}/"
    assert f"{SHOP}/?q={{words}}" in (await browser.get(SHOP)).text
    assert (await browser.get(f"{SHOP}/suggest?q=ri")).json()["hits"][0]["url"] == f"/p/{rice.slug}"
    manifest = (await browser.get(f"{SHOP}/manifest.webmanifest")).json()
    assert (manifest["start_url"], manifest["scope"]) == ("/", "/")
    assert (await browser.get(f"{SHOP}{manifest['icons'][0]['src']}")).status_code in {200, 404}
    assert f"<loc>{SHOP}/p/{rice.slug}</loc>" in (await browser.get(f"{SHOP}/sitemap.xml")).text
    assert f"Sitemap: {SHOP}/sitemap.xml" in (await browser.get(f"{SHOP}/robots.txt")).text
    assert f"<loc>{SHOP}/sitemap.xml</loc>" in (await browser.get(f"{PLATFORM}/sitemap.xml")).text
    told = await browser.get(f"{PLATFORM}{ada.api}", headers=ada.headers)
    assert told.json()["data"]["storefront_url"] == SHOP


@pytest.mark.parametrize(
    "path",
    ["/dashboard", "/api/docs", "/api/auth/refresh", "/api/webhooks/whatsapp", "/metrics", "/readyz", "/sandbox"],
)
async def test_nothing_of_the_platform_is_there(browser: httpx2.AsyncClient, ada: Actor, path: str) -> None:
    assert (await browser.get(f"{PLATFORM}{path}")).status_code != 404
    there = await browser.get(f"{SHOP}{path}", headers=ada.headers)
    assert there.status_code == 404
    assert "Back to Starling Market" in there.text
    signed_in = await browser.get(f"{SHOP}{ada.api}", headers=ada.headers | {"Accept": "application/json"})
    assert (signed_in.status_code, signed_in.json()["code"]) == (404, "not_found")
    assert (await browser.post(f"{SHOP}{path}")).status_code == 404


async def test_a_page_tells_of_itself_there(browser: httpx2.AsyncClient, ada: Actor) -> None:
    assert '<body data-told="/told" data-page="home">' in (await browser.get(SHOP)).text
    told = {"kind": "view", "page": "home", "is_entry": True}
    ours = {"user-agent": "Mozilla/5.0 (iPhone) Mobile Safari", "sec-fetch-site": "same-origin"}
    await cache.client().delete(noting.TOLD)
    assert (await browser.post(f"{SHOP}/told", json=told, headers=ours)).status_code == 204
    assert (await browser.get(f"{SHOP}/told.gif?page=home", headers=ours)).status_code == 200
    assert await cache.client().xlen(noting.TOLD) == 2


async def test_every_other_address_leads_there_with_its_query(browser: httpx2.AsyncClient, ada: Actor) -> None:
    for path, led in (
        ("/starlingmarket", "/"),
        ("/starlingmarket/", "/"),
        ("/starlingmarket?q=palm%20oil&page=2", "/?q=palm%20oil&page=2"),
        ("/starlingmarket/c/gr%C3%A9s%25?sort=price", "/c/gr%C3%A9s%25?sort=price"),
        ("/starlingmarket/sitemap.xml", "/sitemap.xml"),
    ):
        for verb in (browser.get, browser.head):
            answer = await verb(f"{PLATFORM}{path}")
            assert (answer.status_code, answer.headers["location"]) == (301, SHOP + led)
            assert answer.headers["cache-control"] == "private, max-age=300"
    posted = await browser.post(f"{PLATFORM}/starlingmarket/cart/lines", headers={"Accept": "*/*"})
    assert (posted.status_code, posted.headers["location"]) == (308, f"{SHOP}/cart/lines")
    worker = await browser.get(f"{PLATFORM}/starlingmarket/sw.js")
    assert "registration.unregister()" in worker.text
    own = await browser.get(f"{SHOP}/sw.js")
    assert "registration.unregister()" not in own.text
    assert own.headers["service-worker-allowed"] == "/"
    assert '"offline":"/offline"' in own.text
    form = await browser.post(f"{PLATFORM}/starlingmarket/cart/lines")
    assert (form.status_code, "The shop has moved" in form.text) == (410, True)
    assert "/starlingmarket" in read(form.text).links.values()
    www = await browser.get("https://www.oja.test/dashboard?x=1")
    assert (www.status_code, www.headers["location"]) == (308, f"{PLATFORM}/dashboard?x=1")


async def test_a_shop_that_moves_is_found_at_its_old_host(browser: httpx2.AsyncClient, ada: Actor) -> None:
    address = f"{PLATFORM}{ada.api}/address"
    moved = await browser.put(address, headers=ada.headers, json={"subdomain": "starling"})
    assert moved.json()["data"]["storefront_url"] == "https://starling.oja.test"
    for old in (SHOP, f"{PLATFORM}/starlingmarket", f"{PLATFORM}/starling"):
        answer = await browser.get(f"{old}/cart?x=1")
        assert (answer.status_code, answer.headers["location"]) == (301, "https://starling.oja.test/cart?x=1")


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("STARLINGMARKET.OJA.TEST", 200),
        ("starlingmarket.oja.test:8443", 200),
        ("starlingmarket.oja.test.", 301),
        ("nobody.oja.test", 404),
        ("a.starlingmarket.oja.test", 404),
        ("starlingmarket.oja.test.evil.example", 404),
        ("evil.example", 404),
        ("xn--bcher-kva.example", 404),
        ("bücher.oja.test", 404),
        ("starlingmarket.oja.test@evil.example", 404),
        ("-.oja.test", 404),
        ("oja.test:8443", 200),
        ("127.0.0.1", 200),
        ("[::1]:8000", 200),
        ("oja", 200),
    ],
)
async def test_what_a_host_means(browser: httpx2.AsyncClient, host: str, status: int) -> None:
    named = {b"Host": host.encode(), b"X-Forwarded-Host": b"rivalstores.oja.test"}
    answer = await browser.get(SHOP, headers=named)
    assert answer.status_code == status
    assert "Rival" not in answer.text
    if status == 404:
        assert "There is no shop at this address" in answer.text
        assert f'href="{PLATFORM}"' in answer.text
        assert (await browser.get(SHOP, headers=named | {b"Accept": b"*/*"})).json()["code"] == "no_shop"


async def test_when_nobody_can_tell_whose_host_it_is_a_page_says_so(
    browser: httpx2.AsyncClient, owner: asyncpg.Connection
) -> None:
    await owner.execute("ALTER TABLE merchants RENAME TO away")
    try:
        for path in ("/", "/c/grains"):
            answer = await browser.get(f"{SHOP}{path}")
            assert (answer.status_code, "<h1" in answer.text) == (500, True)
    finally:
        await owner.execute("ALTER TABLE away RENAME TO merchants")


def cookies_in(answer: httpx2.Response) -> dict[str, dict[str, str]]:
    found: SimpleCookie = SimpleCookie()
    for line in answer.headers.get_list("set-cookie"):
        found.load(line)
    return {name: dict(morsel) | {"value": morsel.value} for name, morsel in found.items()}


async def test_a_cart_is_bound_to_its_host(browser: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    rice = await put_on_sale(ada, "Rice")
    added = await browser.post(f"{SHOP}/cart/lines", data={"product_id": str(rice.id), "next": "/p/x?y=1"})
    assert (added.status_code, added.headers["location"]) == (303, f"/p/x?y=1#add-{rice.id}")
    [(name, cookie)] = cookies_in(added).items()
    assert name == "__Host-oja_cart"
    assert cookie["secure"]
    assert cookie["httponly"]
    assert (cookie["path"], cookie["domain"]) == ("/", "")
    browser.cookies.clear()
    held = {"Cookie": f"{name}={cookie['value']}; oja_refresh=x"}
    assert "Your cart, 1 in it" in (await browser.get(SHOP, headers=held)).text
    for elsewhere in (f"{RIVAL}/cart", f"{PLATFORM}/rivalstores/cart"):
        assert "Your cart, 1 in it" not in (await browser.get(elsewhere, headers=held, follow_redirects=True)).text
    led = await browser.get(f"{PLATFORM}/starlingmarket/cart", headers=held)
    assert led.headers["location"] == f"{SHOP}/cart"


@pytest_asyncio.fixture(loop_scope="session")
async def moved(
    browser: httpx2.AsyncClient, ada: Actor, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[httpx2.AsyncClient]:
    """The same browser, with two bags of rice in a cart from before the shop had its host."""
    rice = await put_on_sale(ada, "Rice")
    await live_at("", monkeypatch)
    await browser.post(f"{OLD}/cart/lines", data={"product_id": str(rice.id), "quantity": "2"})
    assert TWO in (await browser.get(f"{OLD}/cart")).text
    await live_at("oja.test", monkeypatch)
    yield browser


async def test_a_cart_comes_along_once_as_a_copy(moved: httpx2.AsyncClient, owner: asyncpg.Connection) -> None:
    led = await moved.get(f"{OLD}/c/grains?sort=price")
    assert (led.status_code, led.headers["cache-control"]) == (302, "private, no-store")
    link = led.headers["location"]
    assert link.startswith(f"{SHOP}/carry/")
    arrived = await moved.get(link)
    assert (arrived.status_code, arrived.headers["location"]) == (303, "/c/grains?sort=price")
    assert TWO in (await moved.get(f"{SHOP}/cart")).text
    assert (await moved.get(f"{OLD}/cart")).status_code == 301
    assert await owner.fetchval("SELECT count(*) FROM carts WHERE merged_into_id IS NULL AND state = 'open'") == 2
    moved.cookies.clear()
    again = await moved.get(link)
    assert (again.status_code, cookies_in(again)) == (303, {})


async def test_what_a_cart_comes_along_with_opens_nothing_else(moved: httpx2.AsyncClient, rival: Actor) -> None:
    link = (await moved.get(OLD)).headers["location"]
    token = urlsplit(link).path.rsplit("/", 1)[1]
    await moved.post(f"{SHOP}/open/{token}")
    elsewhere = await moved.get(link.replace(SHOP, RIVAL).replace("to=", "to=//evil.example&x="))
    assert (elsewhere.headers["location"], cookies_in(elsewhere)) == ("/", {})
    assert TWO not in (await moved.get(f"{SHOP}/cart")).text
    assert TWO in (await moved.get(link, follow_redirects=True)).text


async def test_a_cart_that_is_there_already_stays(moved: httpx2.AsyncClient, ada: Actor) -> None:
    beans = await put_on_sale(ada, "Beans")
    await moved.post(f"{SHOP}/cart/lines", data={"product_id": str(beans.id)})
    arrived = await moved.get(f"{OLD}/cart", follow_redirects=True)
    assert "Your cart, 1 in it" in arrived.text
    assert "Rice" not in arrived.text


async def test_a_customer_who_was_known_is_asked_first(
    moved: httpx2.AsyncClient, ada: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    chidi = await make_shopper(ada)
    await live_at("", monkeypatch)
    async with merchant_session(ada.merchant_id) as db:
        token = await carts.make_link(db, chidi)
    await moved.post(f"{OLD}/open/{token}")
    await live_at("oja.test", monkeypatch)
    led = await moved.get(f"{OLD}/cart")
    assert led.headers["location"].startswith(f"{SHOP}/open/")
    assert TWO not in (await moved.get(f"{SHOP}/cart")).text
    assert (await moved.post(led.headers["location"])).headers["location"] == "/cart"
    assert TWO in (await moved.get(f"{SHOP}/cart")).text


async def test_who_only_looks_carries_nothing(moved: httpx2.AsyncClient) -> None:
    for headers in ({"Accept": "*/*"}, {"Accept": "image/avif,*/*"}):
        assert (await moved.get(f"{OLD}/cart", headers=headers)).status_code == 301
    assert (await moved.head(f"{OLD}/cart")).status_code == 301
    assert TWO in (await moved.get(f"{OLD}/cart", follow_redirects=True)).text


async def test_the_dashboards_frame_shows_a_draft_at_its_own_host(browser: httpx2.AsyncClient, ada: Actor) -> None:
    asked = await browser.get(f"{PLATFORM}{ada.api}/design/preview", headers=ada.headers)
    url = asked.json()["data"]["url"]
    assert url.startswith("/starlingmarket?preview=")
    framed = await browser.get(PLATFORM + url)
    assert (framed.status_code, 'href="/starlingmarket/cart"' in framed.text) == (200, True)
    assert "frame-ancestors 'self'" in framed.headers["content-security-policy"]
    forged = await browser.get(f"{PLATFORM}/starlingmarket?preview=1.x")
    assert forged.status_code == 301
