"""Collections over the API: filled by hand in an order, or found by rules, each by one statement."""

from typing import Any

import httpx2
import pytest

from oja.catalog.collections import collected
from oja.catalog.collections import service as collecting
from oja.kernel.db import merchant_session
from tests.factories.shelves import spread, stock_up
from tests.support.cast import Actor
from tests.support.database import counted


class Window:
    """The collections of a shop, over the API."""

    def __init__(self, client: httpx2.AsyncClient, shop: Actor) -> None:
        self.client, self.shop = client, shop

    async def call(self, method: str, path: str, **body: Any) -> httpx2.Response:
        url = f"{self.shop.api}/{path}"
        return await self.client.request(method, url, headers=self.shop.headers, json=body or None)

    async def make(self, name: str, **fields: Any) -> str:
        answer = await self.call("POST", "collections", name=name, **fields)
        assert answer.status_code == 201, answer.text
        made: str = answer.json()["data"]["id"]
        return made

    async def by_rules(self, *rules: dict[str, Any], match: str = "all", sort: str = "name") -> list[str]:
        made = await self.make(f"{rules}"[:100], kind="rules", rules=list(rules), match=match, sort=sort)
        return await self.names(made)

    async def names(self, collection_id: str, query: str = "") -> list[str]:
        answer = await self.call("GET", f"collections/{collection_id}/products{query}")
        assert answer.status_code == 200, answer.text
        return [one["name"] for one in answer.json()["data"]["products"]]


@pytest.fixture
async def window(client: httpx2.AsyncClient, ada: Actor) -> Window:
    """Rice, beans, a sold-out yam and a shirt of which one size is left."""
    await stock_up(ada, "Rice", price="2500", category="Food", subcategory="Grains", brand="Oyin", tags=["New", "Bulk"])
    await stock_up(ada, "Beans", price="1500", category="Food", tags=["new"])
    await stock_up(ada, "Yam", price="900", category="Food", stock=0, brand="oyin")
    shirt = await stock_up(ada, "Shirt", price="4000", category="Clothes")
    await spread(ada, shirt, ("S", "4000", 0), ("M", "4500", 1))
    return Window(client, ada)


def rule(field: str, value: str, op: str = "is") -> dict[str, Any]:
    return {"field": field, "op": op, "value": value}


async def test_rules_find_what_they_say_at_every_moment(window: Window) -> None:
    food = (await window.call("GET", "categories")).json()["data"]["categories"]
    ids = {one["name"]: one["id"] for one in food}

    assert await window.by_rules(rule("price", "1500", "at_least"), rule("price", "2500", "at_most")) == [
        "Beans",
        "Rice",
    ]
    assert await window.by_rules(rule("tag", "NEW")) == ["Beans", "Rice"]
    assert await window.by_rules(rule("tag", "new", "is_not")) == ["Shirt", "Yam"]
    assert await window.by_rules(rule("brand", "Oyin")) == ["Rice", "Yam"]
    assert await window.by_rules(rule("brand", "Oyin", "is_not")) == ["Beans", "Shirt"]
    assert await window.by_rules(rule("category", ids["Food"]), sort="price") == ["Yam", "Beans", "Rice"]
    assert await window.by_rules(rule("category", ids["Food"], "is_not")) == ["Shirt"]
    assert await window.by_rules(rule("stock", "out")) == ["Yam"]
    assert await window.by_rules(rule("stock", "in"), sort="-price") == ["Shirt", "Rice", "Beans"]
    either = await window.by_rules(rule("tag", "bulk"), rule("price", "900", "at_most"), match="any")
    assert either == ["Rice", "Yam"]


async def test_a_collection_by_rules_follows_the_catalogue(window: Window) -> None:
    sold_out = await window.make("Sold out", kind="rules", rules=[rule("stock", "out")])
    [yam] = (await window.call("GET", f"collections/{sold_out}/products")).json()["data"]["products"]

    await window.call("PATCH", f"products/{yam['id']}", stock_quantity=3)

    assert await window.names(sold_out) == []


async def test_by_hand_it_keeps_its_order_and_leaves_out_what_is_not_sold(window: Window) -> None:
    best = await window.make("Best", sort="manual")
    every = (await window.call("GET", "products")).json()["data"]["products"]
    ids = {one["name"]: one["id"] for one in every}

    filled = await window.call(
        "PUT", f"collections/{best}/products", product_ids=[ids[name] for name in ("Yam", "Rice", "Beans", "Yam")]
    )
    assert filled.json()["data"]["product_count"] == 3
    assert await window.names(best) == ["Yam", "Rice", "Beans"]
    assert await window.names(best, "?limit=1&page=2") == ["Rice"]

    await window.call("DELETE", f"products/{ids['Rice']}")
    assert await window.names(best) == ["Yam", "Beans"]
    await window.call("PUT", f"collections/{best}/products", product_ids=[])
    assert await window.names(best) == []


async def test_refuses_what_makes_no_sense(window: Window, rival: Actor) -> None:
    cheap = await window.make("Cheap", kind="rules", rules=[rule("price", "1000", "at_most")])
    theirs = await stock_up(rival, "Secret")

    async def code(method: str, path: str, **body: Any) -> str:
        answer = await window.call(method, path, **body)
        found: str = answer.json()["code"]
        return found

    assert await code("POST", "collections", name=" CHEAP ") == "collection_name_taken"
    assert await code("POST", "collections", name="None", kind="rules") == "no_rules"
    assert await code("PATCH", f"collections/{cheap}", rules=[]) == "no_rules"
    assert await code("PATCH", f"collections/{cheap}", rules=[rule("price", "cheap", "at_most")]) == "bad_price"
    assert await code("PATCH", f"collections/{cheap}", rules=[rule("category", cheap)]) == "unknown_category"
    assert await code("PATCH", f"collections/{cheap}", rules=[rule("colour", "red")]) == "invalid"
    assert await code("PUT", f"collections/{cheap}/products", product_ids=[str(theirs.id)]) == "filled_by_rules"
    best = await window.make("Best")
    assert await code("PUT", f"collections/{best}/products", product_ids=[str(theirs.id)]) == "unknown_product"
    mine = await window.client.get(f"{rival.api}/collections/{best}/products", headers=rival.headers)
    assert mine.status_code == 404


async def test_one_statement_finds_a_page_and_one_counts_them_all(window: Window) -> None:
    made = [
        await window.make(name, kind="rules", rules=[rule("stock", "in"), rule("tag", "new")])
        for name in ("One", "Two")
    ]
    async with merchant_session(window.shop.merchant_id) as db:
        every = await collecting.list_collections(db)
        with counted() as statements:
            page = await collected.products(db, every[0], limit=1)
            counts = await collected.counts(db, every)
    assert (len(page.items), page.total, counts, len(statements)) == (1, 2, [2, 2], 2)
    listed = (await window.call("GET", "collections")).json()["data"]["collections"]
    assert [one["id"] for one in listed] == made


async def test_its_history_names_who_changed_it_and_an_archived_one_is_gone(window: Window) -> None:
    made = await window.make("Cheap", kind="rules", rules=[rule("price", "1000", "at_most")])
    await window.call("PATCH", f"collections/{made}", name="Bargains")
    [told] = (await window.call("GET", f"catalog-changes?subject_id={made}")).json()["data"]["changes"]
    assert (told["kind"], told["actor"]) == ("collection", f"team:{window.shop.user_id}")
    assert told["changes"] == [{"field": "name", "before": "Cheap", "after": "Bargains"}]

    assert (await window.call("DELETE", f"collections/{made}")).status_code == 200
    assert (await window.call("GET", f"collections/{made}")).status_code == 404
    assert await window.make("Bargains") != made


async def test_tags_are_counted_whatever_their_case(window: Window) -> None:
    data = (await window.call("GET", "tags")).json()["data"]
    assert [(one["tag"].lower(), one["product_count"]) for one in data["tags"]] == [("new", 2), ("bulk", 1)]
    assert data["pagination"]["total"] == 2


async def test_rules_are_tried_before_they_are_kept(window: Window) -> None:
    tried = await window.call(
        "POST", "collections/preview", match="any", rules=[rule("tag", "new"), rule("brand", "Oyin")]
    )
    assert tried.json()["data"] == {"product_count": 3, "names": ["Yam", "Beans", "Rice"]}
    none = await window.call("POST", "collections/preview", rules=[rule("price", "9000", "at_least")])
    assert none.json()["data"] == {"product_count": 0, "names": []}
    wrong = await window.call("POST", "collections/preview", rules=[rule("price", "cheap", "at_most")])
    assert (wrong.status_code, wrong.json()["code"]) == (422, "bad_price")
    assert (await window.call("POST", "collections/preview", rules=[])).status_code == 422
    assert (await window.call("GET", "collections")).json()["data"]["collections"] == []


async def test_are_shown_in_the_merchants_order_and_brought_back(window: Window) -> None:
    made = {name: await window.make(name) for name in ("A", "B", "C")}

    async def names() -> list[str]:
        return [one["name"] for one in (await window.call("GET", "collections")).json()["data"]["collections"]]

    await window.call("PUT", "collections/order", collection_ids=[made["C"], made["A"]])
    assert await names() == ["C", "A", "B"]
    await window.call("DELETE", f"collections/{made['A']}")
    assert await names() == ["C", "B"]
    for _ in range(2):
        assert (await window.call("POST", f"collections/{made['A']}/restore")).status_code == 200
    assert await names() == ["C", "A", "B"]
    await window.call("DELETE", f"collections/{made['B']}")
    await window.make("b")
    taken = await window.call("POST", f"collections/{made['B']}/restore")
    assert (taken.status_code, taken.json()["code"]) == (409, "collection_name_taken")


async def test_what_is_archived_or_a_draft_is_not_lost_when_a_collection_is_filled_anew(window: Window) -> None:
    every = (await window.call("GET", "products?sort=name")).json()["data"]["products"]
    ids = {one["name"]: one["id"] for one in every}
    best = await window.make("Best", sort="manual")
    await window.call("PUT", f"collections/{best}/products", product_ids=[ids["Rice"], ids["Yam"], ids["Beans"]])
    await window.call("PATCH", f"products/{ids['Yam']}", status="archived")
    await window.call("PATCH", f"products/{ids['Rice']}", status="draft")

    assert await window.names(best) == ["Beans"]
    assert await window.names(best, "?status=all") == ["Rice", "Beans"]
    await window.call("PUT", f"collections/{best}/products", product_ids=[ids["Beans"], ids["Rice"]])
    await window.call("PATCH", f"products/{ids['Yam']}", status="active")

    assert sorted(await window.names(best, "?status=all")) == ["Beans", "Rice", "Yam"]
