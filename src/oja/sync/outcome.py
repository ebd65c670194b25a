"""Outcome: a product is in WhatsApp's catalogue when people see one of its items there."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select

from oja.catalog import in_whatsapp
from oja.kernel.db import MerchantSession
from oja.sync.models import SyncItem

AT_ONCE = 5_000


async def settle(db: MerchantSession, products: Collection[UUID]) -> None:
    """Let these products say whether WhatsApp shows them."""
    waiting = sorted(products)
    for start in range(0, len(waiting), AT_ONCE):
        some = waiting[start : start + AT_ONCE]
        seen = select(SyncItem.product_id).where(SyncItem.product_id.in_(some), SyncItem.is_shown).distinct()
        shown = set(await db.scalars(seen))
        await in_whatsapp.note(db, shown=shown, hidden=set(some) - shown)
