"""
Customers: knowing one person under all her identifiers (reference: WhatsApp 1.4).

Rules: look up by business-scoped id, then its parent, then WhatsApp id, then phone; attach every identifier seen to the
same customer. Identifiers that point at two customers flag both for review: people are never silently joined.
"""

from typing import Any
from uuid import UUID

from sqlalchemy import select, text, update
from sqlalchemy.dialects.postgresql import insert

from oja.customers import identities, queries
from oja.customers.errors import InvalidPhone
from oja.customers.models import Customer, CustomerIdentity
from oja.customers.schemas import Seen
from oja.kernel import clock, ids, phones
from oja.kernel.db import MerchantSession

# Identifiers that only the channel can say; a phone number anybody can type.
_PROVEN = {"bsuid", "wa_id"}


async def resolve(db: MerchantSession, seen: Seen) -> Customer:
    """
    The customer behind what a channel saw, made when new. Two events for one new person make one customer.

    :raises ValueError: nothing that identifies a person was seen
    """
    known = identities.sort_out(seen)
    keys = {kind: known[kind] for kind in identities.KEYS if kind in known}
    if not keys:
        raise ValueError("an event without any identifier of its sender")
    await _lock(db, keys)
    owners = await _owners(db, keys)
    customer_ids = list(dict.fromkeys(owners[kind] for kind in identities.KEYS if kind in owners))
    if not customer_ids:
        customer = Customer(id=ids.new(), name=seen.name)
        db.add(customer)
        await db.flush()
    else:
        customer = await queries.get(db, customer_ids[0])
        if len(customer_ids) > 1:
            await _flag(db, customer_ids)
            customer.needs_review = True
    if seen.name and not _PROVEN & owners.keys() and _PROVEN & keys.keys():
        # Her first own word: what somebody typed into a form before is worth less than her profile.
        customer.name = seen.name
    await _attach(db, customer, known, owners)
    _learn(customer, known, seen.name)
    await db.flush()
    return customer


async def rotate(db: MerchantSession, *, previous: str, current: Seen) -> Customer:
    """
    A person's business-scoped id changed (a new phone): both ids find her from now on. Safe to repeat, in any order.
    """
    known = identities.sort_out(current)
    await _lock(db, {"bsuid": previous} | known)
    before = await db.scalar(
        select(CustomerIdentity).where(CustomerIdentity.kind == "bsuid", CustomerIdentity.value == previous)
    )
    if before is None:
        return await resolve(db, current)
    before.retired_at = before.retired_at or clock.now()
    customer = await queries.get(db, before.customer_id)
    owners = await _owners(db, {kind: known[kind] for kind in identities.KEYS if kind in known})
    if any(owner != customer.id for owner in owners.values()):
        await _flag(db, [customer.id, *owners.values()])
    await _attach(db, customer, known, owners)
    _learn(customer, known, current.name)
    await db.flush()
    return customer


async def find_or_create_by_phone(db: MerchantSession, phone: str, name: str | None = None) -> Customer:
    """The customer with this number in E.164, made when new. A known customer's name is never overwritten."""
    return await resolve(db, Seen(phone=phone, name=name))


def normalise_phone(raw: str, country: str | None = None) -> str:
    """
    A number in E.164.

    :raises InvalidPhone: no such number can exist
    """
    number = phones.normalise(raw, country)
    if number is None:
        raise InvalidPhone
    return number


async def remember_phone(db: MerchantSession, customer_id: UUID, phone: str) -> None:
    """Keep a number she gave in the chat. It is only a contact: a number is not proof of who she is."""
    await db.execute(update(Customer).where(Customer.id == customer_id).values(phone=phone))


async def remember_address(db: MerchantSession, customer_id: UUID, address: dict[str, Any]) -> None:
    """Keep where she wanted her last delivery, to offer it in one tap next time."""
    await db.execute(update(Customer).where(Customer.id == customer_id).values(default_address=address))


async def change(db: MerchantSession, customer_id: UUID, changes: dict[str, Any]) -> Customer:
    """
    Correct what the team knows of a customer.

    :raises NotFound: this shop has none with that id
    """
    customer = await queries.get(db, customer_id)
    for key, value in changes.items():
        setattr(customer, key, value)
    await db.flush()
    await db.refresh(customer)
    return customer


async def _lock(db: MerchantSession, keys: dict[str, str]) -> None:
    """Two webhooks for one new person run in parallel: the second waits here. Sorted, so that nobody deadlocks."""
    names = [f"{db.merchant_id}:{kind}:{value}" for kind, value in sorted(keys.items())]
    await db.execute(
        text("SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest(:names ::text[]) AS name"),
        {"names": names},
    )


async def _owners(db: MerchantSession, keys: dict[str, str]) -> dict[str, UUID]:
    rows = await db.execute(
        select(CustomerIdentity.kind, CustomerIdentity.value, CustomerIdentity.customer_id).where(
            CustomerIdentity.kind.in_(keys), CustomerIdentity.value.in_(keys.values())
        )
    )
    return {kind: customer_id for kind, value, customer_id in rows if keys[kind] == value}


async def _attach(db: MerchantSession, customer: Customer, known: dict[str, str], owners: dict[str, UUID]) -> None:
    """Add the identifiers that nobody has yet. A number that belongs to another customer is not stolen: recycled."""
    rows = [
        {
            "merchant_id": db.merchant_id,
            "id": ids.new(),
            "customer_id": customer.id,
            "kind": kind,
            "value": value,
        }
        for kind, value in known.items()
        if kind in identities.KEYS and kind not in owners
    ]
    if rows:
        await db.execute(
            insert(CustomerIdentity)
            .values(rows)
            .on_conflict_do_nothing(index_elements=["merchant_id", "kind", "value"])
        )


async def _flag(db: MerchantSession, customer_ids: list[UUID]) -> None:
    await db.execute(update(Customer).where(Customer.id.in_(customer_ids)).values(needs_review=text("true")))


def _learn(customer: Customer, known: dict[str, str], name: str | None) -> None:
    customer.whatsapp_id = known.get("wa_id") or customer.whatsapp_id
    customer.phone = customer.phone or known.get("phone")
    customer.name = customer.name or name
