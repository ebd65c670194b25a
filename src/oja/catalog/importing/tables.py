"""
Tables: rows as a file for a spreadsheet, as CSV piece by piece, or as a workbook that is written to disk.

Cells that a spreadsheet would take for a formula are escaped in both, since a workbook is saved as CSV one day; in a
workbook they are texts besides. However many rows there are, only one page of them is in memory.
"""

import asyncio
import csv
import io
from collections.abc import AsyncGenerator, AsyncIterator, Collection, Sequence
from contextlib import aclosing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, Final

from xlsxwriter import Workbook

from oja.catalog.importing.cells import escaped
from oja.catalog.importing.errors import NotForWorkbook

MARK: Final = "\ufeff"
"""Spreadsheets read UTF-8 by it."""

Page = Sequence[Sequence[str]]
_ROWS: Final = 1_048_576
_CHARACTERS: Final = 32_767
_WIDTH: Final = 18
_AT_ONCE: Final = 256 * 1024


async def as_csv(pages: AsyncGenerator[Page]) -> AsyncIterator[bytes]:
    """The rows as CSV, page by page."""
    mark = MARK
    async for page in pages:
        out = io.StringIO(newline="")
        csv.writer(out).writerows([escaped(cell) for cell in row] for row in page)
        yield (mark + out.getvalue()).encode()
        mark = ""


async def as_workbook(pages: AsyncGenerator[Page], folder: Path, numbers: Collection[str] = ()) -> AsyncIterator[bytes]:
    """
    The rows as a workbook, made in `folder`, where nothing is left of it. The first row names the columns; those in
    `numbers` hold numbers, all others texts.

    :raises NotForWorkbook: there are more rows, or longer texts, than it can hold
    """
    with TemporaryDirectory(dir=folder) as place:
        book = _Book(Path(place, "book.xlsx"), numbers)
        try:
            async with aclosing(pages):
                async for page in pages:
                    await asyncio.to_thread(book.add, page)
        finally:
            await asyncio.to_thread(book.finish)
        return _pieces(book.path.open("rb"))


class _Book:
    """A workbook of one sheet that keeps no row in memory."""

    def __init__(self, path: Path, numbers: Collection[str]) -> None:
        self.path = path
        self._book = Workbook(str(path), {"constant_memory": True, "tmpdir": str(path.parent)})
        self._sheet = self._book.add_worksheet("Products")
        self._bold = self._book.add_format({"bold": True})
        self._sheet.freeze_panes(1, 0)
        self._numbers = numbers
        self._numeric: set[int] = set()
        self._rows = 0

    def add(self, page: Page) -> None:
        """Write these rows behind the others."""
        for row in page:
            if self._rows == 0:
                self._numeric = {at for at, name in enumerate(row) if name in self._numbers}
                self._sheet.set_column(0, len(row) - 1, _WIDTH)
            if self._rows == _ROWS:
                raise NotForWorkbook
            self._write(row)
            self._rows += 1

    def finish(self) -> None:
        """Write what was added as the workbook at `path`."""
        self._book.close()

    def _write(self, row: Sequence[str]) -> None:
        style = None if self._rows else self._bold
        for at, cell in enumerate(row):
            if not cell:
                continue
            if self._rows and at in self._numeric:
                self._sheet.write_number(self._rows, at, float(cell))
            elif len(text := escaped(cell)) > _CHARACTERS:
                raise NotForWorkbook
            else:
                self._sheet.write_string(self._rows, at, text, style)


async def _pieces(file: BinaryIO) -> AsyncIterator[bytes]:
    with file:
        while piece := await asyncio.to_thread(file.read, _AT_ONCE):
            yield piece
