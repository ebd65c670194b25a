"""
Ranking: the products that a search finds, the best first.

Those that meet every group of it stand before others, the higher score first. The first fifty are then ordered by how
much her words are the product's name; among equals what can be bought, what sells and what is newer comes first. With
a model, `meaning` has a say in their order.
"""

import functools
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import CTE, ColumnElement, Select, bindparam, func, literal_column, select

from oja.catalog import listing
from oja.catalog.listing import IN_STOCK, MERCHANT, PRODUCTS, VARIANTS
from oja.catalog.search import scoring
from oja.catalog.search.asking import Asked
from oja.catalog.search.meaning import ordering
from oja.catalog.search.models import SearchDocument, SearchPopularity
from oja.kernel.db import MerchantSession, Reading

FIRST = 50
IN_ORDER, IN_NAME, OF_NAME = 0.5, 0.5, 0.3
"""What a name adds: her words in her order, all of them in it, and how much of it they are."""
EQUAL = 0.01
"""Scores this share of the best apart are equal."""

SOLVED = (frozenset({"listed"}), frozenset({"status", "is_active"}))
"""Filters that need no look at the product: archived ones have no postings, and those of drafts are below zero."""

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
    filters = scoring.with_status(filters, values)
    given = {**values, **scoring.values_of(asked)}
    if sort != "relevance":
        rows = await db.rows(_sorted(filters, sort, limit, has_offset=offset > 0), given | {"offset": offset})
        return Ranked([row[0] for row in rows], *(rows[0][1:3] if rows else (0, 0)))
    rows = await _first_rows(db, asked, filters, given)
    total, fitting = rows[0][1:3] if rows else (0, 0)
    first = await ordering.ordered(db, asked, _by_name(asked, rows), fitting) if offset < FIRST else []
    ids = first[offset : offset + limit]
    if offset + limit > FIRST < total:
        behind = {"offset": max(offset, FIRST)}
        more = await db.rows(_best(filters, limit - len(ids), has_offset=True), given | behind)
        ids += [row[0] for row in more]
    return Ranked(ids, total, fitting)


async def _first_rows(
    db: MerchantSession | Reading, asked: Asked, filters: frozenset[str], given: Mapping[str, Any]
) -> Sequence[Any]:
    """The first fifty by score, at the price of the telling terms wherever that is enough."""
    split = scoring.split(asked)
    if split.telling:
        rows = await db.rows(_first(filters, is_split=True), {**given, "telling": split.telling})
        if split.is_proven(rows):
            return rows
    return await db.rows(_first(filters), given)


@functools.lru_cache(maxsize=256)
def _first(filters: frozenset[str], *, is_split: bool = False) -> Select[Any]:
    """The first fifty by score, with what orders them further."""
    best = _best(filters, FIRST, is_split=is_split).subquery("best")
    sold = func.coalesce(POPULARITY.c.sold, 0)
    first = select(
        best.c.id, best.c.total, best.c.fitting, best.c.has_all, best.c.score,
        DOCUMENTS.c.name, IN_STOCK, sold, best.c.least,
    )  # fmt: skip
    return (
        first.join(DOCUMENTS, (DOCUMENTS.c.merchant_id == MERCHANT) & (DOCUMENTS.c.product_id == best.c.id))
        .join(PRODUCTS, (PRODUCTS.c.merchant_id == MERCHANT) & (PRODUCTS.c.id == best.c.id))
        .join(
            VARIANTS,
            (VARIANTS.c.merchant_id == MERCHANT) & (VARIANTS.c.product_id == best.c.id) & VARIANTS.c.is_default,
        )
        .outerjoin(POPULARITY, (POPULARITY.c.merchant_id == MERCHANT) & (POPULARITY.c.product_id == best.c.id))
    )


@functools.lru_cache(maxsize=256)
def _best(filters: frozenset[str], limit: int, *, has_offset: bool = False, is_split: bool = False) -> Select[Any]:
    found = scoring.shown(filters, is_split=is_split)
    if filters not in SOLVED:
        passing = listing.passing(filters, "newest").subquery("passing")
        found = select(found).join(passing, passing.c.id == found.c.id).cte("found")
    best = select(found.c.id, *_counts(found), found.c.has_all, found.c.score, found.c.least)
    best = best.order_by(found.c.has_all.desc(), found.c.score.desc(), found.c.id.desc()).limit(
        literal_column(str(limit))
    )
    return best.offset(bindparam("offset")) if has_offset else best


@functools.lru_cache(maxsize=256)
def _sorted(filters: frozenset[str], sort: str, limit: int, *, has_offset: bool) -> Select[Any]:
    shown = scoring.shown(filters)
    passing = listing.passing(filters, sort).subquery("passing")
    found = select(passing, shown.c.has_all).join(shown, shown.c.id == passing.c.id).cte("found")
    page = select(found.c.id, *_counts(found)).order_by(*listing.order_of(found.c, sort))
    page = page.limit(literal_column(str(limit)))
    return page.offset(bindparam("offset")) if has_offset else page


def _counts(found: CTE) -> tuple[ColumnElement[Any], ...]:
    total, fitting = func.count(), func.count().filter(found.c.has_all)
    return (
        select(total).select_from(found).scalar_subquery().label("total"),
        select(fitting).select_from(found).scalar_subquery().label("fitting"),
    )


def _by_name(asked: Asked, rows: Sequence[Any]) -> list[UUID]:
    """Order the first by how much her words are their names; equals by what helps her most."""
    places = _places(asked)
    scored = [(row[4] * _of_name(places, len(asked.spoken), row[5]), row) for row in rows]
    step = EQUAL * max((score for score, _ in scored), default=0.0) or 1.0
    scored.sort(
        key=lambda one: (not one[1][3], -round(one[0] / step), not one[1][6], -one[1][7], -one[0], -one[1][0].int)
    )
    return [row[0] for _, row in scored]


def _places(asked: Asked) -> dict[int, list[int]]:
    """
    The places of each term among her words, the last one first. A single whole word needs none, as its weight says
    what it is worth in a name; one that may go on does, as a description can go on with it in several ways.
    """
    places: dict[int, list[int]] = {}
    if len(asked.spoken) > 1 or asked.is_begun:
        for place in reversed(range(len(asked.spoken))):
            for term in asked.spoken[place]:
                places.setdefault(term, []).append(place)
    return places


def _of_name(places: Mapping[int, Sequence[int]], spoken: int, name: Sequence[int]) -> float:
    """What a name adds, by the places of its terms among so many spoken words."""
    if not name:
        return 1.0
    met: set[int] = set()
    in_order: list[int] = []
    # The longest run of places that rise: by its length, the least place at which one of that length ends.
    for term in name:
        for place in places.get(term, ()):
            met.add(place)
            at = bisect_left(in_order, place)
            in_order[at : at + 1] = [place]
    longest = len(in_order)
    return 1 + IN_ORDER * longest / spoken + IN_NAME * (len(met) == spoken) + OF_NAME * longest / len(name)
