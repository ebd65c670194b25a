"""Doctor: looks at every setting and everything it points to, and tells all that is wrong at once."""

import os
from pathlib import Path

import asyncpg
import redis.asyncio
import redis.exceptions

from oja.kernel import db, logins, migrate
from oja.kernel.embedded.binaries import binaries_for
from oja.kernel.embedded.process import StartFailed
from oja.kernel.embedded.valkey import find_binary
from oja.kernel.settings import Settings, runtime_state

SECONDS = 5


async def problems(settings: Settings) -> list[str]:
    """Everything that is wrong, as sentences that say what to do; empty when all is well."""
    found = settings.problems()
    found += _home(settings.home)
    found += await _database(settings)
    found += await _valkey(settings)
    return found


def report(found: list[str]) -> int:
    """Print the findings; the exit code that goes with them."""
    if not found:
        print("All is well.")
        return 0
    print(f"{len(found)} thing{'s' if len(found) > 1 else ''} to put right:")
    for each in found:
        print(f"  - {each}")
    return 1


def _home(home: Path) -> list[str]:
    place = home.expanduser().absolute()
    while not place.exists():
        place = place.parent
    if place.is_dir() and os.access(place, os.W_OK | os.X_OK):
        return []
    return [f"OJA_HOME={home} cannot be written: free it, or choose another folder."]


async def _database(settings: Settings) -> list[str]:
    state = runtime_state(settings.home)
    if settings.database_url is None and not state:
        try:
            binaries_for(settings.home / "postgres")
        except StartFailed as trouble:
            return [str(trouble)]
        return []
    url = db.database_url(settings)
    try:
        connection = await asyncpg.connect(url, timeout=SECONDS)
    except (OSError, asyncpg.PostgresError, ValueError) as error:
        return [f"DATABASE_URL: the database cannot be reached ({error or 'no answer'})."]
    try:
        major = connection.get_server_version().major
    finally:
        await connection.close()
    if major < db.OLDEST_POSTGRES:
        return [f"DATABASE_URL: PostgreSQL {major} is too old: Oja needs {db.OLDEST_POSTGRES} or newer."]
    found = []
    if await logins.revision_of(url) != migrate.head():
        found.append("The database is not at this version: run `oja migrate`.")
    try:
        await logins.restricted_url(settings)
    except logins.NoLogin as trouble:
        found.append(str(trouble))
    return found


async def _valkey(settings: Settings) -> list[str]:
    given = settings.redis_url.get_secret_value() if settings.redis_url else None
    url = given or runtime_state(settings.home).get("redis_url")
    if url is None:
        try:
            find_binary()
        except StartFailed as trouble:
            return [str(trouble)]
        return []
    try:
        async with redis.asyncio.from_url(url, socket_connect_timeout=SECONDS) as client:
            await client.ping()
    except (OSError, redis.exceptions.RedisError, ValueError) as error:
        return [f"REDIS_URL: Valkey cannot be reached ({error})."]
    return []
