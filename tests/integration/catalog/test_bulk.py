"""Bulk edits over the API: many products changed at once, exactly, once, and put back."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import asyncpg
import httpx2
import pytest

from oja.catalog import queries
from oja.catalog.bulk import service as bulk
from oja.catalog.stock import service as stock
from oja.kernel import ids
from oja.kernel.db import merchant_session
from tests.factories.catalog import listed, many, upload
from tests.factories.shelves import reprice, spread, stock_up
from tests.support.cast import Actor
from tests.support.database import counted


class Desk:
    """A shop's grid of products, over the API."""

    def __init__(self, client: httpx2.AsyncClient, shop: Actor) -> None:
        self.client, self.shop = client, shop

    async def ask(self, change: dict[str, Any], *products: object, key: str | None = None, **where: Any) -> Any:
        which = {"product_ids": [str(one) for one in products]} if products else {"filter": where}
        headers = self.shop.headers | ({"Idempotency-Key": key} if key else {})
        body = which | {"change": change}
        return await self.client.post(f"{self.shop.api}/bulk-edits", headers=headers, json=body)

    async def edit(self, change: dict[str, Any], *products: object, **where: Any) -> dict[str, Any]:
        answer = await self.ask(change, *products, **where)
        assert answer.status_code in {200, 202}, answer.text
        data: dict[str, Any] = answer.json()["data"]
        return data

    async def undo(self, edit: dict[str, Any]) -> dict[str, Any]:
        answer = await self.client.post(f"{self.shop.api}/bulk-edits/{edit['id']}/undo", headers=self.shop.headers)
        assert answer.status_code in {200, 202}, answer.text
        data: dict[str, Any] = answer.json()["data"]
        return data

    async def look(self, edit: dict[str, Any]) -> dict[str, Any]:
        answer = await self.client.get(f"{self.shop.api}/bulk-edits/{edit['id']}", headers=self.shop.headers)
        data: dict[str, Any] = answer.json()["data"]
        return data

    async def each(self, field: str, **where: Any) -> dict[str, Any]:
        rows = (await listed(self.client, self.shop, limit=100, **where))["products"]
        return {one["name"]: one[field] for one in rows}


@pytest.fixture
def desk(client: httpx2.AsyncClient, ada: Actor) -> Desk:
    return Desk(client, ada)


async def go_on(shop: Actor, edit: dict[str, Any]) -> bool:
    async with merchant_session(shop.merchant_id) as db:
        return await bulk.go_on(db, UUID(edit["id"]))


def price(do: str, value: object) -> dict[str, Any]:
    return {"field": "price", "do": do, "value": value}


async def test_prices_move_by_percent_of_every_variant_and_come_back(desk: Desk, ada: Actor) -> None:
    rice, soap = await stock_up(ada, "Rice", price="24.99"), await stock_up(ada, "Soap", price="3.33")
    await spread(ada, rice, ("5 kg", "24.99", 3), ("10 kg", "45.55", 3))

    edit = await desk.edit({"field": "price_percent", "percent": "-15"}, rice.id, soap.id)

    assert (edit["state"], edit["total"], edit["changed"], edit["can_undo"]) == ("done", 2, 2, True)
    # 2124.15 and 283.05 kobo, rounded to whole ones.
    assert await desk.each("price") == {"Rice": "21.24", "Soap": "2.83"}
    variants = await desk.client.get(f"{ada.api}/products/{rice.id}/variants", headers=ada.headers)
    assert [one["price"] for one in variants.json()["data"]["variants"]] == ["21.24", "38.72"]
    history = await desk.client.get(f"{ada.api}/products/{soap.id}/changes", headers=ada.headers)
    [told] = history.json()["data"]["changes"]
    assert told["changes"] == [{"field": "price", "before": "3.33", "after": "2.83"}]
    assert told["actor"] == f"team:{ada.user_id}"

    undone = await desk.undo(edit)

    assert (undone["state"], undone["kept"], undone["changed"]) == ("undone", 0, 0)
    assert await desk.each("price") == {"Rice": "24.99", "Soap": "3.33"}
    assert (await desk.undo(edit))["state"] == "undone"


async def test_what_was_changed_again_since_is_left_and_named(desk: Desk, ada: Actor) -> None:
    rice, soap = await stock_up(ada, "Rice", price="20"), await stock_up(ada, "Soap", price="3")
    edit = await desk.edit(price("add", "1.50"), rice.id, soap.id)
    await reprice(ada, rice.id, "19")

    undone = await desk.undo(edit)

    assert await desk.each("price") == {"Rice": "19.00", "Soap": "3.00"}
    assert (undone["state"], undone["kept"]) == ("undone", 1)
    [problem] = undone["problems"]
    assert (problem["name"], problem["reason"]) == ("Rice", "changed_since")


async def test_a_price_never_falls_below_zero(desk: Desk, ada: Actor) -> None:
    rice, soap = await stock_up(ada, "Rice", price="20"), await stock_up(ada, "Soap", price="3")

    edit = await desk.edit(price("add", "-5"), rice.id, soap.id)

    assert await desk.each("price") == {"Rice": "15.00", "Soap": "3.00"}
    assert (edit["changed"], edit["refused"]) == (1, 1)
    assert [(one["name"], one["message"]) for one in edit["problems"]] == [("Soap", "The price would fall below zero.")]


async def test_stock_goes_through_the_ledger_and_a_sale_is_not_undone(desk: Desk, ada: Actor) -> None:
    rice, soap = await stock_up(ada, "Rice", stock=5), await stock_up(ada, "Soap", stock=None)

    added = await desk.edit({"field": "stock", "do": "add", "value": -2}, rice.id, soap.id)
    assert (added["changed"], [one["reason"] for one in added["problems"]]) == (1, ["not_counted"])
    edit = await desk.edit({"field": "stock", "do": "set", "value": 9}, rice.id, soap.id)
    assert await desk.each("stock_quantity") == {"Rice": 9, "Soap": 9}
    ledger = await desk.client.get(
        f"{ada.api}/stock/movements", headers=ada.headers, params={"variant_id": str(rice.variant_id)}
    )
    told = ledger.json()["data"]["movements"]
    assert [(one["step"], one["reason"]) for one in told] == [(6, "count"), (-2, "correction"), (5, "count")]

    async with merchant_session(ada.merchant_id) as db:
        await stock.take(db, {rice.variant_id: 1})
    undone = await desk.undo(edit)

    assert [one["name"] for one in undone["problems"]] == ["Rice"]
    assert await desk.each("stock_quantity") == {"Rice": 8, "Soap": None}


async def test_what_lies_elsewhere_gives_way_when_less_is_counted(desk: Desk, ada: Actor) -> None:
    rice = await stock_up(ada, "Rice", stock=10)
    place = await desk.client.post(f"{ada.api}/stock/locations", headers=ada.headers, json={"name": "Yaba"})
    carried = {"variant_id": str(rice.variant_id), "quantity": 8, "to_location_id": place.json()["data"]["id"]}
    await desk.client.post(f"{ada.api}/stock/transfers", headers=ada.headers, json=carried)

    edit = await desk.edit({"field": "stock", "do": "set", "value": 3}, rice.id)
    assert await desk.each("stock_quantity") == {"Rice": 3}
    await desk.undo(edit)
    assert await desk.each("stock_quantity") == {"Rice": 10}


async def test_category_status_star_tags_and_sale_each_there_and_back(desk: Desk, ada: Actor) -> None:
    rice = await stock_up(ada, "Rice", category="Grains", tags=["Staple", "new"])
    soap = await stock_up(ada, "Soap", category="Home")
    home = str(soap.category_id)
    changes: list[tuple[dict[str, Any], str, object]] = [
        ({"field": "category", "category_id": home}, "category", "Home"),
        ({"field": "status", "value": "draft"}, "status", "draft"),
        ({"field": "is_priority", "value": True}, "is_priority", True),
        ({"field": "in_stock", "value": False}, "in_stock", False),
        ({"field": "tags", "add": ["Sale", "STAPLE"], "remove": ["New"]}, "tags", ["Staple", "Sale"]),
    ]
    before = {field: await desk.each(field, status="all") for _, field, _ in changes}

    for change, field, after in changes:
        edit = await desk.edit(change, rice.id)
        assert (await desk.each(field, status="all"))["Rice"] == after, field
        assert (await desk.edit(change, rice.id))["changed"] == 0
        await desk.undo(edit)
        assert await desk.each(field, status="all") == before[field]
    assert (await listed(desk.client, ada, is_priority=True))["pagination"]["total"] == 0
    assert (await listed(desk.client, ada, search="staple"))["pagination"]["total"] == 1


async def test_a_double_click_changes_once(desk: Desk, ada: Actor) -> None:
    rice = await stock_up(ada, "Rice", price="20")

    first, second = await asyncio.gather(
        desk.ask(price("add", "1"), rice.id, key="k-1"), desk.ask(price("add", "1"), rice.id, key="k-1")
    )

    assert first.json()["data"]["id"] == second.json()["data"]["id"]
    assert await desk.each("price") == {"Rice": "21.00"}
    other = await desk.ask(price("add", "2"), rice.id, key="k-1")
    assert (other.status_code, other.json()["code"]) == (409, "idempotency_mismatch")


async def test_all_that_a_filter_finds_and_no_other(desk: Desk, ada: Actor, rival: Actor) -> None:
    await stock_up(rival, "Rice")
    rice = await stock_up(ada, "Rice", tags=["Staple"], price="20")
    await stock_up(ada, "Brown rice", tags=["staple"], price="25", is_priority=True)
    await stock_up(ada, "Soap", category="Home", price="3")
    best = await desk.client.post(f"{ada.api}/collections", headers=ada.headers, json={"name": "Best"})
    collection_id = best.json()["data"]["id"]
    filling = {"product_ids": [str(rice.id)]}
    await desk.client.put(f"{ada.api}/collections/{collection_id}/products", headers=ada.headers, json=filling)

    for where in ({"tag": "STAPLE"}, {"search": "rice"}, {"category_id": str(rice.category_id)}):
        shown = await listed(desk.client, ada, **where)
        assert shown["pagination"]["total"] == 2, where
        edit = await desk.edit(price("set", "9"), **where)
        assert (edit["total"], (await desk.each("price"))["Soap"]) == (2, "3.00"), where
        await desk.undo(edit)
    assert (await desk.edit(price("set", "9"), is_priority=True))["total"] == 1
    assert (await desk.edit(price("set", "8"), collection_id=collection_id))["total"] == 1
    assert (await desk.each("price", collection_id=collection_id)) == {"Rice": "8.00"}
    nothing = await desk.ask(price("set", "9"), tag="nowhere")
    assert (nothing.status_code, nothing.json()["code"]) == (422, "nothing_to_change")


async def test_a_rival_can_neither_change_nor_see_nor_undo(desk: Desk, ada: Actor, rival: Actor) -> None:
    rice = await stock_up(ada, "Rice", price="20")
    edit = await desk.edit(price("add", "1"), rice.id)
    other = Desk(desk.client, rival)

    assert (await other.ask(price("set", "1"), rice.id)).status_code == 404
    assert (await desk.ask(price("set", "1"), rice.id, ids.new())).status_code == 404
    for method, path in (("GET", ""), ("POST", "/undo")):
        answer = await desk.client.request(method, f"{rival.api}/bulk-edits/{edit['id']}{path}", headers=rival.headers)
        assert answer.status_code == 404
    assert await desk.each("price") == {"Rice": "21.00"}


async def test_odd_changes_are_refused_with_a_sentence(desk: Desk, ada: Actor) -> None:
    rice = await stock_up(ada, "Rice")

    for change in (
        price("set", "-1"), price("set", "1.234"), price("add", "a lot"), {"field": "price_percent", "percent": -100},
        {"field": "stock", "do": "set", "value": -1}, {"field": "category", "category_id": str(ids.new())},
        {"field": "name", "value": "x"}, {"field": "tags", "add": ["x" * 61]},
    ):  # fmt: skip
        answer = await desk.ask(change, rice.id)
        assert answer.status_code == 422, change
        assert answer.json()["message"]


async def test_thousands_are_changed_by_a_job(desk: Desk, ada: Actor, worked: Callable[[], Awaitable[None]]) -> None:
    await upload(desk.client, ada, many(2_500))

    edit = await desk.edit(price("add", "10"), status="all")
    assert (edit["state"], edit["total"], edit["done"]) == ("running", 2_500, bulk.PART)
    await worked()

    done = await desk.look(edit)
    assert (done["state"], done["done"], done["changed"]) == ("done", 2_500, 2_500)
    rows = (await listed(desk.client, ada, sort="price", limit=2))["products"]
    assert [one["price"] for one in rows] == ["11.99", "12.99"]
    async with merchant_session(ada.merchant_id) as db:
        before = await queries.version(db)

    await desk.undo(edit)
    await worked()

    assert (await desk.look(edit))["state"] == "undone"
    rows = (await listed(desk.client, ada, sort="price", limit=2))["products"]
    assert [one["price"] for one in rows] == ["1.99", "2.99"]
    async with merchant_session(ada.merchant_id) as db:
        assert await queries.version(db) == before + 13


async def test_an_edit_whose_worker_died_goes_on_and_does_nothing_twice(desk: Desk, ada: Actor) -> None:
    await upload(desk.client, ada, many(1_200))
    with counted() as statements:
        edit = await desk.edit(price("add", "10"), status="all")
    assert len(statements) < 60

    early = await desk.client.post(f"{ada.api}/bulk-edits/{edit['id']}/undo", headers=ada.headers)
    assert (early.status_code, early.json()["code"]) == (409, "still_running")

    # The same job, taken up twice at once and once more.
    while any(await asyncio.gather(go_on(ada, edit), go_on(ada, edit))):
        pass
    assert not await go_on(ada, edit)
    assert (await desk.look(edit))["changed"] == 1_200
    rows = (await listed(desk.client, ada, sort="price", limit=1))["products"]
    assert rows[0]["price"] == "11.99"


async def test_others_change_products_between_the_parts_of_a_long_edit(
    desk: Desk, ada: Actor, owner: asyncpg.Connection
) -> None:
    await upload(desk.client, ada, many(1_050))
    await owner.execute("DELETE FROM jobs.pgqueuer")
    told = "SELECT count(*) FROM jobs.pgqueuer WHERE entrypoint = 'rotation.follow_catalog'"
    edit = await desk.edit(price("add", "10"), status="all")
    last = max(row["id"] for row in (await listed(desk.client, ada, limit=100))["products"])

    await reprice(ada, UUID(last), "5.00")

    parts = [edit["done"]]
    while await go_on(ada, edit):
        parts.append((await desk.look(edit))["done"])
    assert parts == [200, 400, 600, 800, 1_000]
    assert (await desk.look(edit))["changed"] == 1_050
    answer = await desk.client.get(f"{ada.api}/products/{last}", headers=ada.headers)
    assert answer.json()["data"]["price"] == "15.00"
    # Of the edit once at a thousand and once at its end, not with every part; and once of hers.
    assert await owner.fetchval(told) == 3


async def test_a_change_of_few_words_leaves_the_others_in_the_index(
    desk: Desk, ada: Actor, owner: asyncpg.Connection
) -> None:
    await upload(desk.client, ada, many(30))
    lie = "SELECT ctid, term_id, product_id, weight FROM search_postings WHERE merchant_id = $1"
    before = set(await owner.fetch(lie, ada.merchant_id))

    edit = await desk.edit({"field": "tags", "add": ["Adire"]}, status="all")

    after = set(await owner.fetch(lie, ada.merchant_id))
    assert len((await listed(desk.client, ada, search="adire", limit=100))["products"]) == 30
    # What a category is worth beside a tag is less; all other words are as they were.
    assert len(before & after) > len(before) / 2
    assert len(after) == len(before) + 30

    await desk.undo(edit)

    worth = "SELECT term_id, product_id, weight FROM search_postings WHERE merchant_id = $1"
    assert {tuple(row)[1:] for row in before} == {tuple(row) for row in await owner.fetch(worth, ada.merchant_id)}
    assert (await listed(desk.client, ada, search="adire"))["products"] == []
