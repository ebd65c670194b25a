"""Prices of a cart add up, whatever is in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oja.carts import pricing
from oja.carts.errors import AmountTooLarge, InvalidQuantity
from oja.kernel.money import LARGEST_MINOR

quantities = st.integers(1, 999)
prices = st.integers(0, 10**9)
carts = st.dictionaries(st.integers(0, 300), quantities, max_size=pricing.MOST_LINES)


def test_adds_up_the_example_of_the_documentation() -> None:
    assert pricing.totals([(2, 2499), (1, 875)]).total_minor == 5873


@given(st.lists(st.tuples(quantities, prices), max_size=100), prices, prices, prices)
def test_the_total_is_its_parts(lines: list[tuple[int, int]], discount: int, delivery: int, tax: int) -> None:
    totals = pricing.totals(lines, discount=discount, delivery=delivery, tax=tax)
    assert totals.subtotal_minor == sum(quantity * price for quantity, price in lines)
    assert totals.total_minor == totals.subtotal_minor - totals.discount_minor + delivery + tax
    assert 0 <= totals.discount_minor <= discount
    assert totals.total_minor >= delivery + tax


def test_an_empty_cart_costs_nothing() -> None:
    assert pricing.totals([]).total_minor == 0


@pytest.mark.parametrize("quantity", [0, -1, 1000, 10**20])
def test_refuses_a_quantity_out_of_range(quantity: int) -> None:
    with pytest.raises(InvalidQuantity):
        pricing.checked_quantity(quantity)


@pytest.mark.parametrize("quantity", [1, 999])
def test_takes_the_smallest_and_the_largest_quantity(quantity: int) -> None:
    assert pricing.checked_quantity(quantity) == quantity


def test_refuses_more_money_than_an_order_can_carry() -> None:
    assert pricing.payable(pricing.Totals(LARGEST_MINOR)).total_minor == LARGEST_MINOR
    with pytest.raises(AmountTooLarge):
        pricing.payable(pricing.Totals(LARGEST_MINOR + 1))


@given(carts, carts)
def test_merging_keeps_every_limit_and_loses_nothing_of_the_first(into: dict[int, int], extra: dict[int, int]) -> None:
    merged = pricing.merged(into, extra)
    assert len(merged) <= pricing.MOST_LINES
    assert all(1 <= quantity <= pricing.LARGEST_QUANTITY for quantity in merged.values())
    assert all(merged[key] >= quantity for key, quantity in into.items())
    assert merged.keys() <= into.keys() | extra.keys()


@given(carts)
def test_merging_with_nothing_changes_nothing(cart: dict[int, int]) -> None:
    assert pricing.merged(cart, {}) == cart
    assert pricing.merged({}, cart) == cart


def test_merging_sums_up_to_the_cap() -> None:
    assert pricing.merged({"rice": 2, "salt": 990}, {"rice": 3, "salt": 990, "oil": 1}) == {
        "rice": 5,
        "salt": 999,
        "oil": 1,
    }
