"""Sentences by id: values, plurals, and languages that are not finished."""

import pytest

from oja.kernel.words import Words

WORDS = Words(
    en={"hello": "Hello, {name}!", "items": "{count, plural, =0 {nothing} one {# item} other {# items}} for {name}"},
    pl={"items": "{count, plural, one {# rzecz} few {# rzeczy} other {# rzeczy (wiele)}} - {name}"},
)


def test_fills_in_a_value_and_leaves_its_braces_alone() -> None:
    assert WORDS.say("en", "hello", name="{count}") == "Hello, {count}!"


@pytest.mark.parametrize(("count", "words"), [(0, "nothing"), (1, "1 item"), (3, "3 items")])
def test_counts_in_english(count: int, words: str) -> None:
    assert WORDS.say("en-NG", "items", count=count, name="Ada") == f"{words} for Ada"


def test_counts_by_the_rule_of_the_language() -> None:
    assert WORDS.say("pl", "items", count=3, name="Ada") == "3 rzeczy - Ada"


def test_falls_back_to_english_where_a_translation_is_missing() -> None:
    assert WORDS.say("pl_PL", "hello", name="Ada") == "Hello, Ada!"
    assert WORDS.say("yo", "hello", name="Ada") == "Hello, Ada!"


def test_a_missing_value_is_a_bug() -> None:
    with pytest.raises(KeyError):
        WORDS.say("en", "hello")
