"""The driver: what scripts and the phone page rely on."""

import asyncio
from datetime import datetime, timedelta

import httpx2
import pytest

from oja.kernel import clock
from tests.integration.sandbox.conftest import CHIDI, ZAINAB, Line, Shop


async def test_lists_the_numbers_without_their_secrets(line: Line) -> None:
    assert (await line.client.get("/sandbox/api/numbers")).json() == [
        {
            "phone_number_id": line.phone_number_id,
            "display_phone_number": "+234 803 000 0100",
            "waba_id": line.waba_id,
            "catalog_id": line.catalog_id,
            "merchant_name": "Starling Market",
        }
    ]


async def test_playing_a_number_twice_changes_it(line: Line) -> None:
    number = {"display_phone_number": "+234 803 000 0100", "merchant_name": "Starling & Co"}
    await line.client.post("/sandbox/api/numbers", json=number)
    numbers = (await line.client.get("/sandbox/api/numbers")).json()
    assert [(one["phone_number_id"], one["merchant_name"]) for one in numbers] == [
        (line.phone_number_id, "Starling & Co")
    ]


async def test_shows_both_sides_oldest_first_exactly_as_sent(line: Line) -> None:
    first = await line.write("Hi")
    await line.say("Hello", biz_opaque_callback_data="x")
    messages = await line.messages()
    assert [message["direction"] for message in messages] == ["in", "out"]
    assert messages[0]["id"] == first
    assert messages[0]["body"] == {"type": "text", "text": {"body": "Hi"}}
    assert messages[1]["body"] == {
        "messaging_product": "whatsapp",
        "to": CHIDI,
        "type": "text",
        "text": {"body": "Hello"},
        "biz_opaque_callback_data": "x",
    }
    assert set(messages[1]) == {"id", "direction", "timestamp", "status", "body"}
    assert await line.messages(after=first) == messages[1:]


async def test_waits_for_something_new(line: Line) -> None:
    first = await line.write("Hi")
    waiting = asyncio.create_task(line.messages(after=first, wait=20))
    await asyncio.wait([waiting], timeout=0.1)
    assert not waiting.done()
    await line.say("Hello")
    assert [message["body"]["text"]["body"] for message in await waiting] == ["Hello"]


async def test_waiting_ends_empty_handed(line: Line) -> None:
    first = await line.write("Hi")
    assert await line.messages(after=first, wait=0.2) == []


async def test_many_shoppers_at_once_are_heard_once_each(line: Line, shop: Shop) -> None:
    users = [f"23480300{index:05d}" for index in range(30)]
    await asyncio.gather(*(line.write(f"Hi from {user}", user) for user in users))
    await shop.gets(30)
    assert sorted(shop.texts) == [f"Hi from {user}" for user in users]


async def test_posts_every_webhook_as_often_as_asked(line: Line, shop: Shop) -> None:
    await line.faults(webhook={"duplicate": 19})
    await line.write("Hi")
    await shop.gets(20)
    assert shop.texts == ["Hi"] * 20
    assert len(set(shop.raw)) == 1


async def test_a_lost_webhook_comes_a_second_later(line: Line, shop: Shop) -> None:
    await line.faults(webhook={"drop_first": 1})
    await line.write("lost at first")
    await line.write("not lost")
    await shop.gets(2)
    assert shop.texts == ["not lost", "lost at first"]


async def test_neighbours_change_places(line: Line, shop: Shop) -> None:
    await line.faults(webhook={"reorder": True})
    await line.write("first")
    await line.write("second")
    await shop.gets(2)
    assert shop.texts == ["second", "first"]


async def test_statuses_go_backwards_and_the_message_does_not_climb_down(line: Line, shop: Shop) -> None:
    await line.write("Hi")
    await line.faults(webhook={"reorder": True}, read_after_ms=200)
    await line.say("Hello")
    await shop.gets(4)
    assert [status["status"] for status in shop.statuses] == ["read", "delivered", "sent"]
    assert (await line.messages())[-1]["status"] == "read"


async def test_a_delay_holds_webhooks_back(line: Line, shop: Shop) -> None:
    await line.faults(webhook={"delay_ms": 300})
    began = clock.now()
    await line.write("late")
    await shop.gets(1)
    assert clock.now() - began >= timedelta(milliseconds=300)


async def test_faults_are_shown_counted_down_and_cleared(line: Line) -> None:
    await line.write("Hi")
    await line.faults(graph={"error": {"code": 131047, "times": 3}})
    await line.say("refused")
    shown = (await line.client.get("/sandbox/api/faults")).json()
    assert shown["graph"]["error"] == {"code": 131047, "times": 2}
    assert (await line.client.delete("/sandbox/api/faults")).status_code == 204
    shown = (await line.client.get("/sandbox/api/faults")).json()
    assert shown["graph"] == {"error": None, "answer": None, "on": "messages", "latency_ms": 0, "timeout": 0}
    assert (await line.say("taken")).status_code == 200


async def test_refuses_a_knob_that_does_not_exist(line: Line) -> None:
    answer = await line.client.post("/sandbox/api/faults", json={"webhook": {"explode": 1}})
    assert answer.status_code == 422


async def test_the_clock_moves_and_comes_back(line: Line, shop: Shop) -> None:
    moved = (await line.client.post("/sandbox/api/clock", json={"now": "2027-01-01T12:00:00Z"})).json()
    assert moved["now"].startswith("2027-01-01T12:00:0")
    await line.write("Happy new year")
    await shop.gets(1)
    assert int(shop.values[0]["messages"][0]["timestamp"]) >= datetime.fromisoformat("2027-01-01T12:00:00Z").timestamp()
    back = (await line.client.post("/sandbox/api/clock", json={})).json()
    assert abs(datetime.fromisoformat(back["now"]) - clock.now()) < timedelta(seconds=5)


async def test_a_chat_link_opens_the_phone_with_the_text_typed_in(line: Line) -> None:
    answer = await line.client.get("/sandbox/wa/2348030000100", params={"text": "ORDER OJA-7K3M & more"})
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/sandbox?to=2348030000100&text=ORDER+OJA-7K3M+%26+more"


async def test_a_photo_of_the_shopper_can_be_sent_and_fetched(line: Line, shop: Shop) -> None:
    png = b"\x89PNG" + b"0" * 32
    url = f"/sandbox/api/media/{line.phone_number_id}"
    kept = (await line.client.post(url, content=png, headers={"Content-Type": "image/png"})).json()
    await line.client.post(f"{line.chat()}/messages", json={"type": "image", "image": kept})
    await shop.gets(1)
    image = shop.values[0]["messages"][0]["image"]
    assert image == kept
    assert (await line.client.get(f"/sandbox/api/media/{image['id']}")).content == png
    assert (await line.graph("GET", image["id"])).json()["mime_type"] == "image/png"


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/sandbox/api/chats/1/2348031234567/messages", 404, "not_found"),
        ("/sandbox/api/media/404", 404, "not_found"),
    ],
)
async def test_says_what_is_not_there(client: httpx2.AsyncClient, path: str, status: int, code: str) -> None:
    answer = await client.get(path)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_refuses_a_shopper_without_a_name_that_means_anything(line: Line) -> None:
    answer = await line.client.post(f"{line.chat('somebody')}/messages", json={"type": "text", "text": {"body": "Hi"}})
    assert answer.status_code == 422


async def test_lists_the_chats_of_a_number(line: Line) -> None:
    await line.write("Hi", profile={"name": "Chidi"})
    await line.write("Hi", ZAINAB, profile={"name": "Zainab"})
    chats = (await line.client.get(f"/sandbox/api/chats/{line.phone_number_id}")).json()
    assert [(chat["user"], chat["profile"]["name"]) for chat in chats] == [(ZAINAB, "Zainab"), (CHIDI, "Chidi")]
