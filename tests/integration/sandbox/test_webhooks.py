"""Webhooks of the sandbox: Meta's shape, signed, and never lost."""

import asyncio
import hashlib
import hmac
import json
from datetime import timedelta

import asyncpg
import pytest

from oja.kernel import db
from oja.sandbox import bookkeeping, deliveries, queries, service
from tests.integration.sandbox.conftest import CHIDI, SECRET, ZAINAB, Line, Shop
from tests.support.app import until


async def test_signs_the_raw_bytes_and_escapes_them_as_meta_does(line: Line, shop: Shop) -> None:
    await line.write("Ẹ káàárọ̀ / hi")
    await shop.gets(1)
    expected = hmac.new(SECRET.encode(), shop.raw[0], hashlib.sha256).hexdigest()
    assert shop.headers[0]["x-hub-signature-256"] == f"sha256={expected}"
    assert shop.raw[0].isascii()
    assert rb"\u1eb8 k\u00e1\u00e0\u00e1r\u1ecd\u0300 \/ hi" in shop.raw[0]
    assert shop.texts == ["Ẹ káàárọ̀ / hi"]


async def test_a_message_has_metas_shape(line: Line, shop: Shop) -> None:
    message_id = await line.write("Hi", profile={"name": "Chidi"})
    await shop.gets(1)
    body = json.loads(shop.raw[0])
    timestamp = body["entry"][0]["changes"][0]["value"]["messages"][0]["timestamp"]
    user_id = body["entry"][0]["changes"][0]["value"]["contacts"][0]["user_id"]
    assert timestamp.isdigit()
    assert user_id.startswith("NG.")
    assert body == {
        "object": "whatsapp_business_account",
        "entry": [
            {
                "id": line.waba_id,
                "changes": [
                    {
                        "field": "messages",
                        "value": {
                            "messaging_product": "whatsapp",
                            "metadata": {
                                "display_phone_number": "2348030000100",
                                "phone_number_id": line.phone_number_id,
                            },
                            "contacts": [{"profile": {"name": "Chidi"}, "wa_id": CHIDI, "user_id": user_id}],
                            "messages": [
                                {
                                    "from": CHIDI,
                                    "from_user_id": user_id,
                                    "id": message_id,
                                    "timestamp": timestamp,
                                    "type": "text",
                                    "text": {"body": "Hi"},
                                }
                            ],
                        },
                    }
                ],
            }
        ],
    }


async def test_a_shopper_who_hides_her_number_has_an_id_only(line: Line, shop: Shop) -> None:
    await line.write("Hi", ZAINAB, profile={"name": "Zainab", "username": "zainab.lagos"})
    await shop.gets(1)
    value = shop.values[0]
    assert value["contacts"] == [{"profile": {"name": "Zainab", "username": "zainab.lagos"}, "user_id": ZAINAB}]
    assert "from" not in value["messages"][0]
    assert value["messages"][0]["from_user_id"] == ZAINAB


async def test_a_reply_names_the_business_it_answers(line: Line, shop: Shop) -> None:
    reply = {"type": "button_reply", "button_reply": {"id": "browse", "title": "Browse"}}
    body = {"type": "interactive", "interactive": reply, "context": {"id": "wamid.x"}}
    await line.client.post(f"{line.chat()}/messages", json=body)
    await shop.gets(1)
    assert shop.values[0]["messages"][0]["context"] == {"from": "2348030000100", "id": "wamid.x"}


async def test_tells_sent_delivered_and_read_with_the_price(line: Line, shop: Shop) -> None:
    await line.faults(read_after_ms=0)
    await line.write("Hi")
    sent_id = (await line.say("Hello", biz_opaque_callback_data="our-row-1")).json()["messages"][0]["id"]
    await shop.gets(4)
    assert {status["status"] for status in shop.statuses} == {"sent", "delivered", "read"}
    for status in shop.statuses:
        assert status["id"] == sent_id
        assert status["recipient_id"] == CHIDI
        assert status["biz_opaque_callback_data"] == "our-row-1"
        assert status["pricing"] == {
            "billable": True,
            "pricing_model": "PMP",
            "category": "service",
            "type": "regular",
        }

    async def read() -> bool:
        return bool((await line.messages())[-1]["status"] == "read")

    await until(read)


async def test_reads_a_chat_when_it_is_opened(line: Line, shop: Shop) -> None:
    await line.faults(read_after_ms=-1)
    await line.write("Hi")
    await line.say("Hello")
    await shop.gets(3)
    assert [status["status"] for status in shop.statuses] == ["sent", "delivered"]

    async def shown() -> bool:
        return bool((await line.messages())[-1]["status"] == "delivered")

    await until(shown)
    await line.say("Not delivered yet")
    assert (await line.client.post(f"{line.chat()}/read")).status_code == 204
    await shop.gets(6)
    read = [status["id"] for status in shop.statuses if status["status"] == "read"]
    assert read == [(await line.messages())[1]["id"]]


async def test_reports_a_failure_with_its_error(line: Line, shop: Shop) -> None:
    await line.faults(fail={"code": 131026, "times": 1})
    await line.write("Hi")
    await line.say("Hello")
    await shop.gets(3)
    failed = next(status for status in shop.statuses if status["status"] == "failed")
    assert failed["errors"][0]["code"] == 131026
    assert "pricing" not in failed


async def test_tries_again_until_the_shop_answers_200(line: Line, shop: Shop) -> None:
    shop.answers = [500, 403]
    await line.write("Hi")
    await shop.gets(1)
    for attempt in (2, 3):
        await tried(line, attempt - 1)
        await line.client.post("/sandbox/api/clock", json={"advance_seconds": 3600})
        await deliveries.sweep()
        await shop.gets(attempt)
    assert shop.texts == ["Hi"] * 3
    assert len(set(shop.raw)) == 1
    wire = (await line.client.get(f"{line.chat()}/wire")).json()
    assert (wire[0]["state"], wire[0]["attempts"], wire[0]["http_status"]) == ("delivered", 3, 200)


async def tried(line: Line, attempts: int) -> None:
    async def settled() -> bool:
        wire = (await line.client.get(f"{line.chat()}/wire")).json()
        return bool(wire[0]["attempts"] == attempts)

    await until(settled)
    # The process forgets what it meant to retry, as if it had been killed.
    await deliveries.stop()


async def test_a_webhook_is_not_lost_when_the_process_dies_before_posting(
    line: Line, shop: Shop, owner: asyncpg.Connection
) -> None:
    async with db.platform_session() as session:
        known = await queries.get_line(session, line.phone_number_id)
        await service.shopper_writes(session, known, CHIDI, {"type": "text", "text": {"body": "Still here?"}})
    assert await deliveries.sweep() == 0, "the dead process's lease has not run out"
    await owner.execute("UPDATE sandbox.deliveries SET leased_until = now() - interval '1 second'")
    assert await deliveries.sweep() == 1
    assert shop.texts == ["Still here?"]
    assert await deliveries.sweep() == 0


async def test_planned_statuses_survive_a_restart(line: Line, shop: Shop) -> None:
    await line.write("Hi")
    await shop.gets(1)
    await line.say("Hello")
    await deliveries.stop()
    await line.client.post("/sandbox/api/clock", json={"advance_seconds": 60})
    await deliveries.sweep()
    assert sorted(status["status"] for status in shop.statuses) == ["delivered", "read", "sent"]


async def test_two_processes_do_not_post_the_same_webhook(line: Line, shop: Shop) -> None:
    await line.faults(webhook={"delay_ms": 60_000})
    await line.write("Hi")
    await deliveries.stop()
    await line.client.post("/sandbox/api/clock", json={"advance_seconds": 3600})
    taken = await asyncio.gather(*(deliveries.sweep() for _ in range(4)))
    assert sorted(taken) == [0, 0, 0, 1]
    assert len(shop.raw) == 1


@pytest.mark.parametrize(("attempts", "seconds"), [(1, 1), (2, 2), (5, 16), (40, 3600)])
def test_pauses_double_up_to_an_hour(attempts: int, seconds: int) -> None:
    assert bookkeeping.pause_after(attempts) == timedelta(seconds=seconds)
