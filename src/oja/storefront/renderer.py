"""
Renderer: the React tree, evaluated by V8 inside this process.

One isolate, one thread. Whatever goes wrong in there (a bug, too long, too much memory) is logged and answers None: the
page then goes out undrawn with its data, and the browser draws it. An isolate without memory is replaced at the next
page. A server of its own could stand behind `draw` without anybody noticing.
"""

import asyncio
import functools
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import orjson
from py_mini_racer import JSOOMException, MiniRacer, init_mini_racer

from oja.kernel.logs import log
from oja.kernel.pages import BUILT

SCRIPT = BUILT / "server" / "storefront.js"
SECONDS = 0.2
# V8 compiles what it runs for the first time, which takes a busy machine longer.
FIRST_SECONDS = 3.0
BOOT_SECONDS = 10.0
MEMORY = 256 * 1024 * 1024

# React asks for these when it is loaded, and uses none of them to render to a string.
STAND_INS = """
globalThis.TextEncoder ??= class { encode() { return new Uint8Array() } };
globalThis.ReadableStream ??= class {};
globalThis.MessageChannel ??= class { constructor() { this.port1 = {}; this.port2 = { postMessage() {} } } };
globalThis.AbortController ??= class { constructor() { this.signal = {} } abort() {} };
"""


@dataclass(frozen=True)
class Drawn:
    """A page as HTML, and how a link preview describes it."""

    html: str
    title: str
    description: str


class Renderer:
    """Draws pages with one script. Use `draw` of this module; tests build their own."""

    def __init__(self, script: Path = SCRIPT, *, seconds: float = SECONDS) -> None:
        # Here, in the thread that starts all others, and not in our own. Where the processor has memory protection keys
        # V8 guards its code by them, and a thread that does not descend from the one that began V8 may not touch it:
        # the process dies of a segmentation fault.
        init_mini_racer(ignore_duplicate_init=True)
        self.script = script
        self.seconds = seconds
        self._isolate: MiniRacer | None = None
        self._written_at = 0
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="renderer")

    async def draw(self, props: bytes) -> Drawn | None:
        """The page for `props` (JSON), or None when it could not be drawn."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._draw, props)

    def _draw(self, props: bytes) -> Drawn | None:
        began = time.perf_counter()
        try:
            written_at = self.script.stat().st_mtime_ns
            is_first = self._isolate is None or written_at != self._written_at
            if self._isolate is None or is_first:
                self._isolate, self._written_at = _boot(self.script), written_at
            seconds = max(self.seconds, FIRST_SECONDS) if is_first else self.seconds
            argument = orjson.dumps(props.decode()).decode()
            answer = self._isolate.eval(f"OjaStorefront.render({argument})", timeout_sec=seconds)
            return Drawn(**orjson.loads(str(answer)))
        except Exception as error:  # noqa: BLE001 - V8 raises many kinds, and the page must go out whatever happened
            log.error("page not drawn", error=f"{type(error).__name__}: {error}"[:500], ms=_ms(began))
            if isinstance(error, JSOOMException):
                self._isolate = None
            return None


def _boot(script: Path) -> MiniRacer:
    isolate = MiniRacer()
    isolate.set_hard_memory_limit(MEMORY)
    isolate.eval(STAND_INS + script.read_text(), timeout_sec=BOOT_SECONDS)
    return isolate


def _ms(began: float) -> int:
    return round((time.perf_counter() - began) * 1000)


@functools.cache
def own() -> Renderer:
    """The renderer of this process."""
    return Renderer()


async def draw(props: bytes) -> Drawn | None:
    """The page for `props` (JSON), or None when it could not be drawn."""
    return await own().draw(props)
