"""A photo becomes a picture: made in every width and format, clean, shown for ever under one address."""

import re
from typing import Any

import asyncpg
import httpx2
import pytest
from PIL import Image, ImageCms

from oja.catalog.pictures import hashing, limits
from oja.kernel import storage
from tests.factories.pictures import Album, Worked, opened, photo, saved
from tests.support import samples
from tests.support.cast import Actor

BROWSER = "image/avif,image/webp,image/apng,*/*;q=0.8"


async def test_an_upload_is_pending_then_made_in_every_width_and_format(
    album: Album, client: httpx2.AsyncClient, worked: Worked
) -> None:
    [new] = await album.add(photo((2000, 1500)))
    assert new["filename"] == "photo.jpg"
    assert (new["state"], new["url"], new["sources"]) == ("pending", None, [])
    await worked()

    [picture] = await album.list()
    assert (picture["id"], picture["state"], picture["reason"]) == (new["id"], "ready", None)
    assert picture["image"]["widths"] == [200, 360, 720, 1080, 1600]
    assert [source["type"] for source in picture["sources"]] == ["image/avif", "image/webp", "image/jpeg"]
    for source, kind in zip(picture["sources"], ("AVIF", "WEBP", "JPEG"), strict=True):
        for entry in source["srcset"].split(", "):
            address, _, width = entry.partition(" ")
            shown = await client.get(address)
            assert shown.headers["content-type"] == source["type"]
            assert shown.headers["cache-control"] == "public, max-age=31536000, immutable"
            assert (opened(shown.content).format, f"{opened(shown.content).width}w") == (kind, width)
            assert opened(shown.content).height == round(opened(shown.content).width * 0.75)


async def test_the_first_ready_picture_stands_for_its_product_by_one_jpeg(
    album: Album, client: httpx2.AsyncClient, worked: Worked
) -> None:
    await album.add(photo((1400, 1400), kind="WEBP"))
    assert (await album.product())["image_url"] is None
    await worked()
    product, [picture] = await album.product(), await album.list()
    assert product["image_url"] == picture["url"]
    assert product["image"] == picture["image"]
    assert re.fullmatch(r"/media/pictures/[0-9a-f]{40}-1400x1400/1080\.jpg", picture["url"])
    shown = await client.get(picture["url"])
    assert (opened(shown.content).format, shown.headers["content-type"]) == ("JPEG", "image/jpeg")


async def test_without_an_ending_the_browser_gets_the_best_it_takes(
    album: Album, client: httpx2.AsyncClient, worked: Worked
) -> None:
    await album.add(photo())
    await worked()
    address = (await album.list())[0]["url"].removesuffix(".jpg")
    for accept, kind in ((BROWSER, "AVIF"), ("image/webp,*/*", "WEBP"), ("*/*", "JPEG"), ("", "JPEG")):
        shown = await client.get(address, headers={"Accept": accept})
        assert (opened(shown.content).format, shown.headers["vary"]) == (kind, "Accept"), accept
        again = await client.get(address, headers={"Accept": accept, "If-None-Match": shown.headers["etag"]})
        assert again.status_code == 304
    for wrong in ("x/720.jpg", f"{'a' * 40}-5x5/720.jpg", f"{'a' * 40}-5x5/..%2f..%2fx", f"{'a' * 40}-5x5/720.png"):
        assert (await client.get(f"/media/pictures/{wrong}")).status_code == 404


async def test_what_the_camera_wrote_is_gone_and_the_photo_stands_upright(
    album: Album, client: httpx2.AsyncClient, worked: Worked
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side
    exif[0x010E] = "taken at home"
    exif.get_ifd(samples.GPS)[1] = "N"
    await album.add(photo((900, 600), exif=exif, comment=b"secret"))
    await worked()
    [picture] = await album.list()
    assert (picture["width"], picture["height"]) == (600, 900)
    addresses = [one.partition(" ")[0] for source in picture["sources"] for one in source["srcset"].split(", ")]
    for address in addresses:
        content = (await client.get(address)).content
        assert not opened(content).getexif()
        assert b"taken at home" not in content
        assert b"secret" not in content
    original = storage.private().read(f"{album.shop.merchant_id}/pictures/{picture['id']}.original")
    assert not opened(b"".join([piece async for piece in original])).getexif()
    assert await storage.private().size(f"{album.shop.merchant_id}/pictures/{picture['id']}.upload") is None


def moving(kind: str) -> bytes:
    first, second = Image.new("RGB", (64, 64), (250, 0, 0)), Image.new("RGB", (64, 64), (0, 0, 250))
    return saved(first, kind, save_all=True, append_images=[second], duration=100, loop=0)


def wide_gamut() -> bytes:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return saved(Image.new("RGB", (64, 64), (250, 0, 0)), "PNG", icc_profile=profile)


KINDS: dict[str, tuple[bytes, tuple[int, int, int]]] = {
    "GIF that moves": (moving("GIF"), (250, 0, 0)),
    "WebP that moves": (moving("WEBP"), (250, 0, 0)),
    "PNG that moves": (moving("PNG"), (250, 0, 0)),
    "AVIF": (saved(Image.new("RGB", (64, 64), (250, 0, 0)), "AVIF"), (250, 0, 0)),
    "a profile": (wide_gamut(), (250, 0, 0)),
    "holes": (saved(Image.new("RGBA", (64, 64), (0, 0, 0, 0)), "PNG"), (255, 255, 255)),
    "a palette": (saved(Image.new("RGB", (64, 64), (250, 0, 0)).quantize(4), "PNG"), (250, 0, 0)),
    "greys": (saved(Image.new("L", (64, 64), 90), "JPEG"), (90, 90, 90)),
    "sixteen bits": (saved(Image.new("I;16", (64, 64), 90 * 256), "PNG"), (90, 90, 90)),
    "inks": (saved(Image.new("CMYK", (64, 64), (0, 0, 0, 0)), "JPEG"), (255, 255, 255)),
    "one dot": (saved(Image.new("RGB", (1, 1), (250, 0, 0)), "PNG"), (250, 0, 0)),
    "a thread": (saved(Image.new("RGB", (3000, 1), (250, 0, 0)), "PNG"), (250, 0, 0)),
}


async def test_every_kind_of_picture_is_taken_and_its_first_frame_shown(
    album: Album, client: httpx2.AsyncClient, worked: Worked
) -> None:
    for start in range(0, len(KINDS), limits.FILES_AT_ONCE):
        await album.add(*(content for content, _ in list(KINDS.values())[start : start + limits.FILES_AT_ONCE]))
    await worked()
    pictures = await album.list()
    assert [one["state"] for one in pictures] == ["ready"] * len(KINDS)
    for picture, (kind, (_, colour)) in zip(pictures, KINDS.items(), strict=True):
        shown = opened((await client.get(picture["url"])).content).convert("RGB")
        seen = shown.getpixel((0, 0))
        assert isinstance(seen, tuple)
        assert max(abs(one - other) for one, other in zip(seen, colour, strict=True)) < 8, (kind, seen)


REFUSED: dict[str, tuple[bytes, str]] = {
    "a drawing with a script": (samples.DRAWING, "not_a_picture"),
    "a page": (samples.PAGE, "not_a_picture"),
    "a program": (samples.PROGRAM, "not_a_picture"),
    "a shell script": (samples.SCRIPT, "not_a_picture"),
    "a PDF": (samples.PDF, "not_a_picture"),
    "HEIC": (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "not_a_picture"),
    "nothing": (b"", "not_a_picture"),
    "a JPEG by its first bytes alone": (b"\xff\xd8\xff" + b"<script>" * 50, "picture_broken"),
}


@pytest.mark.parametrize("what", REFUSED)
async def test_what_is_no_photo_is_refused_by_its_bytes_whatever_its_name(album: Album, what: str) -> None:
    content, code = REFUSED[what]
    answer = await album.upload(content)
    assert (answer.status_code, answer.json()["code"]) == (422, code), answer.text
    assert answer.json()["errors"][0]["filename"] == "photo.jpg"
    assert await album.list() == []
    assert list(storage.incoming().iterdir()) == []


async def test_a_hundred_megapixels_are_refused_by_their_header(album: Album) -> None:
    answer = await album.upload(saved(Image.new("1", (10_000, 10_000)), "PNG"))
    assert (answer.status_code, answer.json()["code"]) == (422, "too_many_pixels")
    bomb = bytearray(saved(Image.new("1", (8, 8)), "PNG"))
    bomb[16:24] = (60_000).to_bytes(4, "big") * 2  # three and a half thousand megapixels, in 70 bytes
    answer = await album.upload(bytes(bomb))
    assert answer.json()["code"] in {"too_many_pixels", "picture_broken"}


async def test_a_file_that_is_too_large_or_one_too_many_is_refused_whole(album: Album) -> None:
    answer = await album.upload(photo((40, 40)), photo((40, 40)) + bytes(limits.FILE_BYTES))
    assert (answer.status_code, answer.json()["code"]) == (413, "picture_too_large")
    answer = await album.upload(*[photo((40, 40))] * (limits.FILES_AT_ONCE + 1))
    assert (answer.status_code, answer.json()["code"]) == (422, "too_many_files")
    answer = await album.client.post(album.path, headers=album.shop.headers, json={})
    assert (answer.status_code, answer.json()["code"]) == (422, "file_missing")
    assert await album.list() == []
    assert list(storage.incoming().iterdir()) == []


async def test_the_good_ones_are_taken_and_the_others_named(album: Album) -> None:
    answer = await album.upload(photo((40, 40)), samples.DRAWING, photo((50, 50)))
    assert answer.status_code == 201
    data = answer.json()["data"]
    assert len(data["pictures"]) == 2
    assert [one["code"] for one in data["refused"]] == ["not_a_picture"]


async def test_half_a_photo_fails_with_a_sentence(album: Album, worked: Worked) -> None:
    content = saved(Image.effect_noise((600, 600), 90).convert("RGB"), "PNG")
    await album.add(content[: len(content) // 2])
    await worked()
    [picture] = await album.list()
    assert (picture["state"], picture["url"]) == ("failed", None)
    assert picture["reason"] == "This picture cannot be read. It may be damaged; please save it again."
    assert (await album.product())["image_url"] is None


async def test_a_twenty_first_picture_is_refused(album: Album) -> None:
    tiny = photo((20, 20))
    await album.add(*[tiny] * 10)
    await album.add(*[tiny] * 10)
    answer = await album.upload(tiny)
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_pictures")


async def test_pictures_that_look_alike_have_hashes_that_are_near(
    album: Album, worked: Worked, owner: asyncpg.Connection
) -> None:
    small = opened(photo((900, 600), seed=1)).resize((333, 222))
    await album.add(photo((900, 600), seed=1), saved(small, "WEBP", quality=40), photo((900, 600), seed=2))
    await worked()
    rows = await owner.fetch("SELECT perceptual_hash FROM product_pictures ORDER BY position")
    one, alike, other = (row["perceptual_hash"] for row in rows)
    assert hashing.distance(one, alike) <= 4
    assert hashing.distance(one, other) >= 10


async def test_a_rival_and_a_helper_without_the_right_do_not_get_in(
    album: Album, rival: Actor, client: httpx2.AsyncClient
) -> None:
    path = album.path
    answer = await client.get(path, headers=rival.headers)
    assert answer.status_code == 404
    files: Any = [("file", ("a.jpg", photo((20, 20)), "image/jpeg"))]
    assert (await client.post(path, headers=rival.headers, files=files)).status_code == 404
    other = path.replace(str(album.shop.merchant_id), str(rival.merchant_id))
    assert (await client.post(other, headers=rival.headers, files=files)).status_code == 404
