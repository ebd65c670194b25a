"""
Exports of Shopify: the rows of a product share its handle, and only the first says what it is. Pure.

Columns: https://help.shopify.com/en/manual/products/import-export/using-csv, of the older template and the newer one.
"""

from collections.abc import Sequence
from typing import Final

from oja.catalog.importing import origins
from oja.catalog.importing.cells import OPTIONS, STATUSES, unescaped
from oja.catalog.importing.origins import Cells
from oja.catalog.importing.several import is_address
from oja.catalog.linked.lists import Listed
from oja.catalog.pictures.limits import ALT

_ALONE: Final = "default title"
_SOURCES: Final = {
    "brand": ("vendor",),
    "tags": ("tags",),
    "compare_at_price": ("variant compare at price", "compare-at price"),
    "cost": ("cost per item",),
    "tax_class": ("variant tax code", "tax code"),
    "status": ("status",),
    "variant_weight_kg": ("variant grams", "weight value (grams)"),
    "variant_image_url": ("variant image", "variant image url"),
}


def is_it(header: Sequence[str]) -> bool:
    """True for the columns of a Shopify export."""
    columns = {origins.folded(name) for name in header}
    return bool({"handle", "url handle"} & columns) and {"title", "option1 name"} <= columns


class Shopify:
    """Remembers of the product whose rows are being read what stands in its first row only."""

    def __init__(self, header: Sequence[str]) -> None:
        self._cell = Cells(header)
        self.header: Sequence[str] = origins.header(self._cell, _SOURCES)
        self._handle: str | None = None
        self._product: dict[str, str] = {}
        self._options: list[str] = []
        self.pictures: Sequence[Listed] = ()
        self._count = 0

    def translate(self, record: Sequence[str]) -> list[str] | None:
        """A variant of a product; None for a row with a further picture only."""
        cell = self._cell
        cell.look_at(record)
        handle = cell("handle", "url handle")
        is_next = bool(cell("title")) or handle != self._handle
        if is_next:
            self._begin(handle)
        self.pictures = self._pictures()
        if not is_next and not (cell("option1 value") or cell("variant price", "price")):
            return None
        given = (unescaped(cell(f"option{place} value")) for place in (1, 2, 3))
        options = {name: value for name, value in zip(self._options, given, strict=False) if name and value}
        if [value.casefold() for value in options.values()] == [_ALONE]:
            options = {}
        grams = cell("variant grams", "weight value (grams)")
        variant = {
            "price": cell("variant price", "price"),
            "sku": cell("variant sku", "sku").lstrip("'"),
            "barcode": cell("variant barcode", "barcode").lstrip("'"),
            "stock_quantity": self._quantity(),
            "compare_at_price": _unless_zero(cell(*_SOURCES["compare_at_price"])),
            "cost": cell(*_SOURCES["cost"]),
            "variant_weight_kg": _kilograms(grams) if options else "",
            "variant_image_url": cell(*_SOURCES["variant_image_url"]),
            OPTIONS: cell(OPTIONS) or origins.as_object(options),
        }
        return origins.row(self.header, self._product, variant, cell.ours())

    def _pictures(self) -> list[Listed]:
        address, key = self._cell("image src", "product image url"), unescaped(self._product["product_id"])
        self._count += 1
        if not key or not is_address(address):
            return []
        alt = unescaped(self._cell("image alt text")) if self._cell.has("image alt text") else None
        return [Listed(key, address, alt and alt[:ALT], self._count - 1)]

    def _begin(self, handle: str) -> None:
        cell = self._cell
        path = [one.strip() for one in cell("product category").split(">") if one.strip()]
        status = cell("status").casefold()
        is_sold = status in {"", "active"} and cell("published", "published on online store").casefold() != "false"
        self._handle, self._count = handle, 0
        self._options = [unescaped(cell(f"option{place} name")) for place in (1, 2, 3)]
        self._product = {
            "product_id": cell(origins.ours("product_id")) or handle,
            "name": cell("title"),
            "description": origins.plain_text(cell("body (html)", "description")),
            "category": cell("type") or (path[0] if path else ""),
            "subcategory": path[-1] if len(path) > 1 and not cell("type") else "",
            "image_url": cell("image src", "product image url"),
            "in_stock": "yes" if is_sold else "no",
            "is_priority": "no",
            "supplier_id": cell("vendor"),
            "brand": cell("vendor"),
            "tags": cell("tags"),
            "tax_class": cell(*_SOURCES["tax_class"]),
            "status": status if status in STATUSES else "",
            "weight_kg": _kilograms(cell("variant grams", "weight value (grams)")),
        }

    def _quantity(self) -> str:
        """Only what Shopify counts, and does not sell beyond."""
        cell = self._cell
        is_counted = bool(cell("variant inventory tracker", "inventory tracker"))
        goes_on = cell("variant inventory policy", "continue selling when out of stock").casefold() in {
            "continue",
            "true",
        }
        quantity = cell("variant inventory qty", "inventory quantity")
        if not is_counted or goes_on:
            return ""
        return "0" if quantity.startswith("-") else quantity


def _unless_zero(price: str) -> str:
    return price if price.strip("0.") else ""


def _kilograms(grams: str) -> str:
    return f"{grams} g" if grams and grams.strip("0.") else ""
