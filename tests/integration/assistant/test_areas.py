"""Bringing an order from the chat: the area it goes to, what that costs, and what is not brought at all."""

from typing import Any

import httpx2
import pytest_asyncio

from oja.catalog.views import ProductView
from oja.channels.messages import OutMessage
from oja.kernel.db import merchant_session
from oja.orders import queries as orders
from oja.orders.views import OrderView
from tests.factories.chats import Phone, body, choice, choices
from tests.factories.shelves import stock_up
from tests.support.cast import Actor

MAINLAND = {"name": "Lagos Mainland", "places": ["Yaba", "Surulere"], "fee": "1500", "free_over": "20000"}
ISLAND = {"name": "Lekki", "places": ["Ajah"], "fee": "2500", "minimum": "6000"}


@pytest_asyncio.fixture(loop_scope="session")
async def rice(ada: Actor) -> ProductView:
    return await stock_up(ada, "Rice", price="2500", stock=50)


async def settle(client: httpx2.AsyncClient, ada: Actor, *zones: dict[str, Any], **ways: Any) -> None:
    answer = await client.put(f"{ada.api}/delivery", headers=ada.headers, json={"zones": list(zones), **ways})
    assert answer.status_code == 200, answer.text


async def placed(ada: Actor) -> list[OrderView]:
    async with merchant_session(ada.merchant_id) as db:
        return (await orders.list_orders(db)).items


async def have_it_brought(phone: Phone, rice: ProductView, address: str, quantity: int = 2) -> OutMessage:
    await phone.taps(f"qty:{rice.variant_id}:{quantity}")
    await phone.taps("checkout")
    await phone.taps("delivery")
    [answer] = await phone.says(address)
    return answer


async def test_an_area_that_the_address_names_is_taken_and_paid_for(
    client: httpx2.AsyncClient, ada: Actor, chidi: Phone, rice: ProductView
) -> None:
    await settle(client, ada, MAINLAND, ISLAND)
    summary = await have_it_brought(chidi, rice, "12 Herbert Macaulay Way, Yaba, opposite the bank")
    assert "Delivery to Lagos Mainland: ₦1,500" in body(summary)
    assert "₦6,500" in body(summary)
    await chidi.taps(choice(summary, "Place order"))
    [order] = await placed(ada)
    assert (order.delivery_area, order.delivery_minor, order.total_minor) == ("Lagos Mainland", 150_000, 650_000)


async def test_one_that_it_does_not_name_is_asked_for_and_may_be_typed(
    client: httpx2.AsyncClient, ada: Actor, chidi: Phone, rice: ProductView
) -> None:
    await settle(client, ada, MAINLAND, ISLAND)
    asked = await have_it_brought(chidi, rice, "12 Herbert Macaulay Way", quantity=3)
    assert list(choices(asked).values()) == ["Lagos Mainland", "Lekki"]
    [found] = await chidi.says("rice")
    assert "Rice" in body(found), "what is no area is looked for as ever"
    await chidi.taps("checkout")
    await chidi.taps("delivery")
    await chidi.says("12 Herbert Macaulay Way")
    [summary] = await chidi.says("Ajah")
    assert "Delivery to Lekki: ₦2,500" in body(summary)
    [asked] = await chidi.taps("areas")
    [summary] = await chidi.picks(choice(asked, "Lagos Mainland"))
    assert "Delivery to Lagos Mainland: ₦1,500" in body(summary)


async def test_where_too_little_is_not_brought_she_is_told_what_is_missing(
    client: httpx2.AsyncClient, ada: Actor, chidi: Phone, rice: ProductView
) -> None:
    await settle(client, ada, MAINLAND, ISLAND, has_pickup=False)
    await chidi.taps(f"qty:{rice.variant_id}:2")
    [asked] = await chidi.taps("checkout")
    assert "Where shall we bring it?" in body(asked), "there is nothing to choose between"
    [answer] = await chidi.says("5 Admiralty Way, Lekki phase one")
    assert "We deliver to Lekki from ₦6,000 on. Something more for ₦1,000" in body(answer)
    assert list(choices(answer).values()) == ["Browse", "Another area"]
    await chidi.taps(f"qty:{rice.variant_id}:8")
    [summary] = await chidi.taps("area:" + (await zone_ids(client, ada))["Lagos Mainland"])
    assert "Delivery to Lagos Mainland: free" in body(summary)
    assert "₦20,000" in body(summary)


async def test_a_fee_that_changed_is_said_and_confirmed_anew(
    client: httpx2.AsyncClient, ada: Actor, chidi: Phone, rice: ProductView
) -> None:
    await settle(client, ada, MAINLAND)
    summary = await have_it_brought(chidi, rice, "12 Herbert Macaulay Way")
    assert "Delivery to Lagos Mainland: ₦1,500" in body(summary), "the only one needs no question"
    dearer = MAINLAND | {"fee": "1800", "id": (await zone_ids(client, ada))["Lagos Mainland"]}
    await settle(client, ada, dearer)
    [anew] = await chidi.taps(choice(summary, "Place order"))
    assert "Delivery is now ₦1,800, it was ₦1,500." in body(anew)
    assert await placed(ada) == []
    await chidi.taps(choice(anew, "Place order"))
    assert [order.delivery_minor for order in await placed(ada)] == [180_000]


async def test_an_area_that_is_gone_is_asked_for_again_and_foreign_ones_are_none(
    client: httpx2.AsyncClient, ada: Actor, chidi: Phone, rice: ProductView
) -> None:
    await settle(client, ada, MAINLAND, ISLAND)
    summary = await have_it_brought(chidi, rice, "3 Bode Thomas Street, Surulere", quantity=3)
    await settle(client, ada, ISLAND, {"name": "Ikeja", "fee": "900"})
    [asked] = await chidi.taps(choice(summary, "Place order"))
    assert list(choices(asked).values()) == ["Lekki", "Ikeja"]
    [asked] = await chidi.taps("area:01a21231-651a-7ae1-a4a6-758e3ece21a1")
    assert list(choices(asked).values()) == ["Lekki", "Ikeja"]
    assert await placed(ada) == []


async def test_a_shop_that_brings_nothing_does_not_ask(
    client: httpx2.AsyncClient, ada: Actor, chidi: Phone, rice: ProductView
) -> None:
    await settle(client, ada, has_delivery=False, pickup_address="5 Market Road, daily until six")
    await chidi.taps(f"qty:{rice.variant_id}:2")
    [summary] = await chidi.taps("checkout")
    assert "You pick it up at Starling Market: 5 Market Road, daily until six" in body(summary)
    [summary] = await chidi.taps("delivery")
    assert "You pick it up" in body(summary), "an old button leads to what there is"


async def test_more_areas_than_a_list_has_rows_can_all_be_chosen(
    client: httpx2.AsyncClient, ada: Actor, chidi: Phone, rice: ProductView
) -> None:
    await settle(client, ada, *({"name": f"Area {number:02}", "fee": str(number)} for number in range(1, 15)))
    asked = await have_it_brought(chidi, rice, "12 Herbert Macaulay Way")
    [second] = await chidi.picks(choice(asked, "More"))
    [summary] = await chidi.picks(choice(second, "Area 14"))
    assert "Delivery to Area 14: ₦14" in body(summary)


async def zone_ids(client: httpx2.AsyncClient, ada: Actor) -> dict[str, str]:
    answer = await client.get(f"{ada.api}/delivery", headers=ada.headers)
    return {zone["name"]: zone["id"] for zone in answer.json()["data"]["zones"]}


async def test_a_location_after_the_address_is_its_place_on_the_map(
    client: httpx2.AsyncClient, ada: Actor, chidi: Phone, rice: ProductView
) -> None:
    await settle(client, ada, MAINLAND, ISLAND)
    await have_it_brought(chidi, rice, "12 Herbert Macaulay Way")
    [asked] = await chidi.shares(6.5244, 3.3792)
    assert list(choices(asked).values()) == ["Lagos Mainland", "Lekki"], "the area is still to be told"
    [summary] = await chidi.says("Yaba")
    [summary] = await chidi.shares(6.5251, 3.3801)
    assert "12 Herbert Macaulay Way" in body(summary)
    assert "Delivery to Lagos Mainland: ₦1,500" in body(summary), "she has told her area already"
    await chidi.taps(choice(summary, "Place order"))
    [order] = await placed(ada)
    address = order.delivery_address or {}
    assert (address["street"], address["lat"], address["lng"]) == ("12 Herbert Macaulay Way", 6.5251, 3.3801)
