"""Refused: the products of which Meta takes nothing, with its words. Nothing here writes."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import func, select

from oja.kernel.db import MerchantSession
from oja.sync.models import GONE, LEAVING, REJECTED, SyncItem

_IS_OUT = (SyncItem.state == REJECTED) & ~SyncItem.is_shown


async def by_meta(db: MerchantSession, product_ids: Collection[UUID] | None = None) -> dict[UUID, str]:
    """
    Why Meta takes nothing of a product, by its id: of all products, or of these.

    One whose older form people still see, or one of whose variants Meta takes, is not among them.
    """
    why = select(SyncItem.product_id, func.coalesce(func.min(SyncItem.error), "")).where(
        SyncItem.merchant_id == db.merchant_id, SyncItem.state != GONE, SyncItem.wanted != LEAVING
    )
    if product_ids is not None:
        why = why.where(SyncItem.product_id.in_(product_ids))
    found = await db.execute(why.group_by(SyncItem.product_id).having(func.bool_and(_IS_OUT)))
    return {product_id: str(words) for product_id, words in found}
