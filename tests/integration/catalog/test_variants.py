"""Variants over the API: options, prices and stock of their own, one in front, none twice."""

import asyncio
from typing import Any
from uuid import UUID

import httpx2
import pytest

from oja.catalog import queries
from oja.catalog.variants import offering
from oja.kernel.db import merchant_session
from tests.factories.catalog import a_file, a_row, listed, upload
from tests.support.cast import Actor
from tests.support.database import counted


class Wardrobe:
    """One product of a shop and its variants, over the API."""

    def __init__(self, client: httpx2.AsyncClient, shop: Actor) -> None:
        self.client, self.shop, self.product_id, self.first = client, shop, "", ""

    async def call(self, method: str, path: str, **body: Any) -> httpx2.Response:
        return await self.client.request(
            method, f"{self.shop.api}/{path}", headers=self.shop.headers, json=body or None
        )

    async def open(self, **fields: Any) -> None:
        made = (await self.call("POST", "products", name="Shirt", price="40.00", **fields)).json()["data"]
        self.product_id, self.first = made["id"], made["variant_id"]

    async def give(self, variant_id: str, **fields: Any) -> dict[str, Any]:
        answer = await self.call("PATCH", f"variants/{variant_id}", **fields)
        assert answer.status_code == 200, answer.text
        data: dict[str, Any] = answer.json()["data"]
        return data

    async def add(self, **fields: Any) -> httpx2.Response:
        return await self.call("POST", f"products/{self.product_id}/variants", **fields)

    async def variants(self) -> list[dict[str, Any]]:
        answer = await self.call("GET", f"products/{self.product_id}/variants")
        found: list[dict[str, Any]] = answer.json()["data"]["variants"]
        return found

    async def product(self) -> dict[str, Any]:
        data: dict[str, Any] = (await self.call("GET", f"products/{self.product_id}")).json()["data"]
        return data


@pytest.fixture
async def shirt(client: httpx2.AsyncClient, ada: Actor) -> Wardrobe:
    """A shirt in two sizes and colours: S / Red in front, M / Blue behind it."""
    wardrobe = Wardrobe(client, ada)
    await wardrobe.open(sku="SH", stock_quantity=1)
    await wardrobe.give(wardrobe.first, options={"Size": "S", "Colour": "Red"})
    added = await wardrobe.add(options={"Colour": "Blue", "Size": "M"}, price="45", sku="SH-M", stock_quantity=2)
    assert added.status_code == 201, added.text
    return wardrobe


async def test_a_simple_product_has_one_variant_without_a_name(client: httpx2.AsyncClient, ada: Actor) -> None:
    wardrobe = Wardrobe(client, ada)
    await wardrobe.open(compare_at_price="50", cost="20", brand="Oyin", tags=["New", " new ", "Cotton"])

    [only] = await wardrobe.variants()
    product = await wardrobe.product()

    assert (only["id"], only["name"], only["options"], only["is_default"]) == (product["variant_id"], "", {}, True)
    assert (only["price"], only["compare_at_price"], only["cost"]) == ("40.00", "50.00", "20.00")
    assert (product["variant_count"], product["options"], product["price_from"]) == (1, [], "40.00")
    assert (product["brand"], product["tags"], product["compare_at_price"]) == ("Oyin", ["New", "Cotton"], "50.00")


async def test_each_has_options_price_and_stock_of_its_own(shirt: Wardrobe) -> None:
    front, behind = await shirt.variants()
    product = await shirt.product()

    assert (front["name"], behind["name"]) == ("S / Red", "M / Blue")
    assert (front["price"], behind["price"]) == ("40.00", "45.00")
    assert (front["stock_quantity"], behind["stock_quantity"]) == (1, 2)
    assert (product["options"], product["variant_count"]) == (["Size", "Colour"], 2)
    assert (product["price"], product["sku"], product["stock_quantity"]) == ("40.00", "SH", 3)


async def test_options_must_be_the_products_and_not_there_already(shirt: Wardrobe) -> None:
    twice = await shirt.add(options={"Size": "m", "Colour": " BLUE "})
    missing = await shirt.add(options={"Size": "L"})
    other = await shirt.add(options={"Size": "L", "Colour": "Red", "Sleeve": "Long"})
    onto = await shirt.call("PATCH", f"variants/{shirt.first}", options={"Size": "M", "Colour": "Blue"})

    assert [one.json()["code"] for one in (twice, onto)] == ["variant_exists"] * 2
    assert [(one.status_code, one.json()["code"]) for one in (missing, other)] == [(422, "wrong_options")] * 2
    assert missing.json()["options"] == ["Size", "Colour"]
    assert len(await shirt.variants()) == 2


async def test_the_variant_that_is_there_needs_options_before_another_comes(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    wardrobe = Wardrobe(client, ada)
    await wardrobe.open()

    refused = await wardrobe.add(options={"Size": "M"})

    assert (refused.status_code, refused.json()["code"]) == (422, "wrong_options")
    assert "first" in refused.json()["message"]


async def test_a_new_one_costs_what_the_one_in_front_costs(shirt: Wardrobe) -> None:
    added = (await shirt.add(options={"Size": "L", "Colour": "Red"})).json()["data"]

    assert (added["price"], added["stock_quantity"], added["in_stock"]) == ("40.00", None, True)
    assert [one["id"] for one in await shirt.variants()][-1] == added["id"]


async def test_another_stands_in_front_when_told_or_when_the_first_goes(shirt: Wardrobe) -> None:
    behind = (await shirt.variants())[1]["id"]
    await shirt.give(behind, is_default=True)
    assert (await shirt.product())["price"] == "45.00"

    gone = await shirt.call("DELETE", f"variants/{behind}")

    assert gone.json()["data"]["is_archived"] is True
    product = await shirt.product()
    assert (product["variant_id"], product["price"], product["variant_count"]) == (shirt.first, "40.00", 1)
    assert product["stock_quantity"] == 1


async def test_the_last_one_stays(shirt: Wardrobe) -> None:
    behind = (await shirt.variants())[1]["id"]
    assert (await shirt.call("DELETE", f"variants/{behind}")).status_code == 200
    assert (await shirt.call("DELETE", f"variants/{behind}")).status_code == 200

    last = await shirt.call("DELETE", f"variants/{shirt.first}")

    assert (last.status_code, last.json()["code"]) == (409, "last_variant")


async def test_an_archived_one_comes_back_unless_its_options_are_taken(shirt: Wardrobe) -> None:
    behind = (await shirt.variants())[1]["id"]
    await shirt.call("DELETE", f"variants/{behind}")
    instead = (await shirt.add(options={"Size": "M", "Colour": "Blue"})).json()["data"]["id"]

    refused = await shirt.call("PATCH", f"variants/{behind}", is_archived=False)
    await shirt.call("DELETE", f"variants/{instead}")
    back = await shirt.give(behind, is_archived=False)

    assert refused.json()["code"] == "variant_exists"
    assert (back["is_archived"], len(await shirt.variants())) == (False, 2)


async def test_a_product_is_in_stock_while_one_variant_is(client: httpx2.AsyncClient, shirt: Wardrobe) -> None:
    async def found(**filters: Any) -> int:
        total: int = (await listed(client, shirt.shop, **filters))["pagination"]["total"]
        return total

    await shirt.give(shirt.first, stock_quantity=0)
    assert (await shirt.product())["in_stock"] is True
    assert (await found(in_stock=True), await found(in_stock=False)) == (1, 0)

    behind = (await shirt.variants())[1]["id"]
    await shirt.give(behind, in_stock=False)
    assert (await shirt.product())["in_stock"] is False
    assert (await found(in_stock=True), await found(in_stock=False)) == (0, 1)


async def test_the_product_speaks_for_all_of_them_where_that_is_clear(shirt: Wardrobe) -> None:
    path = f"products/{shirt.product_id}"

    counted_together = await shirt.call("PATCH", path, stock_quantity=9)
    assert (counted_together.status_code, counted_together.json()["code"]) == (422, "variant_required")
    assert (await shirt.product())["stock_quantity"] == 3

    await shirt.call("PATCH", path, in_stock=False)
    assert [one["in_stock"] for one in await shirt.variants()] == [False, False]
    back = (await shirt.call("PATCH", path, in_stock=True, price="42")).json()["data"]
    assert (back["in_stock"], [one["price"] for one in await shirt.variants()]) == (True, ["42.00", "45.00"])


async def test_a_list_of_products_with_variants_costs_what_any_list_costs(
    client: httpx2.AsyncClient, shirt: Wardrobe
) -> None:
    await upload(client, shirt.shop, a_file(*(a_row(number) for number in range(1, 30))))
    async with merchant_session(shirt.shop.merchant_id) as db:
        with counted() as statements:
            page = await queries.find_products(db, limit=50)
    assert len(page.items) == 30
    assert len(statements) == 1


async def test_two_who_add_the_same_variant_make_one(shirt: Wardrobe) -> None:
    wanted = {"Size": "L", "Colour": "Green"}

    answers = await asyncio.gather(*(shirt.add(options=wanted) for _ in range(6)))

    assert sorted(one.status_code for one in answers) == [201] + [409] * 5
    assert (await shirt.product())["variant_count"] == 3


async def test_a_cart_names_the_variant_and_an_archived_one_is_not_for_sale(shirt: Wardrobe) -> None:
    behind = (await shirt.variants())[1]["id"]
    await shirt.call("DELETE", f"variants/{behind}")

    async with merchant_session(shirt.shop.merchant_id) as db:
        offers = {
            str(key): one for key, one in (await offering.variants_by_id(db, [UUID(behind), UUID(shirt.first)])).items()
        }

    assert (offers[behind].name, offers[behind].status) == ("Shirt, M / Blue", "archived")
    assert (offers[shirt.first].name, offers[shirt.first].status) == ("Shirt, S / Red", "active")


async def test_a_file_changes_the_variant_in_front_only(client: httpx2.AsyncClient, shirt: Wardrobe) -> None:
    external_id = (await shirt.product())["external_id"]

    await upload(client, shirt.shop, a_file(a_row(1, product_id=external_id, name="Shirt", price="41")))

    assert [one["price"] for one in await shirt.variants()] == ["41.00", "45.00"]
    assert (await shirt.product())["variant_count"] == 2


async def test_a_rivals_variant_is_not_there(shirt: Wardrobe, rival: Actor) -> None:
    url = f"{rival.api}/variants/{shirt.first}"
    for method in ("GET", "PATCH", "DELETE"):
        answer = await shirt.client.request(method, url, headers=rival.headers, json={"price": "1"})
        assert answer.status_code == 404
