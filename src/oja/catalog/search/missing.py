"""Missing: what shoppers looked for and this shop did not find, and what they may have meant."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import fuzz, process
from sqlalchemy import Uuid, bindparam, select, text, update

from oja.catalog.search import synonyms
from oja.catalog.search.models import SearchMiss, SearchTerm, SearchWord
from oja.kernel import ids
from oja.kernel.db import MerchantSession

MOST = 2_000
"""Different phrases that are kept of a shop: programs that try addresses type a lot."""
LIKELY = 60
"""How alike, of 100, a word of the shop must be to be proposed."""
PROPOSED = 3
COMMONEST = 5_000

_NOTE = text(
    "INSERT INTO search_misses AS kept (merchant_id, id, phrase)"
    " SELECT :merchant_id, :id, :phrase"
    " WHERE (SELECT count(*) FROM search_misses WHERE merchant_id = :merchant_id) < :most"
    "  OR EXISTS (SELECT FROM search_misses WHERE merchant_id = :merchant_id AND phrase = :phrase)"
    " ON CONFLICT (merchant_id, phrase) DO UPDATE SET times = kept.times + 1, last_at = now()"
).bindparams(bindparam("merchant_id", type_=Uuid()), bindparam("id", type_=Uuid()))


@dataclass(frozen=True, slots=True)
class Missed:
    """A phrase that found nothing, how often, and the shop's own words that are most like it."""

    phrase: str
    times: int
    last_at: datetime
    proposed: list[str]


async def note(db: MerchantSession, search: str) -> None:
    """Keep in mind that a search of a shopper found nothing."""
    if phrase := synonyms.key(search):
        await db.execute(_NOTE, {"merchant_id": db.merchant_id, "id": ids.new(), "phrase": phrase, "most": MOST})


async def list_missed(db: MerchantSession, *, limit: int) -> list[Missed]:
    """What shoppers missed most, with what each might mean. Settled ones are left out."""
    open_misses = select(SearchMiss).where(~SearchMiss.is_settled)
    rows = (await db.scalars(open_misses.order_by(SearchMiss.times.desc(), SearchMiss.id).limit(limit))).all()
    vocabulary = await _vocabulary(db) if rows else []
    return [Missed(row.phrase, row.times, row.last_at, _alike(row.phrase, vocabulary)) for row in rows]


async def settle(db: MerchantSession, phrase: str) -> None:
    """Ask no more about a phrase: it has a meaning now, or the shop will never sell it."""
    await db.execute(
        update(SearchMiss).where(SearchMiss.merchant_id == db.merchant_id, SearchMiss.phrase == phrase)
        .values(is_settled=True)
    )  # fmt: skip


async def _vocabulary(db: MerchantSession) -> Sequence[str]:
    of_shop = (SearchTerm.merchant_id == db.merchant_id) & (SearchWord.merchant_id == db.merchant_id)
    words = select(SearchWord.word).join(SearchTerm, of_shop & (SearchTerm.id == SearchWord.term_id))
    common = words.where(SearchWord.merchant_id == db.merchant_id, SearchTerm.frequency > 0)
    return (await db.scalars(common.order_by(SearchTerm.frequency.desc()).limit(COMMONEST))).all()


def _alike(phrase: str, vocabulary: Sequence[str]) -> list[str]:
    found = process.extract(phrase, vocabulary, scorer=fuzz.ratio, limit=PROPOSED, score_cutoff=LIKELY)
    return [word for word, _, _ in found if not word.isdecimal()]
