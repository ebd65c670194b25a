"""Tags: the words a merchant groups her products by. Nothing here writes; they are written with their product."""

from typing import Any

from sqlalchemy import func, select

from oja.catalog.models import Product
from oja.kernel.db import MerchantSession


async def list_tags(db: MerchantSession, *, offset: int = 0, limit: int = 20) -> tuple[list[dict[str, Any]], int]:
    """
    The tags of products that are not archived, the most used first, and how many tags there are.

    Ways to write one that differ only in case are one, told as most products write it.
    """
    each = (
        select(func.unnest(Product.tags).label("tag"))
        .where(Product.merchant_id == db.merchant_id, Product.status != "archived")
        .subquery()
    )
    counted = (
        select(
            func.mode().within_group(each.c.tag).label("tag"),
            func.count().label("product_count"),
            func.count().over().label("total"),
        )
        .group_by(func.lower(each.c.tag))
        .order_by(func.count().desc(), func.lower(each.c.tag))
    )
    rows = (await db.execute(counted.offset(offset).limit(limit))).all()
    shown = [{"tag": row.tag, "product_count": row.product_count} for row in rows]
    if rows or not offset:
        return shown, rows[0].total if rows else 0
    return shown, await db.scalar(select(func.count()).select_from(counted.order_by(None).subquery())) or 0
