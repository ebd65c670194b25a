"""What is counted of a shop's visits, what never is, and what an order is owed to."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import asyncpg
import httpx2
import orjson
import pytest
from time_machine import TimeMachineFixture

from oja.carts import service as filling
from oja.catalog import queries as catalog
from oja.catalog.views import ProductView
from oja.channels.messages import CtaUrl, Template, TemplateButton, Text
from oja.conversations import service as conversations
from oja.kernel import cache
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from oja.storefront.measured import jobs, noting, report
from oja.storefront.measured.told_routes import LIMIT
from oja.templates.models import Template as Approved
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.factories.carts import make_shopper, put_on_sale
from tests.factories.shelves import stock_up
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"
PHONE = {
    "user-agent": "Mozilla/5.0 (Linux; Android 14; SM-A055F) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
    "sec-fetch-site": "same-origin",
}
VIEW = {"kind": "view", "page": "home", "is_entry": True}
SPEED = {"kind": "speed", "page": "home", "connection": "4g", "vitals": {"lcp": 1800, "cls": 0}}


@pytest.fixture(autouse=True)
async def _nothing_waits() -> None:
    await cache.client().delete(noting.TOLD)


async def waiting() -> Any:
    """What pages told and nobody has written down yet."""
    return await cache.client().xrange(noting.TOLD)


async def tell(client: httpx2.AsyncClient, said: object = VIEW, *, query: str = "", **headers: str) -> httpx2.Response:
    sent = PHONE | {"referer": f"http://test{SHOP}?{query}"} | {k.replace("_", "-"): v for k, v in headers.items()}
    return await client.post(f"{SHOP}/told", content=orjson.dumps(said), headers=sent)


async def visits(client: httpx2.AsyncClient, ada: Actor, days: int = 7) -> dict[str, Any]:
    await jobs.take_in()
    answer = await client.get(f"{ada.api}/visits", params={"days": days}, headers=ada.headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()["data"]
    return found


async def told_in(ada: Actor, days: int) -> dict[str, Any]:
    """The same in another time, in which nobody is signed in."""
    await jobs.take_in()
    async with merchant_session(ada.merchant_id) as db:
        return (await report.of(db, await ada.shop(), days)).model_dump(mode="json")


async def test_a_page_tells_of_itself_once_with_or_without_a_script(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await stock_up(ada, "Rice", price="2500")
    async with merchant_session(ada.merchant_id) as db:
        slug = (await catalog.get_product(db, rice.id)).slug
    page = (await client.get(f"{SHOP}/p/{slug}", headers=PHONE)).text
    assert f'<body data-told="{SHOP}/told" data-page="product" data-of="{rice.id}">' in page
    assert (await visits(client, ada))["funnel"]["product_views"] == 0, "sent is not looked at"

    await tell(client, {**VIEW, "page": "product", "product_id": str(rice.id), "referrer": "l.instagram.com"})
    [_, picture] = page.split("<noscript><img src=")
    drawn = await client.get(picture.split('"')[1].replace("&amp;", "&"), headers=PHONE)
    assert (drawn.status_code, drawn.headers["content-type"]) == (200, "image/gif")

    found = await visits(client, ada)
    assert (found["funnel"]["visits"], found["funnel"]["product_views"]) == (1, 2)
    [seen] = found["products"]
    assert (seen["id"], seen["name"], seen["views"]) == (str(rice.id), "Rice", 2)
    assert found["referrers"] == [{"host": "l.instagram.com", "visits": 1}]
    assert found["devices"] == {"phone": 1, "tablet": 0, "computer": 0}
    assert found["by_day"][-1]["visits"] == 1
    assert len(found["by_day"]) == 7


async def test_nothing_that_says_who_she_is_is_kept(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    answer = await tell(client, x_forwarded_for="203.0.113.9")
    assert "set-cookie" not in answer.headers
    told = str(await waiting())
    await jobs.take_in()
    [row] = await owner.fetch("SELECT * FROM visit_events")
    for kept in (told, str(dict(row))):
        assert "SM-A055F" not in kept
        assert "203.0.113.9" not in kept
        assert "127.0.0.1" not in kept


@pytest.mark.parametrize(
    "headers",
    [
        {"user_agent": "WhatsApp/2.23.20.0"},
        {"user_agent": "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)"},
        {"user_agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
        {"user_agent": "python-httpx/0.27"},
        {"user_agent": ""},
        {"dnt": "1"},
        {"sec_gpc": "1"},
        {"sec_purpose": "prefetch;prerender"},
    ],
)
async def test_programs_and_who_does_not_want_it_are_not_counted(
    client: httpx2.AsyncClient, ada: Actor, headers: dict[str, str]
) -> None:
    assert (await tell(client, **headers)).status_code == 204
    rice = await stock_up(ada, "Rice", price="2500")
    sent = PHONE | {name.replace("_", "-"): value for name, value in headers.items()}
    form = {"product_id": str(rice.id), "by": "utm_source=instagram"}
    assert (await client.post(f"{SHOP}/cart/lines", data=form, headers=sent)).status_code == 303
    found = await visits(client, ada)
    assert (found["funnel"]["visits"], found["funnel"]["carts"]) == (0, 0)


@pytest.mark.parametrize(
    ("browser", "device"),
    [
        ("Opera/9.80 (Android; Opera Mini/36.2/119.132; U; id) Presto/2.12.423 Version/12.16", "phone"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Instagram 350.0", "phone"),
        ("Mozilla/5.0 (Linux; Android 13; SM-X200) AppleWebKit/537.36 Chrome/140.0 Safari/537.36", "tablet"),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15",
            "computer",
        ),
    ],
)
async def test_people_are_counted_by_what_they_hold(
    client: httpx2.AsyncClient, ada: Actor, browser: str, device: str
) -> None:
    await tell(client, user_agent=browser)
    assert (await visits(client, ada))["devices"][device] == 1


@pytest.mark.parametrize(
    ("said", "headers", "status"),
    [
        ({**VIEW, "user": "chidi"}, {}, 422),
        ({**VIEW, "page": "checkout"}, {}, 422),
        ({**VIEW, "is_entry": "yes"}, {}, 422),
        ({**VIEW, "product_id": "rice"}, {}, 422),
        ({**SPEED, "vitals": {"lcp": -1}}, {}, 422),
        ({**SPEED, "vitals": {"heart": 60}}, {}, 422),
        ([], {}, 422),
        ({**VIEW, "q": "x" * 2000}, {}, 413),
        (VIEW, {"sec_fetch_site": "cross-site"}, 403),
        (VIEW, {"sec_fetch_site": "same-site"}, 403),
    ],
)
async def test_what_none_of_our_pages_says_is_refused(
    client: httpx2.AsyncClient, ada: Actor, said: object, headers: dict[str, str], status: int
) -> None:
    assert (await tell(client, said, **headers)).status_code == status
    assert await cache.client().xlen(noting.TOLD) == 0


async def test_an_unknown_shop_hears_nothing(client: httpx2.AsyncClient, ada: Actor) -> None:
    answer = await client.post("/nobody/told", content=orjson.dumps(VIEW), headers=PHONE)
    assert answer.status_code == 404


async def test_a_worker_killed_while_it_writes_writes_nothing_twice(client: httpx2.AsyncClient, ada: Actor) -> None:
    await tell(client)
    [(_, told)] = await waiting()
    await jobs.take_in()
    await cache.client().xadd(noting.TOLD, told)  # as if it had died before it let go of what it wrote
    assert (await visits(client, ada))["funnel"]["visits"] == 1
    assert await cache.client().xlen(noting.TOLD) == 0


async def test_a_shop_that_is_gone_keeps_nobody_waiting(client: httpx2.AsyncClient, ada: Actor) -> None:
    await noting.told(UUID(int=1), {"kind": "view", "page": "home"})
    await tell(client)
    assert (await visits(client, ada))["funnel"]["visits"] == 1
    assert await cache.client().xlen(noting.TOLD) == 0


async def test_days_that_are_over_are_counted_once_and_their_events_forgotten(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection, time_machine: TimeMachineFixture
) -> None:
    time_machine.move_to("2026-03-01T10:00:00Z")
    for page in ("home", "home", "search"):
        await tell(client, {**VIEW, "page": page, "q": "Garri  Ijebu" if page == "search" else "", "hits": 0})
    for lcp in (900, 1000, 1100, 5000, 900):
        await tell(client, {**SPEED, "vitals": {"lcp": lcp}})
    today = await told_in(ada, 7)
    time_machine.move_to("2026-03-02T03:52:00Z")
    await jobs.fold()
    await jobs.fold()
    after = await told_in(ada, 7)
    for name in ("funnel", "searches", "speed", "devices"):
        assert after[name] == today[name], name
    assert after["searches"] == [{"phrase": "garri ijebu", "times": 1, "missed": 1}]
    [everywhere, home] = after["speed"]
    assert (everywhere["page"], home["page"]) == ("", "home")
    [lcp] = home["vitals"]
    assert 1100 <= lcp["value"] <= 1210
    assert lcp["verdict"] == "good"

    time_machine.move_to("2026-04-15T03:52:00Z")
    await jobs.fold()
    assert await owner.fetchval("SELECT count(*) FROM visit_events") == 0
    assert (await told_in(ada, 90))["funnel"] == today["funnel"]
    assert (await told_in(ada, 7))["funnel"]["visits"] == 0


async def test_a_shop_sees_its_own_visits_alone(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    await tell(client)
    await jobs.take_in()
    assert (await visits(client, rival))["funnel"]["visits"] == 0
    foreign = await client.get(f"{ada.api}/visits", headers=rival.headers)
    assert foreign.status_code == 404


async def add(client: httpx2.AsyncClient, product: ProductView, came: str = "", by: str = "") -> None:
    """Put one into the cart, on a page that was reached with the query `came`."""
    headers = PHONE | {"referer": f"{get_settings().public_url}{SHOP}?{came}"}
    form = {"product_id": str(product.id), "next": SHOP, "by": by}
    assert (await client.post(f"{SHOP}/cart/lines", data=form, headers=headers)).status_code == 303


async def order(client: httpx2.AsyncClient, ada: Actor) -> dict[str, Any]:
    """Check out and order; the order as the team sees it."""
    who = {"name": "Chidi Okafor", "phone": "0803 111 2222", "method": "pickup"}
    await client.get(f"{SHOP}/checkout", headers=PHONE)
    await client.post(f"{SHOP}/checkout", data=who, headers=PHONE)
    page = read((await client.get(f"{SHOP}/checkout/review", headers=PHONE)).text)
    form = {**page.forms[f"{SHOP}/checkout/place"], "payment": "on_handover"}
    placed = await client.post(f"{SHOP}/checkout/place", data=form, headers=PHONE)
    assert "/orders/" in placed.headers["location"], placed.headers["location"]
    listed = await client.get(f"{ada.api}/orders", headers=ada.headers)
    found: dict[str, Any] = listed.json()["data"]["orders"][0]
    return found


async def test_from_a_campaigns_link_to_its_order(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice, beans = await put_on_sale(ada, "Rice"), await put_on_sale(ada, "Beans")
    link = "utm_source=instagram&utm_medium=story&utm_campaign=Ramadan%20sale&gclid=1"
    await tell(client, query=link)
    await add(client, rice, came=link)
    await add(client, beans)
    await client.get(f"{SHOP}/checkout", headers=PHONE)
    handed = await client.post(f"{SHOP}/cart/handoff", headers=PHONE)
    assert "OJA-" in handed.headers["location"]
    placed = await order(client, ada)
    named = {"source": "instagram", "medium": "story", "campaign": "Ramadan sale", "content": ""}
    assert placed["came_by"] == {**named, "message_id": None, "conversation_id": None}

    found = await visits(client, ada)
    assert found["funnel"] == {
        "visits": 1, "product_views": 0, "carts": 1, "checkouts": 1, "handoffs": 1, "orders": 1,
        "revenue": placed["total_amount"], "revenue_text": placed["total_text"],
    }  # fmt: skip
    money = {"revenue": placed["total_amount"], "revenue_text": placed["total_text"]}
    assert found["links"] == [{**named, "is_messages": False, "visits": 1, "orders": 1, **money}]


async def test_a_link_in_a_message_leads_back_to_the_message(client: httpx2.AsyncClient, ada: Actor) -> None:
    home = f"{get_settings().public_url}{SHOP}"
    chat_id = await talk.start_chat(await wire.connect_number(ada))
    async with merchant_session(ada.merchant_id) as db:
        said = await conversations.say(
            db,
            chat_id,
            [
                Text(f"New rice: {home}/p/rice?variant=1. Yours: {home}/orders/abc and {home}s"),
                CtaUrl("Our shop", "Open", home),
                Text("No link"),
            ],
            sent_by="assistant",
        )
    text, button, none = said
    assert text.body["body"] == (
        f"New rice: {home}/p/rice?variant=1&m={text.link_mark}. Yours: {home}/orders/abc and {home}s"
    )
    assert button.body["url"] == f"{home}?m={button.link_mark}"
    assert none.link_mark is None

    await tell(client, query=f"m={text.link_mark}")
    await add(client, await put_on_sale(ada, "Rice"), by=f"?m={text.link_mark}")
    placed = await order(client, ada)
    assert placed["came_by"]["message_id"] == str(text.id)
    assert placed["came_by"]["conversation_id"] == str(chat_id)
    [row] = (await visits(client, ada))["links"]
    assert (row["is_messages"], row["visits"], row["orders"]) == (True, 1, 1)


async def test_a_campaign_in_a_message_counts_once_and_for_the_campaign(client: httpx2.AsyncClient, ada: Actor) -> None:
    chat_id = await talk.start_chat(await wire.connect_number(ada))
    async with merchant_session(ada.merchant_id) as db:
        home = f"{get_settings().public_url}{SHOP}?utm_campaign=eid"
        [said] = await conversations.say(db, chat_id, [Text(home)], sent_by="team")
    link = f"utm_campaign=eid&m={said.link_mark}"
    await tell(client, query=link)
    await add(client, await put_on_sale(ada, "Rice"), by=f"?{link}")
    placed = await order(client, ada)
    assert (placed["came_by"]["campaign"], placed["came_by"]["message_id"]) == ("eid", str(said.id))

    [row] = (await visits(client, ada))["links"]
    assert (row["campaign"], row["is_messages"], row["visits"], row["orders"]) == ("eid", False, 1, 1)


@pytest.mark.usefixtures("app")
async def test_a_button_of_a_template_is_marked_where_it_leads_to_the_shop(ada: Actor) -> None:
    home = (await ada.shop()).home
    chat_id = await talk.start_chat(await wire.connect_number(ada))
    addresses = [f"{home}/p/{{{{1}}}}", "https://elsewhere.example/{{1}}"]
    buttons = [{"type": "URL", "text": "Look", "url": url, "example": [url]} for url in addresses]
    parts = [{"type": "BODY", "text": "It is here."}, {"type": "BUTTONS", "buttons": buttons}]
    async with merchant_session(ada.merchant_id) as db:
        named = {"name": "here", "language": "en", "category": "UTILITY", "status": "approved"}
        db.add(Approved(waba_id=wire.ACCOUNT, components=parts, **named))
    filled = [TemplateButton("url", 0, "rice?variant=1"), TemplateButton("url", 1, "rice")]
    async with merchant_session(ada.merchant_id) as db:
        [said] = await conversations.say(db, chat_id, [Template("here", "en", buttons=filled)], sent_by="team")
    assert [button["value"] for button in said.body["buttons"]] == [f"rice?variant=1&m={said.link_mark}", "rice"]


async def test_a_made_up_mark_and_another_shops_lead_nowhere(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    chat_id = await talk.start_chat(line := await wire.connect_number(rival))
    [message_id] = await talk.say(line, chat_id, Text(f"{get_settings().public_url}/rivalstores"))
    [message] = [one for one in await talk.messages(rival.merchant_id) if one.id == message_id]
    assert message.link_mark
    rice = await put_on_sale(ada, "Rice")
    for mark in (message.link_mark, "0123456789", "%00", "x" * 3000):
        await tell(client, query=f"m={mark}")
        await add(client, rice, came=f"m={mark}")
    assert (await order(client, ada))["came_by"] is None
    assert (await visits(client, ada))["links"] == []


async def test_her_own_link_from_the_chat_is_owed_to_its_message(client: httpx2.AsyncClient, ada: Actor) -> None:
    """What she had put into a guest's cart by a campaign joins hers, and the link she came by last counts."""
    rice, beans = await put_on_sale(ada, "Rice"), await put_on_sale(ada, "Beans")
    await add(client, rice, came="utm_campaign=old")
    chat_id = await talk.start_chat(await wire.connect_number(ada))
    chidi = await make_shopper(ada)
    async with merchant_session(ada.merchant_id) as db:
        cart_id = await filling.open_for(db, chidi)
        await filling.add(db, cart_id, beans.variant_id)
        path = f"{SHOP}/open/{await filling.make_link(db, chidi)}"
        [said] = await conversations.say(
            db, chat_id, [Text(f"Your cart: {get_settings().public_url}{path}")], sent_by="assistant"
        )
    page = read((await client.get(f"{path}?m={said.link_mark}", headers=PHONE)).text)
    [action] = [url for url in page.forms if url.startswith(path)]
    await client.post(action, headers=PHONE)
    assert (await order(client, ada))["came_by"]["message_id"] == str(said.id)


async def test_a_campaign_joins_with_the_cart_and_is_forgotten_after_a_week(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    rice, beans = await put_on_sale(ada, "Rice"), await put_on_sale(ada, "Beans")
    await add(client, rice, came="utm_campaign=new")
    chidi = await make_shopper(ada)
    async with merchant_session(ada.merchant_id) as db:
        await filling.add(db, await filling.open_for(db, chidi), beans.variant_id)
        path = f"{SHOP}/open/{await filling.make_link(db, chidi)}"
    await client.post(path, headers=PHONE)
    assert (await order(client, ada))["came_by"]["campaign"] == "new"

    await add(client, rice, came="utm_campaign=late")
    await owner.execute("UPDATE carts SET came_at = came_at - interval '8 days'")
    assert (await order(client, ada))["came_by"] is None


@pytest.fixture
def limited(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("OJA_RATE_LIMITS", "on")
    get_settings.cache_clear()
    yield
    monkeypatch.undo()
    get_settings.cache_clear()


@pytest.mark.usefixtures("limited")
async def test_nobody_tells_stories(client: httpx2.AsyncClient, ada: Actor) -> None:
    answers = [(await tell(client)).status_code for _ in range(LIMIT.burst + 5)]
    assert set(answers[: LIMIT.burst]) == {204}
    assert answers[-1] == 429


async def test_without_valkey_a_page_is_lost_and_a_cart_is_not(
    client: httpx2.AsyncClient, ada: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    rice = await put_on_sale(ada, "Rice")
    await cache.close()
    monkeypatch.setenv("REDIS_URL", "redis://127.0.0.1:9")
    get_settings.cache_clear()
    try:
        assert (await tell(client)).status_code == 204
        await add(client, rice)
    finally:
        await cache.close()
        monkeypatch.undo()
        get_settings.cache_clear()
    funnel = (await visits(client, ada))["funnel"]
    assert (funnel["visits"], funnel["carts"]) == (0, 1)
