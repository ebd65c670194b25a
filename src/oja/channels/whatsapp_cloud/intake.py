"""
Intake: the one statement that keeps a webhook and queues its readers, and the reading of it, on a pool of its own.

Nothing of the app stands in its way: no session, no ORM. The row and its jobs are committed when `store` returns.
"""

import asyncio
import hashlib
import re
import time
from dataclasses import dataclass
from uuid import UUID

import asyncpg

from oja.channels.events import ChannelEventStored
from oja.channels.models import PLATFORM_APP
from oja.kernel import crypto, events, ids, jobs
from oja.kernel.db import database_url
from oja.kernel.logs import log
from oja.kernel.settings import get_settings

POOL_SIZE = 8
STATEMENT_SECONDS = 10.0
WAKE_EVERY = 0.01
# Nobody waits for an answer to a report: when there is much to do, messages of shoppers go first.
LATER = -1
_HAS_MESSAGES = re.compile(rb'"messages"\s*:')
REMEMBERED_SECONDS = 30.0
REMEMBERED_APPS = 1000

# `jobs.pgqueuer` is written as `kernel.jobs` would; the same body a second time wakes nobody.
_STORE = f"""
WITH quiet AS MATERIALIZED ({jobs.QUIETLY}), stored AS (
    INSERT INTO channel_events (id, app_key, body, body_hash) VALUES ($1, $2, $3, $4)
    ON CONFLICT (app_key, body_hash) DO NOTHING
    RETURNING id
)
INSERT INTO jobs.pgqueuer (priority, entrypoint, payload, headers, status)
SELECT $7, name, $5, '{{}}', 'queued' FROM quiet, stored, unnest($6::text[]) AS name
"""  # noqa: S608 - made of constants
_READ = """
SELECT event.app_key, event.received_at, event.state, event.body, coalesce(app.provider, 'whatsapp_cloud') AS provider
FROM channel_events AS event LEFT JOIN channel_apps AS app USING (app_key) WHERE event.id = $1
"""
_ROUTES = """
SELECT phone_number_id, waba_id, app_key, merchant_id, channel_id FROM channel_routes
WHERE phone_number_id = ANY($1) OR waba_id = ANY($2)
"""
_CHALLENGED = "UPDATE channel_apps SET challenged_at = now() WHERE app_key = $1"
_APP = "SELECT app_secret, verify_token, provider FROM channel_apps WHERE app_key = $1"

Unreachable = (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError)


@dataclass(frozen=True, slots=True)
class App:
    """The secrets of an app: what signs its webhooks, and what answers its challenge."""

    secret: str
    verify_token: str
    provider: str = "whatsapp_cloud"


_pool: asyncpg.Pool | None = None
_pool_loop: asyncio.AbstractEventLoop | None = None
_waking: asyncio.Task[None] | None = None
_is_waiting = False
_apps: dict[str, tuple[float, App | None]] = {}


async def store(app_key: str, body: bytes, *, is_message: bool = False) -> UUID:
    """
    Keep a webhook's raw body and wake its readers; committed on return. The same body again changes nothing.

    Answers the id it is kept under when it is new. With `is_message` it goes first whatever its body looks like.

    :raises OSError: (or another of `Unreachable`) PostgreSQL is away; nothing was stored
    """
    event_id = ids.new()
    wake_up = b'{"event_id":"%s"}' % str(event_id).encode()
    readers = events.subscribers(ChannelEventStored)
    priority = 0 if is_message or _HAS_MESSAGES.search(body) else LATER
    row = (event_id, app_key, body, hashlib.sha256(body).digest(), wake_up, readers, priority)
    pool = await _connections()
    try:
        await pool.execute(_STORE, *row)
    except Unreachable:
        # Connections of before a restart of PostgreSQL fail once, each; the statement may safely be sent twice.
        await pool.expire_connections()
        await pool.execute(_STORE, *row)
    _wake_soon()
    return event_id


async def read(event_id: UUID) -> asyncpg.Record | None:
    """A kept webhook: `app_key`, `received_at`, `state`, `body`, and whose app it came by, `provider`."""
    return await (await _connections()).fetchrow(_READ, event_id)


async def routes(phone_number_ids: set[str], waba_ids: set[str]) -> list[asyncpg.Record]:
    """Where these numbers and accounts lead to."""
    found: list[asyncpg.Record] = await (await _connections()).fetch(_ROUTES, phone_number_ids, waba_ids)
    return found


async def find_app(app_key: str) -> App | None:
    """The secrets of an app; None when there is no such app. Remembered for half a minute."""
    if app_key == PLATFORM_APP:
        settings = get_settings()
        return App(settings.meta_app_secret, settings.meta_verify_token) if settings.meta_app_secret else None
    kept = _apps.get(app_key)
    if kept is not None and time.monotonic() - kept[0] < REMEMBERED_SECONDS:
        return kept[1]
    pool = await _connections()
    row = await pool.fetchrow(_APP, app_key)
    app = None
    if row is not None:
        secret, token = (crypto.unseal(row[name], context=f"app:{app_key}") for name in ("app_secret", "verify_token"))
        app = App(secret, token, row["provider"])
    if len(_apps) >= REMEMBERED_APPS:
        _apps.clear()
    _apps[app_key] = (time.monotonic(), app)
    return app


async def note_challenge(app_key: str) -> None:
    """Write down that Meta called a merchant's own app's address with the right verify token."""
    await (await _connections()).execute(_CHALLENGED, app_key)


def forget_apps() -> None:
    """Read secrets anew at the next webhook; in this process only, the others follow within half a minute."""
    _apps.clear()


async def close() -> None:
    """Close the pool at the end of the process."""
    global _pool
    if _waking is not None:
        await asyncio.gather(_waking, return_exceptions=True)
    pool, _pool = _pool, None
    if pool is not None:
        await pool.close()


def _wake_soon() -> None:
    """Wake the workers once for all that is stored within a moment, beginning at once."""
    global _waking, _is_waiting  # noqa: PLW0603 - one of them a process
    _is_waiting = True
    if _waking is None or _waking.done():
        _waking = asyncio.get_running_loop().create_task(_wake())


async def _wake() -> None:
    global _is_waiting  # noqa: PLW0603 - one of them a process
    while _is_waiting:
        _is_waiting = False
        try:
            await (await _connections()).execute(jobs.WAKE)
        except Unreachable as trouble:  # the workers look by themselves, a little later
            log.warning("workers not woken", reason=type(trouble).__name__)
        await asyncio.sleep(WAKE_EVERY)


async def _as_it_is(_connection: object) -> None:
    """Single statements leave nothing behind that the next user of a connection would have to be saved from."""


async def _connections() -> asyncpg.Pool:
    global _pool, _pool_loop  # noqa: PLW0603 - one pool a process
    loop = asyncio.get_running_loop()
    if _pool is None or _pool_loop is not loop:
        settings = get_settings()
        # Made at once, connected when first used: a database that is away answers 503 and not a broken start.
        _pool = asyncpg.create_pool(
            database_url(settings),
            min_size=0,
            max_size=POOL_SIZE,
            timeout=5.0,
            command_timeout=STATEMENT_SECONDS,
            statement_cache_size=0 if settings.database_is_pooled else 20,
            reset=_as_it_is,
            server_settings={"application_name": "oja-webhooks"},
        )
        _pool_loop = loop
    return await _pool  # a no-op once it is initialised
