"""What a browser gets that asks for less: the same pages with smaller pictures, never taken for the others."""

import re

import httpx2
import pytest

from oja.storefront.kept import shelf
from tests.factories.shelves import stock_up
from tests.support.cast import Actor

SHOP = "/starlingmarket"
PICTURE = f"/media/pictures/{'0123456789abcdef' * 2}01234567-1600x1200/1080.jpg"


def widths(html: str) -> set[int]:
    """Of the pictures that a page offers, or falls back to."""
    return {int(width) for width in re.findall(r"-1600x1200/(\d+)\.", html)}


async def page(client: httpx2.AsyncClient, path: str = SHOP, **headers: str) -> httpx2.Response:
    answer = await client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    assert answer.status_code == 200
    return answer


async def test_whoever_asks_for_less_gets_small_pictures_and_nobody_else_does(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    rice = await stock_up(ada, "Rice", image_url=PICTURE)
    for _ in range(2):  # Drawn, and then kept from before.
        whole, less = await page(client), await page(client, save_data="on")
        assert max(widths(whole.text)) == 1600
        assert widths(less.text) - {1080} == {200}, "the link preview's own stays"
        assert f'src="{PICTURE}"' in whole.text
        assert f'src="{PICTURE}"' not in less.text
        assert "data-saves" in less.text
        assert "data-saves" not in whole.text
        assert whole.headers["etag"] != less.headers["etag"]
        for answer in (whole, less):
            assert "Save-Data" in answer.headers["vary"]
            assert "s-maxage" in answer.headers["cache-control"]
    assert shelf.bytes > 0
    product = await page(client, f"{SHOP}/p/{rice.slug}", save_data="on")
    assert widths(product.text) - {1080} == {200, 360}


@pytest.mark.parametrize("value", ["off", "", "yes"])
async def test_only_on_is_on(client: httpx2.AsyncClient, ada: Actor, value: str) -> None:
    await stock_up(ada, "Rice", image_url=PICTURE)
    assert "data-saves" not in (await page(client, save_data=value)).text


async def test_suggestions_come_without_photos(client: httpx2.AsyncClient, ada: Actor) -> None:
    await stock_up(ada, "Rice", image_url=PICTURE)
    assert (await page(client, f"{SHOP}/suggest?q=ri")).json()["hits"][0]["image_url"]
    assert (await page(client, f"{SHOP}/suggest?q=ri", save_data="on")).json()["hits"][0]["image_url"] is None
