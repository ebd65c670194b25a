"""A shop's end of the wire: a real port that takes webhooks, and a number of the sandbox that posts to it."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import httpx2
import pytest_asyncio
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from oja.sandbox import deliveries
from tests.support.app import until

CHIDI = "2348031234567"
ZAINAB = "NG.13491208655302741918"
SECRET = "app-secret-of-the-test"
TOKEN = "token-of-the-test"


@dataclass
class Shop:
    """What the shop's webhook saw; it answers what `answers` says, then 200."""

    url: str = ""
    raw: list[bytes] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)

    @property
    def bodies(self) -> list[dict[str, Any]]:
        """Every webhook, whole."""
        return [json.loads(raw) for raw in self.raw]

    @property
    def values(self) -> list[dict[str, Any]]:
        """The `value` of every change, in the order of arrival."""
        return [change["value"] for body in self.bodies for entry in body["entry"] for change in entry["changes"]]

    @property
    def told(self) -> int:
        """How many things were told: messages and statuses that share a webhook count each, anything else as one."""
        if any(not raw.startswith(b"{") for raw in self.raw):
            return len(self.raw)
        return sum(max(1, len(value.get("statuses") or value.get("messages", ()))) for value in self.values)

    @property
    def texts(self) -> list[str]:
        """The words that shoppers sent."""
        return [message["text"]["body"] for value in self.values for message in value.get("messages", [])]

    @property
    def statuses(self) -> list[dict[str, Any]]:
        """The statuses that were told."""
        return [status for value in self.values for status in value.get("statuses", [])]

    async def take(self, request: Request) -> Response:
        """The webhook."""
        self.raw.append(await request.body())
        self.headers.append(dict(request.headers))
        return PlainTextResponse("taken", self.answers.pop(0) if self.answers else 200)

    async def gets(self, count: int) -> None:
        """Wait until that many things were told."""

        async def there() -> bool:
            return self.told >= count

        await until(there, seconds=10)


@pytest_asyncio.fixture(loop_scope="session")
async def shop() -> AsyncIterator[Shop]:
    """A shop that listens."""
    shop = Shop()
    app = Starlette(routes=[Route("/hook", shop.take, methods=["POST"])])
    serving = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error", lifespan="off"))
    task = asyncio.create_task(serving.serve())

    async def started() -> bool:
        return serving.started

    await until(started)
    port = serving.servers[0].sockets[0].getsockname()[1]
    shop.url = f"http://127.0.0.1:{port}/hook"
    yield shop
    await deliveries.stop()
    serving.should_exit = True
    await task


@dataclass
class Line:
    """A number of the sandbox, as a script drives it and as a shop calls it."""

    client: httpx2.AsyncClient
    phone_number_id: str
    waba_id: str
    catalog_id: str

    def chat(self, user: str = CHIDI) -> str:
        """The driver's address of a chat."""
        return f"/sandbox/api/chats/{self.phone_number_id}/{user}"

    async def write(self, text: str, user: str = CHIDI, **more: Any) -> str:
        """The shopper sends words; answers the message's id."""
        return await self.write_content({"type": "text", "text": {"body": text}, **more}, user)

    async def write_content(self, content: dict[str, Any], user: str = CHIDI, **more: Any) -> str:
        """The shopper sends anything."""
        body = {**content, **more}
        answer = await self.client.post(f"{self.chat(user)}/messages", json=body)
        assert answer.status_code == 200, answer.text
        message_id: str = answer.json()["id"]
        return message_id

    async def graph(self, method: str, path: str, *, token: str = TOKEN, **options: Any) -> httpx2.Response:
        """Call the Graph lookalike."""
        headers = {"Authorization": f"Bearer {token}"}
        return await self.client.request(method, f"/sandbox/graph/v26.0/{path}", headers=headers, **options)

    async def send(self, content: dict[str, Any], user: str = CHIDI, **options: Any) -> httpx2.Response:
        """The shop sends a message."""
        receiver = {"recipient": user} if "." in user else {"to": user}
        body = {"messaging_product": "whatsapp", **receiver, **content}
        return await self.graph("POST", f"{self.phone_number_id}/messages", json=body, **options)

    async def say(self, text: str, user: str = CHIDI, **more: Any) -> httpx2.Response:
        """The shop sends words."""
        return await self.send({"type": "text", "text": {"body": text}, **more}, user)

    async def faults(self, **faults: Any) -> None:
        """Turn the knobs."""
        answer = await self.client.post("/sandbox/api/faults", json=faults)
        assert answer.status_code == 200, answer.text

    async def messages(self, user: str = CHIDI, **query: Any) -> list[dict[str, Any]]:
        """Both sides of a chat."""
        found: list[dict[str, Any]] = (await self.client.get(f"{self.chat(user)}/messages", params=query)).json()
        return found


@pytest_asyncio.fixture(loop_scope="session")
async def line(client: httpx2.AsyncClient, shop: Shop) -> Line:
    """Starling Market's number, whose webhooks go to the listening shop."""
    number = {
        "display_phone_number": "+234 803 000 0100",
        "merchant_name": "Starling Market",
        "token": TOKEN,
        "app_secret": SECRET,
        "webhook_url": shop.url,
    }
    played = (await client.post("/sandbox/api/numbers", json=number)).json()
    return Line(client, played["phone_number_id"], played["waba_id"], played["catalog_id"])
