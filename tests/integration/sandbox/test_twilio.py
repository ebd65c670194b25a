"""Twilio's face of the sandbox: what it refuses at once, what it reports later, contents and files."""

from typing import Any

import pytest

from oja.kernel.settings import get_settings
from oja.sandbox import twilio_payloads
from tests.integration.sandbox.conftest import CHIDI, SECRET, ZAINAB, Shop
from tests.support.app import until
from tests.support.sandbox_twilio import NUMBER, ROOT, Twilio, forms


@pytest.mark.parametrize(
    ("form", "status", "code"),
    [
        ({"Body": "Hi", "To": "whatsapp:+1"}, 400, 21211),
        ({"Body": "Hi", "To": "+2348031234567"}, 400, 21211),
        ({"Body": "Hi", "To": ""}, 400, 21604),
        ({"Body": "Hi", "From": "whatsapp:+15550001111"}, 400, 63007),
        ({"Body": "Hi", "To": NUMBER}, 400, 63031),
        ({}, 400, 21619),
        ({"Body": "x" * 1601}, 400, 21617),
        ({"MediaUrl": "rice.jpg"}, 400, 21620),
        ({"ContentSid": "HX0"}, 400, 21655),
    ],
)
async def test_refuses_at_once(twilio: Twilio, form: dict[str, str], status: int, code: int) -> None:
    answer = await twilio.post(**form)
    assert (answer.status_code, answer.json()["code"], answer.json()["status"]) == (status, code, status)


async def test_refuses_a_wrong_login(twilio: Twilio) -> None:
    twilio.login = (twilio.account, "guess")
    answer = await twilio.post(Body="Hi")
    assert (answer.status_code, answer.json()["code"]) == (401, 20003)


async def test_reports_are_signed_and_name_the_address_they_were_asked_for(twilio: Twilio, shop: Shop) -> None:
    await twilio.write({"type": "text", "text": {"body": "Ẹ káàárọ̀"}})
    sent = (await twilio.post(Body="Hello")).json()
    assert sent["status"] == "queued"
    await shop.gets(4)
    assert forms(shop)[0]["Body"] == "Ẹ káàárọ̀"
    reports = {form["MessageStatus"]: form for form in forms(shop)[1:]}
    assert set(reports) == {"sent", "delivered", "read"}
    assert {form["MessageSid"] for form in reports.values()} == {sent["sid"]}
    for raw, headers in zip(shop.raw, shop.headers, strict=True):
        told = shop.url if b"Body=" in raw else f"{shop.url}?m=1"
        assert headers["x-twilio-signature"] == twilio_payloads.signature(SECRET, told, raw.decode())
    path = f"{ROOT}/2010-04-01/Accounts/{twilio.account}/Messages/{sent['sid']}.json"

    async def read() -> bool:
        return bool((await twilio.client.get(path, auth=twilio.login)).json()["status"] == "read")

    await until(read, seconds=10)


async def test_the_closed_window_is_reported_and_words_of_a_template_do_not_open_it(twilio: Twilio, shop: Shop) -> None:
    answer = await twilio.post(Body="Hi Chidi, order ORD-1 is packed. Thank you!")
    assert answer.status_code == 201
    await shop.gets(1)
    [report] = forms(shop)
    assert (report["MessageStatus"], report["ErrorCode"]) == ("undelivered", "63016")


async def test_rates_are_told_as_the_faults_ask(twilio: Twilio) -> None:
    await twilio.client.post("/sandbox/api/faults", json={"graph": {"error": {"code": 63018, "times": 1}}})
    await twilio.write({"type": "text", "text": {"body": "Hi"}}, ZAINAB)
    refused = await twilio.post(Body="Hello", To=f"whatsapp:{ZAINAB}")
    assert (refused.status_code, refused.json()["code"]) == (429, 63018)
    assert (await twilio.post(Body="Hello", To=f"whatsapp:{ZAINAB}")).status_code == 201


async def test_variables_are_one_line_and_never_empty(twilio: Twilio) -> None:
    made = (await twilio.content("twilio/text", {"body": "Hi {{1}}"}, **{"1": "x"})).json()
    await twilio.write({"type": "text", "text": {"body": "Hi"}})
    for wrong in ('{"1": ""}', '{"1": "a\\nb"}', '{"1": "a      b"}', "not JSON", '{"1": null}'):
        answer = await twilio.post(ContentSid=made["sid"], ContentVariables=wrong)
        assert answer.json()["code"] == 21656, wrong
    assert (await twilio.post(ContentSid=made["sid"], ContentVariables='{"1": "Chidi"}')).status_code == 201


@pytest.mark.parametrize(
    "wrong",
    [
        {"actions": [{"type": "QUICK_REPLY", "title": "Yes", "id": "yes"}]},
        {"title": "Rice"},
        {"title": "x" * 1025, "subtitle": "y"},
        {"title": "Rice", "subtitle": "y" * 61},
        {"title": "Rice", "media": ["https://shop.example/a.png", "https://shop.example/b.png"]},
    ],
)
async def test_a_card_that_twilio_would_not_store(twilio: Twilio, wrong: dict[str, Any]) -> None:
    assert (await twilio.content("twilio/card", wrong)).json()["code"] == 20001


async def test_a_card_is_shown_with_its_picture_whose_address_shows_its_type(twilio: Twilio, shop: Shop) -> None:
    taps = [{"type": "QUICK_REPLY", "title": "Yes", "id": "yes"}]
    shape = {"title": "Rice", "subtitle": "Basmati", "media": ["https://shop.example/{{1}}"], "actions": taps}
    made = (await twilio.content("twilio/card", shape, **{"1": "x.png"})).json()
    await twilio.write({"type": "text", "text": {"body": "Hi"}})
    for name in ("rice.png", "rice"):
        assert (await twilio.post(ContentSid=made["sid"], ContentVariables=f'{{"1": "{name}"}}')).status_code == 201
    chat = await twilio.client.get(f"/sandbox/api/chats/{twilio.number}/{CHIDI}/messages")
    shown = [one["body"]["interactive"] for one in chat.json() if one["direction"] == "out"]
    assert shown[0]["header"] == {"type": "image", "image": {"link": "https://shop.example/rice.png"}}
    assert (shown[0]["body"]["text"], shown[0]["footer"]["text"]) == ("Rice", "Basmati")

    async def refused() -> bool:
        return "63019" in {form.get("ErrorCode") for form in forms(shop)}

    await until(refused, seconds=10)


async def test_a_content_is_stored_reviewed_and_forgotten(twilio: Twilio) -> None:
    assert (await twilio.content("twilio/text", {"body": "Hi {{1}}"})).status_code == 400
    assert (await twilio.content("twilio/list-picker", {"body": "Pick", "button": "x", "items": []})).status_code == 400
    bad = (await twilio.content("twilio/text", {"body": "{{1}} is here"}, **{"1": "x"})).json()
    good = (await twilio.content("twilio/text", {"body": "Hi {{1}}!"}, **{"1": "x"})).json()
    asked = {"name": "greeting", "category": "UTILITY"}
    for content in (bad, good):
        path = f"{ROOT}/v1/Content/{content['sid']}/ApprovalRequests/whatsapp"
        assert (await twilio.client.post(path, json=asked, auth=twilio.login)).json()["status"] == "received"
    await twilio.client.post("/sandbox/api/clock", json={"advance_seconds": 3})
    listed = (await twilio.client.get(f"{ROOT}/v1/ContentAndApprovals", auth=twilio.login)).json()["contents"]
    assert [one["approval_requests"]["status"] for one in listed] == ["rejected", "approved"]
    path = f"{ROOT}/v1/Content/{bad['sid']}"
    assert (await twilio.client.delete(path, auth=twilio.login)).status_code == 204
    assert (await twilio.client.get(path, auth=twilio.login)).json()["code"] == 20404


async def test_a_file_of_a_shopper_is_behind_the_accounts_login(twilio: Twilio, shop: Shop) -> None:
    picture = b"\xff\xd8\xff\xe0 a picture"
    kept = await twilio.client.post(
        f"/sandbox/api/media/{twilio.number}", content=picture, headers={"Content-Type": "image/jpeg"}
    )
    await twilio.write({"type": "image", "image": {"id": kept.json()["id"], "caption": "This bag"}})
    await shop.gets(1)
    [form] = forms(shop)
    assert (form["NumMedia"], form["MediaContentType0"], form["Body"]) == ("1", "image/jpeg", "This bag")
    path = form["MediaUrl0"].removeprefix(get_settings().own_url)
    assert (await twilio.client.get(path)).status_code == 401
    moved = await twilio.client.get(path, auth=twilio.login)
    kept_at = moved.headers["Location"].removeprefix(get_settings().own_url)
    assert (moved.status_code, (await twilio.client.get(kept_at)).content) == (307, picture)
