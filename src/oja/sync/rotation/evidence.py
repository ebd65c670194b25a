"""
Evidence: what messages showed, and what was ordered in chats and in the web shop, counted once for each of the shop's
own days.

A day is counted when it is over, all at once: counting it again puts the same numbers in the place of the old ones.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import delete, func, insert, select, text

from oja.catalog import showable
from oja.catalog.showable import Showable
from oja.catalog.variants import offering
from oja.conversations import showings
from oja.kernel import clock
from oja.kernel.db import MerchantSession
from oja.merchants import queries as merchants
from oja.orders import queries as orders
from oja.sync.rotation import limits
from oja.sync.rotation.learning import A_DAY_SHOWS, DAILY, WINDOW_DAYS
from oja.sync.rotation.models import Evidence, Place, Rotation

SOURCE, ELSEWHERE = "chat", "web"

# Never more orders than showings, or the rate would exceed one.
_SUMS = text("""
SELECT product_id,
       sum(greatest(shown + CASE WHEN stood IS NULL THEN 0 ELSE :a_day END, ordered)
           * power(CAST(:daily AS double precision), :today - day)) AS tries,
       sum(ordered * power(CAST(:daily AS double precision), :today - day)) AS wins,
       sum(elsewhere * power(CAST(:daily AS double precision), :today - day)) AS elsewhere
FROM rotation_evidence
WHERE merchant_id = :merchant_id AND day > :since AND (shown > 0 OR ordered > 0 OR elsewhere > 0 OR stood IS NOT NULL)
GROUP BY product_id
""")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a product: its showings and orders, and orders in the web shop, as far as they still count."""

    tries: float
    wins: float
    elsewhere: float


NOTHING = Known(0.0, 0.0, 0.0)


async def today(merchant_id: UUID) -> date:
    """The shop's own day."""
    shop = await merchants.shop(merchant_id)
    return clock.now().astimezone(ZoneInfo(shop.timezone)).date()


async def count(db: MerchantSession, rotation: Rotation) -> None:
    """Count every day that is over and was not counted yet."""
    products = {one.id: one for one in await showable.active(db)}
    shop = await merchants.shop(db.merchant_id)
    now = await today(db.merchant_id)
    first = now - timedelta(days=limits.FIRST_DAYS)
    if rotation.counted_until is not None:
        first = max(first, rotation.counted_until + timedelta(days=1))
    for day in _days(first, now):
        await _count_day(db, rotation, day, ZoneInfo(shop.timezone), products)
    rotation.counted_until = now - timedelta(days=1)


async def known(db: MerchantSession, day: date) -> dict[UUID, Known]:
    """What is known of each product on that day."""
    values = {
        "merchant_id": db.merchant_id, "a_day": A_DAY_SHOWS, "daily": DAILY, "today": day,
        "since": day - timedelta(days=WINDOW_DAYS),
    }  # fmt: skip
    rows = await db.rows(_SUMS, values)
    return {row.product_id: Known(float(row.tries), float(row.wins), float(row.elsewhere)) for row in rows}


async def shown_lately(db: MerchantSession, day: date, days: int = 7) -> int:
    """How often messages showed any product in the last days."""
    lately = select(func.coalesce(func.sum(Evidence.shown), 0)).where(
        Evidence.merchant_id == db.merchant_id, Evidence.day >= day - timedelta(days=days)
    )
    return int(await db.scalar(lately) or 0)


async def _count_day(
    db: MerchantSession, rotation: Rotation, day: date, zone: ZoneInfo, products: dict[UUID, Showable]
) -> None:
    since, until = _midnight(day, zone), _midnight(day + timedelta(days=1), zone)
    shown = await _by_product(db, await showings.shown_between(db, since, until), products)
    ordered = await orders.products_ordered_between(db, since, until, source=SOURCE)
    elsewhere = await orders.products_ordered_between(db, since, until, source=ELSEWHERE)
    stood = await _standing(db, rotation, until, products) if rotation.is_rotating else {}
    rows = [
        {
            "merchant_id": db.merchant_id, "product_id": one, "day": day, "shown": shown[one],
            "ordered": ordered.get(one, 0), "elsewhere": elsewhere.get(one, 0), "stood": stood.get(one),
        }
        for one in sorted(products.keys() & (shown.keys() | ordered.keys() | elsewhere.keys() | stood.keys()))
    ]  # fmt: skip
    await db.execute(delete(Evidence).where(Evidence.merchant_id == db.merchant_id, Evidence.day == day))
    if rows:
        await db.execute(insert(Evidence), rows)


async def _standing(
    db: MerchantSession, rotation: Rotation, until: datetime, products: dict[UUID, Showable]
) -> dict[UUID, str]:
    """How each product that was in at the end of a day stood there."""
    places = select(Place.product_id, Place.reason).where(
        Place.merchant_id == db.merchant_id, Place.is_in, Place.since < until
    )
    return {
        one.product_id: _stood(one.product_id, one.reason, rotation.holdout_percent)
        for one in await db.execute(places)
        if one.product_id in products
    }


def _stood(product_id: UUID, reason: str, percent: int) -> str:
    """A product of the comparison group that has its place by another rule belongs to neither side."""
    if reason == "pinned":
        return "pinned"
    if not is_fixed(product_id, percent):
        return "learned"
    return "fixed" if reason in {"comparison", "kept"} else "other"


def is_fixed(product_id: UUID, percent: int) -> bool:
    """Whether a product belongs to the group for comparison: by its id alone, so that it stays there."""
    return product_id.int % 100 < percent


async def _by_product(db: MerchantSession, named: Counter[str], products: dict[UUID, Showable]) -> Counter[UUID]:
    """The same by products, of which messages speak in three ways."""
    ours = {str(one): one for one in products}
    others = await offering.by_retailer_id(db, [name for name in named if name not in ours])
    shown: Counter[UUID] = Counter()
    for name, times in named.items():
        if name in ours:
            shown[ours[name]] += times
        elif name in others:
            shown[others[name].product_id] += times
    return shown


def _days(first: date, until: date) -> Iterator[date]:
    while first < until:
        yield first
        first += timedelta(days=1)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, clock_time(), zone)
