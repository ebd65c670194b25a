"""With `OJA_S3_URL` everything lies in a bucket, and nothing else changes."""

import httpx2

from oja.kernel import storage
from oja.kernel.settings import get_settings
from tests.support import samples
from tests.support.bucket import S3
from tests.support.pocket import Pocket

LARGE = samples.PDF + bytes(range(256)) * 80_000


async def test_what_a_shopper_sends_lies_in_the_bucket_and_comes_back_byte_for_byte(
    s3: S3, chidi: Pocket, client: httpx2.AsyncClient
) -> None:
    await chidi.sends("image")
    file = await chidi.file("ready")
    sent = samples.KINDS["image"][1]
    key = f"shop/files/private/{chidi.shop.merchant_id}/{file['id']}"
    assert s3.objects[key] == sent
    assert s3.types[key] == "image/jpeg"
    assert (await client.get(file["url"])).content == sent
    part = await client.get(file["url"], headers={"Range": "bytes=10-29"})
    assert (part.status_code, part.content) == (206, sent[10:30])
    assert (await client.get(file["thumbnail_url"])).content == s3.objects[f"{key}.small"]
    assert not (get_settings().home / "private" / str(chidi.shop.merchant_id)).exists()


async def test_a_large_file_goes_up_in_parts(s3: S3, chidi: Pocket, client: httpx2.AsyncClient) -> None:
    answer = await chidi.attach(LARGE, "catalogue.pdf")
    assert answer.status_code == 201, answer.text
    assert sum(call.startswith("PUT") for call in s3.asked) == 3
    assert (await client.get(answer.json()["data"]["url"])).content == LARGE


async def test_public_pictures_lie_there_too(s3: S3, client: httpx2.AsyncClient) -> None:
    address = await storage.put(samples.png(), ".png")
    assert await storage.put(samples.png(), ".png") == address
    assert [call for call in s3.asked if call.startswith("PUT")] == [f"PUT shop/files{address}"]
    shown = await client.get(address)
    assert (shown.content, shown.headers["content-type"]) == (samples.png(), "image/png")
    assert shown.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert await storage.get(address) == samples.png()
    assert (await client.get("/media/aa/" + "a" * 40 + ".png")).status_code == 404
