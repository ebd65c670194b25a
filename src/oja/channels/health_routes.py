"""How the shop's numbers are doing, and the desk where what could not be used is tried again."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from oja.channels import alerts, desk, event_queries, health, queries, setup_routes, syncing
from oja.channels.desk import AlreadyUnderstood
from oja.channels.models import Channel, ChannelAlert
from oja.channels.setup_views import (
    AlertOut,
    AlertsAnswer,
    HealthAnswer,
    HealthNow,
    HealthOut,
    HealthPage,
    RetriesAnswer,
    Span,
    SyncOut,
)
from oja.channels.showing import PhoneNumberId, shown_channel
from oja.channels.views import ChannelEventAnswer, ChannelEventWithBody
from oja.kernel import clock
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.routing import Router
from oja.kernel.web import conflicts, success
from oja.merchants.access import Member, MerchantDb, allowed

router = Router()
router.include_router(setup_routes.router)

A_DAY = timedelta(days=1)


@router.get("/channel-alerts", response_model=AlertsAnswer, dependencies=[allowed("conversations.read")])
async def list_channel_alerts(db: MerchantDb) -> dict[str, Any]:
    """What is wrong with the shop's numbers right now, the worst first. Whoever answers chats may see it."""
    return success(_alerts(await alerts.list_open(db)))


@router.get("/channels/{phone_number_id}/health", response_model=HealthAnswer, dependencies=[allowed("channels.read")])
async def get_channel_health(phone_number_id: PhoneNumberId, db: MerchantDb) -> dict[str, Any]:
    """How a number is doing, as far as Meta has told."""
    return success(await _page(db, phone_number_id))


@router.post("/channels/{phone_number_id}/health", response_model=HealthAnswer, dependencies=[allowed("channels.read")])
async def refresh_channel_health(phone_number_id: PhoneNumberId, place: Member) -> dict[str, Any]:
    """Ask Meta now how a number is doing."""
    async with merchant_session(place.merchant_id) as db:
        channel = await queries.get_by_phone_number_id(db, phone_number_id)
    await health.refresh(place.merchant_id, channel.id)
    async with merchant_session(place.merchant_id) as db:
        return success(await _page(db, phone_number_id))


@router.post(
    "/channel-events/retry", status_code=202, response_model=RetriesAnswer, dependencies=[allowed("events.retry")]
)
async def retry_channel_events(span: Span, db: MerchantDb) -> dict[str, Any]:
    """Try every failed event of a time again. Safe to repeat: whatever an event brings is kept once."""
    return success(count=await desk.plan_retries(db, since=span.since, until=span.until))


@router.post(
    "/channel-events/{event_id}/retry",
    status_code=202,
    response_model=ChannelEventAnswer,
    dependencies=[allowed("events.retry")],
    responses=conflicts(AlreadyUnderstood.message),
)
async def retry_channel_event(event_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Try an event again that could not be used."""
    await desk.retry(db, event_id)
    view = await event_queries.get_event(db, event_id)
    return success(ChannelEventWithBody.model_validate(view, from_attributes=True))


async def _page(db: MerchantSession, phone_number_id: str) -> HealthPage:
    channel = await queries.get_by_phone_number_id(db, phone_number_id)
    known = HealthOut.model_validate(await health.of(db, channel.id))
    now = HealthNow(
        **known.model_dump(),
        last_event_at=await event_queries.last_heard(db, phone_number_id),
        failed_events=await event_queries.count_failed(db, clock.now() - A_DAY),
    )
    open_ = [(alert, of) for alert, of in await alerts.list_open(db) if of.id == channel.id]
    syncs = [SyncOut.model_validate(row) for row in await syncing.list_syncs(db, channel.id)]
    return HealthPage(channel=shown_channel(channel), health=now, alerts=_alerts(open_), syncs=syncs)


def _alerts(rows: Iterable[tuple[ChannelAlert, Channel]]) -> list[AlertOut]:
    return [
        AlertOut.model_validate(
            {name: getattr(alert, name) for name in ("id", "kind", "level", "sentence", "advice", "raised_at")}
            | {"phone_number_id": channel.phone_number_id, "display_number": channel.display_number}
        )
        for alert, channel in rows
    ]
