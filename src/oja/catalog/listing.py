"""
Listing: the statements behind a list of products, each built once for its shape of filters.

A page is found by ids alone, in the index, and only its own rows are read whole. Totals without a price come from the
kept counts. Deep pages are counted from the nearer end; cursors are as fast anywhere. What a search finds is ranked in
`search.ranking`, under the same filters.
"""

import functools
from collections.abc import Sequence
from typing import Any

import orjson
from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Select,
    Text,
    Uuid,
    any_,
    bindparam,
    case,
    cast,
    exists,
    func,
    literal_column,
    select,
)
from sqlalchemy.dialects.postgresql import JSONB

from oja.catalog.models import Category, Product, ProductCount, Variant
from oja.catalog.views import ProductView

PRODUCTS = Product.__table__
VARIANTS = Variant.__table__
COUNTS = ProductCount.__table__
LEAVES = Category.__table__.alias("leaves")
TOPS = Category.__table__.alias("tops")

MERCHANT: ColumnElement[Any] = bindparam("merchant_id", type_=Uuid())
_FOUND = Product.__table__.alias("found")
_PRICED = Variant.__table__.alias("priced")
_OTHERS = Variant.__table__.alias("others")

# Pages that begin behind so many rows are counted from the nearer end, at the price of one more statement.
FAR = 1_000

# Answered from the kept counts, and needing nothing of a variant to find the rows.
COUNTED = frozenset({"status", "listed", "category_id", "is_priority", "is_not_priority"})
_OFFERED = ("in_stock", "min_minor", "max_minor")


def in_stock(variants: Any) -> ColumnElement[bool]:
    """Whether a variant can be bought now."""
    sold: ColumnElement[bool] = variants.c.is_available & (~variants.c.is_tracked | (variants.c.stock_quantity > 0))
    return sold


def _living(product: Any) -> ColumnElement[bool]:
    mine: ColumnElement[bool] = (
        (_OTHERS.c.merchant_id == MERCHANT) & (_OTHERS.c.product_id == product.c.id) & _OTHERS.c.archived_at.is_(None)
    )
    return mine


def _of_all(value: ColumnElement[Any], of_one: ColumnElement[Any]) -> ColumnElement[Any]:
    """Something of all variants together, where there are several; a simple product's own costs no look at others."""
    return case((PRODUCTS.c.variant_count > 1, select(value).where(_living(PRODUCTS)).scalar_subquery()), else_=of_one)


WHOLE_ROWS: Select[Any] = (
    select(
        PRODUCTS.c.id,
        VARIANTS.c.id.label("variant_id"),
        PRODUCTS.c.external_id,
        PRODUCTS.c.name,
        PRODUCTS.c.slug,
        PRODUCTS.c.description,
        PRODUCTS.c.image_url,
        VARIANTS.c.price_minor,
        LEAVES.c.id.label("leaf_id"),
        LEAVES.c.name.label("leaf"),
        LEAVES.c.slug.label("leaf_slug"),
        TOPS.c.id.label("top_id"),
        TOPS.c.name.label("top"),
        TOPS.c.slug.label("top_slug"),
        PRODUCTS.c.is_priority,
        _of_all(func.bool_or(in_stock(_OTHERS)), in_stock(VARIANTS)).label("in_stock"),
        _of_all(func.bool_and(_OTHERS.c.is_tracked), VARIANTS.c.is_tracked).label("is_tracked"),
        _of_all(func.sum(_OTHERS.c.stock_quantity), VARIANTS.c.stock_quantity).label("stock_quantity"),
        VARIANTS.c.sku,
        VARIANTS.c.barcode,
        PRODUCTS.c.is_in_whatsapp_catalog,
        PRODUCTS.c.weight_kg,
        PRODUCTS.c.supplier_id,
        PRODUCTS.c.status,
        PRODUCTS.c.created_at,
        func.greatest(PRODUCTS.c.updated_at, VARIANTS.c.updated_at).label("updated_at"),
        PRODUCTS.c.brand,
        PRODUCTS.c.tags,
        PRODUCTS.c.attributes,
        PRODUCTS.c.tax_class,
        PRODUCTS.c.options,
        PRODUCTS.c.variant_count,
        VARIANTS.c.compare_at_minor,
        _of_all(func.min(_OTHERS.c.price_minor), VARIANTS.c.price_minor).label("from_minor"),
    )
    .join(
        VARIANTS,
        (VARIANTS.c.merchant_id == MERCHANT) & (VARIANTS.c.product_id == PRODUCTS.c.id) & VARIANTS.c.is_default,
    )
    .join(LEAVES, (LEAVES.c.merchant_id == MERCHANT) & (LEAVES.c.id == PRODUCTS.c.category_id))
    .outerjoin(TOPS, (TOPS.c.merchant_id == MERCHANT) & (TOPS.c.id == LEAVES.c.root_id))
    .where(PRODUCTS.c.merchant_id == MERCHANT)
)
IN_STOCK = WHOLE_ROWS.selected_columns["in_stock"]
"""Whether any variant of a product can be bought now, for statements on `PRODUCTS` and its default of `VARIANTS`."""


@functools.lru_cache(maxsize=512)
def page(
    filters: frozenset[str],
    sort: str,
    *,
    limit: int,
    has_offset: bool = False,
    is_from_the_end: bool = False,
    has_cursor: bool = False,
    has_total: bool = False,
) -> Select[Any]:
    """
    The rows of one page, in order; with the list's total in each row when asked for.

    The limit is a constant of the statement, and the first page has no offset: as parameters they hide a page's size
    from the planner, which then plans anew at every execution, for more than twice the time that the rows take.
    """
    keys = _keys(sort)
    found = passing(filters, sort)
    if has_cursor:
        found = found.where(_FOUND.c.id < bindparam("cursor", type_=Uuid()))
    order = [key.desc() if is_down != is_from_the_end else key.asc() for key, is_down in keys]
    found = found.order_by(*order).limit(literal_column(str(limit)))
    ids = (found.offset(bindparam("offset")) if has_offset else found).subquery("page")
    rows = WHOLE_ROWS.join(ids, ids.c.id == PRODUCTS.c.id).order_by(*order_of(ids.c, sort))
    return rows.add_columns(total(filters).scalar_subquery().label("total")) if has_total else rows


def passing(filters: frozenset[str], sort: str) -> Select[Any]:
    """The ids of all products that pass the filters, each with `key_0`, `key_1`, ... by which they are sorted."""
    found = select(_FOUND.c.id, *(key.label(f"key_{n}") for n, (key, _) in enumerate(_keys(sort))))
    if sort in {"price", "-price"} or filters.intersection(_OFFERED):
        found = found.join(_PRICED, _default_variant())
    return found.where(*_conditions(filters))


def order_of(columns: Any, sort: str) -> list[ColumnElement[Any]]:
    """The order of a sort by the columns `key_0`, `key_1`, ..."""
    keys = enumerate(_keys(sort))
    return [columns[f"key_{n}"].desc() if is_down else columns[f"key_{n}"].asc() for n, (_, is_down) in keys]


@functools.lru_cache(maxsize=512)
def total(filters: frozenset[str]) -> Select[Any]:
    """How many rows the whole list has."""
    if filters <= COUNTED:
        kept = select(func.coalesce(func.sum(COUNTS.c.total), 0)).where(COUNTS.c.merchant_id == MERCHANT)
        return kept.where(*_shared_conditions(COUNTS, filters))
    counted = select(func.count()).select_from(_FOUND)
    if filters.intersection(_OFFERED):
        counted = counted.join(_PRICED, _default_variant())
    return counted.where(*_conditions(filters))


def _keys(sort: str) -> list[tuple[ColumnElement[Any], bool]]:
    newest = (_FOUND.c.id, True)
    match sort:
        case "price":
            return [(_PRICED.c.price_minor, False), newest]
        case "-price":
            return [(_PRICED.c.price_minor, True), newest]
        case "name":
            return [(func.lower(_FOUND.c.name), False), newest]
        case _:
            return [newest]


def _conditions(filters: frozenset[str]) -> list[ColumnElement[bool]]:
    conditions = [_FOUND.c.merchant_id == MERCHANT, *_shared_conditions(_FOUND, filters)]
    if "in_stock" in filters:
        others = exists().where(_living(_FOUND), in_stock(_OTHERS))
        conditions.append(case((_FOUND.c.variant_count > 1, others), else_=in_stock(_PRICED)) == bindparam("in_stock"))
    if "tag" in filters:
        tag = func.unnest(_FOUND.c.tags).column_valued("tag")
        conditions.append(exists(select(tag).where(func.lower(tag) == func.lower(bindparam("tag", type_=Text())))))
    if "among" in filters:
        conditions.append(_FOUND.c.id == any_(bindparam("among", type_=ARRAY(Uuid()))))
    if "min_minor" in filters:
        conditions.append(_PRICED.c.price_minor >= bindparam("min_minor"))
    if "max_minor" in filters:
        conditions.append(_PRICED.c.price_minor <= bindparam("max_minor"))
    if "options" in filters:
        wanted = cast(bindparam("options", type_=Text()), JSONB)
        conditions.append(exists().where(_living(_FOUND), _OTHERS.c.options.contains(wanted)))
    return conditions


def _shared_conditions(table: Any, filters: frozenset[str]) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if "status" in filters:
        conditions.append(table.c.status == bindparam("status"))
    if "listed" in filters:
        conditions.append(table.c.status != "archived")
    if "category_id" in filters:
        conditions.append(table.c.category_id == any_(bindparam("category_ids", type_=ARRAY(Uuid()))))
    if "is_priority" in filters:
        conditions.append(table.c.is_priority)
    if "is_not_priority" in filters:
        conditions.append(~table.c.is_priority)
    return conditions


def _default_variant() -> ColumnElement[bool]:
    return (_PRICED.c.merchant_id == MERCHANT) & (_PRICED.c.product_id == _FOUND.c.id) & _PRICED.c.is_default


def product_of(row: Sequence[Any]) -> ProductView:
    """A row of `WHOLE_ROWS`, in its order; what stands behind is left alone."""
    (
        (product_id, variant_id, external_id, name, slug, description, image_url, price_minor),
        (leaf_id, leaf, leaf_slug, top_id, top, top_slug),
        (is_priority, in_stock, is_tracked, stock_quantity, sku, barcode, is_in_whatsapp_catalog),
        (weight_kg, supplier_id, status, created_at, updated_at),
        (brand, tags, attributes, tax_class, options, variant_count, compare_at_minor, from_minor),
    ) = row[:8], row[8:14], row[14:21], row[21:26], row[26:34]
    return ProductView(
        id=product_id,
        variant_id=variant_id,
        external_id=external_id,
        name=name,
        slug=slug,
        description=description,
        image_url=image_url,
        price_minor=price_minor,
        category_id=top_id or leaf_id,
        category=top or leaf,
        category_slug=top_slug or leaf_slug,
        subcategory_id=leaf_id if top_id else None,
        subcategory=leaf if top_id else None,
        is_priority=is_priority,
        in_stock=in_stock,
        is_tracked=is_tracked,
        stock_quantity=stock_quantity if is_tracked else None,
        sku=sku,
        barcode=barcode,
        is_in_whatsapp_catalog=is_in_whatsapp_catalog,
        weight_kg=weight_kg,
        supplier_id=supplier_id,
        status=status,
        brand=brand,
        tags=tags,
        attributes=_read(attributes),
        tax_class=tax_class,
        options=_read(options),
        variant_count=variant_count,
        compare_at_minor=compare_at_minor,
        from_minor=from_minor,
        created_at=created_at,
        updated_at=updated_at,
    )


def _read(value: Any) -> Any:
    """JSON as the driver gives it when no session stands between."""
    return orjson.loads(value) if isinstance(value, str) else value
