"""
Changing the catalogue: one writer a shop at a time, and word to everybody afterwards.

The database itself notes what changed (`catalog.changes`); it learns here who does it.
"""

from sqlalchemy import func, select

from oja.catalog.events import CatalogChanged
from oja.catalog.search import indexing
from oja.kernel import jobs, live
from oja.kernel.db import MerchantSession
from oja.kernel.events import emit

AT_ONCE = 1_000
"""So many products' words are taken up by whoever changed them."""


async def lock(db: MerchantSession) -> None:
    """Let the writers of one shop's catalogue wait for each other. Sales of stock do not wait for them."""
    key = func.hashtextextended(f"catalog:{db.merchant_id}", 0)
    await db.execute(select(func.pg_advisory_xact_lock(key), func.set_config("app.actor", db.actor, True)))


async def changed(db: MerchantSession) -> None:
    """
    Write what is pending, let search find it, and tell everybody that the catalogue is not what it was.

    Of very many products whose words changed at once, as with a category's name, search learns the rest in a job.
    """
    await db.flush()
    if await indexing.take_up(db, most=AT_ONCE):
        await jobs.enqueue(db, "catalog.take_up_words", merchant_id=db.merchant_id)
    live.tell(db, f"merchant:{db.merchant_id}", {"type": "catalog_changed"})
    await emit(db, CatalogChanged(db.merchant_id))
