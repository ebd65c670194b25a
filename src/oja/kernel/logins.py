"""
Logins: which database login does what. The owner's migrates; the app's can never look past the walls of a merchant.

With one login given (`DATABASE_URL`), the restricted one is made beside it: its password is derived from the secret
key, so that every process of the installation knows it and nothing has to be stored.
"""

import hashlib
import hmac
import os

import asyncpg

from oja.kernel import db, migrate
from oja.kernel.settings import Settings, runtime_state


class NoLogin(Exception):
    """There is no database login that this process may use; the message says what to do."""


def owner_url(settings: Settings) -> str:
    """The login that migrates: the one given for it, else the embedded server's, else `DATABASE_URL`."""
    if settings.database_owner_url is not None:
        return settings.database_owner_url.get_secret_value()
    embedded = runtime_state(settings.home).get("database_owner_url") if settings.database_url is None else None
    return embedded or db.direct_url(settings)


def app_password(settings: Settings) -> str:
    """Password of the restricted role: the launcher's, or one derived from the secret key."""
    given = os.environ.get("OJA_DATABASE_APP_PASSWORD")
    return given or hmac.new(settings.key.encode(), b"database app role", hashlib.sha256).hexdigest()


async def restricted_url(settings: Settings) -> str:
    """
    The address that the app may use: the given one, or the restricted role where that could bypass the walls.

    :raises NoLogin: the restricted role is not there yet
    """
    given = db.database_url(settings)
    if not await migrate.may_bypass_walls(given):
        return given
    restricted = migrate.with_login(given, migrate.APP_ROLE, app_password(settings))
    try:
        await (await asyncpg.connect(restricted)).close()
    except asyncpg.PostgresError as error:
        raise NoLogin(
            "The login of DATABASE_URL could read every merchant's rows (superuser, owner or BYPASSRLS), and its "
            f"restricted companion {migrate.APP_ROLE} cannot be used ({error}). Run `oja migrate` first; it makes it."
        ) from error
    return restricted


async def needs_nothing(url: str) -> bool:
    """True when the database is at this version and the login is a restricted one: there is nothing to prepare."""
    return await revision_of(url) == migrate.head() and not await migrate.may_bypass_walls(url)


async def revision_of(url: str) -> str | None:
    """The schema revision that a database is at, None before the first migration."""
    connection = await asyncpg.connect(url)
    try:
        if await connection.fetchval("SELECT to_regclass('alembic_version')") is None:
            return None
        revision: str | None = await connection.fetchval("SELECT version_num FROM alembic_version")
        return revision
    finally:
        await connection.close()
