"""
Stocking: a bulk edit of stock. It goes through the ledger like every other, in one statement for many variants.

A line keeps how many there were, whether they are counted, and whether the variant is sold at all. Nobody is alerted of
stock that runs low by this: whoever set the numbers knows them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import ARRAY, Boolean, Text, Uuid, any_, bindparam, literal, select, text

from oja.catalog import limits
from oja.catalog.bulk.models import BulkLine
from oja.catalog.models import Variant
from oja.catalog.stock import moving
from oja.catalog.stock import service as stock
from oja.catalog.stock.moving import Move, Source
from oja.kernel.db import MerchantSession

_FLAGS = text(
    "UPDATE variants SET is_tracked = tracked, is_available = available, updated_at = now()"
    " FROM unnest(:ids, :tracked, :available) AS told (variant_id, tracked, available)"
    " WHERE variants.merchant_id = :merchant_id AND variants.id = variant_id"
    "  AND (is_tracked, is_available) IS DISTINCT FROM (tracked, available)"
).bindparams(
    bindparam("ids", type_=ARRAY(Uuid())),
    bindparam("tracked", type_=ARRAY(Boolean())),
    bindparam("available", type_=ARRAY(Boolean())),
    bindparam("merchant_id", type_=Uuid()),
)
_NOTE = text(
    "UPDATE bulk_lines SET state = told.state, reason = told.reason,"
    "  before = coalesce(told.before::jsonb, bulk_lines.before),"
    "  after = coalesce(told.after::jsonb, bulk_lines.after)"
    " FROM unnest(:ids, :states, :reasons, :befores, :afters) AS told (subject_id, state, reason, before, after)"
    " WHERE bulk_lines.merchant_id = :merchant_id AND bulk_lines.edit_id = :edit_id"
    "  AND bulk_lines.product_id = ANY (:product_ids) AND bulk_lines.subject_id = told.subject_id"
).bindparams(
    bindparam("ids", type_=ARRAY(Uuid())),
    bindparam("states", type_=ARRAY(Text())),
    bindparam("reasons", type_=ARRAY(Text())),
    bindparam("befores", type_=ARRAY(Text())),
    bindparam("afters", type_=ARRAY(Text())),
    bindparam("merchant_id", type_=Uuid()),
    bindparam("edit_id", type_=Uuid()),
    bindparam("product_ids", type_=ARRAY(Uuid())),
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a variant's stock stands: so many, counted or not, sold at all or not."""

    quantity: int
    is_tracked: bool
    is_available: bool

    @classmethod
    def read(cls, kept: Any) -> "Standing":
        """As a line kept it."""
        quantity, is_tracked, is_available = kept
        return cls(quantity, is_tracked, is_available)

    def to_json(self) -> list[Any]:
        """As a line keeps it."""
        return [self.quantity, self.is_tracked, self.is_available]


@dataclass(frozen=True, slots=True)
class _Outcome:
    state: str
    reason: str | None = None
    before: Standing | None = None
    after: Standing | None = None


async def apply(db: MerchantSession, edit_id: UUID, product_ids: Sequence[UUID], value: int, *, is_added: bool) -> None:
    """Set the stock of the variants that wait for it, in all places together, or add to it."""
    lines = await _lines(db, edit_id, product_ids, "waiting")
    rows, now = await _open(db, lines)
    outcomes = {one: _judged(now[one], value, is_added=is_added) for one in lines if one in now}
    await _write(db, edit_id, lines, rows, now, outcomes, "correction" if is_added else "count")


async def undo(db: MerchantSession, edit_id: UUID, product_ids: Sequence[UUID]) -> None:
    """Give the variants that were changed the stock they had, unless it moved since, as by a sale."""
    lines = await _lines(db, edit_id, product_ids, "changed")
    rows, now = await _open(db, lines)
    outcomes = {
        one: _Outcome("undone", after=Standing.read(line.before))
        if now[one].to_json() == line.after
        else _Outcome("kept", "changed_since")
        for one, line in lines.items()
        if one in now
    }
    await _write(db, edit_id, lines, rows, now, outcomes, "correction")


def _judged(now: Standing, value: int, *, is_added: bool) -> _Outcome:
    if is_added and not now.is_tracked:
        return _Outcome("refused", "not_counted")
    quantity = now.quantity + value if is_added else value
    if quantity < 0:
        return _Outcome("refused", "too_few")
    if quantity > limits.LARGEST_STOCK:
        return _Outcome("refused", "too_large")
    after = Standing(quantity, is_tracked=True, is_available=now.is_available or quantity > 0)
    return _Outcome("same" if after == now else "changed", before=now, after=after)


async def _lines(db: MerchantSession, edit_id: UUID, product_ids: Sequence[UUID], state: str) -> dict[UUID, BulkLine]:
    mine = select(BulkLine).where(
        BulkLine.merchant_id == db.merchant_id,
        BulkLine.edit_id == edit_id,
        BulkLine.product_id == any_(literal(list(product_ids), ARRAY(Uuid()))),
        BulkLine.state == state,
    )
    return {line.subject_id: line for line in await db.scalars(mine.execution_options(populate_existing=True))}


async def _open(db: MerchantSession, lines: Mapping[UUID, BulkLine]) -> tuple[dict[UUID, Any], dict[UUID, Standing]]:
    rows = await stock.lock_any(db, lines)
    every = any_(literal(list(lines), ARRAY(Uuid())))
    state = select(Variant.id, Variant.stock_quantity, Variant.is_tracked, Variant.is_available)
    found = await db.execute(state.where(Variant.merchant_id == db.merchant_id, Variant.id == every))
    return rows, {row.id: Standing(row.stock_quantity, row.is_tracked, row.is_available) for row in found}


async def _write(
    db: MerchantSession,
    edit_id: UUID,
    lines: Mapping[UUID, BulkLine],
    rows: Mapping[UUID, Any],
    now: Mapping[UUID, Standing],
    outcomes: Mapping[UUID, _Outcome],
    reason: str,
) -> None:
    moved = {one: it.after for one, it in outcomes.items() if it.state in {"changed", "undone"} and it.after}
    await db.execute(
        _FLAGS,
        {
            "merchant_id": db.merchant_id,
            "ids": list(moved),
            "tracked": [it.is_tracked for it in moved.values()],
            "available": [it.is_available for it in moved.values()],
        },
    )
    moves, missing = [], {}
    for one, after in moved.items():
        step = after.quantity - now[one].quantity
        # The main place takes the difference, as far as it lies there; the others take the rest.
        here = max(step, rows[one].elsewhere - rows[one].stock_quantity)
        moves.append(Move(one, here, reason))
        if here > step:
            missing[one] = here - step
    if missing:
        moves += await moving.from_elsewhere(db, missing, reason)
    await moving.write(db, rows, moves, Source("bulk", edit_id), tells_each=False)
    await db.execute(
        _NOTE,
        {
            "merchant_id": db.merchant_id,
            "edit_id": edit_id,
            "product_ids": list({line.product_id for line in lines.values()}),
            "ids": list(outcomes),
            "states": [it.state for it in outcomes.values()],
            "reasons": [it.reason for it in outcomes.values()],
            "befores": [_said(it.before) for it in outcomes.values()],
            "afters": [_said(None if it.state == "undone" else it.after) for it in outcomes.values()],
        },
    )


def _said(standing: Standing | None) -> str | None:
    return None if standing is None else orjson.dumps(standing.to_json()).decode()
