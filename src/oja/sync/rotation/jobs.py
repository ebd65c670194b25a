"""What the rotation does when something happened, and every day."""

from uuid import UUID

from oja.catalog.events import AvailabilityChanged, CatalogChanged
from oja.kernel import jobs
from oja.kernel.db import merchant_session
from oja.kernel.events import on
from oja.kernel.jobs import job
from oja.merchants.rounds import in_every_shop
from oja.sync.events import RefusalsChanged
from oja.sync.rotation import queries, service


@on(CatalogChanged, is_for_all=True)
async def follow_catalog(*, merchant_id: UUID) -> None:
    """A star, a price, a picture, a product more or less: it may come in at once, or have to leave."""
    async with merchant_session(merchant_id) as db:
        await service.follow(db, can_wait=True)


@on(AvailabilityChanged)
async def follow_stock(*, merchant_id: UUID, variant_id: UUID) -> None:  # noqa: ARG001 - all of the shop is looked at
    """What is sold out leaves its place to another at once."""
    async with merchant_session(merchant_id) as db:
        await service.follow(db)


@on(RefusalsChanged)
async def follow_refusals(*, merchant_id: UUID) -> None:
    """What Meta does not take leaves its place to another; what goes again may come in."""
    async with merchant_session(merchant_id) as db:
        await service.follow(db, is_forced=True)


@job("rotation.play_day")
async def play_day(*, merchant_id: UUID) -> None:
    """Play a shop's daily round."""
    async with merchant_session(merchant_id) as db:
        await service.play_day(db)


@in_every_shop("11 * * * *")
async def begin_days(*, merchant_id: UUID) -> None:
    """Let each shop play its round in the small hours of its own day; one that was missed, as soon as it can."""
    async with merchant_session(merchant_id) as db:
        if await queries.is_due(db):
            await jobs.enqueue(db, "rotation.play_day", merchant_id=merchant_id)
