"""Questions about the catalogue. Nothing here writes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import ARRAY, Text, Uuid, any_, bindparam, func, select

from oja.catalog import listing, narrowing
from oja.catalog.errors import CategoryNotFound, ProductNotFound
from oja.catalog.listing import PRODUCTS, WHOLE_ROWS, product_of
from oja.catalog.models import CatalogVersion, Category, ProductCount
from oja.catalog.search import asking, codes, ranking
from oja.catalog.views import CategoryView, ProductPage, ProductView
from oja.kernel.db import MerchantSession, Reading
from oja.kernel.web import cursor_of, read_uuid_cursor

EVERY = 10_000_000
"""More than any shop has: a limit that is none."""
Sort = Literal["newest", "price", "-price", "name", "relevance"]

_BY_ID = WHOLE_ROWS.where(PRODUCTS.c.id == any_(bindparam("keys", type_=ARRAY(Uuid()))))
_BY_EXTERNAL_ID = WHOLE_ROWS.where(PRODUCTS.c.external_id == any_(bindparam("keys", type_=ARRAY(Text()))))
_COUNTS = (
    select(ProductCount.category_id, func.sum(ProductCount.total).label("products"))
    .where(ProductCount.merchant_id == bindparam("merchant_id"), ProductCount.status == "active")
    .group_by(ProductCount.category_id)
)
_LIVING = (
    select(Category)
    .where(Category.archived_at.is_(None))
    .order_by(Category.display_order, Category.folded_name, Category.id)
)
_BY_SLUG = WHOLE_ROWS.where(PRODUCTS.c.slug == any_(bindparam("keys", type_=ARRAY(Text()))))


async def find_products(
    db: MerchantSession | Reading,
    *,
    external_ids: Sequence[str] | None = None,
    search: str | None = None,
    category_id: UUID | None = None,
    is_priority: bool | None = None,
    in_stock: bool | None = None,
    tag: str | None = None,
    collection_id: UUID | None = None,
    min_minor: int | None = None,
    max_minor: int | None = None,
    options: Mapping[str, str] | None = None,
    sort: Sort = "newest",
    status: str | None = "active",
    offset: int = 0,
    limit: int = 20,
    cursor: str | None = None,
    is_typing: bool = False,
) -> ProductPage:
    """
    One page of products, newest first unless sorted otherwise, with the exact total.

    A category includes its subcategories. `status=None` means all that are not archived. With `options` some variant
    has all these values. A SKU or barcode as `search` puts its product first. A cursor goes on where the
    page before ended, and only in the order of age. `external_ids` names products, whatever else is asked for.

    :raises BadCursor: the cursor is not one of ours
    """
    if external_ids:
        named = await db.rows(_BY_EXTERNAL_ID, {"merchant_id": db.merchant_id, "keys": list(external_ids)})
        return ProductPage([product_of(row) for row in named], len(named), None)
    shape, values = await narrowing.filters(
        db, status=status, is_priority=is_priority, category_id=category_id,
        in_stock=in_stock, min_minor=min_minor, max_minor=max_minor, tag=tag, collection_id=collection_id,
        options=options,
    )  # fmt: skip
    if search is not None and search.strip():
        return await _search(db, search, shape, values, sort, offset, limit, is_typing=is_typing)
    if sort == "relevance":
        sort = "newest"
    if cursor is not None:
        sort, offset, values["cursor"] = "newest", 0, read_uuid_cursor(cursor)
    if offset > listing.FAR:
        return await _far_page(db, shape, values, sort, offset, limit)
    # One more than asked for says whether there is a next page.
    statement = listing.page(
        shape, sort, limit=limit + 1, has_offset=offset > 0, has_cursor=cursor is not None, has_total=True
    )
    rows = await db.rows(statement, values | {"offset": offset} if offset else values)
    total = rows[0][-1] if rows else await _total(db, shape, values)
    items = [product_of(row) for row in rows[:limit]]
    goes_on = len(rows) > limit and sort == "newest"
    return ProductPage(items, int(total), cursor_of(items[-1].id) if goes_on else None)


async def find_ids(
    db: MerchantSession,
    *,
    search: str | None = None,
    status: str | None = "active",
    is_typing: bool = False,
    **wanted: Any,
) -> list[UUID]:
    """The ids of all products that `find_products` would list over all its pages, the newest first."""
    shape, values = await narrowing.filters(db, status=None if status == "all" else status, **wanted)
    if search is not None and search.strip():
        asked = await asking.understand(db, search, is_typing=is_typing)
        return (await ranking.ranked(db, asked, shape, values, sort="newest", limit=EVERY)).ids
    passing = listing.passing(shape, "newest")
    return [row[0] for row in await db.rows(passing.order_by(passing.selected_columns.key_0.desc()), values)]


async def _search(
    db: MerchantSession | Reading,
    search: str,
    shape: frozenset[str],
    values: dict[str, Any],
    sort: str,
    offset: int,
    limit: int,
    *,
    is_typing: bool,
) -> ProductPage:
    """A page of what a search finds."""
    asked = await asking.understand(db, search, is_typing=is_typing)
    named = await codes.named(db, search, shape, values) if sort == "relevance" else []
    if named:
        from_first = await ranking.ranked(db, asked, shape, values, limit=offset + limit + len(named))
        found = codes.put_first(named, from_first, offset=offset, limit=limit)
    else:
        found = await ranking.ranked(db, asked, shape, values, sort=sort, offset=offset, limit=limit)
    rows = await db.rows(_BY_ID, {"merchant_id": db.merchant_id, "keys": found.ids}) if found.ids else []
    items = {row[0]: product_of(row) for row in rows}
    return ProductPage([items[one] for one in found.ids if one in items], found.total, None, found.fitting)


async def _far_page(
    db: MerchantSession | Reading, shape: frozenset[str], values: dict[str, Any], sort: str, offset: int, limit: int
) -> ProductPage:
    """A page deep in the list, counted from its nearer end."""
    total = await _total(db, shape, values)
    length = max(0, min(limit, total - offset))
    behind = max(0, total - offset - length)
    is_from_the_end = behind < offset
    statement = listing.page(shape, sort, limit=length, has_offset=True, is_from_the_end=is_from_the_end)
    rows = await db.rows(statement, values | {"offset": behind if is_from_the_end else offset})
    items = [product_of(row) for row in rows]
    has_cursor = behind > 0 and items and sort == "newest"
    return ProductPage(items, total, cursor_of(items[-1].id) if has_cursor else None)


async def _total(db: MerchantSession | Reading, shape: frozenset[str], values: dict[str, Any]) -> int:
    return int((await db.rows(listing.total(shape), values))[0][0])


async def get_product(db: MerchantSession, product_id: UUID) -> ProductView:
    """
    One product, whatever its status.

    :raises ProductNotFound: there is none with that id
    """
    found = await products_by_id(db, [product_id])
    if not found:
        raise ProductNotFound
    return found[product_id]


async def find_product_by_slug(db: MerchantSession, slug: str) -> ProductView | None:
    """The product at an address of the shop."""
    rows = await _whole_rows(db, _BY_SLUG, [slug])
    return rows[0] if rows else None


async def products_by_id(db: MerchantSession, ids: Iterable[UUID]) -> dict[UUID, ProductView]:
    """Those of the products that there are."""
    return {one.id: one for one in await _whole_rows(db, _BY_ID, list(ids))}


async def products_by_external_id(db: MerchantSession, external_ids: Iterable[str]) -> dict[str, ProductView]:
    """Those of the products that there are, by the merchant's own ids."""
    return {one.external_id: one for one in await _whole_rows(db, _BY_EXTERNAL_ID, list(external_ids))}


async def categories(db: MerchantSession) -> list[CategoryView]:
    """Every living category and subcategory, in the order they are shown."""
    own = {row.category_id: int(row.products) for row in await db.rows(_COUNTS, {"merchant_id": db.merchant_id})}
    rows = (await db.scalars(_LIVING)).all()
    totals = {row.id: own.get(row.id, 0) for row in rows}
    for row in rows:
        for above in row.path[:-1]:
            if above in totals:
                totals[above] += own.get(row.id, 0)
    return [
        CategoryView(
            id=row.id,
            parent_id=row.parent_id,
            path=row.path,
            name=row.name,
            slug=row.slug,
            description=row.description,
            image_url=row.image_url,
            image_alt=row.image_alt,
            display_order=row.display_order,
            product_count=totals[row.id],
        )
        for row in rows
    ]


async def get_category(db: MerchantSession, category_id: UUID) -> CategoryView:
    """
    One living category or subcategory.

    :raises CategoryNotFound: there is none with that id
    """
    for one in await categories(db):
        if one.id == category_id:
            return one
    raise CategoryNotFound


async def version(db: MerchantSession) -> int:
    """A number that grows with every change a shopper could see."""
    kept = await db.scalar(select(CatalogVersion.version).where(CatalogVersion.merchant_id == db.merchant_id))
    return kept or 0


async def _whole_rows(db: MerchantSession, statement: Any, keys: Sequence[object]) -> list[ProductView]:
    if not keys:
        return []
    connection = await db.connection()
    rows = await connection.execute(statement, {"merchant_id": db.merchant_id, "keys": keys})
    return [product_of(row) for row in rows]
