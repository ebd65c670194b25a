"""
Exporting: every product as a row of the format, a row for each variant, read page by page.

What the format has no column for stands in columns of our own, so that the file imported again changes nothing.
"""

from collections.abc import AsyncGenerator, Sequence
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

import orjson
from babel.numbers import get_currency_precision
from sqlalchemy import Integer, Uuid, bindparam, text
from sqlalchemy.dialects.postgresql import JSONB

from oja.catalog.importing.cells import ATTRIBUTES, OPTIONS, tags_text
from oja.catalog.importing.tables import Page
from oja.kernel.db import merchant_session
from oja.kernel.money import decimal_text

AT_ONCE: Final = 2_000
_COLUMNS: Final = (
    "product_id", "name", "description", "price", "category", "subcategory", "image_url", "in_stock", "is_priority",
    "weight_kg", "barcode", "supplier_id", "stock_quantity", "sku", "brand", "tags", "compare_at_price", "cost",
    "tax_class", "status", "variant_weight_kg", "variant_image_url",
)  # fmt: skip
_HAS = text(
    "SELECT EXISTS (SELECT FROM products WHERE merchant_id = :merchant_id AND status <> 'archived'"
    " AND options <> '[]') AS options, EXISTS (SELECT FROM products WHERE merchant_id = :merchant_id"
    " AND status <> 'archived' AND attributes <> '{}') AS attributes"
).bindparams(bindparam("merchant_id", type_=Uuid()))
_PAGE = (
    text(
        "SELECT product.id, product.external_id, product.name, product.description, offer.price_minor,"
        " top.name AS category, CASE WHEN leaf.parent_id IS NOT NULL THEN leaf.name END AS subcategory,"
        " product.image_url, offer.is_available, product.is_priority, product.weight_kg, offer.barcode,"
        " product.supplier_id, CASE WHEN offer.is_tracked THEN offer.stock_quantity END AS stock_quantity, offer.sku,"
        " product.brand, product.tags, offer.compare_at_minor, offer.cost_minor, product.tax_class, product.status,"
        " offer.weight_kg AS variant_weight_kg, offer.image_url AS variant_image_url,"
        " product.options AS option_names, offer.options AS options, product.attributes"
        " FROM (SELECT * FROM products WHERE merchant_id = :merchant_id AND status <> 'archived' AND id > :after"
        "  ORDER BY id LIMIT :most) AS product"
        " JOIN variants AS offer ON offer.merchant_id = :merchant_id AND offer.product_id = product.id"
        "  AND offer.archived_at IS NULL"
        " JOIN categories AS leaf ON leaf.merchant_id = :merchant_id AND leaf.id = product.category_id"
        " JOIN categories AS top ON top.merchant_id = :merchant_id AND top.id = coalesce(leaf.root_id, leaf.id)"
        " ORDER BY product.id, offer.is_default DESC, offer.position, offer.id"
    )
    .bindparams(
        bindparam("merchant_id", type_=Uuid()), bindparam("after", type_=Uuid()), bindparam("most", type_=Integer())
    )
    .columns(id=Uuid(), option_names=JSONB(), options=JSONB(), attributes=JSONB())
)


async def products(merchant_id: UUID, currency: str) -> AsyncGenerator[Page]:
    """The rows, after one with the names of the columns: each page as the shop is when it is read."""
    async with merchant_session(merchant_id) as db:
        [has] = await db.rows(_HAS, {"merchant_id": merchant_id})
    extra = [name for name, is_there in ((OPTIONS, has.options), (ATTRIBUTES, has.attributes)) if is_there]
    yield [[*_COLUMNS, *extra]]
    after = UUID(int=0)
    while True:
        values = {"merchant_id": merchant_id, "after": after, "most": AT_ONCE}
        async with merchant_session(merchant_id) as db:
            rows = (await (await db.connection()).execute(_PAGE, values)).all()
        if not rows:
            return
        yield [_row(row, extra, currency) for row in rows]
        after = rows[-1].id


def numbers(currency: str) -> set[str]:
    """The columns that hold numbers. Three decimals could be thousands to whoever reads them: such stay texts."""
    amounts = {"price", "compare_at_price", "cost"} if get_currency_precision(currency) < 3 else set()
    return {"weight_kg", "variant_weight_kg", "stock_quantity"} | amounts


def _row(row: Any, extra: Sequence[str], currency: str) -> list[str]:
    told = {
        "product_id": row.external_id,
        "name": row.name,
        "description": row.description,
        "price": _amount(row.price_minor, currency),
        "category": row.category,
        "subcategory": row.subcategory,
        "image_url": row.image_url,
        "in_stock": "true" if row.is_available else "false",
        "is_priority": "true" if row.is_priority else "false",
        "weight_kg": _plain(row.weight_kg),
        "barcode": row.barcode,
        "supplier_id": row.supplier_id,
        "stock_quantity": row.stock_quantity,
        "sku": row.sku,
        "brand": row.brand,
        "tags": tags_text(row.tags) if row.tags else None,
        "compare_at_price": _amount(row.compare_at_minor, currency),
        "cost": _amount(row.cost_minor, currency),
        "tax_class": row.tax_class,
        "status": row.status,
        "variant_weight_kg": _plain(row.variant_weight_kg),
        "variant_image_url": row.variant_image_url,
        OPTIONS: _object({name: row.options[name] for name in row.option_names if name in row.options}),
        ATTRIBUTES: _object(row.attributes),
    }
    return ["" if told[name] is None else str(told[name]) for name in (*_COLUMNS, *extra)]


def _amount(minor: int | None, currency: str) -> str | None:
    return None if minor is None else decimal_text(minor, currency)


def _plain(number: Decimal | None) -> str | None:
    return None if number is None else f"{number.normalize():f}"


def _object(pairs: dict[str, str]) -> str:
    return orjson.dumps(pairs).decode() if pairs else ""
