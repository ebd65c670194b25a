"""`POST /api/merchants/{id}/whatsapp/send`: the spec's 6.3, and what the contract adds."""

import asyncio
from typing import Any

import httpx2
import pytest

from oja.conversations import sending
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.support.cast import Actor
from tests.support.graph import Graph

SPEC = {
    "to": "+2347098765432",
    "type": "text",
    "text": {"body": "Thank you for your order! Your order #12345 has been confirmed."},
}
WA_ID = "2347098765432"


async def send(client: httpx2.AsyncClient, shop: Actor, body: dict[str, Any], **headers: str) -> httpx2.Response:
    return await client.post(f"{shop.api}/whatsapp/send", json=body, headers=shop.headers | headers)


async def test_the_specs_literal_body_is_sent_and_answered_with_whatsapps_id(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph
) -> None:
    line = await wire.connect_number(ada)
    await talk.start_chat(line, WA_ID)
    answer = await send(client, ada, SPEC)
    body = answer.json()
    assert (answer.status_code, body["status"], body["message_id"]) == (200, "success", "wamid.OUT000001")
    assert graph.calls[0]["text"]["body"] == SPEC["text"]["body"]  # type: ignore[index]
    shown = (await client.get(body["status_url"], headers=ada.headers)).json()["data"]
    assert (shown["status"], shown["message_id"], shown["id"]) == ("sent", "wamid.OUT000001", body["id"])


async def test_outside_the_window_it_names_the_templates_that_would_do(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph
) -> None:
    await wire.connect_number(ada)
    text = "Hello {{1}}, there is news about your order {{2}}: {{3}}"
    graph.templates = [
        {"name": "order_update", "language": "en", "status": "APPROVED", "category": "UTILITY",
         "components": [{"type": "BODY", "text": text}]},
        {"name": "sale", "language": "en", "status": "REJECTED", "category": "MARKETING", "components": []},
    ]  # fmt: skip
    answer = await send(client, ada, SPEC)
    body = answer.json()
    assert (answer.status_code, body["code"]) == (409, "window_closed")
    assert body["templates"] == [{"name": "order_update", "language": "en", "category": "UTILITY", "body": text}]
    assert graph.calls == []
    assert await talk.messages(ada.merchant_id) == [], "a refused message leaves no trace"


async def test_a_template_may_be_sent_to_somebody_who_never_wrote(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph
) -> None:
    await wire.connect_number(ada)
    template = {"name": "order_update", "language": {"code": "en"}, "components": []}
    answer = await send(client, ada, {"to": SPEC["to"], "type": "template", "template": template})
    assert (answer.status_code, answer.json()["message_id"]) == (200, "wamid.OUT000001")
    assert (graph.calls[0]["to"], graph.calls[0]["template"]["name"]) == (SPEC["to"], "order_update")


async def test_a_window_that_only_meta_knows_to_be_closed_is_the_same_refusal(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph
) -> None:
    await talk.start_chat(await wire.connect_number(ada), WA_ID)
    graph.refuse(131047)
    answer = await send(client, ada, SPEC)
    assert (answer.status_code, answer.json()["code"]) == (409, "window_closed")
    assert "templates" in answer.json()


async def test_an_image_and_an_interactive_message(client: httpx2.AsyncClient, ada: Actor, graph: Graph) -> None:
    await talk.start_chat(await wire.connect_number(ada), WA_ID)
    image = {"link": "https://example.com/rice.jpg", "caption": "Rice"}
    assert (await send(client, ada, {"to": SPEC["to"], "type": "image", "image": image})).status_code == 200
    reply = {"type": "reply", "reply": {"id": "yes", "title": "Yes"}}
    asked = {"type": "button", "body": {"text": "Shall we?"}, "action": {"buttons": [reply]}}
    assert (await send(client, ada, {"to": SPEC["to"], "type": "interactive", "interactive": asked})).status_code == 200
    assert [graph.calls[0]["image"], graph.calls[1]["interactive"]] == [image, asked]


@pytest.mark.parametrize("to", [wire.DISPLAY, "2347012345678", "+234 701 234 5678", "07012345678"])
async def test_its_own_number_is_refused(client: httpx2.AsyncClient, ada: Actor, to: str) -> None:
    await wire.connect_number(ada)
    answer = await send(client, ada, SPEC | {"to": to})
    assert (answer.status_code, answer.json()["code"]) == (422, "own_number")


@pytest.mark.parametrize("to", ["", "hello", "+1", "++234", "12"])
async def test_what_is_no_phone_number_is_refused(client: httpx2.AsyncClient, ada: Actor, to: str) -> None:
    await wire.connect_number(ada)
    answer = await send(client, ada, SPEC | {"to": to})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_phone")


@pytest.mark.parametrize(
    "body",
    [
        {"type": "text"},
        {"type": "text", "text": {"body": ""}},
        {"type": "text", "text": {"body": "x" * 4097}},
        {"type": "image", "image": {}},
        {"type": "image", "image": {"link": "ftp://x"}},
        {"type": "interactive", "interactive": {"type": "button"}},
        {"type": "template", "template": {"name": "", "language": {"code": "en"}}},
        {"type": "carrier_pigeon"},
    ],
)
async def test_a_message_that_whatsapp_would_refuse_is_refused_with_the_reasons(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, body: dict[str, Any]
) -> None:
    await talk.start_chat(await wire.connect_number(ada), WA_ID)
    answer = await send(client, ada, {"to": SPEC["to"], **body})
    assert answer.status_code == 422
    assert answer.json()["errors"]
    assert graph.calls == []


async def test_when_whatsapp_takes_long_it_answers_202_and_the_status_follows(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "WAIT_SECONDS", 0.3)
    await talk.start_chat(await wire.connect_number(ada), WA_ID)
    graph.moods.append("silence")
    answer = await send(client, ada, SPEC)
    body = answer.json()
    assert answer.status_code == 202
    assert "message_id" not in body
    shown = (await client.get(body["status_url"], headers=ada.headers)).json()["data"]
    assert shown["status"] == "sending"
    graph.let_go.set()
    await asyncio.gather(*sending._on_their_way)
    shown = (await client.get(body["status_url"], headers=ada.headers)).json()["data"]
    assert shown["status"] == "unknown"


async def test_a_refusal_of_whatsapp_is_told(client: httpx2.AsyncClient, ada: Actor, graph: Graph) -> None:
    await talk.start_chat(await wire.connect_number(ada), WA_ID)
    graph.refuse(131026)
    answer = await send(client, ada, SPEC)
    assert (answer.status_code, answer.json()["code"]) == (422, "not_delivered")
    assert answer.json()["errors"][0]["code"] == 131026


async def test_the_same_idempotency_key_sends_once(client: httpx2.AsyncClient, ada: Actor, graph: Graph) -> None:
    await talk.start_chat(await wire.connect_number(ada), WA_ID)
    answers = [await send(client, ada, SPEC, **{"Idempotency-Key": "abc"}) for _ in range(3)]
    assert {answer.json()["message_id"] for answer in answers} == {"wamid.OUT000001"}
    assert len(graph.calls) == 1


async def test_a_message_of_the_api_does_not_silence_the_assistant(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph
) -> None:
    line = await wire.connect_number(ada)
    await talk.start_chat(line, WA_ID)
    await send(client, ada, SPEC)
    assert (await talk.conversation(line)).owner == "assistant"


async def test_without_a_number_it_says_what_to_do(client: httpx2.AsyncClient, ada: Actor) -> None:
    answer = await send(client, ada, SPEC)
    assert (answer.status_code, answer.json()["code"]) == (409, "no_channel")


async def test_a_stopped_number_says_why(client: httpx2.AsyncClient, ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    await talk.start_chat(line, WA_ID)
    graph.refuse(190, status=401)
    first = await send(client, ada, SPEC)
    assert (first.status_code, first.json()["code"]) == (422, "not_delivered")
    second = await send(client, ada, SPEC)
    assert (second.status_code, second.json()["code"]) == (409, "channel_stopped")
    assert "Connect the number again" in second.json()["message"]


async def test_a_rival_may_not_send_in_her_name(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    await wire.connect_number(ada)
    answer = await client.post(f"{ada.api}/whatsapp/send", json=SPEC, headers=rival.headers)
    assert answer.status_code == 404
    assert (await client.post(f"{ada.api}/whatsapp/send", json=SPEC)).status_code == 401
