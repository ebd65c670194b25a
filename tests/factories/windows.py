"""A shop whose number shows a catalogue of the sandbox: what its owner does, and what stands at Meta."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import httpx2

from tests.support.app import DEADLINE_SECONDS, until
from tests.support.cast import Actor

NUMBER = {
    "phone_number_id": "106540352242922",
    "display_phone_number": "+234 701 234 5678",
    "waba_id": "102290129340398",
    "catalog_id": "194836987003835",
    "merchant_name": "Starling Market",
}
CATALOG = NUMBER["catalog_id"]
PICTURE = "https://pictures.example/rice.jpg"


@dataclass
class Window:
    """Starling Market, and its catalogue at Meta."""

    http: httpx2.AsyncClient
    ada: Actor
    owner: asyncpg.Connection
    worked: Callable[[], Awaitable[None]]

    async def ask(self, method: str, path: str, body: Any = None, *, status: int = 200, by: Actor | None = None) -> Any:
        """Call the API as Ada, or as somebody else; the answer's data."""
        who = by or self.ada
        answer = await self.http.request(method, f"{who.api}{path}", json=body, headers=who.headers)
        assert answer.status_code == status, answer.text
        return answer.json().get("data") if answer.content else None

    async def connect(self) -> None:
        """Play the number, and connect it with its catalogue."""
        assert (await self.http.post("/sandbox/api/numbers", json=NUMBER)).status_code == 201
        connection = {name: NUMBER[name] for name in ("waba_id", "catalog_id")}
        connection["display_number"] = NUMBER["display_phone_number"]
        await self.ask("PUT", f"/channels/{NUMBER['phone_number_id']}", connection)
        await self.worked()

    async def offer(self, name: str, **given: Any) -> dict[str, Any]:
        """Add a product."""
        new = {"name": name, "price": "8500.00", "image_url": PICTURE, "external_id": name.replace(" ", "-")} | given
        made: dict[str, Any] = await self.ask("POST", "/products", new, status=201)
        return made

    async def change(self, product_id: str, **given: Any) -> None:
        """Change a product."""
        await self.ask("PATCH", f"/products/{product_id}", given)

    async def faults(self, **faults: Any) -> None:
        """Let something go wrong at Meta."""
        answer = await self.http.post("/sandbox/api/faults", json=faults)
        assert answer.status_code == 200, answer.text

    async def refuses(self, code: int, times: int = 1) -> None:
        """Meta refuses the next calls."""
        await self.faults(graph={"on": "all", "error": {"code": code, "times": times}})

    async def at_meta(self, *, hidden: bool = False) -> dict[str, dict[str, Any]]:
        """What customers see, by retailer id; with `hidden`, all that Meta holds."""
        path = f"/sandbox/api/catalogs/{CATALOG}/items"
        found = (await self.http.get(path, params={"hidden": str(hidden).lower()})).json()
        return {item["retailer_id"]: item for item in found}

    async def edit(self, retailer_id: str, **change: Any) -> None:
        """Somebody changes an item by hand in Commerce Manager."""
        path = f"/sandbox/api/catalogs/{CATALOG}/items/{retailer_id}"
        assert (await self.http.put(path, json=change)).status_code == 204

    async def delete(self, retailer_id: str) -> None:
        """Somebody deletes an item by hand there."""
        assert (await self.http.delete(f"/sandbox/api/catalogs/{CATALOG}/items/{retailer_id}")).status_code == 204

    async def batches(self) -> list[dict[str, Any]]:
        """The calls that changed items, the newest first."""
        found: list[dict[str, Any]] = (await self.http.get(f"/sandbox/api/catalogs/{CATALOG}/batches")).json()
        return found

    async def page(self) -> dict[str, Any]:
        """The one catalogue, as its page shows it."""
        [found] = await self.ask("GET", "/whatsapp-catalogues")
        shown: dict[str, Any] = found
        return shown

    async def items(self, state: str | None = None) -> dict[str, dict[str, Any]]:
        """Its items by retailer id."""
        page = await self.page()
        query = f"?limit=100{f'&state={state}' if state else ''}"
        found = await self.ask("GET", f"/whatsapp-catalogues/{page['id']}/items{query}")
        return {item["retailer_id"]: item for item in found["items"]}

    async def press(self, verb: str, *, status: int = 200) -> None:
        """Press one of the buttons of the page."""
        await self.ask("POST", f"/whatsapp-catalogues/{(await self.page())['id']}/{verb}", status=status)
        await self.worked()

    async def settled(self, *, seconds: float = DEADLINE_SECONDS, **counts: int) -> dict[str, Any]:
        """The page, once nothing is on its way any more, and the counts are these."""

        async def look() -> dict[str, Any] | None:
            await self.hurry()
            found = await self.page()
            still = found["counts"]["sent"] == 0 and found["counts"]["pending"] == counts.get("pending", 0)
            return found if still and counts.items() <= found["counts"].items() else None

        return await until(look, seconds=seconds)

    async def hurry(self, *, by: timedelta = timedelta(hours=2)) -> None:
        """Let pass what our jobs still wait for."""
        await self.owner.execute(
            "UPDATE jobs.pgqueuer SET execute_after = now(), updated = now()"
            " WHERE status = 'queued' AND execute_after < now() + $1 AND entrypoint = ANY($2)",
            by,
            ["sync.follow", "sync.keep_sets"],
        )
        await self.worked()

    async def later(self) -> None:
        """So much time passes that whatever waits may go on, and what was cut short is known to be."""
        await self.owner.execute("UPDATE sync_catalogues SET wait_until = now() - interval '1 second'")
        await self.owner.execute("UPDATE sync_batches SET sent_at = sent_at - interval '1 hour'")
        await self.owner.execute("UPDATE sync_items SET sent_at = sent_at - interval '1 hour'")
        await self.owner.execute("UPDATE sync_items SET stale_since = stale_since - interval '1 hour'")
        await self.owner.execute(
            "UPDATE jobs.pgqueuer SET execute_after = now() WHERE status = 'queued' AND entrypoint LIKE 'sync.%'"
        )
        await self.worked()

    async def is_in_whatsapp(self, product_id: str) -> bool:
        """What the product says."""
        found = await self.ask("GET", f"/products/{product_id}")
        return bool(found["is_in_whatsapp_catalog"])

    async def catalogue_id(self) -> UUID:
        """The id of the one catalogue."""
        return UUID((await self.page())["id"])
