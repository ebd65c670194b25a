"""What each of Meta's error codes means for us."""

import pytest

from oja.channels.whatsapp_cloud import refusals

# Every code of the reference's table (WhatsApp 1.8), and the class that its row says.
TABLE: dict[str, tuple[int, ...]] = {
    "retry": (1, 2, 131000, 131016, 135000, 131057, 133004),
    "rate": (4, 80007, 130429, 131056, 133016),
    "pause": (131048, 131064),
    "later": (131049,),
    "window": (131047,),
    "permanent": (131026, 131030, 131021, 131051, 130472, 131062, 100, 131008, 131009, 132068, 132069),
    "opted_out": (131050,),
    "template": (132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016),
    "stop": (0, 3, 10, 190, *range(200, 300), 131005, 368, 130497, 131031, 131042, 131045, 131037, 131063, 133010),
    "media": (131052, 131053),
}
FEATURES = (138000, 138006, 138999, 131200, 131215, 139000, 139004, 139100, 139103)


@pytest.mark.parametrize(("code", "action"), [(code, action) for action, codes in TABLE.items() for code in codes])
def test_every_code_of_the_reference_has_its_class_and_a_sentence(code: int, action: str) -> None:
    verdict = refusals.judge(code)
    assert verdict.action == action
    assert verdict.sentence.endswith(".")
    assert not any(character.isdigit() for character in verdict.sentence.replace("24 hours", "")), "no codes in words"


def test_no_code_stands_in_two_classes() -> None:
    codes = [code for many in TABLE.values() for code in many]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("code", FEATURES)
def test_a_features_own_codes_are_permanent_with_the_features_sentence(code: int) -> None:
    verdict = refusals.judge(code)
    assert verdict.action == "permanent"
    assert verdict.sentence != refusals.judge(100).sentence


@pytest.mark.parametrize(
    ("code", "status", "action"),
    [
        (None, 503, "retry"), (999999, 500, "retry"), (None, 429, "rate"), (999999, 400, "permanent"),
        (None, 400, "permanent"), (None, 401, "stop"), (None, 403, "stop"),
    ],
)  # fmt: skip
def test_an_unknown_code_is_judged_by_its_http_status(code: int | None, status: int, action: str) -> None:
    assert refusals.judge(code, status).action == action


def test_the_pauses_grow_spread_and_end() -> None:
    for attempt, seconds in ((1, 1), (2, 2), (3, 4), (4, 8)):
        assert seconds <= refusals.pause("retry", 131000, attempt) <= seconds * 1.25
    assert len({refusals.pause("retry", 131000, 4) for _ in range(20)}) > 1, "not all at the same moment"
    assert [refusals.pause("rate", refusals.PAIR_RATE, attempt) for attempt in (1, 2, 3)] == [4, 16, 64]
    assert refusals.pause("retry", None, 50) <= 375


def test_metas_own_words_stand_behind_ours() -> None:
    assert refusals.sentence(131026, "Unable to deliver.") == (
        "This number cannot receive the message: it may not be on WhatsApp, or has an old version of the app."
        " (WhatsApp says: Unable to deliver.)"
    )
