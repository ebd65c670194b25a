"""Questions about bulk edits. Nothing here writes."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from oja.catalog.bulk.errors import REASONS
from oja.catalog.bulk.models import BulkEdit, BulkLine
from oja.catalog.models import Product, Variant
from oja.kernel.db import MerchantSession

SHOWN_PROBLEMS = 100


async def list_latest(db: MerchantSession, *, offset: int = 0, limit: int = 20) -> tuple[Sequence[BulkEdit], int]:
    """Bulk edits, the latest first, and how many there are."""
    total = await db.scalar(select(func.count()).select_from(BulkEdit).where(BulkEdit.merchant_id == db.merchant_id))
    rows = await db.scalars(select(BulkEdit).order_by(BulkEdit.id.desc()).offset(offset).limit(limit))
    return rows.all(), total or 0


async def problems(db: MerchantSession, edit_id: UUID) -> list[dict[str, Any]]:
    """The first products that were left as they are, and why."""
    variant = (Variant.merchant_id == BulkLine.merchant_id) & (Variant.id == BulkLine.subject_id)
    product = (Product.merchant_id == BulkLine.merchant_id) & (Product.id == BulkLine.product_id)
    left = (
        select(BulkLine.product_id, Product.name, func.coalesce(Variant.name, "").label("variant"), BulkLine.reason)
        .join(Product, product)
        .outerjoin(Variant, variant)
        .where(
            BulkLine.merchant_id == db.merchant_id,
            BulkLine.edit_id == edit_id,
            BulkLine.state.in_(("refused", "kept")),
        )
        .order_by(BulkLine.product_id, BulkLine.subject_id)
        .limit(SHOWN_PROBLEMS)
    )
    rows = (await db.execute(left)).mappings()
    return [{**row, "message": REASONS.get(row["reason"], "")} for row in rows]
