"""Showable: every product on sale with the little that decides where it is shown. Nothing here writes."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select

from oja.catalog import changing
from oja.catalog.listing import LEAVES, MERCHANT, PRODUCTS, TOPS, VARIANTS, WHOLE_ROWS
from oja.catalog.models import ProductCount
from oja.kernel.db import MerchantSession

_WHOLE = WHOLE_ROWS.selected_columns
_ROWS = (
    WHOLE_ROWS.with_only_columns(
        PRODUCTS.c.id,
        func.coalesce(TOPS.c.id, LEAVES.c.id).label("category_id"),
        PRODUCTS.c.is_priority,
        _WHOLE["in_stock"],
        VARIANTS.c.price_minor,
        VARIANTS.c.cost_minor,
        PRODUCTS.c.image_url.is_not(None).label("has_picture"),
        PRODUCTS.c.created_at,
        LEAVES.c.id.label("kind_id"),
        PRODUCTS.c.brand,
    )
    .where(PRODUCTS.c.status == "active")
    .order_by(PRODUCTS.c.id)
)
_IDS = select(PRODUCTS.c.id).where(PRODUCTS.c.merchant_id == MERCHANT, PRODUCTS.c.status == "active")


@dataclass(frozen=True, slots=True)
class Showable:
    """
    An active product. `category_id` is its first level and `kind_id` the last; price and cost are those of the variant
    in front.
    """

    id: UUID
    category_id: UUID
    is_priority: bool
    in_stock: bool
    price_minor: int
    cost_minor: int | None
    has_picture: bool
    created_at: datetime
    kind_id: UUID
    brand: str | None


async def active(db: MerchantSession) -> list[Showable]:
    """Every active product, in the order of their ids."""
    await db.execute(select(changing.FOR_ANY_SHOP))
    return [Showable(*row) for row in await db.rows(_ROWS, {"merchant_id": db.merchant_id})]


async def active_ids(db: MerchantSession) -> frozenset[UUID]:
    """The ids of every active product."""
    return frozenset(row.id for row in await db.rows(_IDS, {"merchant_id": db.merchant_id}))


async def count_active(db: MerchantSession) -> int:
    """How many active products there are: read from the kept counts."""
    kept = select(func.coalesce(func.sum(ProductCount.total), 0)).where(
        ProductCount.merchant_id == db.merchant_id, ProductCount.status == "active"
    )
    return int(await db.scalar(kept) or 0)
