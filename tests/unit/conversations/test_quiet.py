"""The night, in somebody's time zone."""

from datetime import UTC, datetime

import pytest

from oja.conversations.planning import Quiet


@pytest.mark.parametrize(
    ("hour", "ends"),
    [(19, None), (20, (26, 7)), (23, (26, 7)), (0, (25, 7)), (6, (25, 7)), (7, None), (12, None)],
)
def test_from_nine_at_night_to_eight_in_the_morning_in_lagos(hour: int, ends: tuple[int, int] | None) -> None:
    quiet = Quiet(21, 8, "Africa/Lagos")
    expected = datetime(2026, 11, ends[0], ends[1], tzinfo=UTC) if ends else None
    assert quiet.ends_at(datetime(2026, 11, 25, hour, 30, tzinfo=UTC)) == expected


def test_the_same_hour_twice_is_never_quiet_and_a_siesta_can_be() -> None:
    assert Quiet(0, 0, "UTC").ends_at(datetime(2026, 11, 25, 0, 30, tzinfo=UTC)) is None
    siesta = Quiet(13, 15, "UTC")
    assert siesta.ends_at(datetime(2026, 11, 25, 14, tzinfo=UTC)) == datetime(2026, 11, 25, 15, tzinfo=UTC)


def test_the_clocks_going_forward_does_not_lengthen_the_night() -> None:
    berlin = Quiet(21, 8, "Europe/Berlin")
    assert berlin.ends_at(datetime(2026, 3, 28, 22, tzinfo=UTC)) == datetime(2026, 3, 29, 6, tzinfo=UTC)
