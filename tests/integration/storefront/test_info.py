"""A shop's pages in its merchant's own words: written by the team, read by shoppers in their language."""

from typing import Any

import httpx2
import pytest

from oja.kernel.settings import get_settings
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"


async def write(client: httpx2.AsyncClient, actor: Actor, status: int = 201, **page: Any) -> dict[str, Any]:
    body = {"kind": "delivery", "title": "Delivery", "body": "We deliver **daily**.", "is_shown": True} | page
    answer = await client.post(f"{actor.api}/pages", headers=actor.headers, json=body)
    assert answer.status_code == status, answer.text
    data: dict[str, Any] = answer.json()
    return data["data"] if status == 201 else data


async def test_a_page_is_read_linked_in_every_footer_and_found(client: httpx2.AsyncClient, ada: Actor) -> None:
    assert "Delivery" not in read((await client.get(SHOP)).text).links
    written = await write(client, ada)
    assert written["url"] == f"{get_settings().public_url}{SHOP}/pages/delivery"
    assert read((await client.get(SHOP)).text).links["Delivery"] == f"{SHOP}/pages/delivery"
    answer = await client.get(written["url"])
    page = read(answer.text)
    assert (answer.status_code, page.title) == (200, "Delivery · Starling Market")
    assert "<p>We deliver <strong>daily</strong>.</p>" in answer.text
    assert page.meta["og:description"] == "We deliver daily ."
    assert "robots" not in page.meta
    assert page.data[0]["@type"] == "BreadcrumbList"
    assert f"{SHOP}/pages/delivery</loc>" in (await client.get(f"{SHOP}/sitemap.xml")).text


async def test_a_change_shows_at_once_and_one_that_is_not_shown_is_nowhere(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    written = await write(client, ada)
    await client.get(written["url"])
    address = f"{ada.api}/pages/{written['id']}"
    await client.patch(address, headers=ada.headers, json={"body": "Only on Fridays"})
    assert "Only on Fridays" in (await client.get(written["url"])).text
    await client.patch(address, headers=ada.headers, json={"is_shown": False})
    assert (await client.get(written["url"])).status_code == 404
    assert "Delivery" not in read((await client.get(SHOP)).text).links
    assert "/pages/" not in (await client.get(f"{SHOP}/sitemap.xml")).text
    assert (await client.delete(address, headers=ada.headers)).status_code == 200
    assert (await client.delete(address, headers=ada.headers)).status_code == 404


async def test_a_page_speaks_the_visitors_language_where_it_was_translated(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    await client.patch(ada.api, headers=ada.headers, json={"languages": ["fr", "ar"]})
    french = {"fr": {"title": "Livraison", "body": "Nous livrons **tous les jours**."}}
    url = (await write(client, ada, translations=french))["url"]
    page = await client.get(url, params={"lang": "fr"})
    assert "<strong>tous les jours</strong>" in page.text
    assert "Livraison" in read(page.text).links or "Livraison" in page.text
    client.cookies.clear()
    arabic = await client.get(url, params={"lang": "ar"})
    assert 'dir="rtl"' in arabic.text
    assert "<strong>daily</strong>" in arabic.text


async def test_two_pages_never_have_one_address(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    first = await write(client, ada)
    assert (await write(client, ada, 409))["code"] == "page_address_taken"
    other = await write(client, ada, slug="zones", title="Zones")
    address = f"{ada.api}/pages/{other['id']}"
    taken = await client.patch(address, headers=ada.headers, json={"slug": first["slug"]})
    assert (taken.status_code, taken.json()["code"]) == (409, "page_address_taken")
    await write(client, rival)
    assert (await client.get(f"/rivalstores/pages/{other['slug']}")).status_code == 404


@pytest.mark.parametrize("odd", ["%00", "..%2F..", "x" * 300, "%F0%9F%9B%8D"])
async def test_an_odd_address_is_a_decent_page(client: httpx2.AsyncClient, ada: Actor, odd: str) -> None:
    answer = await client.get(f"{SHOP}/pages/{odd}")
    assert answer.status_code == 404
    assert "There is nothing here" in answer.text


async def test_words_are_tried_without_being_kept(client: httpx2.AsyncClient, ada: Actor) -> None:
    answer = await client.post(f"{ada.api}/pages/preview", headers=ada.headers, json={"body": "# Hi <b>x</b>"})
    assert answer.json()["data"]["html"] == "<h2>Hi &lt;b&gt;x&lt;/b&gt;</h2>\n"
