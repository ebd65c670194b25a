"""Addresses as people really write them, products that are gone, and names that somebody wrote to do harm."""

import httpx2
import pytest

from oja.catalog import service as catalog
from oja.kernel.db import merchant_session
from tests.factories.shelves import stock_up
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"


async def test_capitals_in_the_shops_name_lead_to_the_right_address(client: httpx2.AsyncClient, ada: Actor) -> None:
    for odd, right in (
        ("/STARLINGMARKET", SHOP),
        ("/StarlingMarket/p/rice?x=1&lang=fr", f"{SHOP}/p/rice?x=1&lang=fr"),
        ("/starlingMARKET/cart", f"{SHOP}/cart"),
    ):
        answer = await client.get(odd)
        assert (answer.status_code, answer.headers["location"]) == (301, right)


@pytest.mark.parametrize(
    "path",
    [
        "/nobody", "/STARLİNGMARKET", "/ｓtarlingmarket", "/starling%00market", "/%2e%2e%2fstarlingmarket",
        "/starlingmarket%2fp%2frice", "/-", "/" + "a" * 300, "/%F0%9F%9B%92",
    ],
)  # fmt: skip
async def test_no_other_spelling_is_the_shop(client: httpx2.AsyncClient, ada: Actor, path: str) -> None:
    answer = await client.get(path, headers={"Accept-Language": "ar"})
    assert answer.status_code in {400, 404}
    assert "traceback" not in answer.text.lower()
    if answer.headers["content-type"].startswith("text/html"):
        assert 'dir="rtl"' in answer.text or "<h1" in answer.text


@pytest.mark.parametrize(
    "slug", ["..%2f..%2fetc", "%00", "RICE%20", "🍚", "%E2%80%AErice", "x" * 2000, "'%22%3E%3Cb%3E"]
)
async def test_any_other_product_address_is_a_page_that_helps(
    client: httpx2.AsyncClient, ada: Actor, slug: str
) -> None:
    await stock_up(ada, "Basmati Rice")
    for kind in ("p", "c", "collections"):
        answer = await client.get(f"{SHOP}/{kind}/{slug}")
        if answer.headers["content-type"].startswith("text/html"):
            page = read(answer.text)
            assert page.forms[SHOP].keys() == {"q"}
            assert page.executed_scripts == 0
        assert answer.status_code == 404


async def test_a_product_that_is_gone_says_so_and_shows_what_is_like_it(client: httpx2.AsyncClient, ada: Actor) -> None:
    old = await stock_up(ada, "Basmati Rice 5kg")
    await stock_up(ada, "Basmati Rice 10kg")
    await stock_up(ada, "Palm Oil")
    async with merchant_session(ada.merchant_id) as db:
        await catalog.archive_product(db, old.id)
    gone = await client.get(f"{SHOP}/p/{old.slug}")
    page = read(gone.text)
    assert gone.status_code == 410
    assert "We no longer sell this" in page.text
    assert "Basmati Rice 10kg" in page.links
    assert "Palm Oil" not in page.links
    assert page.meta["robots"] == "noindex"
    mistyped = await client.get(f"{SHOP}/p/basmati-ryce")
    assert mistyped.status_code == 404
    assert "Basmati Rice 10kg" in read(mistyped.text).links


@pytest.mark.parametrize(
    "name",
    [
        "</title></script><script>alert(1)</script>", "\u202e5$ ylno\u2066 Rice", "👩🏾‍🍳🍚" * 30, "x" * 200,
        "<img src=x onerror=alert(1)>", "{0} <0>{tile}</0> %s ${x}",
    ],
)  # fmt: skip
async def test_hostile_words_stay_words(client: httpx2.AsyncClient, ada: Actor, name: str) -> None:
    product = await stock_up(ada, name, description=(name * 10_000)[:10_000])
    for path in (SHOP, f"{SHOP}/p/{product.slug}", f"{SHOP}?q=rice"):
        answer = await client.get(path)
        page = read(answer.text)
        assert answer.status_code == 200
        assert (page.executed_scripts, page.handlers) == (0, [])
        head = answer.text.partition("<style>")[0].partition("application/ld+json")[0]
        assert not {"\u202e", "\u2066"} & set(head)
    assert name in read((await client.get(f"{SHOP}/p/{product.slug}")).text).text


async def test_a_kilogram_has_a_price_and_a_product_can_be_sent_to_a_friend(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    rice = await stock_up(ada, "Rice", price="12300", weight_kg="5")
    salt = await stock_up(ada, "Salt", price="500", weight_kg="1")
    page = read((await client.get(f"{SHOP}/p/{rice.slug}")).text)
    assert "₦2,460 per kg" in page.text
    assert f"%2Fp%2F{rice.slug}" in page.links["Share on WhatsApp"].replace("/p/", "%2Fp%2F")
    assert "per kg" not in read((await client.get(f"{SHOP}/p/{salt.slug}")).text).text
