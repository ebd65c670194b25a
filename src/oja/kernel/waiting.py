"""Waiting in line for a connection. By itself a pool under load lets the late overtake the early, without end."""

import asyncio
import functools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from oja.kernel.errors import Unavailable
from oja.kernel.settings import get_settings

# Whoever has waited so long is told to come again.
LONGEST = 30.0


@functools.cache
def places() -> asyncio.Semaphore:
    """One for each connection of this process."""
    return asyncio.Semaphore(get_settings().database_pool_size)


@asynccontextmanager
async def in_line() -> AsyncIterator[None]:
    """
    Inside, a connection is free. Whoever asks first is first.

    :raises Unavailable: none became free for too long
    """
    try:
        async with asyncio.timeout(LONGEST):
            await places().acquire()
    except TimeoutError:
        raise Unavailable from None
    try:
        yield
    finally:
        places().release()
