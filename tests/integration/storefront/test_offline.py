"""What a browser gets to keep of a shop for when there is no line, and how it is told to forget it."""

import asyncio
import re
from collections.abc import Iterator
from uuid import UUID

import httpx2
import orjson
import pytest

from oja.carts import service as carts
from oja.catalog import service as catalog
from oja.catalog.schemas import NewProduct, ProductChange
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"


@pytest.fixture
def switched_off(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("OJA_OFFLINE", "off")
    get_settings.cache_clear()
    yield
    monkeypatch.undo()
    get_settings.cache_clear()


def told(script: str) -> dict[str, object]:
    """What the server tells the worker, before its script."""
    found = re.match(r"self\.oja=(\{.*?\});\n", script)
    assert found is not None
    kept: dict[str, object] = orjson.loads(found[1])
    return kept


async def fill(client: httpx2.AsyncClient, ada: Actor) -> None:
    async with merchant_session(ada.merchant_id) as db:
        rice = await catalog.create_product(db, NewProduct(name="Rice", price="2500"))
    await client.post(f"{SHOP}/cart/lines", data={"product_id": str(rice.id), "quantity": "2", "next": SHOP})


async def test_the_worker_is_the_shops_own_and_names_what_its_pages_load(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    page = await client.get(SHOP)
    assert f'data-worker="{SHOP}/sw.js"' in page.text
    answer = await client.get(f"{SHOP}/sw.js")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["service-worker-allowed"] == SHOP
    assert answer.headers["cache-control"] == "no-cache"
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    kept = told(answer.text)
    assert kept["offline"] == f"{SHOP}/offline"
    assets = kept["assets"]
    assert isinstance(assets, list)
    assert f'src="{assets[0]}"' in page.text
    for asset in [*assets, kept["offline"]]:
        assert (await client.get(asset)).status_code == 200


async def test_another_design_is_another_worker(client: httpx2.AsyncClient, ada: Actor) -> None:
    before = told((await client.get(f"{SHOP}/sw.js")).text)["version"]
    assert told((await client.get(f"{SHOP}/sw.js")).text)["version"] == before
    await client.patch(
        f"/api/merchants/{ada.merchant_id}",
        json={"name": "Starling & Daughters"},
        headers={"Authorization": f"Bearer {ada.token}"},
    )
    assert told((await client.get(f"{SHOP}/sw.js")).text)["version"] != before


async def test_where_no_shop_is_a_worker_takes_itself_away(client: httpx2.AsyncClient) -> None:
    script = (await client.get("/no-such-shop/sw.js")).text
    assert "registration.unregister()" in script
    assert "fetch" not in script


@pytest.mark.usefixtures("switched_off")
async def test_switched_off_every_worker_takes_itself_away(client: httpx2.AsyncClient, ada: Actor) -> None:
    answer = await client.get(f"{SHOP}/sw.js")
    assert "registration.unregister()" in answer.text
    assert answer.headers["service-worker-allowed"] == SHOP
    assert "data-worker" not in (await client.get(SHOP)).text


async def test_the_page_without_a_line_is_nobodys(client: httpx2.AsyncClient, ada: Actor) -> None:
    nobodys = (await client.get(f"{SHOP}/offline")).text
    await fill(client, ada)
    answer = await client.get(f"{SHOP}/offline")
    assert answer.text == nobodys
    assert "You are offline" in read(answer.text).text
    assert '<meta name="robots" content="noindex">' in answer.text


async def test_a_cart_is_copied_for_who_holds_it(client: httpx2.AsyncClient, ada: Actor) -> None:
    empty = {"version": "", "total": "", "lines": []}
    assert (await client.get(f"{SHOP}/cart/copy")).json() == empty
    await fill(client, ada)
    answer = await client.get(f"{SHOP}/cart/copy")
    assert answer.headers["cache-control"] == "private, no-store"
    copy = answer.json()
    assert copy["lines"] == [{"name": "Rice", "quantity": 2, "total": "₦5,000"}]
    assert copy["total"] == "₦5,000"
    assert f'data-cart-version="{copy["version"]}"' in (await client.get(SHOP)).text
    client.cookies.clear()
    assert (await client.get(f"{SHOP}/cart/copy")).json() == empty
    assert (await client.get("/no-such-shop/cart/copy")).status_code == 404


async def made(ada: Actor, name: str = "Rice", **more: object) -> str:
    async with merchant_session(ada.merchant_id) as db:
        return str((await catalog.create_product(db, NewProduct(name=name, price="2500", **more))).id)


async def add(client: httpx2.AsyncClient, product_id: str, key: str) -> httpx2.Response:
    form = {"product_id": product_id, "quantity": "1", "next": SHOP, "key": key}
    return await client.post(f"{SHOP}/cart/lines", data=form)


async def pieces(client: httpx2.AsyncClient) -> int:
    lines = (await client.get(f"{SHOP}/cart/copy")).json()["lines"]
    return sum(line["quantity"] for line in lines)


async def test_an_addition_with_a_key_is_made_once(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await made(ada)
    for _ in range(3):
        assert (await add(client, rice, "a1")).headers["location"] == f"{SHOP}#add-{rice}"
    assert await pieces(client) == 1
    await add(client, rice, "a2")
    assert await pieces(client) == 2


async def test_two_tabs_at_once_add_once(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice, oil = await made(ada), await made(ada, "Oil")
    await add(client, oil, "first")
    await asyncio.gather(*(add(client, rice, "a1") for _ in range(5)))
    assert await pieces(client) == 2


async def test_an_answer_that_was_lost_with_its_cookie_loses_nothing(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await made(ada)
    await add(client, rice, "a1")
    client.cookies.clear()
    await asyncio.gather(add(client, rice, "a1"), add(client, rice, "a1"))
    assert await pieces(client) == 1
    await add(client, rice, "a1")
    assert await pieces(client) == 1


async def test_what_was_ordered_meanwhile_does_not_come_again(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await made(ada)
    await add(client, rice, "a1")
    cart_id = UUID(client.cookies["oja_cart_starlingmarket"].partition(".")[0])
    async with merchant_session(ada.merchant_id) as db:
        await carts.close(db, cart_id, state="ordered")
    await add(client, rice, "a1")
    assert await pieces(client) == 0


async def test_what_was_refused_may_be_sent_again(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await made(ada, stock_quantity=0)
    assert "said=sold_out" in (await add(client, rice, "a1")).headers["location"]
    async with merchant_session(ada.merchant_id) as db:
        await catalog.update_product(db, UUID(rice), ProductChange(stock_quantity=3))
    await add(client, rice, "a1")
    assert await pieces(client) == 1


async def test_a_key_is_of_one_shop(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    rice, theirs = await made(ada), await made(rival)
    await add(client, rice, "a1")
    await client.post("/rivalstores/cart/lines", data={"product_id": theirs, "key": "a1"})
    assert (await client.get("/rivalstores/cart/copy")).json()["lines"][0]["quantity"] == 1


async def test_a_strange_key_is_refused(client: httpx2.AsyncClient, ada: Actor) -> None:
    assert (await add(client, await made(ada), "a\x00b")).status_code == 422
    assert await pieces(client) == 0
