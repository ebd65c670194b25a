"""Questions about connected numbers and what providers sent."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from oja.channels.models import Channel, ChannelRoute
from oja.kernel.db import MerchantSession
from oja.kernel.errors import NotFound

REMOVED = "removed"

# Built once: they are asked for every message that leaves.
_ONE: Final = select(Channel).where(Channel.id == bindparam("channel_id"))
_STATE: Final = select(Channel.state).where(Channel.id == bindparam("channel_id"))


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
    channel = await db.scalar(_ONE, {"channel_id": channel_id})
    if channel is None:
        raise NotFound
    return channel


async def is_removed(db: MerchantSession, channel_id: UUID) -> bool:
    """True for a number that is not connected any more."""
    return await db.scalar(_STATE, {"channel_id": channel_id}) == REMOVED


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


async def accounts(db: MerchantSession) -> dict[str, Line]:
    """The shop's accounts by id, each with a number that may speak for it: a working one if there is."""
    found: dict[str, Line] = {}
    for channel in await list_channels(db):
        known = found.get(channel.waba_id)
        if channel.waba_id and (known is None or not known.is_active):
            found[channel.waba_id] = line_of(channel)
    return found


async def connected_merchants(db: AsyncSession) -> Sequence[UUID]:
    """Every shop that has a number."""
    return (await db.scalars(select(ChannelRoute.merchant_id).distinct())).all()
