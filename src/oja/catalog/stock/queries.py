"""Questions about stock: what lies where, what is held, what moved, what runs low. Nothing here writes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select

from oja.catalog.models import Product, Variant
from oja.catalog.stock import locating
from oja.catalog.stock.models import HELD, StockLevel, StockMovement, StockPolicy, StockReservation
from oja.catalog.variants import offering
from oja.catalog.views import VariantView
from oja.kernel.db import MerchantSession
from oja.kernel.web import cursor_of, read_uuid_cursor


@dataclass(frozen=True, slots=True)
class LevelView:
    """How many lie at a place; the main one has no id and no name of its own."""

    location_id: UUID | None
    name: str | None
    quantity: int


@dataclass(frozen=True, slots=True)
class StockView:
    """A variant's stock: what can be sold and where it lies, and what is held for orders besides."""

    variant: VariantView
    levels: list[LevelView]
    held: int


@dataclass(frozen=True, slots=True)
class LowView:
    """A variant that has come down to its threshold."""

    variant_id: UUID
    product_id: UUID
    name: str
    sku: str | None
    stock_quantity: int
    low_stock_at: int


@dataclass(frozen=True, slots=True)
class PolicyView:
    """How a shop handles its stock; None of both: as long as it takes, and never low."""

    hold_minutes: int | None = None
    low_stock_at: int | None = None


@dataclass(frozen=True, slots=True)
class MovementPage:
    """A part of the ledger, the latest first. `total` is exact."""

    items: Sequence[StockMovement]
    total: int
    next_cursor: str | None


async def stock_of(db: MerchantSession, variant_id: UUID) -> StockView:
    """
    A variant's stock at every place.

    :raises VariantNotFound: there is none with that id
    """
    variant = await offering.get_variant(db, variant_id)
    there = select(StockLevel.location_id, StockLevel.quantity).where(
        StockLevel.merchant_id == db.merchant_id, StockLevel.variant_id == variant_id
    )
    quantities = {row.location_id: row.quantity for row in await db.execute(there)}
    others = [LevelView(one.id, one.name, quantities.get(one.id, 0)) for one in await locating.list_locations(db)]
    main = variant.stock_quantity - sum(one.quantity for one in others)
    held = select(func.coalesce(func.sum(StockReservation.quantity), 0)).where(
        StockReservation.merchant_id == db.merchant_id, StockReservation.variant_id == variant_id, HELD
    )
    return StockView(variant, [LevelView(None, None, main), *others], int(await db.scalar(held) or 0))


async def list_movements(
    db: MerchantSession,
    *,
    variant_id: UUID | None = None,
    reason: str | None = None,
    offset: int = 0,
    limit: int = 20,
    cursor: str | None = None,
) -> MovementPage:
    """
    A page of the ledger: of one variant, or of everything.

    :raises BadCursor: the cursor is not one of ours
    """
    where: list[ColumnElement[bool]] = []
    if variant_id is not None:
        where.append(StockMovement.variant_id == variant_id)
    if reason is not None:
        where.append(StockMovement.reason == reason)
    counted = select(func.count()).select_from(StockMovement)
    total = await db.scalar(counted.where(StockMovement.merchant_id == db.merchant_id, *where)) or 0
    if cursor is not None:
        where.append(StockMovement.id < read_uuid_cursor(cursor))
        offset = 0
    page = select(StockMovement).where(*where).order_by(StockMovement.id.desc()).offset(offset).limit(limit + 1)
    rows = (await db.scalars(page)).all()
    return MovementPage(rows[:limit], total, cursor_of(rows[limit - 1].id) if len(rows) > limit else None)


async def list_held(
    db: MerchantSession, *, variant_id: UUID | None = None, offset: int = 0, limit: int = 20
) -> tuple[Sequence[StockReservation], int]:
    """What is held right now, the oldest first, and how many lines there are."""
    where: list[ColumnElement[bool]] = [StockReservation.state == "held"]
    if variant_id is not None:
        where.append(StockReservation.variant_id == variant_id)
    counted = select(func.count()).select_from(StockReservation)
    total = await db.scalar(counted.where(StockReservation.merchant_id == db.merchant_id, *where)) or 0
    page = select(StockReservation).where(*where).order_by(StockReservation.id).offset(offset).limit(limit)
    return (await db.scalars(page)).all(), total


async def list_low(db: MerchantSession, *, offset: int = 0, limit: int = 20) -> tuple[list[LowView], int]:
    """What is on sale and has come down to its threshold, the fewest first, and how many such there are."""
    policy = select(StockPolicy.low_stock_at).where(StockPolicy.merchant_id == db.merchant_id).scalar_subquery()
    threshold = func.coalesce(Variant.low_stock_at, policy)
    low = (
        select(
            Variant.id, Variant.product_id, Product.name, Variant.name.label("variant"), Variant.sku,
            Variant.stock_quantity, threshold.label("threshold"),
        )
        .join(Product, (Product.merchant_id == Variant.merchant_id) & (Product.id == Variant.product_id))
        .where(
            Variant.merchant_id == db.merchant_id, Variant.is_tracked, Variant.archived_at.is_(None),
            Product.status == "active", Variant.stock_quantity <= threshold,
        )
    )  # fmt: skip
    total = await db.scalar(select(func.count()).select_from(low.subquery())) or 0
    rows = await db.execute(low.order_by(Variant.stock_quantity, Variant.id).offset(offset).limit(limit))
    return [_low(row) for row in rows], total


async def policy(db: MerchantSession) -> PolicyView:
    """How the shop handles its stock."""
    row = await db.get(StockPolicy, db.merchant_id, populate_existing=True)
    return PolicyView() if row is None else PolicyView(row.hold_minutes, row.low_stock_at)


async def is_ledger_whole(db: MerchantSession) -> bool:
    """Whether the moves of each variant add up to what it has, and its places to what lies elsewhere."""
    steps = (
        select(StockMovement.variant_id, func.sum(StockMovement.step).label("total"))
        .where(StockMovement.merchant_id == db.merchant_id)
        .group_by(StockMovement.variant_id)
        .subquery()
    )
    levels = (
        select(StockLevel.variant_id, func.sum(StockLevel.quantity).label("total"))
        .where(StockLevel.merchant_id == db.merchant_id)
        .group_by(StockLevel.variant_id)
        .subquery()
    )
    wrong = (
        select(Variant.id)
        .outerjoin(steps, steps.c.variant_id == Variant.id)
        .outerjoin(levels, levels.c.variant_id == Variant.id)
        .where(
            Variant.merchant_id == db.merchant_id,
            (Variant.stock_quantity != func.coalesce(steps.c.total, 0))
            | (Variant.elsewhere != func.coalesce(levels.c.total, 0)),
        )
    )
    return await db.scalar(wrong.limit(1)) is None


def _low(row: Any) -> LowView:
    name = f"{row.name}, {row.variant}" if row.variant else row.name
    return LowView(row.id, row.product_id, name, row.sku, row.stock_quantity, row.threshold)


async def held_for(db: MerchantSession, kind: str, source_id: UUID) -> dict[UUID, int]:
    """What is held for an order or a checkout at the moment, by variant."""
    rows = await db.execute(
        select(StockReservation.variant_id, func.sum(StockReservation.quantity))
        .where(
            StockReservation.merchant_id == db.merchant_id,
            StockReservation.source_kind == kind,
            StockReservation.source_id == source_id,
            HELD,
        )
        .group_by(StockReservation.variant_id)
    )
    return {variant_id: int(quantity) for variant_id, quantity in rows}


async def held_until(db: MerchantSession, kind: str, source_id: UUID) -> datetime | None:
    """Until when something is held for an order or a checkout; None when nothing is, or for as long as it takes."""
    until: datetime | None = await db.scalar(
        select(func.min(StockReservation.expires_at)).where(
            StockReservation.merchant_id == db.merchant_id,
            StockReservation.source_kind == kind,
            StockReservation.source_id == source_id,
            HELD,
        )
    )
    return until
