"""Questions about what providers sent: each shop sees what is hers of it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import msgspec
from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from oja.channels import searching
from oja.channels.models import PLATFORM_APP, ChannelApp, ChannelEvent, ChannelRoute
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
