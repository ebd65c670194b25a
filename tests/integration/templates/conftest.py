"""Starling Market with a number of the sandbox, spoken to over HTTP; Meta's reviews are driven by the tests."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest_asyncio

from tests.support.app import until
from tests.support.cast import Actor
from tests.support.graph import graph

__all__ = ["graph"]

NUMBER = {
    "phone_number_id": "106540352242922",
    "display_phone_number": "+234 701 234 5678",
    "waba_id": "102290129340398",
    "catalog_id": "194836987003835",
    "merchant_name": "Starling Market",
}
WABA = NUMBER["waba_id"]


def design(name: str = "stock_news", text: str = "Hello {{name}}, we have fresh yams today.", **more: Any) -> Any:
    """A template as the dashboard writes it."""
    sample = {"body_text_named_params": [{"param_name": "name", "example": "Chidi"}]}
    body = {"type": "BODY", "text": text} | ({"example": sample} if "{{name}}" in text else {})
    return {"name": name, "language": "en", "category": "UTILITY", "parameter_format": "named"} | {
        "components": [body]
    } | more  # fmt: skip


@dataclass
class Desk:
    """What the tests do: as Ada in her shop, and as Meta in the sandbox."""

    http: httpx2.AsyncClient
    ada: Actor
    worked: Callable[[], Awaitable[None]]

    async def ask(self, method: str, path: str, *, status: int = 200, **options: Any) -> Any:
        """Call the API as Ada; the answer's body."""
        answer = await self.http.request(method, f"{self.ada.api}/templates{path}", headers=self.ada.headers, **options)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    async def create(self, **given: Any) -> dict[str, Any]:
        """Write a template."""
        found: dict[str, Any] = (await self.ask("POST", "", status=201, json=design(**given)))["data"]
        return found

    async def submitted(self, **given: Any) -> dict[str, Any]:
        """Write a template and submit it."""
        template = await self.create(**given)
        found: dict[str, Any] = (await self.ask("POST", f"/{template['id']}/submit"))["data"]
        return found

    async def approved(self, **given: Any) -> dict[str, Any]:
        """Write a template, submit it, and let Meta approve it."""
        template = await self.submitted(**given)
        await self.review()
        return await self.until_it_is(template["id"], status="approved")

    async def review(self) -> None:
        """Meta decides on what waits."""
        assert (await self.http.post(f"/sandbox/api/templates/{WABA}/review")).status_code == 200

    async def turn(self, name: str, **change: Any) -> None:
        """Meta changes a template."""
        answer = await self.http.post(f"/sandbox/api/templates/{WABA}/{name}/en", json=change)
        assert answer.status_code == 200, answer.text

    async def get(self, template_id: str) -> dict[str, Any]:
        """A template as its page shows it."""
        found: dict[str, Any] = (await self.ask("GET", f"/{template_id}"))["data"]
        return found

    async def until_it_is(self, template_id: str, **wanted: Any) -> dict[str, Any]:
        """The template once the webhook has come through."""

        async def look() -> dict[str, Any] | None:
            found = await self.get(template_id)
            return found if wanted.items() <= found.items() else None

        return await until(look)


@pytest_asyncio.fixture(loop_scope="session")
async def desk(server: str, ada: Actor, worked: Callable[[], Awaitable[None]]) -> AsyncIterator[Desk]:
    """Starling Market with its number, which the sandbox plays."""
    async with httpx2.AsyncClient(base_url=server, timeout=30) as http:
        assert (await http.post("/sandbox/api/numbers", json=NUMBER)).status_code == 201
        connection = {"waba_id": WABA, "display_number": NUMBER["display_phone_number"]}
        path = f"{ada.api}/channels/{NUMBER['phone_number_id']}"
        assert (await http.put(path, json=connection, headers=ada.headers)).status_code == 200
        await worked()
        yield Desk(http, ada, worked)
