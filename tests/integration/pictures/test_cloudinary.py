"""With `OJA_CLOUDINARY_URL` pictures are shown from Cloudinary; while it is away they wait here, then go up."""

import re
from collections.abc import Iterator
from typing import Any

import asyncpg
import httpx2
import pytest

from oja.catalog.pictures import cloudinary, making
from oja.catalog.pictures.cloudinary import Account
from oja.kernel import clock
from oja.kernel.settings import get_settings
from tests.factories.pictures import Album, Worked, opened, photo

AWAY = "Cloudinary does not answer right now. Your picture is safe here and goes up by itself."
REFUSED = (
    "Cloudinary does not accept our key. Your picture is safe here and goes up by itself once"
    " OJA_CLOUDINARY_URL is right."
)


@pytest.fixture
def account(server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Account]:
    """An account at the sandbox's Cloudinary."""
    url = f"cloudinary://KEY:SE%2FCRET@starling?upload_prefix={server}/sandbox/cloudinary"
    monkeypatch.setenv("OJA_CLOUDINARY_URL", url)
    get_settings.cache_clear()
    yield cloudinary.account(url)
    monkeypatch.delenv("OJA_CLOUDINARY_URL")
    get_settings.cache_clear()


async def spoil(client: httpx2.AsyncClient, **faults: int) -> None:
    answer = await client.post("/sandbox/api/faults", json={"cloudinary": faults})
    assert answer.status_code == 200, answer.text
    assert faults.items() <= answer.json()["cloudinary"].items()


async def make_again(album: Album, picture: dict[str, Any], owner: asyncpg.Connection) -> None:
    """What the job does that waits for its time."""
    await owner.execute("DELETE FROM jobs.pgqueuer WHERE status = 'queued'")
    await making.make(album.shop.merchant_id, picture["id"])


async def test_a_picture_goes_up_signed_and_is_shown_in_every_size_from_there(
    account: Account, album: Album, client: httpx2.AsyncClient, worked: Worked
) -> None:
    await album.add(photo((900, 600)))
    await worked()
    [picture] = await album.list()
    assert picture["state"] == "ready", picture["reason"]
    start = f"{get_settings().public_url}/sandbox/cloudinary/starling/image/upload/c_limit,q_auto,w_900/"
    assert re.fullmatch(
        rf"{re.escape(start)}v\d+/oja/{album.shop.merchant_id}/[0-9a-f]{{40}}-900x600\.jpg", picture["url"]
    )
    for source, kind in zip(picture["sources"], ("AVIF", "WEBP", "JPEG"), strict=True):
        for entry in source["srcset"].split(", "):
            address, _, width = entry.rpartition(" ")
            shown = opened((await client.get(address)).content)
            assert (shown.format, f"{shown.width}w") == (kind, width)
    product = await album.product()
    assert (product["image_url"], product["image"]) == (picture["url"], picture["image"])
    page = (await client.get(f"/starlingmarket/p/{product['slug']}")).text
    assert f'src="{picture["url"]}"' in page
    assert f'<meta property="og:image" content="{picture["url"]}">' in page


async def test_a_removed_picture_is_deleted_there(
    account: Account, album: Album, client: httpx2.AsyncClient, worked: Worked
) -> None:
    [picture] = await album.add(photo())
    await worked()
    [made] = await album.list()
    assert (await client.get(made["url"])).status_code == 200
    await album.call("DELETE", picture["id"])
    await worked()
    assert (await client.get(made["url"])).status_code == 404


@pytest.mark.parametrize(("fault", "sentence"), [("away", AWAY), ("refuse", REFUSED)])
async def test_while_it_is_away_a_picture_waits_and_says_why_then_goes_up(
    account: Account, album: Album, client: httpx2.AsyncClient, worked: Worked, owner: asyncpg.Connection,
    fault: str, sentence: str,
) -> None:  # fmt: skip
    await spoil(client, **{fault: 100})
    [picture] = await album.add(photo())
    await worked()
    [waiting] = await album.list()
    assert (waiting["state"], waiting["reason"], waiting["url"]) == ("pending", sentence, None)
    assert (await album.product())["image_url"] is None
    waits = await owner.fetchval("SELECT execute_after - now() FROM jobs.pgqueuer WHERE status = 'queued'")
    assert waits.total_seconds() > 0

    await client.delete("/sandbox/api/faults")
    await make_again(album, picture, owner)
    [made] = await album.list()
    assert (made["state"], made["reason"]) == ("ready", None)
    assert (await client.get(made["url"])).status_code == 200


async def test_a_deletion_that_meets_an_outage_is_done_later(
    account: Account, album: Album, client: httpx2.AsyncClient, worked: Worked, owner: asyncpg.Connection
) -> None:
    [picture] = await album.add(photo())
    await worked()
    [made] = await album.list()
    await spoil(client, away=1)
    await album.call("DELETE", picture["id"])
    await worked()
    assert (await client.get(made["url"])).status_code == 200
    waiting = "SELECT payload FROM jobs.pgqueuer WHERE entrypoint = 'catalog.delete_picture_files'"
    assert picture["id"] in (await owner.fetchval(waiting)).decode()
    await making.delete_files(album.shop.merchant_id, picture["id"], made["url"], "cloudinary")
    assert (await client.get(made["url"])).status_code == 404


async def test_what_was_put_here_before_stays_here(
    album: Album, client: httpx2.AsyncClient, worked: Worked, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    [picture] = await album.add(photo())
    await worked()
    [made] = await album.list()
    monkeypatch.setenv("OJA_CLOUDINARY_URL", f"cloudinary://K:S@starling?upload_prefix={server}/sandbox/cloudinary")
    get_settings.cache_clear()
    assert (await client.get(made["url"])).status_code == 200
    await album.call("DELETE", picture["id"])
    await worked()
    assert (await client.get(made["url"])).status_code == 404
    monkeypatch.delenv("OJA_CLOUDINARY_URL")
    get_settings.cache_clear()


async def test_the_sandbox_refuses_what_cloudinary_would(account: Account, client: httpx2.AsyncClient) -> None:
    now = str(int(clock.now().timestamp()))

    async def call(
        cloud: str = "starling", key: str = "KEY", secret: str = "SE/CRET", **fields: str
    ) -> tuple[int, str]:
        given = {"public_id": "a", "timestamp": now} | fields
        form = given | {"api_key": key, "signature": cloudinary.sign(given, secret)}
        path = f"/sandbox/cloudinary/v1_1/{cloud}/image/destroy"
        answer = await client.post(path, data=form)
        body = answer.json()
        return answer.status_code, body.get("result") or body["error"]["message"]

    assert await call() == (200, "not found")
    assert (await call(cloud="rival"))[0] == 401
    assert await call(key="OTHER") == (401, "Unknown API key OTHER")
    status, words = await call(secret="wrong")
    assert status == 401
    assert words.endswith(f"String to sign - 'public_id=a&timestamp={now}'.")
    assert (await call(timestamp=str(int(now) - 3700)))[0] == 400


def test_the_signature_is_the_one_of_cloudinarys_documentation() -> None:
    given = {"eager": "w_400,h_300,c_pad|w_260,h_200,c_crop", "public_id": "sample_image", "timestamp": "1315060510"}
    assert cloudinary.sign(given, "abcd") == "bfd09f95f331f558cbd1320e67aa8d488770583e"
