"""
Merging: one chunk of a product file into the catalogue, in a few statements and one transaction.

Rows go by COPY into a temporary table, since COPY refuses tables behind walls. Known products change only where the
file says something else; the columns it does not have stay as they are.
"""

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import orjson
from sqlalchemy import TextClause, Uuid, bindparam, text

from oja.catalog import changing
from oja.catalog.importing import variants
from oja.catalog.importing.chunks import Chunk
from oja.catalog.importing.rows import Row, report
from oja.catalog.linked import lists
from oja.catalog.search import indexing
from oja.catalog.stock import moving
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
_ADD_PRODUCTS = _for_merchant(
    "INSERT INTO products (merchant_id, id, external_id, name, slug, description, image_url, category_id, is_priority,"
    " weight_kg, supplier_id, brand, tags, tax_class, status, attributes, options)"
    " SELECT :merchant_id, new.id, new.external_id, new.name,"
    "  CASE WHEN new.nth = 1 AND (SELECT true FROM products AS other"
    "    WHERE other.merchant_id = :merchant_id AND other.slug = new.slug LIMIT 1) IS NULL"
    "   THEN new.slug ELSE new.slug || '-' || right(replace(new.id::text, '-', ''), 12) END,"
    "  new.description, new.image_url, new.category_id, new.is_priority, new.weight_kg, new.supplier_id,"
    "  new.brand, coalesce(new.tags, '{}'), new.tax_class, coalesce(new.status, 'active'),"
    "  coalesce(new.attributes, '{}')::jsonb,"
    "  CASE WHEN new.options IS NULL THEN '[]'"
    "   ELSE (SELECT jsonb_agg(name) FROM json_object_keys(new.options::json) AS name) END"
    " FROM (SELECT *, row_number() OVER (PARTITION BY slug ORDER BY line) AS nth FROM staged"
    "  WHERE NOT EXISTS (SELECT FROM known WHERE known.line = staged.line)) AS new ORDER BY new.line"
)
_ADD_VARIANTS = _for_merchant(
    "INSERT INTO variants (merchant_id, id, product_id, price_minor, sku, barcode, is_tracked, is_available,"
    " stock_quantity, compare_at_minor, cost_minor, weight_kg, image_url, options, name)"
    " SELECT :merchant_id, variant_id, id, price_minor, sku, barcode, stock_quantity IS NOT NULL, is_available,"
    "  coalesce(stock_quantity, 0), compare_at_minor, cost_minor, variant_weight_kg, variant_image_url,"
    "  coalesce(options, '{}')::jsonb,"
    "  CASE WHEN options IS NULL THEN '' ELSE (SELECT string_agg(value, ' / ') FROM json_each_text(options::json)) END"
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
_KEEPS_PICTURE = (
    "CASE WHEN EXISTS (SELECT FROM linked_pictures AS linked WHERE linked.merchant_id = :merchant_id"
    " AND linked.product_id = products.id AND linked.address = staged.image_url AND linked.state = 'fetched')"
    " THEN products.image_url ELSE staged.image_url END"
)
# A file speaks of all places together, and cannot take away what lies at others than the main one.
TOTAL = "greatest(coalesce(staged.stock_quantity, variants.stock_quantity), variants.elsewhere)"
LEDGER = (
    "INSERT INTO stock_movements (merchant_id, id, variant_id, step, quantity_after, reason, source_kind, source_id,"
    " actor) "
)
# Under the lock, and before the change that it notes.
_NOTE_MOVES = _for_merchant(
    f"WITH moves AS ({LEDGER}"  # noqa: S608 - our own names
    f" SELECT :merchant_id, uuid7(), variants.id, {TOTAL} - variants.stock_quantity, {TOTAL}, 'import', 'import',"
    "  :import_id, :actor"
    " FROM staged JOIN known USING (line)"
    " JOIN variants ON variants.merchant_id = :merchant_id AND variants.id = known.variant_id"
    f" WHERE variant_differs AND {TOTAL} <> variants.stock_quantity"
    " RETURNING variant_id, step, quantity_after)"
    " SELECT variant_id FROM moves JOIN variants ON variants.merchant_id = :merchant_id AND variants.id = variant_id"
    " LEFT JOIN stock_policies AS policy ON policy.merchant_id = :merchant_id"
    " WHERE quantity_after <= coalesce(variants.low_stock_at, policy.low_stock_at)"
    "  AND quantity_after - step > coalesce(variants.low_stock_at, policy.low_stock_at)"
).bindparams(bindparam("import_id", type_=Uuid()))
_NOTE_OPENINGS = _for_merchant(
    f"{LEDGER}"  # noqa: S608 - our own names
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
    db: MerchantSession, chunk: Chunk, places: Mapping[tuple[str, str], UUID], present: frozenset[str], import_id: UUID
) -> Merged:
    """
    Add and change products so that they are as the chunk's rows say. `present` are the columns that the file has.

    What it changes of the stock stands in the ledger. Every `external_id` stands in at most one row. Doing it again
    changes nothing.
    """
    await changing.lock(db)
    if not chunk.rows and not chunk.variants:
        return Merged(0, 0, 0)
    shop = {"merchant_id": db.merchant_id}
    why = shop | {"import_id": import_id, "actor": db.actor}
    has_stock = "stock_quantity" in present
    connection = await db.connection()
    if chunk.variants:
        await variants.lock(db, chunk.variants)
    known, differing = await stage(db, chunk.rows, places, present)
    updated: set[UUID] = set()
    if differing:
        await connection.execute(_LOCK, shop)
        if has_stock and "options" not in present:
            for variant_id in (await connection.execute(_NOTE_MOVES, why)).scalars().all():
                await moving.ran_low(db, variant_id)
        updated.update((await connection.execute(_changes(present)[1], shop)).scalars())
    if known < len(chunk.rows):
        await connection.execute(_ADD_PRODUCTS, shop)
        await connection.execute(_ADD_VARIANTS, shop)
        if has_stock:
            await connection.execute(_NOTE_OPENINGS, why)
    if chunk.variants:
        offered = await variants.merge(db, chunk.variants, present, import_id)
        updated |= offered.changed
        for line, reason in offered.refused.items():
            chunk.refuse([report(line, "product_id", "", reason)])
    await unstage(db)
    updated |= await lists.differing(db, chunk.pictures)
    await lists.take(db, chunk.pictures)
    await indexing.take_up(db, read=chunk.documents)
    added = len(chunk.rows) - known
    return Merged(added=added, updated=len(updated), unchanged=max(0, known - len(updated)))


async def stage(
    db: MerchantSession, rows: Sequence[Row], places: Mapping[tuple[str, str], UUID], present: frozenset[str]
) -> tuple[int, int]:
    """
    Lay the rows beside the products they mean: how many are known, and of how many of them something differs.

    Until `unstage`, `staged` has the rows and `known` the lines of those that are known. Changes nothing of the shop.
    """
    connection = await db.connection()
    await connection.execute(_STAGE)
    raw = await raw_connection(db)
    await raw.copy_records_to_table("staged", records=[_staged(row, places) for row in rows], columns=list(_STAGED))
    await connection.execute(_changes(present)[0], {"merchant_id": db.merchant_id})
    known, differing = (await connection.execute(_KNOWN)).one()
    return known, differing


async def unstage(db: MerchantSession) -> None:
    """Take the rows away again."""
    await (await db.connection()).execute(text("DROP TABLE staged, known"))


async def external_ids(db: MerchantSession, ids: Sequence[UUID]) -> dict[UUID, str]:
    """The merchant's own ids of those products that there are."""
    connection = await db.connection()
    rows = await connection.execute(_BY_ID, {"merchant_id": db.merchant_id, "ids": list(ids)})
    return {row.id: row.external_id for row in rows}


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
        product["image_url"] = _KEEPS_PICTURE
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
            variant[name] = f"staged.{value}"
    if "stock_quantity" in present:
        variant["stock_quantity"] = TOTAL
        variant["is_tracked"] = "staged.stock_quantity IS NOT NULL OR variants.is_tracked"
    return variant


@functools.lru_cache(maxsize=64)
def _changes(present: frozenset[str]) -> tuple[TextClause, TextClause]:
    """The statements that find and change what differs, for these columns."""
    product, variant = compared(present)
    compare = _for_merchant(
        "CREATE TEMPORARY TABLE known ON COMMIT DROP AS"  # noqa: S608 - our own names
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
