"""The migrations make exactly the tables that the models describe, and there is one newest step."""

import asyncpg
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, pool
from sqlalchemy.ext.asyncio import create_async_engine

from oja.kernel import migrate
from oja.migrations import tables
from tests import conftest


async def test_models_and_migrations_agree() -> None:
    engine = create_async_engine(
        conftest.owner_url().replace("postgresql://", "postgresql+asyncpg://"), poolclass=pool.NullPool
    )

    def compare(connection: Connection) -> list[object]:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_name": tables.is_ours, "target_metadata": tables.METADATA}
        )
        return list(compare_metadata(context, tables.METADATA))

    async with engine.connect() as connection:
        differences = await connection.run_sync(compare)
    await engine.dispose()
    assert differences == []


def test_there_is_one_newest_step() -> None:
    assert len(ScriptDirectory.from_config(migrate.config()).get_heads()) == 1


async def test_jobs_live_in_their_own_schema(owner: asyncpg.Connection) -> None:
    assert await owner.fetchval("SELECT to_regclass('jobs.pgqueuer') IS NOT NULL")
