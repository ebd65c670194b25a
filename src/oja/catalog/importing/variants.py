"""
Variants of a product file: rows that share a product id and differ in their options, merged by those options.

A product of the shop that is sold by other options than the file's is left as it is, and the row is refused.
"""

import functools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import orjson
from sqlalchemy import ARRAY, Text, TextClause, Uuid, bindparam, text

from oja.catalog.importing.rows import Row
from oja.kernel.db import MerchantSession
from oja.kernel.transactions import raw_connection

FOREIGN = "this product is sold by other options in your shop; please use those, or change them there first"
CELLS = {
    "sku": ("sku", "sku"),
    "barcode": ("barcode", "barcode"),
    "compare_at_price": ("compare_at_minor", "compare_at_minor"),
    "cost": ("cost_minor", "cost_minor"),
    "variant_weight_kg": ("weight_kg", "variant_weight_kg"),
    "variant_image_url": ("image_url", "variant_image_url"),
}
"""Columns of a file that a variant takes as they are: its own column, and what that is called while it is staged."""
_STAGED = {
    "line": "int", "new_id": "uuid", "external_id": "text", "options": "jsonb", "option_names": "jsonb",
    "name": "text", "price_minor": "bigint", "is_available": "boolean", "sku": "text", "barcode": "text",
    "stock_quantity": "int", "compare_at_minor": "bigint", "cost_minor": "bigint", "variant_weight_kg": "numeric(12,3)",
    "variant_image_url": "text", "is_first": "boolean",
}  # fmt: skip
_STAGE = text(
    f"CREATE TEMPORARY TABLE offers ({', '.join(f'{name} {kind}' for name, kind in _STAGED.items())}) ON COMMIT DROP"
)
_TOTAL = "greatest(coalesce(offers.stock_quantity, variants.stock_quantity), variants.elsewhere)"


def _for_merchant(statement: str) -> TextClause:
    return text(statement).bindparams(bindparam("merchant_id", type_=Uuid()))


_LOCK = _for_merchant(
    "SELECT id FROM variants WHERE merchant_id = :merchant_id AND product_id = ANY(ARRAY(SELECT id FROM products"
    " WHERE products.merchant_id = :merchant_id AND products.external_id = ANY(:external_ids)))"
    " ORDER BY id FOR NO KEY UPDATE"
).bindparams(bindparam("external_ids", type_=ARRAY(Text())))
_REFUSED = text("SELECT line FROM offered WHERE is_foreign ORDER BY line")
# What the same import has added counts as added, not as changed.
_CHANGED = _for_merchant(
    "SELECT DISTINCT product_id FROM offered JOIN products ON products.merchant_id = :merchant_id"
    " AND products.id = product_id WHERE differs AND NOT is_foreign AND created_by IS DISTINCT FROM :actor"
)
_ANY = text("SELECT EXISTS (SELECT FROM offered WHERE differs AND NOT is_foreign)")
_LEDGER = (
    "INSERT INTO stock_movements (merchant_id, id, variant_id, step, quantity_after, reason, source_kind, source_id,"
    " actor) "
)
_MATCHED = (
    "FROM offers JOIN offered USING (line)"
    " JOIN variants ON variants.merchant_id = :merchant_id AND variants.id = offered.variant_id"
    " WHERE differs AND NOT is_foreign"
)
_NOTE_MOVES = _for_merchant(
    f"{_LEDGER}SELECT :merchant_id, uuid7(), variants.id, {_TOTAL} - variants.stock_quantity, {_TOTAL}, 'import',"
    f" 'import', :import_id, :actor {_MATCHED} AND {_TOTAL} <> variants.stock_quantity"
).bindparams(bindparam("import_id", type_=Uuid()))
_ADD = _for_merchant(
    "INSERT INTO variants (merchant_id, id, product_id, is_default, options, name, position, price_minor, sku, barcode,"
    " is_available, is_tracked, stock_quantity, compare_at_minor, cost_minor, weight_kg, image_url)"
    " SELECT :merchant_id, new_id, product_id, false, options, name,"
    "  (SELECT coalesce(max(position), 0) FROM variants AS other WHERE other.merchant_id = :merchant_id"
    "    AND other.product_id = offered.product_id) + row_number() OVER (PARTITION BY product_id ORDER BY line),"
    "  price_minor, sku, barcode, is_available, stock_quantity IS NOT NULL, coalesce(stock_quantity, 0),"
    "  compare_at_minor, cost_minor, variant_weight_kg, variant_image_url"
    " FROM offers JOIN offered USING (line) WHERE variant_id IS NULL AND NOT is_foreign ORDER BY line"
)
_NOTE_OPENINGS = _for_merchant(
    f"{_LEDGER}SELECT :merchant_id, uuid7(), new_id, stock_quantity, stock_quantity, 'import', 'import',"  # noqa: S608 - our own names
    " :import_id, :actor FROM offers JOIN offered USING (line)"
    " WHERE variant_id IS NULL AND NOT is_foreign AND stock_quantity > 0"
).bindparams(bindparam("import_id", type_=Uuid()))
_COUNT = _for_merchant(
    "UPDATE products SET updated_at = now(),"
    " options = CASE WHEN options = '[]' THEN told.option_names ELSE options END,"
    " variant_count = (SELECT count(*) FROM variants WHERE variants.merchant_id = :merchant_id"
    "  AND variants.product_id = products.id AND variants.archived_at IS NULL)"
    " FROM (SELECT DISTINCT ON (product_id) product_id, option_names FROM offers JOIN offered USING (line)"
    "  WHERE differs AND NOT is_foreign ORDER BY product_id, line) AS told"
    " WHERE products.merchant_id = :merchant_id AND products.id = told.product_id"
)


@dataclass(frozen=True, slots=True)
class Offered:
    """Products of which a variant was added or changed, and the lines that could not be taken, with the reason."""

    changed: set[UUID]
    refused: Mapping[int, str]


def said(table: str, name: str, value: str) -> str:
    """What a staged row says of a variant's column."""
    return shown(f"{table}.{value}", "variants.image_url") if name == "image_url" else f"{table}.{value}"


def shown(address: str, now: str) -> str:
    """What a picture's address becomes: one of ours stays, however fully an export has told it."""
    return f"CASE WHEN {now} LIKE '/media/%' AND right({address}, length({now})) = {now} THEN {now} ELSE {address} END"


async def lock(db: MerchantSession, rows: Sequence[Row]) -> None:
    """Lock every variant of the products that the rows name, in the order in which stock is taken."""
    values = {"merchant_id": db.merchant_id, "external_ids": list({row.external_id for row in rows})}
    await (await db.connection()).execute(_LOCK, values)


async def merge(db: MerchantSession, rows: Sequence[Row], present: frozenset[str], import_id: UUID) -> Offered:
    """Add and change variants of products that are there and locked, so that they are as the rows say."""
    connection = await db.connection()
    shop = {"merchant_id": db.merchant_id}
    offered = await compare(db, rows, present)
    if await db.scalar(_ANY):
        why = shop | {"import_id": import_id, "actor": db.actor}
        has_stock = "stock_quantity" in present
        if has_stock:
            await connection.execute(_NOTE_MOVES, why)
        await connection.execute(_statements(present)[1], shop)
        await connection.execute(_ADD, shop)
        if has_stock:
            await connection.execute(_NOTE_OPENINGS, why)
        await connection.execute(_COUNT, shop)
    await forget(db)
    return offered


async def compare(db: MerchantSession, rows: Sequence[Row], present: frozenset[str]) -> Offered:
    """Lay the rows beside the variants they mean, until `forget`. Changes nothing of the shop."""
    connection = await db.connection()
    await connection.execute(_STAGE)
    raw = await raw_connection(db)
    await raw.copy_records_to_table("offers", records=_staged(rows), columns=list(_STAGED))
    await connection.execute(_statements(present)[0], {"merchant_id": db.merchant_id})
    whose = {"merchant_id": db.merchant_id, "actor": db.actor}
    changed = set((await connection.execute(_CHANGED, whose)).scalars())
    return Offered(changed, dict.fromkeys((await connection.execute(_REFUSED)).scalars(), FOREIGN))


async def forget(db: MerchantSession) -> None:
    """Take the rows away again."""
    await (await db.connection()).execute(text("DROP TABLE offers, offered"))


def _staged(rows: Sequence[Row]) -> Iterator[tuple[object, ...]]:
    seen: set[str] = set()
    for row in rows:
        options = row.options or {}
        called, told = orjson.dumps(list(options)).decode(), orjson.dumps(options).decode()
        is_first = row.external_id not in seen
        seen.add(row.external_id)
        yield (
            row.line, row.variant_id, row.external_id, told, called, " / ".join(options.values()), row.price_minor,
            row.is_available, row.sku, row.barcode, row.stock_quantity, row.compare_at_minor, row.cost_minor,
            row.variant_weight_kg, row.variant_image_url, is_first,
        )  # fmt: skip


@functools.lru_cache(maxsize=64)
def _statements(present: frozenset[str]) -> tuple[TextClause, TextClause]:
    """The statements that find and change what differs, for these columns."""
    told = {"options": "offers.options", "name": "offers.name", "price_minor": "offers.price_minor"}
    if "in_stock" in present:
        told["is_available"] = "offers.is_available"
    for column, (name, value) in CELLS.items():
        if column in present:
            told[name] = said("offers", name, value)
    if "stock_quantity" in present:
        told["stock_quantity"] = _TOTAL
        told["is_tracked"] = "offers.stock_quantity IS NOT NULL OR variants.is_tracked"
    columns, values = ", ".join(f"variants.{name}" for name in told), ", ".join(told.values())
    compare = _for_merchant(
        "CREATE TEMPORARY TABLE offered ON COMMIT DROP AS"  # noqa: S608 - our own names
        " SELECT offers.line, products.id AS product_id, variants.id AS variant_id,"
        f"  products.is_foreign, variants.id IS NULL OR ({columns}) IS DISTINCT FROM ({values}) AS differs"
        " FROM offers CROSS JOIN LATERAL (SELECT id, options <> '[]'"
        "   AND NOT (options @> offers.option_names AND options <@ offers.option_names) AS is_foreign"
        "  FROM products WHERE products.merchant_id = :merchant_id AND products.external_id = offers.external_id"
        "  LIMIT 1) AS products"
        " LEFT JOIN LATERAL (SELECT * FROM variants WHERE variants.merchant_id = :merchant_id"
        "   AND variants.product_id = products.id AND archived_at IS NULL AND (variants.options = offers.options"
        "    OR (variants.options = '{}' AND offers.is_first)) LIMIT 1) AS variants ON true"
    )
    change = _for_merchant(
        f"UPDATE variants SET {', '.join(f'{name} = {value}' for name, value in told.items())}, updated_at = now()"  # noqa: S608 - our own names
        " FROM offers JOIN offered USING (line) WHERE variants.merchant_id = :merchant_id"
        "  AND variants.id = offered.variant_id AND differs AND NOT is_foreign"
    )
    return compare, change
