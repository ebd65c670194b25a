"""
Rows of a product file: its columns by name, and each record as a product or as problems with line, column and value.

Without a layout, the columns are the twelve of the format; those of `takers` may be added, and any other column
is kept with the product as an attribute. With one, each column is what it says (`layouts`).
"""

from collections.abc import Container, Sequence
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

import orjson

from oja.catalog import limits, names
from oja.catalog.importing import cells
from oja.catalog.importing.cells import Guess, Numbers, Problem
from oja.catalog.importing.errors import BadFile, MissingColumns
from oja.catalog.importing.layouts import FACT, OPTION, PROBLEM_COLUMN, Layout
from oja.catalog.importing.takers import takers as every_taker
from oja.catalog.linked.lists import Listed
from oja.kernel import ids

_WITHOUT_COLUMN = {"category": names.UNCATEGORISED, "in_stock": True, "is_priority": False}
REQUIRED = ("product_id", "name", "price", "category", "in_stock", "is_priority")


class Row(NamedTuple):
    """
    One product as the file gives it. `place` are the names of its category and subcategory; `options` tell a variant
    from the others of its product.
    """

    line: int
    id: UUID
    variant_id: UUID
    external_id: str
    name: str
    slug: str
    place: tuple[str, str]
    description: str | None
    image_url: str | None
    price_minor: int
    is_available: bool
    is_priority: bool
    weight_kg: Decimal | None
    barcode: str | None
    supplier_id: str | None
    sku: str | None
    stock_quantity: int | None
    brand: str | None
    tags: list[str] | None
    tax_class: str | None
    status: str | None
    compare_at_minor: int | None
    cost_minor: int | None
    variant_weight_kg: Decimal | None
    variant_image_url: str | None
    attributes: str | None
    options: dict[str, str] | None = None
    more_images: Sequence[str] = ()
    alts: list[str] | None = None

    def pictures(self) -> list[Listed]:
        """Those that it lists, when it lists several or says what is to be seen on them."""
        if not self.more_images and not any(self.alts or ()):
            return []
        addresses = [*filter(None, (self.image_url,)), *self.more_images]
        count = len(addresses)
        alts = [None] * count if self.alts is None else [*self.alts, *[""] * count][:count]
        told = zip(addresses, alts, strict=True)
        return [Listed(self.external_id, address, alt, at) for at, (address, alt) in enumerate(told)]


class RowReader:
    """
    Reads records by the columns that a file's header names.

    After `read`, `problems` and `guesses` say what was wrong with that record and what was filled in.
    """

    def __init__(
        self,
        header: Sequence[str],
        *,
        currency: str,
        decimal_mark: str | None = ".",
        layout: Layout | None = None,
    ) -> None:
        """
        Find the columns.

        :raises MissingColumns: a required column is not there
        :raises BadFile: a column is there twice, or there are too many
        """
        named = [_column(name) for name in header] if layout is None else list(layout.columns)
        while layout is None and named and not named[-1]:
            named.pop()
        if layout is None:
            _refuse_bad_header(named)
        takers = every_taker(Numbers(currency, decimal_mark))
        self.width = len(named)
        self.cells = [(name, at, takers[name]) for at, name in enumerate(named) if name in takers]
        self.others = [(header[at].strip(), at) for at, name in enumerate(named) if _is_fact(name, takers, layout)]
        self.options = [(header[at].strip()[: limits.OPTION_NAME], at) for at in _options(named, layout)]
        if len(self.others) > limits.ATTRIBUTES or any(len(name) > limits.EXTERNAL_ID for name, _ in self.others):
            raise BadFile(f"Besides the known columns a file may have {limits.ATTRIBUTES} more, with short names.")
        self.present = frozenset(name for name, _, _ in self.cells)
        if self.others or cells.ATTRIBUTES in self.present:
            self.present |= {"attributes"}
        if self.options or cells.OPTIONS in self.present:
            self.present |= {"options"}
        self.problems: list[dict[str, Any]] = []
        self.guesses: list[dict[str, Any]] = []
        self._blank: dict[str, Any] = dict.fromkeys(takers) | _WITHOUT_COLUMN
        self._places: dict[tuple[str, str], tuple[str, str]] = {}

    def read(self, line: int, record: list[str]) -> Row | None:
        """One record's row, or None when something is wrong with it."""
        self.problems, self.guesses = [], []
        if len(record) != self.width and (record := self._fitted(line, record)) == []:
            return None
        values = self._blank.copy()
        for name, at, take in self.cells:
            text = record[at].strip()
            try:
                values[name] = take(text)
            except Problem as problem:
                self.problems.append(report(line, name, text, str(problem)))
            except Guess as guess:
                values[name] = guess.value
                self.guesses.append(report(line, name, text, str(guess)))
        attributes = self._attributes(line, record, values[cells.ATTRIBUTES])
        options = self._options(line, record) if self.options else values[cells.OPTIONS]
        if self.problems:
            return None
        name, pictures = values["name"], [*(values["image_url"] or ()), *(values["more_images"] or ())]
        slug = names.slug(name, otherwise="product")
        place = (values["category"], values["subcategory"] or "")
        return Row(
            line,
            ids.new(),
            ids.new(),
            values["product_id"] or values["sku"] or values["barcode"] or slug,
            name,
            slug,
            self._places.setdefault(place, place),
            values["description"],
            pictures[0] if values["image_url"] else None,
            values["price"],
            values["in_stock"],
            values["is_priority"],
            values["weight_kg"],
            values["barcode"],
            values["supplier_id"],
            values["sku"],
            values["stock_quantity"],
            values["brand"],
            values["tags"],
            values["tax_class"],
            values["status"],
            values["compare_at_price"],
            values["cost"],
            values["variant_weight_kg"],
            values["variant_image_url"],
            attributes,
            options,
            pictures[1:] if values["image_url"] else pictures,
            self._alts(values),
        )

    def _alts(self, values: dict[str, Any]) -> list[str] | None:
        return (values["image_alts"] or []) if "image_alts" in self.present else None

    def _fitted(self, line: int, record: list[str]) -> list[str]:
        """The record with as many values as there are columns; empty when it has values without a column."""
        if any(record[self.width :]):
            reason = f"{len(record)} values for {self.width} columns: a value with a comma needs quotation marks"
            self.problems.append(report(line, "", record[self.width], reason))
            return []
        return (record + [""] * self.width)[: self.width]

    def _options(self, line: int, record: list[str]) -> dict[str, str] | None:
        given = {name: value for name, at in self.options if (value := record[at].strip())}
        for name, value in given.items():
            if len(value) > limits.OPTION_VALUE:
                self.problems.append(report(line, name, value, f"longer than {limits.OPTION_VALUE:,} characters"))
        return given or None

    def _attributes(self, line: int, record: list[str], given: dict[str, str] | None) -> str | None:
        if not self.others and not given:
            return None
        kept = dict(given or {})
        for name, at in self.others:
            if (value := record[at]) and (value := cells.unescaped(value.strip())):
                kept[name] = value
                if len(value) > limits.ATTRIBUTE:
                    self.problems.append(report(line, name, value, f"longer than {limits.ATTRIBUTE:,} characters"))
        return orjson.dumps(kept, option=orjson.OPT_SORT_KEYS).decode() if kept else None


def report(line: int, column: str, value: str, reason: str) -> dict[str, Any]:
    """A problem or guess as it is told: where it stands, the start of what stands there, and why."""
    shown = value if len(value) <= limits.SHOWN_VALUE else value[: limits.SHOWN_VALUE - 1] + "…"
    return {"line": line, "column": column, "value": shown, "reason": reason}


def _is_fact(name: str, takers: Container[str], layout: Layout | None) -> bool:
    if layout is not None:
        return name == FACT
    return bool(name) and name not in takers and name != _column(PROBLEM_COLUMN)


def _options(named: Sequence[str], layout: Layout | None) -> list[int]:
    return [at for at, name in enumerate(named) if layout is not None and name == OPTION]


def _column(name: str) -> str:
    return "_".join(name.strip().strip("\ufeff").casefold().replace("-", " ").replace("_", " ").split())


def _refuse_bad_header(named: list[str]) -> None:
    if missing := [name for name in REQUIRED if name not in named]:
        raise MissingColumns(
            f"The file lacks {'the column' if len(missing) == 1 else 'the columns'} {', '.join(missing)}.",
            errors=[{"line": 1, "column": name, "value": None, "reason": "this column is missing"} for name in missing],
        )
    if doubled := sorted({name for name in named if name and named.count(name) > 1}):
        raise BadFile(f"The file names a column twice: {', '.join(doubled)}.")
