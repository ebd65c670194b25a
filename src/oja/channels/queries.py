"""Questions about connected numbers and what providers sent."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

import msgspec
from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from oja.channels import searching
from oja.channels.models import PLATFORM_APP, Channel, ChannelApp, ChannelEvent, ChannelRoute
from oja.channels.whatsapp_cloud import hearing
from oja.kernel import web
from oja.kernel.db import MerchantSession
from oja.kernel.errors import NotFound
from oja.kernel.web import Page

REMOVED = "removed"


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
    kind: str
    phone_number_id: str
    display_number: str
    waba_id: str
    is_active: bool
    last_error: str | None
    credentials: str | None = field(repr=False)
    throughput: int = 80
    paused_until: datetime | None = None
    paused_reason: str | None = None
    catalog_id: str | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """A number as a conversation shows it. `is_only`: the shop never had another one, so it need not be shown."""

    id: UUID
    phone_number_id: str
    display_number: str
    state: str
    is_only: bool


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
    """The shop's number with that id at Meta; not one that was removed."""
    found = select(Channel).where(Channel.phone_number_id == phone_number_id, Channel.state != REMOVED)
    return await db.scalar(found)


async def get_by_phone_number_id(db: MerchantSession, phone_number_id: str) -> Channel:
    """
    The same.

    :raises NotFound: this shop has none with that id
    """
    channel = await find_by_phone_number_id(db, phone_number_id)
    if channel is None:
        raise NotFound
    return channel


async def default(db: MerchantSession) -> Channel | None:
    """The number the shop speaks through unless told otherwise: of those that work the chosen, else the oldest."""
    usual = (Channel.state != "active", Channel.is_default.desc(), Channel.id)
    return await db.scalar(select(Channel).where(Channel.state != REMOVED).order_by(*usual).limit(1))


async def line(db: MerchantSession, channel_id: UUID) -> Line:
    """
    What it takes to speak through a number.

    :raises NotFound: this shop has none with that id
    """
    return line_of(await get(db, channel_id))


def line_of(channel: Channel) -> Line:
    """The same of a row that was read already."""
    return Line(
        merchant_id=channel.merchant_id,
        channel_id=channel.id,
        kind=channel.kind,
        phone_number_id=channel.phone_number_id,
        display_number=channel.display_number,
        waba_id=channel.waba_id,
        is_active=channel.state == "active",
        last_error=channel.last_error,
        credentials=channel.credentials,
        throughput=channel.throughput,
        paused_until=channel.marketing_paused_until,
        paused_reason=channel.marketing_paused_reason,
        catalog_id=channel.catalog_id,
    )


async def list_channels(db: MerchantSession) -> Sequence[Channel]:
    """Every connected number of the shop, the oldest first."""
    return (await db.scalars(select(Channel).where(Channel.state != REMOVED).order_by(Channel.id))).all()


async def briefs(db: MerchantSession) -> dict[UUID, Brief]:
    """What a list of conversations needs to know of each number, also of those that were removed."""
    found = (await db.scalars(select(Channel))).all()
    is_only = len(found) == 1
    return {row.id: Brief(row.id, row.phone_number_id, row.display_number, row.state, is_only) for row in found}


async def list_events(
    db: MerchantSession, *, state: str | None, search: str | None = None, page: Page
) -> tuple[list[EventView], int, str | None]:
    """A page of what providers sent for this shop, the newest first; how many there are; the next cursor."""
    where = await hers(db, state=state)
    if search:
        where = and_(where, searching.matches(search.strip(), db.merchant_id))
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


async def hers(db: MerchantSession, *, state: str | None = None) -> ColumnElement[bool]:
    """Which events are this shop's to see; with `state`, only those that are so far for her."""
    where = _hers(db.merchant_id, await _apps_of_hers_alone(db, db.merchant_id))
    return where if state is None else and_(where, _state(db.merchant_id) == state)


async def last_heard(db: MerchantSession, phone_number_id: str) -> datetime | None:
    """When the last event for a number came; None when none is kept."""
    part = ChannelEvent.details[str(db.merchant_id)]["phone_number_ids"]
    hers_ = ChannelEvent.merchant_ids.contains([db.merchant_id]), part.contains([phone_number_id])
    newest = select(ChannelEvent.received_at).where(*hers_).order_by(ChannelEvent.id.desc()).limit(1)
    return await db.scalar(newest)


async def count_failed(db: MerchantSession, since: datetime) -> int:
    """How many of this shop's events failed since then."""
    failed = (ChannelEvent.state == "failed", ChannelEvent.received_at >= since)
    hers_ = ChannelEvent.merchant_ids.contains([db.merchant_id])
    return await db.scalar(select(func.count()).select_from(ChannelEvent).where(hers_, *failed)) or 0


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
