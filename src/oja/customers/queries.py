"""Questions about customers."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, or_, select

from oja.customers import identities
from oja.customers.models import Customer, CustomerIdentity
from oja.customers.schemas import Seen
from oja.kernel import phones
from oja.kernel.db import MerchantSession
from oja.kernel.errors import NotFound


async def get(db: MerchantSession, customer_id: UUID) -> Customer:
    """
    One customer.

    :raises NotFound: this shop has none with that id
    """
    customer = await db.scalar(select(Customer).where(Customer.id == customer_id))
    if customer is None:
        raise NotFound
    return customer


async def find_by_address(db: MerchantSession, address: str, country: str | None = None) -> Customer | None:
    """
    The customer behind a phone number in any spelling, a WhatsApp id, or a business-scoped id.

    With `country`, numbers may be written as people write them there, without its code.
    """
    kinds = identities.sort_out(Seen(wa_id=address))
    if number := phones.normalise(address, country):
        kinds["phone"] = number
    pairs = [
        (CustomerIdentity.kind == kind) & (CustomerIdentity.value == value)
        for kind, value in kinds.items()
        if kind in identities.KEYS
    ]
    if not pairs:
        return None
    return await db.scalar(
        select(Customer).join(CustomerIdentity, CustomerIdentity.customer_id == Customer.id).where(or_(*pairs)).limit(1)
    )


async def find_many(db: MerchantSession, customer_ids: Sequence[UUID]) -> dict[UUID, Customer]:
    """Customers by id."""
    rows = await db.scalars(select(Customer).where(Customer.id.in_(customer_ids)))
    return {row.id: row for row in rows}


async def list_customers(
    db: MerchantSession, *, search: str | None, offset: int, limit: int
) -> tuple[Sequence[Customer], int]:
    """A page of customers, the newest first, and how many there are."""
    where = []
    if search:
        words = f"%{search.strip()}%"
        where.append(Customer.name.ilike(words) | Customer.phone.ilike(words) | Customer.email.ilike(words))
    total = await db.scalar(select(func.count()).select_from(Customer).where(*where)) or 0
    rows = await db.scalars(select(Customer).where(*where).order_by(Customer.id.desc()).offset(offset).limit(limit))
    return rows.all(), total
