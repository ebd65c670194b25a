"""
Alerts: what a merchant has to know about a number, until it is over. One open alert of each kind for each number; told
again it says the newest words and stays one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from oja.channels.models import Channel, ChannelAlert
from oja.kernel import clock, ids, live
from oja.kernel.db import MerchantSession

# Of these a number falls silent.
SILENCING = frozenset({"account", "stopped", "token"})

Level = Literal["info", "warning", "danger"]


@dataclass(frozen=True, slots=True)
class Alert:
    """What to tell: what has happened, and what she can do."""

    kind: str
    level: Level
    sentence: str
    advice: str


def stopped(reason: str) -> Alert:
    """A number was refused something, and says nothing more until the merchant acts."""
    return Alert("stopped", "danger", reason, "Open this number under WhatsApp and connect it again.")


def marketing_paused(reason: str) -> Alert:
    """Meta slowed a number down: its offers wait, replies and order news go on."""
    return Alert("marketing", "warning", reason, "Replies and order news go on as usual. Offers go on by themselves.")


async def raise_(db: MerchantSession, channel_id: UUID, alert: Alert) -> None:
    """Open an alert, or give the open one of its kind the newest words."""
    words = {"level": alert.level, "sentence": alert.sentence, "advice": alert.advice}
    row = insert(ChannelAlert).values(
        merchant_id=db.merchant_id, id=ids.new(), channel_id=channel_id, kind=alert.kind, **words
    )
    told = row.on_conflict_do_update(
        index_elements=["merchant_id", "channel_id", "kind"], index_where=ChannelAlert.resolved_at.is_(None), set_=words
    )
    await db.execute(told)
    tell(db)


async def resolve(db: MerchantSession, channel_id: UUID, *kinds: str) -> None:
    """Close the open alerts of these kinds; of all kinds when none is named."""
    open_ = update(ChannelAlert).where(ChannelAlert.channel_id == channel_id, ChannelAlert.resolved_at.is_(None))
    if kinds:
        open_ = open_.where(ChannelAlert.kind.in_(kinds))
    await db.execute(open_.values(resolved_at=clock.now()))
    tell(db)


async def is_open(db: MerchantSession, channel_id: UUID, kind: str) -> bool:
    """True while a number has an open alert of this kind."""
    found = select(ChannelAlert.id).where(
        ChannelAlert.channel_id == channel_id, ChannelAlert.kind == kind, ChannelAlert.resolved_at.is_(None)
    )
    return await db.scalar(found) is not None


async def list_open(db: MerchantSession) -> Sequence[tuple[ChannelAlert, Channel]]:
    """The open alerts with their numbers: the worst first, of those what silences a number, then the newest."""
    rows = await db.execute(
        select(ChannelAlert, Channel)
        .join(Channel, Channel.id == ChannelAlert.channel_id)
        .where(ChannelAlert.resolved_at.is_(None))
    )
    found = [(alert, channel) for alert, channel in rows]
    return sorted(found, key=lambda row: _rank(row[0]))


def _rank(alert: ChannelAlert) -> tuple[int, bool, float]:
    worst = ("danger", "warning", "info").index(alert.level)
    return worst, alert.kind not in SILENCING, -alert.raised_at.timestamp()


def tell(db: MerchantSession) -> None:
    """Tell the open pages of the shop that something about its numbers has changed."""
    live.tell(db, f"merchant:{db.merchant_id}", {"type": "channel_changed"})
