"""What a link to a shop looks like in a chat: its tags as a crawler reads them, and the picture they name."""

import io
from collections.abc import Awaitable, Callable
from typing import Any

import asyncpg
import httpx2
import pytest
from PIL import Image

from oja.kernel import storage
from oja.merchants import queries as merchants
from oja.storefront.cards import service
from oja.storefront.cards.service import Card
from tests.factories.pictures import Album, make_product, photo
from tests.integration.storefront.test_design import publish
from tests.support.cast import Actor
from tests.support.html import Page, read

SHOP = "/starlingmarket"
WHATSAPP = {"User-Agent": "WhatsApp/2.24.6 A", "Accept-Encoding": "gzip, deflate"}
META = {"User-Agent": "facebookexternalhit/1.1", "Accept-Encoding": "gzip, deflate"}
READ_BYTES = 300_000
"""Crawlers of Meta look for the tags in the beginning of a page (frontend reference 2.5)."""


async def preview(client: httpx2.AsyncClient, path: str, crawler: dict[str, str] = WHATSAPP) -> Page:
    answer = await client.get(path, headers=crawler)
    assert (answer.status_code, answer.headers["content-encoding"]) == (200, "gzip")
    head, _, _ = answer.text[:READ_BYTES].partition("<style>")
    page = read(head)
    for tag in ("og:title", "og:description", "og:url", "og:image", "og:site_name", "description"):
        assert page.meta[tag], tag
    assert page.meta["og:url"].startswith("http")
    return page


async def picture(client: httpx2.AsyncClient, address: str) -> tuple[httpx2.Response, Image.Image]:
    answer = await client.get(address.removeprefix(str(client.base_url)), headers=META)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/jpeg"), answer.text[:200]
    assert len(answer.content) <= 250_000
    opened = Image.open(io.BytesIO(answer.content))
    assert (opened.format, opened.size) == ("JPEG", (1200, 630))
    return answer, opened


def path_of(page: Page) -> str:
    return "/" + page.meta["og:image"].split("/", 3)[3]


@pytest.fixture
async def rice(client: httpx2.AsyncClient, ada: Actor) -> dict[str, Any]:
    return await make_product(client, ada, name="Basmati Rice 5kg", price="12300")


async def test_a_product_has_a_card_with_its_photo_that_is_kept_for_ever(
    client: httpx2.AsyncClient, ada: Actor, rice: dict[str, Any], worked: Callable[[], Awaitable[None]]
) -> None:
    plain = await preview(client, f"{SHOP}/p/{rice['slug']}")
    assert (plain.meta["og:image:width"], plain.meta["og:image:height"]) == ("1200", "630")
    _, before = await picture(client, path_of(plain))
    await Album(client, ada, rice["id"]).add(photo((900, 900), seed=3))
    await worked()
    shown = await preview(client, f"{SHOP}/p/{rice['slug']}", META)
    assert path_of(shown) != path_of(plain)
    answer, after = await picture(client, path_of(shown))
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert after.tobytes() != before.tobytes()
    again = await client.get(path_of(shown), headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304


async def test_another_price_is_another_address_and_the_old_one_leads_on(
    client: httpx2.AsyncClient, ada: Actor, rice: dict[str, Any]
) -> None:
    before = path_of(await preview(client, f"{SHOP}/p/{rice['slug']}"))
    await client.patch(f"{ada.api}/products/{rice['id']}", headers=ada.headers, json={"price": "9900"})
    after = path_of(await preview(client, f"{SHOP}/p/{rice['slug']}"))
    assert after != before
    moved = await client.get(before)
    assert (moved.status_code, moved.headers["location"]) == (302, after)
    assert (await client.get(f"{SHOP}/p/{rice['slug']}/card-..jpg")).headers["location"] == after


async def test_the_shop_itself_has_a_card_in_its_colour(client: httpx2.AsyncClient, ada: Actor) -> None:
    before = path_of(await preview(client, SHOP))
    await publish(client, ada, accent="#1f6feb", tagline="From the market")
    shown = await preview(client, SHOP)
    assert path_of(shown) != before
    _, card = await picture(client, path_of(shown))
    red, green, blue = card.getpixel((20, 20))  # type: ignore[misc]
    assert blue > red
    assert blue > green
    assert shown.data[0]["@type"] == "OnlineStore"


async def test_what_is_not_sold_has_no_card(client: httpx2.AsyncClient, ada: Actor, rice: dict[str, Any]) -> None:
    address = path_of(await preview(client, f"{SHOP}/p/{rice['slug']}"))
    await client.patch(f"{ada.api}/products/{rice['id']}", headers=ada.headers, json={"status": "archived"})
    for gone in (address, "/nobody/card-0.jpg", f"{SHOP}/p/%00/card-0.jpg"):
        assert (await client.get(gone)).status_code == 404


async def test_a_photo_that_lies_elsewhere_is_shown_as_it_is(client: httpx2.AsyncClient, ada: Actor) -> None:
    product = await make_product(client, ada, name="Yam", image_url="https://cdn.example/yam.jpg")
    page = await preview(client, f"{SHOP}/p/{product['slug']}")
    assert page.meta["og:image"] == "https://cdn.example/yam.jpg"
    assert "og:image:width" not in page.meta


async def test_a_photo_that_is_gone_or_damaged_does_no_harm(
    client: httpx2.AsyncClient, ada: Actor, rice: dict[str, Any], owner: asyncpg.Connection
) -> None:
    url = f"/media/pictures/{'a' * 40}-900x900/900.jpg"
    await owner.execute("UPDATE variants SET image_url = NULL")
    await owner.execute("UPDATE products SET image_url = $1", url)
    address = path_of(await preview(client, f"{SHOP}/p/{rice['slug']}"))
    await picture(client, address)
    await storage.public().put(f"pictures/aa/{'a' * 40}-900x900/900.jpg", b"no picture", "image/jpeg")
    await client.patch(f"{ada.api}/products/{rice['id']}", headers=ada.headers, json={"price": "1"})
    damaged = await client.get(path_of(await preview(client, f"{SHOP}/p/{rice['slug']}")))
    assert (damaged.status_code, damaged.headers["location"]) == (302, url)


async def test_whatever_a_product_is_called_a_card_is_drawn(ada: Actor) -> None:
    shop = await merchants.shop(ada.merchant_id)
    for name in ("x" * 500, "أرز بسمتي", "चावल " * 60, "\U0001f6cd\u202eevil", "中" * 80, " "):
        card = Card(shop="Starling", name=name, price="₦1", plain_price="NGN 1", is_rtl=name.startswith("أ"))
        assert await service.find(shop, card) is not None, name


async def test_a_shop_can_be_kept_on_a_home_screen_with_its_own_icon(client: httpx2.AsyncClient, ada: Actor) -> None:
    await publish(client, ada, theme="midnight", accent="#1f6feb", tagline="From the market")
    answer = await client.get(f"{SHOP}/manifest.webmanifest")
    assert answer.headers["content-type"] == "application/manifest+json"
    manifest = answer.json()
    assert (manifest["name"], manifest["short_name"]) == ("Starling Market", "Starling")
    assert (manifest["start_url"], manifest["scope"], manifest["theme_color"]) == (SHOP, SHOP, "#14171f")
    for icon, side in zip(manifest["icons"], (192, 512), strict=True):
        shown = await client.get(icon["src"])
        opened = Image.open(io.BytesIO(shown.content))
        assert (shown.headers["content-type"], opened.size) == ("image/png", (side, side))
    html = (await client.get(SHOP)).text
    assert f'<link rel="manifest" href="{SHOP}/manifest.webmanifest">' in html
    before = manifest["icons"][0]["src"]
    logo = {"file": ("logo.png", photo((300, 300), kind="PNG"), "image/png")}
    upload = await client.post(f"{ada.api}/design/images", headers=ada.headers, files=logo)
    await publish(client, ada, logo_url=upload.json()["data"]["url"])
    after = (await client.get(f"{SHOP}/manifest.webmanifest")).json()["icons"][0]["src"]
    assert after != before
    assert (await client.get(before)).headers["location"] == after
    assert (await client.get(after)).status_code == 200
    for odd in (f"{SHOP}/icon-77-x.png", f"{SHOP}/icon-x-x.png", "/nobody/manifest.webmanifest"):
        assert (await client.get(odd)).status_code in {404, 422}
