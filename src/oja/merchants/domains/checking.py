"""Checking a domain: what DNS says of it becomes what we hold of it."""

from datetime import timedelta
from typing import Final, Literal
from uuid import UUID

from sqlalchemy import select

from oja.kernel import clock, live
from oja.kernel.db import PlatformSession, platform_session
from oja.merchants import queries as merchants
from oja.merchants.domains import asking, queries, service
from oja.merchants.domains.asking import Seen
from oja.merchants.domains.models import FAILED, PENDING, VERIFIED, ShopDomain

Reason = Literal["no_record", "other_record", "points_nowhere", "points_elsewhere", "held", "silent", "gone", "taken"]

GRACE: Final = timedelta(days=7)
PATIENCE: Final = timedelta(days=7)
"""Who has not set the records by then is no longer looked for, until she asks."""
_WAITS: Final = tuple(timedelta(minutes=minutes) for minutes in (1, 2, 5, 10, 30, 60, 180))
WELL: Final = timedelta(days=1)
MISSING: Final = timedelta(hours=1)


async def check(domain_id: UUID) -> None:
    """Look, and note what was seen. Twice is once; a domain that was removed meanwhile is left alone."""
    async with platform_session() as db:
        name = await db.scalar(select(ShopDomain.name).where(ShopDomain.id == domain_id))
    if name is None:
        return
    seen = await asking.look(name)
    async with platform_session() as db:
        touched = await _note(db, domain_id, name, seen)
    await queries.forget(name)
    for merchant_id in touched:
        await merchants.forget_shop(merchant_id, (await merchants.shop(merchant_id)).slug)


async def _note(db: PlatformSession, domain_id: UUID, name: str, seen: Seen) -> set[UUID]:
    """Note what was seen; answers the shops for which something may be different now."""
    # Whoever checks the same name takes turns.
    rows = await db.scalars(
        select(ShopDomain)
        .where(ShopDomain.name == name)
        .order_by(ShopDomain.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    known = {row.id: row for row in rows}
    mine = known.get(domain_id)
    if mine is None:
        return set()
    holder = next((row for row in known.values() if row.state == VERIFIED), None)
    mine.checked_at = clock.now()
    mine.numbers = list(seen.numbers) or mine.numbers
    trouble = _trouble(mine, seen)
    if mine is holder:
        await _look_after(db, mine, seen, trouble)
    elif trouble is None and holder is not None and holder.proof in (seen.proofs or ()):
        _go_on_waiting(mine, "held")
    elif trouble is None:
        if holder is not None:
            await _let_go(db, holder, "taken")
            await db.flush()
        mine.state, mine.reason, mine.next_check_at = VERIFIED, None, clock.now() + WELL
    else:
        _go_on_waiting(mine, trouble)
    touched = {row.merchant_id for row in (mine, holder) if row is not None}
    for merchant_id in touched:
        live.tell(db, f"merchant:{merchant_id}", {"type": "domains_changed"})
    return touched


def _trouble(row: ShopDomain, seen: Seen) -> Reason | None:
    """What keeps a domain from being this shop's; None when nothing does."""
    if seen.proofs is None:
        return "silent"
    if row.proof not in seen.proofs:
        return "other_record" if seen.proofs else "no_record"
    if seen.is_here is None:
        return "silent"
    if not seen.is_here:
        return "points_elsewhere" if seen.has_numbers else "points_nowhere"
    return None


async def _look_after(db: PlatformSession, row: ShopDomain, seen: Seen, trouble: Reason | None) -> None:
    """A verified domain is kept for a while although a record is gone. A nameserver that is silent says nothing."""
    now = clock.now()
    if trouble == "silent":
        row.next_check_at = now + MISSING
        return
    row.reason = trouble
    row.missing_since = (row.missing_since or now) if trouble else None
    row.next_check_at = now + (MISSING if trouble else WELL)
    if row.missing_since is not None and now - row.missing_since >= GRACE:
        await _let_go(db, row, "gone")
    elif row.is_main:
        # Nobody is sent to where the shop cannot be reached.
        await service.live_at(db, row.merchant_id, row.name if seen.is_here is not False else None)


def _go_on_waiting(row: ShopDomain, reason: Reason) -> None:
    """Looked for less and less often, and after some days no longer."""
    waited = clock.now() - row.tried_from
    row.reason = reason
    row.state = PENDING if waited < PATIENCE else FAILED
    pause = next((wait for wait in _WAITS if waited < 4 * wait), _WAITS[-1])
    row.next_check_at = clock.now() + pause if row.state == PENDING else None


async def _let_go(db: PlatformSession, row: ShopDomain, reason: Reason) -> None:
    if row.is_main:
        await service.live_at(db, row.merchant_id, None)
    row.state, row.reason, row.is_main = FAILED, reason, False
    row.missing_since = row.next_check_at = None
