"""Several numbers of one shop: each conversation keeps to its own; one may be paused, chosen, removed and come back."""

from collections.abc import Awaitable, Callable
from typing import Any

import asyncpg
import httpx2

from tests.factories import channels as wire
from tests.support.cast import Actor
from tests.support.graph import Graph

Worked = Callable[[], Awaitable[None]]
SECOND = "777"


async def two_numbers(ada: Actor) -> None:
    await wire.connect_number(ada)
    await wire.connect_number(ada, SECOND, display_number="+2347012340000")


async def change(client: httpx2.AsyncClient, shop: Actor, number: str, **body: Any) -> httpx2.Response:
    return await client.patch(f"{shop.api}/channels/{number}", json=body, headers=shop.headers)


async def writes(client: httpx2.AsyncClient, number: str, text: str = "Hi", sender: str = wire.CHIDI) -> None:
    await wire.post(client, wire.webhook(wire.heard(wire.text(text, sender=sender), phone_number_id=number)))


async def conversations(client: httpx2.AsyncClient, shop: Actor) -> dict[str, dict[str, Any]]:
    """The shop's conversations by the number they run on."""
    rows = (await client.get(f"{shop.api}/conversations", headers=shop.headers)).json()["data"]["conversations"]
    return {row["channel"]["phone_number_id"]: row for row in rows}


async def reply(client: httpx2.AsyncClient, shop: Actor, conversation: dict[str, Any], text: str) -> httpx2.Response:
    path = f"{shop.api}/conversations/{conversation['id']}/messages"
    return await client.post(path, json={"type": "text", "text": {"body": text}}, headers=shop.headers)


def paths_of(graph: Graph, text: str) -> list[str]:
    """The numbers by which words left."""
    sends = [path for path in graph.paths if path.endswith("/messages")]
    return [
        path.split("/")[-2] for path, call in zip(sends, graph.calls, strict=True) if text in str(call.get("text", {}))
    ]


async def test_an_answer_leaves_by_the_number_the_question_came_to(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, worked: Worked
) -> None:
    await two_numbers(ada)
    for number in (wire.NUMBER, SECOND):
        await writes(client, number)
    await worked()
    chats = await conversations(client, ada)
    assert set(chats) == {wire.NUMBER, SECOND}
    assert not chats[SECOND]["channel"]["is_only"]
    for number, chat in chats.items():
        assert (await reply(client, ada, chat, f"Answer of {number}")).status_code == 201
    await worked()
    for number in chats:
        assert paths_of(graph, f"Answer of {number}") == [number]


async def test_the_chosen_number_is_the_one_a_new_chat_begins_on(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, worked: Worked
) -> None:
    await two_numbers(ada)
    template = {
        "to": "+2348061112222",
        "type": "template",
        "template": {"name": "order_update", "language": {"code": "en"}},
    }
    send = f"{ada.api}/whatsapp/send"
    for chosen in (SECOND, wire.NUMBER):
        answer = await change(client, ada, chosen, is_default=True)
        assert answer.json()["data"]["is_default"] is True
        listed = (await client.get(f"{ada.api}/channels", headers=ada.headers)).json()["data"]["channels"]
        assert [row["phone_number_id"] for row in listed if row["is_default"]] == [chosen]
        assert (await client.post(send, json=template, headers=ada.headers)).status_code == 200
        sends = [path for path in graph.paths if path.endswith("/messages")]
        assert sends[-1].split("/")[-2] == chosen


async def test_a_paused_number_takes_messages_and_holds_answers_back_until_it_may_speak(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, worked: Worked
) -> None:
    await wire.connect_number(ada)
    assert (await change(client, ada, wire.NUMBER, state="paused")).json()["data"]["state"] == "paused"
    await writes(client, wire.NUMBER)
    await worked()
    chat = (await conversations(client, ada))[wire.NUMBER]
    assert (chat["channel"]["state"], chat["channel"]["is_only"]) == ("paused", True)
    await reply(client, ada, chat, "Held back")
    await worked()
    assert "Held back" not in graph.sent_texts()
    assert (await change(client, ada, wire.NUMBER, state="active")).json()["data"]["state"] == "active"
    await worked()
    assert graph.sent_texts().count("Held back") == 1


async def test_a_stopped_number_is_not_woken_by_hand(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    await wire.connect_number(ada)
    await owner.execute("UPDATE channels SET state = 'stopped', last_error = 'The token is gone.'")
    answer = await change(client, ada, wire.NUMBER, state="active")
    assert (answer.status_code, answer.json()["message"]) == (409, "The token is gone.")


async def test_a_removed_number_leaves_its_chats_to_be_read_and_its_secrets_are_gone(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, graph: Graph, owner: asyncpg.Connection, worked: Worked
) -> None:
    await wire.connect_number(ada, access_token="hers", app_key="starling", app_secret="secret")
    await wire.post(client, wire.webhook(wire.heard(wire.text("Hi"))), app_key="starling", secret="secret")
    await worked()
    await change(client, ada, wire.NUMBER, state="paused")
    chat = (await conversations(client, ada))[wire.NUMBER]
    waiting = (await reply(client, ada, chat, "Too late")).json()["data"]
    removed = await client.delete(f"{ada.api}/channels/{wire.NUMBER}", headers=ada.headers)
    assert removed.status_code == 204
    await worked()

    assert (await client.get(f"{ada.api}/channels", headers=ada.headers)).json()["data"]["channels"] == []
    assert (await client.get(f"{ada.api}/channels/{wire.NUMBER}", headers=ada.headers)).status_code == 404
    chat = (await conversations(client, ada))[wire.NUMBER]
    assert chat["channel"]["state"] == "removed"
    rows = (await client.get(f"{ada.api}/conversations/{chat['id']}/messages", headers=ada.headers)).json()["data"]
    assert {"Hi", "Too late"} <= {row["text"] for row in rows["messages"]}
    late = next(row for row in rows["messages"] if row["id"] == waiting["id"])
    assert (late["status"], late["error"]) == ("failed", "The number was removed before this had left.")
    answer = await reply(client, ada, chat, "Hello?")
    assert (answer.status_code, answer.json()["code"]) == (409, "number_removed")
    assert await owner.fetchval("SELECT credentials FROM channels") is None
    assert await owner.fetchval("SELECT count(*) FROM channel_apps") == 0
    body = wire.webhook(wire.heard(wire.text("Anyone?")))
    assert (await wire.post(client, body, app_key="starling", secret="secret")).status_code == 403
    await wire.connect_number(rival)  # free for whoever can prove it


async def test_a_number_connected_again_brings_its_chats_back_to_life(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, worked: Worked
) -> None:
    await wire.connect_number(ada)
    await writes(client, wire.NUMBER)
    await worked()
    await client.delete(f"{ada.api}/channels/{wire.NUMBER}", headers=ada.headers)
    await wire.connect_number(ada)
    chats = await conversations(client, ada)
    assert chats[wire.NUMBER]["channel"]["state"] == "active"
    assert (await reply(client, ada, chats[wire.NUMBER], "We are back")).status_code == 201
    await worked()
    assert paths_of(graph, "We are back") == [wire.NUMBER]


async def test_only_the_owner_changes_numbers(client: httpx2.AsyncClient, ada: Actor, bayo: Actor) -> None:
    await wire.connect_number(ada)
    assert (await change(client, bayo, wire.NUMBER, state="paused")).status_code == 403
    assert (await client.delete(f"{ada.api}/channels/{wire.NUMBER}", headers=bayo.headers)).status_code == 403
