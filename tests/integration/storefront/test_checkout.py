"""Checking out on the web with forms alone: who, where, when, a look at everything, and one order."""

import asyncio
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import httpx2
from sqlalchemy import text

from oja.carts import queries as carts
from oja.catalog import queries as catalog
from oja.catalog import service as catalog_service
from oja.catalog.schemas import ProductChange
from oja.catalog.stock import service as stock
from oja.catalog.stock.moving import Source
from oja.catalog.views import ProductView
from oja.customers import queries as customers
from oja.delivery import service as delivery
from oja.delivery.schemas import DeliveryIn
from oja.kernel.db import merchant_session
from oja.orders import jobs, queries
from oja.orders.checkout import queries as checkouts
from oja.orders.views import OrderView
from tests.factories.carts import CHIDI, put_on_sale
from tests.support.cast import Actor
from tests.support.html import Page, read

SHOP = "/starlingmarket"
WHO = {"name": "Chidi Okafor", "phone": "0803 111 2222"}
PICKUP = {**WHO, "method": "pickup"}
DELIVERY = {**WHO, "method": "delivery", "street": "12 Adeola Odeku St", "landmark": "Blue gate", "city": "Lagos"}


async def add(client: httpx2.AsyncClient, product: ProductView, quantity: int = 1) -> None:
    form = {"product_id": str(product.id), "quantity": str(quantity), "next": SHOP}
    await client.post(f"{SHOP}/cart/lines", data=form)


async def fill_in(client: httpx2.AsyncClient, form: dict[str, str]) -> str:
    answer = await client.post(f"{SHOP}/checkout", data=form)
    assert answer.status_code == 303
    return str(answer.headers["location"])


async def review(client: httpx2.AsyncClient) -> Page:
    return read((await client.get(f"{SHOP}/checkout/review")).text)


async def place(client: httpx2.AsyncClient, page: Page, **more: str) -> httpx2.Response:
    form = {**page.forms[f"{SHOP}/checkout/place"], "payment": "on_handover", **more}
    return await client.post(f"{SHOP}/checkout/place", data=form)


async def orders_of(ada: Actor) -> list[OrderView]:
    async with merchant_session(ada.merchant_id) as db:
        return (await queries.list_orders(db)).items


async def left(ada: Actor, product: ProductView) -> int | None:
    async with merchant_session(ada.merchant_id) as db:
        return (await catalog.get_product(db, product.id)).stock_quantity


async def zones(ada: Actor, *named: dict[str, Any], **more: Any) -> dict[str, str]:
    """The shop's areas; answers their ids by name."""
    async with merchant_session(ada.merchant_id) as db:
        ways = await delivery.settle(db, "NGN", DeliveryIn.model_validate({"zones": list(named), **more}))
    return {zone.name: str(zone.id) for zone in ways.zones}


def cart_id(client: httpx2.AsyncClient) -> UUID:
    return UUID(client.cookies["oja_cart_starlingmarket"].partition(".")[0])


async def test_a_guest_orders_what_she_picks_up(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada, "Basmati Rice 5kg", "12300", stock=5)
    await add(client, rice, 2)
    assert "Who are you?" in (await client.get(f"{SHOP}/checkout")).text
    assert await fill_in(client, {**PICKUP, "notes": "After four, please."}) == f"{SHOP}/checkout/review"
    page = await review(client)
    for words in ("Basmati Rice 5kg", "₦24,600", "Chidi Okafor", "After four, please.", "We keep it all for you until"):
        assert words in page.text
    answer = await place(client, page, payment="in_chat")
    assert answer.status_code == 303
    [order] = await orders_of(ada)
    assert answer.headers["location"] == f"{SHOP}/orders/{order.tracking_token}"
    assert (order.customer.name, order.customer.phone) == ("Chidi Okafor", CHIDI)
    assert (order.source, order.delivery_method, order.payment_method) == ("web", "pickup", "in_chat")
    assert order.notes == "After four, please."
    assert "Thank you, your order is in" in (await client.get(answer.headers["location"])).text
    assert await left(ada, rice) == 3
    seen = await client.get(f"{ada.api}/orders/{order.id}", headers=ada.headers)
    assert seen.json()["data"]["payment_method"] == "in_chat"
    async with merchant_session(ada.merchant_id) as db:
        assert await checkouts.said(db, order.cart_id or order.id) is None


async def test_pressed_twice_and_back_again_it_is_one_order(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada, stock=5)
    await add(client, rice, 2)
    await fill_in(client, PICKUP)
    page = await review(client)
    first, second = await asyncio.gather(place(client, page), place(client, page))
    again = await place(client, page)
    [order] = await orders_of(ada)
    there = f"{SHOP}/orders/{order.tracking_token}"
    assert {one.headers["location"] for one in (first, second, again)} == {there}
    assert await left(ada, rice) == 3
    for address in ("checkout", "checkout/review"):
        back = await client.get(f"{SHOP}/{address}")
        assert (back.status_code, back.headers["location"]) == (303, there)
    assert await fill_in(client, PICKUP) == f"{SHOP}/cart"
    await add(client, rice)
    await fill_in(client, PICKUP)
    await place(client, await review(client))
    assert len(await orders_of(ada)) == 2


async def test_her_stock_is_held_while_she_checks_out(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada, stock=2)
    await add(client, rice, 2)
    await fill_in(client, PICKUP)
    assert await left(ada, rice) == 0
    assert "Sold out" not in (await client.get(f"{SHOP}/cart")).text
    line = f"{SHOP}/cart/lines/{rice.variant_id}"
    await client.post(line, data={"quantity": "1"})
    assert await left(ada, rice) == 2
    assert (await client.post(line, data={"quantity": "2"})).headers["location"] == f"{SHOP}/cart"
    await fill_in(client, PICKUP)
    async with merchant_session(ada.merchant_id) as db:
        overdue = text("UPDATE stock_reservations SET expires_at = now() WHERE merchant_id = :m")
        await db.execute(overdue, {"m": ada.merchant_id})
        await stock.end_hold(db, Source(stock.CHECKOUT, cart_id(client)))
    assert await left(ada, rice) == 2
    assert (await place(client, await review(client))).headers["location"].startswith(f"{SHOP}/orders/")


async def test_what_sold_out_meanwhile_leads_back_to_the_cart(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada, stock=2)
    await add(client, rice, 2)
    async with merchant_session(ada.merchant_id) as db:
        await stock.take(db, {rice.variant_id: 1})
    there = await fill_in(client, PICKUP)
    assert there == f"{SHOP}/cart?said=too_many"
    assert "Only 1 left: please take fewer." in (await client.get(there)).text
    assert await orders_of(ada) == []


async def test_nobody_pays_a_price_she_was_not_shown(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada, "Rice", "12300")
    await add(client, rice)
    await fill_in(client, PICKUP)
    page = await review(client)
    async with merchant_session(ada.merchant_id) as db:
        await catalog_service.update_product(db, rice.id, ProductChange(price="13000"))
    answer = await place(client, page)
    assert answer.headers["location"] == f"{SHOP}/checkout/review?said=changed"
    assert await orders_of(ada) == []
    page = await review(client)
    assert "Before: ₦12,300" in page.text
    await place(client, page)
    [order] = await orders_of(ada)
    assert order.total_minor == 1_300_000


async def test_the_area_makes_the_fee(client: httpx2.AsyncClient, ada: Actor) -> None:
    ids = await zones(
        ada,
        {"name": "Mainland", "places": ["Yaba", "Surulere"], "fee": "1500", "free_over": "50000"},
        {"name": "Ibadan", "fee": "4000", "minimum": "20000", "free_over": "90000"},
    )
    await add(client, await put_on_sale(ada, "Rice", "12300"))
    cart = (await client.get(f"{SHOP}/cart")).text
    assert "Delivery from ₦1,500, free over ₦90,000. You need ₦77,700 more." in read(cart).text
    assert "Mainland (Yaba, Surulere) · ₦1,500 · free over ₦50,000" in (await client.get(f"{SHOP}/checkout")).text

    assert await fill_in(client, DELIVERY) == f"{SHOP}/checkout?said=zone_missing#zone"
    assert await fill_in(client, {**DELIVERY, "zone": ids["Ibadan"]}) == f"{SHOP}/checkout?said=below_minimum#zone"
    await fill_in(client, {**DELIVERY, "zone": ids["Mainland"]})
    page = await review(client)
    assert "₦13,800" in page.text
    await zones(ada, {"id": ids["Mainland"], "name": "Mainland", "fee": "2000"})
    assert (await place(client, page)).headers["location"].endswith("said=changed")
    order_page = (await place(client, await review(client))).headers["location"]
    [order] = await orders_of(ada)
    assert (order.delivery_minor, order.total_minor) == (200_000, 1_430_000)
    await zones(ada)
    assert "Mainland" in read((await client.get(order_page)).text).text, "also when the shop has no such area any more"


async def test_a_place_that_her_browser_told_is_enough_and_is_shown_to_whoever_brings_it(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    await add(client, await put_on_sale(ada))
    here = {**WHO, "method": "delivery", "pin": "6.524379, 3.379206"}
    assert await fill_in(client, here) == f"{SHOP}/checkout/review"
    shown = await review(client)
    where = "https://www.openstreetmap.org/?mlat=6.524379&mlon=3.379206#map=17/6.524379/3.379206"
    assert shown.links["Show on the map"] == where
    order_page = (await place(client, shown)).headers["location"]
    assert read((await client.get(order_page)).text).links["Show on the map"] == where
    [order] = await orders_of(ada)
    assert order.delivery_address is not None
    assert (order.delivery_address["lat"], order.delivery_address["lng"]) == (6.524379, 3.379206)


async def test_brought_to_somebody_else_by_a_pin(client: httpx2.AsyncClient, ada: Actor) -> None:
    await add(client, await put_on_sale(ada))
    form = {
        **WHO,
        "method": "delivery",
        "pin": "https://maps.app.goo.gl/abc123",
        "other": "1",
        "recipient": "Mama Chidi",
    }
    assert "recipient_missing" in await fill_in(client, form)
    typed = read((await client.get(f"{SHOP}/checkout?said=recipient_missing")).text)
    assert typed.forms[f"{SHOP}/checkout"]["recipient"] == "Mama Chidi"
    assert await fill_in(client, {**form, "recipient_phone": "0803 333 4444"}) == f"{SHOP}/checkout/review"
    await place(client, await review(client))
    [order] = await orders_of(ada)
    assert order.delivery_address == {
        "country": "NG",
        "recipient": "Mama Chidi",
        "phone": "0803 333 4444",
        "map_url": "https://maps.app.goo.gl/abc123",
    }
    assert order.customer.name == "Chidi Okafor"


async def test_each_mistake_is_said_beside_its_field_and_nothing_is_typed_twice(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    await add(client, await put_on_sale(ada))
    for form, said in (
        ({**PICKUP, "name": " "}, "name_missing#name"),
        ({**PICKUP, "phone": "12"}, "bad_phone#phone"),
        ({**WHO, "method": "by drone"}, "way_missing#way"),
        ({**WHO, "method": "delivery"}, "address#street"),
        ({**DELIVERY, "pin": "https://evil.example/map"}, "bad_pin#pin"),
    ):
        assert await fill_in(client, form) == f"{SHOP}/checkout?said={said}"
        page = read((await client.get(f"{SHOP}/checkout")).text)
        assert page.forms[f"{SHOP}/checkout"]["phone"] == form["phone"]
    await fill_in(client, {**PICKUP, "name": "<script>alert(1)</script>" * 50, "notes": "x" * 20_000})
    page = await review(client)
    assert page.executed_scripts == 0
    assert (await client.get(f"{SHOP}/checkout/review?said=nonsense")).status_code == 200


async def test_a_known_number_keeps_its_owner_and_her_name(client: httpx2.AsyncClient, ada: Actor) -> None:
    await add(client, await put_on_sale(ada))
    await fill_in(client, PICKUP)
    await place(client, await review(client))
    await add(client, await put_on_sale(ada, "Beans"))
    await fill_in(client, {**DELIVERY, "name": "Somebody Else"})
    await place(client, await review(client))
    second, first = await orders_of(ada)
    assert second.customer_id == first.customer_id
    async with merchant_session(ada.merchant_id) as db:
        customer = await customers.get(db, first.customer_id)
    assert (customer.name, customer.default_address) == ("Chidi Okafor", None)


async def test_a_stranger_sees_nothing_and_other_sites_send_nothing(client: httpx2.AsyncClient, ada: Actor) -> None:
    await add(client, await put_on_sale(ada))
    await fill_in(client, PICKUP)
    page = await review(client)
    headers = {"Sec-Fetch-Site": "cross-site"}
    for path, form in (("checkout", PICKUP), ("checkout/place", page.forms[f"{SHOP}/checkout/place"])):
        assert (await client.post(f"{SHOP}/{path}", data=form, headers=headers)).status_code == 403
    client.cookies.clear()
    for path in ("checkout", "checkout/review"):
        answer = await client.get(f"{SHOP}/{path}")
        assert urlsplit(answer.headers["location"]).path == f"{SHOP}/cart"
        assert "Chidi" not in answer.text
    assert (await place(client, page)).headers["location"] == f"{SHOP}/cart"
    assert await orders_of(ada) == []


async def test_what_was_typed_and_left_is_forgotten_after_a_month(client: httpx2.AsyncClient, ada: Actor) -> None:
    await add(client, await put_on_sale(ada))
    await fill_in(client, PICKUP)
    async with merchant_session(ada.merchant_id) as db:
        await db.execute(
            text("UPDATE checkouts SET updated_at = now() - interval '31 days' WHERE merchant_id = :m"),
            {"m": ada.merchant_id},
        )
    await jobs.forget_left_checkouts()
    async with merchant_session(ada.merchant_id) as db:
        assert await checkouts.said(db, cart_id(client)) is None
        assert (await carts.get(db, cart_id(client))).lines
