"""
Crew: the pool of makers. Few of them, so that memory is bounded; each takes one picture at a time.

They are processes that we talk to over pipes, and not `ProcessPoolExecutor`: one that is killed is told at once from
one that is slow, a slow one can be ended by itself, and none outlives us.
"""

import asyncio
import contextlib
import functools
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from oja.catalog.pictures.drawing import Box

MAKERS: Final = max(1, min(2, (os.cpu_count() or 1) // 2))
PATIENCE_SECONDS: Final = 90.0
READING_SECONDS: Final = 15.0
# Then a fresh one takes its place, so that what a decoder may have leaked is given back.
PICTURES_EACH: Final = 200
COMMAND: Final = (sys.executable, "-m", "oja.catalog.pictures.maker")


class CannotBeMade(Exception):
    """The file is no picture that can be drawn: `broken`, or `memory` when it asks for too much of it."""


class MakerDied(Exception):
    """The maker was ended, by the system or because it took far too long."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a picture turned out to be."""

    width: int
    height: int
    perceptual_hash: int
    fine: str
    """The fine print, in hex."""


@dataclass(frozen=True, slots=True)
class Sight:
    """
    What can be read from a picture: the texts of the codes on it, and its prints (hash and fine print in hex), the
    whole picture's first; none when it is too plain to be known again.
    """

    codes: list[str]
    prints: list[tuple[int, str]]


class _Maker:
    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.made = 0

    async def ask(self, order: dict[str, Any]) -> dict[str, Any]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(order).encode() + b"\n")
        await self.process.stdin.drain()
        line = await self.process.stdout.readline()
        if not line:
            raise EOFError
        self.made += 1
        answer: dict[str, Any] = json.loads(line)
        return answer

    async def end(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()
        await self.process.wait()


class Crew:
    """Up to `size` makers, started when they are needed."""

    def __init__(self, size: int, command: Sequence[str] = COMMAND, patience: float = PATIENCE_SECONDS) -> None:
        self._places = asyncio.Semaphore(size)
        self._idle: list[_Maker] = []
        self._command = command
        self._patience = patience

    async def make(self, source: Path, folder: Path, box: Box | None = None) -> Made:
        """
        Have a picture drawn into `folder`. See `drawing.draw` for what lies there then.

        :raises CannotBeMade: the file is to blame
        :raises MakerDied: nobody knows; it may be tried again
        """
        return Made(**await self._have({"source": str(source), "folder": str(folder), "box": box}))

    async def read(self, source: Path) -> Sight:
        """
        Have a picture looked at.

        :raises CannotBeMade: the file is to blame
        :raises MakerDied: nobody knows; it may be tried again
        """
        answer = await self._have({"source": str(source)})
        return Sight(answer["codes"], [(hash_, fine) for hash_, fine in answer["prints"]])

    async def close(self) -> None:
        """End every maker that waits for work."""
        while self._idle:
            await self._idle.pop().end()

    async def _have(self, order: dict[str, Any]) -> dict[str, Any]:
        async with self._places:
            maker = await self._free()
            try:
                async with asyncio.timeout(self._patience):
                    answer = await maker.ask(order)
            except (TimeoutError, EOFError, OSError) as trouble:
                await maker.end()
                raise MakerDied from trouble
            except BaseException:
                await maker.end()
                raise
            if "refused" in answer or maker.made >= PICTURES_EACH:
                await maker.end()
            else:
                self._idle.append(maker)
        if "refused" in answer:
            raise CannotBeMade(answer["refused"])
        return answer

    async def _free(self) -> _Maker:
        while self._idle:
            maker = self._idle.pop()
            if maker.process.returncode is None:
                return maker
        pipe = asyncio.subprocess.PIPE
        # Nothing of our environment: there are secrets in it, and strangers' files are read there.
        given = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH") if name in os.environ}
        return _Maker(await asyncio.create_subprocess_exec(*self._command, stdin=pipe, stdout=pipe, env=given))


@functools.cache
def crew() -> Crew:
    """The makers of this process."""
    return Crew(MAKERS)


@functools.cache
def readers() -> Crew:
    """Who looks at strangers' pictures in this process: beside the makers, since somebody waits for the answer."""
    return Crew(1, patience=READING_SECONDS)


async def close() -> None:
    """Let the makers go at the end of the process."""
    for one in (crew, readers):
        if one.cache_info().currsize:
            await one().close()
            one.cache_clear()
