"""When goods are ready and arrive, by the shop's own clock. 28 November 2026 is a Saturday."""

from datetime import UTC, date, datetime

import pytest

from oja.delivery import promising

LAGOS = "Africa/Lagos"
WEEK = [["09:00-18:00"]] * 5 + [["10:00-14:00"], []]


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+01:00")


@pytest.mark.parametrize(
    ("now", "hours", "ready"),
    [
        ("2026-11-27T10:05", 0, "2026-11-27T10:15"),
        ("2026-11-27T10:00", 2, "2026-11-27T12:00"),
        ("2026-11-27T17:00", 2, "2026-11-28T11:00"),
        ("2026-11-27T22:00", 3, "2026-11-28T13:00"),
        ("2026-11-28T13:00", 2, "2026-11-30T10:00"),
        ("2026-11-28T15:00", 0, "2026-11-30T09:00"),
        ("2026-11-27T10:00", 24, "2026-11-28T10:00"),
        ("2026-11-27T10:00", 48, "2026-11-30T10:00"),
        ("2026-11-27T17:00", 50, "2026-12-01T10:00"),
        ("2026-11-27T10:00", 11, "2026-11-28T13:00"),
    ],
)
def test_only_hours_and_days_count_on_which_the_shop_is_open(now: str, hours: int, ready: str) -> None:
    assert promising.ready_at(at(now), hours, WEEK, LAGOS) == at(ready)


def test_a_shop_that_does_not_say_when_it_is_open_always_is() -> None:
    assert promising.ready_at(at("2026-11-28T23:00"), 3, [], LAGOS) == at("2026-11-29T02:00")
    assert promising.ready_at(at("2026-11-28T23:00"), 24, [], LAGOS) == at("2026-11-29T23:00")


def test_a_shop_that_is_closed_promises_nothing() -> None:
    assert promising.ready_at(at("2026-11-28T12:00"), 0, [[]] * 7, LAGOS) is None
    assert promising.ready_at(at("2026-11-28T12:00"), 24, [[]] * 7, LAGOS) is None


def test_a_night_over_and_a_clock_that_is_put_back() -> None:
    bar = [["20:00-02:00"]] * 7
    assert promising.ready_at(at("2026-11-28T00:30"), 1, bar, LAGOS) == at("2026-11-28T01:30")
    paris = promising.ready_at(datetime(2026, 10, 24, 23, tzinfo=UTC), 3, [], "Europe/Paris")
    assert paris is not None
    assert (paris.hour, paris.astimezone(UTC).hour) == (3, 2)


@pytest.mark.parametrize(
    ("ready", "days", "first", "last"),
    [
        ("2026-11-27T10:00", (0, 0), date(2026, 11, 27), date(2026, 11, 27)),
        ("2026-11-27T17:00", (0, 1), date(2026, 11, 28), date(2026, 11, 30)),
        ("2026-11-27T10:00", (1, 3), date(2026, 11, 28), date(2026, 12, 1)),
        ("2026-11-29T10:00", (0, 2), date(2026, 11, 30), date(2026, 12, 2)),
    ],
)
def test_on_the_way_only_days_of_delivery_count(ready: str, days: tuple[int, int], first: date, last: date) -> None:
    found = promising.arrives(at(ready), days, (1, 2, 3, 4, 5, 6), ("09:00-12:00", "15:00-18:00"))
    assert found == (first, last)
    assert promising.arrives(at("2026-11-29T23:00"), (0, 0), (), ())[0] == date(2026, 11, 29)
