"""
Vectors: what each product's text means, computed after it changed and out of sight.

A product without a vector, or with one of an older text, is found all the same, by its words.
"""

from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, LargeBinary, TextClause, Uuid, bindparam, text

from oja.catalog.search.meaning import model
from oja.kernel import jobs
from oja.kernel.db import MerchantSession, merchant_session
from oja.merchants import queries as merchants

BATCH = 16
SLICE = 256
"""So many products a job: some ten seconds, and then other shops have their turn."""
TEXT = "concat_ws('. ', name, nullif(brand, ''), left(description, 500))"
"""What is read of a product."""


def _statement(sql: str, **arrays: Any) -> TextClause:
    named = [bindparam(name, type_=ARRAY(kind)) for name, kind in arrays.items()]
    return text(sql).bindparams(bindparam("merchant_id", type_=Uuid()), *named)


_OUTDATED = _statement(
    "SELECT product.id, product.text, product.digest"  # noqa: S608 - our own words
    " FROM (SELECT id, text, CAST(md5(text) AS uuid) AS digest"
    f"  FROM (SELECT id, {TEXT} AS text FROM products"
    "   WHERE merchant_id = :merchant_id AND status <> 'archived') AS read) AS product"
    " LEFT JOIN search_vectors AS kept ON kept.merchant_id = :merchant_id AND kept.product_id = product.id"
    " WHERE kept.digest IS DISTINCT FROM product.digest OR kept.model <> :model LIMIT :most"
)
_KEEP = _statement(
    "INSERT INTO search_vectors (merchant_id, product_id, model, digest, vector)"
    " SELECT :merchant_id, read.id, :model, read.digest, read.vector"
    " FROM unnest(:ids, :digests, :vectors) AS read (id, digest, vector)"
    " JOIN products ON products.merchant_id = :merchant_id AND products.id = read.id"
    " ON CONFLICT (merchant_id, product_id) DO UPDATE"
    " SET model = excluded.model, digest = excluded.digest, vector = excluded.vector",
    ids=Uuid(),
    digests=Uuid(),
    vectors=LargeBinary(),
)
_FORGET = _statement(
    "DELETE FROM search_vectors WHERE merchant_id = :merchant_id AND product_id IN"
    " (SELECT id FROM products WHERE merchant_id = :merchant_id AND status = 'archived')"
)


async def note_change(db: MerchantSession) -> None:
    """Have the vectors renewed once this transaction is committed. Without a model nothing is done."""
    if model.chosen() is not None:
        await jobs.enqueue(db, "catalog.learn_meanings", merchant_id=db.merchant_id)


async def is_wanted(merchant_id: UUID) -> bool:
    """Whether a shop's searches are ordered by meaning: the models that we know of read English."""
    return model.chosen() is not None and (await merchants.shop(merchant_id)).language.lower()[:2] == "en"


async def learn(merchant_id: UUID) -> bool:
    """
    Compute vectors that are missing or outdated, a slice at most, and forget those of archived products.

    Answers whether there may be more.
    """
    chosen = model.chosen()
    encoder = await chosen.loaded() if chosen and await is_wanted(merchant_id) else None
    if chosen is None or encoder is None:
        return False
    async with merchant_session(merchant_id) as db:
        await db.execute(_FORGET, {"merchant_id": merchant_id})
        asked = {"merchant_id": merchant_id, "model": encoder.name}
        outdated = await db.rows(_OUTDATED, asked | {"most": SLICE})
    for at in range(0, len(outdated), BATCH):
        ids, texts, digests = zip(*outdated[at : at + BATCH], strict=True)
        learnt = await chosen.vectors(encoder, texts)
        async with merchant_session(merchant_id) as db:
            await db.execute(_KEEP, asked | {"ids": list(ids), "digests": list(digests), "vectors": learnt})
    return len(outdated) == SLICE
