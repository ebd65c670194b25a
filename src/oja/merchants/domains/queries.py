"""Questions about domains."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select

from oja.kernel import cache
from oja.kernel.db import PlatformSession, platform_session
from oja.merchants.domains.errors import DomainNotFound
from oja.merchants.domains.models import VERIFIED, ShopDomain

KEPT_SECONDS: Final = 60
NOBODY_SECONDS: Final = 10


async def list_domains(db: PlatformSession, merchant_id: UUID) -> Sequence[ShopDomain]:
    """The domains of a shop, the oldest first."""
    rows = await db.scalars(select(ShopDomain).where(ShopDomain.merchant_id == merchant_id).order_by(ShopDomain.id))
    return rows.all()


async def lock(db: PlatformSession, merchant_id: UUID, domain_id: UUID) -> ShopDomain:
    """
    The same, with all of the shop's domains to ourselves: in the order of ids, as everybody takes them.

    :raises DomainNotFound: it has none with that id
    """
    mine = select(ShopDomain).where(ShopDomain.merchant_id == merchant_id).order_by(ShopDomain.id).with_for_update()
    rows = (await db.scalars(mine.execution_options(populate_existing=True))).all()
    row = next((one for one in rows if one.id == domain_id), None)
    if row is None:
        raise DomainNotFound
    return row


async def get(db: PlatformSession, merchant_id: UUID, domain_id: UUID) -> ShopDomain:
    """
    One of a shop's domains.

    :raises DomainNotFound: it has none with that id
    """
    row = await db.get(ShopDomain, domain_id, populate_existing=True)
    if row is None or row.merchant_id != merchant_id:
        raise DomainNotFound
    return row


async def holder(host: str) -> UUID | None:
    """The shop that holds this name, from the cache when it is there; None when nobody does."""
    key = _key(host)
    kept: dict[str, Any] | None = await cache.get(key)
    if kept is None:
        async with platform_session() as db:
            held = select(ShopDomain.merchant_id).where(ShopDomain.name == host, ShopDomain.state == VERIFIED)
            merchant_id = await db.scalar(held)
        kept = {"id": str(merchant_id) if merchant_id else None}
        await cache.put(key, kept, seconds=KEPT_SECONDS if merchant_id else NOBODY_SECONDS)
    return UUID(kept["id"]) if kept["id"] else None


async def forget(host: str) -> None:
    """Drop from the cache who holds a name, and what a proxy is told of it."""
    await cache.drop(_key(host))
    await cache.drop(tls_key(host))


def tls_key(host: str) -> str:
    """Where the cache remembers whether a proxy shall get a certificate."""
    return f"oja:tls:{{{host}}}"


def _key(host: str) -> str:
    return f"oja:shop-on:{{{host}}}"
