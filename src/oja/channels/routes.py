"""Connected numbers, and what providers sent, for the shop's team."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Depends, Query

from oja.channels import claiming, event_queries, health_routes, queries, service
from oja.channels.dialog360 import routes as dialog360_routes
from oja.channels.errors import NumberTaken
from oja.channels.showing import PhoneNumberId, shown_channel
from oja.channels.twilio import routes as twilio_routes
from oja.channels.views import (
    ChannelAnswer,
    ChannelEventAnswer,
    ChannelEventOut,
    ChannelEventsAnswer,
    ChannelEventWithBody,
    ChannelsAnswer,
    Connection,
)
from oja.kernel import jobs, web
from oja.kernel.db import merchant_session
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, Problem, conflicts, success
from oja.merchants.access import Member, MerchantDb, allowed

router = Router(prefix="/api/merchants/{merchant_id}", tags=["Channels"], responses=PROBLEMS)
# Their paths are more exact than the one of any number, so they are asked first.
router.include_router(dialog360_routes.router)
router.include_router(twilio_routes.router)
router.include_router(health_routes.router)


@router.get("/channels", response_model=ChannelsAnswer, dependencies=[allowed("channels.read")])
async def list_channels(db: MerchantDb, page: Annotated[Page, Depends(web.page)]) -> dict[str, Any]:
    """The WhatsApp numbers of the shop."""
    rows = [shown_channel(row) for row in await queries.list_channels(db)]
    return web.listing("channels", rows[page.offset : page.offset + page.limit], total=len(rows), page=page)


@router.get("/channels/{phone_number_id}", response_model=ChannelAnswer, dependencies=[allowed("channels.read")])
async def get_channel(phone_number_id: PhoneNumberId, db: MerchantDb) -> dict[str, Any]:
    """One WhatsApp number."""
    return success(shown_channel(await queries.get_by_phone_number_id(db, phone_number_id)))


@router.put(
    "/channels/{phone_number_id}",
    response_model=ChannelAnswer,
    dependencies=[allowed("channels.write")],
    responses=conflicts(NumberTaken.message) | {503: {"model": Problem, "description": claiming.MetaAway.message}},
)
async def connect_channel(phone_number_id: PhoneNumberId, connection: Connection, place: Member) -> dict[str, Any]:
    """
    Connect a WhatsApp number, or change how it is connected. Credentials are stored sealed and never shown.

    A number that is new here needs an access token that sees it: it is the proof that the number is yours.
    """
    async with merchant_session(place.merchant_id) as db:
        known = await queries.find_by_phone_number_id(db, phone_number_id)
    await claiming.prove(phone_number_id, connection, known)
    if known is None:
        connection = await service.numbers_as_meta_says(phone_number_id, connection)
    async with merchant_session(place.merchant_id) as db:
        channel, verify_token = await service.connect(db, phone_number_id, connection)
        await jobs.enqueue(db, "channels.refresh", merchant_id=place.merchant_id, channel_id=channel.id)
        answer = shown_channel(channel)
    return success(answer, **({"verify_token": verify_token} if verify_token else {}))


@router.get("/channel-events", response_model=ChannelEventsAnswer, dependencies=[allowed("events.read")])
async def list_channel_events(
    db: MerchantDb,
    page: Annotated[Page, Depends(web.page)],
    state: Annotated[Literal["decoded", "unknown", "failed", "pending"] | None, Query()] = None,
    search: Annotated[
        str | None, Query(min_length=3, max_length=200, description="A message's id at WhatsApp, or a phone number.")
    ] = None,
) -> dict[str, Any]:
    """What providers sent for this shop, the newest first."""
    views, total, next_cursor = await event_queries.list_events(db, state=state, search=search, page=page)
    rows = [ChannelEventOut.model_validate(view, from_attributes=True) for view in views]
    return web.listing("channel_events", rows, total=total, page=page, next_cursor=next_cursor)


@router.get("/channel-events/{event_id}", response_model=ChannelEventAnswer, dependencies=[allowed("events.read")])
async def get_channel_event(event_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """One of them, with its raw body."""
    view = await event_queries.get_event(db, event_id)
    return success(ChannelEventWithBody.model_validate(view, from_attributes=True))
