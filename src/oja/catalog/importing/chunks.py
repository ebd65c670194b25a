"""Chunks of a product file: so many rows that merging is quick, so few that memory stays small. Runs in threads."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Self
from uuid import UUID

import orjson

from oja.catalog import limits
from oja.catalog.importing.layouts import Layout
from oja.catalog.importing.origins import Translator
from oja.catalog.importing.records import Records
from oja.catalog.importing.rows import Row, RowReader, report
from oja.catalog.importing.shopify import Shopify
from oja.catalog.importing.woocommerce import WooCommerce
from oja.catalog.linked.lists import Listed
from oja.catalog.search.documents import Document, Texts, document

TRANSLATORS: Final[dict[str, Callable[[list[str]], Translator]]] = {"shopify": Shopify, "woocommerce": WooCommerce}


@dataclass(slots=True)
class Chunk:
    """
    Some records of a file, from the byte `began` to `offset`, and what was wrong with the others.

    `documents` are the words of each row's product, should it be new, where the file reads them. Of a file with
    variants, `variants` has every row, and `rows` the first of each product.
    """

    began: int
    offset: int = 0
    line: int = 0
    is_last: bool = False
    rows: list[Row] = field(default_factory=list)
    variants: list[Row] = field(default_factory=list)
    pictures: list[Listed] = field(default_factory=list)
    documents: dict[UUID, Document] = field(default_factory=dict)
    problems: list[dict[str, Any]] = field(default_factory=list)
    guesses: list[dict[str, Any]] = field(default_factory=list)
    failed: int = 0
    skipped: int = 0
    remark: str | None = None

    def uuids(self) -> list[UUID]:
        """Product ids of the file that could be our own."""
        return [UUID(row.external_id) for row in (*self.rows, *self.variants) if _looks_like_ours(row.external_id)]

    def external_ids(self) -> list[str]:
        """The products that the rows are about."""
        return [row.external_id for row in self.rows]

    def refuse(self, problems: list[dict[str, Any]]) -> None:
        """Note a record that cannot be taken."""
        self.failed += 1
        if len(self.problems) < limits.KEPT_ERRORS:
            self.problems += problems


@dataclass(frozen=True, slots=True)
class Plan:
    """How a file is read: whether it was a sheet, whose export it is, and what its columns are."""

    is_sheet: bool = False
    origin: str = ""
    layout: Layout | None = None

    def mark(self, delimiter: str) -> str | None:
        """The decimal mark of its prices. Without a layout, values between commas have a point."""
        if self.origin:
            return "."
        if self.layout is not None:
            return self.layout.decimal_mark
        return "." if delimiter == "," else None


AS_IT_IS = Plan()
Refuse = Callable[[int, list[str], list[dict[str, Any]]], None]


class ProductFile:
    """
    A product file being read. A `product_id` counts once, its first good row, or once for each set of options.

    `told` hears of every record that cannot be taken: its line, its values, and why; `known` are such by their lines.
    `reads_words` has the words of each row read, which takes as long as all else: for those who expect new products.
    """

    def __init__(
        self,
        path: Path,
        currency: str,
        plan: Plan = AS_IT_IS,
        told: Refuse | None = None,
        known: Mapping[int, list[dict[str, Any]]] = MappingProxyType({}),
    ) -> None:
        """
        Open the file and find its columns.

        :raises BadFile: it cannot be read as a product list
        :raises MissingColumns: a required column is not there
        """
        self.records = Records(path, is_sheet=plan.is_sheet)
        self.rows = 0
        self.reads_words = False
        self._told, self._known = told, known
        self._guessed_lines = 0
        self._iterator = iter(self.records)
        # Hashes instead of the ids themselves: a large file has very many.
        self._seen: set[int] = set()
        self._variants: Counter[int] = Counter()
        try:
            header = self.records.header
            self._translator = TRANSLATORS[plan.origin](header) if plan.origin else None
            self.reader = RowReader(
                self._translator.header if self._translator else header,
                currency=currency,
                decimal_mark=plan.mark(self.records.delimiter),
                layout=plan.layout,
            )
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
        """The next chunk: to the next full 5,000 records, and few bytes. The first is small: writing begins at once."""
        began = self.records.offset if self.rows else 0
        chunk = Chunk(began)
        full = self.rows - self.rows % limits.ROWS_AT_ONCE + limits.ROWS_AT_ONCE
        until_rows = full if self.rows else limits.ROWS_AT_FIRST
        until_bytes = self.records.offset + limits.BYTES_AT_ONCE
        for line, record in self._iterator:
            self.rows += 1
            self._take(chunk, line, record)
            if self.rows >= until_rows or self.records.offset >= until_bytes:
                break
        chunk.is_last = self.records.is_at_end()
        if self.rows >= limits.FILE_ROWS and not chunk.is_last:
            chunk.is_last, chunk.remark = True, f"Only the first {limits.FILE_ROWS:,} rows were read."
        chunk.offset, chunk.line = self.records.offset, self.records.line
        if self.reads_words:
            chunk.documents = {row.id: _document(row) for row in chunk.rows if not row.options}
        return chunk

    def rename(self, chunk: Chunk, product_id: UUID, external_id: str) -> None:
        """Let the rows of a chunk that name a product by our id name it by the merchant's own, once."""
        ours = str(product_id)
        chunk.pictures = [
            one._replace(external_id=external_id) if one.external_id.lower() == ours else one for one in chunk.pictures
        ]
        for rows in (chunk.rows, chunk.variants):
            for at in [at for at, row in enumerate(rows) if _is_ours(row, product_id, external_id)][::-1]:
                if self._is_new(external_id, rows[at].options if rows is chunk.variants else None):
                    rows[at] = rows[at]._replace(external_id=external_id)
                else:
                    row = rows.pop(at)
                    chunk.refuse([_doubled(row.line, row.external_id)])

    def _take(self, chunk: Chunk, line: int, record: list[str] | str) -> None:
        if isinstance(record, str):
            self._refuse(chunk, line, [], [report(line, "", "", record)])
            return
        told = record if self._translator is None else self._translator.translate(record)
        if self._translator is not None:
            chunk.pictures += self._translator.pictures
        if told is None or not any(map(str.strip, record)):
            chunk.skipped += 1
            return
        row = self.reader.read(line, told)
        if row is None:
            self._refuse(chunk, line, record, self.reader.problems)
        elif problem := self._place(chunk, row):
            self._refuse(chunk, line, record, [problem])
        elif line in self._known:
            self._refuse(chunk, line, record, self._known[line])
        else:
            self._warn(chunk, line)

    def _place(self, chunk: Chunk, row: Row) -> dict[str, Any] | None:
        """Take a row as a product, as a variant or as both, or say why not."""
        is_first = self._is_new(row.external_id)
        if row.options and (is_first or hash(row.external_id) in self._variants):
            if not self._is_new(row.external_id, row.options):
                return report(row.line, "product_id", row.external_id, "these options stand in the file twice")
            self._variants[hash(row.external_id)] += 1
            if self._variants[hash(row.external_id)] > limits.VARIANTS:
                return report(row.line, "product_id", row.external_id, f"more than {limits.VARIANTS} variants")
        elif not is_first:
            return _doubled(row.line, row.external_id)
        if "options" in self.reader.present:
            chunk.variants.append(row)
        if is_first:
            chunk.rows.append(row)
            chunk.pictures += row.pictures()
        return None

    def _refuse(self, chunk: Chunk, line: int, record: list[str], problems: list[dict[str, Any]]) -> None:
        chunk.refuse(problems)
        if self._told is not None:
            self._told(line, record, problems)

    def _warn(self, chunk: Chunk, line: int) -> None:
        if len(chunk.guesses) < limits.KEPT_WARNINGS:
            chunk.guesses += self.reader.guesses
            if self.records.guessed_lines and not self._guessed_lines:
                self._guessed_lines = self.records.guessed_lines
                chunk.guesses.append(report(line, "", "", "not UTF-8 from here on; read as Windows-1252"))

    def _is_new(self, external_id: str, options: dict[str, str] | None = None) -> bool:
        before = len(self._seen)
        self._seen.add(hash((external_id, *sorted(options.items()))) if options else hash(external_id))
        return len(self._seen) > before


def _document(row: Row) -> Document:
    attributes = orjson.loads(row.attributes) if row.attributes else {}
    labels = " ".join(filter(None, (*row.place, *(row.tags or ()))))
    is_draft, brand = row.status == "draft", row.brand or ""
    return document(Texts(row.id, is_draft, row.name, "", row.description or "", brand, labels, "", attributes))


def _doubled(line: int, external_id: str) -> dict[str, Any]:
    return report(line, "product_id", external_id, "this product_id stands in the file twice; the first one counts")


def _is_ours(row: Row, product_id: UUID, external_id: str) -> bool:
    return row.external_id != external_id and _looks_like_ours(row.external_id) and UUID(row.external_id) == product_id


def _looks_like_ours(external_id: str) -> bool:
    return (
        len(external_id) == 36
        and external_id.count("-") == 4
        and not set(external_id.lower()) - set("0123456789abcdef-")
    )
