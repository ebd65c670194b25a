"""
Moving: the one place that writes a variant's quantity together with its lines in the ledger, by one statement.

Whoever calls holds the variants' rows (`catalog.stock`). Tells when something sells out, comes back or runs low.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, Text, bindparam, select, text, update
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlalchemy.types import Boolean, DateTime, Uuid

from oja.catalog.events import AvailabilityChanged, StockRanLow
from oja.catalog.stock.models import StockLevel, StockLocation
from oja.kernel import ids, live
from oja.kernel.db import MerchantSession
from oja.kernel.events import emit


@dataclass(frozen=True, slots=True)
class Source:
    """Why stock moved: an `order`, a `checkout`, an `import`, and which one."""

    kind: str
    id: UUID


@dataclass(frozen=True, slots=True)
class Move:
    """So many more or fewer of a variant at a place; None is the main one."""

    variant_id: UUID
    step: int
    reason: str
    location_id: UUID | None = None
    note: str | None = None


_TYPES: dict[str, Any] = {
    "ids": ARRAY(Uuid()), "steps": ARRAY(Integer()), "others": ARRAY(Integer()),
    "move_ids": ARRAY(Uuid()), "variant_ids": ARRAY(Uuid()), "location_ids": ARRAY(Uuid()),
    "move_steps": ARRAY(Integer()), "reasons": ARRAY(Text()), "notes": ARRAY(Text()),
    "merchant_id": Uuid(), "source_kind": Text(), "source_id": Uuid(), "actor": Text(),
    "is_held": Boolean(), "until": DateTime(timezone=True),
}  # fmt: skip
_WRITE = text(
    "WITH moved AS (UPDATE variants SET stock_quantity = stock_quantity + step, elsewhere = elsewhere + other,"
    "  updated_at = now()"
    "  FROM unnest(:ids, :steps, :others) AS change (change_id, step, other)"
    "  WHERE variants.merchant_id = :merchant_id AND variants.id = change_id"
    "  RETURNING variants.id AS variant_id, stock_quantity),"
    " move AS (SELECT * FROM unnest(:move_ids, :variant_ids, :location_ids, :move_steps, :reasons, :notes)"
    "  AS move (id, variant_id, location_id, step, reason, note)),"
    " held AS (INSERT INTO stock_reservations (merchant_id, id, variant_id, location_id, quantity, source_kind,"
    "   source_id, expires_at)"
    "  SELECT :merchant_id, id, variant_id, location_id, -step, :source_kind, :source_id, :until FROM move"
    "  WHERE :is_held)"
    " INSERT INTO stock_movements (merchant_id, id, variant_id, location_id, step, quantity_after, reason, source_kind,"
    "  source_id, note, actor)"
    " SELECT :merchant_id, id, variant_id, location_id, step, stock_quantity, reason, :source_kind, :source_id, note,"
    "  :actor FROM move JOIN moved USING (variant_id)"
).bindparams(*(bindparam(name, type_=kind) for name, kind in _TYPES.items()))


async def write(
    db: MerchantSession,
    rows: Mapping[UUID, Any],
    moves: Sequence[Move],
    source: Source | None,
    *,
    is_held: bool = False,
    until: datetime | None = None,
    tells_each: bool = True,
) -> None:
    """
    Make the moves of variants that are locked; `rows` is what they were. What is held gets its reservations too.

    Emits AvailabilityChanged for each that sold out or came back, and StockRanLow for each that has just come down to
    its threshold; unless the caller says of all of them together that the catalogue changed.
    """
    moves = [move for move in moves if move.step]
    if not moves:
        return
    steps: dict[UUID, int] = {}
    others: dict[UUID, int] = {}
    for move in moves:
        steps[move.variant_id] = steps.get(move.variant_id, 0) + move.step
        if move.location_id is not None:
            others[move.variant_id] = others.get(move.variant_id, 0) + move.step
    await _write_levels(db, [move for move in moves if move.location_id is not None])
    await db.execute(
        _WRITE,
        {
            "merchant_id": db.merchant_id,
            "ids": list(steps),
            "steps": list(steps.values()),
            "others": [others.get(one, 0) for one in steps],
            "move_ids": [ids.new() for _ in moves],
            "variant_ids": [move.variant_id for move in moves],
            "location_ids": [move.location_id for move in moves],
            "move_steps": [move.step for move in moves],
            "reasons": [move.reason for move in moves],
            "notes": [move.note for move in moves],
            "source_kind": source.kind if source else None,
            "source_id": source.id if source else None,
            "actor": db.actor,
            "is_held": is_held,
            "until": until,
        },
    )
    if tells_each:
        await _tell(db, rows, steps)


async def from_elsewhere(db: MerchantSession, missing: Mapping[UUID, int], reason: str) -> list[Move]:
    """What to take from the other places, in the merchant's order of them. The variants are locked."""
    levels = (
        select(StockLevel.variant_id, StockLevel.location_id, StockLevel.quantity)
        .join(
            StockLocation,
            (StockLocation.merchant_id == StockLevel.merchant_id) & (StockLocation.id == StockLevel.location_id),
        )
        .where(StockLevel.merchant_id == db.merchant_id, StockLevel.variant_id.in_(missing), StockLevel.quantity > 0)
        .order_by(StockLocation.position, StockLocation.id)
    )
    left, moves = dict(missing), []
    for variant_id, location_id, quantity in await db.execute(levels):
        if number := min(quantity, left[variant_id]):
            moves.append(Move(variant_id, -number, reason, location_id))
            left[variant_id] -= number
    return moves


async def _write_levels(db: MerchantSession, moves: Sequence[Move]) -> None:
    for move in moves:
        # What is taken lies there already, or the check of the column refuses it.
        added = insert(StockLevel).values(
            merchant_id=db.merchant_id, location_id=move.location_id, variant_id=move.variant_id, quantity=move.step
        )
        taken = (
            update(StockLevel)
            .where(
                StockLevel.merchant_id == db.merchant_id,
                StockLevel.location_id == move.location_id,
                StockLevel.variant_id == move.variant_id,
            )
            .values(quantity=StockLevel.quantity + move.step)
            .execution_options(synchronize_session=False)
        )
        more = added.on_conflict_do_update(
            index_elements=["merchant_id", "location_id", "variant_id"],
            set_={"quantity": StockLevel.quantity + added.excluded.quantity},
        )
        await db.execute(more if move.step > 0 else taken)


async def _tell(db: MerchantSession, rows: Mapping[UUID, Any], steps: Mapping[UUID, int]) -> None:
    flipped = False
    for variant_id, step in steps.items():
        before = rows[variant_id].stock_quantity
        after, low = before + step, rows[variant_id].low_stock_at
        if (before > 0) != (after > 0):
            flipped = True
            await emit(db, AvailabilityChanged(db.merchant_id, variant_id))
        if low is not None and after <= low < before:
            await ran_low(db, variant_id)
    if flipped:
        live.tell(db, f"merchant:{db.merchant_id}", {"type": "catalog_changed"})


async def ran_low(db: MerchantSession, variant_id: UUID) -> None:
    """Say that a variant has come down to its threshold: to the team that looks, and to whoever listens."""
    live.tell(db, f"merchant:{db.merchant_id}", {"type": "stock_ran_low", "variant_id": variant_id})
    await emit(db, StockRanLow(db.merchant_id, variant_id))
