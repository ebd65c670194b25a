"""What Graph shows of a catalogue: its items as nodes, its product sets, and the commerce settings of numbers."""

import base64
import secrets
from collections.abc import Mapping
from typing import Any, Final

import orjson
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from oja.sandbox import catalogs
from oja.sandbox.catalog_models import CatalogSet, Commerce
from oja.sandbox.errors import GraphError
from oja.sandbox.models import CatalogItem

USUAL: Final = 25
MOST: Final = 1000
# The fields of an item as a node, and how `items_batch` calls them.
FIELDS: Final[Mapping[str, str]] = {
    "name": "title", "description": "description", "availability": "availability", "condition": "condition",
    "url": "link", "image_url": "image_link", "brand": "brand", "visibility": "visibility", "color": "color",
    "size": "size", "category": "product_type", "custom_label_0": "custom_label_0",
    "retailer_product_group_id": "item_group_id", "review_rejection_reasons": "review_rejection_reasons",
}  # fmt: skip


async def items(db: AsyncSession, catalog_id: str, fields: str | None, limit: int, after: str | None) -> dict[str, Any]:
    """
    A page of the items of a catalogue.

    :raises GraphError: the cursor is not one of ours
    """
    await catalogs.settle(db, catalog_id)
    wanted = select(CatalogItem).where(CatalogItem.catalog_id == catalog_id).order_by(CatalogItem.retailer_id)
    if after:
        wanted = wanted.where(CatalogItem.retailer_id > _opened(after))
    size = min(max(limit, 1), MOST)
    rows = list(await db.scalars(wanted.limit(size + 1)))
    shown = [_node(row, [name for name in (fields or "retailer_id,name").split(",") if name]) for row in rows[:size]]
    return {"data": shown} | _paging([row.retailer_id for row in rows], size)


async def sets(db: AsyncSession, catalog_id: str) -> dict[str, Any]:
    """The product sets of a catalogue."""
    rows = await db.scalars(select(CatalogSet).where(CatalogSet.catalog_id == catalog_id).order_by(CatalogSet.id))
    return {"data": [{"id": row.id, "name": row.name, "filter": orjson.dumps(row.rule).decode()} for row in rows]}


async def create_set(db: AsyncSession, catalog_id: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """
    Make a product set.

    :raises GraphError: it has no name, or a rule that cannot be read
    """
    made = CatalogSet(id=str(secrets.randbelow(10**15) + 10**15), catalog_id=catalog_id, **_read_set(body))
    db.add(made)
    return {"id": made.id}


async def find_set(db: AsyncSession, node: str) -> CatalogSet | None:
    """A product set by its id."""
    return await db.get(CatalogSet, node)


def change_set(row: CatalogSet, body: Mapping[str, Any]) -> None:
    """
    Give a product set another name or rule.

    :raises GraphError: it has no name, or a rule that cannot be read
    """
    for name, value in _read_set({"name": row.name, "filter": row.rule} | dict(body)).items():
        setattr(row, name, value)


async def commerce(db: AsyncSession, phone_number_id: str) -> dict[str, Any]:
    """What a number shows; nothing until it was ever set."""
    row = await db.get(Commerce, phone_number_id)
    if row is None:
        return {"data": []}
    shown = {"is_cart_enabled": row.is_cart_enabled, "is_catalog_visible": row.is_catalog_visible}
    return {"data": [shown | {"id": phone_number_id}]}


async def set_commerce(db: AsyncSession, phone_number_id: str, given: Mapping[str, str]) -> dict[str, Any]:
    """
    Set what a number shows; what is left out stays.

    :raises GraphError: a switch is neither on nor off
    """
    row = await db.get(Commerce, phone_number_id)
    if row is None:
        row = Commerce(phone_number_id=phone_number_id, is_cart_enabled=True, is_catalog_visible=False)
        db.add(row)
    for name in ("is_cart_enabled", "is_catalog_visible"):
        if name in given:
            if given[name] not in {"true", "false"}:
                raise GraphError(100, f"{name} must be true or false.")
            setattr(row, name, given[name] == "true")
    return {"success": True}


def _node(row: CatalogItem, fields: list[str]) -> dict[str, Any]:
    whole = {"id": str(int.from_bytes(row.retailer_id.encode()[:7]) + 10**15), "retailer_id": row.retailer_id}
    whole |= {name: row.data[theirs] for name, theirs in FIELDS.items() if theirs in row.data}
    whole["visibility"] = "published" if row.data.get("visibility", "published") == "published" else "staging"
    whole["review_status"] = row.data.get("review_status", "approved")
    for name in ("price", "sale_price"):
        if price := row.data.get(name):
            amount, _, currency = str(price).partition(" ")
            whole |= {name: f"{currency}{float(amount):,.2f}", "currency": currency}
    return {"id": whole["id"]} | {name: whole[name] for name in fields if name in whole}


def _read_set(body: Mapping[str, Any]) -> dict[str, Any]:
    given = body.get("filter")
    try:
        rule = orjson.loads(given) if isinstance(given, str) else given
    except orjson.JSONDecodeError:
        rule = None
    if not body.get("name") or not isinstance(rule, dict):
        raise GraphError(100, "A product set needs a name and a filter.")
    return {"name": str(body["name"]), "rule": rule}


def _paging(ids: list[str], size: int) -> dict[str, Any]:
    if not ids:
        return {}
    cursors = {"before": _sealed(ids[0]), "after": _sealed(ids[:size][-1])}
    return {"paging": {"cursors": cursors} | ({"next": f"?after={cursors['after']}"} if len(ids) > size else {})}


def _sealed(retailer_id: str) -> str:
    return base64.urlsafe_b64encode(retailer_id.encode()).decode()


def _opened(cursor: str) -> str:
    try:
        return base64.urlsafe_b64decode(cursor).decode()
    except ValueError:
        raise GraphError(100, "Invalid cursor.") from None
