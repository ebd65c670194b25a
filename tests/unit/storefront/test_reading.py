import pytest
from hypothesis import given
from hypothesis import strategies as st

from oja.storefront import reading
from oja.storefront.reading import Wish


def test_reads_what_a_shopper_wants() -> None:
    wish = reading.read(
        {"q": "  palm   oil ", "sort": "-price", "min": "1,000", "max": "2500.5", "in_stock": "1", "page": "3"}, "NGN"
    )
    assert (wish.q, wish.order, wish.min_minor, wish.max_minor) == ("palm oil", "-price", 100_000, 250_050)
    assert (wish.in_stock, wish.page, wish.narrows) == (True, 3, True)


@pytest.mark.parametrize(
    "query",
    [
        {"page": "0"},
        {"page": "-1"},
        {"page": "²"},
        {"page": "9" * 30},
        {"sort": "drop table"},
        {"min": "NaN"},
        {"max": "-5"},
    ],
)
def test_leaves_out_what_cannot_be_read(query: dict[str, str]) -> None:
    wish = reading.read(query, "NGN")
    assert 1 <= wish.page <= reading.LAST_PAGE
    assert Wish(page=wish.page) == wish


@given(st.dictionaries(st.sampled_from(["q", "sort", "min", "max", "in_stock", "page"]), st.text()))
def test_never_refuses_a_query(query: dict[str, str]) -> None:
    wish = reading.read(query, "JPY")
    assert "\x00" not in wish.q
    assert len(wish.q) <= reading.LONGEST_SEARCH


def test_orders_by_relevance_only_when_something_is_searched() -> None:
    assert Wish().order == "newest"
    assert Wish(q="rice").order == "relevance"
    assert Wish(q="rice", sort="name").order == "name"


def test_keeps_the_wish_when_turning_the_page() -> None:
    wish = reading.read({"q": "rice", "min": "10", "in_stock": "on"}, "NGN")
    assert reading.read(wish.query(page=2), "NGN") == Wish(
        q="rice", min_minor=1000, in_stock=True, page=2, minimum="10.00"
    )
