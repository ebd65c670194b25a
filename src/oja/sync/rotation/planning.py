"""
Planning: which products get the places of a round. Batched Thompson sampling under the merchant's constraints.

Places are wanted in this order: starred products; the comparison group's, by what was ordered most; one for each
category; the highest draws, no category having more than its share, and what resembles others that are in counting a
little less; a tenth for those that were hardly shown yet.
What is in stays unless something clearly better waits: a round exchanges some, and nothing that has only just come.
Nothing here knows a database; the same candidates, rules and random numbers give the same plan.
"""

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import Literal
from uuid import UUID

from oja.sync.rotation import learning
from oja.sync.rotation.learning import Candidate
from oja.sync.rotation.variety import Mix, in_turn

Reason = Literal[
    "pinned", "comparison", "category", "best", "trial", "kept", "room",
    "never", "sold_out", "no_price", "no_picture", "rejected", "stars_full", "category_full", "alike", "waiting",
]  # fmt: skip


_URGENCY: list[Reason] = ["pinned", "comparison", "category", "trial", "best", "room"]


@dataclass(frozen=True, slots=True)
class Rules:
    """
    What a round must keep to. `exchange` is the share of places that may change hands in it; 0: only free ones are
    filled. `holdout` is the share of places that are given by a fixed rule, for comparison.
    """

    slots: int
    holdout: float = 0.0
    share: float = 0.25
    trial: float = 0.10
    trial_below: float = 100.0
    exchange: float = 0.30
    margin: float = 0.10
    dwell_hours: float = 24.0

    @property
    def exchanges(self) -> int:
        """How many may change hands."""
        return max(1, int(self.slots * self.exchange)) if self.exchange else 0


@dataclass(frozen=True, slots=True)
class Choice:
    """What a round decided about a product, and why."""

    id: UUID
    is_in: bool
    reason: Reason
    score: float


@dataclass
class _Board:
    """The places while they are filled: who has one, why, and how many each category has."""

    slots: int
    most: int
    scores: Mapping[UUID, float]
    taken: dict[UUID, Reason] = field(default_factory=dict)
    by_category: Counter[Hashable] = field(default_factory=Counter)
    mix: Mix = field(default_factory=Mix)

    @property
    def free(self) -> int:
        return self.slots - len(self.taken)

    def has_room_for(self, one: Candidate) -> bool:
        return self.by_category[one.category] < self.most

    def give(self, one: Candidate, reason: Reason) -> None:
        self.taken[one.id] = reason
        self.by_category[one.category] += 1
        self.mix.change(one, 1)

    def fill(self, those: Iterable[Candidate], reason: Reason, places: int, *, is_capped: bool = True) -> None:
        """Give them places in their order, as many as there are."""
        left = min(places, self.free)
        for one in those:
            if left <= 0:
                return
            if one.id not in self.taken and not (is_capped and not self.has_room_for(one)):
                self.give(one, reason)
                left -= 1

    def take(self, one: Candidate) -> None:
        del self.taken[one.id]
        self.by_category[one.category] -= 1
        self.mix.change(one, -1)

    def worth(self, one: Candidate, *, without: Candidate) -> float:
        """What a product is worth beside those that have a place, one of them left out."""
        self.mix.change(without, -1)
        worth = self.mix.worth(one, self.scores[one.id])
        self.mix.change(without, 1)
        return worth


def plan(candidates: Sequence[Candidate], rules: Rules, rng: Random) -> list[Choice]:
    """A choice for every candidate, in their order."""
    scores = learning.sample(candidates, rng)
    able = sorted((one for one in candidates if one.obstacle is None), key=lambda one: -scores[one.id])
    wanted = _wanted(able, rules, scores)
    board = _moved(able, wanted, rules)
    worst = min((board.worth(one, without=one) for one in able if one.id in board.taken), default=0.0)
    return [Choice(one.id, one.id in board.taken, _reason(one, board, worst), scores[one.id]) for one in candidates]


def propensities(candidates: Sequence[Candidate], rules: Rules, rng: Random, draws: int) -> dict[UUID, float]:
    """How probably each would have got a place, told by so many other draws; never 0 nor 1, to be divided by."""
    times: Counter[UUID] = Counter()
    for _ in range(draws):
        times.update(one.id for one in plan(candidates, rules, rng) if one.is_in)
    return {one.id: (times[one.id] + 0.5) / (draws + 1) for one in candidates}


def only_fill(rules: Rules) -> Rules:
    """The same for a round between the daily ones: who cannot stay leaves, free places and stars are served."""
    return replace(rules, exchange=0.0)


def most_of_a_category(rules: Rules, categories: int) -> int:
    """Its share of the places; with few categories more, or places would stay empty."""
    return max(math.ceil(rules.slots * rules.share), math.ceil(rules.slots / max(categories, 1)))


def _board(able: Sequence[Candidate], rules: Rules, scores: Mapping[UUID, float]) -> _Board:
    return _Board(rules.slots, most_of_a_category(rules, len({one.category for one in able})), scores)


def _wanted(able: Sequence[Candidate], rules: Rules, scores: Mapping[UUID, float]) -> _Board:
    """Who would have the places if nobody had any; `able` comes with the highest draw first."""
    board = _board(able, rules, scores)
    stars = sorted((one for one in able if one.is_pinned), key=lambda one: not one.is_in)
    board.fill(stars, "pinned", rules.slots, is_capped=False)
    fixed = sorted((one for one in able if one.is_fixed), key=lambda one: (-one.wins, -one.id.int))
    board.fill(fixed, "comparison", round(rules.slots * rules.holdout))
    learned = [one for one in able if not one.is_fixed]
    board.fill(_firsts([*learned, *fixed], board), "category", rules.slots)
    trials = math.ceil(rules.slots * rules.trial)
    board.fill(in_turn(learned, scores, board.mix), "best", board.free - trials)
    unknown = sorted((one for one in able if one.tries < rules.trial_below), key=lambda one: one.tries > 0)
    board.fill(unknown, "trial", trials - sum(one.id in board.taken for one in unknown))
    board.fill(in_turn(learned, scores, board.mix), "best", board.free)
    board.fill(able, "room", board.free)
    board.fill(able, "room", board.free, is_capped=False)
    return board


def _firsts(those: Sequence[Candidate], board: _Board) -> list[Candidate]:
    """The first of each category that has no place yet."""
    firsts: dict[Hashable, Candidate] = {}
    for one in those:
        if not board.by_category[one.category]:
            firsts.setdefault(one.category, one)
    return list(firsts.values())


def _moved(able: Sequence[Candidate], wanted: _Board, rules: Rules) -> _Board:
    """Who has the places after this round: what is wanted, as far as it may be reached from what is now."""
    board = _board(able, rules, wanted.scores)
    for one in able:
        if one.is_in:
            board.give(one, wanted.taken.get(one.id, "kept"))
    leaving = [one for one in able if one.is_in and one.id not in wanted.taken]
    leaving.sort(key=lambda one: -board.worth(one, without=one))  # the least worthwhile is the last
    while board.free < 0:
        board.take(leaving.pop())
    left = rules.exchanges
    by_id = {one.id: one for one in able}
    urgent = sorted(wanted.taken.items(), key=lambda item: _URGENCY.index(item[1]))
    for one, reason in ((by_id[key], reason) for key, reason in urgent if key not in board.taken):
        if board.free > 0:
            if reason in {"pinned", "room"} or board.has_room_for(one):
                board.give(one, reason)
        elif reason == "pinned" or left > 0:
            yields = [other for other in leaving if _yields(other, one, reason, board, rules)]
            if yields:
                leaving.remove(yields[-1])
                board.take(yields[-1])
                board.give(one, reason)
                left -= reason != "pinned"
    board.fill(able, "room", board.free, is_capped=False)
    return board


def _yields(other: Candidate, one: Candidate, reason: Reason, board: _Board, rules: Rules) -> bool:
    """Whether a product that is in gives up its place for one that is not."""
    if reason == "pinned":
        return True
    if other.hours_in < rules.dwell_hours:
        return False
    if other.category != one.category and (board.by_category[other.category] == 1 or not board.has_room_for(one)):
        return False
    is_missing = reason == "category" and board.by_category[one.category] == 0
    if is_missing or reason in {"comparison", "trial"}:
        return True
    return board.worth(one, without=other) > board.worth(other, without=other) * (1 + rules.margin)


def _reason(one: Candidate, board: _Board, worst: float) -> Reason:
    if one.id in board.taken:
        return board.taken[one.id]
    if one.obstacle is not None:
        return one.obstacle  # type: ignore[return-value]  # who gathers candidates names obstacles by their reasons
    if one.is_pinned:
        return "stars_full"
    if board.scores[one.id] <= worst:
        return "waiting"
    if not board.has_room_for(one):
        return "category_full"
    return "alike" if board.mix.worth(one, board.scores[one.id]) <= worst else "waiting"
