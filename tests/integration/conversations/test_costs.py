"""What each delivered message cost, once, by what Meta says of it; and what a bulk send would cost."""

import asyncio
from uuid import UUID

import asyncpg
import httpx2
import pytest

from oja.channels.messages import Text
from oja.channels.queries import Line
from oja.conversations import dispatching, queries, receiving
from oja.kernel.db import merchant_session
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.support.cast import Actor
from tests.support.graph import Graph

PMP = {"billable": True, "pricing_model": "PMP", "category": "service", "type": "regular"}


async def report(
    client: httpx2.AsyncClient, owner: asyncpg.Connection, word: str, message_id: UUID, **pricing: object
) -> None:
    status = wire.status(f"wamid.{message_id}", word, biz_opaque_callback_data=str(message_id), pricing=PMP | pricing)
    await wire.post(client, wire.webhook(wire.change(statuses=[status])))
    for row in await owner.fetch("SELECT id FROM channel_events WHERE state = 'pending'"):
        await receiving.receive(row["id"])


async def sent(ada: Actor, line: Line) -> UUID:
    conversation_id = await talk.start_chat(line)
    [message_id] = await talk.say(line, conversation_id, Text("Hello"))
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    return message_id


async def use_up_the_free_ones(owner: asyncpg.Connection, message_id: UUID, count: int = 1000) -> None:
    """As many replies as are free have been delivered this month."""
    await owner.execute(
        "INSERT INTO messages (merchant_id, id, conversation_id, direction, kind, body, text, status, sent_by)"
        " SELECT merchant_id, gen_random_uuid(), conversation_id, 'out', 'text', body, '', 'delivered', 'api'"
        " FROM messages, generate_series(1, $2) WHERE id = $1",
        message_id, count,
    )  # fmt: skip
    await owner.execute(
        "INSERT INTO message_costs (merchant_id, id, message_id, conversation_id, channel_id, at, category,"
        " pricing_model, type, country, amount_micros, currency, card)"
        " SELECT m.merchant_id, gen_random_uuid(), m.id, m.conversation_id, c.channel_id, now(), 'service', 'PMP',"
        " 'free_tier', 'NG', 0, 'EUR', '2026-10-01' FROM messages m"
        " JOIN conversations c ON (c.merchant_id, c.id) = (m.merchant_id, m.conversation_id) WHERE m.sent_by = 'api'"
    )


async def costs(client: httpx2.AsyncClient, ada: Actor, month: str = "") -> dict[str, object]:
    answer = await client.get(
        f"{ada.api}/whatsapp/costs", params={"month": month} if month else {}, headers=ada.headers
    )
    assert answer.status_code == 200, answer.text
    data: dict[str, object] = answer.json()["data"]
    return data


async def test_a_report_does_not_wait_for_whoever_works_on_the_conversation(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    message_id = await sent(ada, line)
    async with merchant_session(ada.merchant_id) as db:
        # A sender holds the conversation and comes to its messages next; a report has its message and books its cost.
        message = await queries.get_message(db, message_id)
        await queries.lock(db, message.conversation_id)
        async with asyncio.timeout(30):
            await report(client, owner, "delivered", message_id)
        held = await queries.get_message(db, message_id, is_locked=True)
        assert held.status == "delivered"
    assert (await costs(client, ada))["messages"] == 1


async def test_a_failure_waits_for_a_sender_with_nothing_in_its_hands(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection
) -> None:
    message_id = await sent(ada, await wire.connect_number(ada))
    trouble = [{"code": 131000, "title": "Something went wrong"}]
    status = wire.status(f"wamid.{message_id}", "failed", biz_opaque_callback_data=str(message_id), errors=trouble)
    await wire.post(client, wire.webhook(wire.change(statuses=[status])))
    [event] = await owner.fetch("SELECT id FROM channel_events WHERE state = 'pending'")
    async with merchant_session(ada.merchant_id) as db:
        message = await queries.get_message(db, message_id)
        await queries.lock(db, message.conversation_id)
        reporting = asyncio.create_task(receiving.receive(event["id"]))
        while not await owner.fetchval("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)"):
            assert not reporting.done(), "it would be told while a sender is at it"
        held = await queries.get_message(db, message_id, is_locked=True)
        assert held.status == "sent"
    await reporting
    assert await owner.fetchval("SELECT status FROM messages WHERE id = $1", message_id) == "failed"


async def test_a_message_is_booked_once_when_it_arrives_and_the_first_thousand_replies_are_free(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection
) -> None:
    message_id = await sent(ada, await wire.connect_number(ada))
    await report(client, owner, "sent", message_id)
    assert (await costs(client, ada))["messages"] == 0, "sent is not delivered, and only that is billed"
    for word in ("delivered", "read", "delivered"):
        await report(client, owner, word, message_id)
    shown = await costs(client, ada)
    assert (shown["messages"], shown["amount"], shown["free_service_left"]) == (1, "0.00", 999)
    row = await owner.fetchrow("SELECT * FROM message_costs")
    assert (row["message_id"], row["type"], row["is_billable"], row["country"]) == (
        message_id,
        "free_tier",
        False,
        "NG",
    )


async def test_after_the_free_ones_a_reply_costs_what_the_card_says(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection
) -> None:
    message_id = await sent(ada, await wire.connect_number(ada))
    await use_up_the_free_ones(owner, message_id)
    await report(client, owner, "read", message_id)
    shown = await costs(client, ada)
    assert shown["categories"] == [
        {"category": "service", "messages": 1001, "billed": 1, "amount": "0.0056", "amount_text": "€0.01"}
    ]
    assert (shown["amount"], shown["free_service_left"], shown["currency"]) == ("0.0056", 0, "EUR")


@pytest.mark.parametrize(
    ("pricing", "amount"),
    [
        ({"category": "utility"}, "0.0056"),
        ({"category": "marketing"}, "0.0428"),
        ({"category": "marketing", "type": "free_entry_point", "billable": False}, "0.00"),
        ({"category": "utility", "billable": False}, "0.00"),
    ],
)
async def test_utility_is_billed_in_the_window_and_nothing_of_a_free_entry_point_is(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection,
    pricing: dict[str, object], amount: str,
) -> None:  # fmt: skip
    message_id = await sent(ada, await wire.connect_number(ada))
    await report(client, owner, "delivered", message_id, **pricing)
    assert (await costs(client, ada))["amount"] == amount


async def test_pricing_of_the_wrong_kind_loses_no_report(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection
) -> None:
    message_id = await sent(ada, await wire.connect_number(ada))
    await report(client, owner, "delivered", message_id, category=7, type=None, pricing_model=["x"], billable="yes")
    [message] = await talk.messages(ada.merchant_id, "out")
    assert message.status == "delivered"
    assert (await costs(client, ada))["messages"] == 1


async def test_an_estimate_counts_the_free_ones_and_the_countries(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    await wire.connect_number(ada)
    batches = [
        {"country": "NG", "category": "marketing", "count": 500},
        {"country": "ng", "category": "service", "count": 1500},
        {"country": "ZZ", "category": "marketing", "count": 1},
    ]
    answer = await client.post(f"{ada.api}/whatsapp/estimate", json={"messages": batches}, headers=ada.headers)
    data = answer.json()["data"]
    assert (data["amount"], data["amount_text"], data["free"], data["messages"]) == ("24.25", "€24.25", 1000, 2001)
    assert data["card"] == "2026-10-01"
    foreign = {"messages": batches, "phone_number_id": wire.NUMBER}
    assert (await client.post(f"{rival.api}/whatsapp/estimate", json=foreign, headers=rival.headers)).status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        {"messages": []},
        {"messages": [{"country": "Nigeria", "category": "marketing", "count": 1}]},
        {"messages": [{"country": "NG", "category": "spam", "count": 1}]},
        {"messages": [{"country": "NG", "category": "marketing", "count": -1}]},
        {},
    ],
)
async def test_a_senseless_estimate_is_refused(client: httpx2.AsyncClient, ada: Actor, body: dict[str, object]) -> None:
    answer = await client.post(f"{ada.api}/whatsapp/estimate", json=body, headers=ada.headers)
    assert answer.status_code == 422


async def test_another_month_is_another_bill(client: httpx2.AsyncClient, ada: Actor) -> None:
    shown = await costs(client, ada, "2026-10")
    assert (shown["month"], shown["messages"], shown["free_service_left"]) == ("2026-10", 0, None)
    answer = await client.get(f"{ada.api}/whatsapp/costs?month=2026-13", headers=ada.headers)
    assert answer.status_code == 422
