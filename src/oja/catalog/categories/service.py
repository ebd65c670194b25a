"""Categories: one tree, six levels deep at most. Names are unique among living siblings, whatever their case."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from oja.catalog import addressing, limits, names
from oja.catalog.errors import (
    CategoryHasSubcategories,
    CategoryInUse,
    CategoryNameTaken,
    CategoryNotFound,
    TooDeep,
    UnknownCategory,
    WrongSubcategory,
)
from oja.catalog.models import Category, Product
from oja.kernel import clock, ids
from oja.kernel.db import MerchantSession


async def create(
    db: MerchantSession,
    *,
    name: str,
    parent_id: UUID | None = None,
    description: str | None = None,
    image_url: str | None = None,
    image_alt: str = "",
    display_order: int = 0,
) -> Category:
    """
    Add a category, or under a parent a subcategory.

    :raises CategoryNotFound: there is no such parent
    :raises TooDeep: the parent stands on the last level
    :raises CategoryNameTaken: a living sibling has that name
    """
    above = [] if parent_id is None else (await get(db, parent_id)).path
    if len(above) >= limits.CATEGORY_LEVELS:
        raise TooDeep
    await refuse_taken(db, parent_id, name)
    category_id = ids.new()
    category = Category(
        id=category_id,
        parent_id=parent_id,
        root_id=above[0] if above else None,
        path=[*above, category_id],
        name=name,
        folded_name=names.folded(name),
        slug=await _free_slug(db, name, category_id),
        description=description,
        image_url=image_url,
        image_alt=image_alt,
        display_order=display_order,
    )
    db.add(category)
    await db.flush()
    return category


async def change(db: MerchantSession, category_id: UUID, given: dict[str, Any]) -> Category:
    """
    Change what was given of a category; its address stays unless another is given.

    :raises CategoryNotFound: there is none with that id
    :raises CategoryNameTaken: a living sibling has that name
    :raises SlugTaken: another category has that address
    """
    category = await get(db, category_id)
    given = dict(given)
    if slug := given.pop("slug", None):
        await addressing.change(db, "category", category, slug)
    if "name" in given:
        if (folded := names.folded(given["name"])) != category.folded_name:
            await refuse_taken(db, category.parent_id, given["name"])
        category.folded_name = folded
    for field, value in given.items():
        setattr(category, field, value)
    await db.flush()
    return category


async def archive(db: MerchantSession, category_id: UUID) -> None:
    """
    Take an empty category away; archived products keep it.

    :raises CategoryNotFound: there is none with that id
    :raises CategoryHasSubcategories: it still has living subcategories
    :raises CategoryInUse: it still has products that are not archived
    """
    category = await get(db, category_id)
    children = select(func.count()).select_from(Category)
    if await db.scalar(children.where(Category.parent_id == category_id, Category.archived_at.is_(None))):
        raise CategoryHasSubcategories
    used = select(Product.id).where(Product.category_id == category_id, Product.status != "archived").limit(1)
    if await db.scalar(used) is not None:
        raise CategoryInUse
    category.archived_at = clock.now()
    await db.flush()


async def get(db: MerchantSession, category_id: UUID) -> Category:
    """
    A living category's row.

    :raises CategoryNotFound: there is none with that id
    """
    category = await db.get(Category, (db.merchant_id, category_id))
    if category is None or category.archived_at is not None:
        raise CategoryNotFound
    return category


async def refuse_taken(db: MerchantSession, parent_id: UUID | None, name: str) -> None:
    """
    See that a name is free below a parent.

    :raises CategoryNameTaken: a living sibling has it
    """
    sibling = select(Category.id).where(
        Category.parent_id.is_not_distinct_from(parent_id),
        Category.folded_name == names.folded(name),
        Category.archived_at.is_(None),
    )
    if await db.scalar(sibling) is not None:
        raise CategoryNameTaken


async def leaf(db: MerchantSession, category_id: UUID | None, subcategory_id: UUID | None) -> UUID:
    """
    The category a product hangs on: the subcategory when there is one, else the category, else `Uncategorised`.

    `category_id` may be a subcategory itself.

    :raises UnknownCategory: not this shop's, or archived
    :raises WrongSubcategory: the subcategory belongs to another category
    """
    try:
        if subcategory_id is not None:
            below = await get(db, subcategory_id)
            if below.parent_id is None or category_id not in {None, *below.path[:-1]}:
                raise WrongSubcategory
            return below.id
        if category_id is not None:
            return (await get(db, category_id)).id
    except CategoryNotFound:
        raise UnknownCategory from None
    places = await make_missing(db, [(names.UNCATEGORISED, "")])
    return places[names.UNCATEGORISED.casefold(), ""]


async def make_missing(db: MerchantSession, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], UUID]:
    """
    The leaf of each pair of names (category, subcategory or ""), by their folded names; made where missing.

    Of several ways to write a name the first counts.
    """
    pairs: dict[tuple[str, str], tuple[str, str]] = {}
    for top, below in wanted:
        pairs.setdefault((names.folded(top), names.folded(below)), (top, below))
    firsts: dict[tuple[UUID | None, str], str] = {}
    for (folded, _), (top, _) in pairs.items():
        firsts.setdefault((None, folded), top)
    tops = await _make_missing(db, firsts)
    leaves = await _make_missing(
        db, {(tops[None, top], below): name for (top, below), (_, name) in pairs.items() if below}
    )
    return {(top, below): leaves[tops[None, top], below] if below else tops[None, top] for top, below in pairs}


async def _make_missing(
    db: MerchantSession, wanted: dict[tuple[UUID | None, str], str]
) -> dict[tuple[UUID | None, str], UUID]:
    there = await _find(db, {folded for _, folded in wanted})
    missing = {key: name for key, name in wanted.items() if key not in there}
    if not missing:
        return there
    slugs = {key: names.slug(name, otherwise="category") for key, name in missing.items()}
    taken = set(await db.scalars(select(Category.slug).where(Category.slug.in_(slugs.values()))))
    rows = []
    for key, name in missing.items():
        category_id = ids.new()
        slug = slugs[key] if slugs[key] not in taken else names.told_apart(slugs[key], category_id)
        taken.add(slug)
        rows.append(
            {"merchant_id": db.merchant_id, "id": category_id, "parent_id": key[0], "root_id": key[0],
             "path": [category_id] if key[0] is None else [key[0], category_id], "name": " ".join(name.split()),
             "folded_name": key[1], "slug": slug}
        )  # fmt: skip
    await db.execute(insert(Category).on_conflict_do_nothing(), rows)
    return await _find(db, {folded for _, folded in wanted})


async def _find(db: MerchantSession, folded: set[str]) -> dict[tuple[UUID | None, str], UUID]:
    found = select(Category.parent_id, Category.folded_name, Category.id).where(
        Category.merchant_id == db.merchant_id, Category.folded_name.in_(folded), Category.archived_at.is_(None)
    )
    return {(row.parent_id, row.folded_name): row.id for row in await db.execute(found)}


async def _free_slug(db: MerchantSession, name: str, category_id: UUID) -> str:
    slug = names.slug(name, otherwise="category")
    taken = await db.scalar(select(Category.id).where(Category.slug == slug))
    return slug if taken is None else names.told_apart(slug, category_id)
