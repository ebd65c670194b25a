"""The bench itself: servers of its own, the product's processes as they run in earnest, and rows of figures."""

import asyncio
import os
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from oja.kernel.embedded import Servers
from oja.kernel.embedded.state import free_port
from oja.kernel.settings import get_settings

START_SECONDS = 60.0
STOP_SECONDS = 30.0


@dataclass(frozen=True)
class Row:
    """One figure. `goal` is what it should be, in words; `is_met` is None where there is no goal."""

    area: str
    what: str
    value: float
    unit: str
    goal: str = ""
    is_met: bool | None = None
    note: str = ""


@dataclass
class Bench:
    """Where benchmarks run. Everything is durable, on ports and in a home of its own."""

    home: Path
    servers: Servers
    port: int = field(default_factory=free_port)
    environment: dict[str, str] = field(default_factory=dict)

    def prepare(self) -> None:
        """The settings of every process of this bench, this one included. Call it before the product is imported."""
        self.environment = {
            "OJA_HOME": str(self.home / "oja"),
            "PORT": str(self.port),
            "HOST": "127.0.0.1",
            "OJA_DEMO": "1",
            "OJA_DEMO_PASSWORD": "market-day",
            "OJA_SECRET_KEY": secrets.token_urlsafe(48),
            "OJA_RATE_LIMITS": "off",
            "OJA_LOG_LEVEL": "error",
            "DATABASE_URL": self.servers.owner_url,
            "REDIS_URL": self.servers.redis_url,
        }
        os.environ.update(self.environment)

    @property
    def url(self) -> str:
        """Where `serve` answers."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def owner_url(self) -> str:
        """Login of the database that may do everything."""
        return self.servers.owner_url

    def use_database(self, url: str) -> None:
        """The login that the product uses from here on."""
        self.environment["DATABASE_URL"] = os.environ["DATABASE_URL"] = url
        get_settings.cache_clear()

    @asynccontextmanager
    async def process(self, piece: str, *options: str) -> AsyncIterator[subprocess.Popen[bytes]]:
        """One of the product's processes: `serve` (until it answers) or `work`."""
        command = [sys.executable, "-m", "oja.commands", piece, *options]
        async with self._running(command) as process:
            if piece == "serve":
                await self.answers(self.port)
            yield process

    @asynccontextmanager
    async def bare(self, app: str) -> AsyncIterator[int]:
        """A bare uvicorn with an app of `benchmarks.bare`, to compare with; answers its port."""
        port = free_port()
        command = [sys.executable, "-m", "uvicorn", f"benchmarks.bare:{app}", "--port", str(port)]
        async with self._running([*command, "--no-access-log", "--log-level", "warning"]):
            await self.answers(port)
            yield port

    async def answers(self, port: int) -> None:
        """Wait until something listens on a port."""
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                if time.monotonic() > deadline:
                    raise
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return

    @asynccontextmanager
    async def _running(self, command: list[str]) -> AsyncIterator[subprocess.Popen[bytes]]:
        process = subprocess.Popen(command, env=os.environ | self.environment)  # noqa: ASYNC220 - returns at once
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                await asyncio.to_thread(process.wait, STOP_SECONDS)
            except subprocess.TimeoutExpired:
                # It is in the middle of a long job, whose result nobody waits for any more.
                process.kill()
                await asyncio.to_thread(process.wait)
