"""Changing the catalogue: one writer a shop at a time, and word to everybody afterwards."""

from sqlalchemy import func, select

from oja.catalog.events import CatalogChanged
from oja.kernel import live
from oja.kernel.db import MerchantSession
from oja.kernel.events import emit


async def lock(db: MerchantSession) -> None:
    """Let the writers of one shop's catalogue wait for each other. Sales of stock do not wait for them."""
    await db.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(f"catalog:{db.merchant_id}", 0))))


async def changed(db: MerchantSession) -> None:
    """Write what is pending and tell everybody that the catalogue is not what it was."""
    await db.flush()
    live.tell(db, f"merchant:{db.merchant_id}", {"type": "catalog_changed"})
    await emit(db, CatalogChanged(db.merchant_id))
