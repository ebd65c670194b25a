"""A number alone under numbered lines is the line; anything else stays what it was."""

from uuid import UUID

import pytest

from oja.assistant import choosing, intents
from oja.assistant.intents import Intent
from oja.channels.numbering import Choice

RICE = UUID("01990000-0000-7000-8000-000000000001")
LINES = [Choice("cart"), Choice(f"p:{RICE}"), Choice("rice-5kg", is_product=True)]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("1", intents.ShowCart()),
        ("2.", intents.ShowProduct(RICE)),
        (" 3 ", intents.ShowProduct(external_id="rice-5kg")),
        ("4", intents.SayNumber(4)),
        ("0", intents.SayNumber(0)),
        ("2 pieces", intents.SayNumber(2)),
        ("x2", intents.SayNumber(2)),
    ],
)
def test_what_a_number_means(words: str, meant: Intent) -> None:
    number = int("".join(filter(str.isdigit, words)))
    assert choosing.by_number(intents.SayNumber(number), words, LINES) == meant


def test_without_lines_a_number_is_how_many() -> None:
    assert choosing.by_number(intents.SayNumber(1), "1", []) == intents.SayNumber(1)


def test_what_is_no_number_is_left_alone() -> None:
    assert choosing.by_number(intents.Greet(), "1", LINES) == intents.Greet()
