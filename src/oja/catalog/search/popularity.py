"""Popularity: what sells, told by those who know the orders. It decides among products that fit a search equally."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from sqlalchemy import delete, insert

from oja.catalog.search.models import SearchPopularity
from oja.kernel.db import MerchantSession

LATELY = timedelta(days=90)
"""What was sold before is forgotten."""


async def renew(db: MerchantSession, sold: Mapping[UUID, int]) -> None:
    """Keep how many of each product were sold lately, instead of what was kept before."""
    await db.execute(delete(SearchPopularity).where(SearchPopularity.merchant_id == db.merchant_id))
    rows = [{"merchant_id": db.merchant_id, "product_id": one, "sold": sold[one]} for one in sorted(sold)]
    if rows:
        await db.execute(insert(SearchPopularity), rows)
