"""Who writes to Starling Market in these tests."""

import asyncpg
import pytest_asyncio

from tests.factories.chats import Phone, make_phone
from tests.support.cast import Actor


@pytest_asyncio.fixture(loop_scope="session")
async def chidi(ada: Actor, owner: asyncpg.Connection) -> Phone:
    """A shopper with a phone number."""
    return await make_phone(ada, owner)


@pytest_asyncio.fixture(loop_scope="session")
async def dona(ada: Actor, owner: asyncpg.Connection) -> Phone:
    """A shopper with a username: her phone number is not known."""
    return await make_phone(ada, owner, "NG.13491208655302741918", name="Dona")
