"""
Changing the catalogue: one writer a shop at a time, and word to everybody afterwards.

The database itself notes what changed (`catalog.changes`); it learns here who does it.
"""

from sqlalchemy import func, select

from oja.catalog.events import CatalogChanged
from oja.catalog.search import indexing
from oja.catalog.search.meaning import vectors
from oja.kernel import jobs, live
from oja.kernel.db import MerchantSession
from oja.kernel.events import emit

AT_ONCE = 1_000
"""So many products' words are taken up by whoever changed them."""
FOR_ANY_SHOP = func.set_config("plan_cache_mode", "force_generic_plan", True)
"""
For statements that look up very many rows of a shop. One that is younger than the tables' statistics has none by them,
and planned for it alone, each row would be looked up by reading all of the shop's.
"""


async def lock(db: MerchantSession) -> None:
    """Let the writers of one shop's catalogue wait for each other. Sales of stock do not wait for them."""
    key = func.hashtextextended(f"catalog:{db.merchant_id}", 0)
    actor = func.set_config("app.actor", db.actor, True)
    await db.execute(select(func.pg_advisory_xact_lock(key), actor, FOR_ANY_SHOP))


async def changed(db: MerchantSession, *, is_told: bool = True) -> None:
    """
    Write what is pending, let search find it, and tell everybody that the catalogue is not what it was.

    Of very many products whose words changed at once, as with a category's name, search learns the rest in a job.
    Without `is_told` nobody is told yet: the caller goes on, and will.
    """
    await db.flush()
    if await indexing.take_up(db, most=AT_ONCE):
        await jobs.enqueue(db, "catalog.take_up_words", merchant_id=db.merchant_id)
    if not is_told:
        return
    await vectors.note_change(db)
    live.tell(db, f"merchant:{db.merchant_id}", {"type": "catalog_changed"})
    await emit(db, CatalogChanged(db.merchant_id))
