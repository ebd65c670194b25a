"""The phone app of an onboarded number shares contacts and chats once it is asked to: by itself, once, within a day."""

from typing import Any

import httpx2
import pytest

from oja.kernel.settings import get_settings
from tests.support.sandbox import CHIDI, ZAINAB, Line, Shop

DAY = 86_400
ADUNNI = "2348057654321"


async def advance(line: Line, days: float) -> None:
    await line.client.post("/sandbox/api/clock", json={"advance_seconds": days * DAY})


async def news(line: Line, **given: Any) -> None:
    answer = await line.client.post(f"/sandbox/api/numbers/{line.phone_number_id}/account-events", json=given)
    assert answer.status_code == 200, answer.text


async def ask(line: Line, sync: str, **options: Any) -> httpx2.Response:
    body = {"messaging_product": "whatsapp", "sync_type": sync}
    return await line.graph("POST", f"{line.phone_number_id}/smb_app_data", json=body, **options)


def history(shop: Shop) -> list[dict[str, Any]]:
    """The chunks that were told, in their order."""
    chunks = [chunk for value in shop.values for chunk in value.get("history", [])]
    return sorted(chunks, key=lambda one: one.get("metadata", {}).get("progress", 0))


def said(chunk: dict[str, Any]) -> list[str]:
    return [message["text"]["body"] for thread in chunk["threads"] for message in thread["messages"]]


async def test_half_a_year_of_chats_is_handed_over_in_three_phases(line: Line, shop: Shop) -> None:
    for words, days_ago in (("too long ago", 200), ("in summer", 100), ("last week", 7), ("just now", 0)):
        await advance(line, -days_ago)
        await line.write(words)
        await line.client.post("/sandbox/api/clock", json={})
    await line.write("me too", ADUNNI)
    await shop.gets(5)
    await news(line, is_on_biz_app=True)
    assert "request_id" in (await ask(line, "history")).json()
    await shop.gets(8)
    chunks = history(shop)
    assert [chunk["metadata"] for chunk in chunks] == [
        {"phase": 0, "chunk_order": 1, "progress": 33},
        {"phase": 1, "chunk_order": 1, "progress": 67},
        {"phase": 2, "chunk_order": 1, "progress": 100},
    ]
    assert [said(chunk) for chunk in chunks] == [["just now", "me too"], ["last week"], ["in summer"]]
    assert (await ask(line, "history")).status_code == 400, "once"


async def test_many_chats_come_in_several_chunks(line: Line, shop: Shop) -> None:
    for number in range(21):
        await line.write("Hi", f"23480300000{number:02}")
    await news(line, is_on_biz_app=True)
    await ask(line, "history")
    await shop.gets(25)
    about = [(chunk["metadata"]["phase"], chunk["metadata"]["chunk_order"]) for chunk in history(shop)]
    assert about == [(0, 1), (0, 2), (1, 1), (2, 1)]
    assert [len(chunk["threads"]) for chunk in history(shop)] == [20, 1, 0, 0]


async def test_who_does_not_share_her_chats_says_so(line: Line, shop: Shop) -> None:
    await line.write("Hi")
    await news(line, is_on_biz_app=True, shares_history=False)
    await ask(line, "history")
    await shop.gets(2)
    assert history(shop)[0]["errors"][0]["code"] == 2593109


async def test_the_address_book_names_whom_the_phone_knows(line: Line, shop: Shop) -> None:
    await line.write("Hi", profile={"name": "Chidi Okafor"})
    await line.write("Hi", ZAINAB)
    await news(line, is_on_biz_app=True)
    await ask(line, "smb_app_state_sync")
    await shop.gets(3)
    [synced] = shop.values[-1]["state_sync"]
    assert synced["action"] == "add"
    assert synced["contact"] == {"full_name": "Chidi Okafor", "first_name": "Chidi", "phone_number": CHIDI}


async def test_after_a_day_it_is_too_late_until_the_number_is_onboarded_again(
    line: Line, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OJA_META_APP_ID", "77")
    get_settings.cache_clear()
    await news(line, is_on_biz_app=True)
    await advance(line, 25 / 24)
    late = await ask(line, "history")
    assert (late.status_code, late.json()["error"]["code"]) == (400, 100)
    assert "24 hours" in late.json()["error"]["error_data"]["details"]
    signed_up = await line.client.post(f"/sandbox/api/numbers/{line.phone_number_id}/signup")
    secret = get_settings().meta_app_secret
    query = {"client_id": get_settings().meta_app_id, "client_secret": secret, "code": signed_up.json()["code"]}
    token = (await line.graph("GET", "oauth/access_token", params=query)).json()["access_token"]
    assert (await ask(line, "history", token=token)).status_code == 200
    await shop.gets(3)
    assert history(shop)[-1]["metadata"]["progress"] == 100
