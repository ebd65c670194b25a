"""What Meta holds a business to, played by the sandbox's clock."""

import asyncio
from typing import Any

import asyncpg
import httpx2
import pytest

from oja.sandbox.error_codes import TITLES
from tests.integration.sandbox.conftest import CHIDI, Line, Shop
from tests.integration.sandbox.test_graph import error_of

AD = {"source_url": "https://fb.me/x", "source_id": "1", "source_type": "ad", "headline": "Rice", "ctwa_clid": "ARA"}


async def advance(line: Line, seconds: float) -> None:
    await line.client.post("/sandbox/api/clock", json={"advance_seconds": seconds})


async def marketing(line: Line, owner: asyncpg.Connection) -> dict[str, Any]:
    """The one template, priced as marketing."""
    await owner.execute("UPDATE sandbox.templates SET category = 'MARKETING' WHERE waba_id = $1", line.waba_id)
    words = [{"type": "text", "text": word} for word in ("Chidi", "ORD-1", "it is half price.")]
    content = {"name": "order_update", "language": {"code": "en"}}
    return {"type": "template", "template": content | {"components": [{"type": "body", "parameters": words}]}}


async def test_a_pair_gets_45_at_once_and_then_one_every_six_seconds(line: Line) -> None:
    await line.faults(limits={"throughput": False})
    await line.write("Hi")
    answers = await asyncio.gather(*(line.say(str(number)) for number in range(50)))
    refused = [error_of(answer) for answer in answers if answer.status_code != 200]
    # A slow machine needs more than six seconds for fifty, and one more fits.
    assert refused in ([(400, 131056)] * 5, [(400, 131056)] * 4)
    await advance(line, 12)
    again = [(await line.say("again")).status_code for _ in range(3)]
    assert again == [200, 200, 400]


async def test_one_pair_does_not_slow_another(line: Line) -> None:
    await line.faults(limits={"throughput": False})
    await line.write("Hi")
    await line.write("Hi", "2348057654321")
    await asyncio.gather(*(line.say("much") for _ in range(46)))
    assert (await line.say("Hello", "2348057654321")).status_code == 200


async def test_a_number_sends_no_faster_than_its_throughput(line: Line) -> None:
    number = {
        "display_phone_number": "+234 803 000 0100",
        "merchant_name": "Starling Market",
        "token": "token-of-the-test",
        "throughput": 1,
    }
    await line.client.post("/sandbox/api/numbers", json=number)
    await line.write("Hi")
    answers = await asyncio.gather(*(line.say("quick") for _ in range(6)))
    refused = [error_of(answer) for answer in answers if answer.status_code != 200]
    assert refused
    assert set(refused) == {(429, 130429)}
    await advance(line, 1)
    assert (await line.say("slow")).status_code == 200


async def test_limits_are_switched_off_and_come_back_with_the_faults(line: Line) -> None:
    await line.faults(limits={"pair": False, "throughput": False, "marketing": 0})
    await line.write("Hi")
    assert {(await line.say("free")).status_code for _ in range(60)} == {200}
    await line.client.delete("/sandbox/api/faults")
    shown = (await line.client.get("/sandbox/api/faults")).json()
    assert shown["limits"] == {"pair": True, "throughput": True, "marketing": 2}


async def test_a_clock_that_is_put_back_leaves_no_bucket_full_for_years(line: Line) -> None:
    await line.client.post("/sandbox/api/clock", json={"now": "2030-01-01T12:00:00Z"})
    await line.write("Hi")
    assert (await line.say("then")).status_code == 200
    await line.client.post("/sandbox/api/clock", json={})
    await line.write("Hi again")
    assert (await line.say("now")).status_code == 200


async def test_the_third_marketing_message_of_a_day_is_accepted_and_fails(
    line: Line, shop: Shop, owner: asyncpg.Connection
) -> None:
    content = await marketing(line, owner)
    await line.faults(read_after_ms=-1)
    for _ in range(3):
        assert (await line.send(content)).status_code == 200
    await shop.gets(6)
    failed = [status for status in shop.statuses if status["status"] == "failed"]
    assert [status["errors"][0]["code"] for status in failed] == [131049]
    await advance(line, 25 * 3600)
    await line.send(content)
    await shop.gets(8)
    assert shop.statuses[-1]["status"] == "delivered"


async def test_who_has_stopped_marketing_gets_none_but_still_her_order(
    line: Line, shop: Shop, owner: asyncpg.Connection
) -> None:
    await line.write("Hi")
    shown = (await line.client.post(f"{line.chat()}/marketing", json={"stopped": True})).json()
    assert shown["has_stopped_marketing"] is True
    await shop.gets(2)
    [told] = shop.values[1]["user_preferences"]
    assert (told["wa_id"], told["category"], told["value"]) == (CHIDI, "marketing_messages", "stop")
    await line.send(await marketing(line, owner))
    await line.say("Your order is on its way.")
    await shop.gets(6)
    ends = {status["status"]: status.get("errors", [{}])[0].get("code") for status in shop.statuses}
    assert ends["failed"] == 131050
    assert ends["delivered"] is None
    await line.client.post(f"{line.chat()}/marketing", json={"stopped": False})
    await shop.gets(8)
    assert [value["user_preferences"][0]["value"] for value in shop.values if "user_preferences" in value] == [
        "stop",
        "resume",
    ]


async def test_an_answer_to_an_ad_is_free_for_72_hours(line: Line, shop: Shop) -> None:
    await line.write("Is it fresh?", referral=AD)
    await line.faults(read_after_ms=-1)
    await line.say("Today's.")
    await shop.gets(3)
    assert shop.values[0]["messages"][0]["referral"] == AD
    assert shop.statuses[0]["pricing"] == {
        "billable": False,
        "pricing_model": "PMP",
        "category": "referral_conversion",
        "type": "free_entry_point",
    }
    await advance(line, 71 * 3600)
    await line.write("Still there?")
    await line.say("Still free.")
    await shop.gets(6)
    assert shop.statuses[-1]["pricing"]["billable"] is False
    await advance(line, 2 * 3600)
    await line.say("Not any more.")
    await shop.gets(8)
    assert shop.statuses[-1]["pricing"]["billable"] is True


async def test_an_ad_that_is_answered_too_late_is_not_free(line: Line, shop: Shop) -> None:
    await line.write("Is it fresh?", referral=AD)
    await advance(line, 25 * 3600)
    await line.write("Hello?")
    await line.say("Sorry!")
    await shop.gets(3)
    assert shop.statuses[0]["pricing"]["billable"] is True


async def test_every_code_can_be_asked_for_and_has_its_status(line: Line) -> None:
    for code in sorted(set(TITLES) - set(range(201, 300))):
        await line.faults(graph={"error": {"code": code}})
        assert error_of(await line.say("Hello")) == (TITLES[code][0], code)


async def test_a_magic_receiver_answers_the_code_in_its_number(line: Line) -> None:
    assert error_of(await line.say("Hello", "+1555013131026")) == (400, 131026)
    assert error_of(await line.say("Hello", "1555013000190")) == (401, 190)


async def test_a_magic_receiver_is_accepted_and_fails_later(line: Line, shop: Shop) -> None:
    await line.write("Hi", "1555014131026")
    assert (await line.say("Hello", "1555014131026")).status_code == 200
    await shop.gets(3)
    assert [status["status"] for status in shop.statuses] == ["sent", "failed"]
    assert shop.statuses[1]["errors"][0]["code"] == 131026


@pytest.mark.parametrize(("kind", "status"), [("html", 200), ("500", 500), ("502", 502), ("503", 503)])
async def test_answers_a_page_of_html_and_takes_nothing(line: Line, kind: str, status: int) -> None:
    await line.write("Hi")
    await line.faults(graph={"answer": {"kind": kind}})
    answer = await line.say("Hello")
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert len(await line.messages()) == 1
    assert (await line.say("Hello")).status_code == 200


@pytest.mark.parametrize("kind", ["half", "empty"])
async def test_takes_the_message_and_answers_no_json(line: Line, kind: str) -> None:
    await line.write("Hi")
    await line.faults(graph={"answer": {"kind": kind}})
    answer = await line.say("Hello")
    assert answer.status_code == 200
    with pytest.raises(ValueError, match=r"."):
        answer.json()
    assert [message["direction"] for message in await line.messages()] == ["in", "out"]


async def test_faults_may_befall_every_graph_call(line: Line) -> None:
    await line.faults(graph={"error": {"code": 2}, "answer": {"kind": "502"}, "on": "all"})
    answers: list[httpx2.Response] = [await line.graph("GET", line.phone_number_id) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [502, 503, 200]
