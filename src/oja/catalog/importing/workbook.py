"""
A process that unpacks one workbook into a CSV file: `python -m oja.catalog.importing.workbook SOURCE TARGET`.

It looks at what the archive says of itself before it unpacks anything, and the system ends it when it takes more memory
than a workbook may. Says `{"rows": 12}` or `{"refused": "why"}` on its standard output.
"""

import contextlib
import csv
import datetime as dt
import itertools
import json
import resource
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

MEMORY_BYTES: Final = 2 * 1024**3
UNPACKED_BYTES: Final = 256 * 1024**2
PARTS: Final = 2_000
CELLS: Final = 12_000_000
HEADER_WITHIN: Final = 20


class Refused(Exception):
    """The workbook cannot be taken; says why to the merchant."""


def convert(source: Path, target: Path) -> int:
    """
    Write the first sheet that has anything in it, each row at its own line; answers how many there are.

    Titles above the header are left blank.

    :raises Refused: it is no workbook, or asks for too much
    """
    if zipfile.is_zipfile(source):
        _refuse_bomb(source)
    try:
        with source.open("rb") as file:
            book = CalamineWorkbook.from_filelike(file)
            sheet = _first_sheet(book)
            _refuse_huge(sheet)
            return _write(sheet, target)
    except CalamineError:
        raise Refused("This workbook cannot be opened. Is it protected by a password? Please save it anew.") from None


def _refuse_bomb(source: Path) -> None:
    try:
        with zipfile.ZipFile(source) as archive:
            parts = archive.infolist()
            if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED_BYTES:
                megabytes = UNPACKED_BYTES // 1024**2
                raise Refused(f"This workbook unpacks to more than {megabytes} MB. Please save the sheet as CSV.")
            # What lies about its size fails here: never more than it said is unpacked.
            broken = archive.testzip()
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError):
        broken = "all of it"
    if broken:
        raise Refused("This workbook is damaged. Please open it in your spreadsheet program and save it anew.")


def _first_sheet(book: CalamineWorkbook) -> CalamineSheet:
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        if sheet.total_height and sheet.total_width:
            return sheet
    raise Refused("This workbook is empty. Its first row must name the columns.")


def _refuse_huge(sheet: CalamineSheet) -> None:
    if sheet.total_height * sheet.total_width > CELLS:
        raise Refused(
            f"This sheet has {sheet.total_height:,} rows and {sheet.total_width:,} columns, which is too much."
            " Please save it as CSV."
        )


def _write(sheet: CalamineSheet, target: Path) -> int:
    rows = sheet.iter_rows()
    top = list(itertools.islice(rows, HEADER_WITHIN))
    first = _header_row(top)
    count = 0
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        for row in itertools.chain([[]] * first, top[first:], rows):
            cells = [_text(cell) for cell in row]
            writer.writerow(cells if any(cells) else [])
            count += 1
    return count


def _header_row(rows: Sequence[Sequence[Any]]) -> int:
    """The first row that names as many columns as any near it: above it stand titles and addresses."""
    named = [sum(1 for cell in row if isinstance(cell, str) and cell.strip()) for row in rows]
    filled = [sum(1 for cell in row if _text(cell)) for row in rows]
    enough = max(filled, default=0) * 0.6
    return next((at for at, count in enumerate(named) if count and count >= enough), 0)


def _text(cell: Any) -> str:
    """A cell as it is written in a CSV file; a number never with three decimals, which could be thousands."""
    if isinstance(cell, str):
        return cell.replace("\x00", "")
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        if cell.is_integer():
            return str(int(cell))
        plain = f"{cell:.10f}".rstrip("0")
        return plain + "0" if len(plain.partition(".")[2]) == 3 else plain
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        return cell.date().isoformat()
    return str(cell)


def main(source: str, target: str) -> None:
    """Convert, and say how it went."""
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    try:
        answer: dict[str, Any] = {"rows": convert(Path(source), Path(target))}
    except Refused as refusal:
        answer = {"refused": str(refusal)}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
