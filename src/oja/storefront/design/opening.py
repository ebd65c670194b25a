"""Opening: whether a shop is open at a moment, and when that changes, by its own clock. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Opening:
    """How things stand. `changes_at` is when it closes, or opens next; None when that does not come within a week."""

    is_open: bool
    changes_at: datetime | None
    today: date


def at(week: Sequence[Sequence[str]], now: datetime, timezone: str) -> Opening:
    """Whether a shop with this week, Monday first, is open `now`; times that touch count as one."""
    zone = ZoneInfo(timezone)
    here = now.astimezone(zone)
    spans = _spans(week, here.date(), zone)
    for begin, end in spans:
        if begin <= now < end:
            is_ever = end - begin >= timedelta(days=7)
            return Opening(is_open=True, changes_at=None if is_ever else end.astimezone(zone), today=here.date())
    upcoming = next((begin.astimezone(zone) for begin, _ in spans if begin > now), None)
    return Opening(is_open=False, changes_at=upcoming, today=here.date())


def _spans(week: Sequence[Sequence[str]], today: date, zone: ZoneInfo) -> list[tuple[datetime, datetime]]:
    """From yesterday, whose night may last into today, to a week from now."""
    spans: list[tuple[datetime, datetime]] = []
    for day in (today + timedelta(days=number) for number in range(-1, 9)):
        for times in week[day.weekday()]:
            begin, end = times[:5], times[6:]
            last = day + timedelta(days=1) if end <= begin or end == "24:00" else day
            span = _moment(day, begin, zone), _moment(last, "00:00" if end == "24:00" else end, zone)
            if spans and span[0] <= spans[-1][1]:
                spans[-1] = spans[-1][0], max(span[1], spans[-1][1])
            else:
                spans.append(span)
    return spans


def _moment(day: date, clock: str, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), zone).astimezone(UTC)
