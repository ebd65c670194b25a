"""Money is exact, and written as people of a place write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oja.kernel.money import Money, decimal_text, locale_for


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [("24.99", "NGN", 2499), ("500", "JPY", 500), ("1.5", "KWD", 1500), (" 7 ", "BRL", 700), ("0", "INR", 0)],
)
def test_reads_amounts_with_the_currencys_decimals(amount: str, currency: str, minor: int) -> None:
    assert Money.parse(amount, currency) == Money(minor, currency)


@pytest.mark.parametrize("amount", ["", "abc", "1,5", "24.999", "NaN", "Infinity", "1e30", "9" * 20])
def test_refuses_what_is_not_an_exact_amount(amount: str) -> None:
    with pytest.raises(ValueError, match=r"amount|decimals|large"):
        Money.parse(amount, "NGN")


@given(st.integers(-(10**15), 10**15), st.sampled_from(["NGN", "JPY", "KWD"]))
def test_text_and_amount_are_the_same_thing(minor: int, currency: str) -> None:
    assert Money.parse(decimal_text(minor, currency), currency) == Money(minor, currency)


@pytest.mark.parametrize(
    ("money", "language", "country", "text"),
    [
        (Money(1_230_000, "NGN"), "en", "NG", "₦12,300"),
        (Money(2499, "NGN"), "en", "NG", "₦24.99"),
        (Money(12_000_000, "INR"), "hi", "IN", "₹1,20,000"),
        (Money(12345, "BRL"), "pt-BR", "BR", "R$\xa0123,45"),
        (Money(500, "NGN"), "tlh", "XX", "NGN5"),
    ],
)
def test_is_shown_as_people_of_a_place_write_it(money: Money, language: str, country: str, text: str) -> None:
    assert money.display(locale_for(language, country)) == text


def test_two_currencies_do_not_add_up() -> None:
    with pytest.raises(ValueError, match="cannot add"):
        Money(1, "NGN") + Money(1, "INR")


def test_a_share_is_rounded_half_to_even() -> None:
    assert [Money(minor, "NGN").share(200).minor for minor in (25, 75, 1000)] == [0, 2, 20]
