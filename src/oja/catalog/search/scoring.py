"""
Scoring: the products that a search finds, and what each is worth to it.

A product's score is the sum of what its terms are worth, more with each group that it meets. Products that meet every
group are found; where there are fewer than ten of them, so are those whose score comes near the best.

Common words stand in very many products that meet nothing else of a search. So only products with one of its telling
terms are added up, and the postings of the others are passed over. What this leaves out could not have been found: the
best score proves it afterwards. Where it does not, everything is added up.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ARRAY,
    CTE,
    REAL,
    ColumnElement,
    Double,
    Integer,
    Select,
    bindparam,
    case,
    func,
    or_,
    select,
)
from sqlalchemy.sql.elements import Grouping
from sqlalchemy.types import TypeEngine

from oja.catalog.listing import MERCHANT
from oja.catalog.search import documents
from oja.catalog.search.asking import Asked
from oja.catalog.search.models import SearchPosting

ENOUGH = 10
"""So many products that meet every group, and those that do not are left out: a full list in a chat."""
NEAR = 0.3
"""Where there are fewer: the least share of the best score that is still shown."""
PER_GROUP = 0.5
USUAL, MOST = 1.5, documents.SATURATION + 1.01
"""What a term of the best product weighs as a rule, and what none exceeds."""

_POSTINGS = SearchPosting.__table__
_TOLD = SearchPosting.__table__.alias("told")


@dataclass(frozen=True, slots=True)
class Split:
    """The telling terms of a search, none for all of it; and what a product without any can score at most."""

    telling: list[int]
    most: float = 0.0

    def is_proven(self, rows: Sequence[Any]) -> bool:
        """Whether nothing that should be found was left out; by the last column, the least score that is shown."""
        return not self.telling or (bool(rows) and (rows[0][-1] is None or self.most < rows[0][-1]))


def split(asked: Asked) -> Split:
    """
    The rarer terms of a search as the telling ones, where the others have most of its postings.

    Whoever has none of them does not meet every group, and most likely comes near no best score.
    """
    near = NEAR * _reach(asked, asked.worth, USUAL)
    others: list[tuple[int, int]] = []
    for key in sorted(asked.worth, key=lambda one: -asked.frequency[one[0]]):
        more = [*others, key]
        if _groups(more) != asked.all_groups and _reach(asked, more, MOST) < near:
            others = more
    telling = {term for term, _ in asked.worth.keys() - others}
    if sum(asked.frequency[term] for term, _ in others) < sum(asked.frequency[term] for term in telling):
        return Split([])
    return Split(list(telling), _reach(asked, others, MOST))


def values_of(asked: Asked, telling: Sequence[int] = ()) -> dict[str, Any]:
    """What the statements need to know of a search."""
    return {
        "terms": [term for term, _ in asked.worth],
        "worths": list(asked.worth.values()),
        "masks": [mask for _, mask in asked.worth],
        "all_groups": asked.all_groups,
        "rises": [1 + PER_GROUP * met.bit_count() for met in range(asked.all_groups + 1)],
        "telling": telling,
    }


def with_status(filters: frozenset[str], values: Mapping[str, Any]) -> frozenset[str]:
    """The filters, saying also whether drafts are left out: they are in the postings."""
    return filters | {"is_active"} if values.get("status") == "active" else filters


def shown(filters: frozenset[str], *, is_split: bool = False) -> CTE:
    """
    Id and score of what a search finds, the same under any filter but the one for drafts; `least` is the score that
    is shown, none where enough products meet every group.
    """
    scored = _scored(is_active="is_active" in filters, is_split=is_split).cte("scored")
    fitting = func.count().filter(scored.c.has_all)
    bar = select(case((fitting < ENOUGH, NEAR * func.max(scored.c.score))).label("least")).cte("bar")
    least = select(bar.c.least).scalar_subquery()
    return select(scored, least.label("least")).where(or_(scored.c.has_all, scored.c.score >= least)).cte("shown")


def _scored(*, is_active: bool, is_split: bool) -> Select[Any]:
    unnested = func.unnest(_array("terms", Integer), _array("worths", REAL), _array("masks", Integer))
    asked = unnested.table_valued("term_id", "worth", "mask", name="asked").render_derived()
    met = func.bit_or(asked.c.mask, type_=Integer)
    rise: ColumnElement[float] = Grouping(bindparam("rises", type_=ARRAY(Double)))[met + 1]
    weight = _POSTINGS.c.weight if is_active else func.abs(_POSTINGS.c.weight)
    scored = (
        select(
            _POSTINGS.c.product_id.label("id"),
            (func.sum(weight * asked.c.worth) * rise).label("score"),
            (met == bindparam("all_groups", type_=Integer)).label("has_all"),
        )
        .select_from(asked)
        .join(_POSTINGS, (_POSTINGS.c.merchant_id == MERCHANT) & (_POSTINGS.c.term_id == asked.c.term_id))
        .group_by(_POSTINGS.c.product_id)
    )
    if is_split:
        # "Is true" has them looked up in one hash table. As a join it would be a look into the index for each.
        scored = scored.where(_POSTINGS.c.product_id.in_(_told(is_active=is_active)).is_(True))
    return scored.where(_POSTINGS.c.weight > 0) if is_active else scored


def _told(*, is_active: bool) -> Select[Any]:
    telling = func.unnest(_array("telling", Integer)).table_valued("term_id", name="telling").render_derived()
    told = select(_TOLD.c.product_id).select_from(telling)
    told = told.join(_TOLD, (_TOLD.c.merchant_id == MERCHANT) & (_TOLD.c.term_id == telling.c.term_id))
    return told.where(_TOLD.c.weight > 0) if is_active else told


def _array(name: str, of: type[TypeEngine[Any]]) -> ColumnElement[Any]:
    """An array that the planner does not look into: it would plan anew for each, for as long as the rows take."""
    return select(bindparam(name, type_=ARRAY(of))).scalar_subquery()


def _groups(keys: Iterable[tuple[int, int]]) -> int:
    """The bits of all groups that these terms meet."""
    bits = 0
    for _, mask in keys:
        bits |= mask
    return bits


def _reach(asked: Asked, keys: Iterable[tuple[int, int]], weight: float) -> float:
    """The score of a product with these terms, when each weighs so much."""
    keys = list(keys)
    return weight * sum(asked.worth[key] for key in keys) * (1 + PER_GROUP * _groups(keys).bit_count())
