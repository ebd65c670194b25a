"""Every kind of message from the product's door to the shopper's phone, over real HTTP all the way."""

from collections.abc import AsyncIterator
from typing import Any

import httpx2
import pytest_asyncio

from oja.channels.messages import MarkRead, Reaction, kind_of
from oja.channels.whatsapp_cloud import payloads
from oja.demo.world import NUMBER
from oja.kernel.settings import get_settings
from tests.support.app import until
from tests.support.cast import Actor
from tests.support.messages import EVERY

CHIDI = "2348031234567"
RAVI = "919812345678"
INDIAN = ("address_request", "order_details", "order_status")


@pytest_asyncio.fixture(loop_scope="session")
async def http(server: str, ada: Actor) -> AsyncIterator[httpx2.AsyncClient]:
    """Starling Market's number in the sandbox, connected by HTTP."""
    played = {
        "phone_number_id": NUMBER.phone_number_id,
        "display_phone_number": NUMBER.display_phone_number,
        "waba_id": NUMBER.waba_id,
        "merchant_name": NUMBER.merchant_name,
    }
    async with httpx2.AsyncClient(base_url=server) as http:
        assert (await http.post("/sandbox/api/numbers", json=played)).status_code == 201
        connection = {
            "waba_id": NUMBER.waba_id,
            "display_number": NUMBER.display_phone_number,
            "catalog_id": NUMBER.catalog_id,
        }
        path = f"{ada.api}/channels/{NUMBER.phone_number_id}"
        assert (await http.put(path, json=connection, headers=ada.headers)).status_code == 200
        yield http


async def chat_of(http: httpx2.AsyncClient, user: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (
        await http.get(f"/sandbox/api/chats/{NUMBER.phone_number_id}/{user}/messages")
    ).json()
    return found


async def test_every_kind_arrives_on_the_phone_as_it_was_sent(
    http: httpx2.AsyncClient, ada: Actor, worked: Any
) -> None:
    hers = {}
    for user in (CHIDI, RAVI):
        text = {"type": "text", "text": {"body": "Hi"}}
        wrote = await http.post(f"/sandbox/api/chats/{NUMBER.phone_number_id}/{user}/messages", json=text)
        hers[user] = wrote.json()["id"]

    async def heard() -> bool:
        found = await http.get(f"{ada.api}/conversations", headers=ada.headers)
        return bool(found.json()["data"]["pagination"]["total"] == 2)

    await until(heard)
    await worked()
    answers, wanted = {}, {}
    for message in EVERY:
        if isinstance(message, MarkRead):
            continue
        given = Reaction(hers[CHIDI], message.emoji) if isinstance(message, Reaction) else message
        user = RAVI if kind_of(message) in INDIAN else CHIDI
        content = payloads.content(given)
        answer = await http.post(f"{ada.api}/whatsapp/send", json={"to": f"+{user}", **content}, headers=ada.headers)
        told = answer.json()
        answers[kind_of(message)] = (told.get("message_id") and "taken") or told
        wanted[told.get("message_id")] = content
    assert answers == dict.fromkeys(answers, "taken")
    arrived = {one["id"]: one["body"] for user in (CHIDI, RAVI) for one in await chat_of(http, user)}
    assert {key: {part: arrived[key][part] for part in content} for key, content in wanted.items()} == wanted


async def test_a_read_receipt_and_typing_reach_the_phone(http: httpx2.AsyncClient, ada: Actor) -> None:
    text = {"type": "text", "text": {"body": "Hi"}}
    wrote = await http.post(f"/sandbox/api/chats/{NUMBER.phone_number_id}/{CHIDI}/messages", json=text)
    body = payloads.encode(MarkRead(wrote.json()["id"], is_typing=True), to="", callback="")
    read = await http.post(
        f"/sandbox/graph/v26.0/{NUMBER.phone_number_id}/messages",
        json=body,
        headers={"Authorization": f"Bearer {get_settings().meta_token}"},
    )
    assert read.json() == {"success": True}
    assert [one["status"] for one in await chat_of(http, CHIDI)] == ["read"]
