"""
Catalogues: `items_batch` as Meta takes it, and what would then be shown.

A batch is read at once, and carried out a while later (`after_ms` of the faults; at once without): what it holds is
shown when its handle has finished. Everybody who looks first carries out what is due.
"""

import re
import secrets
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import and_, delete, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from oja.sandbox import queries
from oja.sandbox.catalog_models import CatalogBatch
from oja.sandbox.errors import GraphError
from oja.sandbox.media_models import MediaFault
from oja.sandbox.models import CatalogItem
from oja.sandbox.schemas import CatalogFaults

REQUIRED: Final = ("title", "description", "availability", "condition", "price", "link", "image_link")
METHODS: Final = frozenset({"CREATE", "UPDATE", "DELETE"})
AVAILABLE: Final = frozenset({"in stock", "out of stock", "preorder", "available for order", "discontinued"})
MOST: Final = 5000
MOST_AT_ONCE: Final = 1000
REVIEW: Final = "The item was rejected: it does not comply with the WhatsApp Commerce Policy."
_PRICE: Final = re.compile(r"^\d+(\.\d+)? [A-Z]{3}$")
_FINE: Final[tuple[tuple[str, Callable[[str], bool]], ...]] = (
    ("price", lambda price: _PRICE.match(price) is not None),
    ("sale_price", lambda price: not price or _PRICE.match(price) is not None),
    ("availability", lambda word: word in AVAILABLE),
    ("link", lambda address: address.startswith(("http://", "https://"))),
    ("image_link", lambda address: address.startswith(("http://", "https://"))),
)
_AFTER, _STUCK = "catalog_after_ms", "catalog_stuck"

Request = tuple[str, str, dict[str, Any]]


async def take_batch(db: AsyncSession, catalog_id: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """
    Take a batch, leaving out what is not valid; answers its handle.

    :raises GraphError: the batch as a whole cannot be read
    """
    requests = body.get("requests")
    if not isinstance(requests, list) or not requests or len(requests) > MOST:
        raise GraphError(100, f"requests must have 1 to {MOST} entries.")
    if body.get("item_type") != "PRODUCT_ITEM":
        raise GraphError(100, "item_type must be PRODUCT_ITEM.")
    read = [_read(request) for request in requests]
    wrongs = [_wrong(*one) for one in read]
    refused = [
        {"retailer_id": retailer_id, "errors": [{"message": wrong}], "warnings": []}
        for (_, retailer_id, _), wrong in zip(read, wrongs, strict=True)
        if wrong
    ]
    errors = [
        {"line": line, "id": retailer_id, "message": wrong}
        for line, ((_, retailer_id, _), wrong) in enumerate(zip(read, wrongs, strict=True))
        if wrong
    ]
    after_ms, is_stuck = await _mood(db)
    now = queries.now(await queries.get_knobs(db))
    batch = CatalogBatch(
        handle=secrets.token_urlsafe(24),
        catalog_id=catalog_id,
        size=len(requests),
        methods=dict(Counter(method for method, _, _ in read)),
        requests=[one for one, wrong in zip(read, wrongs, strict=True) if not wrong],
        errors=errors,
        is_done=False,
        ready_at=None if is_stuck else now + timedelta(milliseconds=after_ms),
    )
    db.add(batch)
    await db.flush()
    await settle(db, catalog_id)
    return {"handles": [batch.handle], "validation_status": refused}


async def batch_status(db: AsyncSession, catalog_id: str, handle: str) -> dict[str, Any]:
    """
    What became of a batch.

    :raises GraphError: there is no such handle
    """
    await settle(db, catalog_id)
    named = select(CatalogBatch).where(CatalogBatch.catalog_id == catalog_id, CatalogBatch.handle == handle)
    batch = await db.scalar(named.with_for_update())
    if batch is None:
        raise GraphError(100, "There is no batch with this handle.")
    batch.polls += 1
    if not batch.is_done:
        return {"data": [{"handle": handle, "status": "in_progress", "errors_total_count": 0, "errors": []}]}
    result = {"handle": handle, "status": "finished", "errors_total_count": len(batch.errors), "errors": batch.errors}
    return {"data": [result | {"ids_of_invalid_requests": [error["id"] for error in batch.errors]}]}


async def settle(db: AsyncSession, catalog_id: str) -> None:
    """Carry out the batches that are due, in the order in which they came."""
    now = queries.now(await queries.get_knobs(db))
    due = select(CatalogBatch).where(CatalogBatch.catalog_id == catalog_id, ~CatalogBatch.is_done)
    due = due.where(CatalogBatch.ready_at <= now).order_by(CatalogBatch.seq).with_for_update()
    for batch in await db.scalars(due):
        await _carry_out(db, batch, now)


async def list_batches(db: AsyncSession, catalog_id: str) -> list[dict[str, Any]]:
    """The calls that changed a catalogue, the newest first."""
    await settle(db, catalog_id)
    rows = select(CatalogBatch).where(CatalogBatch.catalog_id == catalog_id).order_by(CatalogBatch.seq.desc())
    return [
        {
            "handle": row.handle,
            "at": row.created_at,
            "size": row.size,
            "methods": row.methods,
            "errors": row.errors,
            "is_done": row.is_done,
            "polls": row.polls,
        }
        for row in await db.scalars(rows)
    ]


async def list_items(db: AsyncSession, catalog_id: str, *, is_hidden: bool = False) -> list[dict[str, Any]]:
    """What Meta would now show in a catalogue; with `is_hidden`, also what it holds back."""
    await settle(db, catalog_id)
    items = select(CatalogItem).where(CatalogItem.catalog_id == catalog_id).order_by(CatalogItem.retailer_id)
    if not is_hidden:
        hidden = CatalogItem.data["visibility"].astext
        items = items.where(or_(hidden.is_(None), hidden == "published"))
    return [{"retailer_id": item.retailer_id, **item.data} for item in await db.scalars(items)]


async def faults(db: AsyncSession) -> dict[str, int]:
    """The faults of catalogues, counted down."""
    left = {row.fault: row.times for row in await db.scalars(select(MediaFault))}
    return {"after_ms": left.get(_AFTER, 0), "stuck": left.get(_STUCK, 0)}


async def set_faults(db: AsyncSession, wanted: CatalogFaults) -> None:
    """Turn the knobs of catalogues."""
    row = insert(MediaFault).values(
        [{"fault": _AFTER, "times": wanted.after_ms}, {"fault": _STUCK, "times": wanted.stuck}]
    )
    await db.execute(row.on_conflict_do_update(index_elements=["fault"], set_={"times": row.excluded.times}))


async def edit_by_hand(db: AsyncSession, catalog_id: str, retailer_id: str, change: Mapping[str, Any] | None) -> None:
    """Somebody changes an item in Commerce Manager, adds one, or with None deletes it."""
    await settle(db, catalog_id)
    if change is None:
        there = and_(CatalogItem.catalog_id == catalog_id, CatalogItem.retailer_id == retailer_id)
        await db.execute(delete(CatalogItem).where(there))
    else:
        await _put(db, catalog_id, [(retailer_id, dict(change))])


async def _mood(db: AsyncSession) -> tuple[int, bool]:
    after_ms = await db.scalar(select(MediaFault.times).where(MediaFault.fault == _AFTER))
    taken = update(MediaFault).where(MediaFault.fault == _STUCK, MediaFault.times > 0)
    used = taken.values(times=MediaFault.times - 1).returning(MediaFault.fault)
    stuck = await db.scalar(used, execution_options={"synchronize_session": False})
    return after_ms or 0, stuck is not None


def _read(request: Any) -> Request:
    data = request.get("data") if isinstance(request, Mapping) else None
    item = dict(data) if isinstance(data, Mapping) else {}
    method = request.get("method") if isinstance(request, Mapping) else None
    return str(method), str(item.pop("id", "")), item


def _wrong(method: str, retailer_id: str, item: Mapping[str, Any]) -> str | None:
    """What is wrong with one request, if anything."""
    if not retailer_id:
        return "An item needs an id."
    if method not in METHODS:
        return f"There is no method {method!r}."
    missing = [name for name in REQUIRED if not item.get(name)] if method == "CREATE" else []
    if missing:
        return f"Missing: {', '.join(missing)}."
    wrong = [name for name, is_fine in _FINE if name in item and not is_fine(str(item[name]))]
    return f"{wrong[0]}: {item[wrong[0]]!r} is not valid." if wrong else None


async def _carry_out(db: AsyncSession, batch: CatalogBatch, now: datetime) -> None:
    """Meta looks at each item: one with `reject` in its title does not pass."""
    fine: list[tuple[str, dict[str, Any]]] = []
    gone: list[str] = []
    errors = list(batch.errors)
    for line, (method, retailer_id, item) in enumerate(batch.requests):
        if method == "DELETE":
            gone.append(retailer_id)
        elif "reject" in str(item.get("title", "")).lower():
            errors.append({"line": line, "id": retailer_id, "message": REVIEW})
        else:
            fine.append((retailer_id, item))
    await _put(db, batch.catalog_id, fine)
    if gone:
        there = and_(CatalogItem.catalog_id == batch.catalog_id, CatalogItem.retailer_id.in_(gone))
        await db.execute(delete(CatalogItem).where(there))
    batch.is_done, batch.requests, batch.errors, batch.ready_at = True, [], errors, now
    await db.flush()


async def _put(db: AsyncSession, catalog_id: str, items: Sequence[tuple[str, dict[str, Any]]]) -> None:
    whole = dict(items)
    rows = [{"catalog_id": catalog_id, "retailer_id": name, "data": item} for name, item in whole.items()]
    for start in range(0, len(rows), MOST_AT_ONCE):
        kept = insert(CatalogItem).values(rows[start : start + MOST_AT_ONCE])
        changed = {"data": CatalogItem.data.op("||")(kept.excluded.data), "updated_at": func.now()}
        await db.execute(kept.on_conflict_do_update(index_elements=["catalog_id", "retailer_id"], set_=changed))
