"""What may leave now is judged when it leaves: window, consent, night, pauses, templates and bubbles."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

import asyncpg
import httpx2
import pytest
import time_machine

from oja.channels import service as channels
from oja.channels.messages import Button, Buttons, Template, Text
from oja.channels.queries import Line
from oja.conversations import dispatching, planning, receiving, service
from oja.conversations.models import Message
from oja.customers import consent
from oja.kernel import clock
from oja.kernel.db import merchant_session
from oja.kernel.whatsapp_limits import TEXT_BODY
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.support.cast import Actor
from tests.support.graph import Graph

Worked = Callable[[], Awaitable[None]]
NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
OFFER = Text("Twenty per cent off everything today")


async def offer(line: Line, conversation_id: UUID, message: Text | Template = OFFER) -> UUID:
    async with merchant_session(line.merchant_id) as db:
        said = await service.say(db, conversation_id, [message], sent_by="system", purpose="marketing")
        return said[0].id


async def message(shop: Actor, message_id: UUID) -> Message:
    return next(one for one in await talk.messages(shop.merchant_id) if one.id == message_id)


async def customer_id(line: Line) -> UUID:
    return (await talk.conversation(line)).customer_id


def approved(name: str, language: str, category: str, body: str) -> dict[str, object]:
    parts = [{"type": "BODY", "text": body}]
    return {"name": name, "language": language, "category": category, "status": "APPROVED", "components": parts}


@time_machine.travel(NOON, tick=True)
async def test_an_opt_out_holds_back_offers_and_never_news_of_an_order(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    held = await offer(line, conversation_id)
    async with merchant_session(ada.merchant_id) as db:
        await consent.write_down(db, await customer_id(line), "team", wants_marketing=False)
    await talk.say(line, conversation_id, Text("Your order is on its way"), sent_by="system", cause="order:1")
    await talk.say(line, conversation_id, Text("It comes at noon"))
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    assert graph.sent_texts() == ["Your order is on its way", "It comes at noon"]
    refused = await message(ada, held)
    assert (refused.status, refused.error) == ("failed", planning.OPTED_OUT)


@time_machine.travel(NOON.replace(hour=21, minute=30), tick=True)
async def test_offers_wait_for_the_morning_and_hold_up_nothing_behind_them(
    ada: Actor, graph: Graph, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    waiting = await offer(line, conversation_id)
    await talk.say(line, conversation_id, Text("Yes, we have rice"))
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    assert graph.sent_texts() == ["Yes, we have rice"]
    held = await message(ada, waiting)
    # Eight in the morning in Lagos, where her number is from, is seven in UTC.
    assert (held.status, held.error, held.due_at) == ("queued", planning.NIGHT, datetime(2026, 11, 26, 7, tzinfo=UTC))
    wakes = "SELECT count(*) FROM jobs.pgqueuer WHERE entrypoint = 'conversations.dispatch' AND execute_after > now()"
    assert await owner.fetchval(wakes) == 1
    with time_machine.travel(datetime(2026, 11, 26, 7, 0, 1, tzinfo=UTC), tick=True):
        await talk.set_conversation(line, last_customer_message_at=clock.now())
        await dispatching.dispatch(ada.merchant_id, conversation_id)
    assert graph.sent_texts()[-1] == OFFER.body


async def test_the_night_is_hers_and_the_hours_are_the_shops(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph
) -> None:
    answer = await client.patch(ada.api, json={"quiet_from": 20, "quiet_until": 9}, headers=ada.headers)
    assert (answer.json()["data"]["quiet_from"], answer.json()["data"]["quiet_until"]) == (20, 9)
    with time_machine.travel(NOON.replace(hour=20, minute=30), tick=True):
        line = await wire.connect_number(ada)
        asleep = await talk.start_chat(line)
        awake = await talk.start_chat(line, wa_id="12125550123", name="Dona")
        held, sent = await offer(line, asleep), await offer(line, awake)
        await asyncio.gather(*(dispatching.dispatch(ada.merchant_id, chat) for chat in (asleep, awake)))
    assert (await message(ada, held)).due_at == datetime(2026, 11, 26, 8, tzinfo=UTC)
    assert (await message(ada, sent)).status == "sent", "half past three in the afternoon in New York"


@time_machine.travel(NOON, tick=True)
async def test_a_template_is_marketing_when_meta_says_so(ada: Actor, graph: Graph) -> None:
    graph.templates = [approved("autumn_sale", "en", "MARKETING", "Hello {{1}}, everything is cheaper.")]
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    async with merchant_session(ada.merchant_id) as db:
        await consent.write_down(db, await customer_id(line), "whatsapp", wants_marketing=False)
    await talk.say(line, conversation_id, Template("autumn_sale", "en", ["Chidi"]), sent_by="team")
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    [refused] = await talk.messages(ada.merchant_id)
    assert (refused.purpose, refused.status, refused.error) == ("marketing", "failed", planning.OPTED_OUT)
    assert graph.calls == []


async def test_a_wrongly_filled_template_is_refused_here_with_a_sentence(ada: Actor, graph: Graph) -> None:
    graph.templates = [approved("order_update", "en", "UTILITY", "Hello {{1}}, about {{2}}: {{3}}")]
    line = await wire.connect_number(ada)
    await talk.say(line, conversation_id := await talk.start_chat(line), Template("order_update", "en", ["Chidi"]))
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    [refused] = await talk.messages(ada.merchant_id)
    assert (refused.status, refused.error) == (
        "failed",
        "The template order_update has 3 places to fill in; 1 were filled in.",
    )
    assert graph.calls == []


@pytest.mark.parametrize(
    ("locale", "language"), [("pt", "pt_BR"), ("fr-SN", "fr"), ("yo", "en"), (None, "en"), ("pt-BR", "pt_BR")]
)
async def test_the_template_that_stands_in_speaks_her_language(
    ada: Actor, graph: Graph, owner: asyncpg.Connection, locale: str | None, language: str
) -> None:
    body = "Hello {{1}}, about {{2}}: {{3}}"
    graph.templates = [approved("order_update", one, "UTILITY", body) for one in ("fr", "pt_BR", "en")]
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line, hours_ago=30)
    await owner.execute("UPDATE customers SET locale = $1", locale)
    await talk.say(line, conversation_id, Text("On its way"), sent_by="system", cause="order:2")
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    [call] = graph.calls
    assert call["template"]["language"] == {"code": language}


async def test_a_free_entry_point_opens_no_window_for_free_words(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line, hours_ago=25)
    await talk.set_conversation(line, free_entry_point_until=clock.now() + timedelta(hours=40))
    await talk.say(line, conversation_id, Text("Still there?"))
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    [refused] = await talk.messages(ada.merchant_id)
    assert (refused.status, refused.error) == ("failed", planning.WINDOW_CLOSED)


async def test_texts_that_wait_become_one_bubble_and_one_bill(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph
) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    await talk.say(line, conversation_id, Text("We have rice."), Text("It is 24.99."))
    await talk.say(line, conversation_id, Text("Shall we bring some?"), cause="turn:1")
    await asyncio.gather(*(dispatching.dispatch(ada.merchant_id, conversation_id) for _ in range(4)))
    assert graph.sent_texts() == ["We have rice.\n\nIt is 24.99.\n\nShall we bring some?"]
    # The same cause is not said again, although its words left inside another bubble.
    await talk.say(line, conversation_id, Text("Shall we bring some?"), cause="turn:1")
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    assert len(graph.calls) == 1
    path = f"{ada.api}/conversations/{conversation_id}/messages"
    listed = (await client.get(path, headers=ada.headers)).json()["data"]
    assert [(one["text"], one["status"]) for one in listed["messages"]] == [(graph.sent_texts()[0], "sent")]
    assert listed["pagination"]["total"] == 1


async def test_bubbles_are_not_merged_where_something_would_be_lost(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    long = "x" * (TEXT_BODY - 5)
    await talk.say(line, conversation_id, Text("a"), Buttons("Which?", [Button("b", "B")]), Text("c"))
    await talk.say(line, conversation_id, Text("by the team"), sent_by="team")
    await talk.say(line, conversation_id, Text("a notice"), sent_by="system", cause="order:3")
    await talk.say(line, conversation_id, Text("see https://example.com", preview_url=True))
    await talk.say(line, conversation_id, Text(long), Text("too much"))
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    assert graph.sent_texts() == ["a", "c", "by the team", "a notice", "see https://example.com", long, "too much"]
    assert len(graph.calls) == 8


async def test_a_paused_number_lets_its_offers_wait_and_everything_else_go(ada: Actor, graph: Graph) -> None:
    with time_machine.travel(NOON, tick=True):
        line = await wire.connect_number(ada)
        conversation_id = await talk.start_chat(line)
        until = clock.now() + timedelta(hours=24)
        async with merchant_session(ada.merchant_id) as db:
            await channels.pause_marketing(db, line.channel_id, "Complaints.", until)
        held = await offer(line, conversation_id)
        await talk.say(line, conversation_id, Text("Your order is ready"), sent_by="system", cause="order:4")
        await dispatching.dispatch(ada.merchant_id, conversation_id)
    waiting = await message(ada, held)
    assert (waiting.status, waiting.due_at, waiting.error) == ("queued", until, "Complaints.")
    assert graph.sent_texts() == ["Your order is ready"]


async def test_no_report_for_a_day_is_told_in_clear_words(
    ada: Actor, graph: Graph, worked: Worked, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    [message_id] = await talk.say(line, conversation_id := await talk.start_chat(line), Text("Hello?"))
    graph.moods.append("lose")
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    await worked()  # the worker may have been faster, and be at it still
    await owner.execute("UPDATE jobs.pgqueuer SET execute_after = now() WHERE entrypoint = 'conversations.look_back'")
    await worked()
    lost = await message(ada, message_id)
    assert (lost.status, len(graph.calls)) == ("unknown", 1)
    assert "never said what became of this message" in (lost.error or "")


async def test_a_day_later_what_arrived_keeps_its_report(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, worked: Worked, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    [message_id] = await talk.say(line, conversation_id := await talk.start_chat(line), Text("Hello?"))
    graph.moods.append("lose")
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    await worked()
    report = wire.status("wamid.LATE", "read", biz_opaque_callback_data=str(message_id))
    await wire.post(client, wire.webhook(wire.change(statuses=[report])))
    await receiving.receive(await owner.fetchval("SELECT id FROM channel_events"))
    await owner.execute("UPDATE jobs.pgqueuer SET execute_after = now()")
    await worked()
    arrived = await message(ada, message_id)
    assert (arrived.status, arrived.error) == ("read", None)
