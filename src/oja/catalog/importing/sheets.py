"""
Sheets: any file that a merchant has, as a CSV file on disk that can be read line by line.

Workbooks are unpacked by a process of their own (`workbook`), which may take only so much memory and time: what
strangers packed can harm nobody, and what it took is given back.
"""

import asyncio
import codecs
import contextlib
import json
import os
import sys
from pathlib import Path
from typing import Final

from oja.catalog.importing.errors import BadFile

PATIENCE_SECONDS: Final = 120.0
COMMAND: Final = (sys.executable, "-m", "oja.catalog.importing.workbook")
_WORKBOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_MARKS: Final = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_LOOKED_AT: Final = 4096
_AT_ONCE: Final = 1024**2


async def flatten(path: Path) -> str:
    """
    Turn the file at `path` into CSV where it is something else, in its place. Answers what it was: `csv`, `workbook`.

    :raises BadFile: it cannot be read, or asks for too much
    """
    with path.open("rb") as file:
        start = file.read(_LOOKED_AT)
    if start.startswith(_WORKBOOKS):
        await _unpack(path)
        return "workbook"
    if encoding := _wide(start):
        await asyncio.to_thread(_to_utf_8, path, encoding)
    return "csv"


async def _unpack(path: Path) -> None:
    target = path.with_suffix(".unpacked")
    given = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH") if name in os.environ}
    process = await asyncio.create_subprocess_exec(
        *COMMAND, str(path), str(target), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL, env=given
    )
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            said, _ = await process.communicate()
        if process.returncode:
            raise BadFile("This workbook is too large to be opened. Please save the sheet as CSV and try again.")
        if refused := json.loads(said).get("refused"):
            raise BadFile(refused)
        target.replace(path)
    except TimeoutError:
        raise BadFile("This workbook takes too long to open. Please save the sheet as CSV and try again.") from None
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
        target.unlink(missing_ok=True)


def _wide(start: bytes) -> str | None:
    """UTF-16 by its mark; without one, by its every other byte being zero."""
    for mark, encoding in _MARKS.items():
        if start.startswith(mark):
            return encoding
    few = start[: len(start) // 2 * 2]
    for encoding, zeros in (("utf-16-le", few[1::2]), ("utf-16-be", few[::2])):
        if zeros and zeros.count(0) > len(zeros) * 0.7 and few.count(0) < len(few) * 0.6:
            return encoding
    return None


def _to_utf_8(path: Path, encoding: str) -> None:
    target = path.with_suffix(".recoded")
    try:
        with path.open(encoding=encoding, newline="", errors="replace") as source, target.open("wb") as out:
            while text := source.read(_AT_ONCE):
                out.write(text.encode(errors="replace"))
        target.replace(path)
    finally:
        target.unlink(missing_ok=True)
