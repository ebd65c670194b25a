"""Pictures of categories and collections: uploaded, cropped, described, and shown on the front of the shop."""

import re
from typing import Any

import httpx2
import pytest

from oja.kernel.settings import get_settings
from tests.factories.pictures import photo
from tests.factories.shelves import stock_up
from tests.integration.storefront.test_collections import collect
from tests.support.cast import Actor


async def cover(client: httpx2.AsyncClient, shop: Actor, content: bytes, **part: int) -> httpx2.Response:
    form = {"file": ("cover.jpg", content, "image/jpeg")}
    return await client.post(f"{shop.api}/covers", headers=shop.headers, files=form, params=part)


def size(answer: httpx2.Response) -> str:
    assert answer.status_code == 201, answer.text
    [found] = re.findall(r"-(\d+x\d+)/", answer.json()["data"]["url"])
    return str(found)


async def test_a_cover_is_drawn_in_every_width_and_shown_with_its_words(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await stock_up(ada, "Rice")
    url = (await cover(client, ada, photo())).json()["data"]["url"]
    collection_id = await collect(client, ada, "Best of all", image_url=url, image_alt="A heap of rice")
    chosen = {"product_ids": [str(rice.id)]}
    await client.put(f"{ada.api}/collections/{collection_id}/products", headers=ada.headers, json=chosen)

    small = await client.get(re.sub(r"\d+\.jpg$", "360.webp", url))
    front = await client.get("/starlingmarket", headers={"Accept": "text/html"})

    assert (small.headers["Content-Type"], "immutable" in small.headers["Cache-Control"]) == ("image/webp", True)
    assert b"GPS" not in small.content
    assert 'alt="A heap of rice"' in front.text
    assert re.sub(r"\d+\.jpg$", "360.avif 360w", url) in front.text
    assert (await cover(client, ada, photo())).json()["data"]["url"] == url


async def test_categories_keep_what_is_to_be_seen(client: httpx2.AsyncClient, ada: Actor) -> None:
    body: dict[str, Any] = {"name": "Grains", "image_url": "/media/x.jpg", "image_alt": "Sacks"}
    made = (await client.post(f"{ada.api}/categories", headers=ada.headers, json=body)).json()["data"]

    change = {"image_url": None, "image_alt": ""}
    answer = await client.patch(f"{ada.api}/categories/{made['id']}", headers=ada.headers, json=change)

    assert (made["image_alt"], answer.json()["data"]["image_url"], answer.json()["data"]["image_alt"]) == (
        "Sacks",
        None,
        "",
    )
    tree = (await client.get(f"{ada.api}/category-tree", headers=ada.headers)).json()["data"]["categories"]
    assert [one["image_alt"] for one in tree if one["name"] == "Grains"] == [""]


async def test_a_part_of_it_can_be_taken(client: httpx2.AsyncClient, ada: Actor) -> None:
    lying = photo(
        (900, 600),
        exif=b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00",
    )

    assert size(await cover(client, ada, photo(), left=100, top=50, width=500, height=500)) == "500x500"
    assert size(await cover(client, ada, lying)) == "600x900"
    assert size(await cover(client, ada, lying, left=0, top=300, width=600, height=600)) == "600x600"
    for part in ({"left": 500, "width": 500, "height": 500}, {"width": 3, "height": 500}, {"width": 500}):
        answer = await cover(client, ada, photo(), **part)
        assert (answer.status_code, answer.json()["code"]) == (422, "bad_crop")


@pytest.mark.parametrize("content", [b"<svg onload=alert(1)>", b"", photo()[:200]], ids=["svg", "empty", "cut"])
async def test_what_is_no_picture_is_refused(client: httpx2.AsyncClient, ada: Actor, content: bytes) -> None:
    answer = await cover(client, ada, content)

    assert answer.status_code == 422, answer.text
    assert list((get_settings().home / "incoming").glob("*.cover")) == []


async def test_nobody_uploads_for_another_shop(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    form = {"file": ("cover.jpg", photo(), "image/jpeg")}
    answer = await client.post(f"{ada.api}/covers", headers=rival.headers, files=form)
    assert answer.status_code == 404
