"""Statements each of which is a transaction of its own: for a row that everybody passes."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from sqlalchemy.exc import DBAPIError

from oja.kernel import waiting
from oja.kernel.db import PlatformSession, engine

T = TypeVar("T")


async def alone(work: Callable[[PlatformSession], Awaitable[T]]) -> T:
    """
    What `work` answers on the platform's own tables.

    A row is held for as long as one statement takes, and not until a busy process has come round to its commit. On a
    dead connection the work is done once more.

    :raises Unavailable: every connection is in use, and stayed so
    """
    each = engine().execution_options(isolation_level="AUTOCOMMIT")
    async with waiting.in_line(), PlatformSession(each, expire_on_commit=False) as db:
        try:
            return await work(db)
        except DBAPIError as error:
            if not error.connection_invalidated:
                raise
            await db.rollback()
            return await work(db)
