"""Every kind of message as the Cloud API writes it: taken by both doors, and on the wire exactly as it was written."""

import json
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
import pytest

from oja.channels.whatsapp_cloud import payloads
from oja.conversations import dispatching
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.support import samples
from tests.support.cast import Actor
from tests.support.graph import Graph
from tests.support.messages import CATALOG, EVERY

CHIDI = "+2348031234567"
RAVI = "919812345678"
FORMS = ("address_message", "order_details", "order_status")
FIXTURE = Path(__file__).parents[2] / "contract" / "fixtures" / "meta" / "examples.json"
METAS = {one["name"]: one["body"] for one in json.loads(FIXTURE.read_text())["sends"]}


def written(message: Any) -> dict[str, Any]:
    """A message as the Cloud API writes it."""
    return payloads.content(message)


KINDS = [written(message) for message in EVERY if type(message).__name__ != "MarkRead"]


def name_of(content: dict[str, Any]) -> str:
    inner = content.get("interactive", {})
    return str(inner.get("type") or content["type"])


def receiver(content: dict[str, Any]) -> str:
    return RAVI if name_of(content) in FORMS else CHIDI.lstrip("+")


@pytest.mark.parametrize("content", KINDS, ids=name_of)
async def test_every_kind_is_sent_as_it_was_written(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, content: dict[str, Any]
) -> None:
    await talk.start_chat(await wire.connect_number(ada, catalog_id=CATALOG), receiver(content))
    body = {"messaging_product": "whatsapp", "recipient_type": "individual", "to": f"+{receiver(content)}", **content}
    answer = await client.post(f"{ada.api}/whatsapp/send", json=body, headers=ada.headers)
    assert (answer.status_code, answer.json().get("message_id")) == (200, "wamid.OUT000001"), answer.text
    call = graph.calls[0]
    assert {key: call[key] for key in content} == content
    shown = (await client.get(answer.json()["status_url"], headers=ada.headers)).json()["data"]
    assert shown["text"]
    assert shown["kind"] == shown["body"]["type"]


@pytest.mark.parametrize("content", KINDS, ids=name_of)
async def test_the_team_replies_with_every_kind(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, content: dict[str, Any]
) -> None:
    conversation_id = await talk.start_chat(await wire.connect_number(ada, catalog_id=CATALOG), receiver(content))
    address = f"{ada.api}/conversations/{conversation_id}/messages"
    said = await client.post(address, json=content, headers=ada.headers)
    assert (said.status_code, said.json().get("data", {}).get("status")) == (201, "queued"), said.text
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    assert {key: graph.calls[0][key] for key in content} == content


async def test_a_reply_shows_what_it_answers(client: httpx2.AsyncClient, ada: Actor, graph: Graph) -> None:
    conversation_id = await talk.start_chat(await wire.connect_number(ada))
    quoted = {"context": {"message_id": "wamid.HERS"}}
    sent = {"to": CHIDI, "text": {"body": "Yes, it is"}, **quoted}
    answer = await client.post(f"{ada.api}/whatsapp/send", json=sent, headers=ada.headers)
    assert answer.status_code == 200, answer.text
    address = f"{ada.api}/conversations/{conversation_id}/messages"
    said = await client.post(address, json={"type": "text", "text": "And tomorrow too", **quoted}, headers=ada.headers)
    assert said.json()["data"]["reply_to"] == "wamid.HERS"
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    assert [(call["text"]["body"], call["context"]) for call in graph.calls] == [
        ("Yes, it is", quoted["context"]),
        ("And tomorrow too", quoted["context"]),
    ]


async def test_sent_again_it_still_shows_what_it_answers(client: httpx2.AsyncClient, ada: Actor, graph: Graph) -> None:
    conversation_id = await talk.start_chat(await wire.connect_number(ada))
    graph.refuse(131026)
    address = f"{ada.api}/conversations/{conversation_id}/messages"
    body = {"type": "text", "text": {"body": "Yes"}, "context": {"message_id": "wamid.HERS"}}
    said = (await client.post(address, json=body, headers=ada.headers)).json()["data"]
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    again = await client.post(f"{address}/{said['id']}/again", headers=ada.headers)
    assert (again.status_code, again.json()["data"]["reply_to"]) == (201, "wamid.HERS")
    await dispatching.dispatch(ada.merchant_id, conversation_id)
    assert graph.calls[0]["context"] == {"message_id": "wamid.HERS"}


async def test_a_message_without_a_type_is_taken_by_what_it_carries(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph
) -> None:
    await talk.start_chat(await wire.connect_number(ada))
    body = {"to": CHIDI, "location": {"latitude": 6.5, "longitude": 3.4}}
    answer = await client.post(f"{ada.api}/whatsapp/send", json=body, headers=ada.headers)
    assert (answer.status_code, graph.calls[0]["type"]) == (200, "location")


async def test_a_business_scoped_id_may_stand_in_recipient(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph
) -> None:
    await wire.connect_number(ada)
    body = {"recipient": "NG.13491208655302741918", **written(EVERY[22])}
    answer = await client.post(f"{ada.api}/whatsapp/send", json=body, headers=ada.headers)
    assert (answer.status_code, graph.calls[0].get("recipient")) == (200, "NG.13491208655302741918"), answer.text


async def test_one_of_our_own_files_is_carried_to_whoever_uploads_it(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph
) -> None:
    conversation_id = await talk.start_chat(await wire.connect_number(ada))
    upload = {"file": ("rice.jpg", samples.jpeg(), "image/jpeg")}
    file_id = (await client.post(f"{ada.api}/files", files=upload, headers=ada.headers)).json()["data"]["id"]
    address = f"{ada.api}/conversations/{conversation_id}/messages"
    nobodys = {"type": "image", "image": {"file_id": str(uuid4())}}
    refused = await client.post(address, json=nobodys, headers=ada.headers)
    assert (refused.status_code, refused.json()["code"]) == (409, "file_not_ready")
    body = {"type": "image", "image": {"file_id": file_id, "caption": "Rice"}}
    said = await client.post(address, json=body, headers=ada.headers)
    assert said.status_code == 201, said.text
    kept = said.json()["data"]["body"]
    assert (kept["file_id"], kept["caption"], kept["media_id"]) == (file_id, "Rice", "")


def above(image: dict[str, str]) -> dict[str, Any]:
    """A message with buttons below a picture."""
    replies = {"buttons": [{"type": "reply", "reply": {"id": "a", "title": "The red one"}}]}
    header = {"type": "image", "image": image}
    shown = {"type": "button", "header": header, "body": {"text": "Which one?"}, "action": replies}
    return {"type": "interactive", "interactive": shown}


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({"type": "video"}, "a message of type video needs the field video"),
        ({"type": "image", "image": {"caption": "Rice"}}, "a file is named by one of link, id and file_id"),
        ({"type": "image", "image": {"link": "https://a.example/a.jpg", "id": "1"}}, "one of link, id and file_id"),
        ({"type": "image", "image": {"link": "/a.jpg"}}, "The link must be a full http or https address."),
        ({"type": "audio", "audio": {"file_id": "mine"}}, "UUID"),
        (above({"file_id": str(uuid4()), "id": "1"}), "stands alone, without id or link"),
        (above({"file_id": str(uuid4()), "link": "https://a.example/a.jpg"}), "stands alone, without id or link"),
        ({"type": "location", "location": {"latitude": 91, "longitude": 3}}, "less than or equal to 90"),
        ({"type": "contacts", "contacts": []}, "WhatsApp takes 1 to 257"),
        ({"type": "contacts", "contacts": [{"name": {}}]}, "A shared contact needs a name."),
        ({"type": "reaction", "reaction": {"message_id": "wamid.x", "emoji": "ok"}}, "A reaction is one emoji"),
        ({"type": "interactive", "interactive": {"type": "wheel", "action": {}}}, "no interactive message of type"),
        ({"type": "interactive", "interactive": {"type": "product", "action": {"catalog_id": "1"}}}, "retailer_id"),
        ({"type": "text", "text": {"body": "Hi"}, "context": {}}, "Field required"),
        ({"type": "poll", "poll": {}}, "Input should be"),
        (METAS["Send Order Details Message"], "only to customers in India, Brazil, Singapore"),
    ],
)
async def test_a_bad_shape_is_refused_with_a_sentence(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, body: dict[str, Any], sentence: str
) -> None:
    await talk.start_chat(await wire.connect_number(ada))
    answer = await client.post(f"{ada.api}/whatsapp/send", json={**body, "to": CHIDI}, headers=ada.headers)
    assert answer.status_code == 422
    told = answer.json()
    assert sentence.lower() in json.dumps(told, ensure_ascii=False).lower()
    assert graph.calls == []
    assert await talk.messages(ada.merchant_id) == [], "a refused message leaves no trace"
