"""A whole sale over Twilio, and one over 360dialog: from "Hi" to the order, over the sandbox's real HTTP."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from uuid import UUID

import asyncpg
import httpx2
import pytest
import pytest_asyncio

from oja.channels import queries as channel_queries
from oja.channels import service as channels
from oja.channels.messages import Button, Buttons, Image, ListMessage, Products, ProductSection, Row, Section
from oja.conversations import service as conversations
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from oja.orders import queries as orders
from oja.sandbox import deliveries
from tests.factories.played import CHIDI, Shopper, Worked, choices, connect_dialog360, connect_twilio, words
from tests.factories.shelves import spread, stock_up
from tests.support.app import until
from tests.support.cast import Actor

ZAINAB = "NG.13491208655302741918"


async def all_are_decoded(owner: asyncpg.Connection) -> bool:
    """True when everything that came is worked off; the last reports come after the last answer."""
    return {row["state"] for row in await owner.fetch("SELECT state FROM channel_events")} == {"decoded"}


@pytest_asyncio.fixture(loop_scope="session")
async def http(server: str, worked: Worked) -> AsyncIterator[httpx2.AsyncClient]:
    """Speaks to the product and to the sandbox on their port, with a worker at work."""
    async with httpx2.AsyncClient(base_url=server, timeout=30) as client:
        yield client
    await deliveries.stop()


async def test_from_hi_to_an_order_over_twilio(
    ada: Actor, http: httpx2.AsyncClient, worked: Worked, owner: asyncpg.Connection
) -> None:
    await stock_up(ada, "Basmati Rice 5 kg", price="2499.50", description="Extra long.")
    await stock_up(ada, "Honey Beans 1 kg", price="1200")
    channel = await connect_twilio(http, ada)
    chidi = Shopper(http, channel["phone_number_id"], worked)

    [welcome] = await chidi.says("Hi")
    assert "Welcome to *Starling Market*" in words(welcome)
    assert welcome["twilio"]["ContentSid"].startswith("HX")
    [shelf] = await chidi.taps(welcome, "Browse")
    [products] = await chidi.taps(shelf, "Grains")
    assert [one["title"] for one in choices(products)] == ["Basmati Rice 5 kg", "Honey Beans 1 kg"]
    [card] = await chidi.says("1")  # a number answers a list, too
    [added] = await chidi.taps(card, "Add to cart")
    assert "Added: 1 ×" in words(added)
    [more] = await chidi.says("3")
    assert "Now 3 ×" in words(more)
    [how] = await chidi.says("checkout")
    [summary] = await chidi.taps(how, "Pick")
    [confirmation] = await chidi.taps(summary, "Place order")

    async with merchant_session(ada.merchant_id) as db:
        [order] = (await orders.list_orders(db)).items
    assert order.order_number in words(confirmation)
    assert order.source == "chat"

    async def all_read() -> bool:
        found = await owner.fetch("SELECT status FROM messages WHERE direction = 'out'")
        return {row["status"] for row in found} == {"read"}

    await until(all_read, seconds=15)
    await until(lambda: all_are_decoded(owner), seconds=15)


async def test_a_shopper_without_a_phone_number_shops_over_twilio(
    ada: Actor, http: httpx2.AsyncClient, worked: Worked, owner: asyncpg.Connection
) -> None:
    channel = await connect_twilio(http, ada)
    zainab = Shopper(http, channel["phone_number_id"], worked, user=ZAINAB)
    [welcome] = await zainab.says("Hello")
    assert welcome["twilio"]["To"] == f"whatsapp:{ZAINAB}"
    assert await owner.fetchval("SELECT address FROM conversations") == ZAINAB
    assert await owner.fetchval("SELECT phone FROM customers") is None


async def test_one_content_serves_every_message_of_its_shape(
    ada: Actor, http: httpx2.AsyncClient, worked: Worked, owner: asyncpg.Connection
) -> None:
    channel = await connect_twilio(http, ada)
    shopper = Shopper(http, channel["phone_number_id"], worked)
    [welcome] = await shopper.says("Hi")
    made = await owner.fetchval("SELECT count(*) FROM sandbox.twilio_contents")
    [again] = await Shopper(http, channel["phone_number_id"], worked, user="2348099990000").says("Hi")
    assert again["twilio"]["ContentSid"] == welcome["twilio"]["ContentSid"]
    assert await owner.fetchval("SELECT count(*) FROM sandbox.twilio_contents") == made
    kept = await owner.fetchval("SELECT types::text || variables::text FROM sandbox.twilio_contents LIMIT 1")
    assert "Starling" not in kept


async def test_where_a_content_is_refused_the_words_alone_carry_the_choices(
    ada: Actor, http: httpx2.AsyncClient, worked: Worked
) -> None:
    channel = await connect_twilio(http, ada)
    await Shopper(http, channel["phone_number_id"], worked).says("Hi")
    async with merchant_session(ada.merchant_id) as db:
        line = await channel_queries.line(db, UUID(channel["id"]))
    rows = [Row("a", "Rice"), Row("b", " ")]  # a row without a title is one that Twilio does not store
    message = ListMessage("Pick one", "Browse", [Section("", rows)])
    delivery = await channels.deliver(line, CHIDI, message, "callback")
    assert (delivery.state, delivery.error) == ("accepted", None)
    chat = await http.get(f"/sandbox/api/chats/{channel['phone_number_id']}/{CHIDI}/messages")
    assert "1. Rice" in words(chat.json()[-1]["body"])


@pytest.mark.parametrize(
    ("picture", "tapped"),
    [
        ("https://shop.example/rice.jpg", "My cart"),
        ("https://shop.example/pictures/1", "My cart"),  # nothing shows that a card takes it
        ("https://shop.example/rice.jpg", " "),  # a button that Twilio does not store
    ],
)
async def test_a_picture_above_buttons_is_on_their_card_or_goes_first(
    ada: Actor, http: httpx2.AsyncClient, worked: Worked, picture: str, tapped: str
) -> None:
    channel = await connect_twilio(http, ada)
    await Shopper(http, channel["phone_number_id"], worked).says("Hi")
    async with merchant_session(ada.merchant_id) as db:
        line = await channel_queries.line(db, UUID(channel["id"]))
    message = Buttons("Basmati Rice 5 kg", [Button("cart", tapped)], header=Image(url=picture))
    delivery = await channels.deliver(line, CHIDI, message, "callback")
    assert (delivery.state, delivery.error) == ("accepted", None)
    chat = await http.get(f"/sandbox/api/chats/{channel['phone_number_id']}/{CHIDI}/messages")
    *_, before, last = [one["body"] for one in chat.json()]
    if picture.endswith(".jpg") and tapped.strip():
        assert last["interactive"]["header"] == {"type": "image", "image": {"link": picture}}
        assert [one["title"] for one in choices(last)] == [tapped]
        return
    assert before[before["type"]] == {"link": picture}
    assert "Basmati Rice 5 kg" in words(last)
    assert (last["type"] == "interactive") == bool(tapped.strip())


@pytest.mark.parametrize("connect", [connect_twilio, connect_dialog360])
async def test_products_without_a_catalogue_are_numbered_lines_with_links_and_a_number_picks_one(
    ada: Actor,
    http: httpx2.AsyncClient,
    worked: Worked,
    owner: asyncpg.Connection,
    connect: Callable[[httpx2.AsyncClient, Actor], Awaitable[dict[str, Any]]],
) -> None:
    rice = await stock_up(ada, "Basmati Rice 5 kg", price="2499.50")
    beans = await stock_up(ada, "Honey Beans 1 kg", price="1200")
    shirt = await stock_up(ada, "Shirt", price="4000")
    sizes = await spread(ada, shirt, ("S", "4000", 5), ("M", "4500", 5))
    channel = await connect(http, ada)
    chidi = Shopper(http, channel["phone_number_id"], worked)
    await chidi.says("Hi")
    shelf = [ProductSection("Grains", [rice.external_id, beans.external_id, str(sizes["M"])])]
    async with merchant_session(ada.merchant_id) as db:
        conversation_id = await owner.fetchval("SELECT id FROM conversations")
        offer = Products("For your kitchen", "194836987003835", shelf, "Starling Market")
        await conversations.say(db, conversation_id, [offer], sent_by="assistant")
    await worked()
    [said] = [one for one in (await http.get(f"{chidi.chat}/messages")).json() if "kitchen" in words(one["body"])]
    page = f"{get_settings().public_url}/starlingmarket/p"
    assert f"1. Basmati Rice 5 kg – ₦2,499.50: {page}/{rice.slug}" in words(said["body"])
    assert f"2. Honey Beans 1 kg – ₦1,200: {page}/{beans.slug}" in words(said["body"])
    assert f"3. Shirt, M – ₦4,500: {page}/{shirt.slug}" in words(said["body"])
    [card] = await chidi.says("2")
    assert "Honey Beans 1 kg" in words(card)


async def test_reports_settle_a_message_in_any_order_and_more_than_once(
    ada: Actor, http: httpx2.AsyncClient, worked: Worked, owner: asyncpg.Connection
) -> None:
    channel = await connect_twilio(http, ada)
    chidi = Shopper(http, channel["phone_number_id"], worked)
    faults = {"webhook": {"reorder": True, "duplicate": 2}, "read_after_ms": 0}
    assert (await http.post("/sandbox/api/faults", json=faults)).status_code == 200
    await chidi.says("Hi")

    async def read() -> bool:
        return bool(await owner.fetchval("SELECT status FROM messages WHERE direction = 'out'") == "read")

    await until(read, seconds=15)
    await worked()
    assert await owner.fetchval("SELECT count(*) FROM messages WHERE direction = 'in'") == 1
    assert await owner.fetchval("SELECT count(*) FROM messages WHERE direction = 'out'") == 1


async def test_a_send_without_an_answer_is_settled_by_its_reports_and_never_repeated(
    ada: Actor, http: httpx2.AsyncClient, worked: Worked, owner: asyncpg.Connection
) -> None:
    channel = await connect_twilio(http, ada)
    chidi = Shopper(http, channel["phone_number_id"], worked)
    await chidi.says("Hi")
    faults = {"graph": {"timeout": 1}, "read_after_ms": 0}
    assert (await http.post("/sandbox/api/faults", json=faults)).status_code == 200
    content = {"type": "text", "text": {"body": "cart"}}
    assert (await http.post(f"{chidi.chat}/messages", json=content)).status_code == 200

    async def all_read() -> bool:
        found = await owner.fetch("SELECT status, provider_id FROM messages WHERE direction = 'out'")
        return len(found) == 2 and all(row["status"] == "read" and row["provider_id"] for row in found)

    await until(all_read, seconds=25)
    assert await owner.fetchval("SELECT count(*) FROM sandbox.messages WHERE direction = 'out'") == 2


async def test_what_whatsapp_refuses_later_is_told_in_our_sentence(
    ada: Actor, http: httpx2.AsyncClient, worked: Worked, owner: asyncpg.Connection
) -> None:
    channel = await connect_twilio(http, ada)
    assert (await http.post("/sandbox/api/faults", json={"fail": {"code": 63024}})).status_code == 200
    await Shopper(http, channel["phone_number_id"], worked).says("Hi")

    async def failed() -> asyncpg.Record | None:
        return await owner.fetchrow("SELECT error, error_code FROM messages WHERE status = 'failed'")

    row = await until(failed, seconds=10)
    assert row["error_code"] == 63024
    assert row["error"].startswith("This number cannot receive the message")


async def test_from_hi_to_a_cart_over_360dialog(
    ada: Actor, http: httpx2.AsyncClient, worked: Worked, owner: asyncpg.Connection
) -> None:
    await stock_up(ada, "Basmati Rice 5 kg", price="2499.50")
    channel = await connect_dialog360(http, ada)
    assert (channel["kind"], channel["verified_name"]) == ("dialog360", "Starling Market")
    chidi = Shopper(http, channel["phone_number_id"], worked)
    [welcome] = await chidi.says("Hi")
    assert "Welcome to *Starling Market*" in words(welcome)
    [shelf] = await chidi.taps(welcome, "Browse")
    [products] = await chidi.taps(shelf, "Grains")
    [card] = await chidi.taps(products, "Basmati")
    [added] = await chidi.taps(card, "Add to cart")
    assert "Added: 1 ×" in words(added)
    [how] = await chidi.says("checkout")
    [summary] = await chidi.taps(how, "Pick")
    await chidi.taps(summary, "Place order")
    async with merchant_session(ada.merchant_id) as db:
        assert len((await orders.list_orders(db)).items) == 1
    await until(lambda: all_are_decoded(owner), seconds=15)
