"""Slots: when a delivery may come, from the shop's own times and the clock. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from babel.dates import format_date

MOST: Final = 9
DAYS_AHEAD: Final = 14
NOTICE: Final = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Slot:
    """A time to be at home: `id` comes back from the form, `words` are read by people."""

    id: str
    words: str


def offered(times: Sequence[str], days: Sequence[int], now: datetime, timezone: str, locale: str) -> list[Slot]:
    """
    The next slots of a shop that delivers at these `times` ("09:00-12:00") on these `days` (1 is Monday).

    A slot that begins within the next hour is gone. Nothing when the shop named no times.
    """
    here = now.astimezone(ZoneInfo(timezone))
    found: list[Slot] = []
    for ahead in range(DAYS_AHEAD):
        day = here.date() + timedelta(days=ahead)
        if day.isoweekday() not in days:
            continue
        for time in times:
            begin, _, end = time.partition("-")
            starts = datetime.fromisoformat(f"{day}T{begin}").replace(tzinfo=here.tzinfo)
            if starts < here + NOTICE:
                continue
            named = format_date(day, "EEE d MMM", locale=locale)
            found.append(Slot(f"{day}T{time}", f"{named}, {begin}–{end}"))
            if len(found) == MOST:
                return found
    return found
