"""
Records of a CSV file: read line by line from disk, each with its place, whatever is wrong with it.

Nothing that a file contains makes memory grow: a line that is too long is read past, and a quotation mark that is never
closed costs its own line only. Lines are UTF-8; one that is not is read as Windows-1252, as spreadsheets write it.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Self

from oja.catalog import limits
from oja.catalog.importing.errors import BadFile

_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16", b"PK\x03\x04": "an Excel workbook", b"%PDF": "a PDF"}
_BUFFER = 256 * 1024
_DELIMITERS = ",;\t|"
# As spreadsheets write it above the header.
_SAYS_DELIMITER = re.compile(rb"\s*sep=([,;\t|])\s*", re.IGNORECASE)


_NEVER_CLOSED = "a quotation mark is opened here and never closed"


class _Unreadable(Exception):
    """A line that cannot be part of a record; it is read past."""


class Records:
    """
    The records of one file, from the header on.

    Iterating yields `(line, values)`, or `(line, reason)` where there is no record. `offset` and `line` say how far the
    file is read: always the end of a record.
    """

    def __init__(self, path: Path, *, is_sheet: bool = False) -> None:
        """
        Open the file and read its header. Of what was a sheet, rows are counted and not lines.

        :raises BadFile: it is empty, binary or in an encoding that cannot be read line by line
        """
        self.file: BinaryIO = path.open("rb", buffering=_BUFFER)
        self.offset = 0
        self.line = 0
        self.size = path.stat().st_size
        self.guessed_lines = 0
        self._began_offset = 0
        self._began_line = 0
        self._is_sheet = is_sheet
        self._row = 0
        try:
            self.delimiter, self.header = self._read_header()
            self._row = self._began_line + 1
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.file.close()

    def __iter__(self) -> Iterator[tuple[int, list[str] | str]]:
        reader = self._reader()
        while True:
            self._began_offset, self._began_line = self.offset, self.line
            self._row += 1
            try:
                values = next(reader)
            except StopIteration:
                return
            except _Unreadable as error:
                reason = str(error)
                if self.line > self._began_line + 1:
                    self._go_behind_first_line()
                    reason = _NEVER_CLOSED
                reader = self._reader()
                yield self._place(), reason
            except csv.Error as error:
                reason = _said(error)
                if self.line > self._began_line + 1 or "unexpected end" in str(error):
                    self._go_behind_first_line()
                    reader, reason = self._reader(), _NEVER_CLOSED
                yield self._place(), reason
            else:
                yield self._place(), values

    def is_at_end(self) -> bool:
        """True when only blank lines are left, which are passed."""
        while True:
            place = self.offset
            raw = self.file.readline(limits.LINE_BYTES)
            if not raw:
                return True
            if raw.strip(b"\r\n\t ,;"):
                self.file.seek(place)
                return False
            self.offset += len(raw)
            self.line += 1
            self._row += 1

    def _place(self) -> int:
        return self._row if self._is_sheet else self._began_line + 1

    def _reader(self) -> Iterator[list[str]]:
        return csv.reader(self._lines(), delimiter=self.delimiter, strict=True)

    def _lines(self) -> Iterator[str]:
        readline = self.file.readline
        while raw := readline(limits.LINE_BYTES + 1):
            if len(raw) > limits.LINE_BYTES:
                self._pass(raw)
                raise _Unreadable(f"the line is longer than {limits.LINE_BYTES:,} bytes")
            self.offset += len(raw)
            self.line += 1
            if (
                self.line - self._began_line > limits.RECORD_LINES
                or self.offset - self._began_offset > limits.LINE_BYTES
            ):
                raise _Unreadable(_NEVER_CLOSED)
            yield self._text(raw)

    def _text(self, raw: bytes) -> str:
        if b"\x00" in raw:
            raise _Unreadable("the line contains the character NUL")
        try:
            return raw.decode()
        except UnicodeDecodeError:
            pass
        try:
            text = raw.decode("cp1252")
        except UnicodeDecodeError:
            raise _Unreadable("the line is neither UTF-8 nor Windows-1252") from None
        self.guessed_lines += 1
        return text

    def _pass(self, raw: bytes) -> None:
        self.offset += len(raw)
        while raw and not raw.endswith(b"\n"):
            raw = self.file.readline(limits.LINE_BYTES)
            self.offset += len(raw)
        self.line += 1

    def _go_behind_first_line(self) -> None:
        self.file.seek(self._began_offset)
        self.offset, self.line = self._began_offset, self._began_line
        self._pass(self.file.readline(limits.LINE_BYTES))

    def _read_header(self) -> tuple[str, list[str]]:
        start = self.file.read(4096)
        for mark, kind in _MARKS.items():
            if start.startswith(mark):
                raise BadFile(f"This file is {kind}, not a CSV file. Please save it as CSV (UTF-8) and try again.")
        self.offset = 3 if start.startswith(b"\xef\xbb\xbf") else 0
        self.file.seek(self.offset)
        if self.is_at_end():
            raise BadFile("This file is empty. Its first line must name the columns.")
        first = start[self.offset :].split(b"\n", 1)[0]
        if b"\x00" in first:
            raise BadFile
        if said := _SAYS_DELIMITER.fullmatch(first):
            self._pass(self.file.readline())
        delimiter = said[1].decode() if said else max(_DELIMITERS, key=lambda one: first.count(one.encode()))
        self.delimiter = delimiter
        self._began_offset, self._began_line = self.offset, self.line
        try:
            return delimiter, next(self._reader())
        except (StopIteration, _Unreadable, csv.Error):
            raise BadFile("The first line of this file cannot be read. It must name the columns.") from None


def _said(error: csv.Error) -> str:
    text = str(error)
    if "field limit" in text:
        return "a value is far too long"
    if "expected after" in text:
        return 'a quotation mark inside a value must be written twice ("")'
    return "the line cannot be read as CSV"
