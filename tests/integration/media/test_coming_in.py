"""What shoppers send: kept as a message first, fetched, looked at, and shown to their shop alone."""

import io
from typing import Any

import httpx2
import pytest
from PIL import Image

from oja.channels.media import limits, looking
from oja.channels.whatsapp_cloud import files
from oja.kernel import clock
from tests.factories import channels as wire
from tests.support import samples
from tests.support.cast import Actor
from tests.support.pocket import Pocket
from tests.support.scanner import VIRUS, Scanner

TYPES = {
    "image": "image/jpeg",
    "video": "video/mp4",
    "audio": "audio/ogg",
    "document": "application/pdf",
    "sticker": "image/webp",
}


@pytest.mark.parametrize("kind", samples.KINDS)
async def test_each_kind_comes_in_byte_for_byte(chidi: Pocket, client: httpx2.AsyncClient, kind: str) -> None:
    sent = samples.KINDS[kind][1]
    await chidi.sends(kind, filename="from Chidi.bin")
    file = await chidi.file("ready")
    assert (file["kind"], file["mime_type"], file["size"]) == (kind, TYPES[kind], len(sent))
    assert (file["filename"], file["reason"], file["can_fetch_again"]) == ("from Chidi.bin", None, False)
    shown = await client.get(file["url"])
    assert shown.content == sent
    assert shown.headers["content-type"] == TYPES[kind]
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in shown.headers["content-security-policy"]
    assert shown.headers["cache-control"].startswith("private")
    place = shown.headers["content-disposition"]
    assert place == f"{'attachment' if kind == 'document' else 'inline'}; filename*=UTF-8''from%20Chidi.bin"


async def test_a_photo_has_a_small_picture_that_does_not_tell_where_it_was_taken(
    chidi: Pocket, client: httpx2.AsyncClient
) -> None:
    photo = samples.jpeg((1600, 900), is_located=True)
    assert b"taken at home" in photo
    await chidi.sends("image", photo, caption="My old phone")
    file = await chidi.file("ready")
    assert (file["width"], file["height"]) == (1600, 900)
    small = await client.get(file["thumbnail_url"])
    assert small.headers["content-type"] == "image/webp"
    assert len(small.content) < len(photo)
    with Image.open(io.BytesIO(small.content)) as picture:
        assert picture.size == (480, 270)
        assert not picture.getexif()
    assert b"taken at home" not in small.content


async def test_a_film_and_a_voice_message_know_how_long_they_last(chidi: Pocket) -> None:
    await chidi.sends("video", samples.mp4(seconds=7))
    assert (await chidi.file("ready"))["seconds"] == 7
    await chidi.sends("audio", samples.ogg(seconds=3), voice=True)
    assert (await chidi.file("ready"))["seconds"] == 3


async def test_the_message_is_there_before_its_file(chidi: Pocket, client: httpx2.AsyncClient) -> None:
    await client.post("/sandbox/api/faults", json={"media": {"expired": 1}})
    await chidi.sends("image", caption="Do you have this?")
    file = await chidi.file("pending", "ready")
    bubble = next(one for one in await chidi.bubbles() if one["media"])
    assert (bubble["kind"], bubble["text"], bubble["media"]["id"]) == ("image", "Do you have this?", file["id"])


async def test_an_echo_of_a_picture_sent_from_the_shops_phone_has_its_file(
    chidi: Pocket, client: httpx2.AsyncClient
) -> None:
    content = samples.jpeg((40, 40))
    url = f"/sandbox/api/media/{chidi.line.phone_number_id}"
    kept = (await client.post(url, content=content, headers={"Content-Type": "image/jpeg"})).json()
    echo = {"from": "2347012345678", "to": wire.CHIDI, "id": wire.wamid(), "type": "image", "image": kept}
    body = wire.webhook(wire.change(field="smb_message_echoes", message_echoes=[echo]))
    assert (await wire.post(client, body)).status_code == 200
    chidi.last = echo["id"]
    file = await chidi.file("ready")
    assert (await client.get(file["url"])).content == content
    assert (await chidi.bubbles())[-1]["direction"] == "out"


@pytest.mark.parametrize(
    ("kind", "content", "mime_type", "filename"),
    [
        ("document", samples.PROGRAM, "application/pdf", "invoice.pdf"),
        ("document", samples.PDF, "application/pdf", "invoice.pdf.exe"),
        ("image", samples.PROGRAM, "image/jpeg", ""),
        ("document", samples.PAGE, "text/plain", "page.txt"),
        ("document", samples.DRAWING, "image/svg+xml", "logo.svg"),
        ("document", samples.SCRIPT, "text/plain", "notes.txt"),
    ],
)
async def test_what_can_do_harm_is_never_kept(
    chidi: Pocket, client: httpx2.AsyncClient, kind: str, content: bytes, mime_type: str, filename: str
) -> None:
    await chidi.sends(kind, content, mime_type, filename=filename)
    file = await chidi.file("refused")
    assert file["reason"] == looking.HARMFUL
    assert (file["url"], file["thumbnail_url"], file["can_fetch_again"]) == (None, None, False)
    address = f"{chidi.shop.api}/files/{file['id']}/content"
    assert (await client.get(address, headers=chidi.shop.headers)).status_code == 404


async def test_a_file_that_is_something_else_than_claimed_is_shown_as_what_it_is(
    chidi: Pocket, client: httpx2.AsyncClient
) -> None:
    await chidi.sends("image", samples.PDF, "image/jpeg")
    file = await chidi.file("ready")
    assert file["mime_type"] == "application/pdf"
    assert (await client.get(file["url"])).headers["content-disposition"].startswith("attachment")


async def test_a_picture_of_too_many_pixels_is_not_decoded(chidi: Pocket) -> None:
    bomb = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(bomb, "PNG")
    await chidi.sends("image", bomb.getvalue(), "image/png")
    assert (await chidi.file("refused"))["reason"] == looking.TOO_MANY_PIXELS


async def test_a_virus_is_found_and_the_file_not_kept(chidi: Pocket, scanner: Scanner) -> None:
    await chidi.sends("document", samples.PDF + VIRUS)
    assert (await chidi.file("refused"))["reason"] == looking.INFECTED.format(name="Eicar-Test")
    await chidi.sends("document", samples.PDF)
    await chidi.file("ready")
    assert scanner.seen == [samples.PDF + VIRUS, samples.PDF]


async def test_a_message_that_names_no_file_says_so(chidi: Pocket) -> None:
    await chidi.says({"type": "image", "image": {"caption": "Look"}})
    file = await chidi.file("failed")
    assert "not where it is" in file["reason"]
    assert file["can_fetch_again"] is False


async def test_a_file_that_meta_has_forgotten_can_be_asked_for_again(chidi: Pocket, client: httpx2.AsyncClient) -> None:
    url = f"/sandbox/api/media/{chidi.line.phone_number_id}"
    kept = (await client.post(url, content=samples.PDF, headers={"Content-Type": "application/pdf"})).json()
    await chidi.later(8 * 24 * 3600)
    await chidi.says({"type": "document", "document": kept})
    file = await chidi.file("failed")
    assert (file["reason"], file["can_fetch_again"]) == (files.FORGOTTEN, True)
    again = f"{chidi.shop.api}/files/{file['id']}/again"
    await client.post("/sandbox/api/clock", json={})
    answer = await client.post(again, headers=chidi.shop.headers)
    assert answer.json()["data"]["state"] == "pending"
    assert (await chidi.file("ready"))["id"] == file["id"]
    twice = await client.post(again, headers=chidi.shop.headers)
    assert (twice.status_code, twice.json()["code"]) == (409, "file_not_again")


async def test_nobody_else_sees_a_file(chidi: Pocket, client: httpx2.AsyncClient, bayo: Actor, rival: Actor) -> None:
    await chidi.sends("document")
    file = await chidi.file("ready")
    address = f"{chidi.shop.api}/files/{file['id']}/content"
    assert (await client.get(address, headers=bayo.headers)).content == samples.PDF
    assert (await client.get(address)).status_code == 401
    assert (await client.get(address, headers=rival.headers)).status_code == 404
    elsewhere = address.replace(str(chidi.shop.merchant_id), str(rival.merchant_id))
    assert (await client.get(elsewhere, headers=rival.headers)).status_code == 404
    assert (await client.get(f"/media/{chidi.shop.merchant_id}/{file['id']}")).status_code == 404


async def test_a_link_is_good_for_one_file_of_one_shop_and_not_for_long(
    chidi: Pocket, client: httpx2.AsyncClient, rival: Actor, time_machine: Any
) -> None:
    await chidi.sends("document")
    file = await chidi.file("ready")
    link = file["url"]
    assert (await client.get(link)).status_code == 200
    assert (await client.get(link.replace(str(chidi.shop.merchant_id), str(rival.merchant_id)))).status_code == 401
    assert (await client.get(link[:-1] + ("A" if link[-1] != "A" else "B"))).status_code == 401
    other = await chidi.attach(samples.png(), "other.png")
    assert (await client.get(link.replace(file["id"], other.json()["data"]["id"]))).status_code == 401
    time_machine.move_to(clock.now().timestamp() + 2 * 3600)
    assert (await client.get(link)).status_code == 401


async def test_a_player_may_jump_about_in_a_film(chidi: Pocket, client: httpx2.AsyncClient) -> None:
    film = samples.mp4()
    await chidi.sends("video", film)
    link = (await chidi.file("ready"))["url"]
    whole = await client.get(link)
    assert whole.headers["accept-ranges"] == "bytes"
    part = await client.get(link, headers={"Range": "bytes=100-199"})
    assert (part.status_code, part.content) == (206, film[100:200])
    assert part.headers["content-range"] == f"bytes 100-199/{len(film)}"
    tail = await client.get(link, headers={"Range": "bytes=-50"})
    assert (tail.status_code, tail.content) == (206, film[-50:])
    rest = await client.get(link, headers={"Range": f"bytes={len(film) - 5}-"})
    assert rest.content == film[-5:]
    beyond = await client.get(link, headers={"Range": f"bytes={len(film)}-"})
    assert (beyond.status_code, beyond.headers["content-range"]) == (416, f"bytes */{len(film)}")
    for odd in ("bytes=5-2,7-9", "lines=1-2", "bytes=-"):
        assert (await client.get(link, headers={"Range": odd})).content == film
    same = await client.get(link, headers={"If-None-Match": whole.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"")
    stale = await client.get(link, headers={"Range": "bytes=0-9", "If-Range": '"other"'})
    assert stale.status_code == 200


async def test_a_file_larger_than_whatsapp_takes_is_not_fetched(chidi: Pocket, client: httpx2.AsyncClient) -> None:
    large = samples.jpeg((60, 60)) + bytes(limits.most("image"))
    url = f"/sandbox/api/media/{chidi.line.phone_number_id}"
    kept = (await client.post(url, content=large, headers={"Content-Type": "application/zip"})).json()
    await chidi.says({"type": "image", "image": {**kept, "mime_type": "image/jpeg"}})
    assert (await chidi.file("refused"))["reason"] == "WhatsApp takes pictures up to 5 MB, and this is larger."
