"""How far a message got, who speaks, and how long free words may be sent."""

from datetime import UTC, datetime, timedelta
from functools import reduce
from itertools import permutations

import pytest

from oja.conversations import ownership, progress, window
from oja.conversations.ownership import Step


@pytest.mark.parametrize(
    ("reports", "end"),
    [
        (("sent", "delivered", "read"), "read"),
        (("sent", "failed"), "failed"),
        (("sent", "failed", "delivered"), "delivered"),
        (("sent", "read", "read"), "read"),
        (("sent", "played"), "read"),
        (("sent", "warning", "deleted"), "sent"),
    ],
)
@pytest.mark.parametrize("start", ["queued", "sending", "unknown"])
def test_reports_in_every_order_end_at_the_same_place(start: str, reports: tuple[str, ...], end: str) -> None:
    assert {reduce(progress.further, order, start) for order in permutations(reports)} == {end}


@pytest.mark.parametrize(
    ("speaker", "step", "after"),
    [
        ("assistant", "hand_over", "team"),
        ("assistant", "take_over", "team"),
        ("assistant", "hand_back", "assistant"),
        ("team", "hand_over", "team"),
        ("team", "take_over", "team"),
        ("team", "hand_back", "assistant"),
    ],
)
def test_who_speaks_after_a_step(speaker: str, step: Step, after: str) -> None:
    assert ownership.after(speaker, step) == after


def test_the_window_is_open_for_24_hours_and_closed_for_who_never_wrote() -> None:
    wrote = datetime(2026, 11, 23, 8, tzinfo=UTC)
    assert window.is_open(wrote, wrote + timedelta(hours=23, minutes=59))
    assert not window.is_open(wrote, wrote + timedelta(hours=24))
    assert not window.is_open(None, wrote)
    assert window.closes_at(wrote) == wrote + timedelta(hours=24)
