"""Customers, for the shop's team."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query

from oja.customers import consent, merging, queries, service
from oja.customers.schemas import (
    Consent,
    ConsentAnswer,
    ConsentChangeOut,
    ConsentWish,
    CustomerAnswer,
    CustomerChange,
    CustomerOut,
    CustomersAnswer,
    IdentifierOut,
    IdentityAnswer,
    IdentityOut,
    MergedAnswer,
    MergedOut,
    MergeOut,
    OtherCustomer,
)
from oja.kernel import web
from oja.kernel.db import MerchantSession
from oja.kernel.errors import NotFound
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, success
from oja.merchants.access import Member, MerchantDb, allowed

router = Router(prefix="/api/merchants/{merchant_id}/customers", tags=["Customers"], responses=PROBLEMS)


@router.get("", response_model=CustomersAnswer, dependencies=[allowed("customers.read")])
async def list_customers(
    db: MerchantDb,
    page: Annotated[Page, Depends(web.page)],
    search: Annotated[str | None, Query(max_length=100, description="Part of a name, number or e-mail.")] = None,
    needs_review: Annotated[bool | None, Query(description="True: only those who may be somebody else, too.")] = None,
) -> dict[str, Any]:
    """The shop's customers, the newest first."""
    rows, total = await queries.list_customers(
        db, search=search, needs_review=needs_review, offset=page.offset, limit=page.limit
    )
    return web.listing("customers", [CustomerOut.model_validate(row) for row in rows], total=total, page=page)


@router.get("/{customer_id}", response_model=CustomerAnswer, dependencies=[allowed("customers.read")])
async def get_customer(customer_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """One customer."""
    return success(CustomerOut.model_validate(await queries.get(db, customer_id)))


@router.patch("/{customer_id}", response_model=CustomerAnswer, dependencies=[allowed("customers.write")])
async def change_customer(customer_id: UUID, change: CustomerChange, db: MerchantDb) -> dict[str, Any]:
    """Correct what is known of a customer; what is left out stays."""
    customer = await service.change(db, customer_id, change.model_dump(exclude_unset=True))
    return success(CustomerOut.model_validate(customer))


@router.get("/{customer_id}/identity", response_model=IdentityAnswer, dependencies=[allowed("customers.read")])
async def get_customer_identity(customer_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Her identifiers, who may be the same person, and what was joined before."""
    await queries.get(db, customer_id)
    return success(
        IdentityOut(
            identifiers=[IdentifierOut.model_validate(one) for one in await queries.identities_of(db, customer_id)],
            doubles=[CustomerOut.model_validate(one) for one in await queries.doubles_of(db, customer_id)],
            merges=[MergeOut.model_validate(one) for one in await queries.merges_of(db, customer_id)],
        )
    )


@router.post("/{customer_id}/merge", response_model=MergedAnswer, dependencies=[allowed("customers.write")])
async def merge_customer(customer_id: UUID, other: OtherCustomer, db: MerchantDb, place: Member) -> dict[str, Any]:
    """Join two customers who are one person. The older record is kept; it can be undone."""
    merged = await merging.merge(db, customer_id, other.customer_id, by=place.user_id)
    kept = await queries.get(db, merged.kept_id)
    return success(MergedOut(merge_id=merged.id, customer=CustomerOut.model_validate(kept)))


@router.post(
    "/{customer_id}/merges/{merge_id}/undo", response_model=CustomerAnswer, dependencies=[allowed("customers.write")]
)
async def undo_customer_merge(customer_id: UUID, merge_id: UUID, db: MerchantDb, place: Member) -> dict[str, Any]:
    """Take two customers apart again: each has what it had before."""
    if (await queries.get_merge(db, merge_id)).kept_id != customer_id:
        raise NotFound
    await merging.undo(db, merge_id, by=place.user_id)
    return success(CustomerOut.model_validate(await queries.get(db, customer_id)))


@router.post("/{customer_id}/different", response_model=CustomerAnswer, dependencies=[allowed("customers.write")])
async def keep_customers_apart(customer_id: UUID, other: OtherCustomer, db: MerchantDb) -> dict[str, Any]:
    """Two customers are different people: nobody is asked about them again."""
    for one in (customer_id, other.customer_id):
        await queries.get(db, one)
    await merging.settle(db, customer_id, other.customer_id)
    customer = await queries.get(db, customer_id)
    await db.refresh(customer)
    return success(CustomerOut.model_validate(customer))


@router.get("/{customer_id}/consent", response_model=ConsentAnswer, dependencies=[allowed("customers.read")])
async def get_consent(customer_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Whether a customer is sent offers, and every change of it."""
    return await _consent(db, customer_id)


@router.put("/{customer_id}/consent", response_model=ConsentAnswer, dependencies=[allowed("conversations.write")])
async def set_consent(customer_id: UUID, wish: ConsentWish, db: MerchantDb, place: Member) -> dict[str, Any]:
    """Write down what a customer told the team: no more offers, or offers again."""
    await queries.get(db, customer_id)
    await consent.write_down(db, customer_id, "team", wants_marketing=wish.wants_marketing, actor_id=place.user_id)
    return await _consent(db, customer_id)


async def _consent(db: MerchantSession, customer_id: UUID) -> dict[str, Any]:
    made = [ConsentChangeOut.model_validate(row) for row in await consent.changes(db, customer_id)]
    opted_out_at = (await queries.get(db, customer_id)).marketing_opted_out_at
    return success(Consent(marketing_opted_out_at=opted_out_at, changes=made))
