"""
Fetching linked pictures, in three beats: claim some, fetch them without any transaction, write down the end of each.

From one host one file at a time, and none at all while it is in trouble. Whoever is killed in between leaves only a
claim behind that runs out.
"""

import asyncio
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit
from uuid import UUID

from sqlalchemy import Uuid, bindparam, or_, select, text, update

from oja.catalog import changing
from oja.catalog.linked.models import LinkedPicture
from oja.catalog.pictures import errors, limits, looking
from oja.catalog.pictures import service as pictures
from oja.catalog.pictures.models import ProductPicture
from oja.catalog.pictures.queries import of_product
from oja.kernel import clock, ids, jobs, live, outside, storage
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.errors import Refusal
from oja.kernel.logs import log
from oja.kernel.settings import get_settings

AT_A_TIME: Final = 20
HOSTS_AT_ONCE: Final = 4
CLAIMED_FOR: Final = timedelta(minutes=15)
PAUSES: Final = tuple(timedelta(minutes=minutes) for minutes in (1, 10, 60, 360, 1440))
GIVEN_UP: Final = "{reason} We have tried for two days."
AGAIN: Final = "{reason} We try again."
NO_STORE: Final = "The store of files does not answer right now."

_CLAIM = text(
    "UPDATE linked_pictures SET due_at = now() + :claimed_for, updated_at = now()"
    " WHERE merchant_id = :merchant_id AND id IN (SELECT id FROM linked_pictures WHERE merchant_id = :merchant_id"
    "  AND state = 'waiting' AND due_at <= now() ORDER BY due_at, id LIMIT :most FOR UPDATE SKIP LOCKED)"
    " RETURNING id, product_id, address, host"
).bindparams(bindparam("merchant_id", type_=Uuid()))


@dataclass(frozen=True, slots=True)
class Task:
    """One address to fetch."""

    id: UUID
    product_id: UUID
    address: str
    host: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended. `reason` without a `path`: it is not here; `is_final`: and never will be."""

    path: Path | None = None
    reason: str = ""
    wait: int = 0
    is_final: bool = False


def agent() -> str:
    """How we name ourselves to the hosts that we fetch from."""
    return f"Oja-Pictures/1.0 (+{get_settings().public_url})"


async def fetch_due(merchant_id: UUID) -> None:
    """Fetch what is due in a shop, some at a time; the rest becomes a job. Safe to run at the same time, and again."""
    async with merchant_session(merchant_id) as db:
        values = {"merchant_id": merchant_id, "claimed_for": CLAIMED_FOR, "most": AT_A_TIME}
        tasks = [Task(*row) for row in await db.rows(_CLAIM, values)]
    if not tasks:
        return
    room = asyncio.Semaphore(HOSTS_AT_ONCE)
    ordered = sorted(tasks, key=lambda task: (task.host, task.product_id))
    hosts = [list(group) for _, group in itertools.groupby(ordered, key=lambda task: task.host)]
    await asyncio.gather(*(_fetch_from_host(merchant_id, of_host, room) for of_host in hosts))
    if len(tasks) == AT_A_TIME:
        async with merchant_session(merchant_id) as db:
            await jobs.enqueue(db, "catalog.fetch_linked", merchant_id=merchant_id)


async def _fetch_from_host(merchant_id: UUID, tasks: Sequence[Task], room: asyncio.Semaphore) -> None:
    async with room:
        for place, task in enumerate(tasks):
            outcome = await _fetch(task)
            try:
                pause = await _settle(merchant_id, task, outcome)
            finally:
                if outcome.path is not None:
                    outcome.path.unlink(missing_ok=True)
            log.info("linked picture", id=str(task.id), is_here=outcome.path is not None, reason=outcome.reason)
            if pause is not None:
                await _leave_alone(merchant_id, task.host, [one.id for one in tasks[place + 1 :]], pause)
                return


async def _fetch(task: Task) -> Outcome:
    path = await asyncio.to_thread(storage.incoming) / f"{ids.new()}.linked"
    try:
        await outside.fetch(task.address, path, most=limits.FILE_BYTES, agent=agent())
        await asyncio.to_thread(looking.look, path)
    except outside.Passing as passing:
        outcome = Outcome(reason=str(passing), wait=passing.wait)
    except outside.TooLarge:
        outcome = Outcome(reason=errors.PictureTooLarge.message, is_final=True)
    except (outside.Refused, Refusal) as refused:
        outcome = Outcome(reason=str(refused), is_final=True)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    else:
        return Outcome(path)
    path.unlink(missing_ok=True)
    return outcome


async def _settle(merchant_id: UUID, task: Task, outcome: Outcome) -> timedelta | None:
    """Write down how one ended; answers how long its host is to be left alone."""
    if outcome.path is None:
        async with merchant_session(merchant_id) as db:
            return await _not_here(db, task, outcome)
    picture_id = ids.new()
    try:
        await pictures.keep_upload(merchant_id, picture_id, outcome.path)
    except errors.StoreAway:
        async with merchant_session(merchant_id) as db:
            return await _not_here(db, task, Outcome(reason=NO_STORE))
    is_taken = False
    try:
        async with merchant_session(merchant_id) as db:
            is_taken = await _here(db, task, picture_id)
    except errors.TooManyPictures as refused:
        async with merchant_session(merchant_id) as db:
            await _not_here(db, task, Outcome(reason=str(refused), is_final=True))
    finally:
        if not is_taken:
            await pictures.drop_upload(merchant_id, picture_id)
    return None


async def _here(db: MerchantSession, task: Task, picture_id: UUID) -> bool:
    """Its file is kept: it becomes a picture. False when somebody else was faster, or it is no longer wanted."""
    await changing.lock(db)
    row = await _waiting(db, task)
    if row is None:
        return False
    name = unquote(urlsplit(task.address).path.rpartition("/")[2])[:200]
    if row.is_main:
        await _replace(db, row)
    behind, is_first = await _neighbour(db, row)
    await pictures.enter(db, picture_id, task.product_id, filename=name, behind=behind, is_first=is_first, alt=row.alt)
    row.state, row.reason, row.due_at, row.picture_id = "fetched", None, None, picture_id
    return True


async def _neighbour(db: MerchantSession, row: LinkedPicture) -> tuple[ProductPicture | None, bool]:
    """Behind which picture it stands by its place in the list that named it, or whether it is the first."""
    if row.is_main or row.place is None:
        return None, row.is_main
    shown = await of_product(db, row.product_id)
    wanted = select(LinkedPicture.picture_id, LinkedPicture.place, LinkedPicture.is_main).where(
        LinkedPicture.product_id == row.product_id, LinkedPicture.picture_id.is_not(None)
    )
    places = {one.picture_id: -1 if one.is_main else one.place for one in await db.execute(wanted)}
    before = [one for one in shown if places.get(one.id) is not None and places[one.id] < row.place]
    if before:
        return before[-1], False
    later = next((at for at, one in enumerate(shown) if places.get(one.id) is not None), len(shown))
    return (shown[later - 1], False) if later else (None, True)


async def _replace(db: MerchantSession, row: LinkedPicture) -> None:
    """What was fetched for an earlier `image_url` of this product goes; what was uploaded stays."""
    earlier = select(LinkedPicture).where(
        LinkedPicture.product_id == row.product_id, LinkedPicture.is_main, LinkedPicture.id != row.id
    )
    for one in (await db.scalars(earlier)).all():
        picture_id = one.picture_id
        await db.delete(one)
        await db.flush()
        if picture_id is not None:
            await pictures.remove(db, row.product_id, picture_id)


async def _not_here(db: MerchantSession, task: Task, outcome: Outcome) -> timedelta | None:
    row = await _waiting(db, task)
    if row is None:
        return None
    row.attempts += 1
    live.tell(db, f"merchant:{db.merchant_id}", {"type": "catalog_changed"})
    if outcome.is_final or row.attempts > len(PAUSES):
        row.state, row.due_at = "failed", None
        row.reason = outcome.reason if outcome.is_final else GIVEN_UP.format(reason=outcome.reason)
        return None
    pause = max(PAUSES[row.attempts - 1], timedelta(seconds=outcome.wait))
    row.reason, row.due_at = AGAIN.format(reason=outcome.reason), clock.now() + pause
    await jobs.enqueue(db, "catalog.fetch_linked", delay=pause, merchant_id=db.merchant_id)
    return pause


async def _leave_alone(merchant_id: UUID, host: str, claimed: Sequence[UUID], pause: timedelta) -> None:
    """A host is in trouble: what else lies there, `claimed` by us or not, waits as long, and counts no attempt."""
    until = clock.now() + pause
    async with merchant_session(merchant_id) as db:
        there = LinkedPicture.host == host, LinkedPicture.state == "waiting"
        soon = or_(LinkedPicture.id.in_(claimed), LinkedPicture.due_at < until)
        await db.execute(update(LinkedPicture).where(*there, soon).values(due_at=until))


async def _waiting(db: MerchantSession, task: Task) -> LinkedPicture | None:
    wanted = select(LinkedPicture).where(LinkedPicture.id == task.id, LinkedPicture.state == "waiting")
    return (await db.scalars(wanted.with_for_update())).one_or_none()
