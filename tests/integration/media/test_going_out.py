"""What the team attaches: looked at, kept, uploaded once for each number, and shown on the shopper's phone."""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

import asyncpg
import httpx2
import pytest

from oja.channels.media import attaching, limits
from oja.channels.media.errors import NotFetched
from oja.channels.messages import Audio, Buttons, Document, Image, OutMessage, Sticker, Video, load
from oja.channels.messages import Button as Reply
from oja.conversations.models import Message
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.support import samples
from tests.support.app import until
from tests.support.cast import Actor
from tests.support.pocket import Pocket
from tests.support.scanner import VIRUS, Scanner

NAMES: Final = {
    "image": "rice.jpg", "video": "shop.mp4", "audio": "hello.ogg", "document": "prices.pdf", "sticker": "thanks.webp",
}  # fmt: skip
MESSAGES: Final[dict[str, Callable[..., OutMessage]]] = {
    "image": Image, "video": Video, "audio": Audio, "document": Document, "sticker": Sticker,
}  # fmt: skip


async def attached(chidi: Pocket, kind: str = "image") -> str:
    answer = await chidi.attach(samples.KINDS[kind][1], NAMES[kind])
    assert answer.status_code == 201, answer.text
    file = answer.json()["data"]
    assert (file["kind"], file["state"], file["filename"]) == (kind, "ready", NAMES[kind])
    return str(file["id"])


async def say(chidi: Pocket, message: OutMessage) -> Message:
    """The team says something; the message once it has left, or failed."""
    conversation = UUID(await chidi.conversation_id())
    (message_id,) = await talk.say(chidi.line, conversation, message, sent_by="team")

    async def settled() -> Message | None:
        row = next(one for one in await talk.messages(chidi.shop.merchant_id, "out") if one.id == message_id)
        return row if row.status not in {"queued", "sending"} else None

    return await until(settled)


async def uploads(owner: asyncpg.Connection) -> int:
    return int(await owner.fetchval("SELECT count(*) FROM sandbox.media WHERE source = 'business'"))


@pytest.mark.parametrize("kind", samples.KINDS)
async def test_each_kind_reaches_the_phone_byte_for_byte(chidi: Pocket, client: httpx2.AsyncClient, kind: str) -> None:
    await chidi.sends("document")
    file_id = await attached(chidi, kind)
    sent = await say(chidi, MESSAGES[kind](file_id=file_id))
    assert sent.status in {"sent", "delivered", "read"}, sent.error
    body = next(one for one in await chidi.sees() if one["type"] == kind)
    assert await chidi.bytes_of(body[kind]["id"]) == samples.KINDS[kind][1]
    bubble = next(one for one in await chidi.bubbles() if one["id"] == str(sent.id))
    assert bubble["media"]["id"] == file_id
    assert (await client.get(bubble["media"]["url"])).content == samples.KINDS[kind][1]


async def test_a_file_sent_twice_is_uploaded_once(chidi: Pocket, owner: asyncpg.Connection) -> None:
    await chidi.sends("document")
    file_id = await attached(chidi)
    for caption in ("Ofada", "Basmati"):
        assert (await say(chidi, Image(file_id=file_id, caption=caption))).status != "failed"
    assert await uploads(owner) == 1
    pictures = [one["image"] for one in await chidi.sees() if one["type"] == "image"]
    assert [one["caption"] for one in pictures] == ["Ofada", "Basmati"]
    assert len({one["id"] for one in pictures}) == 1


async def test_an_upload_that_meta_forgot_is_made_anew(chidi: Pocket, owner: asyncpg.Connection) -> None:
    await chidi.sends("document")
    file_id = await attached(chidi)
    await say(chidi, Image(file_id=file_id))
    await chidi.later(31 * 24 * 3600)
    await chidi.sends("document")
    sent = await say(chidi, Image(file_id=file_id))
    assert sent.status != "failed", sent.error
    assert await uploads(owner) == 2
    pictures = [one["image"]["id"] for one in await chidi.sees() if one["type"] == "image"]
    assert len(set(pictures)) == 2


async def test_a_file_that_whatsapp_could_not_fetch_is_uploaded_anew_for_the_second_try(
    chidi: Pocket, client: httpx2.AsyncClient, owner: asyncpg.Connection
) -> None:
    await chidi.sends("document")
    file_id = await attached(chidi)
    await say(chidi, Image(file_id=file_id))
    await client.post("/sandbox/api/faults", json={"fail": {"code": 131052, "times": 1}})
    await say(chidi, Image(file_id=file_id))

    async def repeated() -> list[str] | None:
        pictures = [one["image"]["id"] for one in await chidi.sees() if one["type"] == "image"]
        return pictures if len(pictures) == 3 else None

    first, second, third = await until(repeated)
    assert first == second != third
    assert await uploads(owner) == 2


async def test_an_upload_is_made_anew_before_meta_forgets_it(chidi: Pocket, owner: asyncpg.Connection) -> None:
    await chidi.sends("document")
    file_id = await attached(chidi)
    await say(chidi, Image(file_id=file_id))
    await owner.execute("UPDATE media_uploads SET uploaded_at = now() - $1::interval", attaching.REUSED_FOR)
    await say(chidi, Image(file_id=file_id))
    assert await uploads(owner) == 2


async def test_a_picture_above_buttons_is_uploaded_too(chidi: Pocket) -> None:
    await chidi.sends("document")
    file_id = await attached(chidi)
    message = Buttons("Which one?", [Reply("a", "The red one")], header=Image(file_id=file_id))
    assert (await say(chidi, message)).status != "failed"
    headers = (one["interactive"].get("header") for one in await chidi.sees() if one["type"] == "interactive")
    header = next(header for header in headers if header)
    assert await chidi.bytes_of(header["image"]["id"]) == samples.KINDS["image"][1]


ABOVE: Final[dict[str, dict[str, Any]]] = {
    "button": {"buttons": [{"type": "reply", "reply": {"id": "a", "title": "The red one"}}]},
    "cta_url": {"name": "cta_url", "parameters": {"display_text": "Look", "url": "https://shop.example/rice"}},
    "flow": {
        "name": "flow",
        "parameters": {"flow_message_version": "3", "flow_token": "t", "flow_name": "feedback", "flow_cta": "Tell us",
                       "flow_action": "navigate", "flow_action_payload": {"screen": "ASK"}},
    },
}  # fmt: skip


@pytest.mark.parametrize("kind", ABOVE)
async def test_a_file_of_the_shop_stands_above_what_others_write_for_the_cloud_api(
    chidi: Pocket, client: httpx2.AsyncClient, kind: str
) -> None:
    await chidi.sends("document")
    file_id = await attached(chidi)
    header = {"type": "image", "image": {"file_id": file_id}}
    shown = {"type": kind, "header": header, "body": {"text": "Which one?"}, "action": ABOVE[kind]}
    message = {"to": f"+{wire.CHIDI}", "type": "interactive", "interactive": shown}
    for _ in range(2):
        sent = await client.post(f"{chidi.shop.api}/whatsapp/send", json=message, headers=chidi.shop.headers)
        assert sent.status_code == 200, sent.text
    seen = [one["interactive"] for one in await chidi.sees() if "header" in one.get("interactive", {})]
    assert [one["action"] for one in seen] == [ABOVE[kind], ABOVE[kind]]
    [media_id] = {one["header"]["image"]["id"] for one in seen}
    assert await chidi.bytes_of(media_id) == samples.KINDS["image"][1]
    bubble = next(one for one in await chidi.bubbles() if one["id"] == sent.json()["id"])
    assert (bubble["body"]["header"]["file_id"], bubble["media"]["id"]) == (file_id, file_id)


async def test_a_file_that_is_not_the_shops_stands_nowhere(
    chidi: Pocket, client: httpx2.AsyncClient, rival: Actor
) -> None:
    await chidi.sends("document")
    upload = {"file": ("rice.jpg", samples.jpeg(), "image/jpeg")}
    theirs = (await client.post(f"{rival.api}/files", files=upload, headers=rival.headers)).json()["data"]["id"]
    header = {"type": "image", "image": {"file_id": theirs}}
    shown = {"type": "button", "header": header, "body": {"text": "Which one?"}, "action": ABOVE["button"]}
    message = {"to": f"+{wire.CHIDI}", "type": "interactive", "interactive": shown}
    refused = await client.post(f"{chidi.shop.api}/whatsapp/send", json=message, headers=chidi.shop.headers)
    assert (refused.status_code, refused.json()["code"]) == (409, "file_not_ready")


async def test_a_public_picture_stays_a_link(chidi: Pocket, owner: asyncpg.Connection) -> None:
    await chidi.sends("document")
    await say(chidi, Image(url="https://example.com/rice.jpg"))
    assert [one["image"] for one in await chidi.sees() if one["type"] == "image"] == [
        {"link": "https://example.com/rice.jpg"}
    ]
    assert await uploads(owner) == 0


async def test_what_is_kept_of_a_message_names_our_file_and_not_metas(chidi: Pocket) -> None:
    await chidi.sends("document")
    file_id = await attached(chidi)
    sent = await say(chidi, Image(file_id=file_id))
    assert load(sent.body) == Image(file_id=file_id)


async def test_when_the_token_is_refused_at_the_upload_the_channel_stops_and_the_message_waits(
    chidi: Pocket, owner: asyncpg.Connection
) -> None:
    await chidi.sends("document")
    file_id = await attached(chidi)
    await owner.execute("UPDATE sandbox.numbers SET token = 'another'")
    conversation = UUID(await chidi.conversation_id())
    await talk.say(chidi.line, conversation, Image(file_id=file_id), sent_by="team")

    async def is_stopped() -> bool:
        return bool(await owner.fetchval("SELECT state = 'stopped' FROM channels"))

    await until(is_stopped)
    (waiting,) = [one for one in await talk.messages(chidi.shop.merchant_id, "out") if one.kind == "image"]
    assert waiting.status == "queued"


@pytest.mark.parametrize(
    ("content", "filename", "status", "sentence"),
    [
        (samples.mp4() + bytes(16 * 1024 * 1024), "long.mp4", 413, "WhatsApp takes films up to 16 MB"),
        (samples.jpeg((9, 9)) + bytes(5 * 1024 * 1024), "large.jpg", 413, "WhatsApp takes pictures up to 5 MB"),
        (samples.webp((100, 100)), "small.webp", 422, "stickers of 512 by 512"),
        (samples.webp() + bytes(120 * 1024), "still.webp", 422, "stickers that do not move up to 100 KB"),
        (b"GIF89a" + bytes(30), "party.gif", 422, "WhatsApp takes pictures (JPEG, PNG)"),
        (bytes(64), "data.bin", 422, "WhatsApp takes pictures (JPEG, PNG)"),
        (samples.PROGRAM, "prices.pdf", 422, "can run programs"),
        (samples.PAGE, "prices.txt", 422, "can run programs"),
        (b"", "nothing.pdf", 422, "empty"),
    ],
)
async def test_what_whatsapp_would_refuse_is_refused_at_once(
    chidi: Pocket, content: bytes, filename: str, status: int, sentence: str
) -> None:
    answer = await chidi.attach(content, filename)
    assert answer.status_code == status, answer.text
    assert sentence in answer.json()["message"]
    assert answer.json()["code"] in {"file_refused", "file_too_large"}


async def test_more_than_anybody_takes_is_not_even_received(chidi: Pocket, client: httpx2.AsyncClient) -> None:
    sent = 0

    async def endless() -> Any:
        nonlocal sent
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
        piece = bytes(1024 * 1024)
        while True:
            sent += len(piece)
            yield piece

    headers = {**chidi.shop.headers, "Content-Type": "multipart/form-data; boundary=x"}
    answer = await client.post(f"{chidi.shop.api}/files", content=endless(), headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (413, "file_too_large")
    assert sent <= limits.LARGEST + 3 * 1024 * 1024


async def test_a_form_without_a_file_is_refused(chidi: Pocket, client: httpx2.AsyncClient) -> None:
    answer = await client.post(f"{chidi.shop.api}/files", headers=chidi.shop.headers, data={"x": "y"})
    assert (answer.status_code, answer.json()["code"]) == (422, "file_missing")


async def test_the_scanner_looks_at_what_is_attached(chidi: Pocket, scanner: Scanner) -> None:
    answer = await chidi.attach(samples.PDF + VIRUS, "prices.pdf")
    assert (answer.status_code, answer.json()["code"]) == (422, "file_refused")
    scanner.is_away = True
    answer = await chidi.attach(samples.PDF, "prices.pdf")
    assert (answer.status_code, answer.json()["code"]) == (503, "scanner_away")


async def test_a_shop_cannot_send_another_shops_file(chidi: Pocket, rival: Actor) -> None:
    await chidi.sends("document")
    theirs = await chidi.client.post(
        f"{rival.api}/files", files={"file": ("secret.pdf", samples.PDF)}, headers=rival.headers
    )
    conversation = UUID(await chidi.conversation_id())
    with pytest.raises(NotFetched):
        await talk.say(chidi.line, conversation, Document(file_id=theirs.json()["data"]["id"]), sent_by="team")


async def test_a_pending_file_cannot_be_passed_on(chidi: Pocket, scanner: Scanner) -> None:
    scanner.is_away = True
    await chidi.sends("document")
    file = await chidi.file("pending")
    conversation = UUID(await chidi.conversation_id())
    with pytest.raises(NotFetched):
        await talk.say(chidi.line, conversation, Document(file_id=file["id"]), sent_by="team")


async def test_a_file_that_came_in_can_be_passed_on(chidi: Pocket) -> None:
    await chidi.sends("image")
    file = await chidi.file("ready")
    sent = await say(chidi, Image(file_id=file["id"]))
    assert sent.status != "failed", sent.error
    picture = next(one for one in await chidi.sees() if one["type"] == "image")
    assert await chidi.bytes_of(picture["image"]["id"]) == samples.KINDS["image"][1]
