"""Transactions: begun and ended by one message to the database each, on the driver's own connection."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final

import asyncpg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel.settings import get_settings

_TROUBLE: Final = (OSError, asyncpg.InterfaceError, asyncpg.InternalClientError, asyncpg.PostgresError)


@asynccontextmanager
async def transaction(db: AsyncSession, merchant: str) -> AsyncIterator[None]:
    """
    One message to the database begins it and says whose rows these are, one ends it.

    SQLAlchemy would need a round trip more, and for each of them as long as for a statement.

    :raises DBAPIError: the database did not begin or end it, in the same words as for a statement in between
    """
    # Not set_config(): a distributed PostgreSQL propagates SET LOCAL to its shards, and not the function.
    raw = await _begin(db, f"BEGIN; SET LOCAL app.merchant_id = '{merchant}'")
    try:
        yield
        await db.flush()
        await _tell(raw, "COMMIT")
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
    """The first message finds out whether a pooled connection still lives; dead ones are replaced, all if need be."""
    for _ in range(get_settings().database_pool_size):
        raw = await raw_connection(db)
        try:
            await _tell(raw, first)
        except DBAPIError:
            await (await db.connection()).invalidate()
            await db.rollback()
        else:
            return raw
    raw = await raw_connection(db)
    await _tell(raw, first)
    return raw


async def _tell(raw: asyncpg.Connection, message: str) -> None:
    try:
        await raw.execute(message)
    except _TROUBLE as trouble:
        raise DBAPIError(message, None, trouble, connection_invalidated=raw.is_closed()) from trouble


async def _undo(raw: asyncpg.Connection) -> None:
    """Nothing of it stays, and nobody gets a connection on which it is still open."""
    try:
        if not raw.is_closed() and raw.is_in_transaction():
            with suppress(*_TROUBLE):
                await raw.execute("ROLLBACK")
    finally:
        if not raw.is_closed() and raw.is_in_transaction():
            raw.terminate()
