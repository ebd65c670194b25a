"""Questions about customers."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, case, func, or_, select

from oja.customers import identities
from oja.customers.models import Customer, CustomerDoubt, CustomerIdentity, CustomerMerge
from oja.customers.schemas import Seen
from oja.kernel import phones
from oja.kernel.db import MerchantSession
from oja.kernel.errors import NotFound

# Built once: it is asked for every message.
_ONE: Final = select(Customer).where(Customer.id == bindparam("customer_id"))


async def get(db: MerchantSession, customer_id: UUID) -> Customer:
    """
    One customer.

    :raises NotFound: this shop has none with that id
    """
    customer = await db.scalar(_ONE, {"customer_id": customer_id})
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
        (CustomerIdentity.kind == kind) & CustomerIdentity.value.in_(identities.spellings(kind, value))
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
    db: MerchantSession, *, search: str | None, needs_review: bool | None = None, offset: int, limit: int
) -> tuple[Sequence[Customer], int]:
    """A page of customers, the newest first, and how many there are."""
    where: list[ColumnElement[bool]] = [Customer.merged_into_id.is_(None)]
    if needs_review is not None:
        where.append(Customer.needs_review.is_(needs_review))
    if search:
        words = f"%{search.strip()}%"
        where.append(Customer.name.ilike(words) | Customer.phone.ilike(words) | Customer.email.ilike(words))
    total = await db.scalar(select(func.count()).select_from(Customer).where(*where)) or 0
    rows = await db.scalars(select(Customer).where(*where).order_by(Customer.id.desc()).offset(offset).limit(limit))
    return rows.all(), total


async def identities_of(db: MerchantSession, customer_id: UUID) -> Sequence[CustomerIdentity]:
    """Every identifier she was seen under, the earlier first; retired ones too."""
    found = select(CustomerIdentity).where(CustomerIdentity.customer_id == customer_id)
    return (await db.scalars(found.order_by(CustomerIdentity.created_at, CustomerIdentity.id))).all()


async def doubles_of(db: MerchantSession, customer_id: UUID) -> Sequence[Customer]:
    """Records that may be the same person, and of which nobody has decided yet."""
    one, other = CustomerDoubt.one_id, CustomerDoubt.other_id
    pairs = select(case((one == customer_id, other), else_=one)).where(
        CustomerDoubt.settled_at.is_(None), or_(one == customer_id, other == customer_id)
    )
    return (await db.scalars(select(Customer).where(Customer.id.in_(pairs)).order_by(Customer.id))).all()


async def merges_of(db: MerchantSession, customer_id: UUID) -> Sequence[CustomerMerge]:
    """What was taken into her record and can be taken out again, the newest first."""
    found = select(CustomerMerge).where(CustomerMerge.kept_id == customer_id, CustomerMerge.undone_at.is_(None))
    return (await db.scalars(found.order_by(CustomerMerge.id.desc()))).all()


async def get_merge(db: MerchantSession, merge_id: UUID, *, is_locked: bool = False) -> CustomerMerge:
    """
    One merge.

    :raises NotFound: this shop has none with that id
    """
    wanted = select(CustomerMerge).where(CustomerMerge.id == merge_id)
    if is_locked:
        wanted = wanted.with_for_update().execution_options(populate_existing=True)
    merge = await db.scalar(wanted)
    if merge is None:
        raise NotFound
    return merge
