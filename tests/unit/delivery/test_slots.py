"""When a delivery may come."""

from datetime import UTC, datetime

from oja.delivery.slots import offered

TIMES = ["09:00-12:00", "12:00-15:00"]
# A Thursday, 08:30 in Lagos.
NOW = datetime(2026, 11, 26, 7, 30, tzinfo=UTC)


def test_the_next_times_by_the_shops_own_clock() -> None:
    slots = offered(TIMES, [1, 2, 3, 4, 5], NOW, "Africa/Lagos", "en")
    assert [slot.id for slot in slots[:3]] == [
        "2026-11-26T12:00-15:00",
        "2026-11-27T09:00-12:00",
        "2026-11-27T12:00-15:00",
    ]
    assert slots[0].words == "Thu 26 Nov, 12:00–15:00"
    assert len(slots) == 9


def test_days_on_which_nobody_drives_are_left_out() -> None:
    assert {slot.id[:10] for slot in offered(TIMES, [6], NOW, "Africa/Lagos", "en")} == {"2026-11-28", "2026-12-05"}


def test_a_shop_without_times_offers_none() -> None:
    assert offered([], [1, 2, 3], NOW, "Africa/Lagos", "en") == []
    assert offered(TIMES, [], NOW, "Africa/Lagos", "en") == []
