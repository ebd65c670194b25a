"""
A market to try rotations on: 600 products in 12 categories of five kinds each and of 40 brands, 30 places, 120 days.

Each place is seen 300 times a day; how many order is drawn from each product's own true rate, which no rotation knows,
and which changes for a quarter of the products on day 60. Margins are log-normal.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from uuid import UUID

from oja.sync.rotation.learning import DAILY, Candidate
from oja.sync.rotation.planning import Rules, plan

DAYS, CHANGE, CATEGORIES, PINS = 120, 60, 12, 3
RULES = Rules(slots=30)
Policy = Callable[["Market", int], set[UUID]]


@dataclass
class Market:
    """The products as they truly are, and what a policy has seen of them."""

    rng: Random
    seen_a_day: int = 300
    products: list[Candidate] = field(default_factory=list)
    rates: dict[UUID, float] = field(default_factory=dict)
    shelf: set[UUID] = field(default_factory=set)
    ever: set[UUID] = field(default_factory=set)

    @classmethod
    def open(cls, seed: int, *, products: int = 600, seen_a_day: int = 300) -> "Market":
        """A new market; the same seed gives the same one."""
        rng = Random(seed)
        market = cls(rng, seen_a_day)
        for n in range(products):
            kind, brand = (n % CATEGORIES, n // CATEGORIES % 5), f"brand {n * 7 % 40}"
            one = Candidate(
                UUID(int=n + 1), n % CATEGORIES, rng.lognormvariate(0, 0.5), is_pinned=n < PINS, kind=kind, brand=brand
            )
            market.products.append(one)
            market.rates[one.id] = rng.betavariate(0.8, 40)
        return market

    def change_tastes(self) -> None:
        """A quarter of the products sell differently from now on."""
        for one in self.rng.sample(self.products, len(self.products) // 4):
            self.rates[one.id] = self.rng.betavariate(0.8, 40)

    def true_value(self, one: Candidate) -> float:
        """What it earns each time it is shown, in truth."""
        return self.rates[one.id] * one.value

    def sell(self, shelf: set[UUID]) -> float:
        """A day: what is on the shelf is seen and ordered. Answers what it earns in truth, without the day's luck."""
        draw = self.rng.random
        seen: list[Candidate] = []
        for one in self.products:
            tries, wins = one.tries * DAILY, one.wins * DAILY
            if one.id in shelf:
                rate = self.rates[one.id]
                tries += self.seen_a_day
                wins += sum(draw() < rate for _ in range(self.seen_a_day))
            is_in = one.id in shelf
            hours = (one.hours_in + 24 if one.is_in else 24) if is_in else 0
            seen.append(replace(one, tries=tries, wins=wins, is_in=is_in, hours_in=hours))
        earned = sum(self.true_value(one) for one in self.products if one.id in shelf) * self.seen_a_day
        self.products, self.shelf = seen, shelf
        self.ever |= shelf
        return earned


@dataclass(frozen=True)
class Season:
    """How 120 days went: the share of what the best possible shelf earned, and what was kept to."""

    share_of_best: float
    shown: float
    shelves: list[set[UUID]]
    market: Market


def play(policy: Policy, seed: int, *, days: int = DAYS, seen_a_day: int = 300) -> Season:
    """Play a season by a policy."""
    market = Market.open(seed, seen_a_day=seen_a_day)
    earned = best = 0.0
    shelves = []
    for day in range(days):
        if day == CHANGE:
            market.change_tastes()
        best += sum(map(market.true_value, _constrained(market, market.true_value))) * seen_a_day
        shelf = policy(market, day)
        earned += market.sell(shelf)
        shelves.append(shelf)
    return Season(earned / best, len(market.ever) / len(market.products), shelves, market)


def rotation(rules: Rules = RULES) -> Policy:
    """Ours."""

    def choose(market: Market, day: int) -> set[UUID]:
        return {one.id for one in plan(market.products, rules, Random(f"{day}")) if one.is_in}

    return choose


def round_robin(market: Market, day: int) -> set[UUID]:
    """Each in turn, within the same constraints."""
    n = len(market.products)
    turn = {one.id: -((i - day * RULES.slots) % n) for i, one in enumerate(market.products)}
    return {one.id for one in _constrained(market, lambda one: turn[one.id])}


def by_chance(market: Market, day: int) -> set[UUID]:
    """Any, within the same constraints."""
    rng = Random(f"chance {day}")
    luck = {one.id: rng.random() for one in market.products}
    return {one.id for one in _constrained(market, lambda one: luck[one.id])}


def best_so_far(market: Market, day: int) -> set[UUID]:
    """Those that have sold best until now, without trying others."""
    score = {one.id: (one.wins + 0.8) / (one.tries + 40.8) * one.value for one in market.products}
    return {one.id for one in _constrained(market, lambda one: score[one.id])}


def _constrained(market: Market, score: Callable[[Candidate], float]) -> Sequence[Candidate]:
    """Stars, one of each category, then the highest scores, no category having more than a quarter."""
    ordered = sorted(market.products, key=lambda one: -score(one))
    chosen = [one for one in ordered if one.is_pinned]
    for category in range(CATEGORIES):
        if all(one.category != category for one in chosen):
            chosen.append(next(one for one in ordered if one.category == category))
    most = math.ceil(RULES.slots * RULES.share)
    for one in ordered:
        if len(chosen) == RULES.slots:
            break
        if one not in chosen and sum(other.category == one.category for other in chosen) < most:
            chosen.append(one)
    return chosen
