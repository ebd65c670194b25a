"""Looking at domains: soon after they were added, again while records are missing, and every day for good."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import select, update

from oja.kernel import clock
from oja.kernel.db import platform_session
from oja.kernel.jobs import enqueue, every, job
from oja.merchants.domains import checking, service
from oja.merchants.domains.models import ShopDomain

AT_ONCE: Final = 100
TAKEN: Final = timedelta(minutes=10)
"""A check that was lost is begun again after that."""


@job(service.CHECK, retries=3, at_once=8)
async def check_domain(*, domain_id: UUID) -> None:
    """Look at one domain."""
    await checking.check(domain_id)


@every("* * * * *")
async def check_due_domains() -> None:
    """Have those looked at whose turn it is."""
    async with platform_session() as db:
        due = select(ShopDomain.id).where(ShopDomain.next_check_at <= clock.now()).order_by(ShopDomain.next_check_at)
        wanted = (await db.scalars(due.limit(AT_ONCE).with_for_update(skip_locked=True))).all()
        await db.execute(
            update(ShopDomain)
            .where(ShopDomain.id.in_(wanted))
            .values(next_check_at=clock.now() + TAKEN)
            .execution_options(synchronize_session=False)
        )
        for domain_id in wanted:
            await enqueue(db, service.CHECK, domain_id=domain_id)
