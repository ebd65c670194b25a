"""Categories: one tree, names unique among siblings, archived only when empty."""

from typing import Any

import httpx2
import pytest

from tests.factories.catalog import a_file, a_row, upload
from tests.support.cast import Actor


class Tree:
    """The categories of a shop, over the API."""

    def __init__(self, client: httpx2.AsyncClient, shop: Actor) -> None:
        self.client = client
        self.shop = shop

    async def call(self, method: str, path: str, **body: Any) -> httpx2.Response:
        url = f"{self.shop.api}/{path}"
        return await self.client.request(method, url, headers=self.shop.headers, json=body if method != "GET" else None)

    async def add(self, name: str, parent: str | None = None, **fields: Any) -> dict[str, Any]:
        path = f"categories/{parent}/subcategories" if parent else "categories"
        answer = await self.call("POST", path, name=name, **fields)
        assert answer.status_code == 201, answer.text
        data: dict[str, Any] = answer.json()["data"]
        return data


@pytest.fixture
def tree(client: httpx2.AsyncClient, ada: Actor) -> Tree:
    return Tree(client, ada)


async def test_carries_the_fields_of_the_format(tree: Tree) -> None:
    grains = await tree.add("Grains", description="Dry", image_url="https://example.com/g.jpg", display_order=2)
    rice = await tree.add("Rice", grains["id"], description="White", display_order=1)

    data = (await tree.call("GET", f"categories/{grains['id']}")).json()["data"]

    assert (data["name"], data["description"], data["image_url"], data["display_order"]) == (
        "Grains", "Dry", "https://example.com/g.jpg", 2,
    )  # fmt: skip
    assert data["slug"] == "grains"
    assert data["subcategories"] == [rice]
    assert (rice["category_id"], rice["display_order"]) == (grains["id"], 1)
    listing = (await tree.call("GET", f"categories/{grains['id']}/subcategories")).json()["data"]
    assert listing["subcategories"] == [rice]
    assert listing["pagination"]["total"] == 1


async def test_stands_in_display_order_then_by_name(tree: Tree) -> None:
    for name, order in (("Drinks", 1), ("Bread", 0), ("apples", 0)):
        await tree.add(name, display_order=order)

    listing = (await tree.call("GET", "categories?limit=2")).json()["data"]

    assert [one["name"] for one in listing["categories"]] == ["apples", "Bread"]
    assert (listing["pagination"]["total"], listing["pagination"]["pages"]) == (3, 2)


async def test_refuses_a_name_twice_among_siblings_whatever_its_case(tree: Tree) -> None:
    grains = await tree.add("Fresh Fruit")
    again = await tree.call("POST", "categories", name=" fresh  FRUIT ")
    assert (again.status_code, again.json()["code"]) == (409, "category_name_taken")

    below = await tree.add("Fresh fruit", grains["id"])
    assert below["slug"].startswith("fresh-fruit-")
    renamed = await tree.call("PATCH", f"categories/{grains['id']}", name="FRESH FRUIT")
    assert renamed.json()["data"]["name"] == "FRESH FRUIT"


async def test_the_format_sees_two_levels_of_any_depth(tree: Tree) -> None:
    grains = await tree.add("Grains")
    rice = await tree.add("Rice", grains["id"])
    basmati = await tree.add("Basmati", rice["id"])
    made = await tree.call("POST", "products", name="Royal", price="1", subcategory_id=basmati["id"])

    assert (basmati["category_id"], basmati["parent_id"], basmati["level"]) == (grains["id"], rice["id"], 3)
    product = made.json()["data"]
    assert (product["category"], product["subcategory"]) == ("Grains", "Basmati")
    assert (product["category_id"], product["subcategory_id"]) == (grains["id"], basmati["id"])
    for category in (grains, rice, basmati):
        found = (await tree.call("GET", f"products?category_id={category['id']}")).json()["data"]["products"]
        assert [one["name"] for one in found] == ["Royal"]
    [only] = (await tree.call("GET", "categories")).json()["data"]["categories"]
    assert [(one["name"], one["product_count"]) for one in only["subcategories"]] == [("Rice", 1), ("Basmati", 1)]
    assert only["product_count"] == 1
    assert (await tree.call("GET", f"categories/{rice['id']}")).status_code == 404
    assert (await tree.call("GET", f"subcategories/{basmati['id']}")).status_code == 200


async def test_ends_at_the_sixth_level(tree: Tree) -> None:
    parent = None
    for level in range(1, 7):
        parent = (await tree.add(f"Level {level}", parent))["id"]

    deeper = await tree.call("POST", f"categories/{parent}/subcategories", name="Level 7")

    assert (deeper.status_code, deeper.json()["code"]) == (422, "too_deep")


async def names_of(tree: Tree) -> list[Any]:
    def read(nodes: list[dict[str, Any]]) -> list[Any]:
        return [(one["name"], read(one["children"])) if one["children"] else one["name"] for one in nodes]

    return read((await tree.call("GET", "category-tree")).json()["data"]["categories"])


async def test_moves_with_everything_below_it(tree: Tree) -> None:
    food, drinks = await tree.add("Food"), await tree.add("Drinks")
    grains = await tree.add("Grains", food["id"])
    rice = await tree.add("Rice", grains["id"])
    await tree.call("POST", "products", name="Royal", price="1", subcategory_id=rice["id"])

    down = await tree.call("POST", f"category-tree/{grains['id']}/move", parent_id=drinks["id"])
    assert down.status_code == 200, down.text
    assert await names_of(tree) == [("Drinks", [("Grains", ["Rice"])]), "Food"]
    [product] = (await tree.call("GET", f"products?category_id={drinks['id']}")).json()["data"]["products"]
    assert (product["category"], product["subcategory"]) == ("Drinks", "Rice")

    await tree.call("POST", f"category-tree/{grains['id']}/move", place=0)
    assert await names_of(tree) == [("Grains", ["Rice"]), "Drinks", "Food"]
    [product] = (await tree.call("GET", f"products?category_id={grains['id']}")).json()["data"]["products"]
    assert (product["category"], product["subcategory"]) == ("Grains", "Rice")
    assert (await tree.call("GET", f"categories/{grains['id']}")).json()["data"]["product_count"] == 1


async def test_moves_neither_below_itself_nor_too_deep_nor_beside_its_name(tree: Tree) -> None:
    food = await tree.add("Food")
    grains = await tree.add("Grains", food["id"])
    await tree.add("Grains", (await tree.add("Dry"))["id"])
    dry = (await tree.call("GET", "categories")).json()["data"]["categories"][0]
    deep = dry["id"]
    for level in range(2, 6):
        deep = (await tree.add(f"Level {level}", deep))["id"]

    async def refused(category: str, parent: str) -> str:
        answer = await tree.call("POST", f"category-tree/{category}/move", parent_id=parent)
        code: str = answer.json()["code"]
        return code

    assert await refused(food["id"], grains["id"]) == "moves_into_itself"
    assert await refused(food["id"], food["id"]) == "moves_into_itself"
    assert await refused(food["id"], deep) == "too_deep"
    assert await refused(grains["id"], dry["id"]) == "category_name_taken"


async def test_siblings_stand_in_the_order_they_are_put(tree: Tree) -> None:
    made = [await tree.add(name) for name in ("A", "B", "C")]
    await tree.call("POST", f"category-tree/{made[2]['id']}/move", place=1)
    assert await names_of(tree) == ["A", "C", "B"]
    await tree.call("POST", f"category-tree/{made[0]['id']}/move")
    assert await names_of(tree) == ["C", "B", "A"]


async def test_goes_only_when_empty_and_its_name_is_free_again(tree: Tree) -> None:
    await upload(tree.client, tree.shop, a_file(a_row(1)))
    grains = (await tree.call("GET", "categories")).json()["data"]["categories"][0]
    rice = grains["subcategories"][0]
    assert (grains["product_count"], rice["product_count"]) == (1, 1)
    used = await tree.call("DELETE", f"subcategories/{rice['id']}")
    assert (used.status_code, used.json()["code"]) == (409, "category_in_use")
    parent = await tree.call("DELETE", f"categories/{grains['id']}")
    assert (parent.status_code, parent.json()["code"]) == (409, "category_has_subcategories")

    products = (await tree.call("GET", "products")).json()["data"]["products"]
    await tree.call("DELETE", f"products/{products[0]['id']}")
    assert (await tree.call("DELETE", f"subcategories/{rice['id']}")).status_code == 200
    assert (await tree.call("DELETE", f"categories/{grains['id']}")).status_code == 200

    assert (await tree.call("GET", f"categories/{grains['id']}")).status_code == 404
    assert (await tree.add("Grains"))["id"] != grains["id"]


async def test_changes_a_subcategory(tree: Tree) -> None:
    rice = await tree.add("Rice", (await tree.add("Grains"))["id"])

    changed = await tree.call("PATCH", f"subcategories/{rice['id']}", name="White rice", display_order=4)

    assert (changed.json()["data"]["name"], changed.json()["data"]["display_order"]) == ("White rice", 4)
    assert changed.json()["data"]["slug"] == "rice"


async def shape(tree: Tree) -> tuple[list[str], str]:
    """The names of the tree, deeper ones with dashes, and its version."""
    data = (await tree.call("GET", "category-tree")).json()["data"]

    def names(nodes: list[dict[str, Any]]) -> list[str]:
        return [name for one in nodes for name in ("-" * (one["level"] - 1) + one["name"], *names(one["children"]))]

    return names(data["categories"]), data["version"]


async def test_a_move_on_an_old_tree_is_refused_and_several_on_the_newest_are_not(tree: Tree) -> None:
    grains, oils, soaps = [
        (await tree.add(name, display_order=at))["id"] for at, name in enumerate(("Grains", "Oils", "Soaps"))
    ]
    _, seen = await shape(tree)

    first = await tree.call("POST", f"category-tree/{soaps}/move", parent_id=None, place=0, version=seen)
    late = await tree.call("POST", f"category-tree/{oils}/move", parent_id=grains, version=seen)

    assert (late.status_code, late.json()["code"]) == (409, "tree_changed")
    assert "Somebody else" in late.json()["message"]
    assert (await shape(tree))[0] == ["Soaps", "Grains", "Oils"]
    newest = first.json()["data"]["version"]
    moved = await tree.call("POST", f"category-tree/{oils}/move", parent_id=grains, place=0, version=newest)
    assert [one["level"] for one in moved.json()["data"]["categories"][1]["children"]] == [2]
    again = await tree.call(
        "POST", f"category-tree/{grains}/move", parent_id=soaps, version=moved.json()["data"]["version"]
    )
    assert again.status_code == 200
    assert (await shape(tree))[0] == ["Soaps", "-Grains", "--Oils"]


async def test_what_was_archived_comes_back_where_it_was(tree: Tree, rival: Actor) -> None:
    grains = await tree.add("Grains")
    rice = await tree.add("Rice", grains["id"])
    await tree.add("Beans", grains["id"])

    for _ in range(2):
        assert (await tree.call("DELETE", f"subcategories/{rice['id']}")).status_code in {200, 404}
    assert (await shape(tree))[0] == ["Grains", "-Beans"]
    for _ in range(2):
        assert (await tree.call("POST", f"category-tree/{rice['id']}/restore")).status_code == 200
    assert sorted((await shape(tree))[0]) == ["-Beans", "-Rice", "Grains"]

    await tree.call("DELETE", f"subcategories/{rice['id']}")
    await tree.add("Rice", grains["id"])
    taken = await tree.call("POST", f"category-tree/{rice['id']}/restore")
    assert (taken.status_code, taken.json()["code"]) == (409, "category_name_taken")
    theirs = await Tree(tree.client, rival).call("POST", f"category-tree/{rice['id']}/restore")
    assert theirs.status_code == 404


async def test_what_comes_back_below_something_archived_stands_on_the_first_level(tree: Tree) -> None:
    grains = await tree.add("Grains")
    rice = await tree.add("Rice", grains["id"])
    await tree.call("DELETE", f"subcategories/{rice['id']}")
    await tree.call("DELETE", f"categories/{grains['id']}")

    assert (await tree.call("POST", f"category-tree/{rice['id']}/restore")).status_code == 200

    assert (await shape(tree))[0] == ["Rice"]
    assert (await tree.call("GET", f"categories/{rice['id']}")).status_code == 200
