"""
Stock: taken and given back under row locks, always in the order of the ids, so that no two baskets wait on each other.

Whoever changes variants locks them in this order before anything that moves the catalogue's version.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, any_, bindparam, select, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import Uuid

from oja.catalog.errors import OutOfStock
from oja.catalog.models import Product, Variant
from oja.kernel import live
from oja.kernel.db import MerchantSession

_WANTED = Variant.id == any_(bindparam("ids", type_=ARRAY(Uuid())))
_STATE = (
    select(
        Variant.id,
        Variant.is_tracked,
        (Variant.is_available & Variant.archived_at.is_(None)).label("is_available"),
        Variant.stock_quantity,
        Product.status,
        Product.name,
    )
    .join(Product, (Product.merchant_id == Variant.merchant_id) & (Product.id == Variant.product_id))
    .where(Variant.merchant_id == bindparam("merchant_id"), _WANTED)
)
# Untracked variants are not locked: a popular one would make its buyers queue for nothing.
_LOCKED = _STATE.where(Variant.is_tracked).order_by(Variant.id).with_for_update(of=Variant, key_share=True)
_MOVE = text(
    "UPDATE variants SET stock_quantity = stock_quantity + moved.step, updated_at = now()"
    " FROM unnest(:ids, :steps) AS moved (id, step)"
    " WHERE variants.merchant_id = :merchant_id AND variants.id = moved.id"
).bindparams(bindparam("ids", type_=ARRAY(Uuid())), bindparam("steps", type_=ARRAY(Integer())))


async def take(db: MerchantSession, wanted: Mapping[UUID, int]) -> None:
    """
    Take the wanted number of each variant from stock, all of it or nothing. Untracked stock is only looked at.

    :raises OutOfStock: something is sold out, short, archived or unknown; nothing was taken
    """
    rows = {row.id: row for row in await db.execute(_LOCKED, {"merchant_id": db.merchant_id, "ids": list(wanted)})}
    if others := [one for one in wanted if one not in rows]:
        rows |= {row.id: row for row in await db.execute(_STATE, {"merchant_id": db.merchant_id, "ids": others})}
    short = []
    for variant_id, number in wanted.items():
        row = rows.get(variant_id)
        is_sold = row is not None and row.status == "active" and row.is_available
        left = (row.stock_quantity if row.is_tracked else number) if row is not None and is_sold else 0
        if left < number:
            short.append(
                {"variant_id": str(variant_id), "name": row.name if row else None, "wanted": number, "left": left}
            )
    if short:
        raise OutOfStock(errors=short)
    await _move(db, {one: -number for one, number in wanted.items() if rows[one].is_tracked}, rows)


async def give_back(db: MerchantSession, returned: Mapping[UUID, int]) -> None:
    """Put back what was taken, as when an order is cancelled. Variants that are gone or untracked are passed over."""
    locked = await db.execute(_LOCKED, {"merchant_id": db.merchant_id, "ids": list(returned)})
    rows = {row.id: row for row in locked}
    await _move(db, {one: number for one, number in returned.items() if one in rows}, rows)


async def _move(db: MerchantSession, steps: Mapping[UUID, int], rows: Mapping[UUID, Any]) -> None:
    if not steps:
        return
    await db.execute(_MOVE, {"merchant_id": db.merchant_id, "ids": list(steps), "steps": list(steps.values())})
    if any((rows[one].stock_quantity > 0) != (rows[one].stock_quantity + step > 0) for one, step in steps.items()):
        live.tell(db, f"merchant:{db.merchant_id}", {"type": "catalog_changed"})
