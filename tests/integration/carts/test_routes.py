"""Carts, as the shop's team and its scripts see them."""

from httpx2 import AsyncClient

from oja.carts import service as carts
from oja.catalog import service as catalog
from oja.catalog.schemas import ProductChange
from oja.customers import service as customers
from oja.customers.schemas import Seen
from oja.kernel import ids
from oja.kernel.db import merchant_session
from tests.factories.carts import CHIDI, make_cart, make_shopper, put_on_sale
from tests.support.cast import Actor
from tests.support.database import counted


async def test_finds_the_cart_of_a_phone_number(client: AsyncClient, ada: Actor) -> None:
    rice, salt = await put_on_sale(ada), await put_on_sale(ada, "Salt", "8.75", stock=4)
    await make_cart(ada, (rice, 2), (salt, 1), customer_id=await make_shopper(ada))
    answer = await client.get(f"{ada.api}/carts", params={"customer": CHIDI}, headers=ada.headers)
    body = answer.json()
    assert answer.status_code == 200
    assert body["data"]["pagination"]["total"] == 1
    [cart] = body["data"]["carts"]
    assert cart["status"] == "open"
    assert cart["version"] == 3
    assert (cart["subtotal"], cart["delivery_fee"], cart["total_amount"]) == ("58.73", "0.00", "58.73")
    assert cart["currency"] == "NGN"
    first, second = cart["lines"]
    assert (first["name"], first["quantity"], first["unit_price"], first["total"]) == (
        "Basmati Rice",
        2,
        "24.99",
        "49.98",
    )
    assert first["external_id"] == rice.external_id
    assert (first["available"], second["available"]) == (None, 4)


async def test_finds_the_cart_of_a_business_scoped_id(client: AsyncClient, ada: Actor) -> None:
    bsuid = "NG.13491208655302741918"
    async with merchant_session(ada.merchant_id) as db:
        person = await customers.resolve(db, Seen(bsuid=bsuid))
        await carts.open_for(db, person.id)
    answer = await client.get(f"{ada.api}/carts", params={"customer": bsuid}, headers=ada.headers)
    assert answer.json()["data"]["pagination"]["total"] == 1


async def test_an_unknown_customer_has_no_cart(client: AsyncClient, ada: Actor) -> None:
    for customer in ("+2348099999999", "somebody"):
        answer = await client.get(f"{ada.api}/carts", params={"customer": customer}, headers=ada.headers)
        assert answer.json()["data"]["carts"] == []


async def test_shows_one_cart_with_what_changed(client: AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    cart = await make_cart(ada, (rice, 2))
    async with merchant_session(ada.merchant_id) as db:
        await catalog.update_product(db, rice.id, ProductChange(price="30"))
    data = (await client.get(f"{ada.api}/carts/{cart.id}", headers=ada.headers)).json()["data"]
    assert (data["lines"][0]["unit_price"], data["lines"][0]["was_price"]) == ("30.00", "24.99")
    assert data["customer_id"] is None


async def test_reads_a_cart_of_many_lines_by_few_statements(client: AsyncClient, ada: Actor) -> None:
    lines = [(await put_on_sale(ada, f"Thing {number}"), 1) for number in range(30)]
    cart = await make_cart(ada, *lines)
    await client.get(f"{ada.api}/carts/{cart.id}", headers=ada.headers)
    with counted() as statements:
        await client.get(f"{ada.api}/carts/{cart.id}", headers=ada.headers)
    assert len(statements) <= 5


async def test_strangers_and_rivals_find_nothing(client: AsyncClient, ada: Actor, rival: Actor) -> None:
    cart = await make_cart(ada)
    assert (await client.get(f"{ada.api}/carts/{cart.id}")).status_code == 401
    assert (await client.get(f"{ada.api}/carts/{cart.id}", headers=rival.headers)).status_code == 404
    assert (await client.get(f"{rival.api}/carts/{cart.id}", headers=rival.headers)).status_code == 404
    assert (await client.get(f"{ada.api}/carts/{ids.new()}", headers=ada.headers)).status_code == 404
