"""Seasons played on a market: what the rotation earns beside the best possible shelf, and what it always keeps to."""

from statistics import mean

import pytest

from tests.factories import market
from tests.factories.market import CATEGORIES, PINS, RULES, Season

SEEDS = (1, 2, 3, 4)


@pytest.fixture(scope="module")
def seasons() -> list[Season]:
    return [market.play(market.rotation(), seed) for seed in SEEDS]


def test_it_earns_four_fifths_of_the_best_possible(seasons: list[Season]) -> None:
    assert mean(season.share_of_best for season in seasons) >= 0.80


def test_it_earns_three_times_as_much_as_taking_turns(seasons: list[Season]) -> None:
    in_turns = [market.play(market.round_robin, seed).share_of_best for seed in SEEDS]
    assert sum(season.share_of_best for season in seasons) >= 3 * sum(in_turns)


def test_most_products_get_their_chance(seasons: list[Season]) -> None:
    assert mean(season.shown for season in seasons) >= 0.80


def test_every_day_has_all_stars_every_category_and_full_shelves(seasons: list[Season]) -> None:
    for season in seasons:
        stars = {one.id for one in season.market.products[:PINS]}
        category = {one.id: one.category for one in season.market.products}
        for shelf in season.shelves:
            assert stars <= shelf
            assert len(shelf) == RULES.slots
            assert {category[one] for one in shelf} == set(range(CATEGORIES))
            counts = [sum(category[one] == each for one in shelf) for each in range(CATEGORIES)]
            assert max(counts) <= RULES.slots * RULES.share + 1


def test_no_day_exchanges_more_than_it_may(seasons: list[Season]) -> None:
    for season in seasons:
        for before, after in zip(season.shelves, season.shelves[1:], strict=False):
            assert len(after - before) <= RULES.exchanges
