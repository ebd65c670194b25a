"""
Changing the catalogue: one writer a shop at a time, and word to everybody afterwards.

The database itself notes what changed (`catalog.changes`); it learns here who does it.
"""

from sqlalchemy import func, select

from oja.catalog.events import CatalogChanged
from oja.kernel import live
from oja.kernel.db import MerchantSession
from oja.kernel.events import emit


async def lock(db: MerchantSession) -> None:
    """Let the writers of one shop's catalogue wait for each other. Sales of stock do not wait for them."""
    key = func.hashtextextended(f"catalog:{db.merchant_id}", 0)
    await db.execute(select(func.pg_advisory_xact_lock(key), func.set_config("app.actor", db.actor, True)))


async def changed(db: MerchantSession) -> None:
    """Write what is pending and tell everybody that the catalogue is not what it was."""
    await db.flush()
    live.tell(db, f"merchant:{db.merchant_id}", {"type": "catalog_changed"})
    await emit(db, CatalogChanged(db.merchant_id))
