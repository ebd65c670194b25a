"""
Exports of WooCommerce: a variable product is a row without a price, and its variations name it as their parent. Pure.

Columns: https://github.com/woocommerce/woocommerce/wiki/Product-CSV-Import-Schema
"""

from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from typing import Final

from oja.catalog.importing import origins
from oja.catalog.importing.cells import ATTRIBUTES, OPTIONS, unescaped
from oja.catalog.importing.origins import Cells
from oja.catalog.importing.several import is_address
from oja.catalog.linked.lists import Listed

_KNOWN_BY: Final = {"type", "sku", "name", "regular price", "categories"}
_ALTS: Final = origins.ours("image_alts")
_ATTRIBUTES: Final = range(1, 21)
_STATUS: Final = {"1": "active", "0": "draft", "-1": "draft"}
_SOURCES: Final = {
    "brand": ("brands", "brand"),
    "tags": ("tags",),
    "compare_at_price": ("sale price",),
    "cost": ("cost of goods",),
    "tax_class": ("tax class",),
    "status": ("published",),
    "variant_weight_kg": ("weight (kg)", "weight (g)"),
    "variant_image_url": ("images",),
}


def is_it(header: Sequence[str]) -> bool:
    """True for the columns of a WooCommerce export."""
    return {origins.folded(name) for name in header} >= _KNOWN_BY


class WooCommerce:
    """Remembers the variable products, since their variations may come much later."""

    def __init__(self, header: Sequence[str]) -> None:
        self._cell = Cells(header)
        self.header: Sequence[str] = origins.header(self._cell, _SOURCES)
        self.pictures: Sequence[Listed] = ()
        self._parents: dict[str, dict[str, str]] = {}

    def translate(self, record: Sequence[str]) -> list[str] | None:
        """A simple product or a variation; None for the product that variations belong to."""
        cell = self._cell
        cell.look_at(record)
        self.pictures = ()
        kinds = {one.strip().casefold() for one in cell("type").split(",")}
        if "grouped" in kinds:
            return None
        if "variation" not in kinds:
            addresses = [one.strip() for one in cell("images").split(",")]
            found = [one for one in addresses if is_address(one)]
            key = unescaped(self._key())
            self.pictures = [Listed(key, one, alt, at) for at, (one, alt) in enumerate(self._described(found))]
        if "variable" in kinds:
            self._remember()
            return None
        offer = {
            "price": cell("sale price", "regular price"),
            "sku": cell("sku"),
            "barcode": cell("gtin, upc, ean, or isbn", "gtin", "ean"),
            "stock_quantity": _quantity(cell("stock")),
            "compare_at_price": cell("regular price") if cell("sale price") else "",
            "cost": cell(*_SOURCES["cost"]),
        }
        if "variation" not in kinds:
            facts = {name: value for name, value in self._attributes().items() if value}
            told = {ATTRIBUTES: origins.as_object(facts)}
            return origins.row(self.header, self._product(), offer, told, cell.ours())
        parent = self._parents.get(cell("parent").removeprefix("id:"), {"product_id": cell("parent")})
        own = offer | {
            "in_stock": self._is_sold(),
            "variant_weight_kg": self._weight(),
            "variant_image_url": cell("images").split(",")[0].strip(),
            OPTIONS: origins.as_object(self._attributes()),
        }
        return origins.row(self.header, parent, own, cell.ours())

    def _remember(self) -> None:
        product = self._product()
        for key in (self._cell("id"), self._cell("sku")):
            if key:
                self._parents[key] = product

    def _key(self) -> str:
        return self._cell(origins.ours("product_id"), "sku", "id")

    def _described(self, addresses: Sequence[str]) -> Iterator[tuple[str, str | None]]:
        """Each picture with what is to be seen on it, of which only our own exports speak."""
        if not self._cell.has(_ALTS):
            return zip(addresses, repeat(None))
        told = unescaped(self._cell(_ALTS)).splitlines()
        return zip(addresses, chain(told, repeat("")), strict=False)

    def _product(self) -> dict[str, str]:
        cell = self._cell
        path = [one.strip() for one in cell("categories").split(",")[0].split(">") if one.strip()]
        return {
            "product_id": self._key(),
            "name": cell("name"),
            "description": origins.plain_text(cell("description", "short description")),
            "category": path[0] if path else "",
            "subcategory": path[-1] if len(path) > 1 else "",
            "image_url": cell("images").split(",")[0].strip(),
            "in_stock": self._is_sold(),
            "is_priority": "yes" if cell("is featured?") == "1" else "no",
            "weight_kg": self._weight(),
            "brand": cell(*_SOURCES["brand"]),
            "tags": cell("tags"),
            "tax_class": cell("tax class"),
            "status": _STATUS.get(unescaped(cell("published")), ""),
        }

    def _is_sold(self) -> str:
        is_published = self._cell("published") in {"", "1"}
        return "yes" if is_published and self._cell("in stock?") in {"", "1", "backorder"} else "no"

    def _weight(self) -> str:
        grams = self._cell("weight (g)")
        return f"{grams} g" if grams else self._cell("weight (kg)")

    def _attributes(self) -> dict[str, str]:
        cell = self._cell
        pairs = ((cell(f"attribute {place} name"), cell(f"attribute {place} value(s)")) for place in _ATTRIBUTES)
        return {unescaped(name): unescaped(value) for name, value in pairs if name and value}


def _quantity(stock: str) -> str:
    return "0" if unescaped(stock).startswith("-") else stock
