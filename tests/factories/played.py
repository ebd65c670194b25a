"""Numbers that the sandbox plays for other providers, connected to a shop as a merchant would, and shoppers' phones."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx2

from oja.kernel.settings import get_settings
from tests.support.cast import Actor

Worked = Callable[[], Awaitable[None]]

TWILIO_NUMBER = "+1 415 523 8886"
DIALOG360_NUMBER = "+49 30 901820"
AUTH_TOKEN = "auth-token-of-the-test"
API_KEY = "api-key-of-the-test"
CHIDI = "2348031234567"


@dataclass
class Shopper:
    """A shopper's phone on a number of the sandbox: she writes and taps over real HTTP, and reads what came back."""

    http: httpx2.AsyncClient
    number: str
    worked: Worked
    user: str = CHIDI
    seen: list[str] = field(default_factory=list)

    @property
    def chat(self) -> str:
        """The driver's address of her chat."""
        return f"/sandbox/api/chats/{self.number}/{self.user}"

    async def says(self, words: str) -> list[dict[str, Any]]:
        """She types; what comes back."""
        return await self.sends({"type": "text", "text": {"body": words}})

    async def taps(self, bubble: dict[str, Any], words: str) -> list[dict[str, Any]]:
        """She taps the button or the row with these words; what comes back."""
        found = next((one for one in choices(bubble) if words.lower() in one["title"].lower()), None)
        assert found is not None, f"{words!r} is not among {choices(bubble)}"
        kind = "list_reply" if bubble["interactive"]["type"] == "list" else "button_reply"
        answer = {"type": kind, kind: {"id": found["id"], "title": found["title"]}}
        return await self.sends({"type": "interactive", "interactive": answer})

    async def sends(self, content: dict[str, Any]) -> list[dict[str, Any]]:
        """She sends any content; the bodies that come back."""
        answer = await self.http.post(f"{self.chat}/messages", json={**content, "profile": {"name": "Chidi Okafor"}})
        assert answer.status_code == 200, answer.text
        return await self.hears(answer.json()["id"])

    async def hears(self, after: str) -> list[dict[str, Any]]:
        """The bodies of what the shop said after a message."""
        deadline = time.monotonic() + 20
        while True:
            found = (await self.http.get(f"{self.chat}/messages", params={"after": after, "wait": 5})).json()
            said = [one for one in found if one["direction"] == "out"]
            if said or time.monotonic() > deadline:
                break
        await self.worked()
        self.seen += [one["id"] for one in said]
        return [one["body"] for one in said]

    async def statuses(self) -> dict[str, str]:
        """How far each bubble of hers and the shop's is."""
        found = (await self.http.get(f"{self.chat}/messages")).json()
        return {one["id"]: one["status"] for one in found}


def words(bubble: dict[str, Any]) -> str:
    """What she reads."""
    content = bubble[bubble["type"]]
    return str(content["body"]["text"] if bubble["type"] == "interactive" else content["body"])


def choices(bubble: dict[str, Any]) -> list[dict[str, str]]:
    """What she can tap, with `id` and `title`."""
    action = bubble["interactive"]["action"]
    if "buttons" in action:
        return [one["reply"] for one in action["buttons"]]
    return [row for section in action["sections"] for row in section["rows"]]


async def play(http: httpx2.AsyncClient, kind: str, number: str, **more: Any) -> dict[str, Any]:
    """Let the sandbox play a number of a provider."""
    new = {"kind": kind, "display_phone_number": number, "merchant_name": "Starling Market", **more}
    answer = await http.post("/sandbox/api/numbers", json=new)
    assert answer.status_code == 201, answer.text
    played: dict[str, Any] = answer.json()
    return played


async def connect_twilio(http: httpx2.AsyncClient, shop: Actor, number: str = TWILIO_NUMBER) -> dict[str, Any]:
    """A number of Twilio's, played, connected, and its webhook set in the Console; answers the channel."""
    played = await play(http, "twilio", number, token=AUTH_TOKEN)
    credentials = {"account_sid": played["waba_id"], "auth_token": AUTH_TOKEN}
    address = f"{shop.api}/channels/twilio/{number.replace(' ', '')}"
    answer = await http.put(address, json=credentials, headers=shop.headers)
    assert answer.status_code == 200, answer.text
    channel: dict[str, Any] = answer.json()["data"]
    await play(http, "twilio", number, token=AUTH_TOKEN, webhook_url=channel["webhook_url"])
    return channel


async def connect_dialog360(http: httpx2.AsyncClient, shop: Actor) -> dict[str, Any]:
    """A number of 360dialog's, played and connected; answers the channel."""
    await play(http, "dialog360", DIALOG360_NUMBER, token=API_KEY)
    answer = await http.put(f"{shop.api}/channels/dialog360", json={"api_key": API_KEY}, headers=shop.headers)
    assert answer.status_code == 200, answer.text
    channel: dict[str, Any] = answer.json()["data"]
    return channel


def public(path: str) -> str:
    """A path of the product at its public address."""
    return get_settings().public_url + path
