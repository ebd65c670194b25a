"""
Stores: where files lie. One port, two implementations: a folder (here) and an S3-compatible bucket (`bucket`).

A key such as `3f/3f9a….jpg` is chosen by us, never by whoever sent the file. Writing it again replaces it whole: nobody
ever reads half a file. A store that cannot be reached, or is full, raises OSError.
"""

import asyncio
import contextlib
import os
import secrets
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import BinaryIO, Protocol

CHUNK = 256 * 1024


class Store(Protocol):
    """A place for files."""

    async def put(self, key: str, content: bytes | Path, mime_type: str) -> None:
        """Keep bytes, or a copy of a file."""

    async def size(self, key: str) -> int | None:
        """How many bytes there are under a key; None when there is nothing."""

    def read(self, key: str, start: int = 0, length: int | None = None) -> AsyncIterator[bytes]:
        """The bytes in pieces, from `start`, at most `length` of them."""

    async def delete(self, key: str) -> None:
        """Forget a key. Again changes nothing."""


class Away(OSError):
    """The store does not answer, or does not let us in."""


class Folder:
    """Files in a folder of this machine."""

    def __init__(self, root: Path) -> None:
        self.root = root

    async def put(self, key: str, content: bytes | Path, mime_type: str) -> None:  # noqa: ARG002 - a folder keeps none
        """Keep bytes, or a copy of a file."""
        await asyncio.to_thread(self._write, self.path(key), content)

    async def size(self, key: str) -> int | None:
        """How many bytes there are under a key; None when there is nothing."""
        path = self.path(key)
        return await asyncio.to_thread(lambda: path.stat().st_size if path.is_file() else None)

    async def read(self, key: str, start: int = 0, length: int | None = None) -> AsyncIterator[bytes]:
        """The bytes in pieces, from `start`, at most `length` of them."""
        file = await asyncio.to_thread(_open_at, self.path(key), start)
        left = length
        try:
            while left is None or left > 0:
                piece = await asyncio.to_thread(file.read, CHUNK if left is None else min(CHUNK, left))
                if not piece:
                    return
                left = None if left is None else left - len(piece)
                yield piece
        finally:
            file.close()

    async def delete(self, key: str) -> None:
        """Forget a key. Again changes nothing."""
        await asyncio.to_thread(self.path(key).unlink, missing_ok=True)

    def path(self, key: str) -> Path:
        """Where a key lies; never outside the folder."""
        path = (self.root / key).resolve()
        assert path.is_relative_to(self.root.resolve()), "keys are made by us and stay inside"
        return path

    def _write(self, path: Path, content: bytes | Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
        try:
            if isinstance(content, Path):
                shutil.copyfile(content, draft)
            else:
                draft.write_bytes(content)
            draft.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                draft.unlink()
            raise


def _open_at(path: Path, start: int) -> BinaryIO:
    file = path.open("rb")
    file.seek(start)
    return file
