"""What each of Meta's error codes means for us."""

import pytest

from oja.channels.whatsapp_cloud import refusals


@pytest.mark.parametrize(
    ("code", "status", "action"),
    [
        (131000, 500, "retry"), (131016, 500, "retry"), (None, 503, "retry"), (999999, 500, "retry"),
        (130429, 400, "rate"), (131056, 400, "rate"), (4, 400, "rate"), (None, 429, "rate"),
        (131047, 400, "window"),
        (131026, 400, "permanent"), (100, 400, "permanent"), (132001, 404, "permanent"), (131049, 400, "permanent"),
        (131053, 400, "permanent"), (999999, 400, "permanent"), (None, 400, "permanent"),
        (190, 401, "stop"), (10, 403, "stop"), (200, 403, "stop"), (368, 400, "stop"), (131042, 400, "stop"),
        (131031, 403, "stop"), (None, 401, "stop"),
    ],
)  # fmt: skip
def test_an_error_is_waited_out_given_up_or_stops_the_number(code: int | None, status: int, action: str) -> None:
    verdict = refusals.judge(code, status)
    assert verdict.action == action
    assert verdict.sentence.endswith(".")


def test_the_pauses_grow_and_end() -> None:
    assert [refusals.pause("retry", 131000, attempt) for attempt in (1, 2, 3, 4)] == [1, 2, 4, 8]
    assert [refusals.pause("rate", refusals.PAIR_RATE, attempt) for attempt in (1, 2, 3)] == [4, 16, 64]
    assert refusals.pause("retry", None, 50) == 300


def test_metas_own_words_stand_behind_ours() -> None:
    assert refusals.sentence(131026, "Unable to deliver.") == (
        "This number cannot receive the message: it may not be on WhatsApp, or has an old version of the app."
        " (WhatsApp says: Unable to deliver.)"
    )
