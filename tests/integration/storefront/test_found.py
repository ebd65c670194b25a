"""What search engines are told: what they may read, and where everything is."""

from xml.etree import ElementTree as ET

import httpx2

from oja.catalog import service as catalog
from oja.catalog.categories import service as categorising
from oja.catalog.collections import service as collecting
from oja.catalog.collections.schemas import NewCollection
from oja.catalog.schemas import NewProduct, ProductChange
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from tests.support.cast import Actor

SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


async def locations(client: httpx2.AsyncClient, path: str) -> list[str]:
    """The addresses in a sitemap, without the host."""
    answer = await client.get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/xml")
    found = [one.text or "" for one in ET.fromstring(answer.text).iterfind(".//s:loc", SPACE)]
    assert all(one.startswith(get_settings().public_url) for one in found)
    return [one.removeprefix(get_settings().public_url) for one in found]


async def test_crawlers_may_read_the_shop_and_not_its_carts(client: httpx2.AsyncClient) -> None:
    lines = (await client.get("/robots.txt")).text.splitlines()
    assert lines[0] == "User-agent: *"
    assert {"Disallow: /*/cart", "Disallow: /api/", "Disallow: /dashboard"} <= set(lines)
    assert lines[-1] == f"Sitemap: {get_settings().public_url}/sitemap.xml"


async def test_every_shop_is_in_the_index_and_only_what_is_for_sale_in_its_sitemap(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    async with merchant_session(ada.merchant_id) as db:
        grains = await categorising.create(db, name="Grains")
        roots = await categorising.create(db, name="Roots")
        rice = await catalog.create_product(db, NewProduct(name="Rice & beans", price="10", category_id=grains.id))
        draft = await catalog.create_product(db, NewProduct(name="Yam", price="10", category_id=roots.id))
        await catalog.update_product(db, draft.id, ProductChange(status="draft"))
    async with merchant_session(rival.merchant_id) as db:
        await catalog.create_product(db, NewProduct(name="Secret", price="10"))
    assert {"/starlingmarket/sitemap.xml", "/rivalstores/sitemap.xml"} <= set(await locations(client, "/sitemap.xml"))
    assert await locations(client, "/starlingmarket/sitemap.xml") == [
        "/starlingmarket",
        "/starlingmarket/c/grains",
        f"/starlingmarket/p/{rice.slug}",
    ]


async def test_collections_with_something_for_sale_are_in_the_sitemap(client: httpx2.AsyncClient, ada: Actor) -> None:
    async with merchant_session(ada.merchant_id) as db:
        rice = await catalog.create_product(db, NewProduct(name="Rice", price="10", tags=["Party"]))
        await catalog.create_product(db, NewProduct(name="Yam", price="10"))
        for name, tag in (("Party", "Party"), ("Nothing yet", "Easter"), ("Gone", "Party")):
            rule = {"field": "tag", "op": "is", "value": tag}
            made = await collecting.create(db, NewCollection(name=name, kind="rules", rules=[rule]).model_dump())
        await collecting.archive(db, made.id)
    listed = await locations(client, "/starlingmarket/sitemap.xml")
    assert [one for one in listed if "/collections/" in one] == ["/starlingmarket/collections/party"]
    assert f"/starlingmarket/p/{rice.slug}" in listed


async def test_no_shop_has_no_sitemap(client: httpx2.AsyncClient) -> None:
    for path in ("/nobody/sitemap.xml", "/No%00body/sitemap.xml", "/../sitemap.xml/sitemap.xml"):
        assert (await client.get(path)).status_code == 404
