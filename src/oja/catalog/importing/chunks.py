"""Chunks of a product file: so many rows that merging is quick, so few that memory stays small. Runs in threads."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self
from uuid import UUID

import orjson

from oja.catalog import limits
from oja.catalog.importing.records import Records
from oja.catalog.importing.rows import Row, RowReader, report
from oja.catalog.search.documents import Document, Texts, document


@dataclass(slots=True)
class Chunk:
    """
    Some records of a file, from the byte `began` to `offset`, and what was wrong with the others.

    `documents` are the words of each row's product, should it be new.
    """

    began: int
    offset: int = 0
    line: int = 0
    is_last: bool = False
    rows: list[Row] = field(default_factory=list)
    documents: dict[UUID, Document] = field(default_factory=dict)
    problems: list[dict[str, Any]] = field(default_factory=list)
    guesses: list[dict[str, Any]] = field(default_factory=list)
    failed: int = 0
    skipped: int = 0
    remark: str | None = None

    def uuids(self) -> list[UUID]:
        """Product ids of the file that could be our own."""
        return [UUID(row.external_id) for row in self.rows if _looks_like_ours(row.external_id)]

    def refuse(self, problems: list[dict[str, Any]]) -> None:
        """Note a record that cannot be taken."""
        self.failed += 1
        if len(self.problems) < limits.KEPT_ERRORS:
            self.problems += problems


class ProductFile:
    """A product file being read. A `product_id` counts once: its first good row."""

    def __init__(self, path: Path, currency: str) -> None:
        """
        Open the file and find its columns.

        :raises BadFile: it cannot be read as a product list
        :raises MissingColumns: a required column is not there
        """
        self.records = Records(path)
        self.rows = 0
        self._guessed_lines = 0
        self._iterator = iter(self.records)
        # Hashes instead of the ids themselves: a large file has very many.
        self._seen: set[int] = set()
        try:
            self.reader = RowReader(self.records.header, currency=currency, delimiter=self.records.delimiter)
        except BaseException:
            self.records.close()
            raise
        self.start = self.records.offset

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.records.close()

    def go_to(self, offset: int) -> None:
        """Read again, for its ids, what was taken before the byte `offset`; 0 is the beginning."""
        while self.records.offset < offset:
            self.read()

    def read(self) -> Chunk:
        """The next chunk: at most 5,000 records, and few bytes."""
        began = self.records.offset if self.rows else 0
        chunk = Chunk(began)
        until_rows, until_bytes = self.rows + limits.ROWS_AT_ONCE, self.records.offset + limits.BYTES_AT_ONCE
        for line, record in self._iterator:
            self.rows += 1
            self._take(chunk, line, record)
            if self.rows >= until_rows or self.records.offset >= until_bytes:
                break
        chunk.is_last = self.records.is_at_end()
        if self.rows >= limits.FILE_ROWS and not chunk.is_last:
            chunk.is_last, chunk.remark = True, f"Only the first {limits.FILE_ROWS:,} rows were read."
        chunk.offset, chunk.line = self.records.offset, self.records.line
        chunk.documents = {row.id: _document(row) for row in chunk.rows}
        return chunk

    def rename(self, chunk: Chunk, product_id: UUID, external_id: str) -> None:
        """Let the row of a chunk that names a product by our id name it by the merchant's own, once."""
        for at, row in enumerate(chunk.rows):
            if (
                row.external_id != external_id
                and _looks_like_ours(row.external_id)
                and UUID(row.external_id) == product_id
            ):
                if self._is_new(external_id):
                    chunk.rows[at] = row._replace(external_id=external_id)
                else:
                    del chunk.rows[at]
                    chunk.refuse([_doubled(row.line, row.external_id)])
                return

    def _take(self, chunk: Chunk, line: int, record: list[str] | str) -> None:
        if isinstance(record, str):
            chunk.refuse([report(line, "", "", record)])
            return
        if not any(map(str.strip, record)):
            chunk.skipped += 1
            return
        row = self.reader.read(line, record)
        if row is None:
            chunk.refuse(self.reader.problems)
        elif not self._is_new(row.external_id):
            chunk.refuse([_doubled(line, row.external_id)])
        else:
            chunk.rows.append(row)
            self._warn(chunk, line)

    def _warn(self, chunk: Chunk, line: int) -> None:
        if len(chunk.guesses) < limits.KEPT_WARNINGS:
            chunk.guesses += self.reader.guesses
            if self.records.guessed_lines and not self._guessed_lines:
                self._guessed_lines = self.records.guessed_lines
                chunk.guesses.append(report(line, "", "", "not UTF-8 from here on; read as Windows-1252"))

    def _is_new(self, external_id: str) -> bool:
        before = len(self._seen)
        self._seen.add(hash(external_id))
        return len(self._seen) > before


def _document(row: Row) -> Document:
    attributes = orjson.loads(row.attributes) if row.attributes else {}
    labels = " ".join(filter(None, row.place))
    return document(Texts(row.id, False, row.name, "", row.description or "", "", labels, "", attributes))


def _doubled(line: int, external_id: str) -> dict[str, Any]:
    return report(line, "product_id", external_id, "this product_id stands in the file twice; the first one counts")


def _looks_like_ours(external_id: str) -> bool:
    return (
        len(external_id) == 36
        and external_id.count("-") == 4
        and not set(external_id.lower()) - set("0123456789abcdef-")
    )
