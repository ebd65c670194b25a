"""
Exporting in WooCommerce's columns: what has options is a variable product, followed by its variations. Pure.

Columns: https://github.com/woocommerce/woocommerce/wiki/Product-CSV-Import-Schema. What they have no room for stands
behind them in columns of our own (`origins.OURS`).
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from oja.catalog.importing import origins
from oja.catalog.importing.exported import Exported

_ROOM: Final = 10
_ALTS: Final = "image_alts"
_OURS: Final = (*origins.OURS, _ALTS)
_PARTS: Final = ("name", "value(s)", "visible", "global")
HEADER: Final = (
    "Type", "SKU", "GTIN, UPC, EAN, or ISBN", "Name", "Published", "Is featured?", "Visibility in catalog",
    "Description", "Tax status", "Tax class", "In stock?", "Stock", "Backorders allowed?", "Weight (kg)", "Sale price",
    "Regular price", "Categories", "Tags", "Images", "Parent", "Position", "Brands", "Cost of goods",
    *(f"Attribute {place} {part}" for place in range(1, _ROOM + 1) for part in _PARTS), *map(origins.ours, _OURS),
)  # fmt: skip


def rows(product: Sequence[Exported]) -> Iterator[list[str]]:
    """The rows of one product, whose variants these are."""
    first = product[0]
    if not first.options:
        yield _row(_product(first) | _offer(first) | _attributes(first.facts) | {"Type": "simple"})
        return
    choices = {name: ", ".join(_values(product, name)) for name in first.options}
    yield _row(
        _product(first)
        | _attributes({**choices, **first.facts})
        | {"Type": "variable", "SKU": first.slug, "In stock?": "1"}
    )
    for at, variant in enumerate(product, 1):
        name = f"{first.cells['name']} - {', '.join(variant.options.values())}"
        own = {"Type": "variation", "Name": name, "Published": "1", "Parent": first.slug, "Position": str(at)}
        yield _row(own | _offer(variant) | _attributes(variant.options))


def _row(told: Mapping[str, str]) -> list[str]:
    return [told.get(name, "") for name in HEADER]


def _product(first: Exported) -> dict[str, str]:
    cells = first.cells
    path = [one.replace(",", "\\,") for one in (cells["category"], cells["subcategory"]) if one]
    return {
        "Name": cells["name"],
        "Published": "1" if cells["status"] == "active" else "-1",
        "Is featured?": "1" if cells["is_priority"] == "true" else "0",
        "Visibility in catalog": "visible",
        "Description": origins.markup(cells["description"]),
        "Tax status": "taxable",
        "Tax class": cells["tax_class"],
        "Weight (kg)": cells["weight_kg"],
        "Categories": " > ".join(path),
        "Tags": cells["tags"],
        "Images": ", ".join(address for address, _ in first.pictures),
        "Brands": cells["brand"],
    } | _ours(first)


def _offer(variant: Exported) -> dict[str, str]:
    cells = variant.cells
    told = {
        "SKU": cells["sku"],
        "GTIN, UPC, EAN, or ISBN": cells["barcode"],
        "Tax status": "taxable",
        "Tax class": cells["tax_class"],
        "In stock?": "1" if cells["in_stock"] == "true" else "0",
        "Stock": cells["stock_quantity"],
        "Backorders allowed?": "0",
        "Sale price": cells["price"] if cells["compare_at_price"] else "",
        "Regular price": cells["compare_at_price"] or cells["price"],
        "Cost of goods": cells["cost"],
    }
    if variant.options:
        told |= {"Weight (kg)": cells["variant_weight_kg"], "Images": cells["variant_image_url"]}
    return told | _ours(variant)


def _ours(variant: Exported) -> dict[str, str]:
    told = {origins.ours(name): variant.cells.get(name, "") for name in origins.OURS}
    return told | {origins.ours(_ALTS): "\n".join(alt for _, alt in variant.pictures).rstrip("\n")}


def _attributes(pairs: Mapping[str, str]) -> dict[str, str]:
    told: dict[str, str] = {}
    for place, (name, value) in enumerate([*pairs.items()][:_ROOM], 1):
        parts = dict(zip(_PARTS, (name, value, "1", "0"), strict=True))
        told |= {f"Attribute {place} {part}": cell for part, cell in parts.items()}
    return told


def _values(product: Sequence[Exported], name: str) -> list[str]:
    return list(dict.fromkeys(one.options.get(name, "").replace(",", "\\,") for one in product))
