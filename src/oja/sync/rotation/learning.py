"""
Learning: what a product earns each time it is shown, believed from what is known of it and of its category.

Each product has a Beta distribution of orders per showing. It begins at the rate of its category (empirical Bayes, by
Bühlmann's credibility, so that the few that are shown all day do not speak for all), which is also what gives a new
product its chance. What was seen counts for less with every day (`DAILY`), since tastes and seasons change.
Thompson sampling draws from it: what is unknown is tried, what is known to be poor is not. No database here.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from uuid import UUID

DAILY = 0.98
"""What a day's evidence is worth a day later."""
WINDOW_DAYS = 180
"""Older evidence is worth less than three per cent, and not looked at."""
STRENGTH = 35.0
"""So many showings would be needed to believe a product as much as its category."""
FIRST_RATE = 0.02
"""Orders per showing of a shop of which nothing is known."""
MOST_RATE = 0.9
UNSURE, LEAST_LEAN, MOST_LEAN = 5.0, 0.5, 3.0
"""So many orders elsewhere say nothing yet; and however many they are, what is seen here soon counts more."""
A_DAY_SHOWS = 10
"""WhatsApp does not tell who looks into the catalogue: a day in it counts as so many showings."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """
    An active product as a round sees it. `value` is what one order of it earns, `tries` and `wins` its discounted
    showings and orders, `is_fixed` that it belongs to the group that is not learned from, for comparison.
    `obstacle` is why it may not be shown. `kind` and `brand` tell what it resembles. `lean` is how much likelier than
    others of its category it is to be ordered, before anything was seen of it.
    """

    id: UUID
    category: Hashable
    value: float
    tries: float = 0.0
    wins: float = 0.0
    is_pinned: bool = False
    is_fixed: bool = False
    is_in: bool = False
    hours_in: float = 0.0
    obstacle: str | None = None
    kind: Hashable = None
    brand: str | None = None
    lean: float = 1.0


def rates(candidates: Sequence[Candidate]) -> dict[Hashable, float]:
    """Orders per showing by category, each drawn towards the shop's as far as little is known of it."""
    everywhere = _credible(candidates, FIRST_RATE)
    by_category: dict[Hashable, list[Candidate]] = {}
    for one in candidates:
        by_category.setdefault(one.category, []).append(one)
    return {category: _credible(those, everywhere) for category, those in by_category.items()}


def sample(candidates: Sequence[Candidate], rng: Random) -> dict[UUID, float]:
    """One draw for each: what it might earn each time it is shown."""
    base = rates(candidates)
    return {one.id: _draw(one, base, rng) * one.value for one in candidates}


def leaning(ordered: float, usual: float) -> float:
    """How far a product is expected to be ordered more than others of its category, as orders elsewhere tell."""
    return min(max((ordered + UNSURE) / (usual + UNSURE), LEAST_LEAN), MOST_LEAN)


def expected(one: Candidate, base: Mapping[Hashable, float]) -> float:
    """Orders per showing to be expected of a product."""
    return (one.wins + _rate(one, base) * STRENGTH) / (one.tries + STRENGTH)


def _rate(one: Candidate, base: Mapping[Hashable, float]) -> float:
    return min(base[one.category] * one.lean, MOST_RATE)


def _draw(one: Candidate, base: Mapping[Hashable, float], rng: Random) -> float:
    rate = _rate(one, base)
    return rng.betavariate(rate * STRENGTH + one.wins, (1 - rate) * STRENGTH + one.tries - one.wins)


def _credible(candidates: Sequence[Candidate], otherwise: float) -> float:
    believed = [(one.tries / (one.tries + STRENGTH), one.wins / one.tries) for one in candidates if one.tries > 0]
    total = sum(weight * rate for weight, rate in believed) + otherwise
    rate = total / (sum(weight for weight, _ in believed) + 1)
    return min(max(rate, 0.0005), MOST_RATE)
