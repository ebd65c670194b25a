"""The whole matrix of a product's variants said in one call; and SKUs that are used twice."""

from typing import Any

import httpx2
import pytest

from tests.factories.shelves import stock_up
from tests.support.cast import Actor


class Matrix:
    """A shirt of Ada's, and all that it comes in."""

    def __init__(self, client: httpx2.AsyncClient, shop: Actor, product_id: str) -> None:
        self.client, self.shop, self.url = client, shop, f"{shop.api}/products/{product_id}"

    async def put(self, options: list[str], *cells: dict[str, Any]) -> httpx2.Response:
        body = {"options": options, "variants": list(cells)}
        return await self.client.put(f"{self.url}/variants", headers=self.shop.headers, json=body)

    async def kept(self, options: list[str], *cells: dict[str, Any]) -> list[dict[str, Any]]:
        answer = await self.put(options, *cells)
        assert answer.status_code == 200, answer.text
        variants: list[dict[str, Any]] = answer.json()["data"]["variants"]
        return variants

    async def product(self) -> dict[str, Any]:
        data: dict[str, Any] = (await self.client.get(self.url, headers=self.shop.headers)).json()["data"]
        return data


@pytest.fixture
async def shirt(client: httpx2.AsyncClient, ada: Actor) -> Matrix:
    return Matrix(client, ada, str((await stock_up(ada, "Shirt", price="40", stock=4)).id))


def cell(size: str, colour: str, **fields: Any) -> dict[str, Any]:
    return {"options": {"Size": size, "Colour": colour}} | fields


async def test_a_matrix_is_made_changed_and_archived_together(shirt: Matrix) -> None:
    [first] = (await shirt.client.get(f"{shirt.url}/variants", headers=shirt.shop.headers)).json()["data"]["variants"]
    made = await shirt.kept(
        ["Size", "Colour"],
        cell("S", "Red", id=first["id"]),
        cell("S", "Blue", price="42", sku="S-B", stock_quantity=7),
        cell("M", "Red", stock_quantity=0),
    )
    assert [(one["name"], one["price"], one["stock_quantity"], one["is_default"]) for one in made] == [
        ("S / Red", "40.00", 4, True), ("S / Blue", "42.00", 7, False), ("M / Red", "40.00", 0, False),
    ]  # fmt: skip
    assert made[0]["id"] == first["id"]

    again = await shirt.kept(["Size", "Colour"], *(cell(*one["options"].values(), id=one["id"]) for one in made))
    assert [one["id"] for one in again] == [one["id"] for one in made]

    fewer = await shirt.kept(["Size", "Colour"], cell("M", "Red", price="45"), cell("S", "Blue", stock_quantity=6))
    assert [(one["name"], one["price"], one["is_default"]) for one in fewer] == [
        ("M / Red", "45.00", True), ("S / Blue", "42.00", False),
    ]  # fmt: skip
    product = await shirt.product()
    assert (product["variant_count"], product["price"], product["stock_quantity"]) == (2, "45.00", 6)

    back = await shirt.kept(["Size", "Colour"], *(cell(*one["options"].values()) for one in fewer), cell("S", "Red"))
    assert (back[2]["id"], back[2]["stock_quantity"]) == (first["id"], 4)


async def test_values_may_be_swapped_and_options_renamed(shirt: Matrix) -> None:
    one, two = await shirt.kept(["Size", "Colour"], cell("S", "Red"), cell("M", "Red"))
    swapped = await shirt.kept(["Size", "Colour"], cell("M", "Red", id=one["id"]), cell("S", "Red", id=two["id"]))
    assert [(it["id"], it["name"]) for it in swapped] == [(one["id"], "M / Red"), (two["id"], "S / Red")]

    renamed = await shirt.kept(
        ["Fit"], {"id": one["id"], "options": {"Fit": "Slim"}}, {"id": two["id"], "options": {"Fit": "Wide"}}
    )
    assert [it["name"] for it in renamed] == ["Slim", "Wide"]
    assert (await shirt.product())["options"] == ["Fit"]
    [plain] = await shirt.kept([], {"id": two["id"], "options": {}})
    assert (plain["name"], plain["is_default"], (await shirt.product())["variant_count"]) == ("", True, 1)


async def test_each_wrong_cell_is_named_and_nothing_changes(shirt: Matrix) -> None:
    before = await shirt.product()
    answer = await shirt.put(
        ["Size", "Colour"],
        cell("S", "Red", price="1.234"),
        cell("s", "red", price="-1"),
        {"options": {"Size": "M"}, "price": None},
        cell("L", "Red", id=before["id"]),
    )
    assert (answer.status_code, answer.json()["code"]) == (422, "wrong_matrix")
    assert {one["field"] for one in answer.json()["errors"]} == {
        "variants.0.price", "variants.1.price", "variants.1.options", "variants.2.price",
        "variants.2.options.Colour", "variants.3.id",
    }  # fmt: skip
    assert all(one["reason"] for one in answer.json()["errors"])
    assert await shirt.product() == before
    twice = await shirt.put(["Size", "size"], cell("S", "Red"))
    assert twice.status_code == 422


async def test_a_sku_used_twice_is_said_and_taken(shirt: Matrix, ada: Actor) -> None:
    await stock_up(ada, "Trousers", sku="T-1")
    answer = await shirt.client.patch(shirt.url, headers=ada.headers, json={"sku": "T-1"})

    assert answer.json()["data"]["sku"] == "T-1"
    [warning] = answer.json()["warnings"]
    assert (warning["code"], warning["message"]) == ("sku_used_twice", "Trousers has the SKU T-1, too.")
    told = await shirt.put(["Size", "Colour"], cell("S", "Red", sku="X"), cell("M", "Red", sku="X"))
    assert [one["message"] for one in told.json()["warnings"]] == ["Another variant of it has the SKU X, too."]
    fine = await shirt.client.patch(shirt.url, headers=ada.headers, json={"sku": "Y"})
    assert fine.json()["warnings"] == []
