"""
Folding: single events become how many there were on each day of the shop's, and are forgotten after a month.

The last days are counted anew each time, so that counting twice, or after a fault, comes to the same.
"""

from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import Integer, Uuid, bindparam, delete, func, select, text

from oja.kernel import clock, ids
from oja.kernel.db import MerchantSession
from oja.storefront.measured.models import SpeedDay, VisitDay, VisitEvent

KEPT_FOR: Final = timedelta(days=30)
AGAIN: Final = timedelta(days=2)
MOST_NAMES: Final = 1000
"""Different names that are kept of a day and kind: programs that make up searches make up many."""

# An id of ours begins with its milliseconds (RFC 9562), which says when.
_DAY = (
    "CAST(to_timestamp(('x' || translate(left(CAST(id AS text), 13), '-', ''))::bit(48)::bigint / 1000.0)"
    " AT TIME ZONE CAST(:timezone AS text) AS date)"
)
_EVENTS = f"""
    SELECT {_DAY} AS day, * FROM visit_events
    WHERE merchant_id = :merchant_id AND id >= :since AND id < :until
"""  # noqa: S608 - no value in it
_VISITS = f"""
    WITH events AS ({_EVENTS}), counted AS (
        SELECT day, 'visit' AS kind, '' AS name FROM events WHERE is_entry
        UNION ALL SELECT day, 'view', page FROM events WHERE kind = 'view'
        UNION ALL SELECT day, kind, '' FROM events WHERE kind IN ('add', 'cart', 'checkout', 'handoff')
        UNION ALL SELECT day, 'product', CAST(product_id AS text) FROM events
            WHERE kind = 'view' AND product_id IS NOT NULL
        UNION ALL SELECT day, 'added', CAST(product_id AS text) FROM events WHERE kind = 'add'
        UNION ALL SELECT day, 'search', phrase FROM events WHERE kind = 'view' AND phrase IS NOT NULL
        UNION ALL SELECT day, 'missed', phrase FROM events WHERE kind = 'view' AND phrase IS NOT NULL AND hits = 0
        UNION ALL SELECT day, 'link', CAST(came_by - 'message_id' - 'conversation_id' AS text) FROM events
            WHERE is_entry AND came_by - 'message_id' - 'conversation_id' <> '{{}}'
        UNION ALL SELECT day, 'message', '' FROM events
            WHERE is_entry AND came_by ? 'message_id' AND came_by - 'message_id' - 'conversation_id' = '{{}}'
        UNION ALL SELECT day, 'referrer', referrer FROM events WHERE is_entry AND referrer IS NOT NULL
        UNION ALL SELECT day, 'device', device FROM events WHERE is_entry AND device IS NOT NULL
    ), ranked AS (
        SELECT day, kind, name, count(*) AS times,
            row_number() OVER (PARTITION BY day, kind ORDER BY count(*) DESC, name) AS place
        FROM counted GROUP BY day, kind, name
    )
    SELECT day, kind, name, times FROM ranked WHERE place <= :most
"""  # noqa: S608 - no value in it
_SPEEDS = f"""
    WITH events AS ({_EVENTS})
    SELECT day, page, connection, vital.key AS vital,
        CASE WHEN CAST(vital.value AS bigint) > 0
            THEN CAST(ceil(ln(CAST(vital.value AS numeric)) / ln(1.1)) AS integer) + 1 ELSE 0 END AS step,
        count(*) AS times
    FROM events CROSS JOIN LATERAL jsonb_each_text(vitals) AS vital WHERE kind = 'speed'
    GROUP BY 1, 2, 3, 4, 5
"""  # noqa: S608 - no value in it
_TYPES = (bindparam("merchant_id", type_=Uuid()), bindparam("since", type_=Uuid()), bindparam("until", type_=Uuid()))
COUNT_VISITS: Final = text(_VISITS).bindparams(*_TYPES, bindparam("most", type_=Integer()))
COUNT_SPEEDS: Final = text(_SPEEDS).bindparams(*_TYPES)
_KEEP_VISITS: Final = text(
    "INSERT INTO visit_days (merchant_id, day, kind, name, times)"  # noqa: S608 - no value in it
    " SELECT CAST(:merchant_id AS uuid), visits.* FROM (" + _VISITS + ") AS visits"
).bindparams(*_TYPES, bindparam("most", type_=Integer()))
_KEEP_SPEEDS: Final = text(
    "INSERT INTO speed_days (merchant_id, day, page, connection, vital, step, times)"  # noqa: S608 - no value in it
    " SELECT CAST(:merchant_id AS uuid), speeds.* FROM (" + _SPEEDS + ") AS speeds"
).bindparams(*_TYPES)


async def fold(db: MerchantSession, timezone: str) -> None:
    """Count the days that are over, the last of those counted before once more, and drop events older than a month."""
    today = clock.now().astimezone(ZoneInfo(timezone)).date()
    last = await last_folded(db)
    first = max(today - KEPT_FOR, last - AGAIN) if last else today - KEPT_FOR
    since, until = begin_of(first, timezone), begin_of(today, timezone)
    told = between(db, since, until, timezone)
    for table in (VisitDay, SpeedDay):
        old = delete(table).where(table.merchant_id == db.merchant_id, table.day >= first, table.day < today)
        await db.execute(old.execution_options(synchronize_session=False))
    await db.execute(_KEEP_VISITS, {**told, "most": MOST_NAMES})
    await db.execute(_KEEP_SPEEDS, told)
    forgotten = VisitEvent.id < ids.first_of(begin_of(today - KEPT_FOR, timezone))
    gone = delete(VisitEvent).where(VisitEvent.merchant_id == db.merchant_id, forgotten)
    await db.execute(gone.execution_options(synchronize_session=False))


async def last_folded(db: MerchantSession) -> date | None:
    """The last day that was counted, as far as anything happened on one."""
    return await db.scalar(select(func.max(VisitDay.day)).where(VisitDay.merchant_id == db.merchant_id))


def begin_of(day: date, timezone: str) -> datetime:
    """Midnight at the beginning of a day of the shop's."""
    return datetime.combine(day, time(), ZoneInfo(timezone))


def between(db: MerchantSession, since: datetime, until: datetime, timezone: str) -> dict[str, Any]:
    """What the counting statements want to be told."""
    return {
        "merchant_id": db.merchant_id,
        "since": ids.first_of(since),
        "until": ids.first_of(until),
        "timezone": timezone,
    }
