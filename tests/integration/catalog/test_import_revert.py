"""Taking an import back: what it added goes, what it changed returns, and what others did since stays and is named."""

from collections.abc import Awaitable, Callable
from typing import Any

import asyncpg
import httpx2

from oja.catalog.importing import service
from tests.factories.catalog import COLUMNS, a_file, a_row, listed, many, upload
from tests.integration.catalog.test_import_files import SHOPIFY, variants
from tests.integration.catalog.test_import_studio import Studio, counts, received
from tests.support.cast import Actor

STOCKED = (*COLUMNS, "stock_quantity", "sku", "Origin")


async def imported(client: httpx2.AsyncClient, shop: Actor, content: bytes) -> Studio:
    data = (await upload(client, shop, content)).json()["data"]
    return Studio(client, shop, data["import_id"])


def stocked(number: int, **changes: str) -> dict[str, str]:
    return a_row(number, stock_quantity="5", sku=f"K{number}", Origin="Kebbi") | changes


async def seen(client: httpx2.AsyncClient, shop: Actor) -> list[dict[str, Any]]:
    products = (await listed(client, shop))["products"]
    return [{name: value for name, value in one.items() if name != "updated_at"} for one in products]


async def test_everything_is_as_it_was(client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection) -> None:
    await imported(client, ada, a_file(*(stocked(number) for number in (1, 2, 3)), columns=STOCKED))
    before = await seen(client, ada)
    changed = stocked(
        1, name="Rice!", description="", price="9.00", category="Oils", subcategory="", in_stock="no",
        is_priority="yes", weight_kg="2", barcode="", supplier_id="S9", stock_quantity="8", sku="Z", Origin="Kano",
        image_url="",
    )  # fmt: skip
    studio = await imported(client, ada, a_file(changed, stocked(2), stocked(4), columns=STOCKED))
    assert counts(await studio.data()) == (1, 1, 1, 0)

    answer = await studio.ask("revert", "POST")

    assert answer.status_code == 200
    done = await studio.data()
    assert (done["state"], done["products_reverted"], done["left_alone"]) == ("reverted", 2, [])
    assert await seen(client, ada) == before
    gone = (await listed(client, ada, status="archived"))["products"]
    assert [one["external_id"] for one in gone] == ["SKU-00004"]
    tops = (await client.get(f"{ada.api}/categories", headers=ada.headers)).json()["data"]["categories"]
    assert [one["name"] for one in tops] == ["Grains"]
    rows = await owner.fetch(
        "SELECT stock_quantity, (SELECT sum(step) FROM stock_movements WHERE variant_id = variants.id) AS moved"
        " FROM variants"
    )
    assert all(row["stock_quantity"] == row["moved"] for row in rows)
    assert (await studio.ask("revert", "POST")).json()["code"] == "nothing_to_revert"
    found = await client.get(f"{ada.api}/products", headers=ada.headers, params={"search": "Rice!"})
    assert found.json()["data"]["pagination"]["total"] == 3


async def test_what_somebody_changed_since_stays_and_is_named(
    client: httpx2.AsyncClient, ada: Actor, worked: Callable[[], Awaitable[None]]
) -> None:
    await imported(client, ada, a_file(stocked(1), stocked(2), columns=STOCKED))
    file = a_file(stocked(1, price="9.00", name="New name"), stocked(2, stock_quantity="8"), stocked(3), stocked(4),
                  columns=STOCKED)  # fmt: skip
    studio = await imported(client, ada, file)
    found = {one["external_id"]: one for one in (await listed(client, ada))["products"]}
    for external_id, change in (
        ("SKU-00001", {"price": "7.00"}), ("SKU-00002", {"stock_quantity": 1}), ("SKU-00003", {"description": "Mine"}),
    ):  # fmt: skip
        url = f"{ada.api}/products/{found[external_id]['id']}"
        assert (await client.patch(url, json=change, headers=ada.headers)).status_code == 200

    await studio.ask("revert", "POST")
    await worked()

    done = await studio.data()
    assert done["state"] == "reverted"
    assert {one["product_id"]: one["fields"] for one in done["left_alone"]} == {
        "SKU-00001": ["price_minor"], "SKU-00002": ["stock_quantity"], "SKU-00003": ["everything"],
    }  # fmt: skip
    now = {one["external_id"]: one for one in (await listed(client, ada))["products"]}
    assert now.keys() == {"SKU-00001", "SKU-00002", "SKU-00003"}
    assert (now["SKU-00001"]["price"], now["SKU-00001"]["name"]) == ("7.00", "Basmati Rice 1kg")
    assert now["SKU-00002"]["stock_quantity"] == 0


async def test_later_imports_that_were_taken_back_do_not_count(
    client: httpx2.AsyncClient, ada: Actor, worked: Callable[[], Awaitable[None]]
) -> None:
    first = await imported(client, ada, a_file(a_row(1)))
    second = await imported(client, ada, a_file(a_row(1, price="5.00")))
    for studio in (second, first):
        await studio.ask("revert", "POST")
        await worked()
        assert (await studio.data())["left_alone"] == []
    assert (await listed(client, ada))["pagination"]["total"] == 0

    again = await imported(client, ada, a_file(a_row(1)))
    assert counts(await again.data()) == (0, 1, 0, 0)
    assert (await listed(client, ada))["products"][0]["price"] == "1.99"


async def test_variants_that_came_with_it_go_with_it(
    client: httpx2.AsyncClient, ada: Actor, worked: Callable[[], Awaitable[None]]
) -> None:
    simple = "id,name,price,sku\nankara-shirt,Ankara Shirt,39.00,OLD\n"
    await (await received(client, ada, simple)).start()
    [before] = await seen(client, ada)
    studio = await received(client, ada, SHOPIFY)
    assert counts(await studio.start()) == (1, 1, 0, 0)

    await studio.ask("revert", "POST")
    await worked()

    assert await seen(client, ada) == [before]
    [only] = await variants(client, ada, before)
    assert (only["name"], only["options"], only["price"], only["sku"]) == ("", {}, "39.00", "OLD")


async def test_20000_rows_are_taken_back(
    client: httpx2.AsyncClient, ada: Actor, worked: Callable[[], Awaitable[None]], owner: asyncpg.Connection
) -> None:
    await upload(client, ada, many(10_000))
    await worked()
    studio = Studio(client, ada, (await upload(client, ada, many(20_000, price="5.00"))).json()["data"]["import_id"])
    assert (await studio.ask("revert", "POST")).json()["code"] == "nothing_to_revert"
    await worked()
    assert counts(await studio.data()) == (10_000, 10_000, 0, 0)

    begun = await studio.ask("revert", "POST")
    assert (begun.status_code, begun.json()["data"]["state"]) == (202, "reverting")
    await worked()

    done = await studio.data()
    assert (done["state"], done["products_reverted"], done["left_alone"]) == ("reverted", 20_000, [])
    assert (await listed(client, ada))["pagination"]["total"] == 10_000
    dear = (
        "SELECT count(*) FROM variants JOIN products ON products.id = product_id"
        " WHERE price_minor = 500 AND status = 'active'"
    )
    assert await owner.fetchval(dear) == 0
    [found] = (await listed(client, ada, search="rice 77kg"))["products"][:1]
    assert found["price"] == "77.99"


async def test_a_killed_revert_is_looked_after(
    ada: Actor, client: httpx2.AsyncClient, owner: asyncpg.Connection
) -> None:
    studio = await imported(client, ada, many(4_500))
    import_id = await owner.fetchval("SELECT id FROM imports")
    assert (await studio.ask("revert", "POST")).json()["data"]["products_reverted"] == 4_000

    await owner.execute("UPDATE imports SET heartbeat_at = now() - interval '1 minute'")
    await service.look_after(ada.merchant_id, import_id)

    done = await studio.data()
    assert (done["state"], done["products_reverted"]) == ("reverted", 4_500)
