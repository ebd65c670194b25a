"""Templates as Meta keeps them: submitted, paged, reviewed after a while, and told of by webhook."""

import json
from typing import Any

import pytest

from tests.support.sandbox import TOKEN, Line, Shop

pytestmark = pytest.mark.asyncio(loop_scope="session")


def design(name: str = "news", text: str = "Hello {{1}}, the yams are here.", **given: Any) -> dict[str, Any]:
    body = {"type": "BODY", "text": text} | ({"example": {"body_text": [["Chidi"]]}} if "{{1}}" in text else {})
    return {"name": name, "language": "en", "category": "UTILITY", "components": [body]} | given


async def submit(line: Line, **given: Any) -> dict[str, Any]:
    answer = await line.graph("POST", f"{line.waba_id}/message_templates", json=design(**given))
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def review(line: Line) -> None:
    assert (await line.client.post(f"/sandbox/api/templates/{line.waba_id}/review")).status_code == 200


async def turn(line: Line, name: str, **change: Any) -> None:
    answer = await line.client.post(f"/sandbox/api/templates/{line.waba_id}/{name}/en", json=change)
    assert answer.status_code == 200, answer.text


def told(shop: Shop) -> list[tuple[str, dict[str, Any]]]:
    changes = [json.loads(raw)["entry"][0]["changes"][0] for raw in shop.raw]
    return [(change["field"], change["value"]) for change in changes]


async def test_a_template_is_reviewed_and_told_of(line: Line, shop: Shop) -> None:
    made = await submit(line)
    assert (made["status"], made["category"]) == ("PENDING", "UTILITY")
    await review(line)
    await shop.gets(1)
    [(field, value)] = told(shop)
    assert field == "message_template_status_update"
    assert value == {
        "event": "APPROVED",
        "reason": "NONE",
        "message_template_id": int(made["id"]),
        "message_template_name": "news",
        "message_template_language": "en",
    }
    whole = json.loads(shop.raw[0])["entry"][0]
    assert (whole["id"], isinstance(whole["time"], int)) == (line.waba_id, True)
    shown = (await line.graph("GET", made["id"])).json()
    assert (shown["status"], shown["name"], shown["components"]) == ("APPROVED", "news", design()["components"])


async def test_a_name_with_reject_is_rejected_and_promotion_is_moved(line: Line, shop: Shop) -> None:
    await submit(line, name="reject_me")
    await review(line)
    await shop.gets(1)
    assert (told(shop)[0][1]["event"], told(shop)[0][1]["reason"]) == ("REJECTED", "INVALID_FORMAT")
    await submit(line, name="sale", text="A 20% off discount is here.")
    await review(line)
    await shop.gets(3)
    news = dict(told(shop)[1:])
    assert news["template_category_update"]["previous_category"] == "UTILITY"
    assert news["template_category_update"]["new_category"] == "MARKETING"


async def test_it_waits_by_the_sandboxs_clock(line: Line, worker: None, shop: Shop) -> None:
    await line.client.post("/sandbox/api/templates/review-time", json={"after_ms": 60_000})
    made = await submit(line)
    assert (await line.graph("GET", made["id"])).json()["status"] == "PENDING"
    await line.client.post("/sandbox/api/clock", json={"advance_seconds": 61})
    await shop.gets(1)
    assert told(shop)[0][1]["event"] == "APPROVED"
    await line.client.post("/sandbox/api/clock", json={})


async def test_pauses_and_complaints_are_told(line: Line, shop: Shop) -> None:
    await turn(line, "order_update", quality="YELLOW", status="PAUSED")
    await shop.gets(2)
    news = dict(told(shop))
    assert news["message_template_quality_update"]["previous_quality_score"] == "GREEN"
    assert news["message_template_quality_update"]["new_quality_score"] == "YELLOW"
    assert news["message_template_status_update"]["other_info"]["title"] == "FIRST_PAUSE"
    missing = await line.client.post(f"/sandbox/api/templates/{line.waba_id}/nothing/en", json={"status": "PAUSED"})
    assert missing.status_code == 404


async def test_pages_filters_and_fields(line: Line) -> None:
    for number in range(5):
        await submit(line, name=f"page_{number}")
    found: list[str] = []
    path = f"{line.waba_id}/message_templates?limit=2&fields=name,status&status=PENDING"
    after = ""
    while True:
        page = (await line.graph("GET", path + after)).json()
        found += [one["name"] for one in page["data"]]
        assert all(set(one) == {"id", "name", "status"} for one in page["data"])
        if "next" not in page["paging"]:
            break
        after = f"&after={page['paging']['cursors']['after']}"
    assert found == [f"page_{number}" for number in range(5)]
    one = (await line.graph("GET", f"{line.waba_id}/message_templates?name=page_3")).json()["data"]
    assert [each["name"] for each in one] == ["page_3"]
    assert (await line.graph("GET", f"{line.waba_id}/message_templates?after=!")).status_code == 400


async def test_edited_and_deleted(line: Line) -> None:
    made = await submit(line)
    busy = await line.graph("POST", made["id"], json={"components": design()["components"]})
    assert (busy.status_code, busy.json()["error"]["code"]) == (400, 100)
    await review(line)
    fixed = await line.graph("POST", made["id"], json={"category": "MARKETING"})
    assert "category" in fixed.json()["error"]["error_user_msg"]
    changed = design(text="The yams are gone.")["components"]
    assert (await line.graph("POST", made["id"], json={"components": changed})).json()["success"] is True
    shown = (await line.graph("GET", made["id"])).json()
    assert (shown["status"], shown["components"]) == ("PENDING", changed)
    gone = f"{line.waba_id}/message_templates?name=news&hsm_id={made['id']}"
    assert (await line.graph("DELETE", gone)).json() == {"success": True}
    again = await line.graph("DELETE", gone)
    assert again.json()["error"]["error_subcode"] == 2593002
    assert (await line.graph("GET", made["id"])).status_code == 400


@pytest.mark.parametrize(
    ("given", "subcode", "words"),
    [
        ({"text": "{{1}} is here."}, 2388043, "first or last"),
        ({"text": "Here {{1}} is {{3}} now."}, 2388043, "without a gap"),
        ({"name": "No Good"}, 2388043, "small letters"),
        ({"name": "order_update"}, 2388024, "already"),
        ({"components": [{"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["4::nothing"]}},
                         {"type": "BODY", "text": "Hello there."}]}, 2388043, "not uploaded"),
    ],
)  # fmt: skip
async def test_bad_shapes_are_refused_in_metas_words(
    line: Line, given: dict[str, Any], subcode: int, words: str
) -> None:
    answer = await line.graph("POST", f"{line.waba_id}/message_templates", json=design(**given))
    error = answer.json()["error"]
    assert (answer.status_code, error["code"], error["error_subcode"]) == (400, 100, subcode)
    assert words in error["error_user_msg"]
    assert error["error_user_title"]


async def test_a_sample_is_uploaded_in_two_steps(line: Line) -> None:
    png = b"\x89PNG\r\n\x1a\n" + b"0" * 32
    begun = await line.graph("POST", f"app/uploads?file_name=a.png&file_length={len(png)}&file_type=image/png")
    session = begun.json()["id"]
    assert session.startswith("upload:")
    headers = {"Authorization": f"OAuth {TOKEN}", "file_offset": "0"}
    where = f"/sandbox/graph/v26.0/{session}"
    assert (await line.client.post(where, content=png[:-1], headers=headers)).status_code == 400
    handle = (await line.client.post(where, content=png, headers=headers)).json()["h"]
    assert handle.startswith("4::")
    components = [{"type": "HEADER", "format": "IMAGE", "example": {"header_handle": [handle]}},
                  {"type": "BODY", "text": "Hello there."}]  # fmt: skip
    made = await submit(line, components=components)
    [address] = (await line.graph("GET", made["id"])).json()["components"][0]["example"]["header_handle"]
    assert (await line.client.get(address)).content == png
    assert (await line.client.post(where, content=png, headers={"Authorization": "OAuth x"})).status_code == 401
    big = await line.graph("POST", "app/uploads?file_name=a.png&file_length=99999999&file_type=image/png")
    assert big.status_code == 400


async def test_every_part_of_a_send_must_fit(line: Line, shop: Shop) -> None:
    url = {"type": "URL", "text": "Track", "url": "https://x.example/{{1}}", "example": ["https://x.example/1"]}
    parts = [
        {"type": "HEADER", "format": "LOCATION"},
        {"type": "BODY", "text": "Hello {{name}}, it is near.",
         "example": {"body_text_named_params": [{"param_name": "name", "example": "Chidi"}]}},
        {"type": "BUTTONS", "buttons": [url]},
    ]  # fmt: skip
    await submit(line, name="near", components=parts, parameter_format="NAMED")
    header = {"type": "header", "parameters": [{"type": "location", "location": {"latitude": "6", "longitude": "3"}}]}
    body = {"type": "body", "parameters": [{"type": "text", "parameter_name": "name", "text": "Chidi"}]}
    button = {"type": "button", "sub_type": "url", "index": "0", "parameters": [{"type": "text", "text": "7"}]}

    async def send(*components: dict[str, Any]) -> tuple[int, int | None]:
        content = {"name": "near", "language": {"code": "en"}, "components": list(components)}
        answer = await line.send({"type": "template", "template": content})
        return answer.status_code, answer.json().get("error", {}).get("code")

    assert await send(header, body, button) == (404, 132001), "not approved yet"
    await review(line)
    assert await send(header, body, button) == (200, None)
    assert await send(body, button) == (400, 132012)
    assert await send(header, button) == (400, 132000)
    assert await send(header, body) == (400, 131008)
    await turn(line, "near", status="PAUSED")
    assert await send(header, body, button) == (400, 132015)
    await turn(line, "near", status="DISABLED")
    assert await send(header, body, button) == (400, 132016)
