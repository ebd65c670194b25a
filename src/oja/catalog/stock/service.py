"""
Stock: taken, held and given back under row locks, always in the order of the ids, so that no two baskets wait on each
other. Whoever changes variants locks them in this order before anything that moves the catalogue's version.

`stock_quantity` is what can still be sold: what is held for somebody has left it. Each move stands in the ledger.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import any_, bindparam, func, select, text, update
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import Uuid

from oja.catalog.errors import OutOfStock
from oja.catalog.events import HoldRanOut
from oja.catalog.models import Product, Variant
from oja.catalog.stock import moving
from oja.catalog.stock.models import StockMovement, StockPolicy, StockReservation
from oja.catalog.stock.moving import Move, Source
from oja.kernel import clock, jobs
from oja.kernel.db import MerchantSession
from oja.kernel.events import emit

ORDER = "order"
CHECKOUT = "checkout"

_MERCHANT: Any = bindparam("merchant_id", type_=Uuid())
_WANTED = Variant.id == any_(bindparam("ids", type_=ARRAY(Uuid())))
_POLICY = select(StockPolicy).where(StockPolicy.merchant_id == _MERCHANT)
_STATE = (
    select(
        Variant.id,
        Variant.is_tracked,
        (Variant.is_available & Variant.archived_at.is_(None)).label("is_available"),
        Variant.stock_quantity,
        Variant.elsewhere,
        func.coalesce(
            Variant.low_stock_at, _POLICY.with_only_columns(StockPolicy.low_stock_at).scalar_subquery()
        ).label("low_stock_at"),
        _POLICY.with_only_columns(StockPolicy.hold_minutes).scalar_subquery().label("hold_minutes"),
        Product.status,
        Product.name,
    )
    .join(Product, (Product.merchant_id == Variant.merchant_id) & (Product.id == Variant.product_id))
    .where(Variant.merchant_id == _MERCHANT, _WANTED)
)
# Untracked variants are not locked: a popular one would make its buyers queue for nothing.
_LOCKED = _STATE.where(Variant.is_tracked).order_by(Variant.id).with_for_update(of=Variant, key_share=True)
_KEEP = text(
    "WITH kept AS (UPDATE stock_reservations SET state = 'kept', settled_at = :now"
    "  WHERE merchant_id = :merchant_id AND source_kind = :kind AND source_id = :source_id AND state = 'held'"
    "  RETURNING id, variant_id, location_id, quantity)"
    " SELECT kept.*, stock_quantity FROM kept"
    " JOIN variants ON variants.merchant_id = :merchant_id AND variants.id = variant_id ORDER BY kept.id"
).bindparams(bindparam("merchant_id", type_=Uuid()), bindparam("source_id", type_=Uuid()))


async def take(db: MerchantSession, wanted: Mapping[UUID, int], source: Source | None = None) -> None:
    """
    Take the wanted number of each variant from stock as sold, all of it or nothing. Untracked stock is only looked at.

    :raises OutOfStock: something is sold out, short, archived or unknown; nothing was taken
    """
    rows = await _lock_enough(db, wanted)
    await moving.write(db, rows, await _off_the_shelf(db, wanted, rows, "sale"), source)


async def hold(
    db: MerchantSession, wanted: Mapping[UUID, int], source: Source, *, until: datetime | None = None
) -> None:
    """
    Take it from stock for an order or a checkout that is not settled yet; `keep` or `free` settles it.

    Without `until` it is held for as long as the shop's policy says, which may be until somebody decides. When its time
    is up a job puts it back; of an order it emits HoldRanOut instead, for the order to be cancelled as a whole.

    :raises OutOfStock: something is sold out, short, archived or unknown; nothing was taken
    """
    rows = await _lock_enough(db, wanted)
    moves = await _off_the_shelf(db, wanted, rows, "reservation")
    if not moves:
        return
    if until is None and (minutes := rows[moves[0].variant_id].hold_minutes) is not None:
        until = clock.now() + timedelta(minutes=minutes)
    await moving.write(db, rows, moves, source, is_held=True, until=until)
    if until is not None:
        delay = max(until - clock.now(), timedelta())
        await jobs.enqueue(
            db, "catalog.end_hold", delay=delay, merchant_id=db.merchant_id, kind=source.kind, source_id=source.id
        )


async def keep(db: MerchantSession, source: Source) -> None:
    """What is held is sold for good: it comes back in the ledger, and leaves as sold. Again, it changes nothing."""
    values = {"merchant_id": db.merchant_id, "kind": source.kind, "source_id": source.id, "now": clock.now()}
    for row in await db.execute(_KEEP, values):
        for step, reason in ((row.quantity, "reservation"), (-row.quantity, "sale")):
            line = StockMovement(
                variant_id=row.variant_id,
                location_id=row.location_id,
                step=step,
                quantity_after=row.stock_quantity,
                reason=reason,
                source_kind=source.kind,
                source_id=source.id,
                actor=db.actor,
            )
            db.add(line)


async def free(db: MerchantSession, source: Source) -> bool:
    """
    Put back what was held or sold, where it came from, as when an order is cancelled. True when there was something.

    Doing it again changes nothing. Variants whose stock is no longer tracked are passed over.
    """
    mine = (StockReservation.source_kind == source.kind, StockReservation.source_id == source.id)
    open_ones = select(StockReservation).where(*mine, StockReservation.state != "freed").order_by(StockReservation.id)
    held = (await db.scalars(open_ones.with_for_update().execution_options(populate_existing=True))).all()
    if not held:
        return False
    rows = await _lock(db, {one.variant_id for one in held})
    moves = [
        Move(one.variant_id, one.quantity, "reservation" if one.state == "held" else "return", one.location_id)
        for one in held
        if one.variant_id in rows
    ]
    await moving.write(db, rows, moves, source)
    settled = update(StockReservation).where(*mine, StockReservation.state != "freed")
    await db.execute(settled.values(state="freed", settled_at=clock.now()).execution_options(synchronize_session=False))
    return True


async def end_hold(db: MerchantSession, source: Source) -> None:
    """
    Do what `hold` promised, when its time is up and nothing was settled meanwhile. Later or twice, it does no harm.

    Emits HoldRanOut for an order, which frees its stock under its own lock by being cancelled.
    """
    overdue = select(StockReservation.id).where(
        StockReservation.source_kind == source.kind,
        StockReservation.source_id == source.id,
        StockReservation.state == "held",
        StockReservation.expires_at <= clock.now(),
    )
    if await db.scalar(overdue.limit(1)) is None:
        return
    if source.kind == ORDER:
        await emit(db, HoldRanOut(db.merchant_id, source.id))
    else:
        await free(db, source)


async def give_back(db: MerchantSession, returned: Mapping[UUID, int], source: Source | None = None) -> None:
    """Put goods back into stock. Variants that are gone or untracked are passed over."""
    rows = await _lock(db, returned)
    moves = [Move(one, number, "return") for one, number in returned.items() if one in rows]
    await moving.write(db, rows, moves, source)


async def lock_any(db: MerchantSession, variant_ids: Iterable[UUID]) -> dict[UUID, Any]:
    """Hold variants, tracked or not, until this transaction ends, and tell their state."""
    every = _STATE.order_by(Variant.id).with_for_update(of=Variant, key_share=True)
    found = await db.execute(every, {"merchant_id": db.merchant_id, "ids": list(variant_ids)})
    return {row.id: row for row in found}


async def _lock(db: MerchantSession, variant_ids: Iterable[UUID]) -> dict[UUID, Any]:
    found = await db.execute(_LOCKED, {"merchant_id": db.merchant_id, "ids": list(variant_ids)})
    return {row.id: row for row in found}


async def _lock_enough(db: MerchantSession, wanted: Mapping[UUID, int]) -> dict[UUID, Any]:
    rows = await _lock(db, wanted)
    if others := [one for one in wanted if one not in rows]:
        seen = await db.execute(_STATE, {"merchant_id": db.merchant_id, "ids": others})
        rows |= {row.id: row for row in seen}
    short = []
    for variant_id, number in wanted.items():
        row = rows.get(variant_id)
        is_sold = row is not None and row.status == "active" and row.is_available
        left = (row.stock_quantity if row.is_tracked else number) if row is not None and is_sold else 0
        if left < number:
            short.append(
                {"variant_id": str(variant_id), "name": row.name if row else None, "wanted": number, "left": left}
            )
    if short:
        raise OutOfStock(errors=short)
    return rows


async def _off_the_shelf(
    db: MerchantSession, wanted: Mapping[UUID, int], rows: Mapping[UUID, Any], reason: str
) -> list[Move]:
    """From the main place first, then from the others in their order."""
    moves, missing = [], {}
    for variant_id, number in wanted.items():
        row = rows[variant_id]
        if not row.is_tracked:
            continue
        here = min(number, row.stock_quantity - row.elsewhere)
        if here:
            moves.append(Move(variant_id, -here, reason))
        if number > here:
            missing[variant_id] = number - here
    return moves + (await moving.from_elsewhere(db, missing, reason) if missing else [])
