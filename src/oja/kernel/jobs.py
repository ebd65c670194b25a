"""
Jobs: work that must happen, kept in PostgreSQL (by pgqueuer) in the same transaction as what caused it.

`@job("orders.expire")` names a handler, `enqueue(db, "orders.expire", order_id=...)` leaves with the caller's commit
and not otherwise. Handlers get keyword arguments, open their own session and are safe to run twice: a killed worker's
job is taken over after `TAKE_OVER`. A job that keeps failing is held with its reason, not deleted.
See `docs/decisions/0003-jobs.md`.
"""

import asyncio
import inspect
import os
import platform
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, get_type_hints
from uuid import UUID
from weakref import WeakValueDictionary

import asyncpg
import msgspec

# Read by pgqueuer when it is imported.
os.environ.setdefault("PGQUEUER_SCHEMA", "jobs")

from pgqueuer import AsyncpgDriver, Job, PgQueuer, Queries
from pgqueuer.core.qm import QueueManager
from pgqueuer.executors import DatabaseRetryEntrypointExecutor
from pgqueuer.models import Schedule
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import health, ids, logs, metrics
from oja.kernel.db import direct_url
from oja.kernel.settings import Settings
from oja.kernel.transactions import raw_connection

Handler = Callable[..., Awaitable[None]]

# Within a transaction that adds jobs: wake no worker by it. NOTIFY makes commits wait for one another, which a writer
# of hundreds a second cannot afford; it runs `WAKE` instead, once for many. A worker also looks every two seconds.
QUIETLY = "SELECT set_config('oja.is_quiet', 'on', true)"
WAKE = """
SELECT pg_notify('ch_pgqueuer', json_build_object('channel', 'ch_pgqueuer', 'operation', 'insert', 'sent_at', now(),
    'table', 'pgqueuer', 'type', 'table_changed_event')::text)
"""

TAKE_OVER = timedelta(seconds=5)
ASK_EVERY = timedelta(seconds=0.25)
BATCH = 10
AT_ONCE = 30


@dataclass(frozen=True)
class Registered:
    """A named handler, the shape of its arguments, and how often it is tried again."""

    name: str
    handler: Handler
    arguments: type[msgspec.Struct]
    retries: int
    at_once: int
    is_for_all: bool


_DONE_TOO = """
DELETE FROM jobs.pgqueuer WHERE id IN (SELECT id FROM jobs.pgqueuer WHERE entrypoint = $1 AND payload = $2
    AND status = 'queued' AND execute_after <= now() FOR UPDATE SKIP LOCKED)
"""


class _Turn(asyncio.Lock):
    """Kept as long as somebody has it or waits for it."""


_turns: WeakValueDictionary[tuple[str, bytes | None], _Turn] = WeakValueDictionary()
_next: set[tuple[str, bytes | None]] = set()
_jobs: dict[str, Registered] = {}
_schedules: list[tuple[str, str, Handler]] = []


def job(name: str, *, retries: int = 8, at_once: int = 0, is_for_all: bool = False) -> Callable[[Handler], Handler]:
    """
    Name a handler. It is tried again after 0.5, 1, 2, ... seconds, at most a minute apart, then held.

    `at_once` bounds how many of it run at one time over all workers; 0 is no bound. `is_for_all`: of those that wait
    with the same arguments, one is done for all, since it looks at how things are when it begins.
    """

    def register(handler: Handler) -> Handler:
        assert name not in _jobs, f"two jobs are called {name}"
        hints = {key: hint for key, hint in get_type_hints(handler).items() if key != "return"}
        defaults = inspect.signature(handler).parameters
        fields: list[Any] = [
            (key, hint) if defaults[key].default is inspect.Parameter.empty else (key, hint, defaults[key].default)
            for key, hint in hints.items()
        ]
        _jobs[name] = Registered(name, handler, msgspec.defstruct("Arguments", fields), retries, at_once, is_for_all)
        return handler

    return register


def every(cron: str) -> Callable[[Handler], Handler]:
    """Run a handler without arguments on a schedule (`"*/5 * * * *"`), once over all workers."""

    def register(handler: Handler) -> Handler:
        _schedules.append((cron, f"{handler.__module__.split('.')[-2]}.{handler.__name__}", handler))
        return handler

    return register


async def enqueue(db: AsyncSession, name: str, *, delay: timedelta | None = None, **arguments: Any) -> None:
    """
    Add a job to this transaction: it exists if and only if the transaction commits.

    :raises KeyError: no handler has that name
    """
    registered = _jobs[name]
    payload = msgspec.json.encode(msgspec.convert(arguments, registered.arguments))
    queries = Queries(AsyncpgDriver(await raw_connection(db)))
    await queries.enqueue(name, payload, execute_after=delay)


async def run(settings: Settings, stop: asyncio.Event) -> None:
    """Work until `stop` is set, finishing what was begun. Reconnects when the database comes back."""
    while not stop.is_set():
        try:
            await _run_once(settings, stop)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            logs.log.warning("worker lost the database", reason=type(error).__name__)
            await asyncio.sleep(0.5)


class _Queue(QueueManager):
    """Asks the database how long it may sleep now and then, and not after every job: a NOTIFY wakes it anyway."""

    asked_at = 0.0

    async def _effective_dequeue_timeout(self, dequeue_timeout: timedelta) -> timedelta:
        now = time.monotonic()
        if now - self.asked_at < ASK_EVERY.total_seconds():
            return ASK_EVERY
        self.asked_at = now
        pause: timedelta = await super()._effective_dequeue_timeout(dequeue_timeout)
        return pause


async def _run_once(settings: Settings, stop: asyncio.Event) -> None:
    connection = await asyncpg.connect(direct_url(settings))
    try:
        queue = PgQueuer(AsyncpgDriver(connection))
        queue.qm = _Queue(Queries(queue.connection), queue.channel)
        queue.qm.shutdown = queue.shutdown
        for registered in _jobs.values():
            _attach(queue, registered)
        for cron, name, handler in _schedules:
            _attach_schedule(queue, cron, name, handler)
        stopping = asyncio.create_task(_pass_on(stop, queue.shutdown))
        beats = await asyncpg.connect(direct_url(settings))
        beating = asyncio.create_task(health.beat(beats, f"{platform.node()}:{os.getpid()}"))
        try:
            await queue.run(
                batch_size=BATCH,
                max_concurrent_tasks=AT_ONCE,
                dequeue_timeout=timedelta(seconds=2),
                heartbeat_timeout=TAKE_OVER,
                shutdown_on_listener_failure=True,
            )
        finally:
            for task in (stopping, beating):
                task.cancel()
            await asyncio.gather(stopping, beating, return_exceptions=True)
            await beats.close()
    finally:
        await connection.close()


async def _pass_on(stop: asyncio.Event, shutdown: asyncio.Event) -> None:
    await stop.wait()
    shutdown.set()


def _attach(queue: PgQueuer, registered: Registered) -> None:
    async def execute(job: Job) -> None:
        arguments = msgspec.json.decode(job.payload or b"{}", type=registered.arguments)
        logs.clear()
        logs.bind(job=registered.name, job_id=job.id, **_ids_of(arguments))
        began = time.perf_counter()
        try:
            if registered.is_for_all:
                await _do_for_all(queue, registered, job, arguments)
            else:
                await registered.handler(**msgspec.structs.asdict(arguments))
        except Exception as error:
            metrics.jobs.labels(registered.name, "failed").inc()
            logs.log.warning("job failed", attempt=job.attempts, reason=type(error).__name__, exc_info=error)
            raise
        metrics.jobs.labels(registered.name, "done").inc()
        metrics.job_seconds.labels(registered.name).observe(time.perf_counter() - began)

    queue.entrypoint(
        registered.name,
        concurrency_limit=registered.at_once,
        on_failure="hold",
        executor_factory=lambda parameters: DatabaseRetryEntrypointExecutor(
            parameters=parameters,
            max_attempts=registered.retries,
            initial_delay=timedelta(seconds=0.5),
            max_delay=timedelta(minutes=1),
        ),
    )(execute)


async def _do_for_all(queue: PgQueuer, registered: Registered, job: Job, arguments: msgspec.Struct) -> None:
    """One runs, one waits for it to end, and what else was enqueued until that one begins is done with it."""
    key = (registered.name, job.payload)
    if key in _next:
        return
    _next.add(key)
    turn = _turns.setdefault(key, _Turn())
    try:
        await turn.acquire()
    finally:
        _next.discard(key)
    try:
        await queue.connection.execute(_DONE_TOO, registered.name, job.payload)
        await registered.handler(**msgspec.structs.asdict(arguments))
    finally:
        turn.release()


def _attach_schedule(queue: PgQueuer, cron: str, name: str, handler: Handler) -> None:
    async def execute(_schedule: Schedule) -> None:
        logs.clear()
        logs.bind(job=name, job_id=ids.new())
        await handler()

    queue.schedule(name, cron, clean_old=True)(execute)


def _ids_of(arguments: msgspec.Struct) -> dict[str, UUID]:
    return {key: value for key, value in msgspec.structs.asdict(arguments).items() if isinstance(value, UUID)}
