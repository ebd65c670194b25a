"""The rules of a round: who must be in, who may not, who waits, and who stays."""

from collections import Counter
from dataclasses import replace
from random import Random
from typing import Any
from uuid import UUID

import pytest

from oja.sync.rotation import learning, planning, seasons
from oja.sync.rotation.learning import Candidate
from oja.sync.rotation.planning import Choice, Rules

RULES = Rules(slots=12)


def a_shop(products: int = 60, categories: int = 6, **all_of_them: Any) -> list[Candidate]:
    """Products of which nothing is known."""
    return [Candidate(UUID(int=n + 1), n % categories, 1.0, **all_of_them) for n in range(products)]


def played(shop: list[Candidate], rules: Rules = RULES, seed: int = 1) -> dict[UUID, Choice]:
    return {one.id: one for one in planning.plan(shop, rules, Random(seed))}


def after(shop: list[Candidate], choices: dict[UUID, Choice], hours: float) -> list[Candidate]:
    """The shop some hours later."""
    return [replace(one, is_in=choices[one.id].is_in, hours_in=hours if choices[one.id].is_in else 0.0) for one in shop]


def those_in(choices: dict[UUID, Choice]) -> set[UUID]:
    return {key for key, one in choices.items() if one.is_in}


def test_the_same_numbers_give_the_same_plan() -> None:
    assert played(a_shop()) == played(a_shop())
    assert those_in(played(a_shop())) != those_in(played(a_shop(), seed=2))


def test_what_may_not_be_shown_is_out_and_says_why() -> None:
    shop = a_shop()
    shop[:4] = [
        replace(shop[n], is_pinned=True, is_in=True, hours_in=1.0, obstacle=why)
        for n, why in enumerate(["never", "sold_out", "no_price", "rejected"])
    ]
    choices = played(shop)
    assert [choices[one.id].reason for one in shop[:4]] == ["never", "sold_out", "no_price", "rejected"]
    assert not those_in(choices) & {one.id for one in shop[:4]}
    assert len(those_in(choices)) == RULES.slots


def test_stars_come_in_at_once_even_where_nothing_else_may_move() -> None:
    shop = a_shop()
    shop = after(shop, played(shop), hours=1)
    out = next(n for n, one in enumerate(shop) if not one.is_in)
    shop[out] = replace(shop[out], is_pinned=True)
    choices = played(shop, planning.only_fill(RULES))
    assert choices[shop[out].id] == replace(choices[shop[out].id], is_in=True, reason="pinned")
    assert len(those_in(choices) - {one.id for one in shop if one.is_in}) == 1


def test_more_stars_than_places_say_so() -> None:
    choices = played(a_shop(is_pinned=True))
    assert Counter(one.reason for one in choices.values()) == {"pinned": 12, "stars_full": 48}


def test_a_free_place_is_filled_and_nothing_else_moves() -> None:
    shop = a_shop()
    shop = after(shop, played(shop), hours=100)
    gone = next(n for n, one in enumerate(shop) if one.is_in)
    shop[gone] = replace(shop[gone], obstacle="sold_out")
    before = {one.id for one in shop if one.is_in}
    now = those_in(played(shop, planning.only_fill(RULES)))
    assert before - now == {shop[gone].id}
    assert len(now) == RULES.slots


def test_what_has_only_just_come_stays_for_a_day() -> None:
    shop = a_shop()
    first = played(shop)
    assert those_in(played(after(shop, first, hours=23), seed=2)) == those_in(first)
    assert those_in(played(after(shop, first, hours=25), seed=2)) != those_in(first)


def test_something_a_little_better_is_no_reason_to_move() -> None:
    shop = a_shop(tries=1e6, wins=2e4)
    first = played(shop)
    assert those_in(played(after(shop, first, hours=100), seed=2)) == those_in(first)


def test_a_smaller_limit_sends_the_least_promising_away_and_keeps_the_categories() -> None:
    shop = a_shop()
    shop = after(shop, played(shop), hours=1)
    choices = played(shop, planning.only_fill(Rules(slots=8)))
    assert len(those_in(choices)) == 8
    assert those_in(choices) <= {one.id for one in shop if one.is_in}


def test_one_category_never_fills_the_shelf_while_others_wait() -> None:
    shop = [replace(one, value=100.0 if one.category == 0 else 1.0) for one in a_shop(120)]
    choices = played(shop)
    counts = Counter(one.category for one in shop if choices[one.id].is_in)
    assert counts[0] == 3
    assert set(counts) == set(range(6))
    assert "category_full" in {choices[one.id].reason for one in shop if one.category == 0}


def test_places_are_never_left_empty_for_want_of_categories() -> None:
    assert len(those_in(played(a_shop(60, categories=1)))) == 12
    lopsided = [*a_shop(30, categories=1), Candidate(UUID(int=99), "other", 1.0)]
    assert len(those_in(played(lopsided))) == 12


def test_fewer_products_than_places_are_all_in() -> None:
    assert len(those_in(played(a_shop(5)))) == 5


def test_some_places_go_to_what_was_hardly_shown() -> None:
    known = [replace(one, tries=5_000.0, wins=1_000.0) for one in a_shop(50)]
    unknown = [replace(one, id=UUID(int=one.id.int + 100), value=0.1) for one in a_shop(10)]
    choices = played([*known, *unknown])
    assert Counter(one.reason for one in choices.values())["trial"] == 2


def test_the_comparison_group_goes_by_what_was_ordered_most() -> None:
    shop = [replace(one, is_fixed=one.id.int % 2 == 0, wins=float(one.id.int), tries=200.0) for one in a_shop()]
    choices = played(shop, Rules(slots=12, holdout=0.25))
    chosen = sorted(one.id.int for one in shop if choices[one.id].reason == "comparison")
    assert chosen == [56, 58, 60]


def test_propensities_are_between_nothing_and_surely_and_add_up_to_the_places() -> None:
    shop = a_shop()
    shop[0] = replace(shop[0], is_pinned=True)
    shop[1] = replace(shop[1], obstacle="sold_out")
    found = planning.propensities(shop, RULES, Random(1), draws=19)
    assert found[shop[0].id] == pytest.approx(0.975)
    assert found[shop[1].id] == pytest.approx(0.025)
    assert sum((value * 20 - 0.5) / 19 for value in found.values()) == pytest.approx(RULES.slots)


def test_a_new_product_is_judged_by_its_category() -> None:
    good = [replace(one, category="good", tries=1_000.0, wins=100.0) for one in a_shop(5)]
    poor = [replace(one, id=UUID(int=one.id.int + 10), category="poor", tries=1_000.0) for one in a_shop(5)]
    base = learning.rates([*good, *poor])
    fresh = {name: Candidate(UUID(int=99), name, 1.0) for name in ("good", "poor")}
    assert learning.expected(fresh["good"], base) > 5 * learning.expected(fresh["poor"], base)


def test_of_things_that_are_much_alike_something_different_comes_before_the_last_little_more() -> None:
    rules = Rules(slots=12, trial=0.0, share=1.0)
    known = a_shop(23, categories=1, tries=1e6, wins=2e4)
    alike = [replace(one, kind="soap", brand="Sud", value=1.1) for one in known[:12]]
    others = [replace(one, category="other", kind=one.id, brand=f"brand {one.id}") for one in known[12:]]
    choices = played([*alike, *others], rules)
    assert {one.id for one in others} < those_in(choices)
    assert Counter(choices[one.id].reason for one in alike)["alike"] == 11
    much_better = [replace(one, value=2.0) for one in alike]
    assert len(those_in(played([*much_better, *others], rules)) & {one.id for one in alike}) == 11


def test_variety_leaves_places_alone_once_they_are_settled() -> None:
    known = a_shop(tries=1e6, wins=2e4)
    shop = [replace(one, kind=n % 20, brand=f"brand {n % 7}") for n, one in enumerate(known)]
    shelves = []
    for seed in range(9):
        choices = played(shop, seed=seed)
        shelves.append(those_in(choices))
        shop = after(shop, choices, hours=100)
    assert shelves[5] == shelves[6] == shelves[7] == shelves[8]


def test_what_is_ordered_elsewhere_is_tried_first_and_believed_until_it_is_seen_here() -> None:
    assert learning.leaning(0.0, 0.0) == 1.0
    assert 1.0 < learning.leaning(4.0, 1.0) < learning.leaning(400.0, 1.0) == learning.MOST_LEAN
    assert learning.leaning(0.0, 400.0) == learning.LEAST_LEAN
    shop = [replace(one, lean=3.0 if n == 7 else 1.0) for n, one in enumerate(a_shop(20, categories=1))]
    base = learning.rates(shop)
    assert learning.expected(shop[7], base) == pytest.approx(3 * learning.expected(shop[0], base))
    seen = [replace(one, tries=5_000.0, wins=50.0) for one in shop]
    assert learning.expected(seen[7], base) < 1.1 * learning.expected(seen[0], base)


def test_what_is_new_counts_more_for_thirty_days() -> None:
    assert [seasons.newness(days) for days in (0.0, 15.0, 30.0, 400.0)] == pytest.approx([1.2, 1.1, 1.0, 1.0])
