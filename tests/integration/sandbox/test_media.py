"""Files as Meta keeps them: addresses die in minutes, ids in days, and faults spoil what is handed out."""

import hashlib
from typing import Any

import httpx2
import pytest

from tests.integration.sandbox.conftest import Line
from tests.support import samples

DAY = 24 * 3600


async def kept(line: Line, content: bytes = samples.PDF, mime_type: str = "application/pdf") -> str:
    url = f"/sandbox/api/media/{line.phone_number_id}"
    answer = await line.client.post(url, content=content, headers={"Content-Type": mime_type})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def uploaded(line: Line) -> str:
    answer = await line.graph(
        "POST",
        f"{line.phone_number_id}/media",
        data={"messaging_product": "whatsapp", "type": "application/pdf"},
        files={"file": ("a.pdf", samples.PDF, "application/pdf")},
    )
    return str(answer.json()["id"])


async def about(line: Line, media_id: str) -> dict[str, Any]:
    answer = await line.graph("GET", media_id)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def fetched(line: Line, url: str, **options: Any) -> httpx2.Response:
    return await line.graph("GET", url.partition("/v26.0/")[2], **options)


async def pass_time(line: Line, seconds: float) -> None:
    await line.client.post("/sandbox/api/clock", json={"advance_seconds": seconds})


async def test_an_address_is_dead_after_five_minutes_and_a_fresh_one_is_not(line: Line) -> None:
    media_id = await kept(line)
    url = (await about(line, media_id))["url"]
    await pass_time(line, 290)
    assert (await fetched(line, url)).content == samples.PDF
    await pass_time(line, 20)
    assert (await fetched(line, url)).status_code == 404
    assert (await fetched(line, (await about(line, media_id))["url"])).content == samples.PDF


async def test_an_address_cannot_be_made_up_and_wants_the_token(line: Line) -> None:
    media_id = await kept(line)
    url = (await about(line, media_id))["url"]
    assert (await fetched(line, url, token="stolen")).status_code == 401
    assert (await fetched(line, url.replace("face=", "face=html"))).status_code == 404
    assert (await fetched(line, url.partition("?")[0])).status_code == 404
    assert (await fetched(line, url.replace(media_id, await kept(line)))).status_code == 404


@pytest.mark.parametrize(("make", "days"), [(kept, 7), (uploaded, 30)])
async def test_a_shoppers_file_lives_seven_days_and_an_upload_thirty(line: Line, make: Any, days: int) -> None:
    media_id = await make(line)
    await pass_time(line, days * DAY - 60)
    await about(line, media_id)
    await pass_time(line, 120)
    gone = (await line.graph("GET", media_id)).json()["error"]
    assert (gone["code"], gone["error_subcode"]) == (100, 33)


async def test_a_forgotten_upload_cannot_be_sent(line: Line) -> None:
    media_id = await uploaded(line)
    await pass_time(line, 31 * DAY)
    await line.write("Hi")
    answer = await line.send({"type": "document", "document": {"id": media_id}})
    assert answer.json()["error"]["code"] == 131053


async def test_faults_spoil_the_next_addresses_and_are_counted_down(line: Line) -> None:
    media_id = await kept(line)
    await line.faults(media={"expired": 1, "html": 1, "wrong_type": 1, "huge": 1, "drop": 1})
    seen: dict[str, httpx2.Response] = {}
    told = {}
    for _ in range(5):
        found = await about(line, media_id)
        fault = found["url"].partition("face=")[2].partition("&")[0] or "expired"
        seen[fault], told[fault] = await fetched(line, found["url"]), found
    assert seen["expired"].status_code == 404
    assert (seen["html"].status_code, seen["html"].headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert hashlib.sha256(seen["wrong_type"].content).hexdigest() == told["wrong_type"]["sha256"]
    assert seen["wrong_type"].content.startswith(b"MZ")
    assert len(seen["huge"].content) == 200 * 1024 * 1024
    assert told["huge"]["file_size"] == len(samples.PDF)
    assert seen["drop"].content == samples.PDF[: len(samples.PDF) // 2]
    left = (await line.client.get("/sandbox/api/faults")).json()["media"]
    assert left == {"expired": 0, "html": 0, "wrong_type": 0, "huge": 0, "drop": 0}
    await line.faults(media={"html": 3})
    assert (await line.client.delete("/sandbox/api/faults")).status_code == 204
    assert (await fetched(line, (await about(line, media_id))["url"])).content == samples.PDF


async def test_a_shopper_can_send_any_file_as_a_document_and_sees_it(line: Line) -> None:
    url = f"/sandbox/api/media/{line.phone_number_id}"
    answer = await line.client.post(
        url, params={"filename": "Àkàrà.zip"}, content=samples.jar(), headers={"Content-Type": "application/zip"}
    )
    assert answer.json()["filename"] == "Àkàrà.zip"
    shown = await line.client.get(f"/sandbox/api/media/{answer.json()['id']}")
    assert shown.content == samples.jar()
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in shown.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("content", "mime_type", "status"),
    [
        (b"", "image/jpeg", 422),
        (bytes(5 * 1024 * 1024 + 1), "image/jpeg", 422),
        (bytes(100 * 1024 * 1024 + 1), "application/zip", 413),
    ],
)
async def test_a_phone_does_not_send_what_whatsapp_does_not_take(
    line: Line, content: bytes, mime_type: str, status: int
) -> None:
    url = f"/sandbox/api/media/{line.phone_number_id}"
    answer = await line.client.post(url, content=content, headers={"Content-Type": mime_type})
    assert answer.status_code == status
