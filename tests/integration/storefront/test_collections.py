"""Collections in the shop, and lists narrowed by links, read as a browser without a script reads them."""

from typing import Any

import httpx2

from tests.factories.shelves import spread, stock_up
from tests.support.cast import Actor
from tests.support.html import Page, read

SHOP = "/starlingmarket"


async def show(client: httpx2.AsyncClient, path: str, status: int = 200) -> Page:
    answer = await client.get(path)
    assert answer.status_code == status, answer.text[:500]
    return read(answer.text)


async def collect(client: httpx2.AsyncClient, ada: Actor, name: str, **fields: Any) -> str:
    answer = await client.post(f"{ada.api}/collections", headers=ada.headers, json={"name": name} | fields)
    assert answer.status_code == 201, answer.text
    made: str = answer.json()["data"]["id"]
    return made


async def test_the_front_leads_to_collections_and_their_pages(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice, beans = await stock_up(ada, "Rice"), await stock_up(ada, "Beans")
    for number in range(25):
        await stock_up(ada, f"Spice {number:02}", tags=["Hot"])
    best = await collect(client, ada, "Best of all", sort="manual", description="Chosen by Ada.")
    await collect(client, ada, "Nothing yet")
    hot = {"kind": "rules", "rules": [{"field": "tag", "op": "is", "value": "hot"}], "sort": "name"}
    await collect(client, ada, "Hot things", **hot)
    url = f"{ada.api}/collections/{best}/products"
    await client.put(url, headers=ada.headers, json={"product_ids": [str(beans.id), str(rice.id)]})

    front = await show(client, SHOP)
    assert f"{SHOP}/collections/best-of-all" in front.links.values()
    assert f"{SHOP}/collections/hot-things" in front.links.values()
    assert f"{SHOP}/collections/nothing-yet" not in front.links.values()

    page = await show(client, f"{SHOP}/collections/best-of-all")
    assert page.title.startswith("Best of all")
    assert "Chosen by Ada." in page.text
    assert page.text.index("Beans") < page.text.index("Rice")
    first = await show(client, f"{SHOP}/collections/hot-things")
    assert "25 products" in first.text
    assert first.links["Next"] == f"{SHOP}/collections/hot-things?page=2"
    second = await show(client, f"{SHOP}/collections/hot-things?page=2")
    assert "Spice 24" in second.text
    assert "Spice 00" not in second.text
    third = await show(client, f"{SHOP}/collections/hot-things?sort=-price&in_stock=1")
    assert "25 products" in third.text
    assert third.links["Next"] == f"{SHOP}/collections/hot-things?sort=-price&in_stock=1&page=2"
    await show(client, f"{SHOP}/collections/gone", 404)
    await show(client, f"{SHOP}/collections/a%00b", 404)


async def test_a_collection_is_narrowed_as_any_list(client: httpx2.AsyncClient, ada: Actor) -> None:
    made = [await stock_up(ada, name, price=price, tags=["Hot", kind], stock=stock) for name, price, kind, stock in (
        ("Pepper", "300", "Whole", 4), ("Ginger", "900", "Ground", 0), ("Chilli", "600", "Ground", 9),
    )]  # fmt: skip
    await stock_up(ada, "Sugar", price="600", tags=["Ground"])
    hot = await collect(client, ada, "Hot", sort="manual")
    url = f"{ada.api}/collections/{hot}/products"
    await client.put(url, headers=ada.headers, json={"product_ids": [str(one.id) for one in made]})
    here = f"{SHOP}/collections/hot"

    page = await show(client, here)
    assert page.links["Ground2"] == f"{here}?tag=Ground"
    assert "Only what is in stock2" in page.text
    ground = await show(client, f"{here}?tag=Ground&sort=price")
    assert "2 products" in ground.text
    assert ground.text.index("Chilli") < ground.text.index("Ginger")
    assert "Sugar" not in ground.text
    assert "Ginger" not in (await show(client, f"{here}?in_stock=1")).text


async def test_a_list_is_narrowed_by_links_that_count(client: httpx2.AsyncClient, ada: Actor) -> None:
    shirt = await stock_up(ada, "Linen Shirt", price="4000", tags=["New"])
    await spread(ada, shirt, ("S", "4000", 5), ("M", "4000", 5))
    dress = await stock_up(ada, "Linen Dress", price="9000", tags=["New", "Party"])
    await spread(ada, dress, ("M", "9000", 5), ("L", "9000", 5))
    await stock_up(ada, "Linen Cloth", price="700", tags=["Plain"])

    page = await show(client, SHOP)
    assert page.links["M2"] == f"{SHOP}?o.Size=M"
    assert page.links["Party1"] == f"{SHOP}?tag=Party"

    narrowed = await show(client, page.links["M2"])
    assert "Linen Cloth" not in narrowed.text
    assert {"Linen Shirt", "Linen Dress"} <= narrowed.links.keys()
    assert 'name="o.Size" value="M"' in (await client.get(page.links["M2"])).text, "sorting keeps what was chosen"
    both = await show(client, f"{SHOP}?o.Size=M&tag=Party&q=linen")
    assert "Linen Shirt" not in both.links
    assert "Linen Dress" in both.links
    assert both.links["M✕"] == f"{SHOP}?q=linen&tag=Party"
    dear = next(url for name, url in page.links.items() if name.startswith("₦5,000 +"))
    assert (await show(client, dear)).links.keys() & {"Linen Shirt", "Linen Dress"} == {"Linen Dress"}
    for odd in ("?o.=x", "?o.Size=%00", "?tag=%00", "?o." + "x" * 200 + "=1", "?o.A=1&o.B=2&o.C=3&o.D=4&o.E=5"):
        await show(client, SHOP + odd)


async def test_a_collection_is_called_what_it_is_in_her_language(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    rice = await stock_up(ada, "Rice")
    best = await collect(client, ada, "Best of all", sort="manual", description="Chosen by Ada.")
    await client.put(
        f"{ada.api}/collections/{best}/products", headers=ada.headers, json={"product_ids": [str(rice.id)]}
    )
    await client.patch(ada.api, json={"languages": ["fr"]}, headers=ada.headers)
    french = {"Accept-Language": "fr"}
    assert "Best of all" in (await client.get(SHOP, headers=french)).text

    url = f"{ada.api}/collections/{best}/translations"
    said = {"name": "Les meilleurs", "description": None}
    assert (await client.put(f"{url}/fr", headers=ada.headers, json=said)).status_code == 200
    front = read((await client.get(SHOP, headers=french)).text)
    assert ("Les meilleurs" in front.text, "Best of all" in front.text) == (True, False)
    page = (await client.get(f"{SHOP}/collections/best-of-all", headers=french)).text
    assert ("Les meilleurs" in page, "Chosen by Ada." in page) == (True, True)
    assert "Best of all" in (await client.get(SHOP)).text
    [kept] = (await client.get(url, headers=ada.headers)).json()["data"]["translations"]
    assert kept == {"language": "fr", **said}

    theirs = url.replace(str(ada.merchant_id), str(rival.merchant_id))
    assert (await client.put(f"{theirs}/fr", headers=rival.headers, json=said)).status_code == 404
    assert (await client.delete(f"{url}/fr", headers=ada.headers)).status_code == 200
    assert "Best of all" in (await client.get(SHOP, headers=french)).text
