"""Carts that were left: marked once, with what was in them; found by the team; and left no longer when touched."""

import asyncio
from datetime import timedelta
from typing import Any

import asyncpg
import httpx2
import pytest

from oja.carts import jobs
from oja.carts import service as carts
from oja.carts.abandoned import service as abandoned
from oja.kernel.db import merchant_session
from oja.orders import placing
from tests.factories.carts import CHIDI, make_cart, make_shopper, put_on_sale
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"


async def listed(client: httpx2.AsyncClient, shop: Actor, **wanted: str) -> list[dict[str, Any]]:
    answer = await client.get(f"{shop.api}/abandoned-carts", params=wanted, headers=shop.headers)
    assert answer.status_code == 200, answer.text
    return list(answer.json()["data"]["carts"])


async def totals(client: httpx2.AsyncClient, shop: Actor) -> dict[str, tuple[int, str]]:
    answer = await client.get(f"{shop.api}/abandoned-carts/totals", headers=shop.headers)
    return {state: (one["carts"], one["value_text"]) for state, one in answer.json()["data"].items()}


async def time_passes(owner: asyncpg.Connection, minutes: int = 61) -> None:
    """Everything that was done to carts was done so much earlier."""
    await owner.execute("UPDATE carts SET updated_at = updated_at - $1::interval", timedelta(minutes=minutes))


async def test_a_cart_is_marked_once_with_what_was_in_it_and_how_she_can_be_reached(
    client: httpx2.AsyncClient, ada: Actor, bayo: Actor, rival: Actor, owner: asyncpg.Connection
) -> None:
    rice = await put_on_sale(ada, "Rice", "2500")
    chidi = await make_shopper(ada)
    hers = await make_cart(ada, (rice, 2), customer_id=chidi)
    await make_cart(ada, (rice, 1))
    await make_cart(ada, customer_id=await make_shopper(ada, "+2348033334444", "Dona"))
    await jobs.mark_abandoned()
    assert await listed(client, ada) == [], "not left yet"
    await time_passes(owner)
    await asyncio.gather(*(jobs.mark_abandoned() for _ in range(3)))
    await jobs.mark_abandoned()
    guest, known = sorted(await listed(client, ada), key=lambda one: one["item_count"])
    assert guest["customer"] is None
    assert (known["cart_id"], known["state"], known["value"]) == (str(hers.id), "left", "5000.00")
    assert known["lines"] == [{"name": "Rice", "quantity": 2, "price": "2500.00"}]
    person = known["customer"]
    assert (person["name"], person["phone"], person["is_window_open"]) == ("Chidi", CHIDI, False)
    assert (person["conversation_id"], person["wants_no_offers"]) == (None, False)
    assert await totals(client, ada) == {"left": (2, "₦7,500"), "ordered": (0, "₦0"), "touched": (0, "₦0")}
    assert len(await listed(client, bayo)) == 2
    assert await listed(client, rival) == []


async def test_touched_it_is_left_no_longer_and_ordered_it_is_recovered(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    rice = await put_on_sale(ada, "Rice", "2500")
    chidi = await make_shopper(ada)
    cart = await make_cart(ada, (rice, 2), customer_id=chidi)
    await time_passes(owner)
    await jobs.mark_abandoned()
    async with merchant_session(ada.merchant_id) as db:
        await carts.add(db, cart.id, rice.variant_id)
    assert await listed(client, ada, state="left") == []
    assert [one["state"] for one in await listed(client, ada)] == ["touched"]
    await time_passes(owner)
    await jobs.mark_abandoned()
    assert [one["item_count"] for one in await listed(client, ada, state="left")] == [3], "left a second time"
    async with merchant_session(ada.merchant_id) as db:
        await carts.set_delivery(db, cart.id, "pickup")
        await placing.place(db, await ada.shop(), cart.id, customer_id=chidi, source="chat")
    assert [one["state"] for one in await listed(client, ada)] == ["ordered", "touched"]
    assert await totals(client, ada) == {"left": (0, "₦0"), "ordered": (1, "₦7,500"), "touched": (1, "₦5,000")}
    await time_passes(owner)
    await jobs.mark_abandoned()
    assert await listed(client, ada, state="left") == []


async def test_each_door_is_named_and_a_form_that_is_filled_in_is_a_touch(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    rice = await put_on_sale(ada, "Rice", "2500")
    await client.post(f"{SHOP}/cart/lines", data={"product_id": str(rice.id), "quantity": "2", "next": SHOP})
    await time_passes(owner)
    await jobs.mark_abandoned()
    [left] = await listed(client, ada, state="left")
    assert left["door"] == "web"
    await client.post(f"{SHOP}/checkout", data={"name": "Chidi", "phone": "0803 111 2222", "method": "pickup"})
    assert [one["state"] for one in await listed(client, ada)] == ["touched"]
    await time_passes(owner)
    await jobs.mark_abandoned()
    page = read((await client.get(f"{SHOP}/checkout/review")).text)
    answer = await client.post(f"{SHOP}/checkout/place", data=page.forms[f"{SHOP}/checkout/place"])
    assert "/orders/" in answer.headers["location"]
    [ordered, touched] = await listed(client, ada)
    assert (ordered["state"], touched["state"]) == ("ordered", "touched")


async def test_who_a_guest_said_she_is_stands_with_her_cart_until_she_orders_or_for_a_month(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    async def guest() -> Any:
        await time_passes(owner)
        await jobs.mark_abandoned()
        return (await listed(client, ada, state="left"))[0]["guest"]

    rice = await put_on_sale(ada, "Rice", "2500")
    await client.post(f"{SHOP}/cart/lines", data={"product_id": str(rice.id), "quantity": "2", "next": SHOP})
    assert (await client.get(f"{SHOP}/checkout")).status_code == 200
    assert await guest() is None
    refused = await client.post(f"{SHOP}/checkout", data={"name": "Chidi", "phone": "0803", "method": "pickup"})
    assert "said=" in refused.headers["location"]
    assert await guest() == {"name": "Chidi", "phone": "0803"}
    await client.post(f"{SHOP}/checkout", data={"name": "Chidi", "phone": "0803 111 2222", "method": "pickup"})
    assert await guest() == {"name": "Chidi", "phone": "0803 111 2222"}

    page = read((await client.get(f"{SHOP}/checkout/review")).text)
    await client.post(f"{SHOP}/checkout/place", data=page.forms[f"{SHOP}/checkout/place"])
    [ordered, *_] = await listed(client, ada)
    assert (ordered["state"], ordered["guest"]) == ("ordered", None)

    await client.post(f"{SHOP}/cart/lines", data={"product_id": str(rice.id), "quantity": "2", "next": SHOP})
    await client.post(f"{SHOP}/checkout", data={"name": "Chidi", "phone": "0803 111 2222", "method": "pickup"})
    assert await guest() is not None
    await time_passes(owner, 30 * 24 * 60)
    await jobs.mark_abandoned()
    assert await owner.fetchval("SELECT count(*) FROM carts WHERE contact IS NOT NULL") == 0


async def test_a_guests_cart_that_joins_hers_and_one_that_is_too_old_end(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    rice = await put_on_sale(ada, "Rice", "2500")
    chidi = await make_shopper(ada)
    await make_cart(ada, (rice, 1), customer_id=chidi)
    guest = await make_cart(ada, (rice, 1))
    await time_passes(owner)
    await jobs.mark_abandoned()
    async with merchant_session(ada.merchant_id) as db:
        code = await carts.make_code(db, guest.id)
        await carts.redeem_code(db, code, chidi)
    assert sorted(one["state"] for one in await listed(client, ada)) == ["merged", "touched"]
    await time_passes(owner)
    await jobs.mark_abandoned()
    await time_passes(owner, 31 * 24 * 60)
    await owner.execute("UPDATE abandoned_carts SET left_at = left_at - interval '31 days'")
    await jobs.mark_abandoned()
    assert "expired" in [one["state"] for one in await listed(client, ada)]
    assert await listed(client, ada, state="left") == []


async def test_a_shop_says_how_long_it_waits(client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection) -> None:
    await make_cart(ada, (await put_on_sale(ada), 1))
    answer = await client.patch(ada.api, json={"cart_left_after": 180}, headers=ada.headers)
    assert answer.json()["data"]["cart_left_after"] == 180
    await time_passes(owner)
    await jobs.mark_abandoned()
    assert await listed(client, ada) == []
    await time_passes(owner, 120)
    await jobs.mark_abandoned()
    assert len(await listed(client, ada)) == 1
    refused = await client.patch(ada.api, json={"cart_left_after": 3}, headers=ada.headers)
    assert refused.status_code == 422


async def test_one_who_is_killed_half_way_marks_nothing_and_the_next_marks_all(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    rice = await put_on_sale(ada)
    for _ in range(3):
        await make_cart(ada, (rice, 1))
    await time_passes(owner)

    async def is_killed() -> None:
        async with merchant_session(ada.merchant_id) as db:
            await abandoned.mark(db, "NGN", timedelta(hours=1))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await is_killed()
    assert await listed(client, ada) == []
    await jobs.mark_abandoned()
    assert len(await listed(client, ada)) == 3
