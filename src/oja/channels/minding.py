"""Minding: what Meta tells about accounts and numbers changes how they are shown, and whether they may speak."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select, update

from oja.channels import account_events, alerts, health, syncing
from oja.channels.alerts import Alert
from oja.channels.events import ChannelConnected
from oja.channels.models import AccountEvent, Channel
from oja.channels.queries import REMOVED
from oja.channels.whatsapp_cloud import account_news
from oja.channels.whatsapp_cloud.account_news import News
from oja.kernel import events, jobs
from oja.kernel.db import MerchantSession
from oja.kernel.logs import log

BY_META: Final = "account"


async def mind(db: MerchantSession, account_event_id: UUID) -> None:
    """Act on an account event: on its number, or on every number of its account. Safe to repeat."""
    event = await account_events.get(db, account_event_id)
    if event.field == "history":
        await syncing.note_progress(db, event)
        return
    news = account_news.read(event.field, event.event, event.details)
    if news == account_news.NOTHING:
        return
    for channel in await _numbers_of(db, event):
        await _act(db, channel, news)


async def _numbers_of(db: MerchantSession, event: AccountEvent) -> Sequence[Channel]:
    named = Channel.phone_number_id == event.phone_number_id
    of_account = Channel.waba_id == event.waba_id
    found = select(Channel).where(named if event.phone_number_id else of_account, Channel.state != REMOVED)
    # Meta closes and opens accounts, whichever number it names beside.
    if event.field == "account_update" and event.waba_id:
        found = select(Channel).where(of_account, Channel.state != REMOVED)
    return (await db.scalars(found.order_by(Channel.id).with_for_update())).all()


async def _act(db: MerchantSession, channel: Channel, news: News) -> None:
    if news.health:
        await health.note(db, channel.id, **news.health)
    changes: dict[str, Any] = {}
    if news.throughput is not None and not channel.is_coexistence:
        changes["throughput"] = news.throughput
    if news.stop is not None:
        changes |= {"state": "stopped", "last_error": news.stop}
        alert = Alert(BY_META, "danger", news.stop, "WhatsApp Manager says what to do. Then connect the number again.")
        await alerts.raise_(db, channel.id, alert)
    elif news.resumes and channel.state == "stopped" and await alerts.is_open(db, channel.id, BY_META):
        changes |= {"state": "active", "last_error": None}
        await alerts.resolve(db, channel.id, "stopped")
        await events.emit(db, ChannelConnected(db.merchant_id, channel.id))
    if changes:
        await db.execute(update(Channel).where(Channel.id == channel.id).values(changes))
    for alert in news.alerts:
        await alerts.raise_(db, channel.id, alert)
    if news.resumes:
        # Meta's word is believed, and then looked at: it may be another kind of number now.
        await jobs.enqueue(db, "channels.refresh", merchant_id=db.merchant_id, channel_id=channel.id)
    if news.resolved:
        await alerts.resolve(db, channel.id, *news.resolved)
    log.info("account news", channel_id=str(channel.id), stops=news.stop is not None, resumes=news.resumes)
