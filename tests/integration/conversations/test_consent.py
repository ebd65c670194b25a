"""She says stop, in any of her ways, and it holds at once; the team sees it and can undo it."""

import time
from uuid import UUID

import asyncpg
import httpx2
import pytest

from oja.channels.messages import Text
from oja.conversations import dispatching, planning, receiving, service
from oja.kernel.db import merchant_session
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.support.cast import Actor
from tests.support.graph import Graph


async def hear(client: httpx2.AsyncClient, owner: asyncpg.Connection, *changes: dict[str, object]) -> None:
    await wire.post(client, wire.webhook(*changes))
    for row in await owner.fetch("SELECT id FROM channel_events WHERE state = 'pending'"):
        await receiving.receive(row["id"])


async def waiting_events(owner: asyncpg.Connection) -> int:
    return int(await owner.fetchval("SELECT count(*) FROM jobs.pgqueuer WHERE entrypoint = 'assistant.reply'"))


async def consent_of(client: httpx2.AsyncClient, ada: Actor, customer: UUID) -> dict[str, object]:
    answer = await client.get(f"{ada.api}/customers/{customer}/consent", headers=ada.headers)
    data: dict[str, object] = answer.json()["data"]
    return data


@pytest.mark.parametrize(
    ("words", "begins"),
    [("STOP", "Done: no more offers"), ("Arrêt", "C'est fait"), ("من فضلك توقف", "تم"), ("Dúró", "Ó ti parí")],
)
async def test_stop_is_confirmed_by_one_sentence_in_her_language_and_nobody_else_answers(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection, words: str, begins: str
) -> None:
    line = await wire.connect_number(ada)
    await hear(client, owner, wire.heard(wire.text(words)))
    await hear(client, owner, wire.heard(wire.text(words)))
    conversation = await talk.conversation(line)
    await dispatching.dispatch(ada.merchant_id, conversation.id)
    [sentence] = graph.sent_texts()
    assert sentence.startswith(begins)
    assert await waiting_events(owner) == 0
    shown = await consent_of(client, ada, conversation.customer_id)
    assert shown["marketing_opted_out_at"]
    changes = shown["changes"]
    assert isinstance(changes, list)
    [change] = changes
    assert (change["source"], change["words"], change["is_opted_out"]) == ("keyword", words, True)


async def test_what_was_queued_before_she_said_stop_does_not_leave_after_it(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    async with merchant_session(ada.merchant_id) as db:
        await service.say(db, conversation_id, [Text("Sale!")], sent_by="system", purpose="marketing", cause="c:1")
    await talk.say(line, conversation_id, Text("Your order is packed"), sent_by="system", cause="order:1")
    await hear(client, owner, wire.heard(wire.text("stop")))
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    [order, confirmed] = graph.sent_texts()
    assert order == "Your order is packed"
    assert confirmed.startswith("Done")
    offer = next(one for one in await talk.messages(ada.merchant_id, "out") if one.purpose == "marketing")
    assert (offer.status, offer.error) == ("failed", planning.OPTED_OUT)


async def test_start_brings_offers_back_and_is_an_ordinary_word_otherwise(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    await hear(client, owner, wire.heard(wire.text("start")))
    assert await waiting_events(owner) == 1, "the assistant answers it"
    await hear(client, owner, wire.heard(wire.text("stop")))
    await hear(client, owner, wire.heard(wire.text("Start, please")))
    conversation = await talk.conversation(line)
    await dispatching.dispatch(ada.merchant_id, conversation.id)
    assert [text.partition(":")[0] for text in graph.sent_texts()] == ["Done", "Welcome back"]
    assert (await consent_of(client, ada, conversation.customer_id))["marketing_opted_out_at"] is None
    assert await waiting_events(owner) == 1


def wish(word: str, at: int) -> dict[str, object]:
    wanted = {"wa_id": wire.CHIDI, "category": "marketing_messages", "value": word, "timestamp": str(at)}
    return wire.change(field="user_preferences", user_preferences=[wanted])


async def test_her_setting_in_whatsapp_counts_and_is_not_answered(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    await talk.start_chat(line)
    customer = (await talk.conversation(line)).customer_id
    now = int(time.time())
    late = ("stop", now - 300)
    for word, at in (("stop", now - 100), ("stop", now - 90), ("resume", now - 50), late):
        await hear(client, owner, wish(word, at))
        shown = await consent_of(client, ada, customer)
        assert bool(shown["marketing_opted_out_at"]) is (word == "stop" and (word, at) != late)
    changes = shown["changes"]
    assert isinstance(changes, list)
    assert [(change["source"], change["is_opted_out"]) for change in changes] == [
        ("whatsapp", False),
        ("whatsapp", True),
    ]
    assert await talk.messages(ada.merchant_id) == []


async def test_metas_refusal_is_a_stop_too(ada: Actor, graph: Graph, client: httpx2.AsyncClient) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    await talk.say(line, conversation_id, Text("Hello"))
    graph.refuse(131050)
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    shown = await consent_of(client, ada, (await talk.conversation(line)).customer_id)
    assert shown["changes"][0]["source"] == "refusal"  # type: ignore[index]  # a list of objects


async def test_the_team_writes_down_a_stop_and_undoes_it_and_each_is_kept(
    client: httpx2.AsyncClient, ada: Actor, bayo: Actor, rival: Actor
) -> None:
    line = await wire.connect_number(ada)
    await talk.start_chat(line)
    customer = (await talk.conversation(line)).customer_id
    path = f"{ada.api}/customers/{customer}/consent"
    for wants in (False, False, True):
        answer = await client.put(path, json={"wants_marketing": wants}, headers=bayo.headers)
        assert answer.status_code == 200
    changes = answer.json()["data"]["changes"]
    assert [change["is_opted_out"] for change in changes] == [False, True]
    assert {change["actor_id"] for change in changes} == {str(bayo.user_id)}
    foreign = await client.put(path, json={"wants_marketing": False}, headers=rival.headers)
    assert foreign.status_code == 404
    listed = await client.get(f"{ada.api}/customers/{customer}", headers=ada.headers)
    assert listed.json()["data"]["marketing_opted_out_at"] is None
