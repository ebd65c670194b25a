"""Files as merchants have them: every encoding and delimiter, workbooks, exports of other shops, and traps."""

import asyncio
import csv
import io
import resource
from collections.abc import Callable
from typing import Any

import asyncpg
import httpx2
import pytest
from python_calamine import CalamineWorkbook

from oja.kernel.settings import get_settings
from tests.factories.catalog import listed, upload
from tests.factories.sheets import FIXTURES, a_bomb, a_workbook, an_ods, draft, with_cells
from tests.integration.catalog.test_import_studio import counts, received
from tests.support.cast import Actor

WIDE = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
LIST = "id,name,price\n1,Café moulu,24.99\n2,Crème brûlée,3.50\n"


@pytest.mark.parametrize(
    "content",
    [
        LIST.encode("utf-16"),
        LIST.encode("utf-16-le"),
        LIST.encode("utf-16-be"),
        LIST.encode("utf-8-sig"),
        LIST.encode("cp1252"),
        LIST.replace(",", ";").encode("latin-1"),
        LIST.replace(",", "\t").encode(),
        LIST.replace(",", "|").encode(),
        LIST.replace("\n", "\r\n").encode(),
        ("sep=;\r\n" + LIST.replace(",", ";")).encode("utf-16"),
    ],
    ids=["utf-16", "utf-16-le", "utf-16-be", "bom", "cp1252", "semicolon", "tab", "pipe", "crlf", "says-delimiter"],
)
async def test_reads_every_encoding_and_delimiter(client: httpx2.AsyncClient, ada: Actor, content: bytes) -> None:
    assert counts(await (await received(client, ada, content)).start()) == (2, 0, 0, 0)

    names = {one["name"]: one["price"] for one in (await listed(client, ada))["products"]}
    assert names == {"Café moulu": "24.99", "Crème brûlée": "3.50"}


async def test_an_open_quotation_mark_costs_its_own_row(client: httpx2.AsyncClient, ada: Actor) -> None:
    studio = await received(client, ada, 'id,name,price\n1,"Rice,5.00\n2,Beans,6.00\n3,"a "b" c",1.00\n4,Oil,7.00\n')
    done = await studio.start()

    assert counts(done) == (2, 0, 0, 2)
    assert [one["line"] for one in done["errors"]] == [2, 4]
    fix = (await studio.ask("rows-to-fix.csv")).text.splitlines()
    assert ["Line 2." in fix[1], "Line 4." in fix[2], len(fix)] == [True, True, 3]


async def test_a_doubled_id_counts_once(client: httpx2.AsyncClient, ada: Actor) -> None:
    done = await (await received(client, ada, "id,name,price\n1,Rice,5.00\n1,Beans,6.00\n")).start()
    assert (counts(done), done["errors"][0]["line"]) == ((1, 0, 0, 1), 3)
    assert (await listed(client, ada))["products"][0]["name"] == "Rice"


@pytest.mark.parametrize(
    ("text", "price", "reason"),
    [
        ("1.299,00", "1299.00", None),
        ("1,299.00", "1299.00", None),
        ("NGN 2,500.00", "2500.00", None),
        ("₦1 299,50", "1299.50", None),
        ("2500/-", "2500.00", None),
        ("1,29,900.00", "129900.00", None),
        ("2,500", None, "this could be 2500 or 2.500; please write 2500.00 for the first"),
        ("₹ 1,299.00", None, "this shop sells in NGN"),
        ("USD 5", None, "this shop sells in NGN"),
        ("five", None, "'five' is not an amount"),
    ],
)
async def test_a_price_is_understood_or_refused(
    client: httpx2.AsyncClient, ada: Actor, text: str, price: str | None, reason: str | None
) -> None:
    done = await (await received(client, ada, f"id;name;price\n1;Rice;{text}\n")).start()

    assert [one["reason"] for one in done["errors"]] == ([reason] if reason else [])
    assert [one["price"] for one in (await listed(client, ada))["products"]] == ([price] if price else [])


async def test_the_whole_column_decides_what_a_comma_is(client: httpx2.AsyncClient, ada: Actor) -> None:
    rows = [f"{at};P{at};1,{at:03}" for at in range(100, 700)]
    studio = await received(client, ada, "\n".join(["id;name;price", *rows, "a;Rice;2,5", "b;Oil;3.50", "c;Yam;4.75"]))

    checked = await studio.check()

    assert ((await studio.data("columns"))["decimal_mark"], counts(checked)) == (".", (603, 0, 0, 0))
    assert [(one["line"], one["value"], one["reason"]) for one in checked["warnings"] if one["column"] == "price"] == [
        (602, "2,5", "read as 2.50; most prices of this file have a point before the decimals")
    ]
    assert {"line": 2, "product_id": "100"}.items() <= (await studio.data("preview"))["changes"][0].items()
    assert (await studio.data("preview"))["changes"][0]["fields"][0]["after"] == "1100.00"


async def test_reads_a_workbook_with_a_title_above_its_header(client: httpx2.AsyncClient, ada: Actor) -> None:
    book = a_workbook(
        ["Starling Wholesale, price list"],
        [],
        ["Code", "Product\nname", "Price", "Stock", "Note"],
        ["A1", "Rice\n5 kg", 1299.5, 12, "new"],
        [],
        ["A2", "Beans", "NGN 2,500", 3.0, None],
        ["A3", "Yam", "ask", None, None],
    )
    studio = await received(client, ada, book, "prices.xlsx")
    assert (await studio.data())["origin"] == "workbook"
    columns = (await studio.data("columns"))["columns"]
    assert [one["field"] for one in columns] == ["product_id", "name", "price", "stock_quantity", "fact"]

    done = await studio.start()

    assert counts(done) == (2, 0, 0, 1)
    assert [(one["line"], one["value"]) for one in done["errors"]] == [(7, "ask")]
    found = {
        one["external_id"]: (one["price"], one["stock_quantity"]) for one in (await listed(client, ada))["products"]
    }
    assert found == {"A1": ("1299.50", 12), "A2": ("2500.00", 3)}
    assert "Line 7." in (await studio.ask("rows-to-fix.csv")).text

    to_fix = CalamineWorkbook.from_filelike(io.BytesIO((await studio.ask("rows-to-fix.xlsx")).content))
    header, row = to_fix.get_sheet_by_index(0).to_python()
    assert (header[-1], row[-1]) == ("To fix", "Line 7. price: 'ask' is not an amount")
    fixed = a_workbook([*map(str, header)], [*map(str, row[:2]), 900, *map(str, row[3:])])
    again = await received(client, ada, fixed, "rows-to-fix.xlsx")
    assert ((await again.data("columns"))["is_remembered"], counts(await again.start())) == (True, (1, 0, 0, 0))


@pytest.mark.parametrize("name", ["prices.ods", "prices.xls"])
async def test_reads_the_workbooks_of_other_programs(client: httpx2.AsyncClient, ada: Actor, name: str) -> None:
    content = an_ods(["Code", "Name", "Price", "Stock"], ["A1", "Rice, 5 kg", 1299.5, 12], ["A2", "Beans", 850, None])
    if name == "prices.xls":
        content = (FIXTURES / name).read_bytes()
    studio = await received(client, ada, content, name)

    assert ((await studio.data())["origin"], counts(await studio.start())) == ("workbook", (2, 0, 0, 0))

    found = {one["external_id"]: one for one in (await listed(client, ada))["products"]}
    assert [(one["name"], one["price"], one["stock_quantity"]) for one in (found["A1"], found["A2"])] == [
        ("Rice, 5 kg", "1299.50", 12), ("Beans", "850.00", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (lambda: a_bomb(300), "unpacks to more than 256 MB"),
        (lambda: with_cells(WIDE), "too large"),
        (lambda: a_workbook(["id"])[:-40], "cannot be opened"),
        (lambda: b"PK\x03\x04 nothing else", "cannot be opened"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "cannot be opened"),
        (a_workbook, "empty"),
        (lambda: b"", "empty"),
        (lambda: b"\x00\x01\x02\x03" * 9, "cannot be read"),
    ],
    ids=["bomb", "wide", "cut", "no-zip", "old-and-broken", "empty-book", "empty", "binary"],
)  # fmt: skip
async def test_refuses_traps_kindly_and_keeps_nothing(
    client: httpx2.AsyncClient, ada: Actor, content: Callable[[], bytes], said: str
) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    answer = await draft(client, ada, await asyncio.to_thread(content), "prices.xlsx")

    assert (answer.status_code, answer.json()["code"]) == (422, "bad_file")
    assert said in answer.json()["message"]
    assert not list((get_settings().home / "imports").glob("*.unpacked"))
    assert (await client.get(f"{ada.api}/imports", headers=ada.headers)).json()["data"]["imports"] == []
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 700 * 1024


async def test_a_sheet_that_lies_about_its_size_is_refused(client: httpx2.AsyncClient, ada: Actor) -> None:
    book = bytearray(a_bomb(1))
    size = (1024**2 + 140).to_bytes(4, "little")[1:]
    at = book.rfind(b"PK\x01\x02", 0, book.rfind(b"xl/worksheets/sheet1.xml"))
    assert book[at + 25 : at + 28] == size
    book[at + 24 : at + 28] = (10).to_bytes(4, "little")

    answer = await draft(client, ada, bytes(book), "prices.xlsx")

    assert answer.status_code == 422
    assert "damaged" in answer.json()["message"]


SHOPIFY = """Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,\
Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,\
Variant Barcode,Image Src,Status
ankara-shirt,Ankara Shirt,<p>Bright &amp; light.</p><p>Cotton.</p>,Oyin,Shirts,,true,Size,S,Colour,Red,\
AS-S,200,shopify,4,deny,40.00,'111,https://example.com/a.jpg,active
ankara-shirt,,,,,,,,M,,Red,AS-M,200,shopify,-2,deny,45.00,'112,,
ankara-shirt,,,,,,,,,,,,,,,,,,https://example.com/b.jpg,
shea-butter,Shea Butter,Pure.,Oyin,Beauty,,true,Title,Default Title,,,SB,500,,,deny,12.50,,,active
"""


async def test_an_export_of_shopify_needs_no_columns(client: httpx2.AsyncClient, ada: Actor) -> None:
    studio = await received(client, ada, SHOPIFY)
    assert (await studio.data("columns"))["origin"] == "shopify"
    assert counts(await studio.check()) == (2, 0, 0, 0)

    assert counts(await studio.start()) == (2, 0, 0, 0)

    butter, shirt = (await listed(client, ada))["products"]
    assert (butter["name"], butter["price"], butter["options"], butter["weight_kg"]) == (
        "Shea Butter",
        "12.50",
        [],
        "0.5",
    )
    assert (shirt["external_id"], shirt["description"], shirt["category"]) == (
        "ankara-shirt", "Bright & light.\nCotton.", "Shirts",
    )  # fmt: skip
    assert (shirt["options"], shirt["variant_count"], shirt["stock_quantity"]) == (["Size", "Colour"], 2, 4)
    assert await offers(client, ada, shirt) == ["S / Red 40.00 AS-S 111 4", "M / Red 45.00 AS-M 112 0"]

    again = await (await received(client, ada, SHOPIFY)).start()
    assert counts(again) == (0, 0, 2, 0)
    dearer = await received(client, ada, SHOPIFY.replace("45.00", "46.00"))
    assert counts(await dearer.check()) == (0, 1, 1, 0)
    [change] = (await dearer.data("preview"))["changes"]
    assert (change["name"], change["fields"]) == (
        "Ankara Shirt, M / Red", [{"field": "price", "before": "45.00", "after": "46.00"}],
    )  # fmt: skip
    assert counts(await dearer.start()) == (0, 1, 1, 0)
    assert [one["price"] for one in await variants(client, ada, shirt)] == ["40.00", "46.00"]


async def variants(client: httpx2.AsyncClient, shop: Actor, product: dict[str, Any]) -> list[dict[str, Any]]:
    answer = await client.get(f"{shop.api}/products/{product['id']}/variants", headers=shop.headers)
    found: list[dict[str, Any]] = answer.json()["data"]["variants"]
    return found


async def offers(client: httpx2.AsyncClient, shop: Actor, product: dict[str, Any]) -> list[str]:
    columns = ("name", "price", "sku", "barcode", "stock_quantity")
    return [" ".join(str(one[name]) for name in columns) for one in await variants(client, shop, product)]


WOOCOMMERCE = """ID,Type,SKU,Name,Published,Is featured?,Short description,Description,In stock?,Stock,Weight (kg),\
Sale price,Regular price,Categories,Images,Parent,Attribute 1 name,Attribute 1 value(s)
10,variable,HOOD,Hoodie,1,1,,Warm.,1,,0.8,,,"Clothing > Hoodies, Sale",https://example.com/h.jpg,,Size,"S, M"
20,simple,CAP,Cap,1,0,Short.,,1,7,,8.00,10.00,Clothing,,,Material,Cotton
11,variation,HOOD-S,Hoodie - S,1,0,,,1,3,,,30.00,,,id:10,Size,S
12,variation,HOOD-M,Hoodie - M,1,0,,,0,,,,32.00,,,HOOD,Size,M
"""


async def test_an_export_of_woocommerce_needs_no_columns(client: httpx2.AsyncClient, ada: Actor) -> None:
    studio = await received(client, ada, WOOCOMMERCE)
    assert (await studio.data("columns"))["origin"] == "woocommerce"

    assert counts(await studio.start()) == (2, 0, 0, 0)

    found = {one["external_id"]: one for one in (await listed(client, ada))["products"]}
    cap, hoodie = found["CAP"], found["HOOD"]
    assert (cap["price"], cap["stock_quantity"], cap["attributes"]) == ("8.00", 7, {"Material": "Cotton"})
    assert (hoodie["name"], hoodie["category"], hoodie["subcategory"]) == ("Hoodie", "Clothing", "Hoodies")
    assert (hoodie["is_priority"], hoodie["weight_kg"], hoodie["options"]) == (True, "0.8", ["Size"])
    assert await offers(client, ada, hoodie) == ["S 30.00 HOOD-S None 3", "M 32.00 HOOD-M None None"]
    assert [one["in_stock"] for one in await variants(client, ada, hoodie)] == [True, False]


OF_SHOPIFY = """Handle,Title,Vendor,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Price,\
Variant Compare At Price,Variant Tax Code,Variant Image,Cost per item,Status
bag,Bag,Kente,"Linen, Soft",true,Size,S,B-S,250,40.00,55.00,PC04,https://example.com/s.jpg,21.50,draft
bag,,,,,,L,B-L,300,50.00,0.00,PC04,,,
"""
OF_WOOCOMMERCE = """ID,Type,SKU,Name,Published,In stock?,Sale price,Regular price,Categories,Images,Parent,Tags,Brands,\
Tax class,Weight (kg),Cost of goods,Attribute 1 name,Attribute 1 value(s)
10,variable,bag,Bag,-1,1,,,,,,"Linen, Soft",Kente,PC04,0.25,,Size,"S, L"
11,variation,B-S,Bag - S,1,1,40.00,55.00,,https://example.com/s.jpg,bag,,,PC04,0.25,21.50,Size,S
12,variation,B-L,Bag - L,1,1,,50.00,,,bag,,,PC04,0.3,,Size,L
"""


@pytest.mark.parametrize("content", [OF_SHOPIFY, OF_WOOCOMMERCE], ids=["shopify", "woocommerce"])
async def test_other_shops_exports_say_all_that_ours_do(client: httpx2.AsyncClient, ada: Actor, content: str) -> None:
    assert counts(await (await received(client, ada, content)).start()) == (1, 0, 0, 0)

    export = (await client.get(f"{ada.api}/products.csv", headers=ada.headers)).text.removeprefix("\ufeff")
    small, large = csv.DictReader(io.StringIO(export))
    named = ("brand", "tags", "tax_class", "status", "price", "compare_at_price", "cost", "variant_weight_kg", "sku")
    assert [small[name] for name in (*named, "variant_image_url")] == [
        "Kente", "Linen,Soft", "PC04", "draft", "40.00", "55.00", "21.50", "0.25", "B-S", "https://example.com/s.jpg",
    ]  # fmt: skip
    assert [large[name] for name in named] == ["Kente", "Linen,Soft", "PC04", "draft", "50.00", "", "", "0.3", "B-L"]


async def test_a_column_can_be_a_choice(client: httpx2.AsyncClient, ada: Actor) -> None:
    file = "Code,Name,Price,Size\nT1,Shirt,40.00,S\nT1,Shirt,45.00,M\nT1,Shirt,50.00,M\nT2,Cap,9.00,\n"
    studio = await received(client, ada, file)
    await studio.data("columns", "PUT", json={"fields": ["product_id", "name", "price", "option"], "decimal_mark": "."})

    done = await studio.start()

    assert (counts(done), done["errors"][0]["reason"]) == ((2, 0, 0, 1), "these options stand in the file twice")
    found = {one["external_id"]: one for one in (await listed(client, ada))["products"]}
    assert [(one["name"], one["price"]) for one in await variants(client, ada, found["T1"])] == [
        ("S", "40.00"), ("M", "45.00"),
    ]  # fmt: skip
    assert (found["T2"]["options"], found["T2"]["price"]) == ([], "9.00")


async def test_a_product_that_is_sold_by_other_options_is_left(client: httpx2.AsyncClient, ada: Actor) -> None:
    await (await received(client, ada, SHOPIFY)).start()
    studio = await received(client, ada, SHOPIFY.replace("Size", "Fit"))

    checked = await studio.check()
    done = await studio.start()

    assert counts(checked) == counts(done) == (0, 0, 2, 2)
    assert {one["line"] for one in done["errors"]} == {2, 3}
    assert "sold by other options" in (await studio.ask("rows-to-fix.csv")).text


async def test_stock_of_variants_stands_in_the_ledger(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    await (await received(client, ada, SHOPIFY)).start()
    await (await received(client, ada, SHOPIFY.replace("shopify,4", "shopify,9"))).start()

    rows = await owner.fetch(
        "SELECT sku, stock_quantity, (SELECT sum(step) FROM stock_movements WHERE variant_id = variants.id) AS moved"
        " FROM variants WHERE is_tracked ORDER BY sku"
    )
    assert [tuple(row) for row in rows] == [("AS-M", 0, None), ("AS-S", 9, 9)]


async def test_the_formats_own_endpoint_still_takes_csv_only(client: httpx2.AsyncClient, ada: Actor) -> None:
    answer = await upload(client, ada, a_workbook(["id", "name", "price"], ["1", "Rice", 5]))
    assert (answer.status_code, answer.json()["code"]) == (422, "bad_file")
