"""When she gets it: told on the product, the cart, the way to an order and its page, as far as the merchant tells."""

from datetime import datetime

import httpx2
import pytest
from time_machine import travel

from oja.catalog.views import ProductView
from tests.factories.carts import put_on_sale
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"
RICE = f"{SHOP}/p/basmati-rice-5kg"
SATURDAY_NOON = datetime.fromisoformat("2026-11-28T12:00:00+01:00")
TOLD = {
    "ready_hours": 3,
    "days": {"least": 1, "most": 3},
    "zones": [
        {"name": "Mainland", "fee": "1500"},
        {"name": "Abuja", "fee": "4000", "days": {"least": 4, "most": 6}},
    ],
}


@pytest.fixture
async def rice(ada: Actor) -> ProductView:
    return await put_on_sale(ada, "Basmati Rice 5kg", "12300", stock=500)


async def tell(client: httpx2.AsyncClient, ada: Actor, **wanted: object) -> None:
    answer = await client.put(f"{ada.api}/delivery", json=wanted, headers=ada.headers)
    assert answer.status_code == 200, answer.text


async def text_of(client: httpx2.AsyncClient, address: str) -> str:
    return read((await client.get(address)).text).text.replace("\u2009", " ").replace("\u202f", " ")


async def test_nothing_is_told_where_the_merchant_told_nothing(
    client: httpx2.AsyncClient, ada: Actor, rice: ProductView
) -> None:
    page = await text_of(client, RICE)
    assert ("Arrives" in page, "Ready for pickup" in page) == (False, False)
    await tell(client, ada, ready_hours=0)
    page = await text_of(client, RICE)
    assert ("Arrives" in page, "Ready for pickup today" in page) == (False, True)


async def test_a_shopper_reads_when_she_gets_it_from_the_product_to_the_order(
    client: httpx2.AsyncClient, ada: Actor, rice: ProductView
) -> None:
    await tell(client, ada, **TOLD)
    await client.patch(ada.api, json={"languages": ["fr"]}, headers=ada.headers)
    zones = (await client.get(f"{ada.api}/delivery", headers=ada.headers)).json()["data"]["zones"]
    with travel(SATURDAY_NOON, tick=False):
        page = await text_of(client, RICE)
        assert "Ready for pickup today from 15:00" in page
        assert "Arrives Mon 30 Nov – Sat 5 Dec" in page
        assert "Prêt à retirer aujourd’hui à partir de 15:00" in await text_of(client, f"{RICE}?lang=fr")
        client.cookies.clear()

        await client.post(f"{SHOP}/cart/lines", data={"product_id": str(rice.id), "quantity": "1", "next": SHOP})
        assert "Ready for pickup today from 15:00" in await text_of(client, f"{SHOP}/cart")
        form = await text_of(client, f"{SHOP}/checkout")
        assert "Mainland · ₦1,500 · Arrives Mon 30 Nov – Wed 2 Dec" in form
        assert "Abuja · ₦4,000 · Arrives Thu 3 – Sat 5 Dec" in form
        who = {"name": "Chidi", "phone": "0803 111 2222", "method": "delivery", "street": "1 Main St"}
        await client.post(f"{SHOP}/checkout", data={**who, "zone": zones[1]["id"]})
        review = (await client.get(f"{SHOP}/checkout/review")).text
        assert "Arrives Thu 3 – Sat 5 Dec" in read(review).text.replace("\u2009", " ")
        place = read(review).forms[f"{SHOP}/checkout/place"]
        order = (await client.post(f"{SHOP}/checkout/place", data=place)).headers["location"]
    # A day later it is still what she was told.
    with travel(datetime.fromisoformat("2026-11-29T12:00:00+01:00"), tick=False):
        assert "Arrives Thu 3 – Sat 5 Dec" in await text_of(client, order)


async def test_opening_hours_count_and_a_page_does_not_promise_what_has_passed(
    client: httpx2.AsyncClient, ada: Actor, rice: ProductView
) -> None:
    await tell(client, ada, ready_hours=3)
    look = {"hours": [["09:00-18:00"]] * 5 + [["09:00-13:00"], []]}
    draft = await client.put(f"{ada.api}/design/draft", json={"look": look, "revision": 0}, headers=ada.headers)
    assert draft.status_code == 200, draft.text
    await client.post(f"{ada.api}/design/publish", json={"revision": 1}, headers=ada.headers)
    with travel(SATURDAY_NOON, tick=False):
        assert "Ready for pickup Mon, 30 Nov from 11:00" in await text_of(client, RICE)
    with travel(datetime.fromisoformat("2026-11-30T09:40:00+01:00"), tick=False):
        assert "Ready for pickup today from 12:45" in await text_of(client, RICE)


@pytest.mark.parametrize(
    "wrong", [{"ready_hours": -1}, {"ready_hours": 721}, {"days": {"least": 3, "most": 1}}, {"days": {"least": 1}}]
)
async def test_what_cannot_be_is_refused(client: httpx2.AsyncClient, ada: Actor, wrong: dict[str, object]) -> None:
    assert (await client.put(f"{ada.api}/delivery", json=wrong, headers=ada.headers)).status_code == 422
