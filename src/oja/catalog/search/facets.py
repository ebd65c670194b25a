"""
Facets: of everything that a list or a search would show, how many there are of each kind.

Counted over the same products as the list's total. Prices fall into a handful of round ranges of about equal size.
"""

import functools
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import CTE, ColumnElement, Select, TableValuedAlias, func, select, true

from oja.catalog import listing, narrowing
from oja.catalog.listing import IN_STOCK, MERCHANT, PRODUCTS, VARIANTS
from oja.catalog.search import asking, scoring
from oja.kernel.db import MerchantSession, Reading

RANGES = 5
MOST_VALUES = 12
MOST_NAMES = 8
MOST_PAIRS = 500


@dataclass(frozen=True, slots=True)
class PriceRange:
    """Products from one price to below another; the last has no end."""

    from_minor: int
    below_minor: int | None
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """
    How many there are: in all, in stock, of each category, by price, by tag, and by value of the commonest attributes
    and of the options that shoppers choose by.
    """

    total: int
    in_stock: int
    categories: dict[UUID, int] = field(default_factory=dict)
    prices: list[PriceRange] = field(default_factory=list)
    attributes: dict[str, dict[str, int]] = field(default_factory=dict)
    tags: dict[str, int] = field(default_factory=dict)
    options: dict[str, dict[str, int]] = field(default_factory=dict)


async def count(
    db: MerchantSession | Reading,
    *,
    search: str | None = None,
    status: str | None = "active",
    is_typing: bool = False,
    has_attributes: bool = True,
    **wanted: Any,
) -> Facets:
    """
    Count the products of the list that `queries.find_products` gives for the same filters and search; their attributes
    only when asked for.
    """
    filters, values = await narrowing.filters(db, status=status, **wanted)
    asked = await asking.understand(db, search, is_typing=is_typing) if search and search.strip() else None
    if asked is not None and not asked.worth:
        return Facets(0, 0)
    given = {**values, **(scoring.values_of(asked) if asked else {})}
    shape = scoring.with_status(filters, values) if asked else filters
    rows = await db.rows(_statement("offers", shape, is_search=asked is not None), given)
    prices = sorted(row[1] for row in rows for _ in range(row[3]))
    categories: dict[UUID, int] = {}
    for category_id, _, _, often in rows:
        categories[category_id] = categories.get(category_id, 0) + often
    told, tags, options = [
        await db.rows(_statement(what, shape, is_search=asked is not None), given) if is_wanted else []
        for what, is_wanted in (("attributes", has_attributes), ("tags", True), ("options", True))
    ]
    return Facets(
        total=len(prices),
        in_stock=sum(often for _, _, is_in_stock, often in rows if is_in_stock),
        categories=categories,
        prices=_ranges(prices),
        attributes=_values(told),
        tags=dict(tuple(row) for row in tags),
        options=_values(options),
    )


@functools.lru_cache(maxsize=64)
def _statement(what: str, filters: frozenset[str], *, is_search: bool) -> Select[Any]:
    passing = listing.passing(filters - {"is_active"}, "newest").subquery("passing")
    ids = select(passing.c.id)
    if is_search:
        shown = scoring.shown(filters)
        ids = ids.join(shown, shown.c.id == passing.c.id)
    return _COUNTED[what](ids.cte("kept"))


def _offers(kept: CTE) -> Select[Any]:
    default = (VARIANTS.c.merchant_id == MERCHANT) & (VARIANTS.c.product_id == kept.c.id) & VARIANTS.c.is_default
    offers = select(PRODUCTS.c.category_id, VARIANTS.c.price_minor, IN_STOCK.label("in_stock"))
    each = offers.select_from(kept.join(PRODUCTS, _mine(kept)).join(VARIANTS, default)).subquery("each")
    return select(*each.c, func.count()).group_by(*each.c)


def _of_attributes(kept: CTE) -> Select[Any]:
    pair, often = _pairs(PRODUCTS.c.attributes), func.count().label("often")
    values = select(pair.c.key, pair.c.value, often).select_from(kept.join(PRODUCTS, _mine(kept)).join(pair, true()))
    return values.group_by(pair.c.key, pair.c.value).order_by(often.desc(), pair.c.key, pair.c.value).limit(MOST_PAIRS)


def _of_options(kept: CTE) -> Select[Any]:
    theirs = (VARIANTS.c.merchant_id == MERCHANT) & (VARIANTS.c.product_id == kept.c.id)
    living = kept.join(VARIANTS, theirs & VARIANTS.c.archived_at.is_(None))
    pair, often = _pairs(VARIANTS.c.options), func.count(kept.c.id.distinct()).label("often")
    values = select(pair.c.key, pair.c.value, often).select_from(living.join(pair, true()))
    return values.group_by(pair.c.key, pair.c.value).order_by(often.desc(), pair.c.key, pair.c.value).limit(MOST_PAIRS)


def _of_tags(kept: CTE) -> Select[Any]:
    tag = func.unnest(PRODUCTS.c.tags).table_valued("tag", name="tagged").render_derived()
    often = func.count().label("often")
    tags = select(tag.c.tag, often).select_from(kept.join(PRODUCTS, _mine(kept)).join(tag, true()))
    return tags.group_by(tag.c.tag).order_by(often.desc(), tag.c.tag).limit(MOST_VALUES)


def _pairs(column: ColumnElement[Any]) -> TableValuedAlias:
    return func.jsonb_each_text(column).table_valued("key", "value", name="pair").render_derived()


def _mine(kept: CTE) -> ColumnElement[bool]:
    mine: ColumnElement[bool] = (PRODUCTS.c.merchant_id == MERCHANT) & (PRODUCTS.c.id == kept.c.id)
    return mine


_COUNTED: Mapping[str, Callable[[CTE], Select[Any]]] = {
    "offers": _offers, "attributes": _of_attributes, "options": _of_options, "tags": _of_tags,
}  # fmt: skip


def _values(rows: Sequence[Any]) -> dict[str, dict[str, int]]:
    """The commonest names with at least two values, and of each the commonest values."""
    found: dict[str, dict[str, int]] = {}
    for name, value, often in rows:
        if value and len(found.setdefault(name, {})) < MOST_VALUES:
            found[name][value] = often
    telling = [(name, values) for name, values in found.items() if len(values) > 1]
    telling.sort(key=lambda one: -sum(one[1].values()))
    return dict(telling[:MOST_NAMES])


def _ranges(prices: Sequence[int]) -> list[PriceRange]:
    """Round borders near the fifths of the sorted prices."""
    if not prices:
        return []
    borders = {_round(prices[len(prices) * part // RANGES]) for part in range(1, RANGES)}
    starts = [0, *sorted(border for border in borders if prices[0] < border <= prices[-1])]
    ends: list[int | None] = [*starts[1:], None]
    counted = [sum(start <= price and (end is None or price < end) for price in prices)
               for start, end in zip(starts, ends, strict=True)]  # fmt: skip
    return [PriceRange(*one) for one in zip(starts, ends, counted, strict=True)]


def _round(minor: int) -> int:
    """1, 2 or 5 and noughts: what a person would draw a line at."""
    if minor <= 0:
        return 0
    scale = int(10 ** math.floor(math.log10(minor)))
    return min((part * scale for part in (1, 2, 5, 10)), key=lambda border: abs(border - minor))
