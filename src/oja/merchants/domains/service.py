"""Adding a domain, choosing where the shop lives, and removing one."""

import secrets
from typing import Final
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert

from oja.kernel import clock, ids
from oja.kernel.db import PlatformSession
from oja.kernel.events import emit
from oja.kernel.jobs import enqueue
from oja.kernel.settings import get_settings
from oja.merchants.domains import names, queries
from oja.merchants.domains.errors import DomainNotVerified, DomainsNotOffered, DomainThere, TooManyDomains
from oja.merchants.domains.models import FAILED, PENDING, VERIFIED, ShopDomain
from oja.merchants.events import HomeChanged
from oja.merchants.models import Merchant

MOST: Final = 5
CHECK: Final = "merchants.check_domain"


async def add(db: PlatformSession, merchant_id: UUID, written: str) -> ShopDomain:
    """
    Add a domain to a shop, to be proved. That another shop holds it is found out by the records.

    :raises DomainsNotOffered: `OJA_DOMAIN_TARGET` is not set
    :raises InvalidDomain: it is no name of a domain
    :raises DomainReserved: nobody may have it
    :raises DomainThere: the shop has it already
    :raises TooManyDomains: it has five
    """
    if not get_settings().domain_target:
        raise DomainsNotOffered
    name = names.read(written)
    # Two at the same moment take turns, so that both are counted.
    await db.execute(select(Merchant.id).where(Merchant.id == merchant_id).with_for_update())
    there = select(func.count()).select_from(ShopDomain).where(ShopDomain.merchant_id == merchant_id)
    if (await db.scalar(there) or 0) >= MOST:
        raise TooManyDomains
    now = clock.now()
    made = await db.scalar(
        insert(ShopDomain)
        .values(
            id=ids.new(), merchant_id=merchant_id, name=name, token=secrets.token_hex(16), state=PENDING,
            is_main=False, tried_from=now, next_check_at=now,
        )
        .on_conflict_do_nothing(index_elements=["merchant_id", "name"])
        .returning(ShopDomain.id)
    )  # fmt: skip
    if made is None:
        raise DomainThere
    await enqueue(db, CHECK, domain_id=made)
    return await queries.get(db, merchant_id, made)


async def choose(db: PlatformSession, merchant_id: UUID, domain_id: UUID, *, is_main: bool) -> ShopDomain:
    """
    Let the shop live at a domain, or no longer.

    :raises DomainNotFound: the shop has none with that id
    :raises DomainNotVerified: it is not proved yet, or a record of it is gone
    """
    row = await queries.lock(db, merchant_id, domain_id)
    if is_main and (row.state != VERIFIED or row.missing_since is not None):
        raise DomainNotVerified
    if row.is_main != is_main:
        others = update(ShopDomain).where(ShopDomain.merchant_id == merchant_id).values(is_main=False)
        await db.execute(others.execution_options(synchronize_session=False))
        row.is_main = is_main
        await live_at(db, merchant_id, row.name if is_main else None)
        await db.flush()
        await db.refresh(row)
    return row


async def try_again(db: PlatformSession, merchant_id: UUID, domain_id: UUID) -> None:
    """
    Have a domain looked for anew that was given up.

    :raises DomainNotFound: the shop has none with that id
    """
    row = await queries.lock(db, merchant_id, domain_id)
    if row.state == FAILED:
        row.state, row.tried_from = PENDING, clock.now()
        row.next_check_at = row.tried_from


async def remove(db: PlatformSession, merchant_id: UUID, domain_id: UUID) -> ShopDomain:
    """
    Let go of a domain.

    :raises DomainNotFound: the shop has none with that id
    """
    row = await queries.lock(db, merchant_id, domain_id)
    if row.is_main:
        await live_at(db, merchant_id, None)
    await db.delete(row)
    await db.flush()
    return row


async def live_at(db: PlatformSession, merchant_id: UUID, name: str | None) -> None:
    """Write down at which domain a shop lives from now on; at None of its own. Emits HomeChanged when that is new."""
    moved = update(Merchant).where(Merchant.id == merchant_id, Merchant.domain.is_distinct_from(name))
    if await db.scalar(moved.values(domain=name).returning(Merchant.id)):
        await emit(db, HomeChanged(merchant_id))
