"""Questions about the rotation. Nothing here writes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from datetime import time as clock_time
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, select

from oja.catalog import showable
from oja.kernel import clock
from oja.kernel.db import MerchantSession
from oja.merchants import queries as merchants
from oja.sync.rotation import evidence, lift, limits
from oja.sync.rotation.lift import Lift
from oja.sync.rotation.models import Evidence, Place, Rotation, Round


@dataclass(frozen=True, slots=True)
class Seen:
    """How often messages showed a product, and how many chat orders had it, in the last `limits.SEEN_DAYS` days."""

    shown: int
    ordered: int


async def let_in(db: MerchantSession) -> frozenset[UUID] | None:
    """The products that WhatsApp shows now, by their ids; None: all of the shop's active ones."""
    if (await find_rotation(db)).is_rotating:
        places = select(Place.product_id).where(Place.merchant_id == db.merchant_id, Place.is_in)
        return frozenset(await db.scalars(places))
    never = await kept_out(db)
    return (await showable.active_ids(db)) - never if never else None


async def find_rotation(db: MerchantSession) -> Rotation:
    """How the shop's rotation stands; of a shop that never needed one, as it would begin."""
    kept = await db.scalar(select(Rotation).where(Rotation.merchant_id == db.merchant_id))
    first = Rotation(
        slots=limits.SLOTS, holdout_percent=limits.HOLDOUT_PERCENT, is_rotating=False, number=0, seasons={}
    )
    return kept or first


async def kept_out(db: MerchantSession) -> frozenset[UUID]:
    """The products that the merchant never wants to see in WhatsApp."""
    places = select(Place.product_id).where(Place.merchant_id == db.merchant_id, Place.is_never)
    return frozenset(await db.scalars(places))


async def is_due(db: MerchantSession) -> bool:
    """Whether the shop's daily round is still to be played, and its hour has come."""
    rotation = await find_rotation(db)
    return rotation.is_rotating and await next_round(db, rotation) <= clock.now()


async def next_round(db: MerchantSession, rotation: Rotation) -> datetime:
    """From when on the next daily round is played: in the small hours of the shop's own day."""
    zone = ZoneInfo((await merchants.shop(db.merchant_id)).timezone)
    day = clock.now().astimezone(zone).date()
    if rotation.played_on is not None and rotation.played_on >= day:
        day += timedelta(days=1)
    return datetime.combine(day, clock_time(limits.HOUR), zone)


async def places(db: MerchantSession, product_ids: Collection[UUID]) -> dict[UUID, Place]:
    """Where those of the products stand that have been looked at."""
    found = select(Place).where(Place.merchant_id == db.merchant_id, Place.product_id.in_(product_ids))
    return {one.product_id: one for one in await db.scalars(found)}


async def standing(db: MerchantSession, state: str, *, offset: int, limit: int) -> tuple[list[UUID], int]:
    """A page of the products that are `in`, `out` for now or `never` shown, latest changes first; and their number."""
    where: list[ColumnElement[bool]] = [Place.merchant_id == db.merchant_id]
    if state == "never":
        where.append(Place.is_never.is_(True))
    else:
        where += [Place.is_in == (state == "in"), Place.reason.not_in(["", "off_sale", "never"])]
    total = await db.scalar(select(func.count()).select_from(Place).where(*where)) or 0
    page = select(Place.product_id).where(*where).order_by(Place.since.desc(), Place.product_id.desc())
    return list(await db.scalars(page.offset(offset).limit(limit))), total


async def seen(db: MerchantSession, product_ids: Collection[UUID]) -> dict[UUID, Seen]:
    """What was seen of products lately."""
    since = await evidence.today(db.merchant_id) - timedelta(days=limits.SEEN_DAYS)
    sums = select(Evidence.product_id, func.sum(Evidence.shown), func.sum(Evidence.ordered)).where(
        Evidence.merchant_id == db.merchant_id, Evidence.product_id.in_(product_ids), Evidence.day >= since
    )
    rows = await db.execute(sums.group_by(Evidence.product_id))
    return {key: Seen(int(shown), int(ordered)) for key, shown, ordered in rows}


async def measured_lift(db: MerchantSession) -> Lift:
    """What learning brings, beside the group that is chosen by a fixed rule."""
    since = await evidence.today(db.merchant_id) - timedelta(days=limits.LIFT_DAYS)
    days = select(Evidence.stood, func.count(), func.sum(Evidence.ordered)).where(
        Evidence.merchant_id == db.merchant_id, Evidence.day >= since, Evidence.stood.in_(["learned", "fixed"])
    )
    groups: dict[str, list[lift.Day]] = {"learned": [], "fixed": []}
    for stood, products, ordered in await db.execute(days.group_by(Evidence.stood, Evidence.day)):
        groups[str(stood)].append(lift.Day(int(products), int(ordered)))
    return lift.measure(groups["learned"], groups["fixed"])


async def list_rounds(db: MerchantSession, *, offset: int, limit: int) -> tuple[Sequence[Round], int]:
    """A page of rounds, the latest first, and how many are remembered."""
    mine = Round.merchant_id == db.merchant_id
    total = await db.scalar(select(func.count()).select_from(Round).where(mine)) or 0
    rows = await db.scalars(select(Round).where(mine).order_by(Round.number.desc()).offset(offset).limit(limit))
    return rows.all(), total
