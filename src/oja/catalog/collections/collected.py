"""Collected: the products of a collection, found by one statement whether by hand or by rules. Nothing here writes."""

import functools
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    any_,
    bindparam,
    case,
    cast,
    exists,
    false,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.types import Text, Uuid

from oja.catalog.collections.models import Collection, CollectionProduct
from oja.catalog.listing import MERCHANT, PRODUCTS, WHOLE_ROWS, in_stock, product_of
from oja.catalog.models import Category, Product, Variant
from oja.catalog.views import ProductPage
from oja.kernel.db import MerchantSession, Reading

_FOUND = Product.__table__.alias("found")
_FRONT = Variant.__table__.alias("front")
_OTHERS = Variant.__table__.alias("others")
_PLACED = CollectionProduct.__table__.alias("placed")
_CATEGORIES = Category.__table__.alias("within")
_COLLECTIONS = Collection.__table__
_COLLECTION: Select[Any] = select(_COLLECTIONS.c.kind, _COLLECTIONS.c.match, cast(_COLLECTIONS.c.rules, Text)).where(
    _COLLECTIONS.c.merchant_id == MERCHANT,
    _COLLECTIONS.c.id == bindparam("collection_id", type_=Uuid()),
    _COLLECTIONS.c.archived_at.is_(None),
)


async def products(
    db: MerchantSession, collection: Collection, *, offset: int = 0, limit: int = 20, status: str | None = "active"
) -> ProductPage:
    """A page of a collection's products in its own order, with the exact total. `status=None`: all but archived."""
    found, order = _found(db.merchant_id, collection, status)
    if status is None:
        found = found.where(_FOUND.c.status != "archived")
    page = found.add_columns(*(key.label(f"key_{number}") for number, (key, _) in enumerate(order)))
    page = page.order_by(*(key.desc() if is_down else key.asc() for key, is_down in order)).offset(offset).limit(limit)
    ids = page.subquery("page")
    total = select(func.count()).select_from(found.subquery("every")).scalar_subquery()
    shown = [ids.c[f"key_{n}"].desc() if is_down else ids.c[f"key_{n}"].asc() for n, (_, is_down) in enumerate(order)]
    rows = WHOLE_ROWS.join(ids, ids.c.id == PRODUCTS.c.id).order_by(*shown).add_columns(total.label("total"))
    read = await db.rows(rows, {"merchant_id": db.merchant_id})
    items = [product_of(row) for row in read]
    return ProductPage(items, int(read[0].total) if read else await _count(db, found), None)


async def members(db: MerchantSession | Reading, collection_id: UUID) -> list[UUID]:
    """The ids of a collection's products, whatever their status; none when there is no such collection."""
    told = await db.rows(_COLLECTION, {"merchant_id": db.merchant_id, "collection_id": collection_id})
    if not told:
        return []
    [(kind, match, rules)] = told
    statement = _members(db.merchant_id, collection_id, kind, match, rules)
    return [row[0] for row in await db.rows(statement, {"merchant_id": db.merchant_id})]


async def counts(db: MerchantSession, collections: Sequence[Collection]) -> list[int]:
    """How many products on sale each collection has, by one statement for all."""
    if not collections:
        return []
    each = [
        select(func.count()).select_from(_found(db.merchant_id, one, "active")[0].subquery()).scalar_subquery()
        for one in collections
    ]
    [row] = await db.rows(select(*each), {"merchant_id": db.merchant_id})
    return list(row)


@functools.lru_cache(maxsize=64)
def _members(merchant_id: UUID, collection_id: UUID, kind: str, match: str, rules: str) -> Select[Any]:
    kept = Collection(id=collection_id, kind=kind, match=match, rules=orjson.loads(rules), sort="newest")
    return _found(merchant_id, kept, None)[0]


async def _count(db: MerchantSession, found: Select[Any]) -> int:
    total = await db.rows(select(func.count()).select_from(found.subquery("every")), {"merchant_id": db.merchant_id})
    return int(total[0][0])


def _found(
    merchant_id: UUID, collection: Collection, status: str | None
) -> tuple[Select[Any], list[tuple[ColumnElement[Any], bool]]]:
    """The ids of a collection's products, and by what they are ordered (and whether downwards)."""
    found = (
        select(_FOUND.c.id)
        .join(
            _FRONT,
            (_FRONT.c.merchant_id == merchant_id) & (_FRONT.c.product_id == _FOUND.c.id) & _FRONT.c.is_default,
        )
        .where(_FOUND.c.merchant_id == merchant_id)
    )
    if status is not None:
        found = found.where(_FOUND.c.status == status)
    newest: tuple[ColumnElement[Any], bool] = (_FOUND.c.id, True)
    if collection.kind == "manual":
        found = found.join(
            _PLACED,
            (_PLACED.c.merchant_id == merchant_id)
            & (_PLACED.c.collection_id == collection.id)
            & (_PLACED.c.product_id == _FOUND.c.id),
        )
    else:
        join = and_ if collection.match == "all" else or_
        found = found.where(join(*(_condition(merchant_id, rule) for rule in collection.rules)))
    match collection.sort:
        case "manual" if collection.kind == "manual":
            return found, [(_PLACED.c.position, False), newest]
        case "price":
            return found, [(_FRONT.c.price_minor, False), newest]
        case "-price":
            return found, [(_FRONT.c.price_minor, True), newest]
        case "name":
            return found, [(func.lower(_FOUND.c.name), False), newest]
        case _:
            return found, [newest]


def _condition(merchant_id: UUID, rule: dict[str, Any]) -> ColumnElement[bool]:
    value, is_not = rule["value"], rule["op"] == "is_not"
    condition: ColumnElement[bool]
    match rule["field"], rule["op"]:
        case "price", "at_least":
            condition = _FRONT.c.price_minor >= value
        case "price", "at_most":
            condition = _FRONT.c.price_minor <= value
        case "tag", _:
            tag = func.unnest(_FOUND.c.tags).column_valued("tag")
            condition = exists(select(tag).where(func.lower(tag) == value.lower()))
        case "brand", _:
            condition = func.lower(func.coalesce(_FOUND.c.brand, "")) == value.lower()
        case "category", _:
            within = select(_CATEGORIES.c.id).where(
                _CATEGORIES.c.merchant_id == merchant_id, any_(_CATEGORIES.c.path) == cast(literal(value), Uuid())
            )
            condition = _FOUND.c.category_id.in_(within)
        case "stock", _:
            condition = _is_in_stock(merchant_id)
            is_not = value == "out"
        case _:
            return false()
    return ~condition if is_not else condition


def _is_in_stock(merchant_id: UUID) -> ColumnElement[bool]:
    others = exists().where(
        _OTHERS.c.merchant_id == merchant_id,
        _OTHERS.c.product_id == _FOUND.c.id,
        _OTHERS.c.archived_at.is_(None),
        in_stock(_OTHERS),
    )
    return case((_FOUND.c.variant_count > 1, others), else_=in_stock(_FRONT))
