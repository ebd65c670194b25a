"""Faceting: how a list can be narrowed, each way with how many products are left. Links: no script is needed."""

from collections.abc import Mapping
from uuid import UUID

from oja.catalog.search import facets
from oja.catalog.search.facets import PriceRange
from oja.catalog.views import CategoryView
from oja.kernel.db import MerchantSession
from oja.kernel.money import decimal_text
from oja.storefront import frame, reading, schemas, urls
from oja.storefront.frame import Visit
from oja.storefront.reading import Wish

MOST = 5_000
"""Longer lists are narrowed by their categories first: counting them would take longer than anybody waits."""
VALUES = 8


async def of_list(
    db: MerchantSession,
    visit: Visit,
    wish: Wish,
    path: str,
    total: int,
    *,
    category: CategoryView | None = None,
    collection_id: UUID | None = None,
) -> tuple[int | None, list[schemas.Facet]]:
    """
    How many products of a list are in stock, and what they differ in: None and nothing of a list too long to count.

    `path` is the list's own, `total` its length.
    """
    if total > MOST:
        return None, []
    found = await facets.count(db, **wish.of(category), collection_id=collection_id, has_attributes=False)
    every = [
        *([_categories(visit, wish, found.categories)] if wish.q and category is None else []),
        _prices(visit, wish, path, found.prices),
        *(_option(wish, path, name, values) for name, values in _options(wish, found.options).items()),
        _tags(wish, path, found.tags),
    ]
    told = [one for one in every if len(one.values) > 1 or any(value.is_on for value in one.values)]
    return found.in_stock, told


def _categories(visit: Visit, wish: Wish, counts: Mapping[UUID, int]) -> schemas.Facet:
    """Of the first level, with what is below each."""
    by_id = {one.id: one for one in visit.categories}
    tops: dict[UUID, int] = {}
    for category_id, count in counts.items():
        if (one := by_id.get(category_id)) is not None:
            tops[one.path[0]] = tops.get(one.path[0], 0) + count
    values = [
        schemas.FacetValue(
            name=by_id[one].name,
            url=urls.with_query(urls.category(visit.shop, by_id[one].slug), **wish.query()),
            count=count,
        )
        for one, count in sorted(tops.items(), key=lambda pair: -pair[1])
        if one in by_id
    ]
    return schemas.Facet(kind="category", values=values[:VALUES])


def _prices(visit: Visit, wish: Wish, path: str, ranges: list[PriceRange]) -> schemas.Facet:
    if wish.minimum or wish.maximum:
        url = urls.with_query(path, **wish.query() | {"min": "", "max": ""})
        name = " – ".join(part for part in (wish.minimum, wish.maximum) if part)
        total = sum(one.count for one in ranges)
        return schemas.Facet(kind="price", values=[schemas.FacetValue(name=name, url=url, count=total, is_on=True)])
    shop = visit.shop
    values = []
    for one in ranges:
        ends = {
            "min": decimal_text(one.from_minor, shop.currency) if one.from_minor else "",
            "max": "" if one.below_minor is None else decimal_text(one.below_minor - 1, shop.currency),
        }
        start = frame.amount(shop, one.from_minor).text
        name = f"{start} +" if one.below_minor is None else f"{start} – {frame.amount(shop, one.below_minor).text}"
        url = urls.with_query(path, **wish.query() | ends)
        values.append(schemas.FacetValue(name=name, url=url, count=one.count))
    return schemas.Facet(kind="price", values=[one for one in values if one.count])


def _options(wish: Wish, counted: Mapping[str, Mapping[str, int]]) -> dict[str, Mapping[str, int]]:
    """Those that tell products apart, and those that were chosen, whatever they tell now."""
    chosen = {name: {value: counted.get(name, {}).get(value, 0)} for name, value in wish.options}
    return {**counted, **chosen}


def _option(wish: Wish, path: str, name: str, counts: Mapping[str, int]) -> schemas.Facet:
    chosen = dict(wish.options).get(name)
    key = reading.OPTION + name
    values = [
        schemas.FacetValue(
            name=value,
            url=urls.with_query(path, **wish.query() | {key: "" if value == chosen else value}),
            count=count,
            is_on=value == chosen,
        )
        for value, count in counts.items()
    ]
    return schemas.Facet(kind="option", name=name, values=values[:VALUES])


def _tags(wish: Wish, path: str, counts: Mapping[str, int]) -> schemas.Facet:
    shown = {wish.tag: counts.get(wish.tag, 0)} if wish.tag else counts
    values = [
        schemas.FacetValue(
            name=tag,
            url=urls.with_query(path, **wish.query() | {"tag": "" if wish.tag else tag}),
            count=count,
            is_on=tag == wish.tag,
        )
        for tag, count in shown.items()
    ]
    return schemas.Facet(kind="tag", values=values[:VALUES])
