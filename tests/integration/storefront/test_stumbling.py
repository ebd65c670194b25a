"""Something goes wrong that no page foresaw: the shopper gets a page of the shop, a program gets JSON."""

import asyncpg
import httpx2
import pytest

from tests.integration.storefront.test_design import publish
from tests.support.cast import Actor
from tests.support.html import Page, read

BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
SHOP = "/starlingmarket"


def page_of(answer: httpx2.Response, status: int) -> Page:
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html; charset=utf-8"), answer.text[
        :300
    ]
    assert answer.headers["x-frame-options"] == "DENY"
    page = read(answer.text)
    assert page.executed_scripts == 0
    return page


@pytest.fixture
async def broken(client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection) -> None:
    """A shop whose design nobody can read any more."""
    await publish(client, ada, accent="#7a1f2b")
    await owner.execute('UPDATE shop_designs SET published = \'{"theme": "gone"}\', edition = edition + 1')


@pytest.mark.usefixtures("broken")
async def test_a_bug_is_a_page_of_the_shop_for_people_and_json_for_programs(client: httpx2.AsyncClient) -> None:
    answer = await client.get(SHOP, headers=BROWSER)
    page = page_of(answer, 500)
    assert page.title == "Something went wrong on our side · Starling Market"
    assert page.links["Back to Starling Market"] == SHOP
    assert page.meta["robots"] == "noindex"
    assert "--accent:#7a1f2b" in answer.text
    assert answer.headers["cache-control"] == "no-store"
    told = await client.get(SHOP, headers={"Accept": "application/json"})
    assert (told.status_code, told.json()["code"]) == (500, "internal")


@pytest.mark.usefixtures("broken")
async def test_it_speaks_the_shoppers_language(client: httpx2.AsyncClient, ada: Actor) -> None:
    await client.patch(ada.api, headers=ada.headers, json={"languages": ["ar"]})
    answer = await client.get(SHOP, headers=BROWSER | {"Accept-Language": "ar"})
    assert 'dir="rtl"' in answer.text
    assert "العودة إلى Starling Market" in read(answer.text).links


async def test_an_address_that_never_was_is_a_page_too(client: httpx2.AsyncClient, ada: Actor) -> None:
    page = page_of(await client.get(f"{SHOP}/no/such/thing", headers=BROWSER), 404)
    assert page.title == "There is nothing here · Starling Market"


async def test_a_form_from_elsewhere_is_answered_with_a_page(client: httpx2.AsyncClient, ada: Actor) -> None:
    sent = BROWSER | {"Sec-Fetch-Site": "cross-site"}
    page_of(await client.post(f"{SHOP}/cart/lines", data={"product_id": "x"}, headers=sent), 403)


@pytest.mark.parametrize("path", ["/api/nothing", "/nobodys-shop/x/y/z", "/media/x", "/sandbox/api/nothing"])
async def test_other_parts_of_oja_answer_as_they_did(client: httpx2.AsyncClient, path: str) -> None:
    answer = await client.get(path, headers=BROWSER)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/json")
