"""Counting: stock that the shop's team counts, receives, corrects or carries from one place to another."""

from typing import Any, Literal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from oja.catalog.models import Variant
from oja.catalog.stock import moving
from oja.catalog.stock import service as stock
from oja.catalog.stock.errors import LocationNotFound, NotCounted, NotThatMany
from oja.catalog.stock.models import StockLevel, StockLocation, StockMovement, StockPolicy
from oja.catalog.stock.moving import Move
from oja.catalog.variants.errors import VariantNotFound
from oja.kernel.db import MerchantSession

Reason = Literal["received", "return", "correction", "loss"]


async def give(db: MerchantSession, variant: Variant, given: dict[str, Any]) -> None:
    """
    What a change of a variant says of its stock: a quantity (None: nobody counts it), and whether it is sold at all.

    A quantity also puts it back on sale, unless the same change says otherwise. The variant is locked.
    """
    if "stock_quantity" in given:
        quantity: int | None = given["stock_quantity"]
        variant.is_tracked = quantity is not None
        variant.is_available = variant.is_available or bool(quantity)
        await db.flush()
        await set_total(db, variant.id, quantity or 0)
    if given.get("in_stock") is not None:
        variant.is_available = given["in_stock"]


async def set_total(db: MerchantSession, variant_id: UUID, quantity: int) -> None:
    """Let there be so many in all places together: the main one takes the difference, then the others."""
    rows = await stock.lock_any(db, [variant_id])
    row = rows[variant_id]
    step = quantity - row.stock_quantity
    here = max(step, row.elsewhere - row.stock_quantity)
    moves = [Move(variant_id, here, "count")]
    if here > step:
        moves += await moving.from_elsewhere(db, {variant_id: here - step}, "count")
    await moving.write(db, rows, moves, None)


async def count(
    db: MerchantSession, variant_id: UUID, quantity: int, location_id: UUID | None = None, note: str | None = None
) -> None:
    """
    Say how many lie at a place. From now on its stock is counted.

    :raises VariantNotFound: there is none with that id
    :raises LocationNotFound: there is no such place
    """
    rows = await _open(db, variant_id, location_id)
    if not rows[variant_id].is_tracked:
        variant = await db.get_one(Variant, (db.merchant_id, variant_id))
        variant.is_tracked = True
        await db.flush()
    there = await _level(db, rows[variant_id], location_id)
    await moving.write(db, rows, [Move(variant_id, quantity - there, "count", location_id, note)], None)


async def adjust(
    db: MerchantSession,
    variant_id: UUID,
    step: int,
    reason: Reason,
    location_id: UUID | None = None,
    note: str | None = None,
) -> None:
    """
    So many more or fewer at a place, and why.

    :raises VariantNotFound: there is none with that id
    :raises LocationNotFound: there is no such place
    :raises NotCounted: nobody counts its stock
    :raises NotThatMany: fewer lie there
    """
    rows = await _open(db, variant_id, location_id)
    _refuse_uncounted(rows[variant_id])
    there = await _level(db, rows[variant_id], location_id)
    if there + step < 0:
        raise NotThatMany(errors=[{"wanted": -step, "left": there}])
    await moving.write(db, rows, [Move(variant_id, step, reason, location_id, note)], None)


async def transfer(
    db: MerchantSession,
    variant_id: UUID,
    quantity: int,
    *,
    from_id: UUID | None,
    to_id: UUID | None,
    note: str | None = None,
) -> None:
    """
    Carry so many from one place to another; None is the main one. What can be sold stays the same.

    :raises VariantNotFound: there is none with that id
    :raises LocationNotFound: there is no such place
    :raises NotCounted: nobody counts its stock
    :raises NotThatMany: fewer lie there
    """
    rows = await _open(db, variant_id, from_id, to_id)
    _refuse_uncounted(rows[variant_id])
    there = await _level(db, rows[variant_id], from_id)
    if there < quantity:
        raise NotThatMany(errors=[{"wanted": quantity, "left": there}])
    moves = [
        Move(variant_id, -quantity, "transfer", from_id, note),
        Move(variant_id, quantity, "transfer", to_id, note),
    ]
    if from_id != to_id:
        await moving.write(db, rows, moves, None)


def opened(db: MerchantSession, variant_id: UUID, quantity: int | None) -> None:
    """The first line in the ledger of a new variant that came with so many."""
    if quantity:
        first = StockMovement(
            variant_id=variant_id, step=quantity, quantity_after=quantity, reason="count", actor=db.actor
        )
        db.add(first)


async def set_policy(db: MerchantSession, given: dict[str, int | None]) -> None:
    """Change how the shop handles its stock; what is left out stays."""
    policy = insert(StockPolicy).values(merchant_id=db.merchant_id, **given)
    if given:
        await db.execute(policy.on_conflict_do_update(index_elements=["merchant_id"], set_=given))


async def _open(db: MerchantSession, variant_id: UUID, *location_ids: UUID | None) -> dict[UUID, Any]:
    for location_id in location_ids:
        if location_id is None:
            continue
        place = await db.get(StockLocation, (db.merchant_id, location_id))
        if place is None or place.is_closed:
            raise LocationNotFound
    rows = await stock.lock_any(db, [variant_id])
    if variant_id not in rows:
        raise VariantNotFound
    return rows


async def _level(db: MerchantSession, row: Any, location_id: UUID | None) -> int:
    if location_id is None:
        here: int = row.stock_quantity - row.elsewhere
        return here
    mine = (
        StockLevel.merchant_id == db.merchant_id,
        StockLevel.variant_id == row.id,
        StockLevel.location_id == location_id,
    )
    return await db.scalar(select(StockLevel.quantity).where(*mine)) or 0


def _refuse_uncounted(row: Any) -> None:
    if not row.is_tracked:
        raise NotCounted
