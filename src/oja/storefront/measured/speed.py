"""
Speed: how long pages took, kept as how often each step of time was reached: each a tenth longer than the one before.

What is slow for one in four (p75) is what is judged, by the limits of web.dev/articles/vitals.
"""

import math
from collections.abc import Mapping
from typing import Final, Literal

Vital = Literal["lcp", "inp", "cls", "ttfb", "fcp"]
Verdict = Literal["good", "fair", "poor"]

VITALS: Final[tuple[Vital, ...]] = ("lcp", "inp", "cls", "ttfb", "fcp")
LONGEST: Final = 600_000
"""Milliseconds; of `cls`, thousandths."""
FEW: Final = 5
"""Fewer visits than that say nothing about speed."""
_GROWTH: Final = math.log(1.1)
_LIMITS: Final[Mapping[Vital, tuple[int, int]]] = {
    "lcp": (2500, 4000), "inp": (200, 500), "cls": (100, 250), "ttfb": (800, 1800), "fcp": (1800, 3000),
}  # fmt: skip


def reached(of_step: int) -> int:
    """The largest value of a step; 0 is nothing at all."""
    return round(math.exp((of_step - 1) * _GROWTH)) if of_step > 0 else 0


def p75(times: Mapping[int, int]) -> int | None:
    """What three of four stayed below, from how often each step was reached; None of a few."""
    left = math.ceil(sum(times.values()) * 0.75)
    if sum(times.values()) < FEW:
        return None
    for one in sorted(times):
        left -= times[one]
        if left <= 0:
            return reached(one)
    return None


def verdict(vital: Vital, value: int) -> Verdict:
    """How that feels."""
    good, fair = _LIMITS[vital]
    return "good" if value <= good else "fair" if value <= fair else "poor"
