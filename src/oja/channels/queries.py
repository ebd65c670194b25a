"""Questions about connected numbers and what providers sent."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

import msgspec
from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from oja.channels.models import PLATFORM_APP, Channel, ChannelApp, ChannelEvent, ChannelRoute
from oja.channels.whatsapp_cloud import hearing
from oja.kernel import web
from oja.kernel.db import MerchantSession
from oja.kernel.errors import NotFound
from oja.kernel.web import Page


class Part(msgspec.Struct, frozen=True):
    """What one merchant gets to see of an event; kept in `channel_events.details` under her id."""

    state: str
    kinds: list[str] = []
    provider_ids: list[str] = []
    error: str | None = None
    phone_number_ids: list[str] = []
    waba_ids: list[str] = []
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class EventView:
    """An event as one merchant sees it."""

    id: UUID
    received_at: datetime
    state: str
    kinds: list[str]
    provider_ids: list[str]
    error: str | None
    body: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """What it takes to speak through a number, to be carried out of a transaction. The credentials stay sealed."""

    merchant_id: UUID
    channel_id: UUID
    phone_number_id: str
    display_number: str
    waba_id: str
    is_active: bool
    last_error: str | None
    credentials: str | None = field(repr=False)


async def get(db: MerchantSession, channel_id: UUID) -> Channel:
    """
    One connected number.

    :raises NotFound: this shop has none with that id
    """
    channel = await db.scalar(select(Channel).where(Channel.id == channel_id))
    if channel is None:
        raise NotFound
    return channel


async def find_by_phone_number_id(db: MerchantSession, phone_number_id: str) -> Channel | None:
    """The shop's number with that id at Meta."""
    return await db.scalar(select(Channel).where(Channel.phone_number_id == phone_number_id))


async def default(db: MerchantSession) -> Channel | None:
    """The number the shop speaks through unless told otherwise: the oldest one that works, else the oldest."""
    return await db.scalar(select(Channel).order_by(Channel.state != "active", Channel.id).limit(1))


async def line(db: MerchantSession, channel_id: UUID) -> Line:
    """
    What it takes to speak through a number.

    :raises NotFound: this shop has none with that id
    """
    channel = await get(db, channel_id)
    return Line(
        merchant_id=channel.merchant_id,
        channel_id=channel.id,
        phone_number_id=channel.phone_number_id,
        display_number=channel.display_number,
        waba_id=channel.waba_id,
        is_active=channel.state == "active",
        last_error=channel.last_error,
        credentials=channel.credentials,
    )


async def list_channels(db: MerchantSession) -> Sequence[Channel]:
    """Every number of the shop, the oldest first."""
    return (await db.scalars(select(Channel).order_by(Channel.id))).all()


async def accounts(db: MerchantSession) -> dict[str, Line]:
    """The shop's WhatsApp accounts by id, each with a number that may speak for it: a working one if there is."""
    found: dict[str, Line] = {}
    for channel in await list_channels(db):
        if channel.kind == "whatsapp_cloud" and channel.waba_id:
            known = found.get(channel.waba_id)
            if known is None or not known.is_active:
                found[channel.waba_id] = await line(db, channel.id)
    return found


async def connected_merchants(db: AsyncSession) -> Sequence[UUID]:
    """Every shop that has a number."""
    return (await db.scalars(select(ChannelRoute.merchant_id).distinct())).all()


async def list_events(db: MerchantSession, *, state: str | None, page: Page) -> tuple[list[EventView], int, str | None]:
    """A page of what providers sent for this shop, the newest first; how many there are; the next cursor."""
    where = _hers(db.merchant_id, await _apps_of_hers_alone(db, db.merchant_id))
    if state is not None:
        where = and_(where, _state(db.merchant_id) == state)
    total = await db.scalar(select(func.count()).select_from(ChannelEvent).where(where)) or 0
    wanted = select(ChannelEvent).where(where).order_by(ChannelEvent.id.desc()).limit(page.limit + 1)
    if page.cursor:
        wanted = wanted.where(ChannelEvent.id < web.read_uuid_cursor(page.cursor))
    rows = (await db.scalars(wanted.offset(page.offset))).all()
    shown = [_view(row, db.merchant_id) for row in rows[: page.limit]]
    return shown, total, web.cursor_of(shown[-1].id) if len(rows) > page.limit else None


async def get_event(db: MerchantSession, event_id: UUID) -> EventView:
    """
    One event with its body; of a body for several shops only this one's part.

    :raises NotFound: it is not this shop's
    """
    where = _hers(db.merchant_id, await _apps_of_hers_alone(db, db.merchant_id))
    row = await db.scalar(select(ChannelEvent).where(ChannelEvent.id == event_id, where))
    if row is None:
        raise NotFound
    part = _part(row, db.merchant_id)
    raw = row.body if part.is_whole else hearing.only(row.body, set(part.phone_number_ids), set(part.waba_ids))
    return _view(row, db.merchant_id, raw.decode("utf-8", "replace"))


async def merchant_of_app(db: AsyncSession, app_key: str) -> UUID | None:
    """Whose Meta app it is: the one shop connected through it; None when there are several or none."""
    if app_key != PLATFORM_APP:
        return await db.scalar(select(ChannelApp.merchant_id).where(ChannelApp.app_key == app_key))
    connected = select(ChannelRoute.merchant_id).where(ChannelRoute.app_key == app_key).distinct().limit(2)
    merchants = (await db.scalars(connected)).all()
    return merchants[0] if len(merchants) == 1 else None


async def _apps_of_hers_alone(db: MerchantSession, merchant_id: UUID) -> list[str]:
    own = list(await db.scalars(select(ChannelApp.app_key).where(ChannelApp.merchant_id == merchant_id)))
    is_sole = await merchant_of_app(db, PLATFORM_APP) == merchant_id
    return [*own, PLATFORM_APP] if is_sole else own


def _hers(merchant_id: UUID, apps: list[str]) -> ColumnElement[bool]:
    """Attributed to her; or not yet understood, and through an app that nobody else uses."""
    waiting = and_(
        ChannelEvent.state == "pending",
        func.cardinality(ChannelEvent.merchant_ids) == 0,
        ChannelEvent.app_key.in_(apps),
    )
    return or_(ChannelEvent.merchant_ids.contains([merchant_id]), waiting)


def _state(merchant_id: UUID) -> ColumnElement[str]:
    return func.coalesce(ChannelEvent.details[str(merchant_id)]["state"].astext, ChannelEvent.state)


def _part(row: ChannelEvent, merchant_id: UUID) -> Part:
    kept = (row.details or {}).get(str(merchant_id))
    return msgspec.convert(kept, Part) if kept is not None else Part(row.state, error=row.error)


def _view(row: ChannelEvent, merchant_id: UUID, body: str = "") -> EventView:
    part = _part(row, merchant_id)
    return EventView(row.id, row.received_at, part.state, part.kinds, part.provider_ids, part.error, body)
