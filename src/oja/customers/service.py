"""
Customers: knowing one person under all her identifiers (reference: WhatsApp 1.4).

Rules: look up by business-scoped id, then its parent, then WhatsApp id, then phone; attach every identifier seen to the
same customer. Identifiers that point at two customers join them when nothing contradicts (`identities.may_be_one`);
otherwise both are flagged for a person to look at. A joined pair can be taken apart again (`merging`).
"""

from typing import Any
from uuid import UUID

from sqlalchemy import Uuid, bindparam, or_, select, text, update
from sqlalchemy.dialects.postgresql import insert

from oja.customers import identities, merging, queries
from oja.customers.errors import InvalidPhone
from oja.customers.models import Customer, CustomerIdentity
from oja.customers.schemas import Seen
from oja.kernel import clock, ids, phones
from oja.kernel.db import MerchantSession

# Identifiers that only the channel can say; a phone number anybody can type.
_PROVEN = {"bsuid", "wa_id"}

# A number that she gave up may be somebody else's by now; an earlier business-scoped id stays hers.
_OWNERS = text(
    "SELECT kind, value, customer_id FROM customer_identities WHERE merchant_id = :merchant_id"
    " AND kind = ANY(:kinds) AND value = ANY(:given) AND (retired_at IS NULL OR kind IN ('bsuid', 'parent_bsuid'))"
).bindparams(bindparam("merchant_id", type_=Uuid()))

_LOCK = text(
    "SELECT pg_advisory_xact_lock(hashtextextended(name, 0))"
    " FROM unnest(CAST(:names AS text[])) WITH ORDINALITY AS wanted (name, place) ORDER BY place"
)


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
    if not customer_ids or await _is_recycled(db, keys, owners):
        customer = Customer(id=ids.new(), name=seen.name)
        db.add(customer)
        await db.flush()
        for other_id in customer_ids:
            await merging.doubt(db, customer.id, other_id)
    else:
        customer = await merging.join_or_doubt(db, customer_ids)
    if seen.name and not _PROVEN & owners.keys() and _PROVEN & keys.keys():
        # Her first own word: what somebody typed into a form before is worth less than her profile.
        customer.name = seen.name
    await _attach(db, customer, known, owners)
    _learn(customer, known, seen.name)
    await db.flush()
    return customer


async def rotate(db: MerchantSession, *, previous: str, current: Seen) -> Customer:
    """
    A person changed her number or her business-scoped id: she is found by the new one from now on.

    Her earlier business-scoped id still finds her; her earlier number does not, since somebody else may get it. The
    channel says that both are she, so a record made under the new id is joined. Safe to repeat, in any order.
    """
    former = identities.sort_out(Seen(wa_id=previous))
    known = identities.sort_out(current)
    await _lock(db, former | known)
    owners = await _owners(db, {kind: former[kind] for kind in identities.KEYS if kind in former})
    customer_id = next((owners[kind] for kind in identities.KEYS if kind in owners), None)
    if customer_id is None:
        return await resolve(db, current)
    await _retire(db, customer_id, former, known)
    owners = await _owners(db, {kind: known[kind] for kind in identities.KEYS if kind in known})
    if owners.get("bsuid", customer_id) != customer_id:
        customer_id = (await merging.merge(db, customer_id, owners["bsuid"])).kept_id
        owners = await _owners(db, {kind: known[kind] for kind in owners})
    customer = await merging.join_or_doubt(db, [customer_id, *owners.values()])
    await _attach(db, customer, known, owners)
    customer.whatsapp_id = known.get("wa_id") or customer.whatsapp_id
    customer.phone = known.get("phone") or customer.phone
    customer.name = customer.name or current.name
    await db.flush()
    return customer


async def introduce(db: MerchantSession, seen: Seen, name: str | None) -> Customer:
    """The customer under these identifiers, made when new; she gets the name when she has none yet."""
    customer = await resolve(db, seen)
    customer.name = customer.name or name
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
    names = [f"{db.merchant_id}:{name}" for name in identities.lock_names(keys)]
    await db.rows(_LOCK, {"names": names})


async def _owners(db: MerchantSession, keys: dict[str, str]) -> dict[str, UUID]:
    """Who has these identifiers, in whatever spelling; the spelling that was seen comes before another."""
    wanted = {(kind, spelling) for kind, value in keys.items() for spelling in identities.spellings(kind, value)}
    values = list({value for _, value in wanted})
    rows = await db.rows(_OWNERS, {"merchant_id": db.merchant_id, "kinds": list(keys), "given": values})
    owned = {(kind, value): customer_id for kind, value, customer_id in rows}
    found: dict[str, UUID] = {}
    for kind, value in keys.items():
        for spelling in identities.spellings(kind, value):
            if (kind, spelling) in owned:
                found.setdefault(kind, owned[kind, spelling])
    return found


async def _is_recycled(db: MerchantSession, keys: dict[str, str], owners: dict[str, UUID]) -> bool:
    """
    True when a number comes with a business-scoped id that is new, and belongs to somebody who has another one.

    One phone has one such id for as long as it is hers (reference: WhatsApp 1.4), so the number has changed hands.
    """
    if "bsuid" not in keys or "bsuid" in owners or "parent_bsuid" in owners:
        return False
    others = select(CustomerIdentity.id).where(
        CustomerIdentity.customer_id.in_(owners.values()),
        CustomerIdentity.kind == "bsuid",
        CustomerIdentity.retired_at.is_(None),
    )
    return await db.scalar(others.limit(1)) is not None


async def _retire(db: MerchantSession, customer_id: UUID, former: dict[str, str], known: dict[str, str]) -> None:
    """Her earlier business-scoped id becomes history and, when a new number is known, her earlier numbers too."""
    gone = [
        (CustomerIdentity.kind == kind) & CustomerIdentity.value.in_(identities.spellings(kind, value))
        for kind, value in former.items()
        if known.get(kind) != value
    ]
    if new := known.get("wa_id"):
        is_number = CustomerIdentity.kind.in_(["wa_id", "phone"])
        gone.append(is_number & CustomerIdentity.value.not_in([new, known.get("phone", new)]))
    hers = update(CustomerIdentity).where(CustomerIdentity.customer_id == customer_id, or_(*gone))
    await db.execute(hers.where(CustomerIdentity.retired_at.is_(None)).values(retired_at=clock.now()))


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
        row = insert(CustomerIdentity).values(rows)
        await db.execute(
            row.on_conflict_do_update(
                index_elements=["merchant_id", "kind", "value"],
                set_={"customer_id": customer.id, "retired_at": None},
                where=CustomerIdentity.retired_at.is_not(None) & CustomerIdentity.kind.in_(["wa_id", "phone"]),
            )
        )


def _learn(customer: Customer, known: dict[str, str], name: str | None) -> None:
    customer.whatsapp_id = known.get("wa_id") or customer.whatsapp_id
    customer.phone = customer.phone or known.get("phone")
    customer.name = customer.name or name
