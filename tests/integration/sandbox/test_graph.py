"""The Graph lookalike: what Meta takes, what it refuses, and in which words."""

import asyncio
import hashlib
import time
from typing import Any

import httpx2
import pytest

from tests.integration.sandbox.conftest import CHIDI, ZAINAB, Line, Shop

TEXT = {"type": "text", "text": {"body": "Hello"}}
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 64


def template(*words: str, name: str = "order_update", language: str = "en") -> dict[str, Any]:
    parameters = [{"type": "text", "text": word} for word in words]
    components = [{"type": "body", "parameters": parameters}]
    return {"type": "template", "template": {"name": name, "language": {"code": language}, "components": components}}


def error_of(answer: httpx2.Response) -> tuple[int, int]:
    error = answer.json()["error"]
    assert set(error) >= {"message", "type", "code", "fbtrace_id"}
    assert "error_data" not in error or error["error_data"]["details"]
    return answer.status_code, error["code"]


async def test_answers_an_accepted_message_as_meta_does(line: Line) -> None:
    await line.write("Hi")
    answer = await line.send(TEXT, user="+234 803 123 4567")
    assert answer.status_code == 200
    body = answer.json()
    assert body["messages"][0].keys() == {"id"}
    assert body["messages"][0]["id"].startswith("wamid.")
    assert body == {
        "messaging_product": "whatsapp",
        "contacts": [{"input": "+234 803 123 4567", "wa_id": CHIDI}],
        "messages": body["messages"],
    }


async def test_sends_to_a_business_scoped_id(line: Line) -> None:
    await line.write("Hi", ZAINAB)
    answer = await line.say("Hello", ZAINAB)
    assert answer.json()["contacts"] == [{"input": ZAINAB, "user_id": ZAINAB}]
    assert [message["direction"] for message in await line.messages(ZAINAB)] == ["in", "out"]


async def test_a_business_scoped_id_of_a_known_phone_reaches_the_same_chat(line: Line, shop: Shop) -> None:
    await line.write("Hi")
    await shop.gets(1)
    user_id = shop.values[0]["contacts"][0]["user_id"]
    assert (await line.say("Hello", user_id)).status_code == 200
    assert [message["direction"] for message in await line.messages()] == ["in", "out"]


async def test_refuses_a_wrong_token(line: Line) -> None:
    assert error_of(await line.send(TEXT, token="stolen")) == (401, 190)


async def test_refuses_a_number_it_does_not_play(line: Line) -> None:
    answer = await line.graph("POST", "1/messages", json=TEXT)
    assert error_of(answer) == (400, 100)
    assert answer.json()["error"]["error_subcode"] == 33


async def test_refuses_a_body_that_is_not_json(line: Line) -> None:
    assert error_of(await line.graph("POST", f"{line.phone_number_id}/messages", content=b"{")) == (400, 100)


async def test_refuses_what_the_limits_forbid_and_shows_it_on_the_wire(line: Line) -> None:
    await line.write("Hi")
    assert error_of(await line.say("x" * 4097)) == (400, 100)
    wire = (await line.client.get(f"{line.chat()}/wire")).json()
    assert (wire[0]["kind"], wire[0]["http_status"]) == ("send", 400)
    assert len(await line.messages()) == 1


async def test_the_window_is_closed_to_somebody_who_never_wrote(line: Line) -> None:
    assert error_of(await line.say("Hello")) == (400, 131047)


async def test_the_window_closes_after_24_hours_but_not_for_a_template(line: Line) -> None:
    await line.write("Hi")
    await line.client.post("/sandbox/api/clock", json={"advance_seconds": 24 * 3600 - 60})
    assert (await line.say("Still open")).status_code == 200
    await line.client.post("/sandbox/api/clock", json={"advance_seconds": 120})
    assert error_of(await line.say("Closed")) == (400, 131047)
    answer = await line.send(template("Chidi", "ORD-1", "it is on its way."))
    assert answer.status_code == 200
    assert answer.json()["messages"][0]["message_status"] == "accepted"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (template("Chidi"), (400, 132000)),
        (template("Chidi", "ORD-1", "news", name="unheard_of"), (404, 132001)),
        (template("Chidi", "ORD-1", "news", language="fr"), (404, 132001)),
    ],
)
async def test_refuses_a_template_that_does_not_fit(
    line: Line, content: dict[str, Any], expected: tuple[int, int]
) -> None:
    assert error_of(await line.send(content)) == expected


async def test_a_template_is_priced_as_utility(line: Line, shop: Shop) -> None:
    await line.send(template("Chidi", "ORD-1", "it is on its way."))
    await shop.gets(1)
    assert shop.statuses[0]["pricing"]["category"] == "utility"


async def test_refuses_to_write_to_itself(line: Line) -> None:
    assert error_of(await line.say("Echo", "2348030000100")) == (400, 131021)


async def test_marks_a_message_as_read(line: Line) -> None:
    message_id = await line.write("Hi")
    body = {
        "messaging_product": "whatsapp",
        "status": "read",
        "message_id": message_id,
        "typing_indicator": {"type": "text"},
    }
    answer = await line.graph("POST", f"{line.phone_number_id}/messages", json=body)
    assert answer.json() == {"success": True}
    assert (await line.messages())[0]["status"] == "read"
    body["message_id"] = "wamid.unknown"
    assert error_of(await line.graph("POST", f"{line.phone_number_id}/messages", json=body)) == (400, 131009)


async def test_keeps_serves_sends_and_forgets_media(line: Line) -> None:
    await line.write("Hi")
    upload = await line.graph(
        "POST",
        f"{line.phone_number_id}/media",
        data={"messaging_product": "whatsapp", "type": "image/png"},
        files={"file": ("a.png", PNG, "image/png")},
    )
    media_id = upload.json()["id"]
    about = (await line.graph("GET", media_id)).json()
    assert about["mime_type"] == "image/png"
    assert about["sha256"] == hashlib.sha256(PNG).hexdigest()
    assert about["file_size"] == len(PNG)
    path = about["url"].partition("/v26.0/")[2]
    assert (await line.graph("GET", path)).content == PNG
    assert error_of(await line.graph("GET", path, token="stolen")) == (401, 190)
    image = {"type": "image", "image": {"id": media_id}}
    assert (await line.send(image)).status_code == 200
    assert (await line.graph("DELETE", media_id)).json() == {"success": True}
    assert error_of(await line.graph("GET", media_id)) == (400, 100)
    assert error_of(await line.send(image)) == (400, 131053)


async def test_refuses_a_file_of_an_unknown_kind(line: Line) -> None:
    upload = await line.graph(
        "POST",
        f"{line.phone_number_id}/media",
        data={"messaging_product": "whatsapp"},
        files={"file": ("a.gif", b"GIF89a", "image/gif")},
    )
    assert error_of(upload) == (400, 100)


async def test_knows_the_number_its_account_and_its_templates(line: Line) -> None:
    about = (await line.graph("GET", line.phone_number_id)).json()
    assert about["display_phone_number"] == "+234 803 000 0100"
    assert about["verified_name"] == "Starling Market"
    assert about["quality_rating"] == "GREEN"
    numbers = (await line.graph("GET", f"{line.waba_id}/phone_numbers")).json()["data"]
    assert [number["id"] for number in numbers] == [line.phone_number_id]
    templates = (await line.graph("GET", f"{line.waba_id}/message_templates")).json()["data"]
    assert [(one["name"], one["language"], one["status"]) for one in templates] == [("order_update", "en", "APPROVED")]


async def test_a_batch_changes_what_the_catalogue_shows(line: Line) -> None:
    item = {
        "id": "SM-1",
        "title": "Ofada rice",
        "description": "Unpolished",
        "availability": "in stock",
        "condition": "new",
        "price": "12400 NGN",
        "link": "https://shop.example/p/1",
        "image_link": "https://shop.example/1.png",
    }
    requests = [{"method": "CREATE", "data": item}, {"method": "CREATE", "data": {"id": "SM-2", "title": "Half"}}]
    body = {"item_type": "PRODUCT_ITEM", "allow_upsert": True, "requests": requests}
    answer = (await line.graph("POST", f"{line.catalog_id}/items_batch", json=body)).json()
    assert [refused["retailer_id"] for refused in answer["validation_status"]] == ["SM-2"]
    status = await line.graph(
        "GET", f"{line.catalog_id}/check_batch_request_status", params={"handle": answer["handles"][0]}
    )
    assert status.json()["data"][0]["status"] == "finished"
    change = {"item_type": "PRODUCT_ITEM", "requests": [{"method": "UPDATE", "data": {"id": "SM-1", "price": "1 NGN"}}]}
    await line.graph("POST", f"{line.catalog_id}/items_batch", json=change)
    items = (await line.client.get(f"/sandbox/api/catalogs/{line.catalog_id}/items")).json()
    assert [(one["retailer_id"], one["price"], one["title"]) for one in items] == [("SM-1", "1 NGN", "Ofada rice")]
    gone = {"item_type": "PRODUCT_ITEM", "requests": [{"method": "DELETE", "data": {"id": "SM-1"}}]}
    await line.graph("POST", f"{line.catalog_id}/items_batch", json=gone)
    assert (await line.client.get(f"/sandbox/api/catalogs/{line.catalog_id}/items")).json() == []


async def test_refuses_as_often_as_the_faults_ask(line: Line) -> None:
    await line.write("Hi")
    await line.faults(graph={"error": {"code": 131056, "times": 2}})
    assert error_of(await line.say("one")) == (400, 131056)
    assert error_of(await line.say("two")) == (400, 131056)
    assert (await line.say("three")).status_code == 200
    assert len(await line.messages()) == 2


async def test_answers_late_when_asked(line: Line) -> None:
    await line.write("Hi")
    await line.faults(graph={"latency_ms": 300})
    began = time.monotonic()
    assert (await line.say("late")).status_code == 200
    assert time.monotonic() - began >= 0.3


async def test_takes_a_message_and_never_answers(line: Line, shop: Shop) -> None:
    await line.write("Hi")
    await line.faults(graph={"timeout": 1})
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.5):
            await line.say("Are you there?")
    await shop.gets(2)
    assert [message["direction"] for message in await line.messages()] == ["in", "out"]
    assert (await line.say("again")).status_code == 200
