"""The cast: Ada owns Starling Market, Bayo answers its chats, Rita owns Rival Stores and must never see anything."""

from dataclasses import dataclass
from uuid import UUID

import pytest_asyncio

from oja.identity import service as identity
from oja.identity import tokens
from oja.identity.tokens import Claims
from oja.kernel.db import platform_session
from oja.merchants import queries as merchants_queries
from oja.merchants import service as merchants
from oja.merchants.queries import Shop
from oja.merchants.schemas import Registration

PASSWORD = "market-day"


@dataclass(frozen=True)
class Actor:
    """Somebody who is signed in to a shop."""

    user_id: UUID
    merchant_id: UUID
    token: str

    @property
    def headers(self) -> dict[str, str]:
        """Send these to be her."""
        return {"Authorization": f"Bearer {self.token}"}

    @property
    def api(self) -> str:
        """Where her shop's API begins."""
        return f"/api/merchants/{self.merchant_id}"

    async def shop(self) -> Shop:
        """Her shop."""
        return await merchants_queries.shop(self.merchant_id)


async def open_shop(name: str, subdomain: str, email: str, number: str) -> Actor:
    """Register a shop with its owner, through the real service, and sign her in."""
    async with platform_session() as db:
        registration = Registration(
            name=name, email=email, phone=number, whatsapp_number=number, password=PASSWORD, subdomain=subdomain
        )
        merchant, person = await merchants.register(db, registration)
        signed_in = await identity.begin(db, person)
        token = tokens.issue(Claims(person.id, signed_in.session_id, merchant.id))
    return Actor(person.id, merchant.id, token)


async def let_in(shop: Actor, email: str, role: str) -> Actor:
    """Give a new person a role in a shop, and sign her in."""
    async with platform_session() as db:
        person = await identity.register(db, email=email, password=PASSWORD)
        await merchants.let_in(db, shop.merchant_id, person.id, role=role)
        signed_in = await identity.begin(db, person)
        token = tokens.issue(Claims(person.id, signed_in.session_id, shop.merchant_id))
    return Actor(person.id, shop.merchant_id, token)


@pytest_asyncio.fixture(loop_scope="session")
async def ada(empty: None) -> Actor:
    """Owner of Starling Market in Lagos."""
    return await open_shop("Starling Market", "starlingmarket", "ada@starling.example", "+2347012345678")


@pytest_asyncio.fixture(loop_scope="session")
async def bayo(ada: Actor) -> Actor:
    """Answers Starling Market's chats."""
    return await let_in(ada, "bayo@starling.example", "agent")


@pytest_asyncio.fixture(loop_scope="session")
async def rival(empty: None) -> Actor:
    """Owner of Rival Stores."""
    return await open_shop("Rival Stores", "rivalstores", "rita@rival.example", "+2348098765432")
