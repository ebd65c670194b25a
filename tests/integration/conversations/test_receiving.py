"""What is heard becomes messages, reports and changes of identity, each once."""

import asyncio
from collections.abc import Awaitable, Callable
from itertools import permutations
from typing import Any

import asyncpg
import httpx2
import pytest

from oja.channels.messages import Text
from oja.conversations import receiving
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.support.cast import Actor

Worked = Callable[[], Awaitable[None]]


async def events(client: httpx2.AsyncClient, shop: Actor, state: str = "") -> list[dict[str, Any]]:
    query = {"state": state} if state else {}
    answer = await client.get(f"{shop.api}/channel-events", params=query, headers=shop.headers)
    assert answer.status_code == 200, answer.text
    return list(answer.json()["data"]["channel_events"])


async def take_in(client: httpx2.AsyncClient, owner: asyncpg.Connection, body: dict[str, Any] | bytes) -> None:
    """Post a webhook and work it off here, whoever else may be working."""
    assert (await wire.post(client, body)).status_code == 200
    event_id = await owner.fetchval("SELECT id FROM channel_events ORDER BY id DESC LIMIT 1")
    await receiving.receive(event_id)


async def test_the_same_webhook_twenty_times_at_once_is_one_message(
    client: httpx2.AsyncClient, ada: Actor, worked: Worked
) -> None:
    await wire.connect_number(ada)
    message = wire.text("Hi")
    # Ten times to the letter, and ten times in other words around the same message.
    same = [wire.webhook(wire.heard(message))] * 10
    other = [wire.webhook(wire.heard(message), waba_id=f"{wire.ACCOUNT}{n}") for n in range(10)]
    await asyncio.gather(*(wire.post(client, body) for body in [*same, *other]))
    await worked()
    kept = await talk.messages(ada.merchant_id, "in")
    assert [(row.direction, row.text, row.provider_id) for row in kept] == [("in", "Hi", message["id"])]
    async_events = await events(client, ada)
    assert {event["state"] for event in async_events} == {"decoded"}
    assert len(async_events) == 11


async def test_two_messages_of_a_new_shopper_at_once_are_one_conversation(
    client: httpx2.AsyncClient, ada: Actor, worked: Worked
) -> None:
    line = await wire.connect_number(ada)
    bodies = [wire.webhook(wire.heard(wire.text(f"line {n}"))) for n in range(8)]
    await asyncio.gather(*(wire.post(client, body) for body in bodies))
    await worked()
    conversation = await talk.conversation(line)
    assert (conversation.unread, conversation.owner, conversation.address) == (8, "assistant", wire.CHIDI)
    assert len(await talk.messages(ada.merchant_id, "in")) == 8


async def test_takes_every_entry_change_message_and_status_of_a_batch(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    await wire.connect_number(rival, "777", display_number="+2348098765432", waba_id="888")
    conversation_id = await talk.start_chat(line)
    [ours] = await talk.say(line, conversation_id, Text("On its way"))
    first, second, third, fourth = (wire.text(f"message {n}") for n in range(4))
    sent = wire.status("wamid.X", "sent", biz_opaque_callback_data=str(ours))
    body = wire.webhook(
        wire.heard(first, second),
        wire.change(statuses=[sent, wire.status("wamid.X", "delivered")]),
        {"field": "account_alerts", "value": {"alert": "something new"}},
    )
    body["entry"] += wire.webhook(wire.heard(third, fourth, phone_number_id="777"), waba_id="888")["entry"]
    await take_in(client, owner, body)

    hers = await talk.messages(ada.merchant_id)
    assert sorted(row.text for row in hers if row.direction == "in") == ["message 0", "message 1"]
    assert [row.status for row in hers if row.direction == "out"] == ["delivered"]
    assert sorted(row.text for row in await talk.messages(rival.merchant_id)) == ["message 2", "message 3"]

    [event] = await events(client, ada)
    assert event["state"] == "decoded"
    assert event["kinds"] == ["text", "status.sent", "status.delivered", "account_alerts"]
    assert event["provider_ids"] == [first["id"], second["id"], "wamid.X"]
    one = await client.get(f"{ada.api}/channel-events/{event['id']}", headers=ada.headers)
    raw = one.json()["data"]["body"]
    assert first["id"] in raw
    assert "account_alerts" in raw
    assert third["id"] not in raw, "another shop's part must not be shown"
    [theirs] = await events(client, rival)
    assert theirs["provider_ids"] == [third["id"], fourth["id"]]


async def test_a_number_nobody_connected_is_listed_as_failed_with_the_reason(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    await wire.connect_number(ada)
    await take_in(client, owner, wire.webhook(wire.heard(wire.text("Hi"), phone_number_id="4711")))
    [event] = await events(client, ada, "failed")
    assert "4711 is not connected" in event["error"]
    assert await events(client, ada, "decoded") == []
    assert await talk.messages(ada.merchant_id) == []


@pytest.mark.parametrize(
    "raw", [b"{", b"\xff\xfe", b"[]", b'"hi"', b"{}", b'{"entry":[]}', b'{"entry":7}', b"[" * 5000]
)
async def test_a_signed_body_that_cannot_be_decoded_is_listed_as_failed(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection, raw: bytes
) -> None:
    await wire.connect_number(ada)
    await take_in(client, owner, raw)
    [event] = await events(client, ada, "failed")
    assert event["error"].startswith("The body is")
    one = await client.get(f"{ada.api}/channel-events/{event['id']}", headers=ada.headers)
    assert one.json()["data"]["body"] == raw.decode("utf-8", "replace")


async def test_a_number_under_another_apps_key_is_kept_as_failed(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, owner: asyncpg.Connection
) -> None:
    await wire.connect_number(ada)
    await wire.connect_number(
        rival, "777", display_number="+2348098765432", waba_id="888", app_key="rivals", app_secret="theirs"
    )
    body = wire.webhook(wire.heard(wire.text("Hi"), phone_number_id=wire.NUMBER))
    assert (await wire.post(client, body, app_key="rivals", secret="theirs")).status_code == 200
    await receiving.receive(await owner.fetchval("SELECT id FROM channel_events"))
    assert await talk.messages(ada.merchant_id) == []
    assert await events(client, ada) == []
    [event] = await events(client, rival, "failed")
    assert "another app" in event["error"]


async def test_what_waits_is_shown_as_pending(client: httpx2.AsyncClient, ada: Actor) -> None:
    await wire.connect_number(ada)
    await wire.post(client, wire.webhook(wire.heard(wire.text("Hi"))))
    [event] = await events(client, ada, "pending")
    assert event["state"] == "pending"


async def test_an_unknown_kind_is_kept(client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection) -> None:
    await wire.connect_number(ada)
    poll = wire.text("") | {"type": "poll_creation", "poll_creation": {"name": "Which rice?"}}
    await take_in(client, owner, wire.webhook(wire.heard(poll)))
    [event] = await events(client, ada, "unknown")
    assert event["kinds"] == ["poll_creation"]
    [message] = await talk.messages(ada.merchant_id)
    assert (message.kind, message.body["poll_creation"]) == ("unknown", {"name": "Which rice?"})


@pytest.mark.parametrize("order", list(permutations(["sent", "delivered", "read"])))
async def test_reports_in_any_order_end_at_the_furthest(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection, order: tuple[str, ...]
) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    [ours] = await talk.say(line, conversation_id)
    for word in order:
        report = wire.status("wamid.R", word, biz_opaque_callback_data=str(ours))
        await take_in(client, owner, wire.webhook(wire.change(statuses=[report])))
    [message] = await talk.messages(ada.merchant_id, "out")
    assert (message.status, message.provider_id) == ("read", "wamid.R")
    assert message.sent_at
    assert message.delivered_at
    assert message.read_at


async def test_failed_after_sent_is_failed_with_a_sentence(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    [ours] = await talk.say(line, await talk.start_chat(line))
    error = {"code": 131026, "title": "Message undeliverable", "error_data": {"details": "Unable to deliver."}}
    for report in (wire.status("wamid.F", "failed", errors=[error]), wire.status("wamid.F", "sent")):
        report["biz_opaque_callback_data"] = str(ours)
        await take_in(client, owner, wire.webhook(wire.change(statuses=[report])))
    [message] = await talk.messages(ada.merchant_id, "out")
    assert (message.status, message.error_code) == ("failed", 131026)
    assert "may not be on WhatsApp" in (message.error or "")


async def test_a_report_that_is_faster_than_our_record_is_looked_at_again(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection, worked: Worked
) -> None:
    line = await wire.connect_number(ada)
    [ours] = await talk.say(line, await talk.start_chat(line))
    await owner.execute("DELETE FROM jobs.pgqueuer")
    # Without our own id in it, only the provider's id can tell, and that we do not know yet.
    await wire.post(client, wire.webhook(wire.change(statuses=[wire.status("wamid.L", "delivered")])))
    await worked()
    again = await owner.fetchval("SELECT payload FROM jobs.pgqueuer WHERE entrypoint = 'conversations.receive_reports'")
    assert again is not None
    await talk.set_message(ada.merchant_id, ours, status="sent", provider_id="wamid.L")
    event_id = await owner.fetchval("SELECT id FROM channel_events")
    await receiving.look_again(ada.merchant_id, event_id)
    [message] = await talk.messages(ada.merchant_id, "out")
    assert message.status == "delivered"


async def test_a_shopper_with_a_business_scoped_id_alone_is_answered_there(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    bsuid = "NG.13491208655302741918"
    message = wire.text("Hi")
    del message["from"]
    message["from_user_id"] = bsuid
    contacts = [{"profile": {"name": "Dona", "username": "dona"}, "user_id": bsuid}]
    await take_in(client, owner, wire.webhook(wire.change(contacts=contacts, messages=[message])))
    # The same id, this time where a phone number belongs.
    await take_in(client, owner, wire.webhook(wire.change(messages=[wire.text("Hi again", bsuid)])))
    conversation = await talk.conversation(line)
    assert (conversation.address, conversation.unread) == (bsuid, 2)


async def test_phone_and_id_together_then_a_new_id_stay_one_person(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    old, new = "NG.1111", "NG.2222"
    await take_in(client, owner, wire.webhook(wire.change(messages=[wire.text("Hi", old)])))
    await take_in(client, owner, wire.webhook(wire.change(messages=[wire.text("Me", from_user_id=old)])))
    moved = {
        "id": wire.wamid(),
        "timestamp": "1750269342",
        "type": "system",
        "system": {"type": "user_changed_user_id", "body": "Dona changed", "previous_user_id": old, "user_id": new},
    }
    await take_in(client, owner, wire.webhook(wire.change(messages=[moved])))
    await take_in(client, owner, wire.webhook(wire.change(messages=[wire.text("Still me", new)])))
    conversation = await talk.conversation(line)
    assert conversation.address == new
    assert [row.kind for row in await talk.messages(ada.merchant_id)] == ["text", "text", "system", "text"]


async def test_what_the_team_types_on_its_phone_silences_the_assistant_and_opens_no_window(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    echo = wire.text("I will call you", "2347012345678") | {"to": wire.CHIDI}
    await take_in(client, owner, wire.webhook(wire.change(field="smb_message_echoes", message_echoes=[echo])))
    conversation = await talk.conversation(line)
    assert (conversation.owner, conversation.last_customer_message_at) == ("team", None)
    [message] = await talk.messages(ada.merchant_id)
    assert (message.direction, message.sent_by, message.status) == ("out", "team", "sent")


async def test_text_that_postgresql_cannot_keep_is_cleaned(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    await wire.connect_number(ada)
    await take_in(client, owner, wire.webhook(wire.heard(wire.text("a\x00b\ud83d"))))
    [message] = await talk.messages(ada.merchant_id)
    assert message.text == "ab?"


async def test_a_rival_sees_nothing(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, owner: asyncpg.Connection
) -> None:
    await wire.connect_number(ada)
    await take_in(client, owner, wire.webhook(wire.heard(wire.text("Hi"))))
    [event] = await events(client, ada)
    for path in ("channel-events", f"channel-events/{event['id']}", "conversations", "channels"):
        answer = await client.get(f"{ada.api}/{path}", headers=rival.headers)
        assert answer.status_code == 404
    assert await events(client, rival) == []
    foreign = await client.get(f"{rival.api}/channel-events/{event['id']}", headers=rival.headers)
    assert foreign.status_code == 404


async def test_what_she_writes_in_one_go_wakes_the_answerer_once_and_again_when_nobody_came(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    await wire.connect_number(ada)
    count = "SELECT count(*) FROM jobs.pgqueuer WHERE entrypoint = 'assistant.reply'"
    for words in ("rice", "basmati", "5 kg"):
        await take_in(client, owner, wire.webhook(wire.heard(wire.text(words))))
    assert await owner.fetchval(count) == 1
    await owner.execute("UPDATE messages SET created_at = created_at - interval '61 seconds'")
    await take_in(client, owner, wire.webhook(wire.heard(wire.text("anybody?"))))
    assert await owner.fetchval(count) == 2
