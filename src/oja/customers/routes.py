"""Customers, for the shop's team."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query

from oja.customers import queries, service
from oja.customers.schemas import CustomerAnswer, CustomerChange, CustomerOut, CustomersAnswer
from oja.kernel import web
from oja.kernel.web import PROBLEMS, Page, success
from oja.merchants.access import MerchantDb, allowed

router = APIRouter(prefix="/api/merchants/{merchant_id}/customers", tags=["Customers"], responses=PROBLEMS)


@router.get("", response_model=CustomersAnswer, dependencies=[allowed("customers.read")])
async def list_customers(
    db: MerchantDb,
    page: Annotated[Page, Depends(web.page)],
    search: Annotated[str | None, Query(max_length=100, description="Part of a name, number or e-mail.")] = None,
) -> dict[str, Any]:
    """The shop's customers, the newest first."""
    rows, total = await queries.list_customers(db, search=search, offset=page.offset, limit=page.limit)
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
