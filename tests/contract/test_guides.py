"""The guides, followed: every call that one shows is made, in its order, and does what it says."""

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import pytest_asyncio

from oja.sandbox import deliveries
from tests.support.cast import Actor

GUIDES = Path(__file__).parents[2] / "docs" / "guides"
CALLS = re.compile(r"```http\n(.*?)```", re.DOTALL)


@dataclass
class Reader:
    """Somebody who does what a guide says, and writes down what the answers tell her."""

    http: httpx2.AsyncClient
    shop: Actor
    known: dict[str, str]
    login: tuple[str, str] | None = None
    steps: list[tuple[str, Any]] = field(default_factory=list)

    async def follow(self, section: str) -> None:
        """Make every call of a section."""
        for block in CALLS.findall(section):
            for call in block.strip().split("\n\n"):
                await self._make(call)

    async def _make(self, call: str) -> None:
        for name, value in self.known.items():
            call = call.replace(f"{{{name}}}", value)
        line, _, body = call.partition("\n")
        method, path = line.split(" ")
        headers = self.shop.headers if path.startswith("/api/") else {}
        login = self.login if path.startswith("/sandbox/twilio/") else None
        answer = await self.http.request(method, path, json=json.loads(body), headers=headers, auth=login)
        assert answer.is_success, f"{line}: {answer.text}"
        told = answer.json()
        self.steps.append((line, told))
        if "waba_id" in told:
            self.known["account"], self.known["number"] = told["waba_id"], told["phone_number_id"]
            self.login = (told["waba_id"], json.loads(body)["token"])
        if "/channels/" in path:
            self.known["webhook"] = told["data"]["webhook_url"]
        if path.endswith("/v1/Content"):
            self.known["content"] = told["sid"]

    async def hears(self, words: str) -> None:
        """The shop says these words in the chat."""
        chat = f"/sandbox/api/chats/{self.known['number']}/2348031234567/messages"
        after: str | None = None
        for _ in range(10):
            query = {"wait": "2"} | ({"after": after} if after else {})
            found = (await self.http.get(chat, params=query)).json()
            if any(words in json.dumps(one["body"]) for one in found if one["direction"] == "out"):
                return
            after = found[-1]["id"] if found else after
        raise AssertionError(f"nobody said {words!r}")


@pytest_asyncio.fixture(loop_scope="session")
async def reader(server: str, worked: Callable[[], Awaitable[None]], ada: Actor) -> AsyncIterator[Reader]:
    """Ada with the guide open and a worker at work."""
    async with httpx2.AsyncClient(base_url=server, timeout=30) as http:
        yield Reader(http, ada, {"merchant": str(ada.merchant_id)})
    await deliveries.stop()


async def test_connect_twilio(reader: Reader) -> None:
    twilio, _, _ = (GUIDES / "connect-twilio.md").read_text().partition("## 360dialog")
    before, _, after = twilio.partition("**5. Have a template approved.**")
    await reader.follow(before)
    await reader.hears("Welcome to *Starling Market*")
    await reader.follow(after)
    await reader.hears("Hi Chidi, order ORD-7 is packed. Thank you!")
    assert len(reader.steps) == 8


async def test_connect_360dialog(reader: Reader) -> None:
    _, _, dialog360 = (GUIDES / "connect-twilio.md").read_text().partition("## 360dialog")
    await reader.follow(dialog360)
    await reader.hears("Welcome to *Starling Market*")
    assert len(reader.steps) == 3
