"""The worker is killed at each beat of taking in a webhook: everything in it is kept once, and told once."""

import asyncio
import json

import asyncpg
import httpx2
import pytest

from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.faults.test_messages import all_done, frozen, worker
from tests.support.app import until
from tests.support.cast import Actor
from tests.support.graph import Graph, graph

__all__ = ["graph"]

# In the order in which receiving comes to them; `channel_events` is the bookkeeping at the end.
BEATS = ["conversations", "messages", "account_events", "channel_events"]


@pytest.mark.parametrize("table", BEATS)
async def test_killed_while_receiving_everything_is_kept_once(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection, table: str
) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    await client.post(f"{ada.api}/conversations/{conversation_id}/owner", json={"owner": "team"}, headers=ada.headers)
    first = wire.text("Two bags")
    like = wire.text("") | {"type": "reaction", "reaction": {"message_id": first["id"], "emoji": "👍"}}
    call = {"id": "wacid.1", "from": wire.CHIDI, "direction": "USER_INITIATED", "event": "connect", "timestamp": "1"}
    violation = {"field": "account_update", "value": {"event": "ACCOUNT_VIOLATION"}}
    body = wire.webhook(wire.heard(first, like), wire.change(field="calls", calls=[call]), violation)
    await wire.post(client, body)
    async with frozen(table) as tried:
        with worker():
            await tried()
    with worker():
        await until(lambda: all_done(owner), seconds=60)
    kept = await talk.messages(ada.merchant_id)
    assert sorted(row.kind for row in kept) == ["call", "reaction", "text"]
    assert [row.reactions[0]["emoji"] for row in kept if row.kind == "text"] == ["👍"]
    assert await owner.fetchval("SELECT count(*) FROM account_events") == 1
    assert await owner.fetchval("SELECT state FROM channel_events") == "decoded"
    assert (await talk.conversation(line)).unread == 2


async def test_killed_between_a_new_customer_and_her_identities_she_is_one_person(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection
) -> None:
    await wire.connect_number(ada)
    await wire.post(client, wire.webhook(wire.heard(wire.text("Hi"))))
    async with frozen("customer_identities") as tried:
        with worker():
            await tried()
        assert await owner.fetchval("SELECT count(*) FROM customers") == 0, (
            "nobody is left without a name to find her by"
        )
    with worker():
        await until(lambda: all_done(owner), seconds=60)
    [customer] = await owner.fetch("SELECT id, name, whatsapp_id FROM customers")
    assert (customer["name"], customer["whatsapp_id"]) == ("Chidi", wire.CHIDI)
    identities = await owner.fetch("SELECT kind, value, customer_id FROM customer_identities ORDER BY kind")
    assert [tuple(row) for row in identities] == [
        ("phone", f"+{wire.CHIDI}", customer["id"]), ("wa_id", wire.CHIDI, customer["id"]),
    ]  # fmt: skip
    assert [row.text for row in await talk.messages(ada.merchant_id, "in")] == ["Hi"]


async def test_twenty_at_once_are_one_of_each(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    await talk.start_chat(line)
    first = wire.text("Two bags", timestamp="1795000000")
    edit = {"original_message_id": first["id"], "message": {"type": "text", "text": {"body": "Three bags"}}}
    changed = wire.text("", timestamp="1795000009") | {"type": "edit", "edit": edit}
    echo = wire.text("Coming", "2347012345678", timestamp="1795000005") | {"to": wire.CHIDI}
    call = {"id": "wacid.1", "from": wire.CHIDI, "direction": "USER_INITIATED", "event": "connect", "timestamp": "1"}
    review = {"field": "account_review_update", "value": {"decision": "APPROVED"}}
    parts = [
        wire.heard(first), wire.heard(changed), wire.change(field="smb_message_echoes", message_echoes=[echo]),
        wire.change(field="calls", calls=[call]), review,
    ]  # fmt: skip
    # Each time in another order and another spelling, so that no two bodies are the same.
    bodies = [json.dumps(wire.webhook(*parts[n % 5 :], *parts[: n % 5]), indent=n).encode() for n in range(20)]
    await asyncio.gather(*(wire.post(client, body) for body in bodies))
    with worker(), worker():
        await until(lambda: all_done(owner), seconds=90)
    kept = await talk.messages(ada.merchant_id)
    assert sorted((row.kind, row.sent_by) for row in kept if row.sent_by != "assistant") == [
        ("call", "customer"), ("edit", "customer"), ("text", "customer"), ("text", "team"),
    ]  # fmt: skip
    assert [row.text for row in kept if row.provider_id == first["id"]] == ["Three bags"]
    assert await owner.fetchval("SELECT count(*) FROM account_events") == 1
    assert await owner.fetchval("SELECT count(*) FROM channel_events WHERE state = 'decoded'") == 20
    conversation = await talk.conversation(line)
    assert (conversation.unread, conversation.owner) == (2, "team")
