"""Numbers that the sandbox plays, and what a shop's owner does with hers."""

from dataclasses import dataclass
from typing import Any

import httpx2

from tests.support.cast import Actor

TOKEN = "EAA-the-token-of-starling-market"
SECRET = "app-secret-of-starling-market"
APP_KEY = "starling"
CHIDI = "2348031234567"


@dataclass(frozen=True)
class Played:
    """A number of the sandbox, and the shop that owns it."""

    client: httpx2.AsyncClient
    shop: Actor
    phone_number_id: str
    waba_id: str

    @property
    def credentials(self) -> dict[str, str]:
        """What the owner copies from Meta."""
        return {"waba_id": self.waba_id, "access_token": TOKEN, "app_secret": SECRET, "app_key": APP_KEY}

    async def call(self, method: str, path: str, body: Any = None, *, by: Actor | None = None) -> httpx2.Response:
        """Call the API as the shop's owner, or as somebody else; `path` begins after the shop."""
        who = by or self.shop
        return await self.client.request(method, f"{who.api}{path}", json=body, headers=who.headers)

    async def on(self, method: str, path: str = "", body: Any = None, *, by: Actor | None = None) -> httpx2.Response:
        """The same below the number."""
        return await self.call(method, f"/channels/{self.phone_number_id}{path}", body, by=by)

    async def connect(self, **more: Any) -> dict[str, Any]:
        """Connect it with the shop's own app; the answer."""
        answer = await self.on("PUT", "", self.credentials | more)
        assert answer.status_code == 200, answer.text
        connected: dict[str, Any] = answer.json()
        return connected

    async def checks(self, body: Any = None) -> dict[str, tuple[str, str]]:
        """Every check by its name: state and sentence."""
        answer = await self.on("POST", "/checks", body or {})
        assert answer.status_code == 200, answer.text
        return {check["name"]: (check["state"], check["sentence"]) for check in answer.json()["data"]}

    async def news(self, **news: Any) -> None:
        """Something changes at Meta."""
        path = f"/sandbox/api/numbers/{self.phone_number_id}/account-events"
        answer = await self.client.post(path, json=news)
        assert answer.status_code == 200, answer.text

    async def writes(self, text: str, user: str = CHIDI) -> str:
        """A shopper writes; the message's id."""
        path = f"/sandbox/api/chats/{self.phone_number_id}/{user}/messages"
        answer = await self.client.post(path, json={"type": "text", "text": {"body": text}})
        assert answer.status_code == 200, answer.text
        message_id: str = answer.json()["id"]
        return message_id


async def play(client: httpx2.AsyncClient, shop: Actor, display: str = "+234 701 234 5678", **more: Any) -> Played:
    """Let the sandbox play a number under the shop's own Meta app."""
    number = {
        "display_phone_number": display,
        "merchant_name": "Starling Market",
        "token": TOKEN,
        "app_secret": SECRET,
        "app_key": APP_KEY,
    } | more
    answer = await client.post("/sandbox/api/numbers", json=number)
    assert answer.status_code == 201, answer.text
    played = answer.json()
    return Played(client, shop, played["phone_number_id"], played["waba_id"])
