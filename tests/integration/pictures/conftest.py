"""Ada's rice, which gets pictures."""

import httpx2
import pytest_asyncio

from tests.factories.pictures import Album, make_product
from tests.support.bucket import s3
from tests.support.cast import Actor

__all__ = ["s3"]


@pytest_asyncio.fixture(loop_scope="session")
async def album(client: httpx2.AsyncClient, ada: Actor) -> Album:
    """The pictures of one product of Ada's."""
    return Album(client, ada, (await make_product(client, ada))["id"])
