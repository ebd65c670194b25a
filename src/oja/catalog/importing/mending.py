"""
Mending: the rows that an import could not take, as a file to fix and upload again.

It has the columns of the file it came from and one more that says why, so the same layout reads it. Nothing of it is
kept: the uploaded file is read again.
"""

import asyncio
from collections.abc import AsyncGenerator, Iterator
from pathlib import Path
from typing import Any

from oja.catalog.importing import walking
from oja.catalog.importing.chunks import ProductFile
from oja.catalog.importing.errors import FileGone
from oja.catalog.importing.layouts import PROBLEM_COLUMN
from oja.catalog.importing.models import Import
from oja.catalog.importing.tables import Page


async def rows_to_fix(found: Import, currency: str) -> AsyncGenerator[Page]:
    """
    The rows, page by page, after one with the names of the columns.

    :raises FileGone: what was uploaded is not there any more
    """
    try:
        mended = await asyncio.to_thread(_Mended, found, currency)
    except FileNotFoundError:
        raise FileGone from None
    return _pages(mended)


async def _pages(mended: "_Mended") -> AsyncGenerator[Page]:
    pages = iter(mended)
    try:
        while (page := await asyncio.to_thread(next, pages, None)) is not None:
            yield page
    finally:
        mended.file.close()


class _Mended:
    def __init__(self, found: Import, currency: str) -> None:
        self._bytes = found.bytes_done
        # What only the shop itself told, such as that a product is sold by other options.
        self._told = {one["line"]: [one] for one in found.errors}
        self._rows: list[list[str]] = []
        self.file = ProductFile(Path(found.path), currency, walking.plan_of(found), self._hear, self._told)
        header = self.file.records.header
        self._problem_at = next((at for at, name in enumerate(header) if name.strip() == PROBLEM_COLUMN), len(header))
        self._width = len(header)

    def __iter__(self) -> Iterator[Page]:
        header = [*self.file.records.header]
        self._put(header, PROBLEM_COLUMN)
        yield [header]
        while self.file.records.offset < self._bytes:
            chunk = self.file.read()
            page, self._rows = self._rows, []
            yield page
            if chunk.is_last:
                return

    def _hear(self, line: int, record: list[str], problems: list[dict[str, Any]]) -> None:
        reasons = [f"{one['column']}: {one['reason']}" if one["column"] else one["reason"] for one in problems]
        row = (list(record) + [""] * self._width)[: max(self._width, len(record))]
        self._put(row, f"Line {line}. {'; '.join(reasons)}")
        self._rows.append(row)

    def _put(self, row: list[str], said: str) -> None:
        if self._problem_at < self._width:
            row[self._problem_at] = said
        else:
            row.insert(self._problem_at, said)
