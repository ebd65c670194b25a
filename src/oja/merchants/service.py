"""Merchants: opening a shop, changing it, letting people in."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError

from oja.identity import service as identity
from oja.identity.schemas import Person
from oja.kernel import clock
from oja.kernel.db import PlatformSession
from oja.kernel.events import emit
from oja.merchants import countries, queries
from oja.merchants.errors import SubdomainTaken
from oja.merchants.events import LanguageChanged, MerchantRegistered
from oja.merchants.models import Membership, Merchant
from oja.merchants.schemas import Registration

TRIAL = timedelta(days=14)


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


async def let_in(db: PlatformSession, merchant_id: UUID, user_id: UUID, *, role: str) -> None:
    """Give a person a role in a shop."""
    await db.merge(Membership(merchant_id=merchant_id, user_id=user_id, role=role))
    await db.flush()


async def change(db: PlatformSession, merchant_id: UUID, changes: dict[str, Any]) -> Merchant:
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
