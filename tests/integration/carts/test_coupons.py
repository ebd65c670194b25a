"""Coupons: what they take off, when they do not, and the last one among fifty who want it."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx2
import pytest

from oja.carts import queries as carts
from oja.carts import service as filling
from oja.carts.coupons import queries as coupons
from oja.carts.coupons.errors import CouponUsedUp
from oja.carts.coupons.worth import folded
from oja.kernel import clock
from oja.kernel.db import merchant_session
from oja.orders import changing, queries
from oja.orders.changing import Actor as Doer
from oja.orders.checkout import queries as checkouts
from oja.orders.checkout import service as checkout
from oja.orders.checkout.errors import NotAsShown
from oja.orders.checkout.quoting import CheckoutView
from oja.orders.views import OrderView
from tests.factories.carts import make_cart, put_on_sale
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"
TEN: dict[str, Any] = {"code": "eid-10", "kind": "percent", "percent": 10}


async def make(client: httpx2.AsyncClient, shop: Actor, **wanted: object) -> dict[str, Any]:
    answer = await client.post(f"{shop.api}/coupons", json={**TEN, **wanted}, headers=shop.headers)
    assert answer.status_code == 201, answer.text
    data: dict[str, Any] = answer.json()["data"]
    return data


async def uses(client: httpx2.AsyncClient, shop: Actor) -> list[int]:
    answer = await client.get(f"{shop.api}/coupons", headers=shop.headers)
    return [one["uses"] for one in answer.json()["data"]["coupons"]]


async def at_the_review(client: httpx2.AsyncClient, shop: Actor, price: str = "10000", quantity: int = 2) -> None:
    rice = await put_on_sale(shop, "Rice", price)
    form = {"product_id": str(rice.id), "quantity": str(quantity), "next": SHOP}
    await client.post(f"{SHOP}/cart/lines", data=form)
    who = {"name": "Chidi", "phone": "0803 111 2222", "method": "pickup"}
    await client.post(f"{SHOP}/checkout", data=who)


async def enter(client: httpx2.AsyncClient, code: str) -> str:
    return str((await client.post(f"{SHOP}/checkout/coupon", data={"code": code})).headers["location"])


async def place(client: httpx2.AsyncClient) -> str:
    page = read((await client.get(f"{SHOP}/checkout/review")).text)
    answer = await client.post(f"{SHOP}/checkout/place", data=page.forms[f"{SHOP}/checkout/place"])
    return str(answer.headers["location"])


async def newest(shop: Actor) -> OrderView:
    async with merchant_session(shop.merchant_id) as db:
        return (await queries.list_orders(db)).items[0]


@pytest.mark.parametrize(
    ("wanted", "off"),
    [
        ({}, 200_000),
        ({"kind": "amount", "percent": None, "amount": "1500"}, 150_000),
        ({"kind": "amount", "percent": None, "amount": "900000"}, 2_000_000),
        ({"percent": 100}, 2_000_000),
    ],
)
async def test_takes_off_what_it_says_and_never_more(
    client: httpx2.AsyncClient, ada: Actor, wanted: dict[str, object], off: int
) -> None:
    await make(client, ada, **wanted)
    await at_the_review(client, ada)
    assert await enter(client, " Eid 10 ") == f"{SHOP}/checkout/review"
    assert "EID-10" in (await client.get(f"{SHOP}/checkout/review")).text
    order_page = await place(client)
    order = await newest(ada)
    assert (order.discount_minor, order.total_minor, order.coupon_code) == (off, 2_000_000 - off, "EID-10")
    assert "EID-10" in (await client.get(order_page)).text
    assert await uses(client, ada) == [1]


async def test_brings_it_for_nothing(client: httpx2.AsyncClient, ada: Actor) -> None:
    zone = {"zones": [{"name": "Mainland", "fee": "1500"}]}
    answer = await client.put(f"{ada.api}/delivery", json=zone, headers=ada.headers)
    await make(client, ada, kind="free_delivery", percent=None)
    await at_the_review(client, ada)
    form = {"name": "Chidi", "phone": "0803 111 2222", "method": "delivery", "street": "5 Broad St"}
    form["zone"] = answer.json()["data"]["zones"][0]["id"]
    await client.post(f"{SHOP}/checkout", data=form)
    assert "₦21,500" in (await client.get(f"{SHOP}/checkout/review")).text
    await enter(client, "EID10")
    await place(client)
    order = await newest(ada)
    assert (order.delivery_minor, order.total_minor) == (0, 2_000_000)


async def test_says_why_it_does_not_work_and_is_taken_away_again(client: httpx2.AsyncClient, ada: Actor) -> None:
    now = clock.now()
    await make(client, ada, code="EARLY", starts_at=(now + timedelta(days=1)).isoformat())
    await make(client, ada, code="LATE", ends_at=(now - timedelta(days=1)).isoformat())
    await make(client, ada, code="BIG", minimum="20001")
    await make(client, ada, code="OFF", is_active=False)
    await make(client, ada, code="GOOD")
    await at_the_review(client, ada)
    for code, why in (
        ("EARLY", "coupon_not_now"),
        ("LATE", "coupon_not_now"),
        ("BIG", "coupon_below_minimum"),
        ("OFF", "unknown_coupon"),
        ("NONE", "unknown_coupon"),
        ("\x00' OR 1=1", "unknown_coupon"),
    ):
        assert await enter(client, code) == f"{SHOP}/checkout/review?said={why}#coupon"
    await enter(client, "GOOD")
    assert "₦18,000" in (await client.get(f"{SHOP}/checkout/review")).text
    await enter(client, "")
    assert "₦18,000" not in (await client.get(f"{SHOP}/checkout/review")).text


async def test_what_stops_working_on_the_way_is_said_and_nothing_is_ordered(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    coupon = await make(client, ada)
    await at_the_review(client, ada)
    await enter(client, "EID10")
    page = read((await client.get(f"{SHOP}/checkout/review")).text)
    off = {**TEN, "is_active": False}
    await client.put(f"{ada.api}/coupons/{coupon['id']}", json=off, headers=ada.headers)
    answer = await client.post(f"{SHOP}/checkout/place", data=page.forms[f"{SHOP}/checkout/place"])
    assert answer.headers["location"] == f"{SHOP}/checkout/review?said=changed"
    assert "We do not know this code" in (await client.get(f"{SHOP}/checkout/review")).text
    await place(client)
    assert (await newest(ada)).discount_minor == 0
    assert await uses(client, ada) == [0]


async def test_once_a_customer_even_when_she_is_a_guest_and_a_cancelled_order_gives_it_back(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    await make(client, ada, most_per_customer=1)
    await at_the_review(client, ada)
    await enter(client, "EID10")
    await place(client)
    first = await newest(ada)
    await at_the_review(client, ada, "5000")
    await enter(client, "EID10")
    assert await place(client) == f"{SHOP}/checkout/review?said=coupon_used_up"
    assert (await newest(ada)).id == first.id
    assert "EID-10" not in (await client.get(f"{SHOP}/checkout/review")).text
    async with merchant_session(ada.merchant_id) as db:
        for _ in range(2):
            await changing.set_status(db, first.id, "cancelled", actor=Doer("team", ada.user_id))
    assert await uses(client, ada) == [0]
    await enter(client, "EID10")
    await place(client)
    assert (await newest(ada)).discount_minor == 100_000


async def test_fifty_want_the_last_one(client: httpx2.AsyncClient, ada: Actor) -> None:
    await make(client, ada, most_uses=1)
    rice, shop = await put_on_sale(ada, "Rice", "100"), await ada.shop()

    async def prepared(number: int) -> tuple[UUID, str]:
        cart = await make_cart(ada, (rice, 1))
        said = CheckoutView(f"Shopper {number}", f"+23480311122{number:02}", "pickup")
        async with merchant_session(ada.merchant_id) as db:
            await checkout.keep(db, cart.id, said)
            await filling.use_coupon(db, cart.id, "EID10")
            return cart.id, (await checkouts.priced(db, await carts.get(db, cart.id))).mark

    async def order(cart_id: UUID, mark: str) -> bool:
        try:
            async with merchant_session(ada.merchant_id) as db:
                await checkout.place(db, shop, cart_id, mark=mark, payment_method="on_handover", known_id=None)
        except (CouponUsedUp, NotAsShown):
            return False
        return True

    ready = [await prepared(number) for number in range(50)]
    placed = await asyncio.gather(*(order(*one) for one in ready))
    assert sum(placed) == 1
    assert await uses(client, ada) == [1]
    async with merchant_session(ada.merchant_id) as db:
        assert (await queries.list_orders(db)).total == 1


async def test_each_shop_has_its_own_and_no_code_twice(
    client: httpx2.AsyncClient, ada: Actor, bayo: Actor, rival: Actor
) -> None:
    coupon = await make(client, ada)
    await make(client, rival, percent=50)
    twice = await client.post(f"{ada.api}/coupons", json={**TEN, "code": "EID10"}, headers=ada.headers)
    assert (twice.status_code, twice.json()["code"]) == (409, "code_taken")
    theirs = f"{rival.api}/coupons/{coupon['id']}"
    assert (await client.put(theirs, json=TEN, headers=rival.headers)).status_code == 404
    assert (await client.post(f"{ada.api}/coupons", json=TEN, headers=bayo.headers)).status_code == 403
    for wrong in (
        {"percent": None},
        {"percent": 0},
        {"kind": "amount", "amount": "0"},
        {"kind": "amount", "amount": "a lot"},
        {"code": "a b"},
        {"starts_at": "2026-12-02T00:00:00Z", "ends_at": "2026-12-01T00:00:00Z"},
    ):
        body = {**TEN, "code": "OTHER", **wrong}
        assert (await client.post(f"{ada.api}/coupons", json=body, headers=ada.headers)).status_code == 422, wrong
    async with merchant_session(ada.merchant_id) as db:
        [mine] = (await coupons.listed(db))[0]
    assert (mine.percent, folded(mine.code)) == (10, "eid10")
