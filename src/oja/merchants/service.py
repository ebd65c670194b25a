"""Merchants: opening a shop, changing it, letting people in."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from oja.identity import service as identity
from oja.identity.schemas import Person
from oja.kernel import clock
from oja.kernel.db import PlatformSession
from oja.kernel.events import emit
from oja.merchants import countries, queries
from oja.merchants.errors import ShopNotFound, SubdomainTaken, TooManyMoves
from oja.merchants.events import HomeChanged, LanguageChanged, MerchantRegistered
from oja.merchants.models import Membership, Merchant, OldAddress
from oja.merchants.schemas import Registration

TRIAL = timedelta(days=14)
MOST_OLD_ADDRESSES = 10
"""So that nobody takes every good address by moving through it."""


async def register(db: PlatformSession, registration: Registration) -> tuple[Merchant, Person]:
    """
    Open a shop with its owner. Country, currency and time zone follow from the phone number and can be changed later.

    Emits MerchantRegistered.

    :raises EmailTaken: there is an account with that address; nothing of it changes
    :raises SubdomainTaken: another shop has that address
    """
    if not await queries.is_free(db, registration.subdomain):
        raise SubdomainTaken
    person = await identity.register(db, email=registration.email, password=registration.password)
    place = countries.place_of(registration.whatsapp_number)
    merchant = Merchant(
        name=registration.name.strip(),
        email=person.email,
        phone=registration.phone,
        whatsapp_number=registration.whatsapp_number,
        subdomain=registration.subdomain,
        currency=place.currency,
        country=place.country,
        timezone=place.timezone,
        trial_ends_at=clock.now() + TRIAL,
    )
    try:
        async with db.begin_nested():
            db.add(merchant)
    except IntegrityError:
        raise SubdomainTaken from None
    await let_in(db, merchant.id, person.id, role="owner")
    await emit(db, MerchantRegistered(merchant.id))
    return merchant, person


async def move(db: PlatformSession, merchant_id: UUID, address: str) -> tuple[Merchant, str]:
    """
    Give a shop another address; answers the shop, and the address it left, which leads there from now on.

    To the address it has, it changes nothing. To one it had before, it moves back. Emits HomeChanged.

    :raises ShopNotFound: there is none with that id
    :raises SubdomainTaken: another shop has it, or had it
    :raises TooManyMoves: it has moved too often
    """
    merchant = await db.get(Merchant, merchant_id, with_for_update=True, populate_existing=True)
    if merchant is None:
        raise ShopNotFound
    before = merchant.subdomain
    if address == before:
        return merchant, before
    if not await queries.is_free(db, address, for_shop=merchant_id):
        raise SubdomainTaken
    await db.execute(delete(OldAddress).where(OldAddress.address == address))
    left = select(func.count()).select_from(OldAddress).where(OldAddress.merchant_id == merchant_id)
    if (await db.scalar(left) or 0) >= MOST_OLD_ADDRESSES:
        raise TooManyMoves
    try:
        async with db.begin_nested():
            merchant.subdomain = address
            db.add(OldAddress(address=before, merchant_id=merchant_id))
            await db.flush()
    except IntegrityError:
        raise SubdomainTaken from None
    await emit(db, HomeChanged(merchant_id))
    await db.refresh(merchant)
    return merchant, before


async def let_in(db: PlatformSession, merchant_id: UUID, user_id: UUID, *, role: str) -> None:
    """Give a person a role in a shop."""
    await db.merge(Membership(merchant_id=merchant_id, user_id=user_id, role=role))
    await db.flush()


async def change(db: AsyncSession, merchant_id: UUID, changes: dict[str, Any]) -> Merchant:
    """
    Change what a shop says of itself. Emits LanguageChanged when that is what changed.

    :raises ShopNotFound: there is none with that id
    """
    merchant = await queries.get(db, merchant_id)
    before = merchant.locale
    for name, value in changes.items():
        setattr(merchant, name, value)
    if merchant.locale != before:
        await emit(db, LanguageChanged(merchant_id, merchant.locale))
    await db.flush()
    await db.refresh(merchant)
    return merchant
