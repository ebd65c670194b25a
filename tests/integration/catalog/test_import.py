"""Product files: what lands, what is refused and why, and that the same file twice changes nothing."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack

import asyncpg
import httpx2
import pytest
from sqlalchemy import text

from oja.catalog import queries
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from tests.factories.catalog import COLUMNS, a_file, a_row, listed, many, upload
from tests.support.cast import Actor


async def test_takes_a_file_with_the_twelve_columns(client: httpx2.AsyncClient, ada: Actor) -> None:
    answer = await upload(client, ada, a_file(a_row(1, is_priority="yes"), a_row(2, subcategory="", in_stock="no")))

    assert answer.status_code == 200
    body = answer.json()
    assert body["status"] == "success"
    assert body["message"] == "CSV processed successfully"
    data = body["data"]
    assert (data["products_added"], data["products_updated"], data["whatsapp_catalog_updated"]) == (2, 0, False)
    assert (data["failed"], data["skipped"], data["errors"], data["state"]) == (0, 0, [], "done")
    second, first = (await listed(client, ada))["products"]
    assert (first["name"], first["price"], first["category"], first["subcategory"]) == (
        "Basmati Rice 1kg", "1.99", "Grains", "Rice",
    )  # fmt: skip
    assert (first["is_priority"], first["in_stock"], first["stock_quantity"]) == (True, True, None)
    assert (first["external_id"], first["weight_kg"], first["barcode"]) == ("SKU-00001", "1.25", "0000000000001")
    assert first["supplier_id"] == "SUP-1"
    assert (second["subcategory"], second["in_stock"], second["is_priority"]) == (None, False, False)


async def test_the_same_file_twice_changes_nothing_and_says_so(client: httpx2.AsyncClient, ada: Actor) -> None:
    content = a_file(a_row(1, weight_kg="1.2345"), a_row(2, description=""), a_row(3, name="Àmàlà  flour"))
    await upload(client, ada, content)
    before = (await listed(client, ada))["products"]
    async with merchant_session(ada.merchant_id) as db:
        version = await queries.version(db)

    again = (await upload(client, ada, content)).json()

    assert again["message"] == "CSV processed successfully; nothing has changed"
    assert (again["data"]["products_added"], again["data"]["products_updated"]) == (0, 0)
    assert again["data"]["unchanged"] == 3
    assert (await listed(client, ada))["products"] == before
    async with merchant_session(ada.merchant_id) as db:
        assert await queries.version(db) == version


async def test_changes_only_what_the_file_says_otherwise(client: httpx2.AsyncClient, ada: Actor) -> None:
    await upload(client, ada, a_file(a_row(1), a_row(2), a_row(3)))
    few = ("product_id", "name", "price", "category", "in_stock", "is_priority")

    data = (await upload(client, ada, a_file(a_row(1, price="7.50"), a_row(2), columns=few))).json()["data"]

    # What the file has no column for stays, the subcategory within its category too.
    assert (data["products_added"], data["products_updated"], data["unchanged"]) == (0, 1, 1)
    third, second, first = (await listed(client, ada))["products"]
    assert (first["price"], first["subcategory"], first["description"]) == ("7.50", "Rice", "Long grain, aromatic.")
    assert (second["price"], third["price"]) == ("2.99", "3.99")


@pytest.mark.parametrize(
    ("changes", "column", "value", "reason"),
    [
        ({"price": "abc"}, "price", "abc", "'abc' is not an amount"),
        ({"price": ""}, "price", "", "the price is missing"),
        ({"price": "-1"}, "price", "-1", "a price cannot be below zero"),
        ({"price": "1.999"}, "price", "1.999", "NGN has 2 decimals, 1.999 has more"),
        ({"price": "NaN"}, "price", "NaN", "'NaN' is not an amount"),
        ({"price": "1e400"}, "price", "1e400", "this amount is too large"),
        ({"price": "9" * 30}, "price", "9" * 30, "this amount is too large"),
        ({"name": " "}, "name", "", "this is missing"),
        ({"name": "x" * 201}, "name", "x" * 79 + "…", "longer than 200 characters"),
        ({"product_id": ""}, "product_id", "", "this is missing"),
        ({"description": "x" * 20_001}, "description", "x" * 79 + "…", "longer than 20,000 characters"),
        ({"in_stock": "perhaps"}, "in_stock", "perhaps", "neither yes nor no"),
        ({"image_url": "javascript:alert(1)"}, "image_url", "javascript:alert(1)",
         "not a web address that starts with https://"),
        ({"weight_kg": "heavy"}, "weight_kg", "heavy", "not a weight in kilograms"),
        ({"currency": "USD"}, "currency", "USD", "this shop sells in NGN"),
        ({"stock_quantity": "-3"}, "stock_quantity", "-3", "not a number of pieces"),
    ],
)  # fmt: skip
async def test_says_which_row_could_not_be_taken_and_why(
    client: httpx2.AsyncClient, ada: Actor, changes: dict[str, str], column: str, value: str, reason: str
) -> None:
    columns = (*COLUMNS, *(one for one in changes if one not in COLUMNS))
    content = a_file(a_row(1), a_row(2, **changes), a_row(3), columns=columns)

    answer = (await upload(client, ada, content)).json()

    assert answer["data"]["errors"] == [{"line": 3, "column": column, "value": value, "reason": reason}]
    assert (answer["data"]["products_added"], answer["data"]["failed"]) == (2, 1)
    assert answer["message"] == "CSV processed; 1 row could not be taken"


async def test_what_is_new_behind_much_that_is_known_is_found_by_its_words(
    client: httpx2.AsyncClient, ada: Actor, worked: Callable[[], Awaitable[None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("oja.catalog.limits.ROWS_AT_ONCE", 2)
    known = [a_row(number, image_url="") for number in range(1, 11)]
    await upload(client, ada, a_file(*known))
    await worked()

    new = [a_row(number, name=f"Zobo leaves {number}", image_url="") for number in range(11, 16)]
    await upload(client, ada, a_file(*known, *new))
    await worked()

    found = (await listed(client, ada, search="zobo leaves", limit=20))["products"]
    assert sorted(one["external_id"] for one in found) == [f"SKU-{number:05}" for number in range(11, 16)]


async def test_a_product_id_counts_once_a_file(client: httpx2.AsyncClient, ada: Actor) -> None:
    data = (await upload(client, ada, a_file(a_row(1), a_row(2), a_row(1, price="5.00")))).json()["data"]

    assert (data["products_added"], data["failed"]) == (2, 1)
    assert data["errors"][0] == {
        "line": 4,
        "column": "product_id",
        "value": "SKU-00001",
        "reason": "this product_id stands in the file twice; the first one counts",
    }


async def test_names_every_missing_column_and_keeps_nothing(client: httpx2.AsyncClient, ada: Actor) -> None:
    answer = await upload(client, ada, b"product_id,name\n1,Rice\n")

    assert answer.status_code == 422
    body = answer.json()
    assert body["code"] == "missing_columns"
    assert [one["column"] for one in body["errors"]] == ["price", "category", "in_stock", "is_priority"]
    assert (await client.get(f"{ada.api}/imports", headers=ada.headers)).json()["data"]["pagination"]["total"] == 0


@pytest.mark.parametrize(
    "content",
    [b"", b"\n\n", a_file(a_row(1)).decode().encode("utf-16"), b"PK\x03\x04rest", b"\x00\x01\x02\x03"],
)
async def test_refuses_what_is_not_a_product_file(client: httpx2.AsyncClient, ada: Actor, content: bytes) -> None:
    answer = await upload(client, ada, content)

    assert (answer.status_code, answer.json()["code"]) == (422, "bad_file")


async def test_refuses_a_form_without_a_file(client: httpx2.AsyncClient, ada: Actor) -> None:
    url = f"{ada.api}/products/csv"
    for request in ({"data": {"a": "b"}}, {"content": b"x"}, {"files": {"other": b"x"}}):
        answer = await client.post(url, headers=ada.headers, **request)
        assert (answer.status_code, answer.json()["code"]) == (422, "file_missing")


async def test_reads_the_files_that_spreadsheets_write(client: httpx2.AsyncClient, ada: Actor) -> None:
    rows = (
        "Product ID;Name;Price;Category;In Stock;Is-Priority;\r\n"
        "1;Café moulu;24,99;Épicerie;oui;non;\r\n"
        "2;Crème;3;épicerie ;Sim;1;\r\n"
        ";;;;;;\r\n"
    )

    data = (await upload(client, ada, rows.encode("cp1252"))).json()["data"]

    assert (data["products_added"], data["failed"], data["errors"]) == (2, 0, [])
    assert data["warnings"] == [
        {"line": 2, "column": "", "value": "", "reason": "not UTF-8 from here on; read as Windows-1252"}
    ]
    second, first = (await listed(client, ada))["products"]
    assert (first["name"], first["price"], first["category"]) == ("Café moulu", "24.99", "Épicerie")
    assert first["category_id"] == second["category_id"]
    assert (second["is_priority"], second["in_stock"]) == (True, True)


async def test_reads_utf_8_with_its_mark(client: httpx2.AsyncClient, ada: Actor) -> None:
    data = (await upload(client, ada, b"\xef\xbb\xbf" + a_file(a_row(1, name="Ọ̀gẹ̀dẹ̀ 🍌")))).json()["data"]

    assert (data["products_added"], data["warnings"]) == (1, [])
    assert (await listed(client, ada))["products"][0]["name"] == "Ọ̀gẹ̀dẹ̀ 🍌"


async def test_a_blank_is_filled_in_with_a_warning(client: httpx2.AsyncClient, ada: Actor) -> None:
    data = (await upload(client, ada, a_file(a_row(1, category="", in_stock="", is_priority="")))).json()["data"]

    assert (data["products_added"], data["failed"]) == (1, 0)
    assert [one["column"] for one in data["warnings"]] == ["category", "in_stock", "is_priority"]
    product = (await listed(client, ada))["products"][0]
    assert (product["category"], product["in_stock"], product["is_priority"]) == ("Uncategorised", True, False)


async def test_a_quantity_makes_stock_counted(client: httpx2.AsyncClient, ada: Actor) -> None:
    columns = (*COLUMNS, "stock_quantity", "sku")
    rows = [a_row(1, stock_quantity="5", sku="A"), a_row(2, stock_quantity="0"), a_row(3, stock_quantity="")]

    await upload(client, ada, a_file(*rows, columns=columns))

    third, second, first = (await listed(client, ada))["products"]
    assert (first["stock_quantity"], first["in_stock"], first["sku"]) == (5, True, "A")
    assert (second["stock_quantity"], second["in_stock"]) == (0, False)
    assert (third["stock_quantity"], third["in_stock"]) == (None, True)


async def test_other_columns_are_kept_with_the_product(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    columns = (*COLUMNS, "Origin")
    await upload(client, ada, a_file(a_row(1, Origin="Kebbi"), columns=columns))
    again = (await upload(client, ada, a_file(a_row(1, Origin="Kebbi"), columns=columns))).json()["data"]

    assert again["unchanged"] == 1
    assert await owner.fetchval("SELECT attributes ->> 'Origin' FROM products") == "Kebbi"


async def test_survives_every_broken_line(client: httpx2.AsyncClient, ada: Actor) -> None:
    head, first, *_ = a_file(a_row(1)).splitlines(keepends=True)
    good = a_file(a_row(2)).splitlines(keepends=True)[1]
    last = a_file(a_row(3)).splitlines(keepends=True)[1]
    lines = [
        head,
        first,
        b"x" * (2 * 1024 * 1024) + b"\r\n",
        b'7,"never closed,1.00,Grains,,,true,false,,,\r\n',
        b"8,NUL\x00,desc,1.00,Grains,,,true,false,,,\r\n",
        b'9,"a "wrong" quote",,1.00,Grains,,,true,false,,,\r\n',
        good,
        b"10,too,many,1.00,Grains,,,true,false,,,,,,spare\r\n",
        b"11," + b"y" * 200_000 + b",d,1.00,Grains,,,true,false,,,\r\n",
        last,
    ]

    data = (await upload(client, ada, b"".join(lines))).json()["data"]

    assert {one["external_id"] for one in (await listed(client, ada))["products"]} == {
        "SKU-00001",
        "SKU-00002",
        "SKU-00003",
    }
    assert [one["line"] for one in data["errors"]] == [3, 4, 5, 6, 8, 9]
    assert "longer than" in data["errors"][0]["reason"]
    assert "never closed" in data["errors"][1]["reason"]
    assert "NUL" in data["errors"][2]["reason"]


async def test_a_value_may_run_over_several_lines(client: httpx2.AsyncClient, ada: Actor) -> None:
    content = a_file(a_row(1, description='First line,\nsecond "line"'), a_row(2, price="x"))

    data = (await upload(client, ada, content)).json()["data"]

    assert data["errors"][0]["line"] == 4
    assert (await listed(client, ada))["products"][0]["description"] == 'First line,\nsecond "line"'


async def test_an_id_of_ours_means_that_product(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    await upload(client, ada, a_file(a_row(1)))
    product = (await listed(client, ada))["products"][0]

    data = (await upload(client, ada, a_file(a_row(1, product_id=product["id"], price="5.00")))).json()["data"]
    foreign = (await upload(client, rival, a_file(a_row(1, product_id=product["id"], price="6.00")))).json()["data"]

    assert (data["products_updated"], data["products_added"]) == (1, 0)
    assert (foreign["products_updated"], foreign["products_added"]) == (0, 1)
    assert (await listed(client, ada))["products"][0]["price"] == "5.00"


async def test_products_of_one_name_get_addresses_of_their_own(client: httpx2.AsyncClient, ada: Actor) -> None:
    await upload(client, ada, a_file(a_row(1, name="Rice"), a_row(2, name="RICE")))
    await upload(client, ada, a_file(a_row(3, name="rice!")))

    slugs = [one["slug"] for one in (await listed(client, ada))["products"]]
    assert slugs[-1] == "rice"
    assert len(set(slugs)) == 3
    assert all(slug.startswith("rice") for slug in slugs)


async def test_5000_rows_are_done_at_once_and_more_become_a_job(
    client: httpx2.AsyncClient, ada: Actor, worked: Callable[[], Awaitable[None]]
) -> None:
    at_once = await upload(client, ada, many(5_000))
    assert (at_once.status_code, at_once.json()["data"]["products_added"]) == (200, 5_000)

    larger = await upload(client, ada, many(10_001, price="1.50"))
    data = larger.json()["data"]
    assert (larger.status_code, data["state"], data["products_updated"]) == (202, "running", 5_000)
    await worked()

    answer = await client.get(f"{ada.api}/imports/{data['import_id']}", headers=ada.headers)
    done = answer.json()["data"]
    assert (done["state"], done["products_added"], done["products_updated"]) == ("done", 5_001, 5_000)
    assert done["bytes_done"] == done["size_bytes"]
    assert done["finished_at"] is not None
    assert done.keys() == data.keys()
    assert (await listed(client, ada))["pagination"]["total"] == 10_001


async def test_keeps_the_first_thousand_errors_and_counts_all(client: httpx2.AsyncClient, ada: Actor) -> None:
    data = (await upload(client, ada, many(1_500, price="x"))).json()["data"]

    assert (data["failed"], len(data["errors"]), data["products_added"]) == (1_500, 1_000, 0)


async def test_two_imports_at_once_leave_each_product_once(client: httpx2.AsyncClient, ada: Actor) -> None:
    first, second = await asyncio.gather(upload(client, ada, many(800)), upload(client, ada, many(1_000)))

    added = first.json()["data"]["products_added"] + second.json()["data"]["products_added"]
    assert added == 1_000
    assert (await listed(client, ada))["pagination"]["total"] == 1_000


async def test_a_rival_sees_neither_the_import_nor_its_products(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    import_id = (await upload(client, ada, a_file(a_row(1)))).json()["data"]["import_id"]

    assert (await client.get(f"{rival.api}/imports/{import_id}", headers=rival.headers)).status_code == 404
    assert (await client.get(f"{ada.api}/imports/{import_id}", headers=rival.headers)).status_code == 404
    assert (await listed(client, rival))["pagination"]["total"] == 0
    assert (await upload(client, ada, a_file(a_row(1)))).json()["data"]["unchanged"] == 1


async def test_an_archived_product_that_is_listed_again_is_sold_again(client: httpx2.AsyncClient, ada: Actor) -> None:
    await upload(client, ada, a_file(a_row(1)))
    product = (await listed(client, ada))["products"][0]
    await client.delete(f"{ada.api}/products/{product['id']}", headers=ada.headers)
    assert (await listed(client, ada))["pagination"]["total"] == 0

    assert (await upload(client, ada, a_file(a_row(1)))).json()["data"]["products_updated"] == 1
    assert (await listed(client, ada))["products"][0]["id"] == product["id"]


async def test_a_shop_younger_than_the_statistics_reads_little_for_each_row(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, owner: asyncpg.Connection
) -> None:
    rows = 200
    await upload(client, ada, many(rows))
    await owner.execute("ANALYZE products, variants")
    await upload(client, rival, many(rows))
    before = await _entries_read(owner, rival)
    await upload(client, rival, many(rows))
    assert await _entries_read(owner, rival) - before < 20 * rows


async def test_lists_of_a_shop_that_has_just_come_read_little_for_each_row(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, owner: asyncpg.Connection
) -> None:
    await upload(client, ada, many(3))
    await owner.execute("ANALYZE")
    await upload(client, rival, many(400))
    before = await _entries_read(owner, rival)
    assert (await listed(client, rival, sort="price"))["pagination"]["total"] == 400
    assert await _entries_read(owner, rival) - before < 20_000


async def _entries_read(owner: asyncpg.Connection, shop: Actor) -> int:
    """Entries of products' and variants' indexes that were read, once every connection has told of its own."""
    async with AsyncExitStack() as stack:
        for _ in range(get_settings().database_pool_size):
            db = await stack.enter_async_context(merchant_session(shop.merchant_id))
            await db.execute(text("SELECT pg_stat_force_next_flush()"))
    read = "SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname IN ('products', 'variants')"
    return int(await owner.fetchval(read))
