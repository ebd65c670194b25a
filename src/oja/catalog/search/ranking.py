"""
Ranking: the products that a search finds, the best first.

A product's score is the sum of what its terms are worth, more with each group that it meets. Products that meet every
group come first; where there are ten of them, others are not shown, where there are fewer, those that come near are.
The first fifty are then ordered by how much her words are the product's name; among equals what can be bought, what
sells and what is newer comes first.
"""

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    CTE,
    REAL,
    ColumnElement,
    Integer,
    Select,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
    true,
)
from sqlalchemy.dialects.postgresql import BIT

from oja.catalog import listing
from oja.catalog.listing import IN_STOCK, MERCHANT, PRODUCTS, VARIANTS
from oja.catalog.search.asking import MOST_WORDS, Asked
from oja.catalog.search.models import SearchDocument, SearchPopularity, SearchPosting
from oja.kernel.db import MerchantSession, Reading

ENOUGH = 10
"""So many products that meet every group, and those that do not are left out: a full list in a chat."""
NEAR = 0.3
"""Where there are fewer: the least share of the best score that is still shown."""
PER_GROUP = 0.5
FIRST = 50
IN_ORDER, IN_NAME, OF_NAME = 0.5, 0.5, 0.3
"""What a name adds: her words in her order, all of them in it, and how much of it they are."""
EQUAL = 0.01
"""Scores this share of the best apart are equal."""

SOLVED = (frozenset({"listed"}), frozenset({"status", "is_active"}))
"""Filters that need no look at the product: archived ones have no postings, and those of drafts are below zero."""

POSTINGS = SearchPosting.__table__
DOCUMENTS = SearchDocument.__table__
POPULARITY = SearchPopularity.__table__


@dataclass(frozen=True, slots=True)
class Ranked:
    """Ids of a part of what was found, in order; how many there are, and how many of them meet every group."""

    ids: list[UUID]
    total: int
    fitting: int = 0


async def ranked(
    db: MerchantSession | Reading,
    asked: Asked,
    filters: frozenset[str],
    values: Mapping[str, Any],
    *,
    sort: str = "relevance",
    offset: int = 0,
    limit: int = 20,
) -> Ranked:
    """A page of what a search finds, under the filters of a list (see `listing`) and with their values."""
    if not asked.worth or limit < 1:
        return Ranked([], 0)
    given = {**values, **values_of(asked)}
    filters = with_status(filters, values)
    if sort != "relevance":
        rows = await db.rows(_sorted(filters, sort, limit, has_offset=offset > 0), given | {"offset": offset})
        return Ranked([row[0] for row in rows], *(rows[0][1:3] if rows else (0, 0)))
    rows = await db.rows(_first(filters), given)
    total, fitting = rows[0][1:3] if rows else (0, 0)
    ids = _by_name(asked, rows)[offset : offset + limit]
    if offset + limit > FIRST < total:
        behind = {"offset": max(offset, FIRST)}
        more = await db.rows(_best(filters, limit - len(ids), has_offset=True), given | behind)
        ids += [row[0] for row in more]
    return Ranked(ids, total, fitting)


@functools.lru_cache(maxsize=256)
def _first(filters: frozenset[str]) -> Select[Any]:
    """The first fifty by score, with what orders them further."""
    best = _best(filters, FIRST).subquery("best")
    sold = func.coalesce(POPULARITY.c.sold, 0)
    return (
        select(best.c.id, best.c.total, best.c.fitting, best.c.has_all, best.c.score, DOCUMENTS.c.name, IN_STOCK, sold)
        .join(DOCUMENTS, (DOCUMENTS.c.merchant_id == MERCHANT) & (DOCUMENTS.c.product_id == best.c.id))
        .join(PRODUCTS, (PRODUCTS.c.merchant_id == MERCHANT) & (PRODUCTS.c.id == best.c.id))
        .join(
            VARIANTS,
            (VARIANTS.c.merchant_id == MERCHANT) & (VARIANTS.c.product_id == best.c.id) & VARIANTS.c.is_default,
        )
        .outerjoin(POPULARITY, (POPULARITY.c.merchant_id == MERCHANT) & (POPULARITY.c.product_id == best.c.id))
    )


@functools.lru_cache(maxsize=256)
def _best(filters: frozenset[str], limit: int, *, has_offset: bool = False) -> Select[Any]:
    found = shown(filters)
    best = select(found.c.id, *_of_all(found), found.c.has_all, found.c.score)
    if filters not in SOLVED:
        passing = listing.passing(filters, "newest").subquery("passing")
        best = best.join(passing, passing.c.id == found.c.id)
    best = best.order_by(found.c.has_all.desc(), found.c.score.desc(), found.c.id.desc()).limit(
        literal_column(str(limit))
    )
    return best.offset(bindparam("offset")) if has_offset else best


@functools.lru_cache(maxsize=256)
def _sorted(filters: frozenset[str], sort: str, limit: int, *, has_offset: bool) -> Select[Any]:
    found = shown(filters)
    passing = listing.passing(filters, sort).subquery("passing")
    page = select(passing.c.id, *_of_all(found)).join(found, found.c.id == passing.c.id)
    page = page.order_by(*listing.order_of(passing.c, sort)).limit(literal_column(str(limit)))
    return page.offset(bindparam("offset")) if has_offset else page


def shown(filters: frozenset[str]) -> CTE:
    """Id and score of what a search finds; the same under any filter but the one for drafts."""
    scored = _scored(filters).cte("scored")
    enough = func.count().filter(scored.c.has_all) >= ENOUGH
    bar = select(case((~enough, NEAR * func.max(scored.c.score))).label("least")).cte("bar")
    near = or_(scored.c.has_all, scored.c.score >= bar.c.least)
    return select(scored).select_from(scored.join(bar, true())).where(near).cte("shown")


def _of_all(found: CTE) -> tuple[ColumnElement[Any], ...]:
    return func.count().over().label("total"), func.count().filter(found.c.has_all).over().label("fitting")


def _scored(filters: frozenset[str]) -> Select[Any]:
    asked = (
        func.unnest(
            bindparam("terms", type_=ARRAY(Integer)),
            bindparam("worths", type_=ARRAY(REAL)),
            bindparam("masks", type_=ARRAY(Integer)),
        )
        .table_valued("term_id", "worth", "mask", name="asked")
        .render_derived()
    )
    met = func.bit_or(asked.c.mask)
    groups = func.bit_count(met.cast(BIT(MOST_WORDS)))
    scored = (
        select(
            POSTINGS.c.product_id.label("id"),
            (func.sum(func.abs(POSTINGS.c.weight) * asked.c.worth) * (1 + PER_GROUP * groups)).label("score"),
            (met == bindparam("all_groups", type_=Integer)).label("has_all"),
        )
        .select_from(asked)
        .join(POSTINGS, (POSTINGS.c.merchant_id == MERCHANT) & (POSTINGS.c.term_id == asked.c.term_id))
        .group_by(POSTINGS.c.product_id)
    )
    return scored.where(POSTINGS.c.weight > 0) if "is_active" in filters else scored


def with_status(filters: frozenset[str], values: Mapping[str, Any]) -> frozenset[str]:
    """The filters, saying also whether drafts are left out: they are in the postings."""
    return filters | {"is_active"} if values.get("status") == "active" else filters


def values_of(asked: Asked) -> dict[str, Any]:
    """What the statements need to know of a search."""
    return {
        "terms": [term for term, _ in asked.worth],
        "worths": list(asked.worth.values()),
        "masks": [mask for _, mask in asked.worth],
        "all_groups": asked.all_groups,
    }


def _by_name(asked: Asked, rows: Sequence[Any]) -> list[UUID]:
    """Order the first by how much her words are their names; equals by what helps her most."""
    scored = [(row[4] * _of_name(asked.spoken, row[5]), row) for row in rows]
    step = EQUAL * max((score for score, _ in scored), default=0.0) or 1.0
    scored.sort(
        key=lambda one: (not one[1][3], -round(one[0] / step), not one[1][6], -one[1][7], -one[0], -one[1][0].int)
    )
    return [row[0] for _, row in scored]


def _of_name(spoken: Sequence[set[int]], name: Sequence[int]) -> float:
    if len(spoken) < 2 or not name:
        return 1.0
    in_order = _longest_in_order(spoken, name)
    has_all = all(not met.isdisjoint(name) for met in spoken)
    return 1 + IN_ORDER * in_order / len(spoken) + IN_NAME * has_all + OF_NAME * in_order / len(name)


def _longest_in_order(spoken: Sequence[set[int]], name: Sequence[int]) -> int:
    """How many of her words a name has in the order in which she said them."""
    before = [0] * (len(name) + 1)
    for met in spoken:
        now = [0]
        for at, term in enumerate(name):
            now.append(before[at] + 1 if term in met else max(before[at + 1], now[at]))
        before = now
    return before[-1]
