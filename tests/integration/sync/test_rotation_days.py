"""Days of a rotation: what is counted of them, the daily round, and that neither happens twice."""

import asyncio
import json
from datetime import timedelta
from typing import Any

import asyncpg
import httpx2
import pytest
from time_machine import TimeMachineFixture

from oja.carts import service as carts
from oja.catalog.views import ProductView
from oja.channels.messages import Button, Buttons, ListMessage, Product, Row, Section
from oja.channels.queries import Line
from oja.kernel import clock
from oja.kernel.db import merchant_session
from oja.orders import placing
from oja.sync.rotation import gathering, jobs, queries, service
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.factories.carts import make_shopper
from tests.factories.orders import make_order
from tests.factories.rotation import fill_shop, let_in, limit, where
from tests.support.cast import Actor


class Killed(Exception):
    """The process died."""


@pytest.fixture
async def line(ada: Actor) -> Line:
    return await wire.connect_number(ada)


async def play(shop: Actor, *, is_killed: bool = False) -> None:
    async with merchant_session(shop.merchant_id) as db:
        await service.play_day(db)
        if is_killed:
            raise Killed


async def rounds(owner: asyncpg.Connection) -> list[asyncpg.Record]:
    found: list[asyncpg.Record] = await owner.fetch("SELECT * FROM rotation_rounds ORDER BY number")
    return found


def tomorrow(time_machine: TimeMachineFixture, days: float = 1) -> None:
    time_machine.move_to(clock.now() + timedelta(days=days))


async def test_a_day_is_played_once(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection, time_machine: TimeMachineFixture
) -> None:
    await fill_shop(ada, 40)
    await limit(client, ada, 10)
    tomorrow(time_machine, 8)
    await asyncio.gather(play(ada), play(ada), play(ada))
    await play(ada)
    assert [row["cause"] for row in await rounds(owner)] == ["merchant", "daily"]
    shown = await let_in(ada)
    assert shown is not None
    assert len(shown) == 10
    [_, daily] = await rounds(owner)
    # No more changes hands than three tenths, and as many leave as come.
    assert 0 < daily["entered"] == daily["gone"] <= 3


async def test_a_round_that_was_killed_comes_out_the_same(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection, time_machine: TimeMachineFixture
) -> None:
    await fill_shop(ada, 40)
    await limit(client, ada, 10)
    before = await let_in(ada)
    tomorrow(time_machine, 8)
    outcomes: list[Any] = []
    for is_killed in (True, True, False):
        try:
            await play(ada, is_killed=is_killed)
        except Killed:
            assert await let_in(ada) == before
            assert len(await rounds(owner)) == 1
        else:
            outcomes.append(await let_in(ada))
    await play(ada)
    assert await let_in(ada) == outcomes[0] != before


async def test_each_choice_is_remembered_with_its_propensity(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    await fill_shop(ada, 20)
    await limit(client, ada, 5)
    chosen = await owner.fetch("SELECT jsonb_array_elements(choices) ->> 'propensity' AS p FROM rotation_rounds")
    assert len(chosen) == 5
    assert all(0 < float(row["p"]) < 1 for row in chosen)


async def test_what_messages_show_and_chats_order_is_counted_by_day(
    client: httpx2.AsyncClient, ada: Actor, line: Line, owner: asyncpg.Connection, time_machine: TimeMachineFixture
) -> None:
    rice, yam, *_ = await fill_shop(ada)
    chat = await talk.start_chat(line)
    rows = [Row(f"p:{rice.id}", "Rice"), Row(f"p:{yam.id}", "Yam"), Row(f"line:{yam.variant_id}", "In your cart")]
    said = await talk.say(
        line,
        chat,
        ListMessage("Here", "See", [Section("", rows)]),
        Buttons("Rice", [Button(f"add:{rice.variant_id}", "Add"), Button("browse", "Browse")]),
        Product(rice.external_id, "1"),
    )
    for message_id in said:
        await talk.set_message(ada.merchant_id, message_id, status="delivered", sent_at=clock.now())
    [failed] = await talk.say(line, chat, Product(yam.external_id, "1"))
    await talk.set_message(ada.merchant_id, failed, status="failed", sent_at=clock.now())
    customer_id = await make_shopper(ada)
    async with merchant_session(ada.merchant_id) as db:
        cart_id = await carts.open_for(db, customer_id)
        await carts.add(db, cart_id, rice.variant_id, 3)
        await placing.place(db, await ada.shop(), cart_id, customer_id=customer_id, source="chat")
    await limit(client, ada, 6)
    today = clock.now()
    for _ in range(2):
        tomorrow(time_machine)
        await play(ada)
    counted = await owner.fetch(
        "SELECT product_id, shown, ordered FROM rotation_evidence WHERE shown > 0 OR ordered > 0 ORDER BY product_id"
    )
    assert [tuple(row) for row in counted] == [(rice.id, 3, 1), (yam.id, 1, 0)]
    time_machine.move_to(today)
    found = await where(client, ada, rice.id)
    assert (found["shown"], found["ordered"]) == (3, 1)
    stood = await owner.fetch("SELECT day, count(*) FROM rotation_evidence WHERE stood IS NOT NULL GROUP BY day")
    assert [row["count"] for row in stood] == [6, 6]


async def test_orders_of_the_web_shop_are_counted_beside_those_of_chats(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection, time_machine: TimeMachineFixture
) -> None:
    rice, yam, *_ = await fill_shop(ada)
    for _ in range(2):
        await make_order(client, ada, (rice, 1), (yam, 2))
    await make_order(client, ada, (rice, 1))
    await limit(client, ada, 6)
    tomorrow(time_machine)
    await play(ada)
    counted = await owner.fetch(
        "SELECT product_id, ordered, elsewhere FROM rotation_evidence WHERE elsewhere > 0 ORDER BY product_id"
    )
    assert [tuple(row) for row in counted] == [(rice.id, 0, 3), (yam.id, 0, 2)]
    async with merchant_session(ada.merchant_id) as db:
        setting = await gathering.setting(db, await queries.find_rotation(db))
    lean = {one.id: one.lean for one in setting.candidates}
    assert lean[rice.id] > lean[yam.id] > 1 > min(lean.values())


async def test_a_category_whose_time_of_the_year_it_is_counts_more(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection, time_machine: TimeMachineFixture
) -> None:
    shop = await fill_shop(ada, stock=10_000)
    await limit(client, ada, 6)
    candles, soap, oil = shop[:3]  # each of another category
    begin = clock.now()

    async def sell(*ordered: tuple[ProductView, int]) -> None:
        for product, orders in ordered:
            for _ in range(orders):
                await make_order(client, ada, (product, 1))

    await sell((candles, 40), (soap, 12))
    tomorrow(time_machine, 120)
    await sell((candles, 5), (soap, 30), (oil, 15))
    time_machine.move_to(begin + timedelta(days=365))
    await play(ada)
    seasons = json.loads(await owner.fetchval("SELECT seasons FROM rotations"))
    factors = {one.name: seasons.get(str(one.category_id), 1.0) for one in (candles, soap, oil)}
    assert factors[candles.name] > 1 > factors[soap.name] >= factors[oil.name] >= 0.75
    async with merchant_session(ada.merchant_id) as db:
        setting = await gathering.setting(db, await queries.find_rotation(db))
    value = {one.id: one.value for one in setting.candidates}
    assert value[candles.id] == pytest.approx(value[soap.id] * factors[candles.name] / factors[soap.name])


async def test_each_shop_plays_in_the_small_hours_of_its_own_day(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection, time_machine: TimeMachineFixture
) -> None:
    await fill_shop(ada)
    await limit(client, ada, 6)
    # Lagos is an hour ahead.
    for moment, due in (("2031-03-02T02:59:00Z", 0), ("2031-03-02T03:01:00Z", 1)):
        time_machine.move_to(moment)
        await jobs.begin_days()
        waiting = "SELECT count(*) FROM jobs.pgqueuer WHERE entrypoint = 'rotation.play_day'"
        assert await owner.fetchval(waiting) == due, moment
    await jobs.play_day(merchant_id=ada.merchant_id)
    async with merchant_session(ada.merchant_id) as db:
        following = await queries.next_round(db, await queries.find_rotation(db))
    assert following.isoformat() == "2031-03-03T04:00:00+01:00"


async def test_a_quiet_shop_is_told_so(client: httpx2.AsyncClient, ada: Actor) -> None:
    await fill_shop(ada)
    found = await limit(client, ada, 6)
    assert "Few messages show products yet" in found["learning"]
    assert found["lift"]["percent"] is None
    assert "Too little is known" in found["lift"]["sentence"]
