"""Meta's limits and the faults, played for a number of Twilio's, in its own codes and where it tells them."""

import asyncio
from typing import Any

import httpx2
import pytest

from tests.integration.sandbox.conftest import CHIDI, Shop
from tests.support.app import until
from tests.support.sandbox_twilio import ROOT, Twilio, forms

ADUNNI = "2348057654321"


async def faults(twilio: Twilio, **given: Any) -> None:
    await twilio.client.post("/sandbox/api/faults", json=given)


async def advance(twilio: Twilio, seconds: float) -> None:
    await twilio.client.post("/sandbox/api/clock", json={"advance_seconds": seconds})


async def outcome(twilio: Twilio, sid: str) -> tuple[str, int | None]:
    """What Twilio shows of a message when nothing more is to come of it."""
    path = f"{ROOT}/2010-04-01/Accounts/{twilio.account}/Messages/{sid}.json"
    shown: dict[str, Any] = {}

    async def settled() -> bool:
        shown.update((await twilio.client.get(path, auth=twilio.login)).json())
        return shown["status"] in {"delivered", "read", "failed"}

    await until(settled, seconds=10)
    return shown["status"], shown["error_code"]


def error_of(answer: httpx2.Response) -> tuple[int, int]:
    """Status and code of a refusal."""
    return answer.status_code, answer.json()["code"]


async def offer(twilio: Twilio) -> str:
    """A content that was approved as marketing."""
    made = (await twilio.content("twilio/text", {"body": "Rice at half price, {{1}}!"}, **{"1": "x"})).json()
    path = f"{ROOT}/v1/Content/{made['sid']}/ApprovalRequests/whatsapp"
    await twilio.client.post(path, json={"name": "offer", "category": "MARKETING"}, auth=twilio.login)
    await advance(twilio, 3)
    await twilio.client.get(f"{ROOT}/v1/ContentAndApprovals", auth=twilio.login)
    sid: str = made["sid"]
    return sid


async def test_the_46th_message_to_one_person_is_taken_and_reported_as_too_many(twilio: Twilio, shop: Shop) -> None:
    await faults(twilio, limits={"throughput": False}, read_after_ms=-1)
    await twilio.write({"type": "text", "text": {"body": "Hi"}})
    await twilio.write({"type": "text", "text": {"body": "Hi"}}, ADUNNI)
    answers = await asyncio.gather(*(twilio.post(Body=str(number)) for number in range(52)))
    assert {answer.status_code for answer in answers} == {201}
    assert (await twilio.post(Body="Hello", To=f"whatsapp:+{ADUNNI}")).status_code == 201

    async def told() -> bool:
        ends = [form for form in forms(shop) if form.get("MessageStatus") in {"delivered", "undelivered"}]
        return len(ends) == 53

    await until(told, seconds=20)
    lost = [form for form in forms(shop) if form.get("MessageStatus") == "undelivered"]
    # A slow machine needs some times six seconds for fifty, and then as many more fit.
    assert 0 < len(lost) <= 7
    assert {(form["ErrorCode"], form["To"]) for form in lost} == {("63018", f"whatsapp:+{CHIDI}")}
    await advance(twilio, 60)
    await twilio.write({"type": "text", "text": {"body": "Still there?"}})
    assert await outcome(twilio, (await twilio.post(Body="Yes")).json()["sid"]) == ("delivered", None)


async def test_a_number_is_called_no_faster_than_its_throughput(twilio: Twilio) -> None:
    number = {"kind": "twilio", "display_phone_number": "+1 415 523 8886", "merchant_name": "Starling Market"}
    slow = number | {"token": twilio.login[1], "webhook_url": twilio.hook, "throughput": 1}
    await twilio.client.post("/sandbox/api/numbers", json=slow)
    await twilio.write({"type": "text", "text": {"body": "Hi"}})
    answers = await asyncio.gather(*(twilio.post(Body="quick") for _ in range(6)))
    refused = {error_of(answer) for answer in answers if answer.status_code != 201}
    assert refused == {(429, 20429)}
    await advance(twilio, 1)
    assert (await twilio.post(Body="slow")).status_code == 201


async def test_the_third_offer_of_a_day_is_held_back_by_meta(twilio: Twilio) -> None:
    await faults(twilio, read_after_ms=-1)
    content = await offer(twilio)
    sent = [(await twilio.post(ContentSid=content, ContentVariables='{"1": "Chidi"}')).json() for _ in range(3)]
    ends = [await outcome(twilio, one["sid"]) for one in sent]
    assert ends == [("delivered", None), ("delivered", None), ("failed", 63049)]
    await advance(twilio, 25 * 3600)
    sent = [(await twilio.post(ContentSid=content, ContentVariables='{"1": "Chidi"}')).json()]
    assert await outcome(twilio, sent[0]["sid"]) == ("delivered", None)


async def test_who_has_stopped_offers_gets_none_but_still_her_order(twilio: Twilio, shop: Shop) -> None:
    await faults(twilio, read_after_ms=-1)
    content = await offer(twilio)
    await twilio.write({"type": "text", "text": {"body": "Hi"}})
    chat = f"/sandbox/api/chats/{twilio.number}/{CHIDI}"
    shown = (await twilio.client.post(f"{chat}/marketing", json={"stopped": True})).json()
    assert shown["has_stopped_marketing"] is True
    held = (await twilio.post(ContentSid=content, ContentVariables='{"1": "Chidi"}')).json()
    order = (await twilio.post(Body="Your order is on its way.")).json()
    assert await outcome(twilio, held["sid"]) == ("failed", 63014)
    assert await outcome(twilio, order["sid"]) == ("delivered", None)
    assert {form.get("MessageStatus", "in") for form in forms(shop)} == {"in", "undelivered", "sent", "delivered"}


@pytest.mark.parametrize(
    ("to", "status", "code"),
    [
        ("1555013131026", 400, 63024),
        ("1555013131056", 429, 63018),
        ("1555013000190", 401, 63001),
        ("1555013131000", 503, 63012),
        ("1555013131009", 400, 63005),
        ("1555013063016", 400, 63016),
    ],
)
async def test_a_magic_receiver_answers_its_code_as_twilio_names_it(
    twilio: Twilio, to: str, status: int, code: int
) -> None:
    refused = await twilio.post(Body="Hello", To=f"whatsapp:+{to}")
    assert error_of(refused) == (status, code)
    assert refused.json()["more_info"].endswith(str(code))


async def test_a_magic_receiver_is_accepted_and_fails_later(twilio: Twilio, shop: Shop) -> None:
    await twilio.write({"type": "text", "text": {"body": "Hi"}}, "1555014131049")
    sent = await twilio.post(Body="Hello", To="whatsapp:+1555014131049")
    assert sent.status_code == 201
    await shop.gets(2)
    assert (forms(shop)[1]["MessageStatus"], forms(shop)[1]["ErrorCode"]) == ("undelivered", "63049")


async def test_codes_of_meta_among_the_faults_are_told_as_twilio_names_them(twilio: Twilio) -> None:
    await faults(twilio, graph={"error": {"code": 131000}}, fail={"code": 131026})
    await twilio.write({"type": "text", "text": {"body": "Hi"}})
    assert error_of(await twilio.post(Body="Hello")) == (503, 63012)
    assert await outcome(twilio, (await twilio.post(Body="Hello")).json()["sid"]) == ("failed", 63024)


@pytest.mark.parametrize(("kind", "status"), [("html", 200), ("500", 500), ("502", 502), ("503", 503)])
async def test_answers_a_page_of_html_and_takes_nothing(twilio: Twilio, kind: str, status: int) -> None:
    await twilio.write({"type": "text", "text": {"body": "Hi"}})
    await faults(twilio, graph={"answer": {"kind": kind}})
    answer = await twilio.post(Body="Hello")
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html; charset=utf-8")
    chat = f"/sandbox/api/chats/{twilio.number}/{CHIDI}/messages"
    assert [message["direction"] for message in (await twilio.client.get(chat)).json()] == ["in"]
    assert (await twilio.post(Body="Hello")).status_code == 201


@pytest.mark.parametrize("kind", ["half", "empty"])
async def test_takes_the_message_and_answers_no_json(twilio: Twilio, kind: str) -> None:
    await twilio.write({"type": "text", "text": {"body": "Hi"}})
    await faults(twilio, graph={"answer": {"kind": kind}})
    answer = await twilio.post(Body="Hello")
    with pytest.raises(ValueError, match=r"."):
        answer.json()
    chat = f"/sandbox/api/chats/{twilio.number}/{CHIDI}/messages"
    assert [message["direction"] for message in (await twilio.client.get(chat)).json()] == ["in", "out"]


async def test_faults_may_befall_every_call(twilio: Twilio) -> None:
    await faults(twilio, graph={"error": {"code": 131000}, "answer": {"kind": "502"}, "on": "all"})
    path = f"{ROOT}/v1/ContentAndApprovals"
    answers = [await twilio.client.get(path, auth=twilio.login) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [502, 503, 200]
    assert answers[1].json()["code"] == 63012
