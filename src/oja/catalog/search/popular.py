"""Popular: what shoppers look for and find, counted by the week and without who searched."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Date, Uuid, bindparam, func, select, text

from oja.catalog.search import synonyms
from oja.catalog.search.models import SearchAsked
from oja.kernel import clock
from oja.kernel.db import MerchantSession

MOST = 2_000
"""Different phrases that are kept of a shop's week: programs that try addresses type a lot."""
WEEKS = 4
"""What was asked before is forgotten."""

_TOGETHER = text(
    "WITH counted AS (DELETE FROM search_asked WHERE merchant_id = :merchant_id RETURNING week, phrase, times),"
    " ranked AS (SELECT week, phrase, sum(times) AS times,"
    "  row_number() OVER (PARTITION BY week ORDER BY sum(times) DESC, phrase) AS place"
    "  FROM counted WHERE week > :forgotten GROUP BY week, phrase)"
    " INSERT INTO search_asked (merchant_id, id, week, phrase, times)"
    " SELECT :merchant_id, gen_random_uuid(), week, phrase, times FROM ranked WHERE place <= :most"
).bindparams(bindparam("merchant_id", type_=Uuid()), bindparam("forgotten", type_=Date()))


@dataclass(frozen=True, slots=True)
class Popular:
    """A phrase, and how often it was looked for lately."""

    phrase: str
    times: int


async def note(db: MerchantSession, search: str) -> None:
    """Count a search of a shopper that found something. Never waits for another who looks for the same."""
    if phrase := synonyms.key(search):
        db.add(SearchAsked(week=_monday(), phrase=phrase))


async def list_popular(db: MerchantSession, *, limit: int) -> list[Popular]:
    """What shoppers looked for most in the last weeks."""
    times = func.sum(SearchAsked.times)
    lately = select(SearchAsked.phrase, times).where(
        SearchAsked.merchant_id == db.merchant_id, SearchAsked.week > _monday() - timedelta(weeks=WEEKS)
    )
    rows = await db.execute(lately.group_by(SearchAsked.phrase).order_by(times.desc(), SearchAsked.phrase).limit(limit))
    return [Popular(phrase, int(count)) for phrase, count in rows]


async def count_together(db: MerchantSession) -> None:
    """Make one row of each phrase of a week, the most wanted `MOST` of them, and let go of the weeks long past."""
    told = {"merchant_id": db.merchant_id, "forgotten": _monday() - timedelta(weeks=WEEKS), "most": MOST}
    await db.execute(_TOGETHER, told)


def _monday() -> date:
    today = clock.now().date()
    return today - timedelta(days=today.weekday())
