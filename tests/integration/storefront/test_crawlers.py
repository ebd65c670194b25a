"""Whoever makes previews of links is never too fast for a shop's pages, and opens no other door by its name."""

import asyncio
from collections.abc import AsyncIterator

import httpx2
import pytest
import pytest_asyncio

from oja.kernel.settings import get_settings
from oja.storefront.entering import CHANGES
from oja.storefront.suggest_routes import TYPED
from tests.factories.carts import put_on_sale
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"
CRAWLERS = (
    "WhatsApp/2.24.6 A",
    "facebookexternalhit/1.1",
    "Twitterbot/1.0",
    "TelegramBot (like TwitterBot)",
    "LinkedInBot/1.0",
    "Slackbot-LinkExpanding 1.0",
    "Discordbot/2.0",
    "Pinterestbot/1.0",
)


@pytest_asyncio.fixture(loop_scope="session")
async def limited(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[None]:
    """Limits as in production."""
    monkeypatch.setenv("OJA_RATE_LIMITS", "on")
    get_settings.cache_clear()
    yield
    monkeypatch.undo()
    get_settings.cache_clear()


async def test_every_page_and_card_as_often_as_they_like(client: httpx2.AsyncClient, ada: Actor, limited: None) -> None:
    rice = await put_on_sale(ada, "Rice")
    product = f"{SHOP}/p/{rice.slug}"
    card = read((await client.get(product)).text).meta["og:image"]
    for crawler in CRAWLERS:
        told = {"User-Agent": crawler, "Accept": "*/*", "Accept-Encoding": "gzip, deflate"}
        pages = [await client.get(path, headers=told) for path in (SHOP, product) for _ in range(20)]
        assert {(page.status_code, page.headers["content-encoding"]) for page in pages} == {(200, "gzip")}
        others = [await client.get(path, headers=told) for path in (card, "/robots.txt", f"{SHOP}/sitemap.xml") * 5]
        assert {other.status_code for other in others} == {200}


async def test_its_name_opens_no_other_door(client: httpx2.AsyncClient, ada: Actor, limited: None) -> None:
    told = {"User-Agent": CRAWLERS[0]}
    one = {"product_id": "x"}
    # Far more at once than come back into a bucket meanwhile.
    posted = await asyncio.gather(
        *(client.post(f"{SHOP}/cart/lines", data=one, headers=told) for _ in range(3 * CHANGES.burst))
    )
    typed = await asyncio.gather(*(client.get(f"{SHOP}/suggest?q=", headers=told) for _ in range(3 * TYPED.burst)))
    assert {answer.status_code for answer in posted} == {303, 429}
    assert {answer.status_code for answer in typed} == {200, 429}
