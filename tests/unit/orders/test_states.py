"""An order's ways: each goes forward, and ends."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oja.orders import states

methods = st.sampled_from(["pickup", "delivery"])
every = st.sampled_from(states.STATUSES)


def test_a_delivery_is_shipped_before_it_arrives() -> None:
    way = ["pending", "confirmed", "processing", "shipped", "delivered"]
    assert all(after in states.possible(before, "delivery") for before, after in pairwise(way))
    assert "delivered" not in states.possible("processing", "delivery")


def test_what_is_collected_is_never_shipped() -> None:
    assert "delivered" in states.possible("processing", "pickup")
    assert "shipped" not in states.possible("processing", "pickup")


@pytest.mark.parametrize("status", ["pending", "confirmed", "processing"])
@pytest.mark.parametrize("method", ["pickup", "delivery"])
def test_may_be_cancelled_until_it_leaves_the_shop(status: str, method: str) -> None:
    assert "cancelled" in states.possible(status, method)


@pytest.mark.parametrize("status", ["shipped", "delivered", "cancelled"])
def test_cannot_be_cancelled_afterwards(status: str) -> None:
    assert "cancelled" not in states.possible(status, "delivery")


@given(every, methods)
def test_never_stays_and_never_goes_back(status: str, method: str) -> None:
    order = states.STATUSES.index
    assert all(order(to) > order(status) for to in states.possible(status, method))


@given(methods, st.lists(st.integers(0, 5), max_size=10))
def test_any_walk_ends_delivered_or_cancelled(method: str, choices: list[int]) -> None:
    status = states.FIRST
    for choice in [*choices, *([0] * len(states.STATUSES))]:
        possible = states.possible(status, method)
        if not possible:
            break
        status = possible[choice % len(possible)]
    assert status in {"delivered", "cancelled"}


@given(every, methods)
def test_every_place_it_can_go_is_a_status(status: str, method: str) -> None:
    assert set(states.possible(status, method)) <= set(states.STATUSES)
    assert states.fulfilment_of(status)


@pytest.mark.parametrize(
    ("state", "shown"),
    [
        ("unpaid", "unpaid"),
        ("partly_paid", "unpaid"),
        ("paid", "paid"),
        ("partly_refunded", "paid"),
        ("refunded", "refunded"),
    ],
)
def test_finer_states_of_a_payment_are_shown_by_the_three(state: str, shown: str) -> None:
    assert states.payment_status_of(state) == shown


def test_money_is_given_back_only_after_it_was_paid() -> None:
    assert states.possible_payments("unpaid") == ("paid",)
    assert states.possible_payments("paid") == ("refunded",)
    assert states.possible_payments("refunded") == ()
