"""
Exporting in Shopify's columns: a product's first row says what it is, the others have a variant or a picture. Pure.

Columns: https://help.shopify.com/en/manual/products/import-export/using-csv. What they have no room for stands behind
them in columns of our own (`origins.OURS`).
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import zip_longest
from typing import Final

from oja.catalog.importing import origins
from oja.catalog.importing.cells import OPTIONS
from oja.catalog.importing.exported import Exported

_ROOM: Final = 3
_OURS: Final = (*origins.OURS, OPTIONS)
_OF_PRODUCT: Final = ("Title", "Body (HTML)", "Vendor", "Type", "Tags", "Published")
_OPTIONS: Final = tuple(f"Option{place} {part}" for place in range(1, _ROOM + 1) for part in ("Name", "Value"))
_OF_VARIANT: Final = (
    "Variant SKU", "Variant Grams", "Variant Inventory Tracker", "Variant Inventory Qty", "Variant Inventory Policy",
    "Variant Fulfillment Service", "Variant Price", "Variant Compare At Price", "Variant Requires Shipping",
    "Variant Taxable", "Variant Barcode",
)  # fmt: skip
HEADER: Final = (
    "Handle", *_OF_PRODUCT, *_OPTIONS, *_OF_VARIANT, "Image Src", "Image Position", "Image Alt Text", "Variant Image",
    "Variant Weight Unit", "Variant Tax Code", "Cost per item", "Status", *map(origins.ours, _OURS),
)  # fmt: skip


def rows(product: Sequence[Exported]) -> Iterator[list[str]]:
    """The rows of one product, whose variants these are."""
    pictures = product[0].pictures
    for at, (variant, picture) in enumerate(zip_longest(product, pictures)):
        told = {"Handle": product[0].slug}
        if at == 0:
            told |= _product(variant)
        if variant is not None:
            told |= _variant(variant)
        if picture is not None:
            told |= {"Image Src": picture[0], "Image Position": str(at + 1), "Image Alt Text": picture[1]}
        yield [told.get(name, "") for name in HEADER]


def _product(first: Exported) -> dict[str, str]:
    cells = first.cells
    return {
        "Title": cells["name"],
        "Body (HTML)": origins.markup(cells["description"]),
        "Vendor": cells["brand"],
        "Type": cells["subcategory"] or cells["category"],
        "Tags": cells["tags"],
        "Published": "TRUE" if cells["status"] == "active" else "FALSE",
        "Status": cells["status"],
    }


def _variant(variant: Exported) -> dict[str, str]:
    cells = variant.cells
    told = {f"Option{at} Name": name for at, name in enumerate(variant.options, 1)}
    told |= {f"Option{at} Value": value for at, value in enumerate(variant.options.values(), 1)}
    is_counted = bool(cells["stock_quantity"]) or cells["in_stock"] == "false"
    weight = cells["variant_weight_kg"] or cells["weight_kg"]
    return (
        (told if variant.options else {"Option1 Name": "Title", "Option1 Value": "Default Title"})
        | {
            "Variant SKU": cells["sku"],
            "Variant Grams": str(int(Decimal(weight) * 1000)) if weight else "",
            "Variant Inventory Tracker": "shopify" if is_counted else "",
            "Variant Inventory Qty": cells["stock_quantity"] if cells["in_stock"] == "true" else "0",
            "Variant Inventory Policy": "deny",
            "Variant Fulfillment Service": "manual",
            "Variant Price": cells["price"],
            "Variant Compare At Price": cells["compare_at_price"],
            "Variant Requires Shipping": "TRUE",
            "Variant Taxable": "TRUE",
            "Variant Barcode": cells["barcode"],
            "Variant Image": cells["variant_image_url"],
            "Variant Weight Unit": "g" if weight else "",
            "Variant Tax Code": cells["tax_class"],
            "Cost per item": cells["cost"],
            # Its importer takes three options; ours finds the fourth here.
            OPTIONS: origins.as_object(variant.options) if len(variant.options) > _ROOM else "",
        }
        | {origins.ours(name): cells.get(name, "") for name in origins.OURS}
    )
