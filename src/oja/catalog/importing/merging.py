"""
Merging: one chunk of a product file into the catalogue, in a few statements and one transaction.

Known products change only where the file says something else (`staging`); the columns it does not have stay as they
are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import TextClause, Uuid, bindparam, text

from oja.catalog import changing
from oja.catalog.importing import picturing, staging, variants
from oja.catalog.importing.chunks import Chunk
from oja.catalog.importing.rows import report
from oja.catalog.linked import lists
from oja.catalog.search import indexing
from oja.catalog.stock import moving
from oja.kernel.db import MerchantSession


def _for_merchant(statement: str) -> TextClause:
    return text(statement).bindparams(bindparam("merchant_id", type_=Uuid()))


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
# In the order of ids, as stock is taken, before anything that moves the catalogue's version.
_LOCK = _for_merchant(
    "SELECT id FROM variants WHERE merchant_id = :merchant_id"
    " AND id = ANY(ARRAY(SELECT variant_id FROM known WHERE variant_differs)) ORDER BY id FOR NO KEY UPDATE"
)
_BY_ID = _for_merchant(
    "SELECT id, external_id FROM products WHERE merchant_id = :merchant_id AND id = ANY(:ids) AND NOT EXISTS"
    " (SELECT FROM products AS other WHERE other.merchant_id = :merchant_id AND other.external_id = products.id::text)"
)

_LEDGER = (
    "INSERT INTO stock_movements (merchant_id, id, variant_id, step, quantity_after, reason, source_kind, source_id,"
    " actor) "
)
# Under the lock, and before the change that it notes.
_NOTE_MOVES = _for_merchant(
    f"WITH moves AS ({_LEDGER}"  # noqa: S608 - our own names
    f" SELECT :merchant_id, uuid7(), variants.id, {staging.TOTAL} - variants.stock_quantity, {staging.TOTAL},"
    "  'import', 'import', :import_id, :actor"
    " FROM staged JOIN known USING (line)"
    " JOIN variants ON variants.merchant_id = :merchant_id AND variants.id = known.variant_id"
    f" WHERE variant_differs AND {staging.TOTAL} <> variants.stock_quantity"
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
    db: MerchantSession, chunk: Chunk, places: Mapping[tuple[str, str], UUID], present: frozenset[str], import_id: UUID
) -> Merged:
    """
    Add and change products so that they are as the chunk's rows say. `present` are the columns that the file has.

    What it changes of the stock stands in the ledger. Every `external_id` stands in at most one row. Doing it again
    changes nothing.
    """
    await changing.lock(db)
    if not chunk.rows and not chunk.variants and not chunk.pictures:
        return Merged(0, 0, 0)
    shop = {"merchant_id": db.merchant_id}
    why = shop | {"import_id": import_id, "actor": db.actor}
    has_stock = "stock_quantity" in present
    connection = await db.connection()
    if chunk.variants:
        await variants.lock(db, chunk.variants)
    known, differing = await staging.stage(db, chunk.rows, places, present)
    pictured = await picturing.effects(db, chunk.pictures)
    await picturing.note(db, chunk.pictures, pictured)
    updated = set(pictured)
    if differing:
        await connection.execute(_LOCK, shop)
        if has_stock and "options" not in present:
            for variant_id in (await connection.execute(_NOTE_MOVES, why)).scalars().all():
                await moving.ran_low(db, variant_id)
        updated.update((await connection.execute(staging.changes(present)[1], shop)).scalars())
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
    await staging.unstage(db)
    await lists.take(db, chunk.pictures)
    await indexing.take_up(db, read=chunk.documents)
    added = len(chunk.rows) - known
    return Merged(added=added, updated=len(updated), unchanged=max(0, known - len(updated)))


async def external_ids(db: MerchantSession, ids: Sequence[UUID]) -> dict[UUID, str]:
    """The merchant's own ids of those products that there are."""
    connection = await db.connection()
    rows = await connection.execute(_BY_ID, {"merchant_id": db.merchant_id, "ids": list(ids)})
    return {row.id: row.external_id for row in rows}
