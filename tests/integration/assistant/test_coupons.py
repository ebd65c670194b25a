"""A code in the chat: typed, shown, refused with a reason, taken off again, and used once whatever the door."""

import asyncio
from datetime import timedelta
from typing import Any

import httpx2
import pytest
import pytest_asyncio

from oja.catalog.views import ProductView
from oja.kernel import clock
from oja.kernel.db import merchant_session
from oja.orders import queries as orders
from oja.orders.views import OrderView
from tests.factories.chats import Phone, body, choice
from tests.factories.shelves import stock_up
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"


@pytest_asyncio.fixture(loop_scope="session")
async def rice(ada: Actor) -> ProductView:
    return await stock_up(ada, "Rice", price="2500", stock=50)


async def make(client: httpx2.AsyncClient, shop: Actor, code: str, **wanted: object) -> dict[str, Any]:
    given = {"code": code, "kind": "percent", "percent": 10, **wanted}
    answer = await client.post(f"{shop.api}/coupons", json=given, headers=shop.headers)
    assert answer.status_code == 201, answer.text
    return dict(answer.json()["data"])


async def placed(ada: Actor) -> list[OrderView]:
    async with merchant_session(ada.merchant_id) as db:
        return (await orders.list_orders(db)).items


async def uses(client: httpx2.AsyncClient, shop: Actor) -> list[int]:
    answer = await client.get(f"{shop.api}/coupons", headers=shop.headers)
    return [one["uses"] for one in answer.json()["data"]["coupons"]]


async def at_the_summary(phone: Phone, rice: ProductView, quantity: int = 4) -> str:
    await phone.taps(f"qty:{rice.variant_id}:{quantity}")
    await phone.taps("checkout")
    [summary] = await phone.taps("pickup")
    return choice(summary, "Place order")


@pytest.mark.parametrize(
    "words",
    [
        "use code welcome10",
        "Coupon: WELCOME10",
        "promo code WELCOME10",
        "My code is “welcome10”.",
        "I get code Welcome-10",
    ],
)
async def test_a_code_is_typed_and_its_saving_is_shown_and_ordered(
    client: httpx2.AsyncClient, ada: Actor, chidi: Phone, rice: ProductView, words: str
) -> None:
    await make(client, ada, "WELCOME10")
    await chidi.taps(f"qty:{rice.variant_id}:4")
    [cart] = await chidi.says(words)
    assert "the code WELCOME10 is on your cart" in body(cart)
    assert "Code WELCOME10: −₦1,000" in body(cart)
    assert "₦9,000" in body(cart)
    await chidi.taps("checkout")
    [summary] = await chidi.taps("pickup")
    assert "Items: ₦10,000\nCode WELCOME10: −₦1,000\n*Total: ₦9,000*" in body(summary)
    [receipt] = await chidi.taps(choice(summary, "Place order"))
    assert "Code WELCOME10: −₦1,000" in body(receipt)
    [order] = await placed(ada)
    assert (order.discount_minor, order.total_minor, order.coupon_code) == (100_000, 900_000, "WELCOME10")
    assert await uses(client, ada) == [1]


async def test_she_is_asked_for_it_and_takes_it_off_where_she_stands(
    client: httpx2.AsyncClient, ada: Actor, chidi: Phone, rice: ProductView
) -> None:
    await make(client, ada, "WELCOME10")
    await at_the_summary(chidi, rice)
    [asked] = await chidi.says("I have a code")
    assert "Which code" in body(asked)
    [summary] = await chidi.says("welcome 10")
    assert "Please check your order" in body(summary)
    assert "₦9,000" in body(summary)
    [summary] = await chidi.says("remove code")
    assert "the code WELCOME10 is off your cart" in body(summary)
    assert "₦9,000" not in body(summary)
    [asked] = await chidi.says("coupon")
    [answer] = await chidi.says("rice")
    assert "do not know the code “rice”" in body(answer)
    [found] = await chidi.says("rice")
    assert "Rice" in body(found), "asked once, and no more"
    [found] = await chidi.says("discount rice")
    assert "code" not in body(found).lower().replace("have a code", ""), "no code is named here"


async def test_it_says_in_plain_words_why_one_does_not_work(
    client: httpx2.AsyncClient, ada: Actor, chidi: Phone, rice: ProductView
) -> None:
    now = clock.now()
    await make(client, ada, "EARLY", starts_at=(now + timedelta(days=3)).isoformat())
    await make(client, ada, "LATE", ends_at=(now - timedelta(days=1)).isoformat())
    await make(client, ada, "BIG", minimum="12000")
    await make(client, ada, "OFF", is_active=False)
    await chidi.taps(f"qty:{rice.variant_id}:4")
    for code, why in {
        "EARLY": "The code EARLY starts on",
        "LATE": "The code LATE is over",
        "BIG": "with something more for ₦2,000 it works",
        "OFF": "I do not know the code “OFF”",
        "NONE": "I do not know the code “NONE”",
    }.items():
        [cart] = await chidi.says(f"use code {code}")
        assert why in body(cart)
        assert "*Total: ₦10,000*" in body(cart)
    await chidi.taps(f"qty:{rice.variant_id}:5")
    await chidi.says("use code BIG")
    [cart] = await chidi.taps(f"qty:{rice.variant_id}:4")
    assert "with something more for ₦2,000" in body(cart), "it waits for the rest, and says so"


async def test_what_changes_between_the_look_and_the_order_is_shown_as_a_difference(
    client: httpx2.AsyncClient, ada: Actor, chidi: Phone, rice: ProductView
) -> None:
    coupon = await make(client, ada, "WELCOME10")
    await chidi.taps(f"qty:{rice.variant_id}:4")
    await chidi.says("use code welcome10")
    confirm = await at_the_summary(chidi, rice)
    url = f"{ada.api}/coupons/{coupon['id']}"
    await client.put(url, json={"code": "WELCOME10", "kind": "percent", "percent": 5}, headers=ada.headers)
    [summary] = await chidi.taps(confirm)
    assert "Your code now takes ₦500 off, it was ₦1,000." in body(summary)
    await client.put(
        url, json={"code": "WELCOME10", "kind": "percent", "percent": 5, "is_active": False}, headers=ada.headers
    )
    [summary] = await chidi.taps(choice(summary, "Place order"))
    assert "Your code took ₦500 off, and no longer does" in body(summary)
    assert await placed(ada) == []
    await client.patch(f"{ada.api}/products/{rice.id}", json={"price": "2600"}, headers=ada.headers)
    [cart] = await chidi.says("my cart")
    assert "now ₦2,600 each, it was ₦2,500" in body(cart)


async def test_one_cart_has_one_code_in_the_chat_and_on_the_web(
    client: httpx2.AsyncClient, ada: Actor, chidi: Phone, rice: ProductView
) -> None:
    await make(client, ada, "WELCOME10")
    await chidi.taps(f"qty:{rice.variant_id}:4")
    [cart] = await chidi.says("my cart")
    link = next(word for word in body(cart).split() if "/open/" in word)
    page = read((await client.get(link)).text)
    [(action, form)] = [one for one in page.forms.items() if "/open/" in one[0]]
    await client.post(action, data=form)
    await client.post(f"{SHOP}/checkout/coupon", data={"code": "welcome10"})
    [cart] = await chidi.says("my cart")
    assert "Code WELCOME10: −₦1,000" in body(cart)
    assert "₦1,000" in (await client.get(f"{SHOP}/cart")).text, "the cart's page tells the saving"
    await chidi.says("remove coupon")
    assert "WELCOME10" not in (await client.get(f"{SHOP}/cart")).text
    who = {"name": "Chidi", "phone": "0803 111 2222", "method": "pickup"}
    await client.post(f"{SHOP}/checkout", data=who)
    await chidi.says("use code WELCOME10")
    assert "WELCOME10" in (await client.get(f"{SHOP}/checkout/review")).text
    shown = (await client.get(f"{ada.api}/carts?customer=2348031112222", headers=ada.headers)).json()["data"]["carts"]
    assert (shown[0]["coupon_code"], shown[0]["discount"]) == ("WELCOME10", "1000.00")


async def test_a_cart_filled_in_whatsapps_catalogue_takes_the_same_code(
    client: httpx2.AsyncClient, ada: Actor, chidi: Phone, rice: ProductView
) -> None:
    await make(client, ada, "WELCOME10")
    items = [{"product_retailer_id": rice.external_id, "quantity": 4, "item_price": 1, "currency": "NGN"}]
    await chidi.sends({"type": "order", "order": {"catalog_id": "1", "product_items": items}})
    [cart] = await chidi.says("use code WELCOME10")
    assert "Code WELCOME10: −₦1,000\n" in body(cart) + "\n"
    await chidi.taps("checkout")
    [summary] = await chidi.taps("pickup")
    await chidi.taps(choice(summary, "Place order"))
    [order] = await placed(ada)
    assert order.total_minor == 900_000, "our prices, our code, whatever a phone says things cost"


async def test_the_last_use_goes_to_the_chat_or_to_the_web(
    client: httpx2.AsyncClient, ada: Actor, chidi: Phone, rice: ProductView
) -> None:
    await make(client, ada, "LAST", most_uses=1)
    await chidi.taps(f"qty:{rice.variant_id}:4")
    await chidi.says("use code LAST")
    confirm = await at_the_summary(chidi, rice)
    await client.post(f"{SHOP}/cart/lines", data={"product_id": str(rice.id), "quantity": "2", "next": SHOP})
    await client.post(f"{SHOP}/checkout", data={"name": "Dona", "phone": "0803 333 4444", "method": "pickup"})
    await client.post(f"{SHOP}/checkout/coupon", data={"code": "last"})
    page = read((await client.get(f"{SHOP}/checkout/review")).text)
    web = client.post(f"{SHOP}/checkout/place", data=page.forms[f"{SHOP}/checkout/place"])
    _, [said] = await asyncio.gather(web, chidi.taps(confirm))
    cheaper = [order for order in await placed(ada) if order.discount_minor]
    assert len(cheaper) == 1
    assert await uses(client, ada) == [1]
    if cheaper[0].source == "web":
        assert "no longer does" in body(said)
        assert "used as often as it may be" in body(said)
        assert (await placed(ada))[0].source == "web", "she sees the new total before anything is ordered"
