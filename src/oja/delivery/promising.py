"""
Promising: when goods are ready, and between which days they arrive, by the shop's own clock. Without a database.

Of what it takes to make them ready, whole days are days on which the shop is open, and the hours beyond are hours in
which it is. On the way, only days count on which it delivers.
"""

import itertools
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from oja.delivery.pricing import Ways, Zone
from oja.kernel import clock
from oja.merchants.queries import Shop

Week = Sequence[Sequence[str]]
"""The opening times of each day from Monday ("09:00-18:00"); empty: always."""
FARTHEST: Final = timedelta(days=120)
_QUARTER: Final = timedelta(minutes=15)


Promise = dict[str, str]
"""`{"ready": moment}` for what is picked up, `{"first": day, "last": day}` for what is brought."""


def pickup(ways: Ways, shop: Shop, week: Week) -> Promise | None:
    """When an order that is placed now can be picked up; None when the shop does not tell."""
    if not ways.has_pickup or ways.ready_hours is None:
        return None
    ready = ready_at(clock.now(), ways.ready_hours, week, shop.timezone)
    return None if ready is None else {"ready": ready.isoformat()}


def delivery(ways: Ways, zone: Zone | None, shop: Shop, week: Week) -> Promise | None:
    """When it arrives in a zone, or in any of them; None when the shop does not tell."""
    days = ways.days_to(zone) if ways.has_delivery else None
    ready = ready_at(clock.now(), ways.ready_hours or 0, week, shop.timezone) if days else None
    if days is None or ready is None:
        return None
    first, last = arrives(ready, days, shop.delivery_days, shop.delivery_times)
    return {"first": first.isoformat(), "last": last.isoformat()}


def ready_at(now: datetime, hours: int, week: Week, timezone: str) -> datetime | None:
    """When something that takes so many hours is ready; None when the shop does not open in the next months."""
    zone = ZoneInfo(timezone)
    here = now.astimezone(zone)
    days, left = divmod(hours, 24)
    if days:
        opens = (day for day in _days(here.date() + timedelta(days=1)) if not week or week[day.weekday()])
        last = next((day for number, day in enumerate(opens, start=1) if number == days), None)
        if last is None:
            return None
        here = datetime.combine(last, here.time(), zone)
    needed = timedelta(hours=left)
    for begin, end in _spans(here.date() - timedelta(days=1), week, zone):
        start = max(begin, here.astimezone(UTC))
        if start >= end:
            continue
        if start + needed <= end:
            return _rounded(start + needed).astimezone(zone)
        needed -= end - start
    return None


def arrives(
    ready: datetime, days: tuple[int, int], delivery_days: Sequence[int], times: Sequence[str]
) -> tuple[date, date]:
    """
    The first and the last day on which it may arrive, when it takes so many days on the way.

    It leaves on the day it is ready, unless the last of the delivery `times` has begun by then.
    """
    last = max((one[:5] for one in times), default=None)
    is_late = last is not None and time.fromisoformat(last) < ready.time()
    leaves = ready.date() + timedelta(days=1 if is_late else 0)
    # Without a day on which it delivers, a shop agrees on one in the chat; any day may be it.
    working = (day for day in _days(leaves) if not delivery_days or day.isoweekday() in delivery_days)
    counted = list(itertools.islice(working, days[1] + 1))
    return counted[days[0]], counted[days[1]]


def _days(first: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range(FARTHEST.days * 4))


def _spans(first: date, week: Week, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    for day in _days(first):
        if day > first + FARTHEST:
            return
        for times in week[day.weekday()] if week else ["00:00-24:00"]:
            begin, end = times[:5], times[6:]
            last = day + timedelta(days=1) if end <= begin or end == "24:00" else day
            yield _moment(day, begin, zone), _moment(last, "00:00" if end == "24:00" else end, zone)


def _moment(day: date, clock: str, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), zone).astimezone(UTC)


def _rounded(moment: datetime) -> datetime:
    """Nobody promises a minute: the next quarter of an hour."""
    over = timedelta(minutes=moment.minute % 15, seconds=moment.second, microseconds=moment.microsecond)
    return moment - over + _QUARTER if over else moment
