"""ClamAV: one file is shown to `clamd` by its INSTREAM command, when `OJA_CLAMD_URL` says where it is."""

import asyncio
import contextlib
import struct
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from oja.kernel.settings import get_settings

PATIENCE_SECONDS: Final = 60.0
_CHUNK: Final = 64 * 1024


class Away(Exception):
    """The scanner cannot be asked right now, so nothing is known."""


async def find_virus(path: Path) -> str | None:
    """
    The name of what `clamd` finds in a file; None when it is clean, or nobody is there to look.

    :raises Away: it should have been looked at and was not
    """
    address = get_settings().clamd_url
    if not address:
        return None
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            answer = await _ask(address, path)
    except (OSError, TimeoutError, asyncio.IncompleteReadError) as trouble:
        raise Away(type(trouble).__name__) from trouble
    verdict = answer.removeprefix("stream: ")
    if verdict == "OK":
        return None
    if verdict.endswith(" FOUND"):
        return verdict.removesuffix(" FOUND")
    raise Away(verdict)


async def _ask(address: str, path: Path) -> str:
    reader, writer = await _connect(address)
    try:
        writer.write(b"zINSTREAM\0")
        with path.open("rb") as file:
            while piece := await asyncio.to_thread(file.read, _CHUNK):
                writer.write(struct.pack("!L", len(piece)) + piece)
                await writer.drain()
        writer.write(struct.pack("!L", 0))
        await writer.drain()
        return (await reader.readuntil(b"\0")).rstrip(b"\0").decode("utf-8", "replace").strip()
    finally:
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()


async def _connect(address: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    parts = urlsplit(address)
    if parts.scheme == "unix":
        return await asyncio.open_unix_connection(parts.path)
    return await asyncio.open_connection(parts.hostname, parts.port)
