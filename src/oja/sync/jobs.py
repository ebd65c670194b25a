"""Sync's jobs: push after every change, ask after what was sent, read back every hour."""

from datetime import timedelta
from uuid import UUID

from oja.catalog.events import AvailabilityChanged, CatalogChanged
from oja.channels import queries as channels
from oja.channels.events import ChannelConnected, ChannelRemoved
from oja.kernel import jobs
from oja.kernel.db import merchant_session, platform_session
from oja.kernel.events import on
from oja.merchants import queries as merchants
from oja.merchants.events import HomeChanged
from oja.sync import following, linking, pushing, queries, reconciling, service, sets, staleness
from oja.sync.errors import MetaSilent
from oja.sync.rotation.events import RotationChanged

# So that many shops do not ask Meta in the same second.
APART = timedelta(seconds=2)


@on(CatalogChanged, is_for_all=True)
async def push_change(*, merchant_id: UUID) -> None:
    """Products changed: send what differs."""
    await _push_all(merchant_id)


@on(AvailabilityChanged)
async def push_availability(*, merchant_id: UUID, variant_id: UUID) -> None:  # noqa: ARG001 - the event's fields
    """Something sold out, or came back."""
    await _push_all(merchant_id)


@on(RotationChanged)
async def push_rotation(*, merchant_id: UUID) -> None:
    """Other products may be seen from now on."""
    await _push_all(merchant_id, is_forced=True)


@on(HomeChanged)
async def push_links(*, merchant_id: UUID) -> None:
    """The shop lives elsewhere: every link leads there from now on."""
    # Whoever moved it may not have come to dropping what is remembered of it.
    await merchants.forget_shop(merchant_id, (await merchants.shop(merchant_id)).slug)
    await _push_all(merchant_id)


@on(ChannelConnected)
async def take_up(*, merchant_id: UUID, channel_id: UUID) -> None:  # noqa: ARG001 - the event's fields
    """A number was connected: its catalogue is kept in step from now on."""
    async with merchant_session(merchant_id) as db:
        await service.take_up(db)


@on(ChannelRemoved)
async def let_go(*, merchant_id: UUID, channel_id: UUID) -> None:  # noqa: ARG001 - the event's fields
    """A number was removed: so may be its catalogue."""
    async with merchant_session(merchant_id) as db:
        await service.take_up(db)


@jobs.job("sync.push", at_once=8)
async def push(*, merchant_id: UUID, catalogue_id: UUID, is_forced: bool = False) -> None:
    """Send what is not at Meta as it should be."""
    await pushing.push(merchant_id, catalogue_id, is_forced=is_forced)


@jobs.job("sync.follow", at_once=8)
async def follow(*, merchant_id: UUID, batch_id: UUID) -> None:
    """Ask what became of what was sent."""
    await following.follow(merchant_id, batch_id)


@jobs.job("sync.look_after", at_once=8)
async def look_after(*, merchant_id: UUID, catalogue_id: UUID) -> None:
    """See that what was cut short goes again, and that the merchant knows what has waited too long."""
    async with merchant_session(merchant_id) as db:
        await staleness.look_after(db, catalogue_id)
    await pushing.push(merchant_id, catalogue_id)


@jobs.job("sync.reconcile", retries=3, at_once=2)
async def reconcile(*, merchant_id: UUID, catalogue_id: UUID) -> None:
    """Read a catalogue back and put it right."""
    await reconciling.reconcile(merchant_id, catalogue_id)


@jobs.job("sync.keep_sets", at_once=1)
async def keep_sets(*, merchant_id: UUID, catalogue_id: UUID) -> None:
    """Keep a product set for each category of the first level: one at a time, so that no set is made twice."""
    if not await sets.keep(merchant_id, catalogue_id):
        raise MetaSilent


@jobs.every("*/10 * * * *")
async def look_after_all() -> None:
    """Look after every catalogue."""
    await _spread("sync.look_after")


@jobs.every("37 * * * *")
async def reconcile_all() -> None:
    """Every hour, read every catalogue back."""
    await _spread("sync.reconcile")


async def _push_all(merchant_id: UUID, *, is_forced: bool = False) -> None:
    async with merchant_session(merchant_id) as db:
        catalogues = await queries.ids(db)
    for catalogue_id in catalogues:
        await pushing.push(merchant_id, catalogue_id, is_forced=is_forced)


async def _spread(job: str) -> None:
    async with platform_session() as db:
        shops = await channels.connected_merchants(db)
    for place, merchant_id in enumerate(shops):
        async with merchant_session(merchant_id) as db:
            for catalogue_id in await linking.settle(db):
                await jobs.enqueue(db, job, delay=APART * place, merchant_id=merchant_id, catalogue_id=catalogue_id)
