"""
Applying: does a step to some products of a bulk edit, or takes it back, each by one statement for all of them.

Whoever calls holds the catalogue's lock. Every line keeps what was before and after; what is refused says why.
"""

import functools
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Text, TextClause, Uuid, bindparam, text

from oja.catalog.bulk import steps
from oja.catalog.bulk.steps import Step
from oja.kernel.db import MerchantSession

# Variants are locked in the order of their ids, before anything moves the catalogue's version (`catalog.stock`). Lines
# are narrowed to the part's own products: a table without statistics is compared line by line with all of the edit's.
_LOCK = (
    "SELECT it.id FROM {table} AS it WHERE it.merchant_id = :merchant_id AND it.id = ANY (ARRAY("
    "  SELECT subject_id FROM bulk_lines WHERE merchant_id = :merchant_id AND edit_id = :edit_id"
    "   AND product_id BETWEEN :first AND :last AND product_id = ANY (:product_ids) AND state = :state))"
    " ORDER BY it.id FOR NO KEY UPDATE"
)
_APPLY = (
    "WITH found AS (SELECT line.subject_id, it.{column} AS old, {becomes} AS fresh FROM bulk_lines AS line"
    "  JOIN {table} AS it ON it.merchant_id = :merchant_id AND it.id = line.subject_id"
    "  WHERE line.merchant_id = :merchant_id AND line.edit_id = :edit_id"
    "   AND line.product_id BETWEEN :first AND :last AND line.product_id = ANY (:product_ids)"
    "   AND line.state = 'waiting'),"
    " judged AS (SELECT subject_id, old, fresh, {refused} AS reason FROM found),"
    " moved AS (UPDATE {table} SET {column} = fresh, updated_at = now() FROM judged"
    "  WHERE {table}.merchant_id = :merchant_id AND {table}.id = subject_id AND reason IS NULL"
    "   AND old IS DISTINCT FROM fresh)"
    " UPDATE bulk_lines SET before = to_jsonb(old), after = to_jsonb(fresh), reason = judged.reason,"
    "  state = CASE WHEN judged.reason IS NOT NULL THEN 'refused'"
    "   WHEN old IS DISTINCT FROM fresh THEN 'changed' ELSE 'same' END"
    " FROM judged WHERE bulk_lines.merchant_id = :merchant_id AND bulk_lines.edit_id = :edit_id"
    "  AND bulk_lines.product_id BETWEEN :first AND :last AND bulk_lines.subject_id = judged.subject_id"
)
_UNDO = (
    "WITH found AS (SELECT line.subject_id, line.before,"
    "   CASE WHEN to_jsonb(it.{column}) <> line.after THEN 'changed_since' {unless} END AS reason"
    "  FROM bulk_lines AS line JOIN {table} AS it ON it.merchant_id = :merchant_id AND it.id = line.subject_id"
    "  WHERE line.merchant_id = :merchant_id AND line.edit_id = :edit_id"
    "   AND line.product_id BETWEEN :first AND :last AND line.product_id = ANY (:product_ids)"
    "   AND line.state = 'changed'),"
    " moved AS (UPDATE {table} SET {column} = {before}, updated_at = now() FROM found"
    "  WHERE {table}.merchant_id = :merchant_id AND {table}.id = subject_id AND reason IS NULL)"
    " UPDATE bulk_lines SET reason = found.reason,"
    "  state = CASE WHEN found.reason IS NULL THEN 'undone' ELSE 'kept' END"
    " FROM found WHERE bulk_lines.merchant_id = :merchant_id AND bulk_lines.edit_id = :edit_id"
    "  AND bulk_lines.product_id BETWEEN :first AND :last AND bulk_lines.subject_id = found.subject_id"
)
# A category that was archived meanwhile takes nothing back.
_UNLESS_GONE = (
    "WHEN NOT EXISTS (SELECT FROM categories WHERE merchant_id = :merchant_id AND archived_at IS NULL"
    " AND id = (line.before #>> '{}')::uuid) THEN 'category_gone'"
)
_RANGE = {"first": Uuid(), "last": Uuid()}
_LISTS = {"add": ARRAY(Text()), "remove": ARRAY(Text())}


async def apply(db: MerchantSession, edit_id: UUID, product_ids: Sequence[UUID], step: Step) -> None:
    """Do a step to those lines of these products that wait for it."""
    which = _which(db, edit_id, product_ids)
    await db.execute(_statement("lock", step.table), which | {"state": "waiting"})
    await db.execute(_statement("apply", step.table, step.column, step.becomes, step.refused), {**which, **step.values})


async def undo(db: MerchantSession, edit_id: UUID, product_ids: Sequence[UUID], step: Step) -> None:
    """Give those lines of these products that were changed what they had before, unless that was changed again."""
    which = _which(db, edit_id, product_ids)
    await db.execute(_statement("lock", step.table), which | {"state": "changed"})
    await db.execute(_statement("undo", step.table, step.column), which)


def _which(db: MerchantSession, edit_id: UUID, product_ids: Sequence[UUID]) -> dict[str, Any]:
    some = {"product_ids": list(product_ids), "first": min(product_ids), "last": max(product_ids)}
    return {"merchant_id": db.merchant_id, "edit_id": edit_id} | some


@functools.lru_cache(maxsize=64)
def _statement(what: str, table: str, column: str = "", becomes: str = "", refused: str = "") -> TextClause:
    pattern = {"lock": _LOCK, "apply": _APPLY, "undo": _UNDO}[what]
    sql = pattern.format(
        table=table,
        column=column,
        becomes=becomes,
        refused=refused,
        before=steps.read(column, "before") if what == "undo" else "",
        unless=_UNLESS_GONE if column == "category_id" else "",
    )
    told: dict[str, Any] = {"merchant_id": Uuid(), "edit_id": Uuid(), "product_ids": ARRAY(Uuid())} | _LISTS | _RANGE
    return text(sql).bindparams(*(bindparam(name, type_=kind) for name, kind in told.items() if f":{name}" in sql))
