"""
Noting: what happens to a cart is written down with it, in one transaction; what pages tell of themselves waits in
Valkey until `take_in` writes many at once. Losing that loses a minute's views and nothing else.
"""

from collections import defaultdict
from typing import Any, Final, Literal
from uuid import UUID

import orjson
from fastapi import Request
from sqlalchemy import text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DataError, IntegrityError

from oja.carts import service as carts
from oja.kernel import cache, ids
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.logs import log
from oja.storefront.measured import counting
from oja.storefront.measured.models import VisitEvent

TOLD: Final = "oja:told"
MOST_WAITING: Final = 200_000
"""More than that are not kept: somebody tells stories, or nobody takes them in."""
BATCH: Final = 1000

_COLUMNS: Final = frozenset(VisitEvent.__table__.columns.keys())
_ONCE: Final = text("kind IN ('cart', 'checkout', 'handoff')")


async def added(db: MerchantSession, request: Request, cart_id: UUID, product_id: UUID, told: str = "") -> None:
    """She put a product into her cart, by the link that she last came by."""
    if not counting.counts(request):
        return
    came_by = await counting.origin(db, counting.link(request, told))
    if came_by is not None:
        await carts.note_origin(db, cart_id, came_by)
    await _note(db, request, "add", cart_id=cart_id, product_id=product_id, came_by=came_by)
    await _note(db, request, "cart", cart_id=cart_id, came_by=came_by)


async def came(db: MerchantSession, request: Request, cart_id: UUID) -> None:
    """Her own link from the chat opened this cart: what she orders is owed to the message it stood in."""
    came_by = await counting.origin(db, counting.link(request)) if counting.counts(request) else None
    if came_by is not None:
        await carts.note_origin(db, cart_id, came_by)


async def went_on(db: MerchantSession, request: Request, cart_id: UUID, to: Literal["checkout", "handoff"]) -> None:
    """She began to check out, or took her cart to WhatsApp. Counted once of each cart."""
    if counting.counts(request):
        await _note(db, request, to, cart_id=cart_id)


async def told(merchant_id: UUID, event: dict[str, Any]) -> None:
    """A page told of itself. It is written down within a minute; not at all when Valkey cannot be reached."""
    kept = orjson.dumps({"merchant_id": merchant_id, "id": ids.new(), **event}, default=str)
    try:
        await cache.client().xadd(TOLD, {"event": kept}, maxlen=MOST_WAITING, approximate=True)
    except cache.Unreachable:
        return


async def take_in() -> None:
    """
    Write down what pages told, some of one shop by one statement.

    Each has its id from when it was told, so that what a killed worker wrote already is not written twice. What cannot
    be written, of a shop that is gone, keeps nobody else waiting.
    """
    while waiting := await _waiting():
        by_shop: defaultdict[UUID, list[dict[str, Any]]] = defaultdict(list)
        for kept in waiting.values():
            event = orjson.loads(kept)
            by_shop[UUID(event["merchant_id"])].append(event)
        for merchant_id, events in by_shop.items():
            rows = [{name: event.get(name) for name in _COLUMNS} | _read(event) for event in events]
            try:
                async with merchant_session(merchant_id) as db:
                    await db.execute(insert(VisitEvent).values(rows).on_conflict_do_nothing())
            except (IntegrityError, DataError) as error:
                log.warning(
                    "visits not kept", merchant_id=str(merchant_id), count=len(rows), reason=type(error).__name__
                )
        await cache.client().xdel(TOLD, *waiting)


async def _waiting() -> dict[bytes, bytes]:
    found: Any = await cache.client().xrange(TOLD, count=BATCH)
    return {key: fields[b"event"] for key, fields in found}


def _read(event: dict[str, Any]) -> dict[str, Any]:
    product_id = event.get("product_id")
    return {
        "merchant_id": UUID(event["merchant_id"]),
        "id": UUID(event["id"]),
        "product_id": UUID(product_id) if product_id else None,
        "is_entry": bool(event.get("is_entry")),
    }


async def _note(db: MerchantSession, request: Request, kind: str, **about: Any) -> None:
    row = {"merchant_id": db.merchant_id, "id": ids.new(), "kind": kind, "device": counting.device(request), **about}
    once = insert(VisitEvent).values(row)
    await db.execute(once.on_conflict_do_nothing(index_elements=["merchant_id", "cart_id", "kind"], index_where=_ONCE))
