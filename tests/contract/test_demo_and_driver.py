"""The demo world as seeded, driven from outside: `demo.json`, the sandbox's calls, and a sale over real HTTP."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import httpx2
import pytest_asyncio

from oja.demo import service as demo
from oja.demo.world import NUMBER
from oja.kernel.settings import get_settings
from tests.support.app import until
from tests.support.cast import Actor

Worked = Callable[[], Awaitable[None]]
CHIDI = "2348031234567"
ZAINAB = "NG.13491208655302741918"
REPLIED = 20


@dataclass
class World:
    """What a script drives: a shop, and shoppers who write to it."""

    http: httpx2.AsyncClient
    ada: Actor

    def chat(self, user: str = CHIDI) -> str:
        return f"/sandbox/api/chats/{PLAYED['phone_number_id']}/{user}/messages"

    async def says(self, text: str, user: str = CHIDI, **more: Any) -> list[dict[str, Any]]:
        """She writes; what comes back."""
        return await self.sends({"type": "text", "text": {"body": text}, **more}, user)

    async def sends(self, content: dict[str, Any], user: str = CHIDI) -> list[dict[str, Any]]:
        answer = await self.http.post(self.chat(user), json=content)
        assert answer.status_code == 200, answer.text
        assert set(answer.json()) == {"id"}
        assert answer.json()["id"].startswith("wamid.")
        return await self.hears(answer.json()["id"], user)

    async def writes(self, text: str, user: str = CHIDI) -> str:
        """She writes, and nobody waits for an answer; the message's id."""
        answer = await self.http.post(self.chat(user), json={"type": "text", "text": {"body": text}})
        assert answer.status_code == 200, answer.text
        return str(answer.json()["id"])

    async def hears(self, after: str, user: str = CHIDI) -> list[dict[str, Any]]:
        query: dict[str, Any] = {"after": after, "wait": REPLIED}
        found = (await self.http.get(self.chat(user), params=query, timeout=REPLIED + 5)).json()
        return [one for one in found if one["direction"] == "out"]

    async def taps(self, bubble: dict[str, Any], words: str, user: str = CHIDI) -> list[dict[str, Any]]:
        """She taps what has these words, be it a button or a row."""
        action = bubble["body"]["interactive"]["action"]
        buttons = [one["reply"] for one in action.get("buttons", [])]
        rows = [row for section in action.get("sections", []) for row in section["rows"]]
        kind, found = ("button_reply", buttons) if buttons else ("list_reply", rows)
        chosen = next(one for one in found if words.lower() in one["title"].lower())
        reply = {"id": chosen["id"], "title": chosen["title"]}
        return await self.sends({"type": "interactive", "interactive": {"type": kind, kind: reply}}, user)


PLAYED = {
    "phone_number_id": NUMBER.phone_number_id,
    "display_phone_number": NUMBER.display_phone_number,
    "waba_id": NUMBER.waba_id,
    "catalog_id": NUMBER.catalog_id,
    "merchant_name": NUMBER.merchant_name,
}


@pytest_asyncio.fixture(loop_scope="session")
async def world(server: str, ada: Actor) -> AsyncIterator[World]:
    """Starling Market with one product and its number, all made by HTTP: the demo in small."""
    async with httpx2.AsyncClient(base_url=server) as http:
        assert (await http.post("/sandbox/api/numbers", json=PLAYED)).status_code == 201
        connection = {"waba_id": PLAYED["waba_id"], "display_number": PLAYED["display_phone_number"]}
        path = f"{ada.api}/channels/{PLAYED['phone_number_id']}"
        assert (await http.put(path, json=connection, headers=ada.headers)).status_code == 200
        rice = {"name": "Ofada Rice 5kg", "price": "6500"}
        assert (await http.post(f"{ada.api}/products", json=rice, headers=ada.headers)).status_code == 201
        yield World(http, ada)


async def _nobody_looks(_line: object) -> None:
    """The phones stay empty."""


async def test_the_demo_world_is_as_the_contract_says(server: str) -> None:
    path = get_settings().home / "demo.json"
    path.unlink(missing_ok=True)
    await demo.seed(get_settings(), _nobody_looks)
    written = json.loads(path.read_text())
    path.unlink()
    logins = {one["email"]: one for one in written["logins"]}
    assert set(logins) == {"ada@starling.example", "bayo@starling.example", "rita@rival.example", "admin@oja.example"}
    shops = {one["slug"]: one for one in written["merchants"]}
    assert {slug: one["name"] for slug, one in shops.items()} == {
        "starlingmarket": "Starling Market",
        "rivalstores": "Rival Stores",
    }
    [number] = written["numbers"]
    assert {"phone_number_id", "waba_id", "catalog_id"} <= set(number)
    assert {"app_secret", "access_token", "verify_token"} <= set(written["sandbox"])
    async with httpx2.AsyncClient(base_url=server) as http:
        for email, slug in (("rita@rival.example", "rivalstores"), ("ada@starling.example", "starlingmarket")):
            login = {"email": email, "password": logins[email]["password"]}
            signed_in = (await http.post("/api/auth/login", json=login)).json()
            assert signed_in["merchant"] == {"id": shops[slug]["id"], "name": shops[slug]["name"]}
        headers = {"Authorization": f"Bearer {signed_in['token']}"}

        async def data(path: str) -> dict[str, Any]:
            answer = await http.get(f"/api/merchants/{shops['starlingmarket']['id']}{path}", headers=headers)
            assert answer.status_code == 200, answer.text
            return dict(answer.json()["data"])

        shop = await data("")
        assert (shop["currency"], shop["timezone"], shop["plan"]) == ("NGN", "Africa/Lagos", "pro_trial")
        assert shop["trial_ends_at"]
        products = await data("/products?limit=100")
        assert products["pagination"]["total"] >= 120
        assert (await data("/categories"))["pagination"]["total"] >= 8
        assert all(one["image_url"] for one in products["products"])
        picture = await http.get(products["products"][0]["image_url"])
        assert (picture.status_code, picture.headers["Content-Type"]) == (200, "image/jpeg")
        for path_ in ("/orders", "/conversations", "/customers"):
            assert (await data(path_))["pagination"]["total"] > 0
        [channel] = (await data("/channels"))["channels"]
        assert channel["phone_number_id"] == number["phone_number_id"]


async def test_the_driver_lists_the_numbers_it_plays(world: World) -> None:
    assert (await world.http.get("/sandbox/api/numbers")).json() == [PLAYED]


async def test_a_sale_from_hi_to_a_status_back_in_the_chat(world: World, worker: None) -> None:
    api, headers = world.ada.api, world.ada.headers
    before = (await world.http.get(f"{api}/orders", headers=headers)).json()["data"]["pagination"]["total"]
    [hello] = await world.says("Hi", profile={"name": "Chidi Okafor"})
    assert "Starling Market" in json.dumps(hello["body"])
    assert set(hello) == {"id", "direction", "timestamp", "status", "body"}
    [found] = await world.says("ofada rice")
    [added] = await world.taps(found, "add")
    cart = (await world.http.get(f"{api}/carts", params={"customer": CHIDI}, headers=headers)).json()["data"]["carts"][
        0
    ]
    [line] = cart["lines"]
    assert "ofada" in line["name"].lower()
    [how] = await world.taps(added, "check out")
    [summary] = await world.taps(how, "pick")
    bubbles = await world.taps(summary, "place")
    listed = (await world.http.get(f"{api}/orders", headers=headers)).json()["data"]
    assert listed["pagination"]["total"] == before + 1
    order = listed["orders"][0]
    assert order["total_amount"] == cart["total_amount"]
    assert order["order_number"] in json.dumps([one["body"] for one in bubbles])
    moved = await world.http.patch(f"{api}/orders/{order['id']}", json={"status": "confirmed"}, headers=headers)
    assert moved.status_code == 200
    [told] = await world.hears(bubbles[-1]["id"])
    assert "confirmed" in json.dumps(told["body"]).lower()


async def test_who_hides_her_number_shops_by_her_business_scoped_id(world: World, worker: None) -> None:
    api, headers = world.ada.api, world.ada.headers
    [found] = await world.says("ofada rice", ZAINAB, profile={"name": "Zainab"})
    await world.taps(found, "add", ZAINAB)
    carts = await world.http.get(f"{api}/carts", params={"customer": ZAINAB}, headers=headers)
    [cart] = carts.json()["data"]["carts"]
    assert cart["lines"]


async def test_waiting_answers_as_soon_as_there_is_something_and_else_in_time(world: World) -> None:
    first = (await world.http.post(world.chat(), json={"type": "text", "text": {"body": "Hi"}})).json()["id"]
    began = time.monotonic()
    assert (await world.http.get(world.chat(), params={"after": first, "wait": 0.3})).json() == []
    assert time.monotonic() - began >= 0.3
    waiting = asyncio.create_task(world.http.get(world.chat(), params={"after": first, "wait": 20}, timeout=25))
    await asyncio.wait([waiting], timeout=0.1)
    second = (await world.http.post(world.chat(), json={"type": "text", "text": {"body": "again"}})).json()["id"]
    assert [one["id"] for one in (await waiting).json()] == [second]
    both = (await world.http.get(world.chat())).json()
    assert [(one["direction"], one["body"]) for one in both] == [
        ("in", {"type": "text", "text": {"body": "Hi"}}),
        ("in", {"type": "text", "text": {"body": "again"}}),
    ]


async def test_twenty_webhooks_of_one_message_are_one_message_and_one_reply(world: World, worked: Worked) -> None:
    api, headers = world.ada.api, world.ada.headers
    set_ = await world.http.post("/sandbox/api/faults", json={"webhook": {"duplicate": 19}})
    assert (set_.status_code, set_.json()["webhook"]["duplicate"]) == (200, 19)
    sent = (await world.http.post(world.chat(), json={"type": "text", "text": {"body": "Hi"}})).json()["id"]

    async def posted() -> bool:
        wire = (await world.http.get(f"/sandbox/api/chats/{PLAYED['phone_number_id']}/{CHIDI}/wire")).json()
        return any(one["kind"] == "webhook" and one["state"] == "delivered" for one in wire)

    await until(posted)
    await worked()
    await world.hears(sent)
    found = await world.http.get(f"{api}/conversations", params={"search": CHIDI}, headers=headers)
    [conversation] = found.json()["data"]["conversations"]
    path = f"{api}/conversations/{conversation['id']}/messages"
    messages = (await world.http.get(path, headers=headers)).json()["data"]["messages"]
    assert sorted(one["direction"] for one in messages) == ["in", "out"]
    assert (await world.http.delete("/sandbox/api/faults")).status_code == 204


async def test_a_closed_window_is_told_with_what_would_do(world: World, worked: Worked) -> None:
    api, headers = world.ada.api, world.ada.headers
    await world.hears(await world.writes("Hi"))
    await worked()
    moved = await world.http.post("/sandbox/api/clock", json={"advance_seconds": 25 * 3600})
    assert datetime.fromisoformat(moved.json()["now"]) - datetime.now().astimezone() > timedelta(hours=24)
    send = {"to": f"+{CHIDI}", "type": "text", "text": {"body": "Still there?"}}
    answer = await world.http.post(f"{api}/whatsapp/send", json=send, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "window_closed")
    [template] = answer.json()["templates"]
    words = [{"type": "text", "text": word} for word in ("Chidi", "ORD-1", "on its way")]
    content = {
        "name": template["name"],
        "language": {"code": template["language"]},
        "components": [{"type": "body", "parameters": words}],
    }
    sent = {"to": f"+{CHIDI}", "type": "template", "template": content}
    answer = await world.http.post(f"{api}/whatsapp/send", json=sent, headers=headers)
    assert (answer.status_code, answer.json()["message_id"][:6]) == (200, "wamid.")
    await world.http.post("/sandbox/api/clock", json={})


async def test_faults_refuse_what_they_do_not_know(world: World) -> None:
    full: dict[str, dict[str, Any]] = {
        "webhook": {"duplicate": 1, "delay_ms": 1, "reorder": True, "drop_first": 1},
        "graph": {"error": {"code": 131047, "times": 3}, "latency_ms": 1, "timeout": 1},
    }
    answer = await world.http.post("/sandbox/api/faults", json=full)
    shown = answer.json()
    told = {group: {name: shown[group][name] for name in knobs} for group, knobs in full.items()}
    assert (answer.status_code, told) == (200, full)
    assert (await world.http.post("/sandbox/api/faults", json={"weather": {}})).status_code == 422
    assert (await world.http.delete("/sandbox/api/faults")).status_code == 204


async def test_the_catalogue_at_meta_can_be_looked_at(world: World) -> None:
    answer = await world.http.get(f"/sandbox/api/catalogs/{PLAYED['catalog_id']}/items")
    assert (answer.status_code, answer.json()) == (200, [])
