"""
Migrate: brings a database to this version, and makes the restricted role that the app runs as.

Three roles: the owner (runs migrations, owns the tables), `oja_app` (owns nothing, cannot bypass row-level security)
and `oja_maintenance` (`BYPASSRLS`, for data migrations, backup and restore).
"""

import secrets
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from oja.kernel.db import OLDEST_POSTGRES

MIGRATIONS = Path(__file__).parent.parent / "migrations"
APP_ROLE = "oja_app"
MAINTENANCE_ROLE = "oja_maintenance"


class CannotMigrate(Exception):
    """The database is too old, or this login may not do what is needed; the message says what to do."""


def config(owner_url: str = "") -> Config:
    """Alembic's configuration, without a file."""
    alembic = Config()
    alembic.set_main_option("script_location", str(MIGRATIONS))
    alembic.attributes["url"] = owner_url
    return alembic


def head() -> str:
    """The revision that this version of the code needs."""
    revision = ScriptDirectory.from_config(config()).get_current_head()
    assert revision is not None, "there is at least one migration"
    return revision


def upgrade(owner_url: str) -> None:
    """Run the migrations that are missing, as the owner. Not to be called inside a running event loop."""
    command.upgrade(config(owner_url), "head")


async def prepare_roles(owner_url: str, app_password: str | None = None) -> str:
    """
    Make the restricted roles where they are missing; answer the address to use as the app.

    :raises CannotMigrate: PostgreSQL is too old, or the login may not create roles
    """
    connection = await asyncpg.connect(owner_url)
    try:
        if connection.get_server_version().major < OLDEST_POSTGRES:
            raise CannotMigrate(
                f"PostgreSQL {connection.get_server_version().major} is too old: Oja needs {OLDEST_POSTGRES} or newer."
            )
        password = app_password or secrets.token_urlsafe(24)
        try:
            await _make_role(connection, APP_ROLE, f"LOGIN NOBYPASSRLS PASSWORD '{_quoted(password)}'")
            await _make_role(connection, MAINTENANCE_ROLE, "NOLOGIN BYPASSRLS")
        except asyncpg.InsufficientPrivilegeError:
            raise CannotMigrate(
                "This database login may not create roles. Let an administrator run `oja migrate` once, "
                f"or create the roles {APP_ROLE} (LOGIN) and {MAINTENANCE_ROLE} (BYPASSRLS) and use {APP_ROLE}."
            ) from None
        await connection.execute(f"GRANT USAGE ON SCHEMA public TO {APP_ROLE}, {MAINTENANCE_ROLE}")
    finally:
        await connection.close()
    return with_login(owner_url, APP_ROLE, password)


async def may_bypass_walls(url: str) -> bool:
    """True when the login could read every merchant's rows: superuser, `BYPASSRLS`, or owner of the tables."""
    connection = await asyncpg.connect(url)
    try:
        return bool(
            await connection.fetchval(
                "SELECT rolsuper OR rolbypassrls OR EXISTS ("
                "  SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tableowner = current_user"
                ") FROM pg_roles WHERE rolname = current_user"
            )
        )
    finally:
        await connection.close()


def with_login(url: str, user: str, password: str) -> str:
    """The same address with another login."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{user}:{password}@{host}"))


async def _make_role(connection: asyncpg.Connection, name: str, options: str) -> None:
    exists = await connection.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", name)
    await connection.execute(f"{'ALTER' if exists else 'CREATE'} ROLE {name} {options}")


def _quoted(value: str) -> str:
    return value.replace("'", "''")
