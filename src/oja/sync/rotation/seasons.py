"""
Seasons: which categories sell better at this time of the year than they usually do, as last year's orders tell.

A category's share of the orders in the four weeks around this day a year ago is compared with its share of that whole
year; so neither a shop that grows nor one that is young looks like a season.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from uuid import UUID
from zoneinfo import ZoneInfo

from oja.catalog.showable import Showable
from oja.kernel.db import MerchantSession
from oja.merchants import queries as merchants
from oja.orders import queries as orders

YEAR, AROUND = timedelta(days=365), timedelta(days=14)
LEAST_ORDERS = 50
"""With fewer in those four weeks any season would be chance; as many speak for there being none."""
LEAST, MOST = 0.75, 1.33
NEW_FOR_DAYS, NEW_COUNTS = 30.0, 0.2


async def measure(db: MerchantSession, day: date, products: Sequence[Showable]) -> dict[str, float]:
    """How much more each category is worth these days, by its id; those as usual are left out."""
    zone = ZoneInfo((await merchants.shop(db.merchant_id)).timezone)
    begins = datetime.combine(day, clock_time(), zone) - YEAR - AROUND
    category = {one.id: one.category_id for one in products}
    season = _by_category(await orders.products_ordered_between(db, begins, begins + 2 * AROUND), category)
    if season.total() < LEAST_ORDERS:
        return {}
    year = _by_category(await orders.products_ordered_between(db, begins, begins + YEAR), category)
    return {str(one): factor for one in year if (factor := _factor(season, year, one)) != 1.0}


def newness(age_days: float) -> float:
    """How much more something new is worth: a fifth at first, nothing after thirty days."""
    return 1.0 + NEW_COUNTS * max(0.0, 1.0 - age_days / NEW_FOR_DAYS)


def _factor(season: Counter[UUID], year: Counter[UUID], category: UUID) -> float:
    usual = year[category] / year.total()
    now = (season[category] + LEAST_ORDERS * usual) / (season.total() + LEAST_ORDERS)
    return round(min(max(now / usual, LEAST), MOST), 3)


def _by_category(ordered: Mapping[UUID, int], category: Mapping[UUID, UUID]) -> Counter[UUID]:
    found: Counter[UUID] = Counter()
    for product_id, count in ordered.items():
        if product_id in category:
            found[category[product_id]] += count
    return found
