"""An account of Twilio's face of the sandbox, as a shop calls it."""

from typing import Any
from urllib.parse import parse_qs

import httpx2
import pytest_asyncio

from tests.support.sandbox import CHIDI, SECRET, Shop

NUMBER = "whatsapp:+14155238886"
ROOT = "/sandbox/twilio"


class Twilio:
    """An account, as a shop calls it."""

    def __init__(self, client: httpx2.AsyncClient, played: dict[str, Any], hook: str) -> None:
        self.client, self.hook = client, hook
        self.account, self.number = played["waba_id"], played["phone_number_id"]
        self.login = (self.account, SECRET)

    async def post(self, **form: str) -> httpx2.Response:
        """Send a message."""
        whole = {"From": NUMBER, "To": f"whatsapp:+{CHIDI}", "StatusCallback": f"{self.hook}?m=1"} | form
        path = f"{ROOT}/2010-04-01/Accounts/{self.account}/Messages.json"
        return await self.client.post(path, data=whole, auth=self.login)

    async def write(self, content: dict[str, Any], user: str = CHIDI) -> None:
        """A shopper writes."""
        answer = await self.client.post(f"/sandbox/api/chats/{self.number}/{user}/messages", json=content)
        assert answer.status_code == 200, answer.text

    async def content(self, kind: str, shape: dict[str, Any], **variables: str) -> httpx2.Response:
        """Store a content."""
        body = {"friendly_name": "x", "language": "en", "variables": variables, "types": {kind: shape}}
        return await self.client.post(f"{ROOT}/v1/Content", json=body, auth=self.login)


@pytest_asyncio.fixture(loop_scope="session")
async def twilio(client: httpx2.AsyncClient, shop: Shop) -> Twilio:
    """Starling Market's number at Twilio, whose webhooks go to the listening shop."""
    number = {
        "kind": "twilio",
        "display_phone_number": "+1 415 523 8886",
        "merchant_name": "Starling Market",
        "token": SECRET,
        "webhook_url": shop.url,
    }
    played = (await client.post("/sandbox/api/numbers", json=number)).json()
    return Twilio(client, played, shop.url)


def forms(shop: Shop) -> list[dict[str, str]]:
    """What was posted to the shop."""
    return [{name: values[0] for name, values in parse_qs(raw.decode()).items()} for raw in shop.raw]
