"""The team at its desk: it reads, replies, takes over and gives back."""

from collections.abc import Awaitable, Callable

import httpx2

from oja.channels.messages import Text
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.support.cast import Actor
from tests.support.database import counted
from tests.support.graph import Graph

Worked = Callable[[], Awaitable[None]]


async def test_the_list_says_with_whom_who_speaks_and_until_when(client: httpx2.AsyncClient, ada: Actor) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    await talk.say(line, conversation_id, Text("Good morning"))
    [row] = (await client.get(f"{ada.api}/conversations", headers=ada.headers)).json()["data"]["conversations"]
    assert row["id"] == str(conversation_id)
    assert (row["customer"]["name"], row["customer"]["phone"]) == ("Chidi", "+2348031234567")
    assert (row["owner"], row["is_window_open"], row["last_preview"]) == ("assistant", True, "Good morning")
    assert row["window_open_until"] > row["last_message_at"]


async def test_a_page_costs_the_same_statements_however_many_rows(client: httpx2.AsyncClient, ada: Actor) -> None:
    line = await wire.connect_number(ada)
    costs = []
    await client.get(f"{ada.api}/conversations", headers=ada.headers)  # she is known from here on
    for count in (1, 12):
        for number in range(count):
            await talk.start_chat(line, f"23480312345{number:02d}")
        with counted() as statements:
            page = await client.get(f"{ada.api}/conversations?limit=5", headers=ada.headers)
        assert page.status_code == 200
        costs.append(len(statements))
    assert costs[0] == costs[1]


async def test_pages_and_cursors_meet_every_conversation_once(client: httpx2.AsyncClient, ada: Actor) -> None:
    line = await wire.connect_number(ada)
    made = {str(await talk.start_chat(line, f"23480312345{number:02d}")) for number in range(7)}
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        query = {"limit": "3"} | ({"cursor": cursor} if cursor else {})
        data = (await client.get(f"{ada.api}/conversations", params=query, headers=ada.headers)).json()["data"]
        seen += [row["id"] for row in data["conversations"]]
        cursor = data["pagination"]["next_cursor"]
    assert data["pagination"]["total"] == 7
    assert (len(seen), set(seen)) == (7, made)


async def test_a_reply_of_the_team_leaves_and_silences_the_assistant(
    client: httpx2.AsyncClient, ada: Actor, bayo: Actor, graph: Graph, worked: Worked
) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    path = f"{ada.api}/conversations/{conversation_id}"
    answer = await client.post(f"{path}/messages", json={"text": {"body": "Bayo here"}}, headers=bayo.headers)
    assert (answer.status_code, answer.json()["data"]["sent_by"]) == (201, "team")
    await worked()
    assert graph.sent_texts() == ["Bayo here"]
    assert (await client.get(path, headers=ada.headers)).json()["data"]["owner"] == "team"
    [message] = (await client.get(f"{path}/messages", headers=ada.headers)).json()["data"]["messages"]
    assert (message["direction"], message["kind"], message["status"], message["text"]) == (
        "out", "text", "sent", "Bayo here",
    )  # fmt: skip
    assert message["author_id"] == str(bayo.user_id)


async def test_taking_over_and_giving_back(client: httpx2.AsyncClient, ada: Actor) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    path = f"{ada.api}/conversations/{conversation_id}/owner"
    for owner in ("team", "team", "assistant"):
        answer = await client.post(path, json={"owner": owner}, headers=ada.headers)
        assert (answer.status_code, answer.json()["data"]["owner"]) == (200, owner)
    assert (await client.post(path, json={"owner": "nobody"}, headers=ada.headers)).status_code == 422


async def test_reading_clears_the_count_and_shows_the_shopper(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, worked: Worked
) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    await client.post(f"{ada.api}/conversations/{conversation_id}/owner", json={"owner": "team"}, headers=ada.headers)
    message = wire.text("Hello?")
    await wire.post(client, wire.webhook(wire.heard(message)))
    await worked()
    conversation = await talk.conversation(line)
    assert conversation.unread == 1
    answer = await client.post(f"{ada.api}/conversations/{conversation.id}/read", headers=ada.headers)
    assert answer.json()["data"]["unread"] == 0
    await worked()
    assert graph.calls == [{"messaging_product": "whatsapp", "status": "read", "message_id": message["id"]}]


async def test_free_words_outside_the_window_are_refused(client: httpx2.AsyncClient, ada: Actor) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line, hours_ago=30)
    path = f"{ada.api}/conversations/{conversation_id}/messages"
    answer = await client.post(path, json={"text": "Hello?"}, headers=ada.headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "window_closed")


async def test_a_rival_finds_nothing_of_it(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    line = await wire.connect_number(ada)
    conversation_id = await talk.start_chat(line)
    [message_id] = await talk.say(line, conversation_id)
    for path in (f"conversations/{conversation_id}", f"conversations/{conversation_id}/messages",
                 f"conversations/{conversation_id}/messages/{message_id}"):  # fmt: skip
        for api in (ada.api, rival.api):
            assert (await client.get(f"{api}/{path}", headers=rival.headers)).status_code == 404
    reply = await client.post(
        f"{rival.api}/conversations/{conversation_id}/messages", json={"text": "x"}, headers=rival.headers
    )
    assert reply.status_code == 404


async def test_a_conversation_names_the_templates_that_may_be_sent(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, graph: Graph
) -> None:
    conversation_id = await talk.start_chat(await wire.connect_number(ada), hours_ago=30)
    text = "Hello {{1}}, there is news about your order {{2}}: {{3}}"
    graph.templates = [
        {"name": "order_update", "language": "en", "status": "APPROVED", "category": "UTILITY",
         "components": [{"type": "BODY", "text": text}]},
    ]  # fmt: skip
    address = f"conversations/{conversation_id}/templates"
    answer = await client.get(f"{ada.api}/{address}", headers=ada.headers)
    [offered] = answer.json()["data"]["templates"]
    kept = (await client.get(f"{ada.api}/templates", headers=ada.headers)).json()["data"]["templates"]
    assert offered == {
        "id": kept[0]["id"], "name": "order_update", "language": "en", "category": "UTILITY", "body": text
    }  # fmt: skip
    assert (await client.get(f"{rival.api}/{address}", headers=rival.headers)).status_code == 404
