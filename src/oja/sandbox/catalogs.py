"""Catalogues: `items_batch` as Meta takes it, and what would then be shown."""

import secrets
from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from oja.sandbox.errors import GraphError
from oja.sandbox.models import CatalogBatch, CatalogItem

REQUIRED = ("title", "description", "availability", "condition", "price", "link", "image_link")
MOST = 5000


async def take_batch(db: AsyncSession, catalog_id: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """
    Carry out a batch, leaving out what is not valid; answers its handle.

    :raises GraphError: the batch as a whole cannot be read
    """
    requests = body.get("requests")
    if not isinstance(requests, list) or not requests or len(requests) > MOST:
        raise GraphError(100, f"requests must have 1 to {MOST} entries.")
    if body.get("item_type") != "PRODUCT_ITEM":
        raise GraphError(100, "item_type must be PRODUCT_ITEM.")
    refused = []
    for request in requests:
        data = request.get("data") if isinstance(request, Mapping) else None
        item = dict(data) if isinstance(data, Mapping) else {}
        retailer_id = str(item.pop("id", ""))
        wrong = await _take_item(db, catalog_id, str(request.get("method")), retailer_id, item)
        if wrong:
            refused.append({"retailer_id": retailer_id, "errors": [{"message": wrong}], "warnings": []})
    batch = CatalogBatch(handle=secrets.token_urlsafe(24), catalog_id=catalog_id, errors=refused)
    db.add(batch)
    return {"handles": [batch.handle], "validation_status": refused}


async def batch_status(db: AsyncSession, catalog_id: str, handle: str) -> dict[str, Any]:
    """
    What became of a batch: the sandbox has always finished.

    :raises GraphError: there is no such handle
    """
    named = select(CatalogBatch).where(CatalogBatch.catalog_id == catalog_id, CatalogBatch.handle == handle)
    batch = (await db.execute(named)).scalar_one_or_none()
    if batch is None:
        raise GraphError(100, "There is no batch with this handle.")
    result = {"handle": handle, "status": "finished", "errors_total_count": len(batch.errors), "errors": batch.errors}
    return {"data": [result]}


async def _take_item(
    db: AsyncSession, catalog_id: str, method: str, retailer_id: str, item: dict[str, Any]
) -> str | None:
    """Carry out one request; answers what is wrong with it, if anything."""
    if not retailer_id:
        return "An item needs an id."
    if method == "DELETE":
        there = (CatalogItem.catalog_id == catalog_id, CatalogItem.retailer_id == retailer_id)
        await db.execute(delete(CatalogItem).where(*there))
        return None
    if method not in {"CREATE", "UPDATE"}:
        return f"There is no method {method!r}."
    missing = [name for name in REQUIRED if not item.get(name)] if method == "CREATE" else []
    if missing:
        return f"Missing: {', '.join(missing)}."
    kept = insert(CatalogItem).values(catalog_id=catalog_id, retailer_id=retailer_id, data=item)
    changed = {"data": CatalogItem.data.op("||")(kept.excluded.data), "updated_at": func.now()}
    await db.execute(kept.on_conflict_do_update(index_elements=["catalog_id", "retailer_id"], set_=changed))
    return None
