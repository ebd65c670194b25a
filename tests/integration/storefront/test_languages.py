"""A shop in its shoppers' languages: by link, by what the browser kept, and by what it asks for."""

import re

import httpx2

from oja.catalog import service as catalog
from oja.catalog.categories import service as categorising
from oja.catalog.schemas import NewProduct
from oja.catalog.translations import service as translating
from oja.catalog.translations.service import Words
from oja.catalog.views import ProductView
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"


async def stock_up(client: httpx2.AsyncClient, ada: Actor, *languages: str) -> ProductView:
    answer = await client.patch(ada.api, headers=ada.headers, json={"languages": list(languages)})
    assert answer.status_code == 200, answer.text
    assert answer.json()["data"]["languages"] == list(dict.fromkeys(languages))
    async with merchant_session(ada.merchant_id) as db:
        grains = await categorising.create(db, name="Grains")
        rice = await catalog.create_product(db, NewProduct(name="Rice", price="12300", category_id=grains.id))
        await translating.write(db, "product", rice.id, Words("fr", "Riz", "Lavé deux fois."))
        await translating.write(db, "category", grains.id, Words("fr", "Céréales"))
    return rice


async def get(client: httpx2.AsyncClient, path: str, accepted: str = "", cookie: str = "") -> httpx2.Response:
    """As a browser without a past asks."""
    client.cookies.clear()
    answer = await client.get(path, headers={"Accept-Language": accepted, "Cookie": cookie})
    assert answer.status_code == 200, answer.text[:300]
    return answer


def spoken(answer: httpx2.Response) -> tuple[str, str]:
    found = re.search(r'<html lang="([^"]+)" dir="(\w+)">', answer.text)
    assert found
    return found[1], found[2]


async def test_a_link_a_kept_choice_and_the_browser_choose_in_that_order(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    await stock_up(client, ada, "fr", "ar", "fr", "pt-BR")
    for path, accepted, cookie, expected in (
        (SHOP, "", "", ("en-NG", "ltr")),
        (SHOP, "de, fr-CA;q=0.8, ar;q=0.9", "", ("ar-NG", "rtl")),
        (SHOP, "pt-PT", "", ("pt-BR", "ltr")),
        (SHOP, "hi, fr;q=0, x;q=nonsense,,;", "", ("en-NG", "ltr")),
        (SHOP, "ar", "oja_lang_starlingmarket=fr", ("fr-NG", "ltr")),
        (f"{SHOP}?lang=ar", "fr", "oja_lang_starlingmarket=fr", ("ar-NG", "rtl")),
        (f"{SHOP}?lang=hi", "", "", ("en-NG", "ltr")),
        (f"{SHOP}?lang=%00%22%3E", "", "oja_lang_starlingmarket=<x>", ("en-NG", "ltr")),
    ):
        answer = await get(client, path, accepted, cookie)
        assert spoken(answer) == expected, (path, accepted, cookie)
        assert "Accept-Language" in answer.headers["vary"]


async def test_a_followed_link_is_kept_for_this_shop_on_this_host_and_by_no_cache_on_the_way(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    await stock_up(client, ada, "fr")
    answer = await get(client, f"{SHOP}?lang=fr")
    kept = answer.headers["set-cookie"].lower()
    assert kept.startswith("oja_lang_starlingmarket=fr;")
    assert "path=/starlingmarket" in kept
    assert "domain" not in kept
    assert answer.headers["cache-control"].startswith("private")
    again = await get(client, f"{SHOP}?lang=fr", cookie="oja_lang_starlingmarket=fr")
    assert "set-cookie" not in again.headers
    assert again.headers["cache-control"].startswith("public")


async def test_words_amounts_and_what_the_merchant_translated_follow(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await stock_up(client, ada, "fr")
    front = (await get(client, SHOP, "fr")).text
    for said in ("Riz</bdi>", "Céréales</a>", "Ajouter Riz à votre panier", "12\u202f300\u00a0₦", "1 produit"):
        assert said in front, said
    assert "Rice" not in front
    product = (await get(client, f"{SHOP}/p/{rice.slug}", "fr")).text
    assert "Lavé deux fois." in product
    assert "Commandez sur WhatsApp chez Starling Market." in product
    assert "Rice</bdi></h1>" in (await get(client, f"{SHOP}/p/{rice.slug}")).text
    client.cookies.clear()
    gone = await client.get(f"{SHOP}/p/nothing", headers={"Accept-Language": "fr"})
    assert gone.status_code == 404
    assert "Nous ne vendons plus cet article" in gone.text


async def test_search_engines_learn_of_every_language_of_a_page(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await stock_up(client, ada, "fr", "ar")
    url = f"{get_settings().public_url}{SHOP}/p/{rice.slug}"
    page = (await get(client, f"{SHOP}/p/{rice.slug}", "fr")).text
    assert f'<link rel="canonical" href="{url}?lang=fr">' in page
    assert re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', page) == [
        ("en", url), ("fr", f"{url}?lang=fr"), ("ar", f"{url}?lang=ar"), ("x-default", url),
    ]  # fmt: skip
    assert f'<link rel="canonical" href="{url}">' in (await get(client, f"{SHOP}/p/{rice.slug}")).text
    assert 'href="/starlingmarket?q=riz&amp;lang=ar"' in (await get(client, f"{SHOP}?q=riz", "fr")).text


async def test_a_shop_of_one_language_stays_in_it(client: httpx2.AsyncClient, ada: Actor) -> None:
    await stock_up(client, ada)
    page = await get(client, f"{SHOP}?lang=fr", "fr")
    assert spoken(page) == ("en-NG", "ltr")
    assert "hreflang" not in page.text
    refused = await client.patch(ada.api, headers=ada.headers, json={"languages": ["tlh"]})
    assert refused.status_code == 422


async def test_what_is_on_no_shelf_stands_last_under_a_name_for_shoppers(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    async with merchant_session(ada.merchant_id) as db:
        await catalog.create_product(db, NewProduct(name="Gift card", price="1000"))
    await stock_up(client, ada, "en", "fr")

    for language, expected in (("en", ["Grains", "Other products"]), ("fr", ["Céréales", "Autres produits"])):
        links = read((await get(client, f"{SHOP}?lang={language}")).text).links
        assert [name for name, url in links.items() if "/c/" in url] == expected
