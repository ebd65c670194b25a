"""ClamAV's edge of the wire: `clamd` as far as INSTREAM goes. It finds a virus in whatever holds `VIRUS`."""

import asyncio
import contextlib
import struct
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
import pytest_asyncio

from oja.kernel.settings import get_settings

VIRUS = b"EICAR-OF-THE-TESTS"


@dataclass
class Scanner:
    """What it was shown. While it `is_away`, it hangs up without a word."""

    url: str = ""
    seen: list[bytes] = field(default_factory=list)
    is_away: bool = False

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Look at one file."""
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            if not self.is_away:
                assert await reader.readuntil(b"\0") == b"zINSTREAM\0"
                content = b""
                while length := struct.unpack("!L", await reader.readexactly(4))[0]:
                    content += await reader.readexactly(length)
                self.seen.append(content)
                writer.write(b"stream: Eicar-Test FOUND\0" if VIRUS in content else b"stream: OK\0")
                await writer.drain()
        writer.close()


@pytest_asyncio.fixture(loop_scope="session")
async def scanner(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Scanner]:
    """A virus scanner; the product is told its address by `OJA_CLAMD_URL`."""
    clamd = Scanner()
    server = await asyncio.start_server(clamd.answer, "127.0.0.1", 0)
    clamd.url = f"tcp://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    monkeypatch.setenv("OJA_CLAMD_URL", clamd.url)
    get_settings.cache_clear()
    yield clamd
    server.close()
    monkeypatch.delenv("OJA_CLAMD_URL")
    get_settings.cache_clear()
