"""
Reverting: everything an import did is put back, some thousand products a transaction, with what it says in the history.

What the import added is archived; what it changed gets its old values and pictures (`unpicturing`), and the stock it
moved moves back. What somebody has changed since stays as she left it, and is named. A killed one goes on from there,
and a second time nothing is left to do.
"""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Integer, TextClause, Uuid, bindparam, select, text
from sqlalchemy.dialects.postgresql import JSONB

from oja.catalog import changing
from oja.catalog.importing import picturing, unpicturing, walking
from oja.catalog.importing.errors import ImportNotFound, NothingToRevert
from oja.catalog.importing.models import Import
from oja.catalog.search import indexing
from oja.catalog.stock import moving
from oja.catalog.stock.moving import Move, Source
from oja.kernel import clock, ids, jobs
from oja.kernel.db import MerchantSession, merchant_session

AT_ONCE = 2_000
CLOCKS_DIFFER = timedelta(minutes=5)
NAMED = 200
_OVER = {"done", "cancelled", "failed"}
_PRODUCT = (
    "name", "description", "image_url", "category_id", "is_priority", "weight_kg", "supplier_id", "attributes",
    "options", "status", "brand", "tags", "tax_class",
)  # fmt: skip
_VARIANT = (
    "name", "options", "price_minor", "sku", "barcode", "is_available", "is_tracked", "archived_at", "compare_at_minor",
    "cost_minor", "weight_kg", "image_url",
)  # fmt: skip


def _for_merchant(statement: str, **kinds: Any) -> TextClause:
    named = {"merchant_id": Uuid(), "ids": ARRAY(Uuid()), "since": Uuid(), "after": Uuid(), "import_id": Uuid()} | kinds
    return text(statement).bindparams(
        *(bindparam(name, type_=kind) for name, kind in named.items() if f":{name}" in statement)
    )


# Ids are born in order, so that the history is read from where the import began.
_TOUCHED = _for_merchant(
    "SELECT id FROM (SELECT id FROM products WHERE merchant_id = :merchant_id AND created_by = :actor"
    "  UNION SELECT product_id FROM catalog_changes WHERE merchant_id = :merchant_id AND id >= :since"
    "   AND actor = :actor AND product_id IS NOT NULL"
    "  UNION SELECT product_id FROM stock_movements AS moved JOIN variants ON variants.merchant_id = :merchant_id"
    "   AND variants.id = moved.variant_id WHERE moved.merchant_id = :merchant_id AND moved.id >= :since"
    "   AND source_kind = 'import' AND source_id = :import_id"
    "  UNION SELECT product_id FROM variants WHERE merchant_id = :merchant_id AND created_by = :actor) AS touched"
    " WHERE id > :after ORDER BY id LIMIT :most",
    most=Integer(),
)
_LOCK = _for_merchant(
    "SELECT variants.id, stock_quantity, elsewhere, coalesce(low_stock_at, (SELECT policy.low_stock_at"
    "  FROM stock_policies AS policy WHERE policy.merchant_id = :merchant_id)) AS low_stock_at,"
    "  (SELECT coalesce(sum(step), 0) FROM stock_movements AS moved WHERE moved.merchant_id = :merchant_id"
    "   AND moved.variant_id = variants.id AND source_kind = 'import' AND source_id = :import_id)::int AS moved"
    " FROM variants WHERE variants.merchant_id = :merchant_id AND product_id = ANY(:ids)"
    " ORDER BY variants.id FOR NO KEY UPDATE OF variants"
)
# Somebody else's change of a product the import added: it is hers by now.
_ADOPTED = _for_merchant(
    "SELECT id, name FROM products WHERE merchant_id = :merchant_id AND id = ANY(:ids) AND created_by = :actor"
    " AND status <> 'archived' AND EXISTS (SELECT FROM catalog_changes AS change"
    "  WHERE change.merchant_id = :merchant_id AND change.product_id = products.id AND change.id >= :since"
    "  AND change.actor NOT IN (:actor, 'system') AND NOT EXISTS (SELECT FROM imports WHERE"
    "   imports.merchant_id = :merchant_id AND state = 'reverted'"
    "   AND change.actor IN ('import:' || imports.id, 'revert:' || imports.id)))"
)
_ARCHIVE = _for_merchant(
    "UPDATE products SET status = 'archived', updated_at = now() WHERE merchant_id = :merchant_id AND id = ANY(:ids)"
    " AND created_by = :actor AND status <> 'archived' AND id <> ALL(:adopted) RETURNING id",
    adopted=ARRAY(Uuid()),
)


def _put_back(kind: str, table: str, columns: tuple[str, ...]) -> TextClause:
    """
    Give rows the values they had before the import, but for columns that are not as the import left them.

    Answers each product, and the columns that were left.
    """
    old = ", ".join(f"{name} = old.{name}" for name in columns)
    return _for_merchant(
        "WITH told AS (SELECT subject_id, name, (array_agg(value -> 0 ORDER BY id))[1] AS before,"  # noqa: S608 - our own names
        "   (array_agg(value -> 1 ORDER BY id DESC))[1] AS after"
        "  FROM catalog_changes, jsonb_each(changes) AS change (name, value)"
        "  WHERE merchant_id = :merchant_id AND product_id = ANY(:ids) AND id >= :since AND actor = :actor"
        f"   AND kind = '{kind}' GROUP BY subject_id, name),"
        f" compared AS (SELECT told.*, to_jsonb({table}) -> told.name = told.after AS is_ours FROM told"
        f"  JOIN {table} ON {table}.merchant_id = :merchant_id AND {table}.id = told.subject_id"
        "  WHERE told.before IS DISTINCT FROM told.after"
        f"   AND to_jsonb({table}) -> told.name IS DISTINCT FROM told.before),"
        " patches AS (SELECT subject_id, jsonb_object_agg(name, before) AS patch FROM compared WHERE is_ours"
        "  GROUP BY subject_id),"
        f" put AS (UPDATE {table} SET {old}, updated_at = now()"
        f"  FROM patches JOIN {table} AS now_is ON now_is.merchant_id = :merchant_id AND now_is.id = subject_id,"
        f"  LATERAL jsonb_populate_record(now_is, patch) AS old"
        f"  WHERE {table}.merchant_id = :merchant_id AND {table}.id = subject_id RETURNING subject_id)"
        " SELECT subject_id, (SELECT array_agg(name) FROM compared AS left_out"
        "   WHERE left_out.subject_id = everything.subject_id AND NOT coalesce(is_ours, false)) AS kept,"
        "  subject_id IN (SELECT subject_id FROM put) AS is_put"
        " FROM (SELECT DISTINCT subject_id FROM compared) AS everything"
    )


_PUT_PRODUCTS = _put_back("product", "products", _PRODUCT)
_PUT_VARIANTS = _put_back("variant", "variants", _VARIANT)
_DROP_VARIANTS = _for_merchant(
    "UPDATE variants SET archived_at = now(), updated_at = now() WHERE merchant_id = :merchant_id"
    " AND product_id = ANY(:ids) AND created_by = :actor AND archived_at IS NULL AND NOT is_default"
    " AND product_id NOT IN (SELECT id FROM products WHERE products.merchant_id = :merchant_id"
    "  AND products.id = ANY(:ids) AND products.created_by = :actor) RETURNING product_id"
)
_COUNT = _for_merchant(
    "UPDATE products SET variant_count = greatest(1, (SELECT count(*) FROM variants"
    "  WHERE variants.merchant_id = :merchant_id AND product_id = products.id AND archived_at IS NULL))"
    " WHERE merchant_id = :merchant_id AND id = ANY(:ids)"
)
_NAMES = _for_merchant(
    "SELECT products.id, products.name, products.external_id, variants.id AS variant_id FROM products"
    " JOIN variants ON variants.merchant_id = :merchant_id AND variants.product_id = products.id"
    " WHERE products.merchant_id = :merchant_id AND products.id = ANY(:ids)"
)
_EMPTY_CATEGORIES = _for_merchant(
    "UPDATE categories SET archived_at = now(), updated_at = now() WHERE merchant_id = :merchant_id"
    " AND created_by = :actor AND archived_at IS NULL AND NOT EXISTS (SELECT FROM categories AS below"
    "  JOIN products ON products.merchant_id = :merchant_id AND products.category_id = below.id"
    "   AND products.status <> 'archived'"
    "  WHERE below.merchant_id = :merchant_id AND categories.id = ANY(below.path))"
    " AND NOT EXISTS (SELECT FROM categories AS below WHERE below.merchant_id = :merchant_id"
    "  AND below.parent_id = categories.id AND below.archived_at IS NULL"
    "  AND below.created_by IS DISTINCT FROM :actor)"
)
_NOTE = _for_merchant(
    "UPDATE imports SET reverted = reverted + :reverted, reverted_to = :after, heartbeat_at = now(),"
    " left_alone = left_alone || :left_alone WHERE merchant_id = :merchant_id AND id = :import_id",
    reverted=Integer(),
    left_alone=JSONB(),
)


async def begin(merchant_id: UUID, import_id: UUID) -> None:
    """
    Begin to put back what an import did: at once as far as it fits into a request, the rest in a job.

    :raises ImportNotFound: there is none with that id
    :raises NothingToRevert: it is not over, changed nothing, or is reverted already
    """
    async with merchant_session(merchant_id) as db:
        found = await db.scalar(select(Import).where(Import.id == import_id).with_for_update())
        if found is None:
            raise ImportNotFound
        if found.state == "reverting":
            return
        if found.state not in _OVER or not found.added + found.updated:
            raise NothingToRevert
        found.state, found.heartbeat_at = "reverting", clock.now()
        await walking.see_to(db, import_id)
    # The second finds that there is no more of a small one, and ends it.
    if await _step(merchant_id, import_id) and await _step(merchant_id, import_id):
        async with merchant_session(merchant_id) as db:
            await jobs.enqueue(db, "catalog.revert_import", merchant_id=merchant_id, import_id=import_id)


async def run(merchant_id: UUID, import_id: UUID) -> None:
    """Go on putting back from where it stands, to the end."""
    while await _step(merchant_id, import_id):
        pass


async def _step(merchant_id: UUID, import_id: UUID) -> bool:
    """Put back some products. True when there may be more."""
    async with merchant_session(merchant_id, actor=f"revert:{import_id}") as db:
        await changing.lock(db)
        found = await db.scalar(select(Import).where(Import.id == import_id).with_for_update())
        if found is None or found.state != "reverting":
            return False
        values = {
            "merchant_id": merchant_id,
            "import_id": import_id,
            "actor": f"import:{import_id}",
            "since": ids.first_of(found.created_at - CLOCKS_DIFFER),
        }
        after = {"after": found.reverted_to or UUID(int=0), "most": AT_ONCE}
        touched = [row.id for row in await db.rows(_TOUCHED, values | after)]
        if not touched:
            await db.execute(_EMPTY_CATEGORIES, values)
            found.state, found.finished_at = "reverted", clock.now()
            await changing.changed(db)
            walking.tell(db, import_id)
            return False
        reverted, left = await _put_some(db, import_id, values | {"ids": touched})
        told = left[: max(0, NAMED - len(found.left_alone))]
        await db.execute(_NOTE, values | {"reverted": reverted, "after": touched[-1], "left_alone": told})
        await indexing.take_up(db)
        walking.tell(db, import_id)
        return True


async def _put_some(db: MerchantSession, import_id: UUID, values: dict[str, Any]) -> tuple[int, list[dict[str, Any]]]:
    """How many products are as they were, and what was left alone of which."""
    await picturing.lock(db, values["ids"])
    locked = {row.id: row for row in await db.rows(_LOCK, values)}
    adopted = {row.id: row.name for row in await db.rows(_ADOPTED, values)}
    named = await db.rows(_NAMES, values)
    product_of = {row.variant_id: row.id for row in named}
    changed = {row.id for row in await db.rows(_ARCHIVE, values | {"adopted": list(adopted)})}
    left: dict[UUID, set[str]] = {product_id: {"everything"} for product_id in adopted}
    others = values | {"ids": [one for one in values["ids"] if one not in changed and one not in adopted]}
    changed.update(row.product_id for row in await db.rows(_DROP_VARIANTS, others))
    await unpicturing.stop_fetching(db, changed)
    pictured = await unpicturing.put_back(db, others)
    changed |= pictured.keys()
    left |= {product_id: {"pictures"} for product_id, plan in pictured.items() if plan.is_kept}
    for statement in (_PUT_VARIANTS, _PUT_PRODUCTS):
        for row in await db.rows(statement, others):
            product_id = product_of.get(row.subject_id, row.subject_id)
            if row.is_put:
                changed.add(product_id)
            stands = row.subject_id in pictured and pictured[row.subject_id].is_other
            if kept := set(row.kept or ()) - ({"image_url"} if stands else set()):
                left.setdefault(product_id, set()).update(kept)
    moves, mine = [], set(others["ids"])
    for variant_id, row in locked.items():
        if row.moved and product_of[variant_id] in mine:
            step = max(-row.moved, row.elsewhere - row.stock_quantity)
            moves.append(Move(variant_id, step, "import"))
            changed.add(product_of[variant_id])
            if step != -row.moved:
                left.setdefault(product_of[variant_id], set()).add("stock_quantity")
    await moving.write(db, locked, moves, Source("import", import_id))
    await db.execute(_COUNT, others)
    names = {row.id: (row.external_id, row.name) for row in named}
    told = [
        {"id": str(one), "product_id": names[one][0], "name": names[one][1], "fields": sorted(fields)}
        for one, fields in left.items()
    ]
    return len(changed - left.keys()), told
