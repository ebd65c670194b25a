"""A shopper with files on her phone, the sandbox between her and the shop, and a worker that fetches them."""

import httpx2
import pytest_asyncio

from tests.support.bucket import s3
from tests.support.cast import Actor
from tests.support.pocket import Pocket, make_pocket
from tests.support.scanner import scanner

__all__ = ["s3", "scanner"]


@pytest_asyncio.fixture(loop_scope="session")
async def chidi(client: httpx2.AsyncClient, server: str, worker: None, ada: Actor) -> Pocket:
    """Chidi, who writes to Starling Market."""
    return await make_pocket(client, ada)
