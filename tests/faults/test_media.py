"""Whatever goes wrong with a file on its way in: it comes in the end, once, or it is told why not."""

import asyncio
import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import asyncpg
import httpx2
import pytest
import pytest_asyncio

from oja.channels.media import fetching, looking
from oja.channels.whatsapp_cloud import files
from oja.kernel import http, storage
from oja.kernel.settings import get_settings
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.support import samples
from tests.support.app import until
from tests.support.cast import Actor
from tests.support.pocket import Pocket, make_pocket
from tests.support.scanner import Scanner, scanner

__all__ = ["scanner"]


@pytest_asyncio.fixture(loop_scope="session")
async def chidi(client: httpx2.AsyncClient, server: str, worker: None, ada: Actor) -> Pocket:
    """Chidi, who writes to Starling Market."""
    return await make_pocket(client, ada)


async def attempts(owner: asyncpg.Connection) -> int:
    return int(await owner.fetchval("SELECT attempts FROM media_files"))


def left_behind() -> list[Path]:
    """What fetching left; the assistant may still be looking at a copy of its own."""
    return [path for path in storage.incoming().iterdir() if path.suffix != ".seen"]


@pytest.mark.parametrize("fault", ["expired", "html", "drop"])
async def test_a_dead_address_a_page_or_half_a_file_is_fetched_again_by_a_fresh_address(
    chidi: Pocket, client: httpx2.AsyncClient, owner: asyncpg.Connection, fault: str
) -> None:
    await chidi.spoil(**{fault: 2})
    await chidi.sends("image")
    waiting = await chidi.file("pending")
    file = await chidi.file("ready")
    assert waiting["id"] == file["id"]
    assert (await client.get(file["url"])).content == samples.KINDS["image"][1]
    assert await attempts(owner) == 3
    assert left_behind() == []


async def test_a_program_instead_of_a_picture_is_refused(chidi: Pocket) -> None:
    await chidi.spoil(wrong_type=1)
    await chidi.sends("image")
    assert (await chidi.file("refused"))["reason"] == looking.HARMFUL
    assert left_behind() == []


async def test_200_mb_that_were_announced_as_a_few_are_cut_and_never_held_in_memory(
    chidi: Pocket, owner: asyncpg.Connection
) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    await chidi.spoil(huge=1)
    await chidi.sends("image")
    assert (await chidi.file("refused"))["reason"] == "WhatsApp takes pictures up to 5 MB, and this is larger."
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60 * 1024
    assert left_behind() == []
    assert await attempts(owner) == 1


async def test_while_the_scanner_is_away_nothing_is_shown_and_afterwards_it_is(
    chidi: Pocket, client: httpx2.AsyncClient, scanner: Scanner
) -> None:
    scanner.is_away = True
    await chidi.sends("document")

    async def is_told() -> dict[str, Any] | None:
        file = await chidi.file("pending")
        return file if file["reason"] else None

    file = await until(is_told)
    assert (file["reason"], file["url"]) == (fetching.UNSCANNED, None)
    address = f"{chidi.shop.api}/files/{file['id']}/content"
    assert (await client.get(address, headers=chidi.shop.headers)).status_code == 404
    scanner.is_away = False
    assert (await chidi.file("ready"))["id"] == file["id"]
    assert scanner.seen == [samples.PDF]


class Storehouse:
    """Meta's two edges for files, in moods: each `GET` of an id or of bytes is answered by the next mood."""

    def __init__(self) -> None:
        self.url = ""
        self.content = samples.KINDS["image"][1]
        self.moods: list[str] = []
        self.asked: list[str] = []
        self.let_go = asyncio.Event()

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One call on one connection."""
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            path = head.split(" ", 2)[1]
            is_of_file = not path.endswith("/messages") and "/message_templates" not in path
            if is_of_file:
                self.asked.append(path)
            mood = self.moods.pop(0) if self.moods and is_of_file else ""
            if mood == "silence":
                await self.let_go.wait()
            await self._write(writer, path, mood)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _write(self, writer: asyncio.StreamWriter, path: str, mood: str) -> None:
        status, body, kind = 200, self.content, "image/jpeg"
        if "/bytes" not in path:
            place = "https://evil.example" if mood == "elsewhere" else self.url
            about = {"url": f"{place}/bytes", "mime_type": "image/jpeg", "file_size": len(body), "id": "77"}
            body, kind = json.dumps(about).encode(), "application/json"
        if mood == "500":
            status, body, kind = 500, b"<html>Bad gateway</html>", "text/html"
        if mood == "redirect":
            status = 302
        length = len(body) + (9 if mood == "cut" else 0)
        where = "Location: http://127.0.0.1:1/\r\n" if mood == "redirect" else ""
        head = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{where}"
        writer.write(f"{head}Connection: close\r\n\r\n".encode() + body)
        await writer.drain()


@pytest_asyncio.fixture(loop_scope="session")
async def storehouse(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Storehouse]:
    """A Graph API of moods, for files; the product is told its address by `OJA_GRAPH_URL`."""
    played = Storehouse()
    listening = await asyncio.start_server(played.answer, "127.0.0.1", 0)
    played.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    monkeypatch.setenv("OJA_GRAPH_URL", played.url)
    get_settings.cache_clear()
    yield played
    played.let_go.set()
    await http.close()
    listening.close()
    monkeypatch.delenv("OJA_GRAPH_URL")
    get_settings.cache_clear()


@contextmanager
def worker_process() -> Iterator[subprocess.Popen[bytes]]:
    """The real worker in a process of its own; killed without a word at the end."""
    process = subprocess.Popen([sys.executable, "-m", "oja.commands", "work"], env=os.environ)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait(10)


async def picture_comes(client: httpx2.AsyncClient) -> None:
    image = {"id": "77", "mime_type": "image/jpeg"}
    message = {**wire.text(""), "type": "image", "image": image}
    del message["text"]
    assert (await wire.post(client, wire.webhook(wire.heard(message)))).status_code == 200


async def only_file(owner: asyncpg.Connection, *states: str) -> asyncpg.Record:
    async def there() -> asyncpg.Record | None:
        return await owner.fetchrow("SELECT * FROM media_files WHERE state = ANY($1)", list(states))

    return await until(there, seconds=60)


@pytest.mark.parametrize("moods", [["500"], ["", "500"], ["", "cut"], ["", "redirect"]])
async def test_when_meta_stumbles_the_file_comes_at_the_next_try(
    client: httpx2.AsyncClient,
    ada: Actor,
    storehouse: Storehouse,
    worker: None,
    owner: asyncpg.Connection,
    moods: list[str],
) -> None:
    await wire.connect_number(ada)
    storehouse.moods = list(moods)
    await picture_comes(client)
    file = await only_file(owner, "ready", "failed", "refused")
    assert (file["state"], file["size"], file["attempts"]) == ("ready", len(storehouse.content), 2)


async def test_the_token_is_not_carried_to_a_strange_address(
    client: httpx2.AsyncClient, ada: Actor, storehouse: Storehouse, worker: None, owner: asyncpg.Connection
) -> None:
    await wire.connect_number(ada)
    storehouse.moods = ["elsewhere"]
    await picture_comes(client)
    file = await only_file(owner, "ready", "failed", "refused")
    assert (file["state"], file["reason"]) == ("failed", files.ELSEWHERE)
    assert len(storehouse.asked) == 1


async def test_a_worker_killed_while_it_fetches_leaves_one_file_fetched_once_more(
    client: httpx2.AsyncClient, ada: Actor, storehouse: Storehouse, owner: asyncpg.Connection
) -> None:
    await wire.connect_number(ada)
    storehouse.moods = ["", "silence"]

    async def is_fetching() -> bool:
        return "/bytes" in storehouse.asked

    with worker_process():
        await picture_comes(client)
        await until(is_fetching, seconds=60)
    assert (await only_file(owner, "pending"))["attempts"] == 1
    with worker_process():
        file = await only_file(owner, "ready")
    assert file["attempts"] == 2
    assert storehouse.asked.count("/bytes") == 2
    assert await owner.fetchval("SELECT count(*) FROM media_files") == 1
    assert len(await talk.messages(ada.merchant_id, "in")) == 1
    folder = storage.private()
    assert await folder.size(file["key"]) == len(storehouse.content)
    assert left_behind() == []
