"""Where a picture is seen: on the shop's pages in every size, in a link preview and in chats as one JPEG."""

import re

import httpx2

from oja.catalog.variants import offering
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from tests.factories.pictures import Album, Worked, photo


async def test_a_card_and_the_page_offer_every_format_and_width(
    album: Album, client: httpx2.AsyncClient, worked: Worked
) -> None:
    first, second = await album.add(photo((800, 600)), photo((640, 640)))
    await album.call("PATCH", second["id"], {"alt": "The <back> of it"})
    await worked()
    product = await album.product()
    card = (await client.get("/starlingmarket")).text
    start = product["image_url"].removesuffix("/800.jpg")
    assert f'type="image/avif" srcSet="{start}/200.avif 200w, {start}/360.avif 360w, {start}/800.avif 800w"' in card
    assert f'src="{product["image_url"]}" srcSet="{start}/200.jpg 200w' in card
    assert "46vw" in card

    page = (await client.get(f"/starlingmarket/p/{product['slug']}")).text
    assert page.count("<picture") == 2
    assert 'alt="The &lt;back&gt; of it"' in page
    shop = f"{get_settings().public_url}/starlingmarket"
    assert f'<meta property="og:image" content="{shop}/p/{product["slug"]}/card-' in page

    await album.call("PUT", "order", {"picture_ids": [second["id"], first["id"]]})
    page = (await client.get(f"/starlingmarket/p/{product['slug']}")).text
    shown = re.findall(r'<img src="([^"]*)"', page)
    assert shown[0] == (await album.product())["image_url"] != product["image_url"]


async def test_chats_carts_and_orders_get_the_jpeg(album: Album, worked: Worked) -> None:
    await album.add(photo(kind="PNG"))
    await worked()
    product = await album.product()
    async with merchant_session(album.shop.merchant_id) as db:
        [offer] = (await offering.variants_by_id(db, [product["variant_id"]])).values()
    assert offer.image_url == product["image_url"]
    assert product["image_url"].endswith(".jpg")
