"""Narrowing: what somebody wants of a list of products, as the shape and the values of its statements."""

from collections.abc import Mapping
from typing import Any, TypedDict
from uuid import UUID

import orjson
from sqlalchemy import ColumnElement, Uuid, any_, bindparam, select

from oja.catalog.collections import collected
from oja.catalog.listing import LEAVES, MERCHANT
from oja.kernel.db import MerchantSession, Reading

_CATEGORY: ColumnElement[Any] = bindparam("category_id", type_=Uuid())
_FAMILY = select(LEAVES.c.id).where(LEAVES.c.merchant_id == MERCHANT, any_(LEAVES.c.path) == _CATEGORY)


class Wanted(TypedDict):
    """What a shopper narrows a list by, as `queries.find_products` and `search.facets.count` alike take it."""

    search: str | None
    category_id: UUID | None
    in_stock: bool | None
    min_minor: int | None
    max_minor: int | None
    tag: str | None
    options: Mapping[str, str]


async def filters(
    db: MerchantSession | Reading,
    *,
    status: str | None,
    is_priority: bool | None = None,
    category_id: UUID | None = None,
    collection_id: UUID | None = None,
    options: Mapping[str, str] | None = None,
    **values: Any,
) -> tuple[frozenset[str], dict[str, Any]]:
    """The shape of a list (see `listing`), and what its statements are told."""
    given = {name: value for name, value in {"status": status, **values}.items() if value is not None}
    shape = set(given)
    if options:
        shape.add("options")
        given["options"] = orjson.dumps(dict(options)).decode()
    if status is None:
        shape.add("listed")
    if is_priority is not None:
        shape.add("is_priority" if is_priority else "is_not_priority")
    given["merchant_id"] = db.merchant_id
    if category_id is not None:
        shape.add("category_id")
        family = await db.rows(_FAMILY, {"merchant_id": db.merchant_id, "category_id": category_id})
        given["category_ids"] = [row[0] for row in family]
    if collection_id is not None:
        shape.add("among")
        given["among"] = await collected.members(db, collection_id)
    return frozenset(shape), given
