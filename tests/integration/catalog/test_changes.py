"""What is remembered of the catalogue: who changed what, before and after; and addresses that were given up."""

from typing import Any

import httpx2

from oja.catalog import service
from oja.catalog.schemas import ProductChange
from oja.kernel.db import merchant_session
from tests.factories.carts import put_on_sale
from tests.factories.catalog import a_file, a_row, upload
from tests.support.cast import Actor


async def history(client: httpx2.AsyncClient, shop: Actor, product_id: object, **page: Any) -> list[dict[str, Any]]:
    answer = await client.get(f"{shop.api}/products/{product_id}/changes", headers=shop.headers, params=page)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["data"]["changes"]
    return found


async def patch(client: httpx2.AsyncClient, shop: Actor, path: str, **body: Any) -> httpx2.Response:
    return await client.patch(f"{shop.api}/{path}", headers=shop.headers, json=body)


async def test_each_door_leaves_its_name_with_before_and_after(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    await patch(client, ada, f"products/{rice.id}", name="Brown Rice", price="30", tags=["New"])
    await patch(client, ada, f"variants/{rice.variant_id}", sku="BR")
    row = a_row(1, product_id=str(rice.id), name="Brown Rice", description="Whole", price="31")
    uploaded = (await upload(client, ada, a_file(row))).json()["data"]
    async with merchant_session(ada.merchant_id, actor="platform:1") as db:
        await service.update_product(db, rice.id, ProductChange(status="draft"))

    told = await history(client, ada, rice.id)

    def said(number: int) -> dict[str, list[Any]]:
        return {one["field"]: [one["before"], one["after"]] for one in told[number]["changes"]}

    team, imported = f"team:{ada.user_id}", f"import:{uploaded['import_id']}"
    assert (told[0]["actor"], said(0)) == ("platform:1", {"status": ["active", "draft"]})
    assert {one["actor"] for one in told[1:4]} == {imported}
    by_file = said(1) | said(2) | said(3)
    assert (by_file["price"], by_file["description"]) == (["30.00", "31.00"], [None, "Whole"])
    assert by_file["pictures"] == [0, 1]
    assert (told[4]["actor"], told[4]["kind"], said(4)) == (team, "variant", {"sku": [None, "BR"]})
    assert {one["kind"] for one in told[5:]} == {"product", "variant"}
    by_hand = said(5) | said(6)
    assert by_hand["name"] == ["Basmati Rice", "Brown Rice"]
    assert (by_hand["price"], by_hand["tags"]) == (["24.99", "30.00"], [[], ["New"]])
    assert len(told) == 7


async def test_what_changes_nothing_leaves_nothing(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada, stock=3)

    await patch(client, ada, f"products/{rice.id}", name=rice.name, stock_quantity=2)

    assert await history(client, ada, rice.id) == []


async def test_the_whole_catalogues_history_pages(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    rice = await put_on_sale(ada)
    for price in range(1, 6):
        await patch(client, ada, f"products/{rice.id}", price=price)
    address = f"{ada.api}/catalog-changes"

    first = (await client.get(f"{address}?limit=2", headers=ada.headers)).json()["data"]
    cursor = first["pagination"]["next_cursor"]
    rest = (await client.get(f"{address}?cursor={cursor}", headers=ada.headers)).json()["data"]["changes"]

    assert first["pagination"]["total"] == 5
    assert [one["changes"][0]["after"] for one in first["changes"] + rest] == ["5.00", "4.00", "3.00", "2.00", "1.00"]
    hers = (await client.get(f"{rival.api}/catalog-changes", headers=rival.headers)).json()["data"]["changes"]
    assert hers == []


async def test_an_agent_does_not_read_the_history(client: httpx2.AsyncClient, bayo: Actor) -> None:
    assert (await client.get(f"{bayo.api}/catalog-changes", headers=bayo.headers)).status_code == 403


async def test_a_given_up_address_leads_to_the_new_one(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    renamed = await patch(client, ada, f"products/{rice.id}", name="Brown Rice")
    assert renamed.json()["data"]["slug"] == "basmati-rice"

    moved = await patch(client, ada, f"products/{rice.id}", slug="Brown Rice")
    await patch(client, ada, f"products/{rice.id}", slug="brown-rice-5kg")

    assert moved.json()["data"]["slug"] == "brown-rice"
    for old in ("basmati-rice", "brown-rice"):
        answer = await client.get(f"/starlingmarket/p/{old}")
        assert (answer.status_code, answer.headers["Location"]) == (301, "/starlingmarket/p/brown-rice-5kg")
    back = await patch(client, ada, f"products/{rice.id}", slug="basmati-rice")
    assert back.status_code == 200
    assert (await client.get("/starlingmarket/p/basmati-rice")).status_code == 200
    assert (await client.get("/starlingmarket/p/brown-rice")).headers["Location"] == "/starlingmarket/p/basmati-rice"


async def test_a_categorys_address_moves_too_and_none_is_given_twice(client: httpx2.AsyncClient, ada: Actor) -> None:
    await upload(client, ada, a_file(a_row(1), a_row(2, category="Drinks", subcategory="")))
    every = (await client.get(f"{ada.api}/categories", headers=ada.headers)).json()["data"]["categories"]
    grains = next(one for one in every if one["name"] == "Grains")

    taken = await patch(client, ada, f"categories/{grains['id']}", slug="drinks")
    await patch(client, ada, f"categories/{grains['id']}", slug="dry-food")

    assert (taken.status_code, taken.json()["code"]) == (409, "slug_taken")
    answer = await client.get("/starlingmarket/c/grains")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/starlingmarket/c/dry-food")
    changes = f"{ada.api}/catalog-changes?subject_id={grains['id']}"
    told = (await client.get(changes, headers=ada.headers)).json()["data"]["changes"]
    assert told[0]["changes"] == [{"field": "slug", "before": "grains", "after": "dry-food"}]
