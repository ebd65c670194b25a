"""
Deliveries: every webhook is a row until the product answered 200.

A message's webhook is posted straight after the commit that made it; what is due later waits in this process; and what
a crashed process left behind is found by `sweep`. A lease keeps two processes from posting one row at the same time.
"""

import asyncio
import contextlib
import heapq
import itertools
import time
from collections import Counter
from collections.abc import Coroutine, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import httpx2
from sqlalchemy import ARRAY, Uuid, any_, bindparam, func, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import clock, db, http, live
from oja.kernel.logs import log
from oja.sandbox import batching, bookkeeping, carriers, payloads, queries
from oja.sandbox.bookkeeping import NOBODY_HEARS, Outcome
from oja.sandbox.models import Delivery, Number

TIMEOUT = 10.0
LEASE = timedelta(seconds=20)
WAIT_HERE_AT_MOST = 120.0
# How long a process that ends waits for its last webhooks.
LAST_POSTS = 1.0
# What falls due within one of these is claimed, or written down, by one transaction.
TOGETHER = 0.1
BOOKS_TOGETHER = 0.03
BATCH = 100
# Webhooks of a number with messages that are on their way; what a shopper writes meanwhile goes with the next.
AT_ONE_TIME = 2
ROWS_OF_CHATS = 118_118

_IS_FREE: Final = or_(Delivery.leased_until.is_(None), Delivery.leased_until < func.now())
_CLAIM: Final = (
    update(Delivery)
    .where(Delivery.id == any_(bindparam("ids", type_=ARRAY(Uuid()))), Delivery.state == "waiting", _IS_FREE)
    .values(leased_until=bindparam("until"))
    .returning(Delivery)
    .execution_options(synchronize_session=False, populate_existing=True)
)

_tasks: set[asyncio.Task[None]] = set()
_in_turn: dict[str, list[Delivery]] = {}
_on_their_way: Counter[str] = Counter()
_outcomes: list[Outcome] = []
_waiting: list[tuple[float, int, UUID]] = []
_order = itertools.count()
_waiter: asyncio.Task[None] | None = None
_woken: asyncio.Event | None = None


def topic(phone_number_id: str, user: str) -> str:
    """Where live hints about a chat are told."""
    return f"sandbox:{phone_number_id}:{user}"


async def hold(session: AsyncSession, *, alone: bool = False) -> None:
    """
    Move rows of many chats beside others, or, to give a chat another name, `alone`: nobody waits for each other's rows.
    """
    kind = "" if alone else "_shared"
    await session.execute(text(f"SELECT pg_advisory_xact_lock{kind}({ROWS_OF_CHATS})"))


def send_off(planned: Sequence[Delivery], number: Number, now: datetime) -> None:
    """Take over rows that were just committed: post what this process has leased, and wait for the rest."""
    leased = [delivery for delivery in planned if delivery.leased_until is not None]
    if leased:
        _post_in_turn(leased, number)
    _wait((delivery.id, (delivery.due_at - now).total_seconds()) for delivery in planned if not delivery.leased_until)


def hurry(delivery_ids: Iterable[UUID]) -> None:
    """Post rows whose time has been moved to now."""
    _wait((delivery_id, 0.0) for delivery_id in delivery_ids)


async def sweep() -> int:
    """Post what is due and nobody is posting: retries, and what a crashed process left. Answers how many."""
    async with db.platform_session() as session:
        await hold(session)
        knobs = await queries.get_knobs(session)
        due = (
            select(Delivery.id)
            .where(Delivery.state == "waiting", Delivery.due_at <= queries.now(knobs), _IS_FREE)
            .order_by(Delivery.due_at)
            .limit(BATCH)
            .with_for_update(skip_locked=True)
        )
        found = list(await session.scalars(due))
        claimed, numbers = await _claim(session, found)
    await _settle(await _post_all(claimed, numbers))
    return len(claimed)


async def stop() -> None:
    """Let what is on its way arrive, for a moment; what is left then stays a row, and is found again."""
    _waiting.clear()
    if _tasks:
        await asyncio.wait(_tasks, timeout=LAST_POSTS)
    _waiting.clear()
    tasks = [*_tasks, *([_waiter] if _waiter else [])]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    _outcomes.clear()
    _in_turn.clear()


def _wait(entries: Iterable[tuple[UUID, float]]) -> None:
    global _waiter, _woken  # noqa: PLW0603 - one waiter a process
    began = time.monotonic()
    for delivery_id, seconds in entries:
        if seconds <= WAIT_HERE_AT_MOST:
            heapq.heappush(_waiting, (began + seconds, next(_order), delivery_id))
    if not _waiting:
        return
    if _waiter is None or _waiter.done():
        _woken = asyncio.Event()
        _waiter = asyncio.get_running_loop().create_task(_post_when_due(_woken))
    elif _woken is not None:
        _woken.set()


async def _post_when_due(woken: asyncio.Event) -> None:
    """One waiter a process: it gathers what is due together, so that statuses cost few statements."""
    while _waiting:
        woken.clear()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(woken.wait(), max(0.0, _waiting[0][0] - time.monotonic()) + TOGETHER)
        due = []
        while _waiting and _waiting[0][0] <= time.monotonic():
            due.append(heapq.heappop(_waiting)[2])
        if due:
            _spawn(_claim_and_carry(due))


def _spawn(work: Coroutine[Any, Any, None]) -> None:
    task = asyncio.get_running_loop().create_task(work)
    _tasks.add(task)
    task.add_done_callback(_finished)


def _finished(task: asyncio.Task[None]) -> None:
    _tasks.discard(task)
    if not task.cancelled() and (error := task.exception()) is not None:
        log.warning("sandbox webhook left for the sweep", reason=type(error).__name__, exc_info=error)


def _post_in_turn(deliveries: Sequence[Delivery], number: Number) -> None:
    """Post at once, or under load with all that came meanwhile: a number has few webhooks on their way."""
    _in_turn.setdefault(number.phone_number_id, []).extend(deliveries)
    if _on_their_way[number.phone_number_id] < AT_ONE_TIME:
        _on_their_way[number.phone_number_id] += 1
        _spawn(_carry_in_turn(number))


async def _carry_in_turn(number: Number) -> None:
    try:
        while deliveries := _in_turn.pop(number.phone_number_id, None):
            await _carry(deliveries, {number.phone_number_id: number})
    finally:
        _on_their_way[number.phone_number_id] -= 1


async def _claim_and_carry(delivery_ids: Sequence[UUID]) -> None:
    async with db.platform_session() as session:
        await hold(session)
        claimed, numbers = await _claim(session, delivery_ids)
    await _carry(claimed, numbers)


async def _claim(session: db.PlatformSession, delivery_ids: Sequence[UUID]) -> tuple[list[Delivery], dict[str, Number]]:
    if not delivery_ids:
        return [], {}
    found = await session.scalars(_CLAIM, {"ids": list(delivery_ids), "until": clock.now() + LEASE})
    claimed = sorted(found, key=lambda delivery: (delivery.due_at, delivery.id))
    wanted = {delivery.phone_number_id for delivery in claimed}
    numbers = await session.scalars(select(Number).where(Number.phone_number_id.in_(wanted)))
    return claimed, {number.phone_number_id: number for number in numbers}


async def _carry(deliveries: Sequence[Delivery], numbers: Mapping[str, Number]) -> None:
    _settle_soon(await _post_all(deliveries, numbers))


async def _post_all(deliveries: Sequence[Delivery], numbers: Mapping[str, Number]) -> list[Outcome]:
    posted = await asyncio.gather(
        *(_post(group, numbers[group[0].phone_number_id]) for group in batching.grouped(deliveries))
    )
    return list(itertools.chain.from_iterable(posted))


async def _post(group: Sequence[Delivery], number: Number) -> list[Outcome]:
    if not number.is_heard:
        return [Outcome(delivery, None, NOBODY_HEARS, 0) for delivery in group]
    began = time.perf_counter()
    status: int | None = None
    error: str | None = None
    if batching.is_lost(group[0]):
        error = "Lost on the way, as the faults ask."
    else:
        alone = group[0].body
        body = alone if len(group) == 1 else payloads.encode(batching.merged(one.body for one in group))
        url, headers = carriers.addressed(group[0], number, body)
        posts = (
            http.client().post(url, content=body.encode(), headers=headers, timeout=TIMEOUT)
            for _ in range(1 + max(one.copies for one in group))
        )
        answers = await asyncio.gather(*posts, return_exceptions=True)
        status, error = _worst(answers)
    took_ms = round((time.perf_counter() - began) * 1000)
    return [Outcome(delivery, status, error, took_ms) for delivery in group]


def _worst(answers: Sequence[httpx2.Response | BaseException]) -> tuple[int | None, str | None]:
    for answer in answers:
        if isinstance(answer, httpx2.HTTPError):
            return None, f"{type(answer).__name__}: {answer}"
        if isinstance(answer, BaseException):
            raise answer
        if answer.status_code != httpx2.codes.OK:
            return answer.status_code, answer.text[:500]
    return httpx2.codes.OK, None


def _settle_soon(outcomes: Sequence[Outcome]) -> None:
    """Nobody waits for the book-keeping, so that of many webhooks is done by one transaction."""
    if not _outcomes:
        _spawn(_settle_together())
    _outcomes.extend(outcomes)


async def _settle_together() -> None:
    await asyncio.sleep(BOOKS_TOGETHER)
    outcomes = _outcomes.copy()
    _outcomes.clear()
    await _settle(outcomes)


async def _settle(outcomes: Sequence[Outcome]) -> None:
    if not outcomes:
        return
    async with db.platform_session() as session:
        await hold(session)
        again = await bookkeeping.settle(session, outcomes)
        for phone_number_id, user in {(one.delivery.phone_number_id, one.delivery.user) for one in outcomes}:
            live.tell(session, topic(phone_number_id, user), {})
    _wait(again)
