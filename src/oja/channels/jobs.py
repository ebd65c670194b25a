"""What channels do by themselves: look after every number's health, hear what Meta says of them, tidy up."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from oja.channels import desk, health, minding, syncing
from oja.channels.events import AccountChanged
from oja.channels.models import ChannelRoute
from oja.kernel import jobs
from oja.kernel.db import merchant_session, platform_session
from oja.kernel.events import on
from oja.kernel.logs import log
from oja.kernel.settings import get_settings

# Numbers are asked about one after the other, so that an hour's round is no burst at Meta.
APART = timedelta(seconds=0.2)


@jobs.every("17 * * * *")
async def look_after_numbers() -> None:
    """Ask Meta how every connected number is doing, spread over some minutes."""
    async with platform_session() as db:
        routes = (await db.execute(select(ChannelRoute.merchant_id, ChannelRoute.channel_id))).all()
        for place, (merchant_id, channel_id) in enumerate(routes):
            await jobs.enqueue(
                db, "channels.refresh", delay=place * APART, merchant_id=merchant_id, channel_id=channel_id
            )


@jobs.job("channels.refresh", retries=2, at_once=4)
async def refresh(*, merchant_id: UUID, channel_id: UUID) -> None:
    """Ask Meta how a number is doing."""
    await health.refresh(merchant_id, channel_id)


@on(AccountChanged)
async def mind(*, merchant_id: UUID, account_event_id: UUID) -> None:
    """Act on what Meta told about an account or a number."""
    async with merchant_session(merchant_id) as db:
        await minding.mind(db, account_event_id)


@jobs.job("channels.ask_for_syncs")
async def ask_for_syncs(*, merchant_id: UUID, channel_id: UUID) -> None:
    """Ask the phone app of a number for its contacts and chats."""
    await syncing.ask(merchant_id, channel_id)


@jobs.job("channels.retry_events")
async def retry_events(*, merchant_id: UUID, since: str, until: str) -> None:
    """Try every failed event of a time again."""
    await desk.retry_all(merchant_id, since=datetime.fromisoformat(since), until=datetime.fromisoformat(until))


@jobs.every("41 3 * * *")
async def prune_events() -> None:
    """Forget what providers sent long ago and was understood."""
    count = await desk.prune(timedelta(days=get_settings().raw_event_days))
    log.info("raw events forgotten", count=count)
