"""
Origins: exports of other shops, known by their columns and told in ours. Pure.

A translator has the `header` that its rows have then. Variants come as rows of one `product_id` that differ in
`oja_options`; a row that says nothing of its own (a further picture, the parent of variations) is None.
"""

import html
import re
from collections.abc import Mapping, Sequence
from typing import Final, Protocol

import orjson

from oja.catalog import names
from oja.catalog.importing.cells import ATTRIBUTES, OPTIONS
from oja.catalog.linked.lists import Listed

HEADER: Final = (
    "product_id", "name", "description", "price", "category", "subcategory", "image_url", "in_stock", "is_priority",
    "stock_quantity", "sku", "barcode", "weight_kg", "supplier_id", "brand", "tags", "compare_at_price", "cost",
    "tax_class", "status", "variant_weight_kg", "variant_image_url", OPTIONS, ATTRIBUTES,
)  # fmt: skip
OURS: Final = (
    "product_id", "category", "subcategory", "in_stock", "is_priority", "stock_quantity", "weight_kg", "supplier_id",
    "variant_weight_kg", "variant_image_url", ATTRIBUTES,
)  # fmt: skip
"""Columns of ours that our exports for other systems have behind theirs, under the names of `ours`: they count."""
_MARK: Final = "oja_"
_BREAK = re.compile(r"(?:<br[^>]*>\s*)?(?:</(?:p|li|div|h\d|tr|ul|ol)>\s*)+|<br[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")


class Translator(Protocol):
    """Reads the rows of one other system's export, in their order."""

    header: Sequence[str]
    pictures: Sequence[Listed]
    """What the row that was translated last says of its product's pictures, be it all that it says."""

    def translate(self, record: Sequence[str]) -> list[str] | None:
        """A row in our columns, or None when there is nothing in it to take."""
        ...


class Cells:
    """A row by its columns' names, whatever their case; what is not there is blank."""

    def __init__(self, header: Sequence[str]) -> None:
        self._at: dict[str, int] = {}
        for at, name in enumerate(header):
            self._at.setdefault(folded(name), at)
        self._record: Sequence[str] = ()

    def look_at(self, record: Sequence[str]) -> None:
        """From now on, speak of this row."""
        self._record = record

    def has(self, name: str) -> bool:
        """True when there is such a column."""
        return name in self._at

    def ours(self) -> dict[str, str]:
        """What the columns of ours say that one of our own exports has behind the others."""
        return {name: self(ours(name)) for name in OURS if ours(name) in self._at}

    def __call__(self, *columns: str) -> str:
        """The first of these columns that is not blank."""
        for name in columns:
            at = self._at.get(name)
            if at is not None and at < len(self._record) and (value := self._record[at].strip()):
                return value
        return ""


def folded(name: str) -> str:
    """A column's name as it is compared."""
    return names.folded(name.strip("\ufeff"))


def ours(name: str) -> str:
    """How a column of ours is called among those of another system."""
    return name if name.startswith(_MARK) else _MARK + name


def header(cell: Cells, sources: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Our columns, but for those whose sources the file has not: what it does not speak of stays as it is."""
    return tuple(name for name in HEADER if name not in sources or any(map(cell.has, sources[name])))


def row(columns: Sequence[str], *values: Mapping[str, str]) -> list[str]:
    """A row in these columns of ours; what is said last counts."""
    told = {name: value for one in values for name, value in one.items()}
    return [told.get(name, "") for name in columns]


def as_object(pairs: Mapping[str, str]) -> str:
    """Names and texts as they stand in one cell."""
    return orjson.dumps(dict(pairs)).decode() if pairs else ""


def plain_text(markup: str) -> str:
    """What a piece of HTML says."""
    if "<" not in markup and "&" not in markup:
        return markup
    broken = _BREAK.sub("\n", " ".join(markup.split()) if _BREAK.search(markup) else markup)
    lines = [" ".join(one.split()) for one in html.unescape(_TAG.sub("", broken)).splitlines()]
    return "\n".join(lines).strip("\n")


def markup(plain: str) -> str:
    """A text as HTML, which `plain_text` reads back."""
    return "<br>".join(html.escape(plain, quote=False).splitlines())
