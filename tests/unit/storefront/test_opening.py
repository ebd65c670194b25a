from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from oja.storefront.design import opening
from oja.storefront.design.looks import ShopLook

LAGOS = "Africa/Lagos"
CLOSED: list[list[str]] = [[] for _ in range(7)]


def week(**days: list[str]) -> list[list[str]]:
    return [days.get(name, []) for name in ("mo", "tu", "we", "th", "fr", "sa", "su")]


def told(days: list[list[str]], moment: str, zone: str = LAGOS) -> tuple[bool, str]:
    found = opening.at(days, datetime.fromisoformat(moment).replace(tzinfo=UTC), zone)
    return found.is_open, f"{found.changes_at:%a %H:%M}" if found.changes_at else "never"


@pytest.mark.parametrize(
    ("days", "moment", "expected"),
    [
        # 2026-11-23 is a Monday; Lagos is an hour ahead of UTC.
        (week(mo=["09:00-17:00"]), "2026-11-23T07:59", (False, "Mon 09:00")),
        (week(mo=["09:00-17:00"]), "2026-11-23T08:00", (True, "Mon 17:00")),
        (week(mo=["09:00-17:00"]), "2026-11-23T16:00", (False, "Mon 09:00")),
        (week(mo=["09:00-12:00", "14:00-18:00"]), "2026-11-23T12:00", (False, "Mon 14:00")),
        (week(sa=["20:00-02:00"]), "2026-11-29T00:30", (True, "Sun 02:00")),
        (week(sa=["20:00-24:00"], su=["00:00-03:00"]), "2026-11-28T21:00", (True, "Sun 03:00")),
        ([["00:00-24:00"]] * 7, "2026-11-23T12:00", (True, "never")),
        (CLOSED, "2026-11-23T12:00", (False, "never")),
    ],
)
def test_tells_whether_it_is_open_and_until_when(
    days: list[list[str]], moment: str, expected: tuple[bool, str]
) -> None:
    assert told(days, moment) == expected


def test_an_hour_that_the_clocks_skip_or_repeat_does_no_harm() -> None:
    sunday = week(su=["02:30-04:00"])
    assert told(sunday, "2026-03-29T01:15", "Europe/Paris") == (False, "Sun 03:30")
    assert told(week(sa=["22:00-03:30"]), "2026-10-25T01:45", "Europe/Paris") == (True, "Sun 03:30")


@pytest.mark.parametrize(
    "day",
    [["09:00-09:00"], ["9:00-17:00"], ["09:00-25:00"], ["09:00-13:00", "12:00-15:00"], ["20:00-02:00", "23:00-24:00"]],
)
def test_hours_that_cannot_be_are_refused(day: list[str]) -> None:
    with pytest.raises(ValidationError):
        ShopLook(hours=[day, *CLOSED[1:]])
