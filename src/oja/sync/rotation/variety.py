"""
Variety: what much resembles something that is in already counts a little less, so that the places do not all go to one
kind of thing (maximal marginal relevance, λ = 0.8; multiplied, since draws have no common scale).

Alike are products of the same category, all levels of it, and of the same brand. No database here.
"""

import heapq
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from oja.sync.rotation.learning import Candidate

DISCOUNT = 0.2
"""So much less counts the very same kind of thing."""


@dataclass
class Mix:
    """What kinds and brands are in, while places are given and taken."""

    kinds: Counter[Hashable] = field(default_factory=Counter)
    brands: Counter[Hashable] = field(default_factory=Counter)
    both: Counter[Hashable] = field(default_factory=Counter)

    def change(self, one: Candidate, by: int) -> None:
        """One more of its kind and brand, or one less."""
        self.kinds[one.kind] += by
        self.brands[one.brand] += by
        self.both[one.kind, one.brand] += by

    def worth(self, one: Candidate, score: float) -> float:
        """A score, less what the likeness to the most alike takes from it."""
        return score * (1 - DISCOUNT * self._likeness(one))

    def _likeness(self, one: Candidate) -> float:
        has_brand = one.brand is not None
        if has_brand and self.both[one.kind, one.brand]:
            return 1.0
        is_alike = (one.kind is not None and self.kinds[one.kind]) or (has_brand and self.brands[one.brand])
        return 0.5 if is_alike else 0.0


def in_turn(those: Iterable[Candidate], scores: Mapping[UUID, float], mix: Mix) -> Iterator[Candidate]:
    """The most worthwhile beside what is in, again and again; whoever takes one adds it to the mix."""
    # Each gets only worse while others come in, so only the first has to be looked at again.
    waiting = [(-mix.worth(one, scores[one.id]), place, one) for place, one in enumerate(those)]
    heapq.heapify(waiting)
    while waiting:
        before, place, one = heapq.heappop(waiting)
        now = -mix.worth(one, scores[one.id])
        if now > before:
            heapq.heappush(waiting, (now, place, one))
        else:
            yield one
