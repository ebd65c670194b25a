"""
Ordering: the first that a search found by its words, by what they mean as well. Nothing here writes.

The places by words and by meaning are put together (reciprocal rank fusion), so that the same first are found, whatever
part of them is shown. What has all her words stays before what has not.
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ARRAY, Uuid, bindparam, text

from oja.catalog.search.asking import Asked
from oja.catalog.search.meaning import model, vectors
from oja.kernel.db import MerchantSession, Reading

ENOUGH = 0.8
"""The least share that must have vectors, for places to be fair."""
BY_MEANING, BY_WORDS = 0.8, 0.2
SMOOTH = 60

_KEPT = text(
    "SELECT product_id, vector FROM search_vectors"
    " WHERE merchant_id = :merchant_id AND model = :model AND product_id = ANY(:ids)"
).bindparams(bindparam("merchant_id", type_=Uuid()), bindparam("ids", type_=ARRAY(Uuid())))


async def ordered(db: MerchantSession | Reading, asked: Asked, ids: list[UUID], fitting: int) -> list[UUID]:
    """Products that were found, in their order by words, of which so many meet every group: the order to show."""
    chosen = model.chosen()
    if chosen is None or len(ids) < 2 or fitting == 1 or not _is_told(asked):
        return ids
    encoder = chosen.at_hand() if await vectors.is_wanted(db.merchant_id) else None
    if encoder is None:
        return ids
    rows = await db.rows(_KEPT, {"merchant_id": db.merchant_id, "model": encoder.name, "ids": ids})
    if len(rows) < ENOUGH * len(ids):
        return ids
    known = [row[0] for row in rows]
    likeness = await chosen.likeness(encoder, asked.meant, [row[1] for row in rows])
    if likeness is None:
        return ids
    return _put_together(ids, dict(zip(known, likeness, strict=True)), fitting)


def _is_told(asked: Asked) -> bool:
    """Whether a search is made of whole words: numbers and codes mean nothing to a model, nor does half a word."""
    return asked.meant.isascii() and not asked.is_begun and not any(letter.isdigit() for letter in asked.meant)


def _put_together(ids: Sequence[UUID], likeness: dict[UUID, float], fitting: int) -> list[UUID]:
    by_words = {one: place for place, one in enumerate(ids)}
    nearest = sorted(likeness, key=lambda one: (-likeness[one], by_words[one]))
    by_meaning = {one: place for place, one in enumerate(nearest)}

    def worth(one: UUID) -> float:
        place = by_words[one]
        return BY_MEANING / (SMOOTH + by_meaning.get(one, place)) + BY_WORDS / (SMOOTH + place)

    return sorted(ids, key=lambda one: (by_words[one] >= fitting, -worth(one), by_words[one]))
