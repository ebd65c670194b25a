"""What learning brings, said with its uncertainty, and not said while nobody can know."""

from oja.sync.rotation import lift, words
from oja.sync.rotation.lift import Day


def test_nothing_is_said_of_too_little() -> None:
    found = lift.measure([Day(90, 9)] * 6, [Day(10, 1)] * 6)
    assert (found.percent, found.low, found.high) == (None, None, None)
    assert words.comparison(found).startswith("Too little is known to say so yet")
    assert lift.measure([Day(90, 90)] * 20, []).percent is None


def test_a_clear_lift_is_said_with_its_bounds() -> None:
    found = lift.measure([Day(90, 90), Day(90, 80)] * 20, [Day(10, 6), Day(10, 4)] * 20)
    assert found.percent is not None
    assert found.low is not None
    assert found.high is not None
    assert found.low < found.percent < found.high
    assert found.percent == 88.9
    assert found.low > 0
    assert "surely between" in words.comparison(found)


def test_what_may_be_chance_is_called_so() -> None:
    found = lift.measure([Day(90, 10)] * 20, [Day(10, 1)] * 20)
    assert found.percent == 11.1
    assert "may be chance" in words.comparison(found)


def test_days_that_differ_wildly_make_it_less_sure() -> None:
    calm = lift.measure([Day(90, 45)] * 30, [Day(10, 4)] * 30)
    wild = lift.measure([Day(90, 90), Day(90, 0)] * 15, [Day(10, 8), Day(10, 0)] * 15)
    assert calm.high is not None
    assert wild.high is not None
    assert wild.high > calm.high
