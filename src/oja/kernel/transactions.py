"""Transactions: begun and ended by one message to the database each, on the driver's own connection."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
from sqlalchemy.ext.asyncio import AsyncSession


@asynccontextmanager
async def transaction(db: AsyncSession, merchant: str) -> AsyncIterator[None]:
    """
    One message to the database begins it and says whose rows these are, one ends it.

    SQLAlchemy would need a round trip more, and for each of them as long as for a statement.
    """
    # Not set_config(): a distributed PostgreSQL propagates SET LOCAL to its shards, and not the function.
    raw = await _begin(db, f"BEGIN; SET LOCAL app.merchant_id = '{merchant}'")
    try:
        yield
        await db.flush()
        await raw.execute("COMMIT")
    except BaseException:
        await _undo(raw)
        raise
    await db.commit()


async def raw_connection(db: AsyncSession) -> asyncpg.Connection:
    """The session's own driver connection, for COPY and for jobs: inside the same transaction."""
    connection = await db.connection()
    raw = (await connection.get_raw_connection()).driver_connection
    assert raw is not None, "a connection in use has a driver connection"
    result: asyncpg.Connection = raw
    return result


async def _begin(db: AsyncSession, first: str) -> asyncpg.Connection:
    """The first message finds out whether a pooled connection still lives; a dead one is replaced, once."""
    raw = await raw_connection(db)
    try:
        await raw.execute(first)
    except (OSError, asyncpg.InterfaceError, asyncpg.InternalClientError, asyncpg.PostgresError):
        await (await db.connection()).invalidate()
        await db.rollback()
        raw = await raw_connection(db)
        await raw.execute(first)
    return raw


async def _undo(raw: asyncpg.Connection) -> None:
    """Nothing of it stays, and nobody gets a connection on which it is still open."""
    try:
        if not raw.is_closed() and raw.is_in_transaction():
            await raw.execute("ROLLBACK")
    finally:
        if not raw.is_closed() and raw.is_in_transaction():
            raw.terminate()
