"""The import studio: columns are settled, a check writes nothing and keeps its word, an import is started once."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import asyncpg
import httpx2
import pytest

from oja.catalog.importing import service
from tests.factories.catalog import a_file, a_row, listed, many, upload
from tests.factories.sheets import draft
from tests.support.cast import Actor

SUPPLIER = (
    "Art. no;Item;Unit price (NGN);Group;Qty;Origin\r\n"
    "A1;Rice;1.299,00;Grains;4;Kebbi\r\n"
    "A2;Beans;850,50;grains ;;\r\n"
    "A3;Yam;on request;Tubers;2;\r\n"
)


class Studio:
    """What a merchant does with one uploaded file."""

    def __init__(self, client: httpx2.AsyncClient, shop: Actor, import_id: str) -> None:
        self.client, self.shop = client, shop
        self.url = f"{shop.api}/imports/{import_id}"

    async def ask(self, what: str = "", method: str = "GET", **more: Any) -> httpx2.Response:
        url = f"{self.url}/{what}" if what else self.url
        return await self.client.request(method, url, headers=self.shop.headers, **more)

    async def data(self, what: str = "", method: str = "GET", **more: Any) -> Any:
        answer = await self.ask(what, method, **more)
        assert answer.status_code < 300, answer.text
        return answer.json()["data"]

    async def check(self) -> Any:
        return await self.data("check", "POST")

    async def start(self) -> Any:
        return await self.data("start", "POST")


async def received(client: httpx2.AsyncClient, shop: Actor, content: bytes | str, name: str = "f.csv") -> Studio:
    answer = await draft(client, shop, content.encode() if isinstance(content, str) else content, name)
    assert answer.status_code == 201, answer.text
    assert answer.json()["data"]["state"] == "draft"
    return Studio(client, shop, answer.json()["data"]["import_id"])


def counts(data: dict[str, Any]) -> tuple[int, ...]:
    return tuple(data[name] for name in ("products_added", "products_updated", "unchanged", "failed"))


async def test_guesses_the_columns_of_a_suppliers_list(client: httpx2.AsyncClient, ada: Actor) -> None:
    columns = await (await received(client, ada, SUPPLIER)).data("columns")

    assert [one["field"] for one in columns["columns"]] == [
        "product_id", "name", "price", "category", "stock_quantity", "fact",
    ]  # fmt: skip
    assert columns["columns"][2] == {
        "name": "Unit price (NGN)", "field": "price", "samples": ["1.299,00", "850,50", "on request"],
    }  # fmt: skip
    assert (columns["decimal_mark"], columns["is_remembered"], columns["origin"]) == (",", False, "")


async def test_a_check_counts_and_shows_and_writes_nothing(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    old = "product_id,name,price,category,in_stock,is_priority\nA1,Rice,999.00,Grains,yes,no\nA9,Oil,5.00,Oils,yes,no\n"
    await upload(client, ada, old.encode())
    before = await _everything(owner)
    studio = await received(client, ada, SUPPLIER)

    checked = await studio.check()

    assert (checked["state"], counts(checked)) == ("checked", (1, 1, 0, 1))
    assert checked["errors"] == [
        {"line": 4, "column": "price", "value": "on request", "reason": "'on request' is not an amount"}
    ]
    preview = await studio.data("preview")
    assert preview["new_categories"] == []
    rice, beans = preview["changes"]
    assert (rice["name"], rice["is_new"], rice["line"], beans["name"], beans["is_new"]) == (
        "Rice",
        False,
        2,
        "Beans",
        True,
    )
    assert {one["field"]: (one["before"], one["after"]) for one in rice["fields"]} == {
        "price": ("999.00", "1299.00"), "stock_quantity": ("0", "4"), "Origin": (None, "Kebbi"),
    }  # fmt: skip
    assert await _everything(owner) == before

    done = await studio.start()
    assert (done["state"], counts(done)) == ("done", (1, 1, 0, 1))
    found = {one["external_id"]: one for one in (await listed(client, ada))["products"]}
    assert (found["A1"]["price"], found["A1"]["stock_quantity"], found["A1"]["attributes"]) == (
        "1299.00", 4, {"Origin": "Kebbi"},
    )  # fmt: skip
    assert (found["A2"]["price"], found["A2"]["category_id"]) == ("850.50", found["A1"]["category_id"])


async def _everything(owner: asyncpg.Connection) -> list[Any]:
    tables = ("products", "variants", "categories", "stock_movements", "catalog_changes", "catalog_versions")
    return [await owner.fetch(f"SELECT * FROM {table} ORDER BY 1, 2") for table in tables]


async def test_names_the_categories_it_would_make_once_whatever_their_case(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    file = "id,name,price,category,subcategory\n1,A,1.00,Fresh,Fruit\n2,B,1.00,FRESH,fruit\n3,C,1.00,fresh,\n"
    studio = await received(client, ada, file)
    await studio.check()

    assert (await studio.data("preview"))["new_categories"] == ["Fresh › Fruit", "fresh"]
    await studio.start()
    products = (await listed(client, ada))["products"]
    assert len({one["category_id"] for one in products}) == 1
    assert {one["subcategory"] for one in products} == {"Fruit", None}


async def test_what_is_said_of_columns_is_remembered_for_the_same_header(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    file = "Kode,Bezeichnung 1,VK\nX1,Rice,5.00\n"
    studio = await received(client, ada, file)
    assert [one["field"] for one in (await studio.data("columns"))["columns"]] == ["fact", "fact", "fact"]
    wanted = {"fields": ["product_id", "name", "price"], "decimal_mark": "."}

    settled = await studio.data("columns", "PUT", json=wanted)

    assert [one["field"] for one in settled["columns"]] == wanted["fields"]
    again = await (await received(client, ada, "kode,BEZEICHNUNG 1, VK\nX2,Beans,6.00\n")).data("columns")
    assert (again["is_remembered"], [one["field"] for one in again["columns"]]) == (True, wanted["fields"])
    theirs = await (await received(client, rival, file)).data("columns")
    assert (theirs["is_remembered"], theirs["columns"][0]["field"]) == (False, "fact")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (["product_id", "name", "fact"], "Please say which column has the price."),
        (["price", "name", "price"], "Two columns cannot both be the price. Please choose one."),
        (["product_id", "price"], "This file has 3 columns; please say of each what it is."),
        (["colour", "name", "price"], "One of these fields is unknown. The API's documentation lists them."),
    ],
)
async def test_refuses_columns_that_make_no_products(
    client: httpx2.AsyncClient, ada: Actor, fields: list[str], said: str
) -> None:
    studio = await received(client, ada, "a,b,c\n1,Rice,5\n")
    answer = await studio.ask("columns", "PUT", json={"fields": fields})
    assert (answer.status_code, answer.json()["code"], answer.json()["message"]) == (422, "bad_layout", said)
    assert (await studio.ask("check", "POST")).json()["code"] == "bad_layout"
    assert (await studio.ask("start", "POST")).json()["code"] == "bad_layout"


async def test_a_column_that_the_file_has_not_stays_as_it_is(client: httpx2.AsyncClient, ada: Actor) -> None:
    await upload(client, ada, a_file(a_row(1, is_priority="yes", in_stock="no", category="Grains", subcategory="Rice")))
    studio = await received(client, ada, "product id,name,price\nSKU-00001,Basmati Rice 1kg,3.00\n")

    assert counts(await studio.start()) == (0, 1, 0, 0)

    [rice] = (await listed(client, ada))["products"]
    assert (rice["price"], rice["is_priority"], rice["in_stock"], rice["subcategory"]) == ("3.00", True, False, "Rice")
    tops = (await client.get(f"{ada.api}/categories", headers=ada.headers)).json()["data"]["categories"]
    assert [one["name"] for one in tops] == ["Grains"]


async def test_products_without_an_id_go_by_their_sku_or_name(client: httpx2.AsyncClient, ada: Actor) -> None:
    for _ in range(2):
        studio = await received(client, ada, "Title,Price,SKU\nGari Ijebu,5.00,G1\nPalm oil,6.00,\n")
        done = await studio.start()
    assert counts(done) == (0, 0, 2, 0)
    assert {one["external_id"] for one in (await listed(client, ada))["products"]} == {"G1", "palm-oil"}


async def test_an_import_is_started_once(client: httpx2.AsyncClient, ada: Actor) -> None:
    studio = await received(client, ada, many(500))

    answers = await asyncio.gather(*(studio.ask("start", "POST") for _ in range(3)))

    assert sorted(one.status_code for one in answers) == [200, 409, 409]
    assert {one.json().get("code") for one in answers} == {None, "import_began"}
    assert counts(await studio.data()) == (500, 0, 0, 0)
    assert (await studio.ask("check", "POST")).json()["code"] == "import_began"
    assert (await studio.ask("columns", "PUT", json={"fields": []})).json()["code"] == "import_began"


async def test_large_files_are_checked_and_imported_by_jobs(
    client: httpx2.AsyncClient, ada: Actor, worked: Callable[[], Awaitable[None]]
) -> None:
    studio = await received(client, ada, many(12_000))
    begun = await studio.ask("check", "POST")
    assert (begun.status_code, begun.json()["data"]["state"]) == (202, "checking")
    await worked()
    checked = await studio.data()
    assert (checked["state"], counts(checked)) == ("checked", (12_000, 0, 0, 0))
    assert len((await studio.data("preview"))["changes"]) == 100
    assert (await listed(client, ada))["pagination"]["total"] == 0

    begun = await studio.ask("start", "POST")
    assert (begun.status_code, begun.json()["data"]["state"]) == (202, "running")
    await worked()
    assert counts(await studio.data()) == (12_000, 0, 0, 0)
    assert (await listed(client, ada))["pagination"]["total"] == 12_000


async def test_stops_between_two_chunks_and_keeps_what_was_done(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    studio = await received(client, ada, many(12_000))
    assert (await studio.ask("start", "POST")).status_code == 202

    stopped = await studio.data("cancel", "POST")

    assert (stopped["state"], stopped["products_added"]) == ("cancelled", 5_000)
    await _work_off(owner, "catalog.run_import", studio)
    assert (await listed(client, ada))["pagination"]["total"] == 5_000
    assert (await studio.ask("cancel", "POST")).json()["code"] == "not_under_way"
    assert (await studio.ask("start", "POST")).json()["code"] == "import_began"


async def _work_off(owner: asyncpg.Connection, name: str, studio: Studio) -> None:
    assert await owner.fetchval("SELECT count(*) FROM jobs.pgqueuer WHERE entrypoint = $1", name) == 1
    import_id = await owner.fetchval("SELECT id FROM imports")
    await service.run(studio.shop.merchant_id, import_id)


async def test_a_draft_is_thrown_away(client: httpx2.AsyncClient, ada: Actor) -> None:
    studio = await received(client, ada, SUPPLIER)
    assert (await studio.data("cancel", "POST"))["state"] == "cancelled"
    assert (await listed(client, ada))["pagination"]["total"] == 0
    assert (await studio.ask("revert", "POST")).json()["code"] == "nothing_to_revert"


async def test_rows_to_fix_come_back_with_the_reason_and_land_once_fixed(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    studio = await received(client, ada, SUPPLIER)
    done = await studio.start()
    assert done["has_rows_to_fix"]

    answer = await studio.ask("rows-to-fix.csv")

    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/csv; charset=utf-8")
    assert answer.text == (
        "\ufeffArt. no,Item,Unit price (NGN),Group,Qty,Origin,To fix\r\n"
        "A3,Yam,on request,Tubers,2,,Line 4. price: 'on request' is not an amount\r\n"
    )
    fixed = answer.text.replace("on request", '"1.150,00"', 1)
    again = await received(client, ada, fixed, "rows-to-fix.csv")
    assert (await again.data("columns"))["is_remembered"]
    assert counts(await again.start()) == (1, 0, 0, 0)
    yam = (await listed(client, ada))["products"][0]
    assert (yam["name"], yam["price"], yam["attributes"]) == ("Yam", "1150.00", {})
    assert (await again.ask("rows-to-fix.csv")).json()["code"] == "file_gone"


async def test_a_rival_reaches_nothing_of_it(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    studio = await received(client, ada, SUPPLIER)
    theirs = Studio(client, rival, studio.url.rsplit("/", 1)[1])
    for what, method in (
        ("", "GET"), ("columns", "GET"), ("check", "POST"), ("preview", "GET"), ("start", "POST"), ("cancel", "POST"),
        ("revert", "POST"), ("rows-to-fix.csv", "GET"),
    ):  # fmt: skip
        assert (await theirs.ask(what, method)).status_code == 404, what
    assert (await theirs.ask("columns", "PUT", json={"fields": ["name"]})).status_code == 404
    assert (await studio.data())["state"] == "draft"
