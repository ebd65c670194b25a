"""What an order by the API comes to: the area it goes to, the least that is brought there, and a coupon."""

import asyncio
from typing import Any

import httpx2
import pytest_asyncio

from oja.catalog.views import ProductView
from tests.factories.carts import put_on_sale
from tests.support.cast import Actor

MAINLAND = {"name": "Lagos Mainland", "places": ["Yaba"], "fee": "1500", "free_over": "20000"}
ISLAND = {"name": "Lekki", "places": ["Ajah"], "fee": "2500", "minimum": "6000"}
HOME = {"street": "12 Herbert Macaulay Way", "city": "Yaba"}


@pytest_asyncio.fixture(loop_scope="session")
async def rice(ada: Actor) -> ProductView:
    return await put_on_sale(ada, "Rice", "2500")


async def settle(client: httpx2.AsyncClient, shop: Actor, *zones: dict[str, Any]) -> list[dict[str, Any]]:
    answer = await client.put(f"{shop.api}/delivery", headers=shop.headers, json={"zones": list(zones)})
    return list(answer.json()["data"]["zones"])


async def order(client: httpx2.AsyncClient, shop: Actor, rice: ProductView, **more: Any) -> dict[str, Any]:
    body = {
        "merchant_id": str(shop.merchant_id),
        "customer": {"phone": "+2348031112222", "name": "Chidi"},
        "items": [{"product_id": str(rice.id), "quantity": more.pop("quantity", 2)}],
        **more,
    }
    answer = (await client.post("/api/orders", json=body)).json()
    return dict(answer["data"] if answer["status"] == "success" else answer)


async def test_bringing_it_costs_what_the_area_says(client: httpx2.AsyncClient, ada: Actor, rice: ProductView) -> None:
    mainland, _ = await settle(client, ada, MAINLAND, ISLAND)
    brought = {"delivery_method": "delivery", "delivery_address": HOME}
    for named in ({}, {"delivery_area": "lagos mainland"}, {"delivery_area": mainland["id"]}):
        placed = await order(client, ada, rice, **brought, **named)
        assert (placed["delivery_area"], placed["delivery_fee"]) == ("Lagos Mainland", "1500.00")
        assert placed["total_amount"] == "6500.00"
    assert (await order(client, ada, rice, **brought, quantity=8))["delivery_fee"] == "0.00"
    elsewhere = {**brought, "delivery_address": {"street": "1 Main St", "city": "Ibadan"}}
    placed = await order(client, ada, rice, **elsewhere)
    assert (placed["delivery_area"], placed["total_amount"]) == (None, "5000.00"), "agreed on with the shop"
    assert (await order(client, ada, rice, delivery_area="Lekki"))["delivery_fee"] == "0.00", "it is picked up"


async def test_an_address_goes_to_the_only_area_there_is(
    client: httpx2.AsyncClient, ada: Actor, rice: ProductView
) -> None:
    await settle(client, ada, {**MAINLAND, "minimum": "2000"})
    elsewhere = {"delivery_method": "delivery", "delivery_address": {"street": "123 Main St", "city": "Ikeja"}}
    placed = await order(client, ada, rice, **elsewhere)
    assert (placed["delivery_area"], placed["delivery_fee"]) == ("Lagos Mainland", "1500.00")
    await settle(client, ada, {**MAINLAND, "minimum": "9000"})
    placed = await order(client, ada, rice, **elsewhere)
    assert placed["delivery_fee"] == "1500.00", "who names no area is refused by none"
    assert (await order(client, ada, rice, **elsewhere, delivery_area="Yaba"))["code"] == "below_minimum"
    await settle(client, ada)
    placed = await order(client, ada, rice, **elsewhere)
    assert (placed["delivery_area"], placed["delivery_fee"]) == (None, "0.00")


async def test_an_order_keeps_how_its_area_was_called(
    client: httpx2.AsyncClient, ada: Actor, rice: ProductView
) -> None:
    [mainland] = await settle(client, ada, MAINLAND)
    placed = await order(client, ada, rice, delivery_method="delivery", delivery_address=HOME)
    await settle(client, ada, {**MAINLAND, "id": mainland["id"], "name": "Greater Lagos"})
    await settle(client, ada)
    for path in (f"/orders/{placed['order_id']}", "/orders"):
        data = (await client.get(f"{ada.api}{path}", headers=ada.headers)).json()["data"]
        shown = data["orders"][0] if "orders" in data else data
        assert (shown["delivery_area"], shown["delivery_fee"]) == ("Lagos Mainland", "1500.00")


async def test_an_area_may_want_more_or_not_be_one(client: httpx2.AsyncClient, ada: Actor, rice: ProductView) -> None:
    brought = {"delivery_method": "delivery", "delivery_address": HOME}
    refused = await order(client, ada, rice, **brought, delivery_area="Lekki")
    assert refused["code"] == "zone_missing"
    assert "leave the area out" in refused["message"]
    await settle(client, ada, MAINLAND, ISLAND)
    refused = await order(client, ada, rice, **brought, delivery_area="Lekki")
    assert (refused["code"], refused["errors"][0]["missing"]) == ("below_minimum", "1000.00")
    assert refused["message"] == "Orders to Lekki begin at ₦6,000: ₦1,000 more is needed."
    refused = await order(client, ada, rice, **brought, delivery_area="Accra")
    assert refused["code"] == "zone_missing"
    assert "It delivers to: Lagos Mainland, Lekki." in refused["message"]
    only_pickup = {"zones": [], "has_delivery": False}
    await client.put(f"{ada.api}/delivery", headers=ada.headers, json=only_pickup)
    refused = await order(client, ada, rice, **brought)
    assert (refused["code"], refused["message"]) == (
        "way_missing",
        "This shop does not bring orders: they are picked up.",
    )


async def test_a_coupon_is_used_once_and_says_why_it_is_not(
    client: httpx2.AsyncClient, ada: Actor, rice: ProductView
) -> None:
    await settle(client, ada, MAINLAND)
    for coupon in (
        {"code": "TEN", "kind": "percent", "percent": 10, "most_uses": 1},
        {"code": "BRING", "kind": "free_delivery"},
        {"code": "BIG", "kind": "percent", "percent": 10, "minimum": "9000"},
    ):
        await client.post(f"{ada.api}/coupons", json=coupon, headers=ada.headers)
    refused = await order(client, ada, rice, coupon_code="big")
    assert (refused["code"], refused["errors"][0]["missing"]) == ("coupon_below_minimum", "4000.00")
    assert (await order(client, ada, rice, coupon_code="NONE"))["code"] == "unknown_coupon"
    placed = await order(client, ada, rice, coupon_code="bring", delivery_method="delivery", delivery_address=HOME)
    assert (placed["delivery_fee"], placed["total_amount"], placed["coupon_code"]) == ("0.00", "5000.00", "BRING")
    raced = await asyncio.gather(*(order(client, ada, rice, coupon_code="TEN") for _ in range(5)))
    won = [one for one in raced if "order_id" in one]
    assert [(one["discount"], one["total_amount"]) for one in won] == [("500.00", "4500.00")]
    assert {one["code"] for one in raced if one not in won} == {"coupon_used_up"}
    [newest, *_] = (await client.get(f"{ada.api}/orders", headers=ada.headers)).json()["data"]["orders"]
    await client.patch(f"{ada.api}/orders/{newest['id']}", json={"status": "cancelled"}, headers=ada.headers)
    assert (await order(client, ada, rice, coupon_code="TEN"))["discount"] == "500.00", "given back, used again"
