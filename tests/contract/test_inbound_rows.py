"""Meta's payloads in, stored rows out: through the door and the worker's own code, however they come."""

import itertools
import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import asyncpg
import httpx2
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from oja.channels.whatsapp_cloud import intake
from oja.conversations import receiving
from tests.contract.webhooks import KINDS, METAS, swollen
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.support.cast import Actor, open_shop

META_NUMBER, META_ACCOUNT = "106540352242922", "102290129340398"


async def receive(*bodies: dict[str, Any] | bytes) -> list[UUID]:
    """Keep bodies as the webhook's door does, and work them off in turn."""
    kept = []
    for body in bodies:
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        event_id = await intake.store("platform", raw)
        row = await intake.read(event_id)
        if row is not None:  # None: the same body was kept before
            await receiving.receive(event_id)
            kept.append(event_id)
    return kept


async def states(owner: asyncpg.Connection) -> dict[str, int]:
    """How many events stand in which state."""
    return {
        row["state"]: row["count"] for row in await owner.fetch("SELECT state, count(*) FROM channel_events GROUP BY 1")
    }


def entries(bodies: list[dict[str, Any]]) -> dict[str, Any]:
    """Several bodies as one; each message gets an id of its own, so that none counts as told before."""
    whole: dict[str, Any] = {"object": "whatsapp_business_account", "entry": []}
    for number, body in enumerate(bodies):
        text = (
            json.dumps(body.get("entry", []))
            .replace('"wamid.', f'"wamid.{number}.')
            .replace('"wacid.', f'"wacid.{number}.')
        )
        whole["entry"] += json.loads(text)
    return whole


async def test_metas_own_examples_become_rows(
    ada: Actor, owner: asyncpg.Connection, client: httpx2.AsyncClient
) -> None:
    await wire.connect_number(ada, META_NUMBER, waba_id=META_ACCOUNT)
    await receive(entries(list(METAS.values())))
    assert await states(owner) == {"decoded": 1}
    kinds = {row["kind"] for row in await owner.fetch("SELECT DISTINCT kind FROM messages")}
    assert kinds == {
        "text", "reaction", "image", "location", "contacts", "unsupported", "button", "interactive", "order", "system",
    }  # fmt: skip
    fields = [row["field"] for row in await owner.fetch("SELECT field FROM account_events ORDER BY field")]
    assert fields == ["group_lifecycle_update", "group_participants_update", "group_settings_update"]


async def test_every_kind_is_kept_with_a_sentence_where_it_is_about_the_account(
    ada: Actor, owner: asyncpg.Connection, client: httpx2.AsyncClient
) -> None:
    await wire.connect_number(ada, META_NUMBER, waba_id=META_ACCOUNT)
    await receive(*KINDS.values())
    assert (await states(owner)).get("failed") is None
    rows = await owner.fetch("SELECT field, sentence, waba_id, phone_number_id FROM account_events")
    assert all(row["sentence"].endswith(".") or row["sentence"].endswith(")") for row in rows)
    assert {row["waba_id"] for row in rows} == {META_ACCOUNT}
    by_field = {row["field"]: row["phone_number_id"] for row in rows}
    assert by_field["phone_number_quality_update"] == META_NUMBER, "named by its digits alone"
    assert by_field["account_update"] is None
    assert {"message_template_status_update", "group_message", "errors", "history", "standby"} <= by_field.keys()


async def test_texts_too_long_for_any_index_are_kept_and_worked_off(
    ada: Actor, owner: asyncpg.Connection, client: httpx2.AsyncClient
) -> None:
    await wire.connect_number(ada, META_NUMBER, waba_id=META_ACCOUNT)
    bodies = [entries(list(swollen(body, seen))) for seen in [set[Any]()] for body in KINDS.values()]
    bodies = [body for body in bodies if body["entry"]]
    await receive(*bodies)
    rows = await owner.fetch("SELECT error FROM channel_events WHERE state = 'pending' OR error LIKE 'One part%'")
    assert [row["error"] for row in rows] == []
    assert await owner.fetchval("SELECT count(*) FROM channel_events") == len(bodies)


# One shopper's and one team's afternoon: each event at a second of its own, and about each other.
BEGAN = 1_795_000_000
CHIDI, DONA = "2348031234567", "NG.13491208655302741918"
_shops = itertools.count(1)


def afternoon(number: str, ours: UUID) -> list[dict[str, Any]]:
    """Changes that say everything, in the order in which it happened."""
    seconds = itertools.count(BEGAN)

    def hers(name: str, kind: str, content: Any, sender: str = CHIDI, **more: Any) -> dict[str, Any]:
        who = {"from_user_id": sender} if sender == DONA else {"from": sender}
        contact = {"profile": {"name": "Somebody"}, ("user_id" if sender == DONA else "wa_id"): sender}
        told = {"id": f"wamid.{name}", "timestamp": str(next(seconds)), "type": kind, kind: content} | who | more
        return wire.change(number, contacts=[contact], messages=[told])

    def team(name: str, kind: str, content: Any) -> dict[str, Any]:
        echo = {"id": f"wamid.{name}", "timestamp": str(next(seconds)), "to": CHIDI, "type": kind, kind: content}
        return wire.change(number, "smb_message_echoes", message_echoes=[echo])

    def report(word: str, **more: Any) -> dict[str, Any]:
        given = wire.status("wamid.ours", word, biz_opaque_callback_data=str(ours), timestamp=str(next(seconds)))
        return wire.change(number, statuses=[given | more])

    def call(event: str, **more: Any) -> dict[str, Any]:
        step = {"id": "wacid.1", "from": CHIDI, "direction": "USER_INITIATED", "event": event}
        return wire.change(number, "calls", calls=[step | {"timestamp": str(next(seconds))} | more])

    def edit(about: str, words: str) -> dict[str, Any]:
        return {"original_message_id": about, "message": {"type": "text", "text": {"body": words}}}

    paid = wire.status("wamid.ours", "captured", timestamp=str(next(seconds)), type="payment")
    paid |= {"payment": {"reference_id": "o1"}}
    past = {"id": "wamid.past", "from": CHIDI, "timestamp": str(BEGAN - 9_000)}
    early = {"id": "wamid.early", "from": CHIDI, "timestamp": str(BEGAN - 9_500), "type": "text"}
    chunk = {
        "threads": [
            {"id": CHIDI, "messages": [past | {"type": "media_placeholder"}, early | {"text": {"body": "Open?"}}]}
        ]
    }
    return [
        wire.change(number, "history", history=[chunk | {"metadata": {"phase": 0, "chunk_order": 1, "progress": 9}}]),
        wire.change(number, "history", messages=[past | {"type": "image", "image": {"id": "7"}}]),
        hers("one", "text", {"body": "Rice?"}, referral={"source_type": "ad", "ctwa_clid": "c1"}),
        hers("like", "reaction", {"message_id": "wamid.one", "emoji": "👍"}),
        hers("love", "reaction", {"message_id": "wamid.ours", "emoji": "❤️"}),
        hers("edit", "edit", edit("wamid.one", "Brown rice?")),
        hers("unlike", "reaction", {"message_id": "wamid.one"}),
        hers("again", "edit", edit("wamid.one", "Brown rice, 5 kg?")),
        hers("two", "text", {"body": "Never mind"}),
        hers("gone", "revoke", {"original_message_id": "wamid.two"}),
        hers("lost", "reaction", {"message_id": "wamid.of.last.year", "emoji": "🎉"}),
        hers("dona", "text", {"body": "Hello"}, DONA),
        team("echo", "text", {"body": "Coming"}),
        team("echo.edit", "edit", edit("wamid.echo", "Coming soon")),
        call("connect"),
        call("terminate", duration=65, status="COMPLETED"),
        report("sent"), report("delivered"), report("read"),
        wire.change(number, statuses=[paid]),
        wire.change(number, "user_preferences", user_preferences=[{"wa_id": CHIDI, "value": "stop"}]),
        {"field": "account_update", "value": {"event": "ACCOUNT_VIOLATION"}},
        {"field": "message_template_status_update", "value": {"event": "APPROVED", "message_template_name": "hi"}},
        hers("grouped", "text", {"body": "Hi all"}, group_id="g1"),
        hers("future", "hologram", {"depth": 3}),
    ]  # fmt: skip


async def played(owner: asyncpg.Connection, order: list[int], cuts: set[int]) -> dict[str, Any]:
    """Let the afternoon reach a new shop in this order, cut into bodies there, and say what is stored then."""
    shop = next(_shops)
    number, account = f"77{shop}", f"99{shop}"
    actor = await open_shop(f"Shop {shop}", f"shop{shop}", f"owner{shop}@example.com", f"+23470{shop:08d}")
    line = await wire.connect_number(actor, number, waba_id=account, display_number=f"+23470{shop:08d}")
    [ours] = await talk.say(line, await talk.start_chat(line, CHIDI, hours_ago=400))
    await talk.set_message(actor.merchant_id, ours, created_at=datetime.fromtimestamp(BEGAN - 100, UTC))
    changes = [afternoon(number, ours)[index] for index in order]
    edges = [0, *sorted(cut for cut in cuts if cut < len(changes)), len(changes)]
    await receive(*(wire.webhook(*changes[a:b], waba_id=account) for a, b in itertools.pairwise(edges) if a < b))
    return await stored(owner, actor.merchant_id)


async def stored(owner: asyncpg.Connection, merchant_id: UUID) -> dict[str, Any]:
    """Everything that a shop's people see of it, without our own ids and the time of arrival."""
    messages = await owner.fetch(
        "SELECT c.customer_id = first.customer_id AS is_first, m.provider_id, m.kind, m.direction, m.status, m.text,"
        " m.body, m.reply_to, m.reactions, m.former, m.context, m.edited_at, m.revoked_at, m.sent_at, m.delivered_at,"
        " m.read_at, m.provider_at, a.provider_id AS attached_to, m.handled_at IS NULL AS is_waiting"
        " FROM messages m JOIN conversations c ON (c.merchant_id, c.id) = (m.merchant_id, m.conversation_id)"
        " LEFT JOIN messages a ON (a.merchant_id, a.id) = (m.merchant_id, m.attached_to),"
        " LATERAL (SELECT customer_id FROM messages o JOIN conversations oc"
        "   ON (oc.merchant_id, oc.id) = (o.merchant_id, o.conversation_id)"
        "   WHERE o.merchant_id = m.merchant_id AND o.provider_id = 'wamid.ours') AS first"
        " WHERE m.merchant_id = $1 ORDER BY m.provider_id",
        merchant_id,
    )
    conversations = await owner.fetch(
        "SELECT address, owner, unread, last_customer_message_at, free_entry_point_until, last_preview,"
        " CASE WHEN address = $2 THEN NULL ELSE last_message_at END AS last_message_at"
        " FROM conversations WHERE merchant_id = $1 ORDER BY address",
        merchant_id, CHIDI,
    )  # fmt: skip
    accounts = await owner.fetch(
        "SELECT field, event, details, sentence FROM account_events WHERE merchant_id = $1 ORDER BY field, event",
        merchant_id,
    )
    return {
        "messages": [dict(row) for row in messages],
        "conversations": [dict(row) for row in conversations],
        "accounts": [dict(row) for row in accounts],
    }


EVENTS = len(afternoon("1", UUID(int=0)))
told = st.lists(st.integers(0, EVENTS - 1), max_size=8).flatmap(lambda again: st.permutations([*range(EVENTS), *again]))


_expected: list[dict[str, Any]] = []


# Without shrinking: each try is a shop of its own, and a failure names its order.
@settings(
    max_examples=12,
    deadline=None,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(order=told, cuts=st.sets(st.integers(1, EVENTS + 8), max_size=20))
async def test_any_order_any_repeating_and_any_packing_end_the_same(
    app: FastAPI, empty: None, owner: asyncpg.Connection, order: list[int], cuts: set[int]
) -> None:
    if not _expected:
        _expected.append(await played(owner, list(range(EVENTS)), set(range(EVENTS))))
    found = await played(owner, order, cuts)
    for part, rows in _expected[0].items():
        wrong = [(one, other) for one, other in zip(found[part], rows, strict=True) if one != other]
        assert wrong == [], f"{part}, in the order {order}, cut at {sorted(cuts)}"
