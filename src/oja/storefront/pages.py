"""Pages: the content of each page of a shop, built from what the packages below know."""

import math
from typing import TYPE_CHECKING, Literal, TypedDict

from oja.catalog import queries as catalog
from oja.catalog.collections import collected
from oja.catalog.search import missing, popular
from oja.catalog.views import CategoryView
from oja.kernel.db import MerchantSession
from oja.storefront import blocks, faceting, listing_schemas, schemas, shelving, speaking, urls
from oja.storefront.frame import Visit
from oja.storefront.reading import Wish

if TYPE_CHECKING:
    from oja.catalog.collections.models import Collection

PAGE_SIZE = 24


class Part(TypedDict):
    """Which part of a list a page shows."""

    offset: int
    limit: int


async def listing(
    db: MerchantSession, visit: Visit, wish: Wish, category: CategoryView | None = None
) -> listing_schemas.Listing:
    """The shop's front, what a search found, or one category."""
    shop = visit.shop
    found = await catalog.find_products(
        db,
        **wish.of(category),
        sort=wish.order,
        offset=(wish.page - 1) * PAGE_SIZE,
        limit=PAGE_SIZE,
    )
    if visit.is_counted:
        await _remember(db, wish, found.total, is_whole=category is None)
    path = urls.category(shop, category.slug) if category else urls.home(shop)
    view: Literal["home", "category", "search"] = "search" if wish.q else "category" if category else "home"
    counted, facets = await faceting.of_list(db, visit, wish, path, found.total, category=category)
    is_front = view == "home" and wish == Wish()
    return listing_schemas.Listing(
        view=view,
        category=category.name if category else None,
        about=(category.description or "") if category else "",
        blocks=await blocks.of_front(db, visit, has_many=found.total > PAGE_SIZE) if is_front else [blocks.PRODUCTS],
        breadcrumbs=trail(visit, category.parent_id) if category else [],
        subcategories=[
            schemas.Link(name=one.name, url=urls.category(shop, one.slug))
            for one in visit.categories
            if category and one.parent_id == category.id and one.product_count > 0
        ],
        action_url=path,
        clear_url=urls.with_query(path, q=wish.q),
        filters=_filters(wish),
        in_stock=counted,
        facets=facets,
        tiles=await shelving.tiles(db, shop, found.items),
        total=found.total,
        pages=_pages(path, wish, found.total),
    )


async def collection(db: MerchantSession, visit: Visit, wish: Wish, row: "Collection") -> listing_schemas.Listing:
    """One collection, in its own order until she wishes another."""
    shop = visit.shop
    part: Part = {"offset": (wish.page - 1) * PAGE_SIZE, "limit": PAGE_SIZE}
    if wish.narrows:
        found = await catalog.find_products(db, **wish.of(None), collection_id=row.id, sort=wish.order, **part)
    else:
        found = await collected.products(db, row, **part)
    [said] = await speaking.collections(db, shop, [row])
    path = urls.collection(shop, row.slug)
    counted, facets = await faceting.of_list(db, visit, wish, path, found.total, collection_id=row.id)
    return listing_schemas.Listing(
        view="collection",
        category=said.name,
        about=said.description or "",
        blocks=[blocks.PRODUCTS],
        action_url=path,
        clear_url=path,
        filters=_filters(wish),
        in_stock=counted,
        facets=facets,
        tiles=await shelving.tiles(db, shop, found.items),
        total=found.total,
        pages=_pages(path, wish, found.total),
    )


async def _remember(db: MerchantSession, wish: Wish, total: int, *, is_whole: bool) -> None:
    """Count what shoppers look for in the whole shop, once for each search; and what is not found."""
    if not wish.q or wish.narrows or not is_whole or wish.page > 1:
        return
    await (popular if total else missing).note(db, wish.q)


def _filters(wish: Wish) -> listing_schemas.Filters:
    return listing_schemas.Filters(
        q=wish.q, sort=wish.sort, min=wish.minimum, max=wish.maximum, in_stock=wish.in_stock, kept=wish.kept(),
        are_set=wish.narrows,
    )  # fmt: skip


def _pages(path: str, wish: Wish, total: int) -> listing_schemas.Pages:
    last = max(1, math.ceil(total / PAGE_SIZE))
    before, after = min(wish.page - 1, last), wish.page + 1
    return listing_schemas.Pages(
        current=wish.page,
        last=last,
        previous_url=urls.with_query(path, **wish.query(page=before)) if before >= 1 else None,
        next_url=urls.with_query(path, **wish.query(page=after)) if after <= last else None,
    )


def trail(visit: Visit, category_id: object) -> list[schemas.Link]:
    """The categories that lead to one, from the first level down."""
    by_id = {one.id: one for one in visit.categories}
    links: list[schemas.Link] = []
    while (one := by_id.get(category_id)) is not None and len(links) < 5:  # type: ignore[call-overload]
        links.insert(0, schemas.Link(name=one.name, url=urls.category(visit.shop, one.slug)))
        category_id = one.parent_id
    return links
