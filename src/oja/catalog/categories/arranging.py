"""Arranging: the tree of categories, moved about by several people, and brought back."""

import hashlib
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, Uuid, any_, bindparam, func, select, text
from sqlalchemy.dialects.postgresql import ARRAY

from oja.catalog import limits, queries
from oja.catalog.categories import service as categorising
from oja.catalog.categories.errors import MovesIntoItself, TreeChanged
from oja.catalog.errors import CategoryNotFound, TooDeep
from oja.catalog.models import Category
from oja.catalog.views import CategoryView
from oja.kernel.db import MerchantSession

# The way down to the category is another one, what is below it stays.
_HANG = text(
    "UPDATE categories SET path = :above || path[array_position(path, :id):],"
    " root_id = CASE WHEN id = :id AND cardinality(:above) = 0 THEN NULL"
    "  ELSE (:above || path[array_position(path, :id):])[1] END"
    " WHERE merchant_id = :merchant_id AND :id = ANY(path)"
).bindparams(
    bindparam("merchant_id", type_=Uuid()), bindparam("id", type_=Uuid()), bindparam("above", type_=ARRAY(Uuid()))
)
_NUMBER = text(
    "UPDATE categories SET display_order = place FROM unnest(:ids) WITH ORDINALITY AS sibling (sibling_id, place)"
    " WHERE merchant_id = :merchant_id AND id = sibling_id AND display_order <> place"
).bindparams(bindparam("merchant_id", type_=Uuid()), bindparam("ids", type_=ARRAY(Uuid())))


async def move(
    db: MerchantSession,
    category_id: UUID,
    parent_id: UUID | None,
    place: int | None = None,
    *,
    version: str | None = None,
) -> None:
    """
    Hang a category with all below it elsewhere, at the given place among its siblings; None is behind them.

    :raises TreeChanged: the tree has another `version` than the one given
    :raises CategoryNotFound: there is none with that id, or no such parent
    :raises MovesIntoItself: the parent is the category, or below it
    :raises TooDeep: it would reach below the last level
    :raises CategoryNameTaken: a living sibling there has its name
    """
    if version is not None and version != version_of(await queries.categories(db)):
        raise TreeChanged
    category = await categorising.get(db, category_id)
    above = [] if parent_id is None else (await categorising.get(db, parent_id)).path
    if category_id in above:
        raise MovesIntoItself
    if parent_id != category.parent_id:
        below = select(func.max(func.cardinality(Category.path))).where(_is_below(category_id))
        height = (await db.scalar(below) or 0) - len(category.path) + 1
        if len(above) + height > limits.CATEGORY_LEVELS:
            raise TooDeep
        await categorising.refuse_taken(db, parent_id, category.name)
        category.parent_id = parent_id
        await db.flush()
        await db.execute(_HANG, {"merchant_id": db.merchant_id, "id": category_id, "above": above})
    await _put_in_order(db, category_id, parent_id, place)


async def restore(db: MerchantSession, category_id: UUID) -> None:
    """
    Bring back a category that was archived, where it was; on the first level, when the one above it is gone.

    Again, it changes nothing.

    :raises CategoryNotFound: there is none with that id
    :raises CategoryNameTaken: a living sibling has its name by now
    """
    category = await db.get(Category, (db.merchant_id, category_id))
    if category is None:
        raise CategoryNotFound
    if category.archived_at is None:
        return
    above = await db.get(Category, (db.merchant_id, category.parent_id)) if category.parent_id else None
    is_gone = above is not None and above.archived_at is not None
    await categorising.refuse_taken(db, None if is_gone else category.parent_id, category.name)
    category.archived_at = None
    await db.flush()
    if is_gone:
        await move(db, category_id, None)


def version_of(every: Sequence[CategoryView]) -> str:
    """What the tree looks like, in a few letters: another tree, or another order, has others."""
    shape = "|".join(f"{one.id}:{one.parent_id}" for one in every)
    return hashlib.blake2b(shape.encode(), digest_size=8).hexdigest()


async def _put_in_order(db: MerchantSession, category_id: UUID, parent_id: UUID | None, place: int | None) -> None:
    siblings = select(Category.id).where(
        Category.parent_id.is_not_distinct_from(parent_id), Category.archived_at.is_(None), Category.id != category_id
    )
    order = list(await db.scalars(siblings.order_by(Category.display_order, Category.folded_name, Category.id)))
    order.insert(len(order) if place is None else place, category_id)
    await db.execute(_NUMBER, {"merchant_id": db.merchant_id, "ids": order})
    db.expire_all()


def _is_below(category_id: UUID) -> ColumnElement[bool]:
    is_below: ColumnElement[bool] = any_(Category.path) == category_id
    return is_below
