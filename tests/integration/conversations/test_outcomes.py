"""Every class of error does the same whether the call says it or, later, a report."""

from datetime import timedelta
from uuid import UUID

import asyncpg
import httpx2
import pytest
import pytest_asyncio

from oja.channels.messages import Image, Text
from oja.channels.queries import Line
from oja.conversations import dispatching, outcomes, receiving, service
from oja.conversations.models import Message
from oja.conversations.planning import Purpose
from oja.kernel import clock
from oja.kernel.db import merchant_session
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.support.cast import Actor
from tests.support.graph import Graph


async def say(line: Line, conversation_id: UUID, purpose: Purpose, message: Text | Image | None = None) -> UUID:
    async with merchant_session(line.merchant_id) as db:
        said = await service.say(
            db, conversation_id, [message or Text("Hello")], sent_by="system", purpose=purpose, cause="c:1"
        )
        return said[0].id


async def fails_later(
    client: httpx2.AsyncClient, owner: asyncpg.Connection, message_id: UUID, code: int, times: int = 1
) -> None:
    """Meta took it, and reports afterwards that it failed; perhaps more than once."""
    error = {"code": code, "title": "No", "error_data": {"details": "No."}}
    for turn in range(times):
        report = wire.status("wamid.OUT000001", "failed", biz_opaque_callback_data=str(message_id), errors=[error])
        report["conversation"] = {"id": str(turn)}
        await wire.post(client, wire.webhook(wire.change(statuses=[report])))
    for row in await owner.fetch("SELECT id FROM channel_events WHERE state = 'pending'"):
        await receiving.receive(row["id"])


async def channel(client: httpx2.AsyncClient, ada: Actor) -> dict[str, object]:
    answer = await client.get(f"{ada.api}/channels/{wire.NUMBER}", headers=ada.headers)
    data: dict[str, object] = answer.json()["data"]
    return data


async def told(
    later: bool, code: int, ada: Actor, graph: Graph, client: httpx2.AsyncClient, owner: asyncpg.Connection,
    purpose: Purpose = "notice", message: Text | Image | None = None,
) -> list[Message]:  # fmt: skip
    """One message that meets an error at once or later; every message of ours afterwards."""
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    message_id = await say(line, conversation_id, purpose, message)
    if not later:
        graph.refuse(code)
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    if later:
        await fails_later(client, owner, message_id, code, times=2)
    return await talk.messages(ada.merchant_id, "out")


LATER = pytest.mark.parametrize("later", [False, True], ids=["at once", "by a report"])


@pytest_asyncio.fixture(autouse=True, loop_scope="session")
async def noon(owner: asyncpg.Connection, ada: Actor) -> None:
    """The shop has no quiet hours, so that the hour of the test changes nothing."""
    await owner.execute("UPDATE merchants SET quiet_from = 0, quiet_until = 0")


@LATER
async def test_a_dead_token_stops_the_number(
    ada: Actor, graph: Graph, client: httpx2.AsyncClient, owner: asyncpg.Connection, later: bool
) -> None:
    await told(later, 190, ada, graph, client, owner)
    shown = await channel(client, ada)
    assert shown["state"] == "stopped"
    assert "Connect the number again" in str(shown["last_error"])


@LATER
@pytest.mark.parametrize("code", [131048, 131064])
async def test_complaints_pause_the_offers_of_the_number_for_a_day(
    ada: Actor, graph: Graph, client: httpx2.AsyncClient, owner: asyncpg.Connection, later: bool, code: int
) -> None:
    messages = await told(later, code, ada, graph, client, owner, "marketing")
    shown = await channel(client, ada)
    assert (shown["state"], bool(shown["marketing_paused_until"])) == ("active", True)
    waiting = messages[-1]
    assert waiting.status == "queued"
    assert waiting.due_at is not None
    assert waiting.due_at > clock.now() + timedelta(hours=23)


@LATER
async def test_an_offer_that_meta_held_back_is_tried_in_half_a_day_and_a_notice_never(
    ada: Actor, graph: Graph, client: httpx2.AsyncClient, owner: asyncpg.Connection, later: bool
) -> None:
    *_, waiting = await told(later, 131049, ada, graph, client, owner, "marketing")
    assert (waiting.status, waiting.attempts) == ("queued", 1)
    assert waiting.due_at is not None
    assert timedelta(hours=11) < waiting.due_at - clock.now() <= timedelta(hours=12)


async def test_the_gaps_grow_and_the_tries_end(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    message_id = await say(line, conversation_id, "marketing")
    graph.refuse(131049, times=9)
    gaps = []
    for _ in range(3):
        await dispatching.dispatch(ada.merchant_id, conversation_id)
        [message] = await talk.messages(ada.merchant_id, "out")
        gaps.append(round((message.due_at - clock.now()) / timedelta(hours=1)) if message.due_at else None)
        await talk.set_message(ada.merchant_id, message_id, due_at=None)
    assert gaps == [12, 24, None]
    assert (message.status, message.error_code) == ("failed", 131049)


@LATER
async def test_a_notice_that_meta_held_back_fails(
    ada: Actor, graph: Graph, client: httpx2.AsyncClient, owner: asyncpg.Connection, later: bool
) -> None:
    [message] = await told(later, 131049, ada, graph, client, owner, "notice")
    assert message.status == "failed"


@LATER
async def test_a_closed_window_is_answered_with_the_template_once(
    ada: Actor, graph: Graph, client: httpx2.AsyncClient, owner: asyncpg.Connection, later: bool
) -> None:
    messages = await told(later, 131047, ada, graph, client, owner)
    if later:
        await talk.set_message(ada.merchant_id, messages[-1].id, due_at=None)
        await dispatching.dispatch(ada.merchant_id, messages[-1].conversation_id)
    messages = await talk.messages(ada.merchant_id, "out")
    assert [one.status for one in messages] == (["failed", "sent"] if later else ["sent"])
    assert graph.calls[-1]["type"] == "template"
    assert len(graph.calls) == (2 if later else 1)


@pytest.mark.parametrize(("times", "status"), [(1, "sent"), (2, "failed")])
async def test_a_file_that_could_not_be_fetched_is_tried_once_more_at_once(
    ada: Actor, graph: Graph, times: int, status: str
) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    await say(line, conversation_id, "notice", Image(url="https://example.com/rice.jpg"))
    graph.refuse(131053, times=times)
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    [message] = await talk.messages(ada.merchant_id, "out")
    assert (message.status, len(graph.paths)) == (status, 2)


async def test_a_file_that_could_not_be_fetched_is_repeated_once_after_a_report(
    ada: Actor, graph: Graph, client: httpx2.AsyncClient, owner: asyncpg.Connection
) -> None:
    picture = Image(url="https://example.com/rice.jpg")
    failed, copy = await told(True, 131052, ada, graph, client, owner, "notice", picture)
    assert (failed.status, copy.status) == ("failed", "queued")
    await dispatching.dispatch(ada.merchant_id, copy.conversation_id)
    error = {"code": 131052, "title": "No"}
    report = wire.status("wamid.OUT000002", "failed", biz_opaque_callback_data=str(copy.id), errors=[error])
    await wire.post(client, wire.webhook(wire.change(statuses=[report])))
    for row in await owner.fetch("SELECT id FROM channel_events WHERE state = 'pending'"):
        await receiving.receive(row["id"])
    assert [one.status for one in await talk.messages(ada.merchant_id, "out")] == ["failed", "failed"]


async def test_a_failure_told_later_is_repeated_once_unless_it_arrived_after_all(
    ada: Actor, graph: Graph, client: httpx2.AsyncClient, owner: asyncpg.Connection
) -> None:
    failed, copy = await told(True, 131016, ada, graph, client, owner)
    assert (failed.status, copy.status) == ("failed", "queued")
    assert copy.due_at is not None
    assert copy.due_at > clock.now() + outcomes.COPY_AFTER / 2
    arrived = wire.status("wamid.OUT000001", "delivered", biz_opaque_callback_data=str(failed.id))
    await wire.post(client, wire.webhook(wire.change(statuses=[arrived])))
    for row in await owner.fetch("SELECT id FROM channel_events WHERE state = 'pending'"):
        await receiving.receive(row["id"])
    await talk.set_message(ada.merchant_id, copy.id, due_at=None)
    await dispatching.dispatch(ada.merchant_id, copy.conversation_id)
    failed, copy = await talk.messages(ada.merchant_id, "out")
    assert (failed.status, copy.status, len(graph.calls)) == ("delivered", "merged", 1)


async def test_what_was_sent_over_the_api_is_its_senders_to_repeat(
    ada: Actor, graph: Graph, client: httpx2.AsyncClient, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    [message_id] = await talk.say(line, conversation_id, Text("Hello"), sent_by="api")
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    await fails_later(client, owner, message_id, 131016)
    [message] = await talk.messages(ada.merchant_id, "out")
    assert message.status == "failed"
