"""Takers: what reads each column that a product file may have. Pure."""

from oja.catalog import limits
from oja.catalog.importing import cells, several
from oja.catalog.importing.cells import Numbers, Taker


def takers(numbers: Numbers) -> dict[str, Taker]:
    """What reads each known column."""
    return {
        "product_id": cells.required_text(limits.EXTERNAL_ID),
        "name": cells.required_text(limits.NAME),
        "description": cells.text(limits.DESCRIPTION),
        "price": numbers.price(),
        "category": cells.category,
        "subcategory": cells.text(limits.CATEGORY),
        "image_url": several.web_addresses,
        "more_images": several.web_addresses,
        "image_alts": several.lines,
        "in_stock": cells.boolean(True),
        "is_priority": cells.boolean(False),
        "weight_kg": numbers.weight_kg,
        "barcode": cells.text(limits.BARCODE),
        "supplier_id": cells.text(limits.SUPPLIER),
        "stock_quantity": cells.stock_quantity,
        "sku": cells.text(limits.SKU),
        "currency": numbers.currency_of,
        "brand": cells.text(limits.BRAND),
        "tags": several.tags,
        "compare_at_price": numbers.price_if_any(),
        "cost": numbers.price_if_any(),
        "tax_class": cells.text(limits.TAX_CLASS),
        "status": cells.status,
        "variant_weight_kg": numbers.weight_kg,
        "variant_image_url": cells.web_address,
        cells.OPTIONS: cells.options,
        cells.ATTRIBUTES: cells.attributes,
    }
