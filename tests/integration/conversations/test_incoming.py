"""What comes in beside plain words: each kind in its place; nothing wakes, counts or opens what it should not."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import asyncpg
import httpx2
import orjson
import pytest

from oja.channels.messages import Reaction, Text
from oja.channels.whatsapp_cloud import intake
from oja.conversations import dispatching, receiving
from oja.kernel import clock
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.support.cast import Actor
from tests.support.graph import Graph

Worked = Callable[[], Awaitable[None]]
LONG_AGO = 1_790_000_000


async def take_in(*changes: dict[str, Any]) -> UUID:
    """Keep a webhook as its door does, and work it off."""
    event_id = await intake.store("platform", orjson.dumps(wire.webhook(*changes)))
    await receiving.receive(event_id)
    return event_id


def note(kind: str, content: dict[str, Any], sender: str = wire.CHIDI) -> dict[str, Any]:
    """A message of hers with this content."""
    return wire.heard({"from": sender, "id": wire.wamid(), "timestamp": stamp(), "type": kind, kind: content})


def stamp() -> str:
    return str(int(clock.now().timestamp()))


async def bubbles(client: httpx2.AsyncClient, shop: Actor, conversation_id: UUID) -> list[dict[str, Any]]:
    """The messages as the team sees them, the oldest first."""
    path = f"{shop.api}/conversations/{conversation_id}/messages"
    answer = await client.get(path, params={"limit": 100}, headers=shop.headers)
    assert answer.status_code == 200, answer.text
    return list(reversed(answer.json()["data"]["messages"]))


async def test_an_edit_shows_the_new_words_and_keeps_the_former(client: httpx2.AsyncClient, ada: Actor) -> None:
    line = await wire.connect_number(ada)
    first = wire.text("Two bags")
    edit = {"original_message_id": first["id"], "message": {"type": "text", "text": {"body": "Three bags"}}}
    await take_in(wire.heard(first))
    await take_in(note("edit", edit))
    conversation = await talk.conversation(line)
    [bubble] = await bubbles(client, ada, conversation.id)
    assert (bubble["text"], bubble["body"]["text"]["body"]) == ("Three bags", "Three bags")
    assert [one["text"] for one in bubble["former"]] == ["Two bags"]
    assert bubble["edited_at"] is not None
    assert (conversation.last_preview, conversation.unread) == ("Three bags", 1)


async def test_only_who_wrote_a_message_may_edit_or_take_it_back(client: httpx2.AsyncClient, ada: Actor) -> None:
    line = await wire.connect_number(ada)
    [ours] = await talk.say(line, await talk.start_chat(line), Text("10,000 naira"))
    await talk.set_message(ada.merchant_id, ours, provider_id="wamid.OURS", status="sent")
    edit = {"original_message_id": "wamid.OURS", "message": {"type": "text", "text": {"body": "1 naira"}}}
    await take_in(note("edit", edit), note("revoke", {"original_message_id": "wamid.OURS"}))
    [bubble] = await bubbles(client, ada, (await talk.conversation(line)).id)
    assert (bubble["text"], bubble["edited_at"], bubble["revoked_at"]) == ("10,000 naira", None, None)


async def test_a_revoke_marks_the_bubble_and_a_reaction_hangs_on_it(client: httpx2.AsyncClient, ada: Actor) -> None:
    line = await wire.connect_number(ada)
    kept, gone = wire.text("Hello"), wire.text("Oops")
    # The reaction and the revoke come first.
    await take_in(note("reaction", {"message_id": kept["id"], "emoji": "👍"}))
    await take_in(note("revoke", {"original_message_id": gone["id"]}))
    await take_in(wire.heard(kept, gone))
    conversation = await talk.conversation(line)
    hello, oops = sorted(await bubbles(client, ada, conversation.id), key=lambda one: one["text"])
    assert [(one["emoji"], one["by"]) for one in hello["reactions"]] == [("👍", "customer")]
    assert (hello["revoked_at"], oops["revoked_at"] is not None) == (None, True)
    assert conversation.unread == 2


async def test_our_reactions_hang_on_the_bubble_and_the_next_one_takes_their_place(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph
) -> None:
    line = await wire.connect_number(ada)
    hello = wire.text("Hello")
    await take_in(wire.heard(hello))
    conversation = await talk.conversation(line)

    async def react(emoji: str) -> list[dict[str, Any]]:
        await talk.say(line, conversation.id, Reaction(hello["id"], emoji), sent_by="team")
        await dispatching.dispatch(ada.merchant_id, conversation.id)
        return await bubbles(client, ada, conversation.id)

    await take_in(note("reaction", {"message_id": hello["id"], "emoji": "🙏"}))
    for emoji in ("👍", "❤️"):
        [bubble] = await react(emoji)
        assert [(one["emoji"], one["by"]) for one in bubble["reactions"]] == [("🙏", "customer"), (emoji, "shop")]
    assert (await talk.conversation(line)).last_preview == "Hello"
    graph.refuse(131026)
    failed, bubble = sorted(await react("🎉"), key=lambda one: str(one["kind"]))
    assert (failed["kind"], failed["status"], bubble["reactions"][1]["emoji"]) == ("reaction", "failed", "❤️")
    *_, bubble = sorted(await react(""), key=lambda one: str(one["kind"]))
    assert [one["by"] for one in bubble["reactions"]] == ["customer"]
    assert [call["reaction"]["emoji"] for call in graph.calls] == ["👍", "❤️", ""]


async def test_a_reaction_to_what_nobody_knows_is_shown_by_itself(client: httpx2.AsyncClient, ada: Actor) -> None:
    line = await wire.connect_number(ada)
    await take_in(note("reaction", {"message_id": "wamid.OF.LAST.YEAR", "emoji": "🎉"}))
    conversation = await talk.conversation(line)
    [bubble] = await bubbles(client, ada, conversation.id)
    assert (bubble["kind"], bubble["text"], bubble["reply_to"]) == ("reaction", "🎉", "wamid.OF.LAST.YEAR")
    assert (conversation.unread, conversation.last_customer_message_at) == (0, None)


async def test_a_reaction_faster_than_our_own_record_is_found_again(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    [ours] = await talk.say(line, await talk.start_chat(line), Text("On its way"))
    event_id = await take_in(note("reaction", {"message_id": "wamid.OURS", "emoji": "❤️"}))
    await talk.set_message(ada.merchant_id, ours, provider_id="wamid.OURS", status="sent")
    await receiving.look_again(ada.merchant_id, event_id)
    [bubble] = await bubbles(client, ada, (await talk.conversation(line)).id)
    assert [one["emoji"] for one in bubble["reactions"]] == ["❤️"]


async def test_a_call_is_one_line_however_many_steps(client: httpx2.AsyncClient, ada: Actor) -> None:
    line = await wire.connect_number(ada)
    call = {"id": "wacid.1", "from": wire.CHIDI, "direction": "USER_INITIATED", "timestamp": stamp()}
    await take_in(wire.change(field="calls", calls=[call | {"event": "terminate", "duration": 125}]))
    await take_in(wire.change(field="calls", calls=[call | {"event": "connect", "session": {"sdp": "v=0"}}]))
    missed = call | {"id": "wacid.2", "event": "terminate", "status": "FAILED"}
    await take_in(wire.change(field="calls", calls=[missed]))
    conversation = await talk.conversation(line)
    lines = await bubbles(client, ada, conversation.id)
    assert [(one["kind"], one["text"]) for one in lines] == [("call", "Call, 2 min 5 s"), ("call", "Missed call")]
    assert "session" not in lines[0]["body"]["steps"]["connect"]
    assert (conversation.unread, conversation.last_customer_message_at) == (2, None)


async def test_a_payment_status_is_a_line_and_settles_nothing(client: httpx2.AsyncClient, ada: Actor) -> None:
    line = await wire.connect_number(ada)
    [ours] = await talk.say(line, await talk.start_chat(line), Text("Please pay"))
    await talk.set_message(ada.merchant_id, ours, provider_id="wamid.PAY", status="sent")
    paid = wire.status("wamid.PAY", "captured", type="payment", payment={"reference_id": "order-7"})
    await take_in(wire.change(statuses=[paid]))
    await take_in(wire.change(statuses=[paid]), wire.change(statuses=[paid]))
    asked, settled = await bubbles(client, ada, (await talk.conversation(line)).id)
    assert (asked["status"], settled["text"], settled["reply_to"]) == ("sent", "Payment captured", "wamid.PAY")


async def test_who_comes_by_an_advertisement_opens_the_free_entry_point(client: httpx2.AsyncClient, ada: Actor) -> None:
    line = await wire.connect_number(ada)
    referral = {"source_type": "ad", "headline": "Rice!", "ctwa_clid": "Aff-1", "source_url": "https://fb.me/1"}
    asked = {"referred_product": {"catalog_id": "1", "product_retailer_id": "rice-5"}}
    await take_in(wire.heard(wire.text("More?", referral=referral, context=asked)))
    conversation = await talk.conversation(line)
    [bubble] = await bubbles(client, ada, conversation.id)
    assert bubble["context"]["referral"]["click_id"] == "Aff-1"
    assert bubble["context"]["product"] == {"catalog_id": "1", "retailer_id": "rice-5"}
    assert conversation.free_entry_point_until is not None
    assert conversation.last_customer_message_at is not None
    assert (conversation.free_entry_point_until - conversation.last_customer_message_at).total_seconds() == 72 * 3600


async def test_chats_of_before_keep_their_times_and_wake_nobody(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    await take_in(wire.heard(wire.text("I am here now", "2348055550000")))
    await owner.execute("DELETE FROM jobs.pgqueuer")
    messages: list[dict[str, Any]] = [
        {"from": wire.CHIDI, "id": "wamid.H1", "timestamp": str(LONG_AGO), "type": "text", "text": {"body": "Open?"}},
        {
            "from": "2347012345678", "to": wire.CHIDI, "id": "wamid.H2", "timestamp": str(LONG_AGO + 60),
            "type": "text", "text": {"body": "Until six"}, "history_context": {"from_me": True, "status": "READ"},
        },
        {"from": wire.CHIDI, "id": "wamid.H3", "timestamp": str(LONG_AGO + 90), "type": "media_placeholder"},
    ]  # fmt: skip
    chunk = {
        "metadata": {"phase": 1, "chunk_order": 1, "progress": 40},
        "threads": [{"id": wire.CHIDI, "messages": messages}],
    }
    await take_in(wire.change(field="history", history=[chunk]))
    picture = {**messages[2], "type": "image", "image": {"id": "77", "caption": "This?"}}
    await take_in(wire.change(field="history", contacts=[{"wa_id": wire.CHIDI}], messages=[picture]))
    answer = await client.get(f"{ada.api}/conversations", headers=ada.headers)
    newest, past = answer.json()["data"]["conversations"]
    assert newest["last_preview"] == "I am here now"
    assert (past["last_preview"], past["unread"], past["is_window_open"], past["owner"]) == (
        "This?",
        0,
        False,
        "assistant",
    )
    lines = await bubbles(client, ada, UUID(past["id"]))
    assert [(one["direction"], one["kind"], one["text"], one["status"]) for one in lines] == [
        ("in", "text", "Open?", "received"), ("out", "text", "Until six", "read"), ("in", "image", "This?", "received"),
    ]  # fmt: skip
    assert await owner.fetchval("SELECT count(*) FROM jobs.pgqueuer WHERE entrypoint = 'assistant.reply'") == 0
    progress = await owner.fetchrow("SELECT field, event, phone_number_id FROM account_events")
    assert tuple(progress or ()) == ("history", "phase.1", line.phone_number_id)


async def test_the_address_book_names_who_has_no_name(client: httpx2.AsyncClient, ada: Actor) -> None:
    line = await wire.connect_number(ada)
    await take_in(wire.heard(wire.text("Hi")))
    people = [
        {"action": "add", "contact": {"full_name": "Chidi from church", "phone_number": wire.CHIDI}},
        {"action": "add", "contact": {"full_name": "Dona Ade", "phone_number": "2348035551111"}},
        {"action": "remove", "contact": {"phone_number": "2348035552222"}},
    ]
    await take_in(wire.change(field="smb_app_state_sync", state_sync=people))
    answer = await client.get(f"{ada.api}/customers", headers=ada.headers)
    names = {one["whatsapp_id"]: one["name"] for one in answer.json()["data"]["customers"]}
    assert names == {wire.CHIDI: "Chidi", "2348035551111": "Dona Ade"}
    assert (await talk.conversation(line)).unread == 1


async def test_a_group_is_no_shop(client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection) -> None:
    await wire.connect_number(ada)
    await take_in(wire.heard(wire.text("Hello all", group_id="group-1")))
    assert await talk.messages(ada.merchant_id) == []
    kept = await owner.fetchrow("SELECT field, event, details FROM account_events")
    assert kept is not None
    assert (kept["field"], kept["event"]) == ("group_message", "text")
    assert "Hello all" in kept["details"]


async def test_a_message_that_forgets_its_number_goes_to_the_only_one(ada: Actor, owner: asyncpg.Connection) -> None:
    await wire.connect_number(ada)
    lost = wire.heard(wire.text("Hi"))
    del lost["value"]["metadata"]
    await take_in(lost)
    assert [row.text for row in await talk.messages(ada.merchant_id)] == ["Hi"]
    await wire.connect_number(ada, "777", display_number="+2347012345679")
    other = wire.heard(wire.text("Hi again"))
    del other["value"]["metadata"]
    event_id = await take_in(other)
    assert len(await talk.messages(ada.merchant_id)) == 1
    assert "which number" in await owner.fetchval("SELECT error FROM channel_events WHERE id = $1", event_id)


async def test_her_own_number_when_she_shares_it_is_kept(client: httpx2.AsyncClient, ada: Actor) -> None:
    await wire.connect_number(ada)
    card = {"origin": "contact_request", "vcard": "BEGIN:VCARD\nTEL;type=CELL:+2348031234567\nEND:VCARD"}
    shared = {"from_user_id": "NG.77", "id": wire.wamid(), "timestamp": stamp(), "type": "contacts", "contacts": [card]}
    await take_in(wire.change(messages=[shared]))
    answer = await client.get(f"{ada.api}/customers", headers=ada.headers)
    assert [one["phone"] for one in answer.json()["data"]["customers"]] == ["+2348031234567"]


async def test_bubbles_stand_in_the_order_of_the_second_then_as_they_came(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    line = await wire.connect_number(ada)
    now = int(clock.now().timestamp()) - 100
    for seconds, words in ((30, "third"), (10, "first"), (10, "second"), (40, "fourth"), (40, "fifth")):
        await take_in(wire.heard(wire.text(words, timestamp=str(now + seconds))))
    conversation = await talk.conversation(line)
    shown: list[str] = []
    page: dict[str, str] = {"limit": "2"}
    while len(shown) < 5:
        path = f"{ada.api}/conversations/{conversation.id}/messages"
        data = (await client.get(path, params=page, headers=ada.headers)).json()["data"]
        shown += [one["text"] for one in data["messages"]]
        page["cursor"] = data["pagination"]["next_cursor"]
        if len(shown) == 2:  # what comes meanwhile moves no page
            await take_in(wire.heard(wire.text("sixth", timestamp=str(now + 41))))
    assert shown == ["fifth", "fourth", "third", "second", "first"]
    assert (await talk.conversation(line)).last_preview == "sixth"


@pytest.mark.parametrize("first", ["message", "rotation"])
async def test_a_new_id_is_the_same_person_whichever_comes_first(
    client: httpx2.AsyncClient, ada: Actor, worked: Worked, first: str
) -> None:
    await wire.connect_number(ada)
    old, new = "NG.1111", "NG.2222"
    await take_in(wire.change(messages=[wire.text("Hi", old)]))
    system = {"type": "user_changed_user_id", "previous_user_id": old, "user_id": new}
    rotation = wire.change(messages=[{"id": wire.wamid(), "timestamp": stamp(), "type": "system", "system": system}])
    message = wire.change(messages=[wire.text("Still me", new)])
    for change in (message, rotation) if first == "message" else (rotation, message):
        await take_in(change)
    await worked()
    answer = await client.get(f"{ada.api}/conversations", headers=ada.headers)
    [conversation] = answer.json()["data"]["conversations"]
    words = [one["text"] for one in await bubbles(client, ada, UUID(conversation["id"])) if one["direction"] == "in"]
    assert words.count("Hi") == words.count("Still me") == 1


async def test_one_part_that_cannot_be_kept_leaves_the_others(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    await wire.connect_number(ada)
    # A rule of the database that one message breaks, as a fault of ours would.
    await owner.execute("ALTER TABLE messages ADD CONSTRAINT no_poison CHECK (text <> 'poison') NOT VALID")
    try:
        event_id = await take_in(wire.heard(wire.text("before"), wire.text("poison"), wire.text("after")))
    finally:
        await owner.execute("ALTER TABLE messages DROP CONSTRAINT no_poison")
    assert [row.text for row in await talk.messages(ada.merchant_id)] == ["before", "after"]
    answer = await client.get(f"{ada.api}/channel-events/{event_id}", headers=ada.headers)
    event = answer.json()["data"]
    assert (event["state"], event["error"]) == ("failed", "One part (text) could not be kept: IntegrityError.")
