"""Popular: what shoppers look for and find, counted by the week and without who searched."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Date, Text, Uuid, bindparam, delete, func, select, text

from oja.catalog.search import synonyms
from oja.catalog.search.models import SearchAsked
from oja.kernel import clock
from oja.kernel.db import MerchantSession

MOST = 2_000
"""Different phrases that are kept of a shop's week: programs that try addresses type a lot."""
WEEKS = 4
"""What was asked before is forgotten."""

_NOTE = text(
    "INSERT INTO search_asked AS kept (merchant_id, week, phrase)"
    " SELECT :merchant_id, :week, :phrase"
    " WHERE (SELECT count(*) FROM search_asked WHERE merchant_id = :merchant_id AND week = :week) < :most"
    "  OR EXISTS (SELECT FROM search_asked WHERE merchant_id = :merchant_id AND week = :week AND phrase = :phrase)"
    " ON CONFLICT (merchant_id, week, phrase) DO UPDATE SET times = kept.times + 1"
).bindparams(bindparam("merchant_id", type_=Uuid()), bindparam("week", type_=Date()), bindparam("phrase", type_=Text()))


@dataclass(frozen=True, slots=True)
class Popular:
    """A phrase, and how often it was looked for lately."""

    phrase: str
    times: int


async def note(db: MerchantSession, search: str) -> None:
    """Count a search of a shopper that found something."""
    if phrase := synonyms.key(search):
        told = {"merchant_id": db.merchant_id, "week": _monday(), "phrase": phrase, "most": MOST}
        await db.execute(_NOTE, told)


async def list_popular(db: MerchantSession, *, limit: int) -> list[Popular]:
    """What shoppers looked for most in the last weeks."""
    times = func.sum(SearchAsked.times)
    lately = select(SearchAsked.phrase, times).where(
        SearchAsked.merchant_id == db.merchant_id, SearchAsked.week > _monday() - timedelta(weeks=WEEKS)
    )
    rows = await db.execute(lately.group_by(SearchAsked.phrase).order_by(times.desc(), SearchAsked.phrase).limit(limit))
    return [Popular(phrase, int(count)) for phrase, count in rows]


async def forget_old(db: MerchantSession) -> None:
    """Let go of the weeks that nobody is told of any more."""
    old = delete(SearchAsked).where(
        SearchAsked.merchant_id == db.merchant_id, SearchAsked.week <= _monday() - timedelta(weeks=WEEKS)
    )
    await db.execute(old)


def _monday() -> date:
    today = clock.now().date()
    return today - timedelta(days=today.weekday())
