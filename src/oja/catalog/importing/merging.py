"""
Merging: one chunk of a product file into the catalogue, in a few statements and one transaction.

Rows go by COPY into a temporary table, since COPY refuses tables behind walls. Known products change only where the
file says something else; the columns it does not have stay as they are.
"""

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import TextClause, Uuid, bindparam, text

from oja.catalog import changing
from oja.catalog.importing.rows import Row
from oja.catalog.search import indexing
from oja.catalog.search.documents import Document
from oja.catalog.stock import moving
from oja.kernel.db import MerchantSession, raw_connection

_STAGED = {
    "line": "int", "id": "uuid", "variant_id": "uuid", "external_id": "text", "name": "text", "slug": "text",
    "category_id": "uuid", "description": "text", "image_url": "text", "price_minor": "bigint",
    "is_available": "boolean", "is_priority": "boolean", "weight_kg": "numeric(12,3)", "barcode": "text",
    "supplier_id": "text", "sku": "text", "stock_quantity": "int", "attributes": "text",
}  # fmt: skip


def _for_merchant(statement: str) -> TextClause:
    return text(statement).bindparams(bindparam("merchant_id", type_=Uuid()))


_STAGE = text(
    f"CREATE TEMPORARY TABLE staged ({', '.join(f'{name} {kind}' for name, kind in _STAGED.items())}) ON COMMIT DROP"
)
_ADD_PRODUCTS = _for_merchant(
    "INSERT INTO products (merchant_id, id, external_id, name, slug, description, image_url, category_id, is_priority,"
    " weight_kg, supplier_id, attributes)"
    " SELECT :merchant_id, new.id, new.external_id, new.name,"
    "  CASE WHEN new.nth = 1 AND (SELECT true FROM products AS other"
    "    WHERE other.merchant_id = :merchant_id AND other.slug = new.slug LIMIT 1) IS NULL"
    "   THEN new.slug ELSE new.slug || '-' || right(replace(new.id::text, '-', ''), 12) END,"
    "  new.description, new.image_url, new.category_id, new.is_priority, new.weight_kg, new.supplier_id,"
    "  coalesce(new.attributes, '{}')::jsonb"
    " FROM (SELECT *, row_number() OVER (PARTITION BY slug ORDER BY line) AS nth FROM staged"
    "  WHERE NOT EXISTS (SELECT FROM known WHERE known.line = staged.line)) AS new ORDER BY new.line"
)
_ADD_VARIANTS = _for_merchant(
    "INSERT INTO variants (merchant_id, id, product_id, price_minor, sku, barcode, is_tracked, is_available,"
    " stock_quantity)"
    " SELECT :merchant_id, variant_id, id, price_minor, sku, barcode, stock_quantity IS NOT NULL, is_available,"
    "  coalesce(stock_quantity, 0)"
    " FROM staged WHERE NOT EXISTS (SELECT FROM known WHERE known.line = staged.line) ORDER BY line"
)
_KNOWN = text("SELECT count(*), count(*) FILTER (WHERE product_differs OR variant_differs) FROM known")
# In the order of ids, as stock is taken, before anything that moves the catalogue's version.
_LOCK = _for_merchant(
    "SELECT id FROM variants WHERE merchant_id = :merchant_id"
    " AND id = ANY(ARRAY(SELECT variant_id FROM known WHERE variant_differs)) ORDER BY id FOR NO KEY UPDATE"
)
_BY_ID = _for_merchant(
    "SELECT id, external_id FROM products WHERE merchant_id = :merchant_id AND id = ANY(:ids) AND NOT EXISTS"
    " (SELECT FROM products AS other WHERE other.merchant_id = :merchant_id AND other.external_id = products.id::text)"
)

# One look into the index a row: fresh tables have no statistics, and a join over the whole shop would be chosen.
_PAIRS = """
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
# A file speaks of all places together, and cannot take away what lies at others than the main one.
_TOTAL = "greatest(coalesce(staged.stock_quantity, variants.stock_quantity), variants.elsewhere)"
_LEDGER = (
    "INSERT INTO stock_movements (merchant_id, id, variant_id, step, quantity_after, reason, source_kind, source_id,"
    " actor) "
)
# Under the lock, and before the change that it notes.
_NOTE_MOVES = _for_merchant(
    f"WITH moves AS ({_LEDGER}"  # noqa: S608 - our own names
    f" SELECT :merchant_id, uuid7(), variants.id, {_TOTAL} - variants.stock_quantity, {_TOTAL}, 'import', 'import',"
    "  :import_id, :actor"
    " FROM staged JOIN known USING (line)"
    " JOIN variants ON variants.merchant_id = :merchant_id AND variants.id = known.variant_id"
    f" WHERE variant_differs AND {_TOTAL} <> variants.stock_quantity"
    " RETURNING variant_id, step, quantity_after)"
    " SELECT variant_id FROM moves JOIN variants ON variants.merchant_id = :merchant_id AND variants.id = variant_id"
    " LEFT JOIN stock_policies AS policy ON policy.merchant_id = :merchant_id"
    " WHERE quantity_after <= coalesce(variants.low_stock_at, policy.low_stock_at)"
    "  AND quantity_after - step > coalesce(variants.low_stock_at, policy.low_stock_at)"
).bindparams(bindparam("import_id", type_=Uuid()))
_NOTE_OPENINGS = _for_merchant(
    f"{_LEDGER}"  # noqa: S608 - our own names
    " SELECT :merchant_id, uuid7(), variant_id, stock_quantity, stock_quantity, 'import', 'import',"
    "  :import_id, :actor"
    " FROM staged WHERE stock_quantity > 0 AND NOT EXISTS (SELECT FROM known WHERE known.line = staged.line)"
).bindparams(bindparam("import_id", type_=Uuid()))


@dataclass(frozen=True)
class Merged:
    """What a chunk did to the catalogue."""

    added: int
    updated: int
    unchanged: int


async def merge(
    db: MerchantSession,
    rows: Sequence[Row],
    places: Mapping[tuple[str, str], UUID],
    present: frozenset[str],
    import_id: UUID,
    documents: Mapping[UUID, Document],
) -> Merged:
    """
    Add and change products so that they are as the rows say. `present` are the columns that the file has, `documents`
    the words of the products that are new.

    What it changes of the stock stands in the ledger. Every `external_id` stands in at most one row. Doing it again
    changes nothing.
    """
    await changing.lock(db)
    if not rows:
        return Merged(0, 0, 0)
    shop = {"merchant_id": db.merchant_id}
    why = shop | {"import_id": import_id, "actor": db.actor}
    has_stock = "stock_quantity" in present
    connection = await db.connection()
    await connection.execute(_STAGE)
    raw = await raw_connection(db)
    await raw.copy_records_to_table("staged", records=[_staged(row, places) for row in rows], columns=list(_STAGED))
    compare, change = _changes(present)
    await connection.execute(compare, shop)
    known, differing = (await connection.execute(_KNOWN)).one()
    updated = 0
    if differing:
        await connection.execute(_LOCK, shop)
        if has_stock:
            for variant_id in (await connection.execute(_NOTE_MOVES, why)).scalars().all():
                await moving.ran_low(db, variant_id)
        updated = (await connection.execute(change, shop)).scalar_one()
    if known < len(rows):
        await connection.execute(_ADD_PRODUCTS, shop)
        await connection.execute(_ADD_VARIANTS, shop)
        if has_stock:
            await connection.execute(_NOTE_OPENINGS, why)
    await connection.execute(text("DROP TABLE staged, known"))
    await indexing.take_up(db, read=documents)
    return Merged(added=len(rows) - known, updated=updated, unchanged=known - updated)


async def external_ids(db: MerchantSession, ids: Sequence[UUID]) -> dict[UUID, str]:
    """The merchant's own ids of those products that there are."""
    connection = await db.connection()
    rows = await connection.execute(_BY_ID, {"merchant_id": db.merchant_id, "ids": list(ids)})
    return {row.id: row.external_id for row in rows}


def _staged(row: Row, places: Mapping[tuple[str, str], UUID]) -> tuple[object, ...]:
    return (*row[:6], places[row.place], *row[7:])


@functools.lru_cache(maxsize=64)
def _changes(present: frozenset[str]) -> tuple[TextClause, TextClause]:
    """The statements that find and change what differs, for these columns."""
    product = {"name": "staged.name", "category_id": "staged.category_id", "is_priority": "staged.is_priority"}
    if "subcategory" not in present:
        product["category_id"] = _KEEPS_SUBCATEGORY
    for name in ("description", "image_url", "weight_kg", "supplier_id"):
        if name in present:
            product[name] = f"staged.{name}"
    if "attributes" in present:
        product["attributes"] = "products.attributes || coalesce(staged.attributes, '{}')::jsonb"
    product["status"] = "CASE products.status WHEN 'archived' THEN 'active' ELSE products.status END"
    variant = {"price_minor": "staged.price_minor", "is_available": "staged.is_available"}
    for name in ("barcode", "sku"):
        if name in present:
            variant[name] = f"staged.{name}"
    if "stock_quantity" in present:
        variant["stock_quantity"] = _TOTAL
        variant["is_tracked"] = "staged.stock_quantity IS NOT NULL OR variants.is_tracked"
    compare = _for_merchant(
        "CREATE TEMPORARY TABLE known ON COMMIT DROP AS"  # noqa: S608 - our own names
        " SELECT staged.line, products.id AS product_id, variants.id AS variant_id,"
        f"  {_differs('products', product)} AS product_differs, {_differs('variants', variant)} AS variant_differs"
        f" FROM {_PAIRS}"
    )
    both = "FROM staged JOIN known USING (line)"
    change = _for_merchant(
        f"WITH priced AS (UPDATE variants SET {_set(variant)} {both}"  # noqa: S608 - our own names
        "  WHERE variants.merchant_id = :merchant_id AND variants.id = known.variant_id AND variant_differs"
        "  RETURNING variants.product_id AS id),"
        f" named AS (UPDATE products SET {_set(product)} {both}"
        "  WHERE products.merchant_id = :merchant_id AND products.id = known.product_id AND product_differs"
        "  RETURNING products.id)"
        " SELECT count(*) FROM (SELECT id FROM priced UNION SELECT id FROM named) AS changed"
    )
    return compare, change


def _differs(table: str, columns: Mapping[str, str]) -> str:
    return f"({', '.join(f'{table}.{name}' for name in columns)}) IS DISTINCT FROM ({', '.join(columns.values())})"


def _set(columns: Mapping[str, str]) -> str:
    return ", ".join(f"{name} = {value}" for name, value in columns.items()) + ", updated_at = now()"
