"""Exporting: everything in the format's columns, harmless in a spreadsheet, and importing it again changes nothing."""

import csv
import io
import zipfile

import asyncpg
import httpx2
import orjson
import pytest
from python_calamine import CalamineWorkbook

from oja.kernel.settings import get_settings
from tests.factories.catalog import a_file, a_row, listed, upload
from tests.factories.pictures import Worked, photo
from tests.integration.catalog.test_import_files import SHOPIFY
from tests.integration.catalog.test_import_studio import counts, received
from tests.support.cast import Actor


async def exported(client: httpx2.AsyncClient, shop: Actor) -> str:
    answer = await client.get(f"{shop.api}/products.csv", headers=shop.headers)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/csv; charset=utf-8")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="starlingmarket-products.csv"'
    return answer.text


async def test_an_export_imported_again_changes_nothing(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    columns = tuple(a_row())
    await upload(client, ada, a_file(
        a_row(1, description='Two\nlines, "quoted"'), a_row(2, subcategory="", image_url="", weight_kg=""),
        a_row(3, name="=1+1", in_stock="no", is_priority="yes"), columns=columns,
    ))  # fmt: skip
    await (await received(client, ada, SHOPIFY)).start()
    await (await received(client, ada, "id,name,price,stock,Origin\nX,-5 off,1.00,4,@home\n")).start()
    deep = await _deep_category(client, ada)
    url = f"{ada.api}/products/{(await listed(client, ada))['products'][0]['id']}"
    assert (await client.patch(url, json={"category_id": deep}, headers=ada.headers)).status_code == 200
    before = (await listed(client, ada))["products"]
    changes = await owner.fetchval("SELECT count(*) FROM catalog_changes")

    text = await exported(client, ada)

    studio = await received(client, ada, text)
    assert counts(await studio.check()) == (0, 0, 6, 0), await studio.data("preview")
    assert counts(await studio.start()) == (0, 0, 6, 0)
    plain = (await upload(client, ada, text.encode())).json()["data"]
    assert counts(plain) == (0, 0, 6, 0), plain["errors"]
    assert (await listed(client, ada))["products"] == before
    assert await owner.fetchval("SELECT count(*) FROM catalog_changes") == changes


async def _deep_category(client: httpx2.AsyncClient, ada: Actor) -> str:
    above = None
    for name in ("Home", "Kitchen", "Pots"):
        body = {"name": name} | ({"parent_id": above} if above else {})
        path = "category-tree" if above else "categories"
        answer = await client.post(f"{ada.api}/{path}", json=body, headers=ada.headers)
        if answer.status_code != 201:
            answer = await client.post(
                f"{ada.api}/categories/{above}/subcategories", json={"name": name}, headers=ada.headers
            )
        assert answer.status_code == 201, answer.text
        above = answer.json()["data"]["id"]
    return str(above)


EVERYTHING = {
    "product_id": ("S1", "S1", "C1"),
    "name": ("Shirt", "Shirt", "Cap"),
    "description": ("Linen", "Linen", ""),
    "price": ("40.00", "45.00", "9.00"),
    "category": ("Clothes", "Clothes", "Clothes"),
    "subcategory": ("Shirts", "Shirts", ""),
    "image_url": ("https://example.com/1.jpg", "https://example.com/1.jpg", ""),
    "in_stock": ("true", "true", "false"),
    "is_priority": ("true", "true", "false"),
    "weight_kg": ("0.3", "0.3", ""),
    "barcode": ("", "0123", ""),
    "supplier_id": ("Aba Textiles", "Aba Textiles", ""),
    "stock_quantity": ("3", "", ""),
    "sku": ("S1-S", "S1-M", ""),
    "brand": ("Kente", "Kente", ""),
    "tags": ('Linen,"Soft, light"', 'Linen,"Soft, light"', ""),
    "compare_at_price": ("55.00", "", ""),
    "cost": ("21.50", "", "4.00"),
    "tax_class": ("VAT 7.5", "VAT 7.5", ""),
    "status": ("draft", "draft", "active"),
    "variant_weight_kg": ("0.25", "0.35", ""),
    "variant_image_url": ("https://example.com/s.jpg", "https://example.com/m.jpg", ""),
    "more_images": ("https://example.com/2.jpg https://example.com/3.jpg",) * 2 + ("",),
    "image_alts": ("A shirt\n\nIts back", "A shirt\n\nIts back", ""),
    "oja_options": ('{"Size":"S"}', '{"Size":"M"}', ""),
    "oja_attributes": ('{"Origin":"Aba"}', '{"Origin":"Aba"}', ""),
}


async def test_what_one_shop_exports_another_imports_and_exports_the_same(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([list(EVERYTHING), *zip(*EVERYTHING.values(), strict=True)])
    await (await received(client, ada, out.getvalue())).start()
    first = (await client.get(f"{ada.api}/products.csv", headers=ada.headers)).text
    assert first.removeprefix("\ufeff") == out.getvalue()

    done = await (await received(client, rival, first)).start()

    assert (counts(done), done["warnings"]) == ((2, 0, 0, 0), [])
    assert (await client.get(f"{rival.api}/products.csv", headers=rival.headers)).text == first
    cheaper = await received(client, rival, first.replace("55.00", "50.00").replace("VAT 7.5", "VAT 5"))
    assert counts(await cheaper.check()) == (0, 1, 1, 0)
    [product, offer] = (await cheaper.data("preview"))["changes"]
    assert product["fields"] == [{"field": "tax_class", "before": "VAT 7.5", "after": "VAT 5"}]
    assert offer["fields"] == [{"field": "compare_at_price", "before": "55.00", "after": "50.00"}]
    await cheaper.start()
    await cheaper.data("revert", "POST")
    assert (await client.get(f"{rival.api}/products.csv", headers=rival.headers)).text == first


async def test_an_exported_workbook_imported_again_changes_nothing(client: httpx2.AsyncClient, ada: Actor) -> None:
    await upload(
        client, ada, a_file(a_row(1, name="=1+1", price="1299.50"), a_row(2, description="Two\nlines", weight_kg=""))
    )
    await (await received(client, ada, SHOPIFY)).start()
    before = (await listed(client, ada))["products"]

    answer = await client.get(f"{ada.api}/products.xlsx", headers=ada.headers)

    assert answer.headers["Content-Disposition"] == 'attachment; filename="starlingmarket-products.xlsx"'
    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    cells = dict(zip(rows[0], rows[1], strict=True))
    assert (cells["name"], cells["price"], cells["weight_kg"]) == ("'=1+1", 1299.5, 1.25)
    formula = b"<f>"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert formula not in archive.read("xl/worksheets/sheet1.xml")
    studio = await received(client, ada, answer.content, "products.xlsx")
    assert counts(await studio.start()) == (0, 0, len(before), 0)
    assert (await listed(client, ada))["products"] == before
    assert [path for path in (get_settings().home / "imports").iterdir() if path.suffix != ".csv"] == []


async def test_a_text_that_no_workbook_holds_is_said(client: httpx2.AsyncClient, ada: Actor) -> None:
    facts = {f"Fact {at}": "x" * 1_000 for at in range(40)}
    await upload(client, ada, a_file(a_row(1) | facts, columns=(*a_row(), *facts)))

    answer = await client.get(f"{ada.api}/products.xlsx", headers=ada.headers)

    assert (answer.status_code, answer.json()["code"]) == (409, "not_for_workbook")
    assert "x" * 1_000 in await exported(client, ada)


async def test_no_cell_is_a_formula(client: httpx2.AsyncClient, ada: Actor) -> None:
    evil = ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "'=1"]
    await upload(client, ada, a_file(*(a_row(at, name=name, supplier_id=name) for at, name in enumerate(evil, 1))))

    rows = list(csv.DictReader(io.StringIO((await exported(client, ada)).removeprefix("\ufeff"))))

    assert [row["name"] for row in rows] == ["'" + name for name in evil[:4]] + ["'=1"]
    for row in rows:
        assert not any(value[:1] in "=+-@\t\r" for value in row.values() if value)
    assert [one["name"] for one in (await listed(client, ada))["products"]][::-1] == [*evil[:4], "=1"]


async def test_archived_products_and_others_shops_stay_out(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    await upload(client, ada, a_file(a_row(1), a_row(2)))
    await upload(client, rival, a_file(a_row(3)))
    product = (await listed(client, ada))["products"][0]
    await client.delete(f"{ada.api}/products/{product['id']}", headers=ada.headers)

    rows = list(csv.DictReader(io.StringIO((await exported(client, ada)).removeprefix("\ufeff"))))

    assert [row["product_id"] for row in rows] == ["SKU-00001"]
    assert list(rows[0])[:12] == list(a_row()) or set(a_row()) <= set(rows[0])
    foreign = await client.get(f"{ada.api}/products.csv", headers=rival.headers)
    assert foreign.status_code == 404


OTHERS = ("shopify", "woocommerce")


@pytest.mark.parametrize("system", OTHERS)
async def test_an_export_for_another_system_gives_another_shop_the_same_products(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, system: str
) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([list(EVERYTHING), *zip(*EVERYTHING.values(), strict=True)])
    await (await received(client, ada, out.getvalue())).start()
    # What looks like a formula or like HTML, choices that begin with a sign, and one more than Shopify has room for.
    awkward = [{"product_id": "=L", "name": "@Lens", "description": "-1 < 2 & 3\n\n<b>", "category": "Eyes, > ears",
                "price": "9.00", "tags": "+1", "image_url": "https://example.com/l.jpg", "image_alts": "=A lens",
                "oja_options": orjson.dumps({"-Sign": sign, "B": "a, b", "C": "c", "D": "d"}).decode(),
                "oja_attributes": '{"@Made":"+in Aba"}'} for sign in ("-2.5", "+2.5")]  # fmt: skip
    columns = tuple(awkward[0])
    await (await received(client, ada, a_file(*awkward, columns=columns).decode())).start()
    before = await exported(client, ada)

    answer = await client.get(f"{ada.api}/products.csv", headers=ada.headers, params={"columns": system})

    assert f'filename="starlingmarket-{system}.csv"' in answer.headers["Content-Disposition"]
    cells = [cell for row in csv.reader(io.StringIO(answer.text.removeprefix("\ufeff"))) for cell in row]
    assert "'-2.5" in cells
    assert not [cell for cell in cells if cell[:1] in {*"=+-@\t\r"} - {""}]
    studio = await received(client, rival, answer.text)
    assert (await studio.data())["origin"] == system
    done = await studio.start()
    assert (counts(done), done["warnings"]) == ((3, 0, 0, 0), [])
    assert (await client.get(f"{rival.api}/products.csv", headers=rival.headers)).text == before
    own = await received(client, ada, answer.text)
    assert counts(await own.check()) == (0, 0, 3, 0), await own.data("preview")


@pytest.mark.parametrize("system", [None, *OTHERS])
async def test_uploaded_pictures_are_named_in_full_and_stay(
    client: httpx2.AsyncClient, ada: Actor, worked: Worked, system: str | None
) -> None:
    await upload(client, ada, a_file(a_row(1, image_url="")))
    [product] = (await listed(client, ada))["products"]
    url = f"{ada.api}/products/{product['id']}"
    files = [("file", ("a.jpg", photo(seed=1), "image/jpeg")), ("file", ("b.jpg", photo(seed=2), "image/jpeg"))]
    assert (await client.post(f"{url}/pictures", headers=ada.headers, files=files)).status_code == 201
    await worked()
    asked = {"columns": system} if system else {}

    text = (await client.get(f"{ada.api}/products.csv", headers=ada.headers, params=asked)).text

    assert text.count(f"{get_settings().public_url}/media/pictures/") == 2
    studio = await received(client, ada, text)
    assert counts(await studio.check()) == (0, 0, 1, 0), await studio.data("preview")
