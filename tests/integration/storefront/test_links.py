"""One cart across doors: links out of the chat, what they join, and what each side hears of the other."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx2
import pytest

from oja.carts import queries as carts
from oja.carts import service as filling
from oja.carts.linking import LIFETIME
from oja.catalog.views import ProductView
from oja.customers import queries as customer_queries
from oja.customers import service as customers
from oja.kernel import clock
from oja.kernel.db import merchant_session
from oja.orders import changing, queries
from oja.orders.changing import Actor as Doer
from tests.factories.carts import DONA, make_shopper, put_on_sale
from tests.factories.orders import ADDRESS
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"


async def link_of(shop: Actor, customer_id: UUID) -> str:
    async with merchant_session(shop.merchant_id) as db:
        return f"{SHOP}/open/{await filling.make_link(db, customer_id)}"


async def in_chat(shop: Actor, customer_id: UUID, product: ProductView, quantity: int = 1) -> UUID:
    """She puts something into her cart in the chat."""
    async with merchant_session(shop.merchant_id) as db:
        cart_id = await filling.open_for(db, customer_id)
        await filling.add(db, cart_id, product.variant_id, quantity)
    return cart_id


async def on_web(client: httpx2.AsyncClient, product: ProductView, quantity: int = 1) -> None:
    form = {"product_id": str(product.id), "quantity": str(quantity), "next": SHOP}
    await client.post(f"{SHOP}/cart/lines", data=form)


async def lines_of(shop: Actor, customer_id: UUID) -> dict[str, int]:
    """What the chat would show."""
    async with merchant_session(shop.merchant_id) as db:
        cart = await carts.find_open(db, customer_id)
    return {line.name: line.quantity for line in cart.lines} if cart else {}


async def shown(client: httpx2.AsyncClient) -> str:
    return read((await client.get(f"{SHOP}/cart")).text).text


HELD = ["nothing", "an empty cart", "a guest's", "her own", "another's", "an ordered one"]
GUEST, OWN = {"Rice": 2}, {"Rice": 1, "Beans": 3}


@pytest.mark.parametrize("has_cart", [False, True])
@pytest.mark.parametrize("held", HELD)
async def test_what_a_link_joins(client: httpx2.AsyncClient, ada: Actor, held: str, has_cart: bool) -> None:
    chidi, dona = await make_shopper(ada), await make_shopper(ada, DONA, "Dona")
    rice, beans = await put_on_sale(ada, "Rice"), await put_on_sale(ada, "Beans")
    if held in {"a guest's", "an ordered one"}:
        await on_web(client, rice, 2)
    if held == "an empty cart":
        await on_web(client, rice)
        await client.post(f"{SHOP}/cart/lines/{rice.variant_id}", data={"quantity": "0"})
    if held == "an ordered one":
        async with merchant_session(ada.merchant_id) as db:
            held_id = UUID(client.cookies["oja_cart_starlingmarket"].partition(".")[0])
            await filling.close(db, held_id, state="ordered")
    if held == "another's":
        await in_chat(ada, dona, rice, 7)
        await client.post(await link_of(ada, dona))
    if has_cart:
        await in_chat(ada, chidi, rice)
        await in_chat(ada, chidi, beans, 3)
    if held == "her own":
        await client.post(await link_of(ada, chidi))

    answer = await client.post(await link_of(ada, chidi))
    assert (answer.status_code, answer.headers["location"]) == (303, f"{SHOP}/cart")

    joined = GUEST if held == "a guest's" else {}
    expected = {**OWN, "Rice": 1 + joined.get("Rice", 0)} if has_cart else joined
    assert await lines_of(ada, chidi) == expected
    if held == "another's":
        assert await lines_of(ada, dona) == {"Rice": 7}
    await on_web(client, beans)
    assert (await lines_of(ada, chidi))["Beans"] == expected.get("Beans", 0) + 1


async def test_looking_at_a_link_opens_nothing_and_it_opens_once(client: httpx2.AsyncClient, ada: Actor) -> None:
    chidi = await make_shopper(ada)
    await in_chat(ada, chidi, await put_on_sale(ada, "Rice"))
    link = await link_of(ada, chidi)
    for _ in range(2):
        looked = await client.get(link, headers={"User-Agent": "WhatsApp/2.23 A"})
        assert looked.status_code == 200
        assert "Rice" not in looked.text
        assert "set-cookie" not in looked.headers
        assert "noindex" in looked.headers["x-robots-tag"]
    first, second = await asyncio.gather(client.post(link), client.post(link))
    assert sorted(one.headers["location"] for one in (first, second)) == [f"{SHOP}/cart", link]
    assert (await client.get(link)).status_code == 303
    client.cookies.clear()
    assert "This link no longer opens" in (await client.get(link)).text
    assert "set-cookie" not in (await client.post(link)).headers


async def test_an_old_foreign_or_forged_link_opens_nothing(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, time_machine: Any
) -> None:
    link = await link_of(ada, await make_shopper(ada))
    forged = [link[:-1] + ("A" if link[-1] != "A" else "B"), f"{SHOP}/open/x", link.replace(SHOP, "/rivalstores")]
    for address in forged:
        assert (await client.get(address)).status_code == 404
        assert "set-cookie" not in (await client.post(address)).headers
    refused = await client.post(link, headers={"Sec-Fetch-Site": "cross-site"})
    assert refused.status_code == 403
    time_machine.move_to(clock.now() + LIFETIME + timedelta(seconds=1), tick=False)
    assert "This link no longer opens" in (await client.get(link)).text
    assert "set-cookie" not in (await client.post(link)).headers


async def test_who_is_known_finds_her_saved_address_and_nobody_else_does(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    chidi = await make_shopper(ada)
    async with merchant_session(ada.merchant_id) as db:
        await customers.remember_address(db, chidi, {**ADDRESS, "slot": "yesterday"})
    await in_chat(ada, chidi, await put_on_sale(ada, "Rice"))
    await client.post(await link_of(ada, chidi))
    page = read((await client.get(f"{SHOP}/checkout")).text)
    fields = page.forms[f"{SHOP}/checkout"]
    assert (fields["name"], fields["street"], fields["phone"]) == ("Chidi", "123 Main St", "+2348031112222")
    assert "knows you from WhatsApp" in page.text

    held = client.cookies["oja_cart_starlingmarket"]
    await client.post(f"{SHOP}/forget")
    assert not client.cookies
    stranger = await client.get(f"{SHOP}/checkout", headers={"Cookie": f"oja_cart_starlingmarket={held}"})
    assert "123 Main St" not in stranger.text


async def test_her_order_on_the_web_is_hers_and_her_address_is_remembered(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    chidi = await make_shopper(ada)
    await in_chat(ada, chidi, await put_on_sale(ada, "Rice"))
    await client.post(await link_of(ada, chidi))
    form = {"name": "Chidi", "phone": "0803 111 2222", "method": "delivery", "street": "5 Broad St"}
    await client.post(f"{SHOP}/checkout", data=form)
    page = read((await client.get(f"{SHOP}/checkout/review")).text)
    await client.post(f"{SHOP}/checkout/place", data=page.forms[f"{SHOP}/checkout/place"])
    async with merchant_session(ada.merchant_id) as db:
        [order] = (await queries.list_orders(db)).items
        customer = await customer_queries.get(db, chidi)
    assert order.customer_id == chidi
    assert customer.default_address is not None
    assert customer.default_address["street"] == "5 Broad St"


async def test_a_cart_that_was_sent_into_the_chat_stays_the_same_on_the_web(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    chidi = await make_shopper(ada)
    rice, beans = await put_on_sale(ada, "Rice"), await put_on_sale(ada, "Beans")
    await in_chat(ada, chidi, beans)
    await on_web(client, rice, 2)
    sent = await client.post(f"{SHOP}/cart/handoff", data={"as_text": "1"})
    code = filling.find_code(sent.headers["location"])
    assert code is not None
    assert code in read((await client.get(sent.headers["location"])).text).text
    async with merchant_session(ada.merchant_id) as db:
        await filling.redeem_code(db, code, chidi)
    assert await lines_of(ada, chidi) == {"Beans": 1, "Rice": 2}
    assert "Beans" in await shown(client)
    await on_web(client, rice)
    assert await lines_of(ada, chidi) == {"Beans": 1, "Rice": 3}


@asynccontextmanager
async def open_page(client: httpx2.AsyncClient, server: str, path: str) -> AsyncIterator[AsyncIterator[str]]:
    """A page that listens; it does from here on."""
    async with (
        httpx2.AsyncClient(base_url=server, cookies=client.cookies, timeout=10) as browser,
        browser.stream("GET", path) as stream,
    ):
        lines = aiter(stream.aiter_lines())
        while await anext(lines) != "event: ready":
            pass
        yield lines


async def hint(lines: AsyncIterator[str]) -> None:
    async with asyncio.timeout(5):
        assert [line async for line in _until_data(lines)] == []


async def _until_data(lines: AsyncIterator[str]) -> AsyncIterator[str]:
    await anext(lines)
    async for line in lines:
        if line == "data: {}":
            return
        if line:
            yield line


async def test_an_open_page_hears_of_the_chat_and_of_the_team(
    client: httpx2.AsyncClient, ada: Actor, server: str
) -> None:
    chidi = await make_shopper(ada)
    rice = await put_on_sale(ada, "Rice")
    await in_chat(ada, chidi, rice)
    client = httpx2.AsyncClient(base_url=server)
    async with client:
        await client.post(await link_of(ada, chidi))
        async with open_page(client, server, f"{SHOP}/cart/live") as page:
            await in_chat(ada, chidi, rice)
            await hint(page)
        form = {"name": "Chidi", "phone": "0803 111 2222", "method": "pickup"}
        await client.post(f"{SHOP}/checkout", data=form)
        review = read((await client.get(f"{SHOP}/checkout/review")).text)
        placed = await client.post(f"{SHOP}/checkout/place", data=review.forms[f"{SHOP}/checkout/place"])
        order_page = placed.headers["location"]
        assert (await client.get(f"{SHOP}/cart/live")).status_code == 204
        async with open_page(client, server, f"{order_page}/live") as page:
            async with merchant_session(ada.merchant_id) as db:
                [order] = (await queries.list_orders(db)).items
                await changing.set_status(db, order.id, "confirmed", actor=Doer("team", ada.user_id))
            await hint(page)
        assert (await client.get(f"{SHOP}/orders/{'x' * 24}/live")).status_code == 204
