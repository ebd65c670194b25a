"""Products over the API: listed as the format says, added, changed, archived, behind walls."""

from typing import Any

import httpx2
import pytest

from oja.catalog import queries
from oja.kernel.db import merchant_session
from tests.factories.catalog import COLUMNS, a_file, a_row, listed, upload
from tests.support.cast import Actor
from tests.support.database import counted


async def make(client: httpx2.AsyncClient, shop: Actor, **fields: Any) -> dict[str, Any]:
    body = {"name": "Basmati Rice", "price": "24.99"} | fields
    answer = await client.post(f"{shop.api}/products", headers=shop.headers, json=body)
    assert answer.status_code == 201, answer.text
    product: dict[str, Any] = answer.json()["data"]
    return product


async def make_category(client: httpx2.AsyncClient, shop: Actor, name: str, parent: str | None = None) -> str:
    path = f"categories/{parent}/subcategories" if parent else "categories"
    answer = await client.post(f"{shop.api}/{path}", headers=shop.headers, json={"name": name})
    assert answer.status_code == 201, answer.text
    category_id: str = answer.json()["data"]["id"]
    return category_id


async def test_lists_in_the_shape_of_the_format(client: httpx2.AsyncClient, ada: Actor) -> None:
    grains = await make_category(client, ada, "Grains")
    rice = await make_category(client, ada, "Rice", grains)
    product = await make(client, ada, subcategory_id=rice, is_priority=True)

    body = (await client.get(f"{ada.api}/products", headers=ada.headers)).json()

    assert body["status"] == "success"
    only = body["data"]["products"][0]
    wanted = {
        "id": product["id"],
        "name": "Basmati Rice",
        "price": "24.99",
        "category": "Grains",
        "subcategory": "Rice",
        "is_priority": True,
        "in_stock": True,
    }
    assert wanted.items() <= only.items()
    assert (only["category_id"], only["subcategory_id"], only["currency"]) == (grains, rice, "NGN")
    assert only["price_text"] == "₦24.99"
    pagination = {"total": 1, "pages": 1, "current_page": 1, "limit": 20, "next_cursor": None}
    assert body["data"]["pagination"] == pagination


async def test_pages_by_number_and_by_cursor_meet_every_product_once(client: httpx2.AsyncClient, ada: Actor) -> None:
    await upload(client, ada, a_file(*(a_row(number) for number in range(1, 48))))
    by_number = [
        one["id"] for page in range(1, 7) for one in (await listed(client, ada, page=page, limit=10))["products"]
    ]
    by_cursor, cursor = [], None
    while True:
        page = await listed(client, ada, limit=10, **({"cursor": cursor} if cursor else {}))
        by_cursor += [one["id"] for one in page["products"]]
        cursor = page["pagination"]["next_cursor"]
        if cursor is None:
            break

    assert len(set(by_number)) == 47
    assert by_number == by_cursor == sorted(by_number, reverse=True)
    assert (await listed(client, ada, page=3, limit=10))["pagination"]["pages"] == 5
    assert (await listed(client, ada, limit=1000))["pagination"]["limit"] == 100


async def test_the_cursor_of_a_deep_page_goes_on_behind_it(client: httpx2.AsyncClient, ada: Actor) -> None:
    await upload(client, ada, a_file(*(a_row(number) for number in range(1, 31))))
    third = await listed(client, ada, page=2, limit=10)

    after = await listed(client, ada, limit=10, cursor=third["pagination"]["next_cursor"])

    assert [one["external_id"] for one in after["products"]] == [f"SKU-{n:05}" for n in range(10, 0, -1)]
    assert after["pagination"]["next_cursor"] is None


async def test_refuses_a_cursor_of_another_kind(client: httpx2.AsyncClient, ada: Actor) -> None:
    answer = await client.get(f"{ada.api}/products?cursor=nonsense", headers=ada.headers)

    assert (answer.status_code, answer.json()["code"]) == (422, "bad_cursor")


async def test_names_products_by_the_shops_own_ids_whatever_their_status(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    rice = await make(client, ada, external_id="RICE-5")
    beans = await make(client, ada, name="Beans", external_id="BEANS")
    await make(client, ada, name="Oil", external_id="OIL")
    await client.delete(f"{ada.api}/products/{beans['id']}", headers=ada.headers)
    wanted = {"external_id": ["RICE-5", "BEANS", "NO-SUCH"]}
    data = (await client.get(f"{ada.api}/products", headers=ada.headers, params=wanted)).json()["data"]
    assert {one["id"] for one in data["products"]} == {rice["id"], beans["id"]}
    assert data["pagination"]["total"] == 2
    hers = (await client.get(f"{rival.api}/products", headers=rival.headers, params=wanted)).json()["data"]
    assert hers["products"] == []


async def test_filters_keep_the_total_exact(client: httpx2.AsyncClient, ada: Actor) -> None:
    await upload(
        client,
        ada,
        a_file(
            a_row(1, category="Grains", subcategory="Rice", is_priority="yes"),
            a_row(2, category="Grains", subcategory="", name="Brown beans"),
            a_row(3, category="Drinks", subcategory="", name="Zobo drink", in_stock="no"),
        ),
    )
    categories = (await client.get(f"{ada.api}/categories", headers=ada.headers)).json()["data"]["categories"]
    ids = {one["name"]: one["id"] for one in categories}
    rice = categories[[one["name"] for one in categories].index("Grains")]["subcategories"][0]["id"]

    async def names(**parameters: Any) -> tuple[list[str], int]:
        page = await listed(client, ada, **parameters)
        return [one["name"] for one in page["products"]], page["pagination"]["total"]

    assert await names(category_id=ids["Grains"]) == (["Brown beans", "Basmati Rice 1kg"], 2)
    assert await names(category_id=rice) == (["Basmati Rice 1kg"], 1)
    assert await names(is_priority=True) == (["Basmati Rice 1kg"], 1)
    assert await names(is_priority=False, category_id=ids["Grains"]) == (["Brown beans"], 1)
    assert await names(in_stock=False) == (["Zobo drink"], 1)
    assert await names(search="bean") == (["Brown beans"], 1)
    assert await names(search="RICE 1k") == (["Basmati Rice 1kg"], 1)
    assert await names(search="'; DROP --") == ([], 0)
    assert await names(search="!!") == ([], 0)
    assert await names(sort="price", search="i") == ([], 0)
    assert await names(sort="-price") == (["Zobo drink", "Brown beans", "Basmati Rice 1kg"], 3)
    assert await names(category_id="018f0000-0000-7000-8000-000000000000") == ([], 0)


async def test_a_list_costs_four_statements_however_long(client: httpx2.AsyncClient, ada: Actor) -> None:
    await upload(client, ada, a_file(*(a_row(number) for number in range(1, 101))))
    category_id = (await listed(client, ada, limit=1))["products"][0]["category_id"]
    await listed(client, ada, limit=1, category_id=category_id)

    with counted() as statements:
        page = await listed(client, ada, limit=100, category_id=category_id)

    assert len(page["products"]) == 100
    assert len(statements) <= 4


async def test_changes_what_is_given_and_nothing_else(client: httpx2.AsyncClient, ada: Actor) -> None:
    product = await make(client, ada, description="Aromatic", sku="R1", stock_quantity=3)
    url = f"{ada.api}/products/{product['id']}"

    changed = (await client.patch(url, headers=ada.headers, json={"price": 30, "name": "Brown Rice"})).json()["data"]

    assert (changed["price"], changed["name"], changed["description"]) == ("30.00", "Brown Rice", "Aromatic")
    assert (changed["sku"], changed["stock_quantity"], changed["slug"]) == ("R1", 3, "basmati-rice")
    without = {"stock_quantity": None, "sku": None}
    untracked = (await client.patch(url, headers=ada.headers, json=without)).json()["data"]
    assert (untracked["stock_quantity"], untracked["sku"], untracked["in_stock"]) == (None, None, True)
    sold_out = (await client.patch(url, headers=ada.headers, json={"stock_quantity": 0})).json()["data"]
    assert sold_out["in_stock"] is False


async def test_moves_between_categories(client: httpx2.AsyncClient, ada: Actor) -> None:
    grains, drinks = await make_category(client, ada, "Grains"), await make_category(client, ada, "Drinks")
    rice = await make_category(client, ada, "Rice", grains)
    product = await make(client, ada, subcategory_id=rice)
    url = f"{ada.api}/products/{product['id']}"

    async def moved(**fields: Any) -> tuple[str, str | None]:
        data = (await client.patch(url, headers=ada.headers, json=fields)).json()["data"]
        return data["category"], data["subcategory"]

    assert await moved(category_id=grains) == ("Grains", "Rice")
    assert await moved(subcategory_id=None) == ("Grains", None)
    assert await moved(category_id=drinks) == ("Drinks", None)
    assert await moved(subcategory_id=rice) == ("Grains", "Rice")
    wrong = await client.patch(url, headers=ada.headers, json={"category_id": drinks, "subcategory_id": rice})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "wrong_subcategory")


async def test_an_archived_product_leaves_the_list_and_stays_to_be_seen(client: httpx2.AsyncClient, ada: Actor) -> None:
    product = await make(client, ada)
    url = f"{ada.api}/products/{product['id']}"

    assert (await client.delete(url, headers=ada.headers)).json()["data"]["status"] == "archived"
    assert (await client.delete(url, headers=ada.headers)).status_code == 200

    assert (await listed(client, ada))["pagination"]["total"] == 0
    assert (await listed(client, ada, status="archived"))["pagination"]["total"] == 1
    assert (await client.get(url, headers=ada.headers)).json()["data"]["status"] == "archived"
    await client.patch(url, headers=ada.headers, json={"status": "active"})
    assert (await listed(client, ada))["pagination"]["total"] == 1


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"price": "abc"}, "bad_price"),
        ({"price": "-1"}, "bad_price"),
        ({"price": "1.999"}, "bad_price"),
        ({"price": None}, "invalid"),
        ({"name": None}, "invalid"),
        ({"name": " "}, "invalid"),
        ({"name": "x" * 201}, "invalid"),
        ({"name": "a\x00b"}, "invalid"),
        ({"image_url": "javascript:alert(1)"}, "invalid"),
        ({"stock_quantity": -1}, "invalid"),
        ({"status": None}, "invalid"),
        ({"category_id": "018f0000-0000-7000-8000-000000000000"}, "unknown_category"),
        ({"external_id": "TAKEN"}, "external_id_taken"),
    ],
)
async def test_refuses_bad_fields_with_a_code(
    client: httpx2.AsyncClient, ada: Actor, fields: dict[str, Any], code: str
) -> None:
    await make(client, ada, external_id="TAKEN")
    product = await make(client, ada)

    changed = await client.patch(f"{ada.api}/products/{product['id']}", headers=ada.headers, json=fields)
    made = await client.post(f"{ada.api}/products", headers=ada.headers, json={"name": "A", "price": 1} | fields)

    assert changed.json()["code"] == made.json()["code"] == code
    assert changed.json()["message"]


async def test_a_foreign_product_and_category_are_not_there(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    product = await make(client, ada)
    category = await make_category(client, ada, "Grains")

    for method, path in (
        ("GET", f"products/{product['id']}"),
        ("PATCH", f"products/{product['id']}"),
        ("DELETE", f"products/{product['id']}"),
        ("GET", f"categories/{category}"),
        ("PATCH", f"categories/{category}"),
        ("DELETE", f"categories/{category}"),
        ("GET", f"categories/{category}/subcategories"),
    ):
        body = {"name": "Mine now"} if method == "PATCH" else None
        answer = await client.request(method, f"{rival.api}/{path}", headers=rival.headers, json=body)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found"), path
    taken = await client.post(
        f"{rival.api}/products", headers=rival.headers, json={"name": "A", "price": 1, "category_id": category}
    )
    assert taken.json()["code"] == "unknown_category"


async def test_an_agent_may_look_and_not_touch(client: httpx2.AsyncClient, bayo: Actor) -> None:
    assert (await client.get(f"{bayo.api}/products", headers=bayo.headers)).status_code == 200
    for path, body in (("products", {"name": "A", "price": 1}), ("categories", {"name": "A"})):
        answer = await client.post(f"{bayo.api}/{path}", headers=bayo.headers, json=body)
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    assert (await upload(client, bayo, a_file(a_row(1)))).status_code == 403


async def test_reads_prices_as_people_write_them(client: httpx2.AsyncClient, ada: Actor) -> None:
    columns = (*COLUMNS, "currency")
    told = ("1,299.50", "5", "0", "1,5", "1,5 or 2")
    rows = [a_row(number, price=price, currency="ngn") for number, price in enumerate(told, 1)]

    data = (await upload(client, ada, a_file(*rows, columns=columns))).json()["data"]

    prices = [one["price"] for one in (await listed(client, ada, sort="price"))["products"]]
    assert prices == ["0.00", "1.50", "5.00", "1299.50"]
    assert data["errors"][0]["value"] == "1,5 or 2"


async def test_the_version_grows_with_what_a_shopper_could_see(client: httpx2.AsyncClient, ada: Actor) -> None:
    seen = []

    async def note() -> None:
        async with merchant_session(ada.merchant_id) as db:
            seen.append(await queries.version(db))

    await note()
    product = await make(client, ada, stock_quantity=3)
    await note()
    url = f"{ada.api}/products/{product['id']}"
    for change in ({"price": "5"}, {"name": "Other"}, {"in_stock": False}):
        await client.patch(url, headers=ada.headers, json=change)
        await note()

    assert seen == sorted(set(seen))
    await client.get(url, headers=ada.headers)
    await note()
    assert seen[-1] == seen[-2]
