"""What a shop's visits came to: days that were counted already, and the events since then."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from oja.kernel import clock
from oja.kernel.db import MerchantSession
from oja.storefront.measured import folding, speed
from oja.storefront.measured.models import SpeedDay, VisitDay
from oja.storefront.measured.speed import Vital

Speeds = dict[str, dict[Vital, int]]
"""What three of four visits stayed below, by page; of all pages under `""`."""
EVERYWHERE: Final = ""


@dataclass(frozen=True)
class Visits:
    """How often what happened from `since` until now, in the shop's own days."""

    since: date
    times: Mapping[str, Counter[str]]
    """By kind, then by name."""
    by_day: Mapping[date, int]
    speeds: Speeds

    def by_name(self, kind: str) -> Counter[str]:
        """How often that happened by name; a name that never came up has 0."""
        return self.times.get(kind, Counter())

    def of(self, kind: str) -> int:
        """How often that happened in all."""
        return self.by_name(kind).total()

    def top(self, kind: str, limit: int) -> list[tuple[str, int]]:
        """The names that came up most."""
        return sorted(self.by_name(kind).items(), key=lambda one: (-one[1], one[0]))[:limit]


async def visits(db: MerchantSession, timezone: str, days: int) -> Visits:
    """What happened in the last `days` days, today among them."""
    today = clock.now().astimezone(ZoneInfo(timezone)).date()
    first = today - timedelta(days=days - 1)
    folded = await folding.last_folded(db)
    live_from = max(first, folded + timedelta(days=1)) if folded else first
    told = folding.between(
        db, folding.begin_of(live_from, timezone), folding.begin_of(today + timedelta(days=1), timezone), timezone
    )
    times: defaultdict[str, Counter[str]] = defaultdict(Counter)
    by_day: Counter[date] = Counter()
    kept = select(VisitDay.kind, VisitDay.name, func.sum(VisitDay.times)).where(
        VisitDay.merchant_id == db.merchant_id, VisitDay.day >= first, VisitDay.day < live_from
    )
    for kind, name, count in await db.execute(kept.group_by(VisitDay.kind, VisitDay.name)):
        times[kind][name] += int(count)
    daily = select(VisitDay.day, VisitDay.times).where(
        VisitDay.merchant_id == db.merchant_id,
        VisitDay.kind == "visit",
        VisitDay.day >= first,
        VisitDay.day < live_from,
    )
    for day, count in await db.execute(daily):
        by_day[day] += count
    for row in await db.rows(folding.COUNT_VISITS, {**told, "most": folding.MOST_NAMES}):
        times[row.kind][row.name] += row.times
        if row.kind == "visit":
            by_day[row.day] += row.times
    return Visits(first, times, by_day, await _speeds(db, first, live_from, told))


async def _speeds(db: MerchantSession, first: date, live_from: date, told: Mapping[str, object]) -> Speeds:
    steps: defaultdict[tuple[str, Vital], Counter[int]] = defaultdict(Counter)
    kept = select(SpeedDay.page, SpeedDay.vital, SpeedDay.step, func.sum(SpeedDay.times)).where(
        SpeedDay.merchant_id == db.merchant_id, SpeedDay.day >= first, SpeedDay.day < live_from
    )
    counted = [tuple(row) for row in await db.execute(kept.group_by(SpeedDay.page, SpeedDay.vital, SpeedDay.step))]
    lately = [(row.page, row.vital, row.step, row.times) for row in await db.rows(folding.COUNT_SPEEDS, told)]
    for page, vital, step, times in (*counted, *lately):
        for where in (page, EVERYWHERE):
            steps[where, vital][step] += int(times)
    found: defaultdict[str, dict[Vital, int]] = defaultdict(dict)
    for (page, vital), reached in steps.items():
        if (value := speed.p75(reached)) is not None:
            found[page][vital] = value
    return dict(found)
