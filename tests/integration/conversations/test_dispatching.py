"""What is said leaves once, in order, and says what became of it."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import asyncpg
import httpx2
import pytest

from oja.channels.messages import Button, Buttons, Template, Text
from oja.channels.whatsapp_cloud import transport
from oja.conversations import dispatching, outcomes, planning, receiving, service
from oja.conversations.errors import InvalidMessage, WindowClosed
from oja.conversations.models import Message
from oja.kernel import cache, clock
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.support.cast import Actor
from tests.support.graph import Graph

Worked = Callable[[], Awaitable[None]]


async def one(shop: Actor) -> Message:
    [message] = await talk.messages(shop.merchant_id, "out")
    return message


async def test_a_message_leaves_with_our_id_and_comes_back_with_theirs(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada, access_token="her-token")
    conversation_id = await talk.start_chat(line)
    [message_id] = await talk.say(line, conversation_id, Text("Good morning"))
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    assert graph.calls == [
        {
            "messaging_product": "whatsapp",
            "recipient_type": "individual",
            "to": wire.CHIDI,
            "type": "text",
            "text": {"body": "Good morning", "preview_url": False},
            "biz_opaque_callback_data": str(message_id),
        }
    ]
    assert graph.paths == [f"/{get_settings().graph_version}/{wire.NUMBER}/messages"]
    assert graph.tokens == ["her-token"]
    message = await one(ada)
    assert (message.status, message.provider_id, message.error) == ("sent", "wamid.OUT000001", None)


async def test_many_dispatchers_at_once_send_each_once_and_in_order(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    said = [Text(f"bubble {n}") for n in range(12)]
    for start in range(0, 12, 3):
        await talk.say(line, conversation_id, *said[start : start + 3], sent_by="system")
    await asyncio.gather(*(dispatching.dispatch(ada.merchant_id, conversation_id) for _ in range(8)))
    assert graph.sent_texts() == [message.body for message in said]
    assert {message.status for message in await talk.messages(ada.merchant_id)} == {"sent"}


async def test_the_same_cause_speaks_once(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    said = [
        await talk.say(line, conversation_id, Text("Order placed"), Text("Thanks"), sent_by="system", cause="order:1")
        for _ in range(3)
    ]
    assert said[0] == said[1] == said[2]
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    assert graph.sent_texts() == ["Order placed", "Thanks"]


@pytest.mark.parametrize(("code", "status"), [(131000, 500), (130429, 400), (131056, 400), (None, 503)])
async def test_a_passing_trouble_is_waited_out(ada: Actor, graph: Graph, code: int | None, status: int) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    await talk.say(line, conversation_id, Text("first"), Text("second"), sent_by="system")
    if code is None:
        graph.moods.append((status, "busy"))
    else:
        graph.refuse(code, status=status)
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    first, second = await talk.messages(ada.merchant_id, "out")
    assert (first.status, second.status) == ("queued", "queued"), "the second must not overtake the first"
    assert first.due_at is not None
    assert first.due_at > clock.now()
    assert first.error
    await talk.set_message(ada.merchant_id, first.id, due_at=clock.now() - timedelta(seconds=1))
    await cache.client().flushdb()  # the pause of the bucket is over, too
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    assert graph.sent_texts() == ["first", "second"]


async def test_the_next_try_comes_by_itself(
    ada: Actor, graph: Graph, worked: Worked, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    graph.refuse(131016, status=500)
    await talk.say(line, await talk.start_chat(line), Text("patience"))
    await worked()
    # Its time has come.
    await owner.execute("UPDATE jobs.pgqueuer SET execute_after = now() WHERE entrypoint = 'conversations.dispatch'")
    await talk.set_message(ada.merchant_id, (await one(ada)).id, due_at=None)
    await worked()
    assert graph.sent_texts() == ["patience"]


async def test_gives_up_after_so_many_tries(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    [message_id] = await talk.say(line, conversation_id)
    graph.refuse(131000, status=500, times=20)
    for _ in range(outcomes.TRIES["retry"]):
        await talk.set_message(ada.merchant_id, message_id, due_at=None)
        await dispatching.dispatch(ada.merchant_id, conversation_id)
    message = await one(ada)
    assert (message.status, message.attempts, message.error_code) == ("failed", outcomes.TRIES["retry"], 131000)


async def test_a_permanent_refusal_fails_with_a_sentence_and_the_next_message_leaves(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    await talk.say(line, conversation_id, Text("first"), Text("second"), sent_by="system")
    graph.refuse(131026)
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    first, second = await talk.messages(ada.merchant_id, "out")
    assert (first.status, first.error_code, second.status) == ("failed", 131026, "sent")
    assert "may not be on WhatsApp" in (first.error or "")


async def test_a_dead_token_stops_the_number_until_it_is_connected_again(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, worked: Worked
) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    await talk.say(line, conversation_id, Text("first"), Text("second"), sent_by="system")
    graph.refuse(190, status=401)
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    await worked()
    assert {message.status for message in await talk.messages(ada.merchant_id)} == {"queued"}
    answer = await client.get(f"{ada.api}/channels/{wire.NUMBER}", headers=ada.headers)
    shown = answer.json()["data"]
    assert shown["state"] == "stopped"
    assert "Connect the number again" in shown["last_error"]
    await worked()
    assert graph.calls == [], "a stopped number sends nothing"
    await client.put(f"{ada.api}/channels/{wire.NUMBER}", json={"access_token": "fresh"}, headers=ada.headers)
    await worked()
    assert graph.sent_texts() == ["first", "second"]
    assert graph.tokens[-1] == "fresh"


async def test_a_lost_connection_is_unknown_never_sent_again_and_settled_by_the_report(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    [message_id] = await talk.say(line, conversation_id, Text("only once"))
    graph.moods.append("lose")
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    message = await one(ada)
    assert (message.status, message.provider_id) == ("unknown", None)
    assert "may or may not have arrived" in (message.error or "")
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    assert graph.sent_texts() == ["only once"]
    report = wire.status("wamid.LATE", "delivered", biz_opaque_callback_data=str(message_id))
    await wire.post(client, wire.webhook(wire.change(statuses=[report])))
    await receiving.receive(await owner.fetchval("SELECT id FROM channel_events"))
    message = await one(ada)
    assert (message.status, message.provider_id, message.error) == ("delivered", "wamid.LATE", None)


async def test_no_answer_in_time_is_unknown_and_does_not_hold_up_the_next(
    ada: Actor, graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "SEND_TIMEOUT", httpx2.Timeout(0.2))
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    await talk.say(line, conversation_id, Text("first"), Text("second"), sent_by="system")
    graph.moods.append("silence")
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    first, second = await talk.messages(ada.merchant_id, "out")
    assert (first.status, second.status) == ("unknown", "sent")


async def test_a_refused_connection_is_tried_again(ada: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OJA_GRAPH_URL", "http://127.0.0.1:9")
    get_settings.cache_clear()
    try:
        line = await wire.connect_number(ada)
        conversation_id = await talk.start_chat(line)
        await talk.say(line, conversation_id)
        await dispatching.dispatch(ada.merchant_id, conversation_id)
        message = await one(ada)
        assert message.status == "queued"
        assert "cannot be reached" in (message.error or "")
    finally:
        monkeypatch.delenv("OJA_GRAPH_URL")
        get_settings.cache_clear()


async def test_what_a_killed_process_was_sending_becomes_unknown_and_the_rest_leaves(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    first, _ = await talk.say(line, conversation_id, Text("cut off"), Text("second"))
    await talk.set_message(ada.merchant_id, first, status="sending", sending_at=clock.now())
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    assert graph.calls == [], "it may still be on its way"
    long_ago = clock.now() - dispatching.GIVEN_UP_AFTER
    await talk.set_message(ada.merchant_id, first, sending_at=long_ago)
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    assert graph.sent_texts() == ["second"]
    cut, second = await talk.messages(ada.merchant_id, "out")
    assert (cut.status, second.status) == ("unknown", "sent")


async def test_a_person_may_send_again_what_may_not_have_arrived_and_twice_is_once(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, worked: Worked
) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    [message_id] = await talk.say(line, conversation_id, Text("hello?"))
    graph.moods.append("lose")
    await worked()
    path = f"{ada.api}/conversations/{conversation_id}/messages/{message_id}"
    shown = (await client.get(path, headers=ada.headers)).json()["data"]
    assert (shown["status"], shown["can_send_again"]) == ("unknown", True)
    answers = [await client.post(f"{path}/again", headers=ada.headers) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json()["data"]["id"] == answers[1].json()["data"]["id"]
    await worked()
    assert graph.sent_texts() == ["hello?", "hello?"]
    again = await client.post(f"{path.rpartition('/')[0]}/{answers[0].json()['data']['id']}/again", headers=ada.headers)
    assert (again.status_code, again.json()["code"]) == (409, "not_again")


async def test_outside_the_window_a_notice_becomes_a_template_and_an_answer_is_refused(
    ada: Actor, graph: Graph
) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line, hours_ago=25)
    await talk.say(line, conversation_id, Text("Your order\nis on its way"), sent_by="system", cause="order:7")
    await talk.say(line, conversation_id, Text("Anything else?"), sent_by="assistant")
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    [call] = graph.calls
    assert call["template"] == {
        "name": "order_update",
        "language": {"code": "en"},
        "components": [
            {
                "type": "body",
                "parameters": [
                    {"type": "text", "text": "Chidi"},
                    {"type": "text", "text": "with us"},
                    {"type": "text", "text": "Your order is on its way"},
                ],
            }
        ],
    }
    notice, answer = await talk.messages(ada.merchant_id, "out")
    assert (notice.status, notice.kind) == ("sent", "template")
    assert (answer.status, answer.error) == ("failed", planning.WINDOW_CLOSED)


async def test_a_window_that_meta_knows_to_be_closed_turns_a_notice_into_its_fallback(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    fallback = Template("order_update", "en", ["Chidi", "ORD-20261123-00001", "on its way"])
    async with merchant_session(ada.merchant_id) as db:
        await service.say(
            db, conversation_id, [Text("On its way")], sent_by="system", cause="order:9", fallback=fallback
        )
    graph.refuse(131047)
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    [call] = graph.calls
    assert call["template"]["components"][0]["parameters"][1]["text"] == "ORD-20261123-00001"
    assert (await one(ada)).status == "sent"


async def test_the_team_may_not_say_free_words_outside_the_window(ada: Actor) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line, hours_ago=25)
    with pytest.raises(WindowClosed):
        await talk.say(line, conversation_id, Text("Hello?"), sent_by="team")
    assert await talk.messages(ada.merchant_id) == []


async def test_says_at_once_what_whatsapp_would_refuse(ada: Actor) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    with pytest.raises(InvalidMessage) as refusal:
        await talk.say(line, conversation_id, Buttons("Which?", [Button("a", "x" * 21), Button("a", "y")]))
    assert len(refusal.value.errors) == 2


async def test_a_business_scoped_id_is_written_to_as_recipient(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line, wa_id="NG.13491208655302741918")
    await talk.say(line, conversation_id)
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    [call] = graph.calls
    assert call["recipient"] == "NG.13491208655302741918"
    assert "to" not in call
