"""A shopper's phone with files on it: she sends them through the sandbox, and looks at what the shop sends her."""

from dataclasses import dataclass
from typing import Any

import httpx2

from oja.channels.queries import Line
from tests.factories import channels as wire
from tests.support import samples
from tests.support.app import until
from tests.support.cast import Actor

SANDBOX = "/sandbox/api"


@dataclass
class Pocket:
    """Chidi's phone, and the dashboard of the shop he writes to."""

    client: httpx2.AsyncClient
    shop: Actor
    line: Line
    last: str = ""

    async def sends(self, kind: str, content: bytes | None = None, mime_type: str = "", **about: Any) -> str:
        """She sends a file of a kind; answers the message's id at Meta."""
        usual_type, usual = samples.KINDS[kind]
        headers = {"Content-Type": mime_type or usual_type}
        url = f"{SANDBOX}/media/{self.line.phone_number_id}"
        kept = await self.client.post(url, content=content or usual, headers=headers)
        assert kept.status_code == 201, kept.text
        return await self.says({"type": kind, kind: {**kept.json(), **about}})

    async def says(self, content: dict[str, Any]) -> str:
        """She sends a message; answers its id at Meta."""
        url = f"{SANDBOX}/chats/{self.line.phone_number_id}/{wire.CHIDI}/messages"
        answer = await self.client.post(url, json=content)
        assert answer.status_code == 200, answer.text
        self.last = str(answer.json()["id"])
        return self.last

    async def spoil(self, **faults: int) -> None:
        """Let the next addresses of files be spoilt."""
        answer = await self.client.post(f"{SANDBOX}/faults", json={"media": faults})
        assert answer.status_code == 200, answer.text

    async def later(self, seconds: float) -> None:
        """Let time pass for Meta."""
        await self.client.post(f"{SANDBOX}/clock", json={"advance_seconds": seconds})

    async def sees(self) -> list[dict[str, Any]]:
        """The bodies of what the shop sent her."""
        url = f"{SANDBOX}/chats/{self.line.phone_number_id}/{wire.CHIDI}/messages"
        return [one["body"] for one in (await self.client.get(url)).json() if one["direction"] == "out"]

    async def bytes_of(self, media_id: str) -> bytes:
        """What her phone shows of a file that the shop sent."""
        answer = await self.client.get(f"{SANDBOX}/media/{media_id}")
        assert answer.status_code == 200, answer.text
        return answer.content

    async def conversation_id(self) -> str:
        """The conversation in the dashboard."""

        async def there() -> list[dict[str, Any]]:
            answer = await self.client.get(f"{self.shop.api}/conversations", headers=self.shop.headers)
            return list(answer.json()["data"]["conversations"])

        return str((await until(there))[0]["id"])

    async def bubbles(self) -> list[dict[str, Any]]:
        """The messages of the conversation as the dashboard shows them, the oldest first."""
        url = f"{self.shop.api}/conversations/{await self.conversation_id()}/messages"
        answer = await self.client.get(url, headers=self.shop.headers)
        return list(answer.json()["data"]["messages"])[::-1]

    async def file(self, *states: str) -> dict[str, Any]:
        """The file of her last message with one, once it is in one of these states."""

        async def there() -> dict[str, Any] | None:
            for bubble in await self.bubbles():
                if bubble["message_id"] == self.last and bubble["media"] and bubble["media"]["state"] in states:
                    file: dict[str, Any] = bubble["media"]
                    return file
            return None

        return await until(there)

    async def attach(self, content: bytes, filename: str) -> httpx2.Response:
        """The team hands over a file."""
        files = {"file": (filename, content)}
        return await self.client.post(f"{self.shop.api}/files", files=files, headers=self.shop.headers)

    async def reply(self, body: dict[str, Any]) -> httpx2.Response:
        """The team replies."""
        url = f"{self.shop.api}/conversations/{await self.conversation_id()}/messages"
        return await self.client.post(url, json=body, headers=self.shop.headers)


async def make_pocket(client: httpx2.AsyncClient, shop: Actor) -> Pocket:
    """A phone that writes to a shop whose number the sandbox plays."""
    number = {
        "phone_number_id": wire.NUMBER,
        "display_phone_number": wire.DISPLAY,
        "waba_id": wire.ACCOUNT,
        "merchant_name": "Starling Market",
    }
    assert (await client.post(f"{SANDBOX}/numbers", json=number)).status_code == 201
    return Pocket(client, shop, await wire.connect_number(shop))
