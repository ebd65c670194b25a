"""Files on a number of 360dialog's: fetched and uploaded there with its key, and Meta hears nothing of them."""

from typing import Any
from uuid import UUID

import asyncpg
import httpx2
import pytest
import pytest_asyncio

from oja.channels import queries
from oja.channels.dialog360 import transport
from oja.channels.media import looking
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from tests.factories.played import API_KEY, connect_dialog360, play
from tests.support import samples
from tests.support.app import until
from tests.support.cast import Actor
from tests.support.graph import Graph, graph
from tests.support.pocket import Pocket

__all__ = ["graph"]

FACE = "/sandbox/dialog360"
KEY = {"D360-API-KEY": API_KEY}


@pytest_asyncio.fixture(loop_scope="session")
async def chidi(client: httpx2.AsyncClient, server: str, worker: None, ada: Actor, graph: Graph) -> Pocket:
    """Chidi, who writes to Ada's number at 360dialog, while Meta itself is asked for nothing."""
    channel = await connect_dialog360(client, ada)
    async with merchant_session(ada.merchant_id) as db:
        return Pocket(client, ada, await queries.line(db, UUID(channel["id"])))


async def says(chidi: Pocket, kind: str, file_id: str) -> dict[str, Any]:
    """The team sends a file; its bubble once it has left, or failed."""
    message = {"to": "+2348031234567", "type": kind, kind: {"file_id": file_id}}
    answer = await chidi.client.post(f"{chidi.shop.api}/whatsapp/send", json=message, headers=chidi.shop.headers)
    assert answer.status_code < 400, answer.text

    async def settled() -> dict[str, Any] | None:
        found = [one for one in await chidi.bubbles() if one["direction"] == "out" and one["kind"] == kind]
        return found[-1] if found and found[-1]["status"] not in {"queued", "sending"} else None

    return await until(settled)


@pytest.mark.parametrize("kind", samples.KINDS)
async def test_each_kind_goes_there_and_back_byte_for_byte(chidi: Pocket, graph: Graph, kind: str) -> None:
    mime_type, content = samples.KINDS[kind]
    await chidi.sends(kind)
    came = await chidi.file("ready", "failed", "refused")
    assert (came["state"], came["reason"]) == ("ready", None)
    assert (came["kind"], came["mime_type"], came["size"]) == (kind, mime_type.partition(";")[0], len(content))
    assert (await chidi.client.get(came["url"])).content == content

    kept = await chidi.attach(content, "file")
    assert kept.status_code == 201, kept.text
    bubble = await says(chidi, kind, kept.json()["data"]["id"])
    assert (bubble["status"] in {"sent", "delivered", "read"}, bubble["error"]) == (True, None)
    [body] = [one for one in await chidi.sees() if one["type"] == kind]
    assert await chidi.bytes_of(body[kind]["id"]) == content
    assert graph.paths == [], "Meta was asked for what 360dialog has"


@pytest.mark.parametrize("fault", ["expired", "html", "drop"])
async def test_what_went_wrong_is_asked_for_anew(chidi: Pocket, fault: str) -> None:
    await chidi.spoil(**{fault: 1})
    await chidi.sends("image")
    assert (await chidi.file("ready", "failed", "refused"))["state"] == "ready"


async def test_what_can_do_harm_is_never_kept(chidi: Pocket) -> None:
    await chidi.sends("document", samples.PROGRAM, "application/pdf")
    file = await chidi.file("ready", "failed", "refused")
    assert (file["state"], file["reason"]) == ("refused", looking.HARMFUL)


async def test_an_upload_that_was_lost_is_made_anew(chidi: Pocket, owner: asyncpg.Connection) -> None:
    await chidi.sends("document")
    await chidi.file("ready")
    file_id = (await chidi.attach(samples.KINDS["image"][1], "rice.jpg")).json()["data"]["id"]
    await says(chidi, "image", file_id)
    await owner.execute("DELETE FROM sandbox.media WHERE source = 'business'")
    assert (await says(chidi, "image", file_id))["error"] is None
    assert await owner.fetchval("SELECT count(*) FROM sandbox.media WHERE source = 'business'") == 1


async def test_a_file_is_at_metas_address_which_only_360dialog_opens(chidi: Pocket) -> None:
    file = {"file": ("rice.png", samples.png(), "image/png")}
    form = {"messaging_product": "whatsapp"}
    kept = (await chidi.client.post(f"{FACE}/media", headers=KEY, data=form, files=file)).json()
    found = (await chidi.client.get(f"{FACE}/{kept['id']}", headers=KEY)).json()
    assert found["url"].startswith("https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=")
    at = FACE + found["url"].removeprefix("https://lookaside.fbsbx.com")
    assert (await chidi.client.get(at, headers=KEY)).content == samples.png()
    assert (await chidi.client.get(at.replace("hash=", "hash=x"), headers=KEY)).status_code == 404
    await play(chidi.client, "dialog360", "+49 30 901821", token="another-key")
    others: list[dict[str, str]] = [{}, {"D360-API-KEY": "another-key"}, {"Authorization": f"Bearer {API_KEY}"}]
    for headers in others:
        for path in (at, f"{FACE}/{kept['id']}"):
            assert "error" in (await chidi.client.get(path, headers=headers)).json()


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("https://lookaside.fbsbx.com/attachments/?mid=1&ext=2&hash=A", "/attachments/?mid=1&ext=2&hash=A"),
        ("http://user@db.internal:5432/secrets", "/secrets"),
        ("//evil.example/x", "/x"),
        ("https://lookaside.fbsbx.com", ""),
    ],
)
def test_the_key_goes_to_360dialog_whatever_address_is_named(url: str, path: str) -> None:
    assert transport.through(url) == transport.root() + path
    assert transport.root() == f"{get_settings().own_url}{FACE}"
