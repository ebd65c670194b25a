"""
Lift: what learning brings, told by two groups of products between which chance alone decided.

Orders for a place and a day are compared. Days are not equally busy, so the spread between them is taken into account
(quasi-Poisson); the interval is that of the logarithm of the ratio. No database here.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

LEAST_ORDERS = 20
"""Of each group: with fewer any figure would be chance."""
LEAST_DAYS = 7
SURE = 1.96


@dataclass(frozen=True, slots=True)
class Day:
    """One day of one group: how many of its products were in, and how many orders had them."""

    products: int
    ordered: int


@dataclass(frozen=True, slots=True)
class Lift:
    """By how many per cent more is ordered, and between which bounds that surely lies; None: too little is known."""

    percent: float | None
    low: float | None
    high: float | None
    days: int
    learned_orders: int
    fixed_orders: int


def measure(learned: Sequence[Day], fixed: Sequence[Day]) -> Lift:
    """Compare the two groups."""
    here, there = (sum(one.ordered for one in group) for group in (learned, fixed))
    days = min(len(learned), len(fixed))
    if days < LEAST_DAYS or min(here, there) < LEAST_ORDERS:
        return Lift(None, None, None, days, here, there)
    ratio = (here / sum(one.products for one in learned)) / (there / sum(one.products for one in fixed))
    error = SURE * math.sqrt(_spread(learned) / here + _spread(fixed) / there)
    low, high = (ratio * math.exp(sign * error) for sign in (-1, 1))
    return Lift(_percent(ratio), _percent(low), _percent(high), days, here, there)


def _spread(group: Sequence[Day]) -> float:
    """How much more the days differ than chance alone would have it; at least 1."""
    rate = sum(one.ordered for one in group) / sum(one.products for one in group)
    misses = sum((one.ordered - rate * one.products) ** 2 / (rate * one.products) for one in group)
    return max(1.0, misses / (len(group) - 1))


def _percent(ratio: float) -> float:
    return round((ratio - 1) * 100, 1)
