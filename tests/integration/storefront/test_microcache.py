"""A shop's page shown again without looking: to whom, for how long, and to whom never."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx2
import pytest
from fastapi import FastAPI

from oja.kernel.microcache import Microcache
from tests.factories.shelves import reprice, stock_up
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"
A_LONG_TIME = 3600.0


@asynccontextmanager
async def browsing(cache: Microcache) -> AsyncIterator[httpx2.AsyncClient]:
    transport = httpx2.ASGITransport(cache, raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        yield client


async def price(client: httpx2.AsyncClient, path: str = SHOP, **headers: str) -> str:
    client.cookies.clear()
    answer = await client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    assert answer.status_code == 200, answer.text
    text = read(answer.text).text
    return next(part for part in ("₦2,500", "₦2,700") if part in text)


async def test_for_a_moment_it_is_shown_as_it_was_to_whoever_would_get_the_same(app: FastAPI, ada: Actor) -> None:
    rice = await stock_up(ada, "Rice", price="2500")
    async with browsing(Microcache(app, seconds=A_LONG_TIME)) as client:
        first = await client.get(SHOP)
        await reprice(ada, rice.id, "2700")
        again = await client.get(SHOP)
        assert again.text == first.text
        assert {**again.headers, "x-request-id": ""} == {**first.headers, "x-request-id": ""}
        assert again.headers["x-request-id"] != first.headers["x-request-id"]

        assert await price(client, SHOP + "?sort=price") == "₦2,700", "another address"
        assert await price(client, accept_language="fr") == "₦2,700", "another language"
        assert await price(client, save_data="on") == "₦2,700", "somebody who wants less"
        assert await price(client, host="shop.example") == "₦2,700", "another host"
        assert await price(client, cookie="oja_x=1") == "₦2,700", "somebody with a cookie"
        assert await price(client, if_none_match='"x"') == "₦2,700", "who has a page already"
        assert await price(client) == "₦2,500"


async def test_then_it_is_looked_at_again_and_takes_no_more_room(app: FastAPI, ada: Actor) -> None:
    rice = await stock_up(ada, "Rice", price="2500")
    cache = Microcache(app, seconds=0)
    async with browsing(cache) as client:
        assert await price(client) == "₦2,500"
        taken = cache.bytes
        assert taken > 0
        await reprice(ada, rice.id, "2700")
        assert await price(client) == "₦2,700"
        assert cache.bytes < 1.5 * taken, "the page of before is still there"


async def test_the_oldest_give_way(app: FastAPI, ada: Actor) -> None:
    rice = await stock_up(ada, "Rice", price="2500")
    cache = Microcache(app, seconds=A_LONG_TIME)
    async with browsing(cache) as client:
        assert await price(client) == "₦2,500"
        cache.most_bytes = int(cache.bytes * 2.5)
        for path in (SHOP, f"{SHOP}?sort=price", f"{SHOP}?sort=name"):
            assert await price(client, path) == "₦2,500"
        assert cache.bytes <= cache.most_bytes
        await reprice(ada, rice.id, "2700")
        assert await price(client, f"{SHOP}?sort=name") == "₦2,500"
        assert await price(client) == "₦2,700"


@pytest.mark.parametrize("path", [f"{SHOP}/seen", f"{SHOP}?q=rice", f"{SHOP}?lang=en", f"{SHOP}/p/gone", "/readyz"])
async def test_what_says_that_it_is_nobody_elses_is_never_kept(app: FastAPI, ada: Actor, path: str) -> None:
    await stock_up(ada, "Rice")
    cache = Microcache(app, seconds=A_LONG_TIME)
    async with browsing(cache) as client:
        await client.get(path)
        await client.head(SHOP)
        await client.post(f"{SHOP}/cart/lines", data={})
    assert cache.bytes == 0
