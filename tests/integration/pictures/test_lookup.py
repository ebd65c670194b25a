"""The dashboard finds a product by a code that is typed or scanned, and by a picture of it."""

from typing import Any

import httpx2
import pytest

from oja.catalog.recognition import codes
from tests.factories.pictures import Album, Worked, coded, drawn, make_product, saved
from tests.support.cast import Actor

EAN = "4006381333931"


async def typed(client: httpx2.AsyncClient, shop: Actor, code: str) -> list[dict[str, Any]]:
    answer = await client.get(f"{shop.api}/products/lookup", headers=shop.headers, params={"code": code})
    assert answer.status_code == 200, answer.text
    return list(answer.json()["data"]["matches"])


async def shown(client: httpx2.AsyncClient, shop: Actor, content: bytes) -> httpx2.Response:
    form = {"file": ("photo.jpg", content, "image/jpeg")}
    return await client.post(f"{shop.api}/products/lookup", headers=shop.headers, files=form)


async def test_a_typed_code_finds_exactly_what_has_it(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    rice = await make_product(client, ada, barcode=EAN, sku="R-5", status="draft")
    await make_product(client, rival, barcode=EAN)
    for code in (EAN, f"0{EAN}", " 4006381-333931 "):
        [match] = await typed(client, ada, code)
        assert (match["product"]["id"], match["reason"], match["likeness"]) == (rice["id"], "barcode", None)
    [match] = await typed(client, ada, "R-5")
    assert (match["variant_id"], match["reason"]) == (rice["variant_id"], "sku")
    for code in ("400638133393", "r-5x", "%"):
        assert await typed(client, ada, code) == []


async def test_a_picture_finds_by_its_code_else_by_its_looks(
    client: httpx2.AsyncClient, ada: Actor, worked: Worked
) -> None:
    rice = await make_product(client, ada, barcode=EAN)
    lamp = await make_product(client, ada, name="Lamp")
    await Album(client, ada, lamp["id"]).add(saved(drawn(1), "PNG"))
    await worked()
    data = (await shown(client, ada, coded(EAN))).json()["data"]
    assert (data["codes"], [one["product"]["id"] for one in data["matches"]]) == ([EAN], [rice["id"]])
    data = (await shown(client, ada, saved(drawn(1).resize((320, 320)), "JPEG"))).json()["data"]
    assert [(one["product"]["id"], one["reason"]) for one in data["matches"]] == [(lamp["id"], "picture")]
    assert data["matches"][0]["likeness"] > 0.99
    assert (await shown(client, ada, saved(drawn(2), "JPEG"))).json()["data"]["matches"] == []


async def test_what_is_no_picture_is_refused(client: httpx2.AsyncClient, ada: Actor) -> None:
    for content, code in ((b"<svg/>", "not_a_picture"), (b"\xff\xd8\xff" + b"\0" * 99, "picture_broken")):
        answer = await shown(client, ada, content)
        assert (answer.status_code, answer.json()["code"]) == (422, code)
    nothing = await client.post(f"{ada.api}/products/lookup", headers=ada.headers, data={"a": "b"})
    assert nothing.json()["code"] == "file_missing"


@pytest.mark.parametrize(
    ("written", "also"),
    [
        ("036000291452", "0036000291452"),
        ("0036000291452", "036000291452"),
        ("00036000291452", "036000291452"),
        ("04252614", "042100005264"),
        ("https://id.gs1.org/01/04006381333931/10/A1", EAN),
        ("400-6381 333931", EAN),
    ],
)
def test_one_number_is_written_in_several_ways(written: str, also: str) -> None:
    assert also in codes.spellings(written)


@pytest.mark.parametrize("written", ["", "   ", "RICE-5KG", "000000000000", "https://shop.example/01/x"])
def test_what_is_no_number_is_only_itself(written: str) -> None:
    assert set(codes.spellings(written)) <= {written.strip(), "000000000000"}
