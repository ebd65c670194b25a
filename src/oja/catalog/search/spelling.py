"""
Spelling: which words of the shop somebody may have meant by one that it does not have. Pure.

Two words one mistake apart share a form: one of them, or what is left of both without one letter. The shop keeps such
forms of its words; those of a typed word find the candidates, and the distance (optimal string alignment) decides.
"""

import math
from collections.abc import Iterable

from rapidfuzz.distance import OSA

SHORTEST, LONGEST = 3, 24
"""Of the words that are corrected: shorter ones have too many neighbours, longer ones are no words."""
FAR_FROM = 8
"""Words of so many letters may have two mistakes, if one missing letter in each makes them the same."""
KEPT = 3
WEIGHTS = (0.9, 0.4, 0.4)


def is_spelled(word: str) -> bool:
    """Whether a word is one that people misspell: not a number, not a code."""
    return SHORTEST <= len(word) <= LONGEST and word.isalpha()


def forms(word: str) -> set[str]:
    """What is left of a word without one of its letters."""
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def meant(word: str, known: Iterable[tuple[str, int]]) -> list[tuple[str, float]]:
    """The likeliest of the shop's words (with the number of products that have each), and how much each counts."""
    most = 2 if len(word) >= FAR_FROM else 1
    ranked = sorted(
        (-_likelihood(word, other, frequency, distance), other)
        for other, frequency in known
        if (distance := OSA.distance(word, other, score_cutoff=most)) <= most
    )
    return [(other, weight) for (_, other), weight in zip(ranked[:KEPT], WEIGHTS, strict=False)]


def _likelihood(word: str, other: str, frequency: int, distance: int) -> float:
    score = -2.5 * distance + 0.6 * math.log(frequency + 1)
    score += 1 if word[0] == other[0] else -1
    score += 0.5 if word[-1] == other[-1] else 0
    return score + (1 if sorted(word) == sorted(other) else 0)
