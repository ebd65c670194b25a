"""Overview: the shop's stock at a glance, what runs low first. Nothing here writes."""

from typing import Any, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select

from oja.catalog import queries
from oja.catalog.models import Product, Variant
from oja.catalog.stock.models import HELD, WAITING, StockInterest, StockLevel, StockPolicy, StockReservation
from oja.kernel.db import MerchantSession

Only = Literal["low", "out", "waited_for", "uncounted"]
FOUND = 200
"""Products of a search whose variants are looked at."""


async def list_stock(
    db: MerchantSession, *, search: str | None = None, only: Only | None = None, offset: int = 0, limit: int = 20
) -> tuple[list[dict[str, Any]], int]:
    """A page of variants with their stock, what runs low first, and how many there are in all."""
    policy = select(StockPolicy.low_stock_at).where(StockPolicy.merchant_id == db.merchant_id).scalar_subquery()
    is_low = Variant.is_tracked & (Variant.stock_quantity <= func.coalesce(Variant.low_stock_at, policy, 0))
    waiting = _waiting(db.merchant_id)
    where = [
        Variant.merchant_id == db.merchant_id,
        Variant.archived_at.is_(None),
        Product.status != "archived",
        *_only(only, is_low, waiting),
    ]
    if search is not None and search.strip():
        found = await queries.find_products(db, search=search, status=None, sort="relevance", limit=FOUND)
        where.append(Variant.product_id.in_([one.id for one in found.items]))
    mine = (Product.merchant_id == Variant.merchant_id) & (Product.id == Variant.product_id)
    total = await db.scalar(select(func.count()).select_from(Variant).join(Product, mine).where(*where)) or 0
    rows = await db.execute(
        select(
            Variant.id, Variant.product_id, Product.name, Variant.name.label("variant"), Variant.sku,
            func.coalesce(Variant.image_url, Product.image_url).label("image_url"), Variant.is_tracked,
            Variant.stock_quantity, Variant.low_stock_at, is_low.label("is_low"), _held(db.merchant_id).label("held"),
            waiting.label("waiting"),
        )
        .join(Product, mine)
        .where(*where)
        .order_by(case((is_low, 0), (Variant.is_tracked, 1), else_=2), Variant.stock_quantity, Variant.id)
        .offset(offset)
        .limit(limit)
    )  # fmt: skip
    shown = list(rows)
    placed = await _placed(db, [row.id for row in shown])
    return [_row(row, placed.get(row.id, [])) for row in shown], total


def _only(only: Only | None, is_low: ColumnElement[bool], waiting: ColumnElement[int]) -> list[ColumnElement[bool]]:
    match only:
        case "low":
            return [is_low]
        case "out":
            return [Variant.is_tracked.is_(True), Variant.stock_quantity == 0]
        case "waited_for":
            return [waiting > 0]
        case "uncounted":
            return [~Variant.is_tracked]
        case _:
            return []


def _waiting(merchant_id: UUID) -> ColumnElement[int]:
    theirs = (StockInterest.merchant_id == merchant_id, StockInterest.variant_id == Variant.id, WAITING)
    return select(func.count()).select_from(StockInterest).where(*theirs).correlate(Variant).scalar_subquery()


def _held(merchant_id: UUID) -> ColumnElement[int]:
    theirs = (StockReservation.merchant_id == merchant_id, StockReservation.variant_id == Variant.id, HELD)
    pieces = func.coalesce(func.sum(StockReservation.quantity), 0)
    return select(pieces).where(*theirs).correlate(Variant).scalar_subquery()


async def _placed(db: MerchantSession, variant_ids: list[UUID]) -> dict[UUID, list[dict[str, Any]]]:
    levels = select(StockLevel.variant_id, StockLevel.location_id, StockLevel.quantity).where(
        StockLevel.merchant_id == db.merchant_id, StockLevel.variant_id.in_(variant_ids), StockLevel.quantity > 0
    )
    placed: dict[UUID, list[dict[str, Any]]] = {}
    for variant_id, location_id, quantity in await db.execute(levels):
        placed.setdefault(variant_id, []).append({"location_id": location_id, "quantity": quantity})
    return placed


def _row(row: Any, placed: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "variant_id": row.id,
        "product_id": row.product_id,
        "name": f"{row.name}, {row.variant}" if row.variant else row.name,
        "sku": row.sku,
        "image_url": row.image_url,
        "is_tracked": row.is_tracked,
        "stock_quantity": row.stock_quantity,
        "low_stock_at": row.low_stock_at,
        "is_low": row.is_low,
        "held": int(row.held),
        "waiting": row.waiting,
        "elsewhere": placed,
    }
