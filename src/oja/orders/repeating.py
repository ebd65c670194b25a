"""
Repeating: a request with an `Idempotency-Key` is done once, and answered the same again for 24 hours.

The key's row is written first and leaves with the same transaction as the order: a second request at the same moment
waits for the first, and a refused one leaves no trace, so that it may be mended and sent again.
"""

import hashlib
import string
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert

from oja.kernel import clock
from oja.kernel.db import MerchantSession
from oja.orders.errors import IdempotencyMismatch, InvalidIdempotencyKey
from oja.orders.models import IdempotencyKey

KEPT = timedelta(hours=24)
LONGEST_KEY = 255
SWEPT_AT_ONCE = 20
_PRINTABLE = frozenset(string.ascii_letters + string.digits + string.punctuation + " ")

Answer = dict[str, Any]


async def once(
    db: MerchantSession, key: str | None, body: Any, make: Callable[[], Awaitable[tuple[UUID, Answer]]]
) -> Answer:
    """
    What `make` answers, or what it answered to this key before. Without a key it is simply done.

    :raises InvalidIdempotencyKey: empty, too long, or not printable
    :raises IdempotencyMismatch: the key came with another body before
    """
    if key is None:
        return (await make())[1]
    if not 0 < len(key) <= LONGEST_KEY or not _PRINTABLE.issuperset(key):
        raise InvalidIdempotencyKey
    body_hash = hashlib.sha256(orjson.dumps(body, option=orjson.OPT_SORT_KEYS, default=str)).hexdigest()
    if not await _claim(db, key, body_hash):
        return await _earlier(db, key, body_hash)
    order_id, answer = await make()
    await db.execute(
        update(IdempotencyKey)
        .where(IdempotencyKey.merchant_id == db.merchant_id, IdempotencyKey.key == key)
        .values(order_id=order_id, answer=orjson.loads(orjson.dumps(answer, default=str)))
        .execution_options(synchronize_session=False)
    )
    return answer


async def _claim(db: MerchantSession, key: str, body_hash: str) -> bool:
    """True for the first request with this key in 24 hours. Waits for one that is being answered right now."""
    now = clock.now()
    await _sweep(db)
    values = {"merchant_id": db.merchant_id, "key": key, "body_hash": body_hash, "created_at": now}
    claimed = await db.scalar(
        insert(IdempotencyKey)
        .values(values)
        .on_conflict_do_update(
            index_elements=["merchant_id", "key"],
            set_={"body_hash": body_hash, "created_at": now, "order_id": None, "answer": {}},
            where=IdempotencyKey.created_at < now - KEPT,
        )
        .returning(IdempotencyKey.key)
    )
    return claimed is not None


async def _earlier(db: MerchantSession, key: str, body_hash: str) -> Answer:
    row = (
        await db.execute(
            select(IdempotencyKey.body_hash, IdempotencyKey.answer).where(
                IdempotencyKey.merchant_id == db.merchant_id, IdempotencyKey.key == key
            )
        )
    ).one()
    if row.body_hash != body_hash:
        raise IdempotencyMismatch
    answer: Answer = row.answer
    return answer


async def _sweep(db: MerchantSession) -> None:
    """Forget a few old keys of this shop with each new one, so that they do not pile up."""
    old = (
        select(IdempotencyKey.key)
        .where(
            IdempotencyKey.merchant_id == db.merchant_id,
            IdempotencyKey.created_at < clock.now() - KEPT,
        )
        .order_by(IdempotencyKey.created_at)
        .limit(SWEPT_AT_ONCE)
        .with_for_update(skip_locked=True)
    )
    await db.execute(
        delete(IdempotencyKey)
        .where(IdempotencyKey.merchant_id == db.merchant_id, IdempotencyKey.key.in_(old))
        .execution_options(synchronize_session=False)
    )
