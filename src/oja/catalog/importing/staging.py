"""
Staging: the rows of a chunk laid beside the products they mean, with what differs. Changes nothing of the shop.

Rows go by COPY into a temporary table, since COPY refuses tables behind walls. What a file's columns say nothing of
stays as it is.
"""

import functools
from collections.abc import Mapping, Sequence
from uuid import UUID

import orjson
from sqlalchemy import TextClause, Uuid, bindparam, select, text

from oja.catalog import changing
from oja.catalog.importing import variants
from oja.catalog.importing.rows import Row
from oja.kernel.db import MerchantSession
from oja.kernel.transactions import raw_connection

_STAGED = {
    "line": "int", "id": "uuid", "variant_id": "uuid", "external_id": "text", "name": "text", "slug": "text",
    "category_id": "uuid", "description": "text", "image_url": "text", "price_minor": "bigint",
    "is_available": "boolean", "is_priority": "boolean", "weight_kg": "numeric(12,3)", "barcode": "text",
    "supplier_id": "text", "sku": "text", "stock_quantity": "int", "brand": "text", "tags": "text[]",
    "tax_class": "text", "status": "text", "compare_at_minor": "bigint", "cost_minor": "bigint",
    "variant_weight_kg": "numeric(12,3)", "variant_image_url": "text", "attributes": "text", "options": "text",
}  # fmt: skip


def _for_merchant(statement: str) -> TextClause:
    return text(statement).bindparams(bindparam("merchant_id", type_=Uuid()))


_STAGE = text(
    f"CREATE TEMPORARY TABLE staged ({', '.join(f'{name} {kind}' for name, kind in _STAGED.items())}) ON COMMIT DROP"
)
_PAIR = text(
    "CREATE TEMPORARY TABLE known (line int, product_id uuid, variant_id uuid, product_differs boolean,"
    " variant_differs boolean) ON COMMIT DROP"
)
_KNOWN = text("SELECT count(*), count(*) FILTER (WHERE product_differs OR variant_differs) FROM known")

# One look into the index a row: fresh tables have no statistics, and a join over the whole shop would be chosen.
PAIRS = """
staged
CROSS JOIN LATERAL (
    SELECT * FROM products
    WHERE products.merchant_id = :merchant_id AND products.external_id = staged.external_id LIMIT 1
) AS products
CROSS JOIN LATERAL (
    SELECT * FROM variants
    WHERE variants.merchant_id = :merchant_id AND variants.product_id = products.id AND variants.is_default LIMIT 1
) AS variants
"""
_KEEPS_SUBCATEGORY = (
    "CASE WHEN EXISTS (SELECT FROM categories WHERE categories.merchant_id = :merchant_id"
    " AND categories.id = products.category_id AND staged.category_id = ANY(categories.path))"
    " THEN products.category_id ELSE staged.category_id END"
)
# An address whose picture was fetched is what the product shows, under an address of ours.
KEEPS_PICTURE = (
    "CASE WHEN EXISTS (SELECT FROM linked_pictures AS linked WHERE linked.merchant_id = :merchant_id"
    " AND linked.product_id = products.id AND linked.address = staged.image_url AND linked.state = 'fetched')"
    f" THEN products.image_url ELSE {variants.shown('staged.image_url', 'products.image_url')} END"
)
# A file speaks of all places together, and cannot take away what lies at others than the main one.
TOTAL = "greatest(coalesce(staged.stock_quantity, variants.stock_quantity), variants.elsewhere)"


async def stage(
    db: MerchantSession, rows: Sequence[Row], places: Mapping[tuple[str, str], UUID], present: frozenset[str]
) -> tuple[int, int]:
    """
    Lay the rows beside the products they mean: how many are known, and of how many of them something differs.

    Until `unstage`, `staged` has the rows and `known` the lines of those that are known. Changes nothing of the shop.
    """
    connection = await db.connection()
    for statement in (select(changing.FOR_ANY_SHOP), _STAGE, _PAIR):
        await connection.execute(statement)
    raw = await raw_connection(db)
    await raw.copy_records_to_table("staged", records=[_staged(row, places) for row in rows], columns=list(_STAGED))
    await connection.execute(changes(present)[0], {"merchant_id": db.merchant_id})
    known, differing = (await connection.execute(_KNOWN)).one()
    return known, differing


async def unstage(db: MerchantSession) -> None:
    """Take the rows away again."""
    await (await db.connection()).execute(text("DROP TABLE staged, known"))


def _staged(row: Row, places: Mapping[tuple[str, str], UUID]) -> tuple[object, ...]:
    options = None if row.options is None else orjson.dumps(row.options).decode()
    return (*row[:6], places[row.place], *row[7:-3], options)


def compared(present: frozenset[str]) -> tuple[dict[str, str], dict[str, str]]:
    """
    The columns of a product and of its variant that a file with these columns says something of, and what it says.

    Where rows stand for variants, those are compared by themselves (`variants`).
    """
    product = {"name": "staged.name"}
    if "category" in present:
        product["category_id"] = "staged.category_id" if "subcategory" in present else _KEEPS_SUBCATEGORY
    for name in ("is_priority", "description", "image_url", "weight_kg", "supplier_id", "brand", "tax_class"):
        if name in present:
            product[name] = f"staged.{name}"
    if "image_url" in present:
        product["image_url"] = KEEPS_PICTURE
    if "attributes" in present:
        product["attributes"] = "products.attributes || coalesce(staged.attributes, '{}')::jsonb"
    if "tags" in present:
        product["tags"] = "coalesce(staged.tags, '{}')"
    product["status"] = "CASE products.status WHEN 'archived' THEN 'active' ELSE products.status END"
    if "status" in present:
        product["status"] = f"coalesce(staged.status, {product['status']})"
    return product, {} if "options" in present else _of_variant(present)


def _of_variant(present: frozenset[str]) -> dict[str, str]:
    variant = {"price_minor": "staged.price_minor"}
    if "in_stock" in present:
        variant["is_available"] = "staged.is_available"
    for column, (name, value) in variants.CELLS.items():
        if column in present:
            variant[name] = variants.said("staged", name, value)
    if "stock_quantity" in present:
        variant["stock_quantity"] = TOTAL
        variant["is_tracked"] = "staged.stock_quantity IS NOT NULL OR variants.is_tracked"
    return variant


@functools.lru_cache(maxsize=64)
def changes(present: frozenset[str]) -> tuple[TextClause, TextClause]:
    """The statements that find and change what differs, for these columns."""
    product, variant = compared(present)
    compare = _for_merchant(
        "INSERT INTO known"  # noqa: S608 - our own names
        " SELECT staged.line, products.id AS product_id, variants.id AS variant_id,"
        f"  {_differs('products', product)} AS product_differs, {_differs('variants', variant)} AS variant_differs"
        f" FROM {PAIRS}"
    )
    both = "FROM staged JOIN known USING (line)"
    named = (
        f"UPDATE products SET {_set(product)} {both}"  # noqa: S608 - our own names
        "  WHERE products.merchant_id = :merchant_id AND products.id = known.product_id AND product_differs"
        "  RETURNING products.id"
    )
    if not variant:
        return compare, _for_merchant(named)
    change = _for_merchant(
        f"WITH priced AS (UPDATE variants SET {_set(variant)} {both}"  # noqa: S608 - our own names
        "  WHERE variants.merchant_id = :merchant_id AND variants.id = known.variant_id AND variant_differs"
        f"  RETURNING variants.product_id AS id), named AS ({named})"
        " SELECT id FROM priced UNION SELECT id FROM named"
    )
    return compare, change


def _differs(table: str, columns: Mapping[str, str]) -> str:
    if not columns:
        return "false"
    return f"({', '.join(f'{table}.{name}' for name in columns)}) IS DISTINCT FROM ({', '.join(columns.values())})"


def _set(columns: Mapping[str, str]) -> str:
    return ", ".join(f"{name} = {value}" for name, value in columns.items()) + ", updated_at = now()"
