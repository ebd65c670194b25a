"""How Alembic reaches the database: as the owner, through asyncpg, one transaction for all steps."""

import asyncio

from alembic import context
from sqlalchemy import Connection, make_url, pool
from sqlalchemy.ext.asyncio import create_async_engine

from oja.kernel import logins
from oja.kernel.settings import get_settings
from oja.migrations import tables


def run(connection: Connection) -> None:
    """Run the steps on one connection."""
    context.configure(
        connection=connection,
        target_metadata=tables.METADATA,
        compare_type=True,
        include_name=tables.is_ours,
    )
    with context.begin_transaction():
        context.run_migrations()


async def run_online(url: str) -> None:
    """Open a connection of our own for the steps."""
    address = make_url(url).set(drivername="postgresql+asyncpg")
    engine = create_async_engine(address, poolclass=pool.NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(run)
        await connection.commit()
    await engine.dispose()


# `oja migrate` names the login; the `alembic` command takes the one that the settings say.
asyncio.run(run_online(context.config.attributes.get("url") or logins.owner_url(get_settings())))
