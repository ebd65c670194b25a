"""Previewing: how the first of a chunk's changes read, from what there is to what the file says. Only reads."""

import functools
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Integer, TextualSelect, Uuid, bindparam, select, text
from sqlalchemy.dialects.postgresql import JSONB

from oja.catalog.importing.chunks import Chunk
from oja.catalog.importing.picturing import Effect
from oja.catalog.importing.rows import Row
from oja.catalog.importing.staging import PAIRS, compared
from oja.catalog.models import Category
from oja.kernel.db import MerchantSession

SHOWN = 100
_FIELDS = {
    "price_minor": "price", "is_available": "in_stock", "category_id": "category",
    "compare_at_minor": "compare_at_price", "cost_minor": "cost",
}  # fmt: skip
_OF_VARIANT = {"weight_kg": "variant_weight_kg", "image_url": "variant_image_url"}
_UNSAID = {"is_tracked"}
_CHANGED = text("SELECT product_id FROM known WHERE product_differs OR variant_differs")
_NEW = text(
    "SELECT line FROM staged WHERE NOT EXISTS (SELECT FROM known WHERE known.line = staged.line)"
    " ORDER BY line LIMIT :left"
).bindparams(bindparam("left", type_=Integer()))
_LINES = text("SELECT line, product_id FROM known WHERE product_id = ANY(:ids)").bindparams(
    bindparam("ids", type_=ARRAY(Uuid()))
)
_OFFERS = text(
    "SELECT offers.line, offers.external_id, offers.name, products.name AS product,"
    " variants.id IS NULL AS is_new, variants.price_minor AS was_price, offers.price_minor AS price,"
    " variants.sku AS was_sku, offers.sku, variants.barcode AS was_barcode, offers.barcode,"
    " CASE WHEN variants.is_tracked THEN variants.stock_quantity END AS was_stock, offers.stock_quantity AS stock,"
    " variants.is_available AS was_sold, offers.is_available AS sold,"
    " variants.compare_at_minor AS was_compared, offers.compare_at_minor AS compared,"
    " variants.cost_minor AS was_cost, offers.cost_minor AS cost,"
    " variants.weight_kg AS was_weight, offers.variant_weight_kg AS weight,"
    " variants.image_url AS was_picture, offers.variant_image_url AS picture"
    " FROM offers JOIN offered USING (line)"
    " JOIN products ON products.merchant_id = :merchant_id AND products.id = offered.product_id"
    " LEFT JOIN variants ON variants.merchant_id = :merchant_id AND variants.id = offered.variant_id"
    " WHERE differs AND NOT is_foreign ORDER BY offers.line LIMIT :left"
).bindparams(bindparam("merchant_id", type_=Uuid()), bindparam("left", type_=Integer()))


async def changed(db: MerchantSession) -> set[UUID]:
    """The products of which something would change."""
    return set((await (await db.connection()).execute(_CHANGED)).scalars())


async def products(
    db: MerchantSession, chunk: Chunk, present: frozenset[str], pictured: Mapping[UUID, Effect], *, left: int
) -> list[dict[str, Any]]:
    """The first products that would be new or change, with what becomes of their pictures."""
    if left <= 0:
        return []
    by_line = {row.line: row for row in chunk.rows}
    connection = await db.connection()
    new = [_new(by_line[line]) for line in (await connection.execute(_NEW, {"left": left})).scalars()]
    rows = (await connection.execute(_differing(present), {"merchant_id": db.merchant_id, "left": left})).all()
    called = await _categories(db, (row.was["category_id"] for row in rows if "category_id" in row.was))
    shown = new + [_changed(by_line[row.line], row.was, row.now, called) for row in rows]
    _tell_pictures(shown, by_line, await _pictured(db, chunk, new, pictured))
    return sorted(shown, key=lambda one: int(one["line"]))[:left]


async def offers(db: MerchantSession, present: frozenset[str], *, left: int) -> list[dict[str, Any]]:
    """The first variants that would be new or change, of products that there are."""
    if left <= 0:
        return []
    rows = await db.rows(_OFFERS, {"merchant_id": db.merchant_id, "left": left})
    shown = []
    for row in rows:
        pairs = {
            "price": (row.was_price, row.price),
            "sku": (row.was_sku, row.sku),
            "barcode": (row.was_barcode, row.barcode),
            "stock_quantity": (row.was_stock, row.stock),
            "in_stock": (row.was_sold, row.sold),
            "compare_at_price": (row.was_compared, row.compared),
            "cost": (row.was_cost, row.cost),
            "variant_weight_kg": (_plain(row.was_weight), _plain(row.weight)),
            "variant_image_url": (row.was_picture, row.picture),
        }
        fields = [
            {"field": field, "before": before, "after": after}
            for field, (before, after) in pairs.items()
            if field in present and before != after and (field != "stock_quantity" or after is not None)
        ]
        name = f"{row.product}, {row.name}" if row.name else row.product
        shown.append(_line(row.line, row.external_id, name, fields, is_new=row.is_new))
    return shown


async def _pictured(
    db: MerchantSession, chunk: Chunk, new: Iterable[Mapping[str, Any]], pictured: Mapping[UUID, Effect]
) -> dict[int, Effect]:
    """What becomes of the pictures of each line's product: of new ones all come, of others what differs."""
    lines = await db.rows(_LINES, {"ids": list(pictured)}) if pictured else ()
    found = {row.line: pictured[row.product_id] for row in lines}
    listed: dict[str, list[str]] = {}
    for one in chunk.pictures:
        listed.setdefault(one.external_id, []).append(one.address)
    for row in (row for row in chunk.rows if row.line in {one["line"] for one in new}):
        addresses = dict.fromkeys([*filter(None, (row.image_url,)), *listed.get(row.external_id, ())])
        if addresses:
            found[row.line] = Effect(list(addresses))
    return found


def _tell_pictures(shown: list[dict[str, Any]], by_line: Mapping[int, Row], effects: Mapping[int, Effect]) -> None:
    """Say it of the lines that are shown, and show those that change in nothing else."""
    known = {one["line"]: one for one in shown}
    for line, effect in effects.items():
        if line not in known:
            row = by_line[line]
            known[line] = _line(line, row.external_id, row.name, [], is_new=False)
            shown.append(known[line])
        known[line]["pictures"] = effect.told()


def _plain(number: Decimal | None) -> str | None:
    return None if number is None else f"{number.normalize():f}"


def _new(row: Row) -> dict[str, Any]:
    told = {
        "price": row.price_minor,
        "category": " › ".join(filter(None, row.place)),
        "stock_quantity": row.stock_quantity,
    }
    fields = [{"field": field, "before": None, "after": value} for field, value in told.items() if value is not None]
    return _line(row.line, row.external_id, row.name, fields, is_new=True)


def _changed(row: Row, was: dict[str, Any], now: dict[str, Any], called: Mapping[str, str]) -> dict[str, Any]:
    before, after = was.pop("attributes", None) or {}, now.pop("attributes", None) or {}
    differing = [name for name in was if was[name] != now[name] and name not in _UNSAID]
    if "category_id" in differing:
        was["category_id"] = called.get(was["category_id"])
        now["category_id"] = " › ".join(filter(None, row.place))
    fields = [{"field": _FIELDS.get(name, name), "before": was[name], "after": now[name]} for name in differing]
    fields += [
        {"field": name, "before": before.get(name), "after": value}
        for name, value in after.items()
        if before.get(name) != value
    ]
    return _line(row.line, row.external_id, row.name, fields, is_new=False)


def _line(line: int, external_id: str, name: str, fields: list[dict[str, Any]], *, is_new: bool) -> dict[str, Any]:
    return {"line": line, "product_id": external_id, "name": name, "is_new": is_new, "fields": fields}


async def _categories(db: MerchantSession, ids: Iterable[str]) -> dict[str, str]:
    """How these categories are called, with the one at the top."""
    wanted = {UUID(one) for one in ids}
    if not wanted:
        return {}
    rows = (await db.scalars(select(Category).where(Category.id.in_(wanted)))).all()
    tops = {row.root_id for row in rows if row.root_id}
    names = {row.id: row.name for row in await db.scalars(select(Category).where(Category.id.in_(tops)))}
    return {str(row.id): " › ".join(filter(None, (names.get(row.root_id or row.id), row.name))) for row in rows}


@functools.lru_cache(maxsize=64)
def _differing(present: frozenset[str]) -> TextualSelect:
    product, variant = compared(present)
    pairs = [(f"products.{name}", name, value) for name, value in product.items()]
    pairs += [(f"variants.{name}", _OF_VARIANT.get(name, name), value) for name, value in variant.items()]
    was = ", ".join(f"'{name}', {column}" for column, name, _ in pairs)
    now = ", ".join(f"'{name}', {value}" for _, name, value in pairs)
    statement = text(
        f"SELECT staged.line, jsonb_build_object({was}) AS was, jsonb_build_object({now}) AS now"  # noqa: S608 - our own names
        f" FROM {PAIRS} JOIN known ON known.line = staged.line WHERE product_differs OR variant_differs"
        " ORDER BY staged.line LIMIT :left"
    ).bindparams(bindparam("merchant_id", type_=Uuid()), bindparam("left", type_=Integer()))
    return statement.columns(line=Integer(), was=JSONB(), now=JSONB())
