"""Names and descriptions in other languages: written over the API, shown to whoever speaks them."""

import asyncpg
import httpx2
import pytest

from oja.catalog import queries
from oja.catalog.translations import service as translating
from oja.kernel.db import merchant_session
from tests.factories.chats import Phone, body, choices, make_phone
from tests.factories.shelves import stock_up
from tests.support.cast import Actor
from tests.support.database import counted

FRENCH = {"name": "Riz basmati", "description": "Grain long"}


async def put(client: httpx2.AsyncClient, shop: Actor, path: str, **words: str) -> httpx2.Response:
    return await client.put(f"{shop.api}/{path}", headers=shop.headers, json=words)


async def test_is_written_replaced_and_taken_back(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await stock_up(ada, "Basmati Rice", description="Long grain")
    path = f"products/{rice.id}/translations"
    await put(client, ada, f"{path}/fr", name="Riz")
    await put(client, ada, f"{path}/fr", **FRENCH)
    await put(client, ada, f"{path}/pt-BR", name="Arroz")

    listed = (await client.get(f"{ada.api}/{path}", headers=ada.headers)).json()["data"]["translations"]
    assert [(one["language"], one["name"]) for one in listed] == [("fr", "Riz basmati"), ("pt-BR", "Arroz")]
    assert (await put(client, ada, f"{path}/french", name="Riz")).status_code == 422
    told = (await client.get(f"{ada.api}/products/{rice.id}/changes", headers=ada.headers)).json()["data"]["changes"]
    assert told[1]["changes"] == [
        {"field": "description (fr)", "before": None, "after": "Grain long"},
        {"field": "name (fr)", "before": "Riz", "after": "Riz basmati"},
    ]
    for _ in range(2):
        assert (await client.delete(f"{ada.api}/{path}/fr", headers=ada.headers)).status_code == 200
    assert (await client.get(f"{ada.api}/{path}", headers=ada.headers)).json()["data"]["pagination"]["total"] == 1


async def test_a_list_is_translated_by_two_statements_however_long(client: httpx2.AsyncClient, ada: Actor) -> None:
    made = [await stock_up(ada, f"Rice {number}", category="Food", subcategory="Grains") for number in range(6)]
    await put(client, ada, f"products/{made[0].id}/translations/pt", name="Arroz")
    await put(client, ada, f"products/{made[1].id}/translations/pt", name="Arroz europeu")
    await put(client, ada, f"products/{made[1].id}/translations/pt-BR", name="Arroz brasileiro")
    await put(client, ada, f"categories/{made[0].category_id}/translations/pt", name="Comida")
    await put(client, ada, f"categories/{made[0].subcategory_id}/translations/pt", name="Cereais")

    async with merchant_session(ada.merchant_id) as db:
        found = await queries.find_products(db, sort="name")
        with counted() as statements:
            views = await translating.products(db, "pt-BR", found.items)

    assert [one.name for one in views[:3]] == ["Arroz", "Arroz brasileiro", "Rice 2"]
    assert {(one.category, one.subcategory) for one in views} == {("Comida", "Cereais")}
    assert len(statements) == 2


async def test_a_change_is_seen_by_the_shops_pages(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await stock_up(ada)
    async with merchant_session(ada.merchant_id) as db:
        before = await queries.version(db)
    await put(client, ada, f"products/{rice.id}/translations/fr", name="Riz")
    async with merchant_session(ada.merchant_id) as db:
        assert await queries.version(db) > before


async def test_a_rivals_product_is_not_there(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    rice = await stock_up(ada)
    for path in (f"products/{rice.id}", f"categories/{rice.category_id}"):
        assert (await put(client, rival, f"{path}/translations/fr", name="Riz")).status_code == 404


@pytest.mark.usefixtures("app")
async def test_a_shopper_reads_them_in_her_language(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    chidi: Phone = await make_phone(ada, owner)
    rice = await stock_up(ada, "Basmati Rice", category="Grains", description="Long grain")
    await put(client, ada, f"products/{rice.id}/translations/fr", **FRENCH)
    await put(client, ada, f"categories/{rice.category_id}/translations/fr", name="Céréales")
    await chidi.says("Hi")
    await owner.execute("UPDATE customers SET locale = 'fr'")

    [categories] = await chidi.taps("browse")
    [card] = await chidi.picks(f"p:{rice.id}")

    assert "Céréales" in choices(categories).values()
    assert "*Riz basmati*" in body(card)
    assert "Grain long" in body(card)
