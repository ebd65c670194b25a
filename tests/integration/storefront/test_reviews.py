"""A customer says what she thinks of what has reached her, on the page of her order; others read it at the product."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import asyncpg
import httpx2
import pytest

from oja.catalog.views import ProductView
from oja.kernel import clock
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from oja.orders import queries
from tests.factories.carts import put_on_sale
from tests.factories.orders import listening, make_order, next_message
from tests.factories.reviews import delivered, say
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"
RICE = f"{SHOP}/p/basmati-rice-5kg"


@pytest.fixture
async def rice(ada: Actor) -> ProductView:
    return await put_on_sale(ada, "Basmati Rice 5kg", "12300", stock=500)


async def set_reviews(client: httpx2.AsyncClient, ada: Actor, mode: str) -> None:
    answer = await client.patch(ada.api, json={"reviews": mode}, headers=ada.headers)
    assert answer.json()["data"]["reviews"] == mode


async def text_of(client: httpx2.AsyncClient, address: str) -> str:
    return " ".join(read((await client.get(address)).text).text.split())


async def test_who_got_it_reviews_it_and_others_read_that(
    client: httpx2.AsyncClient, ada: Actor, rice: ProductView, owner: asyncpg.Connection
) -> None:
    page = read((await client.get(RICE)).text)
    assert "What customers say" not in page.text
    assert "aggregateRating" not in page.data[0]

    order = await delivered(client, ada, rice)
    address = f"{SHOP}/orders/{order.tracking_token}"
    form = read((await client.get(address)).text).forms[f"{address}/reviews"]
    assert form["line"] == str(order.lines[0].id)
    async with listening(ada) as messages:
        places = await asyncio.gather(*(say(client, order, 4, "Cooks well.") for _ in range(5)))
        await next_message(messages, "review_written")

    assert set(places) == {f"{address}?said=reviewed#review-{order.lines[0].id}"}
    assert await owner.fetchval("SELECT count(*) FROM reviews") == 1
    assert "Thank you! Your review helps others choose." in await text_of(client, f"{address}?said=reviewed")
    page = read((await client.get(RICE)).text)
    for words in ("What customers say", "Cooks well.", "Chidi", "Bought here", "1 review by a customer"):
        assert words in page.text
    for secret in ("Okafor", "8031112222", order.order_number):
        assert secret not in (await client.get(RICE)).text
    assert page.data[0]["aggregateRating"] == {
        "@type": "AggregateRating",
        "ratingValue": "4.0",
        "reviewCount": 1,
        "bestRating": 5,
    }
    assert page.data[0]["review"][0]["reviewBody"] == "Cooks well."
    assert "Rated 4.0 of 5 by 1" in await text_of(client, SHOP)


async def test_what_has_not_arrived_is_not_reviewed_and_a_forged_link_reviews_nothing(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, rice: ProductView, owner: asyncpg.Connection
) -> None:
    made = await make_order(client, ada, (rice, 1))
    async with merchant_session(ada.merchant_id) as db:
        fresh = await queries.find_by_number(db, made["order_number"])
    assert fresh is not None
    assert "How was it?" not in (await client.get(f"{SHOP}/orders/{fresh.tracking_token}")).text
    assert "said=" in await say(client, fresh)
    mine = await delivered(client, ada, rice)
    theirs = await delivered(client, rival, await put_on_sale(rival, "Rival Rice"))

    for line in (str(theirs.lines[0].id), str(fresh.lines[0].id), "x", "\x00"):
        assert "said=gone" in await say(client, mine, line=line)
    for rating in ("", "0", "6", "5.5", "x", "٣"):
        assert "said=rating_missing" in await say(client, mine, rating)
    for token in ("x" * 24, theirs.tracking_token, "%00"):
        answer = await client.post(
            f"{SHOP}/orders/{token}/reviews", data={"line": str(mine.lines[0].id), "rating": "5"}
        )
        assert (answer.status_code, "said" in answer.headers["location"]) == (303, False)
    answer = await client.post(
        f"{SHOP}/orders/{mine.tracking_token}/reviews",
        data={"line": str(mine.lines[0].id), "rating": "5"},
        headers={"Sec-Fetch-Site": "cross-site"},
    )
    assert answer.status_code == 403
    assert await owner.fetchval("SELECT count(*) FROM reviews") == 0


async def test_she_may_say_something_else_for_a_while(
    client: httpx2.AsyncClient, ada: Actor, rice: ProductView, owner: asyncpg.Connection
) -> None:
    order = await delivered(client, ada, rice)
    await say(client, order, 1, "Broken bag.")
    await say(client, order, 5, "They brought a new one.")
    page = read((await client.get(RICE)).text)
    assert "Broken bag." not in page.text
    assert page.data[0]["aggregateRating"]["ratingValue"] == "5.0"
    steps = await owner.fetch("SELECT from_value, to_value, note FROM order_events WHERE kind = 'reviewed' ORDER BY id")
    assert [tuple(one) for one in steps] == [(None, "1", None), ("1", "5", "Broken bag.")]

    await owner.execute("UPDATE reviews SET created_at = $1", clock.now() - timedelta(days=31))
    assert "said=review_settled" in await say(client, order, 2)
    assert "said=reviewed" in await say(client, order, 5, "They brought a new one.")
    assert "Change your review" not in (await client.get(f"{SHOP}/orders/{order.tracking_token}")).text


async def test_many_at_once_are_counted_exactly(
    client: httpx2.AsyncClient, ada: Actor, rice: ProductView, owner: asyncpg.Connection
) -> None:
    orders = [await delivered(client, ada, rice) for _ in range(10)]
    await asyncio.gather(*(say(client, one, 1 + place % 5) for place, one in enumerate(orders)))
    await asyncio.gather(*(say(client, one, 5 - place % 5) for place, one in enumerate(orders)))

    counted = await owner.fetch("SELECT rating, total FROM product_ratings ORDER BY rating")
    assert [tuple(one) for one in counted] == [(stars, 2) for stars in range(1, 6)]
    first = await text_of(client, RICE)
    second = await text_of(client, f"{RICE}?page=2")
    assert ("10 reviews by customers" in first, "Older reviews" in first, "Newer reviews" in first) == (
        True,
        True,
        False,
    )
    assert ("Older reviews" in second, "Newer reviews" in second) == (False, True)
    assert (first.count("Bought here"), second.count("Bought here")) == (8, 2)
    assert (await client.get(f"{RICE}?page=9999")).status_code == 200


async def test_hostile_words_are_only_words(client: httpx2.AsyncClient, ada: Actor, rice: ProductView) -> None:
    evil = "</script><script>alert(1)</script> \u202egood\u2066 🛍️ <b onclick=x>" + "x" * 10_000
    order = await delivered(client, ada, rice, name="\u202e<script>alert(2)</script>")
    assert "said=" in await say(client, order, 5, evil[:1900])
    answer = await client.get(RICE)
    page = read(answer.text)
    assert page.executed_scripts == 0
    assert page.handlers == []
    assert "<script>alert(1)</script>" in page.text
    assert "A customer" in page.text
    assert "\u202e" not in answer.text
    assert len(page.data[0]["review"][0]["reviewBody"]) == 1000
    too_long = await client.post(
        f"{SHOP}/orders/{order.tracking_token}/reviews", data={"line": str(order.lines[0].id), "words": evil}
    )
    assert too_long.status_code == 422

    for words in ("Call 0803 111 2222", "cheaper at https://evil.example", "see evil.com"):
        other = await delivered(client, ada, rice)
        assert "said=review_waits" in await say(client, other, 5, words)
        assert words not in await text_of(client, RICE)


async def test_the_team_answers_hides_and_shows(client: httpx2.AsyncClient, ada: Actor, rice: ProductView) -> None:
    order = await delivered(client, ada, rice)
    await say(client, order, 2, "Too salty.")
    url = f"{ada.api}/reviews"
    listed = (await client.get(url, headers=ada.headers)).json()["data"]
    assert (listed["new"], listed["pagination"]["total"]) == (1, 1)
    [review] = listed["reviews"]
    assert (review["author"], review["product_name"], review["standing"]) == ("Chidi", "Basmati Rice 5kg", "shown")

    async def change(**wanted: object) -> httpx2.Response:
        return await client.patch(f"{url}/{review['id']}", json=wanted, headers=ada.headers)

    assert (await change(answer="Sorry! We talk to the mill.")).status_code == 200
    assert "Starling Market answersSorry! We talk to the mill." in await text_of(client, RICE)
    assert (await change(is_shown=False)).json()["code"] == "reason_missing"
    hidden = (await change(is_shown=False, reason="It is about another shop")).json()["data"]
    assert (hidden["standing"], hidden["reason"], hidden["is_new"]) == ("hidden", "It is about another shop", False)
    assert "Too salty." not in await text_of(client, RICE)
    assert "aggregateRating" not in read((await client.get(RICE)).text).data[0]
    await say(client, order, 1, "Much too salty.")
    assert "salty" not in await text_of(client, RICE)
    assert (await client.get(f"{url}?standing=shown", headers=ada.headers)).json()["data"]["reviews"] == []

    assert (await change(is_shown=True)).json()["data"]["reason"] is None
    assert (await change(answer="")).json()["data"]["answer"] is None
    page = await text_of(client, RICE)
    assert "Much too salty." in page
    assert "answers" not in page
    history = (await client.get(f"{ada.api}/orders/{order.id}", headers=ada.headers)).json()["data"]["history"]
    kinds = [step["kind"] for step in history if step["kind"].startswith("review")]
    assert kinds == ["reviewed", "review_answered", "review", "reviewed", "review", "review_answered"]


async def test_a_shop_reads_reviews_first_or_takes_none(
    client: httpx2.AsyncClient, ada: Actor, rice: ProductView
) -> None:
    await set_reviews(client, ada, "after_approval")
    order = await delivered(client, ada, rice)
    assert "said=review_waits" in await say(client, order, 5, "Lovely")
    assert "Lovely" not in await text_of(client, RICE)
    [waiting] = (await client.get(f"{ada.api}/reviews?standing=waiting", headers=ada.headers)).json()["data"]["reviews"]
    await client.patch(f"{ada.api}/reviews/{waiting['id']}", json={"is_shown": True}, headers=ada.headers)
    assert "Lovely" in await text_of(client, RICE)

    await set_reviews(client, ada, "off")
    assert "Lovely" not in await text_of(client, RICE)
    assert "Rated" not in await text_of(client, SHOP)
    assert "How was it?" not in await text_of(client, f"{SHOP}/orders/{order.tracking_token}")
    assert "said=no_reviews" in await say(client, order, 1)


async def test_another_merchants_reviews_are_not_there(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, rice: ProductView
) -> None:
    await say(client, await delivered(client, ada, rice), 5, "Lovely")
    [mine] = (await client.get(f"{ada.api}/reviews", headers=ada.headers)).json()["data"]["reviews"]
    theirs = f"{rival.api}/reviews/{mine['id']}"
    assert (await client.get(theirs, headers=rival.headers)).status_code == 404
    assert (await client.patch(theirs, json={"answer": "Ha"}, headers=rival.headers)).status_code == 404
    assert (await client.get(f"{ada.api}/reviews/{mine['id']}", headers=rival.headers)).status_code == 404
    assert (await client.get(f"{rival.api}/reviews", headers=rival.headers)).json()["data"]["reviews"] == []

    assert (await client.post(f"{ada.api}/reviews/seen", headers=ada.headers)).status_code == 200
    assert (await client.get(f"{ada.api}/reviews", headers=ada.headers)).json()["data"]["new"] == 0


async def test_who_is_forgotten_by_her_order_is_a_customer(
    client: httpx2.AsyncClient, ada: Actor, rice: ProductView, owner: asyncpg.Connection
) -> None:
    await say(client, await delivered(client, ada, rice), 5, "Lovely")
    assert "Chidi" in await text_of(client, RICE)
    await owner.execute("UPDATE orders SET contact_name = NULL, contact_phone = NULL")
    await owner.execute("UPDATE catalog_versions SET version = version + 1")
    page = await text_of(client, RICE)
    assert ("Chidi" in page, "A customer" in page, "Lovely" in page) == (False, True, True)


@pytest.fixture
def limited(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("OJA_RATE_LIMITS", "on")
    get_settings.cache_clear()
    yield
    monkeypatch.undo()
    get_settings.cache_clear()


@pytest.mark.usefixtures("limited")
async def test_nobody_floods_a_shop_with_reviews(client: httpx2.AsyncClient, ada: Actor, rice: ProductView) -> None:
    order = await delivered(client, ada, rice)
    assert "said=reviewed" in await say(client, order, 5, "0")
    for number in range(1, 90):
        if "said=too_fast" in await say(client, order, 5, str(number)):
            return
    pytest.fail("nothing was ever too fast")
