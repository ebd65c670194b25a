"""Linked pictures of a product: given by their address, listed with what became of them, fetched again."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from oja.catalog import queries as catalog
from oja.catalog.linked import queries, service
from oja.catalog.linked.errors import FetchingOff, NotToFetchAgain
from oja.catalog.linked.models import LinkedPicture
from oja.catalog.linked.schemas import LinkedAnswer, LinkedList, NewAddresses, linked
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, conflicts, success
from oja.merchants.access import MerchantDb, allowed

router = Router(
    prefix="/api/merchants/{merchant_id}/products/{product_id}/linked-pictures", tags=["Pictures"], responses=PROBLEMS
)
READ, WRITE = allowed("catalog.read"), allowed("catalog.write")


@router.get("", response_model=LinkedList, dependencies=[READ])
async def list_linked_pictures(product_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """The pictures that were given by their address, and what became of each."""
    await catalog.get_product(db, product_id)
    return _all(await queries.of_product(db, product_id))


@router.post(
    "", response_model=LinkedList, status_code=202, responses=conflicts(FetchingOff.message), dependencies=[WRITE]
)
async def link_pictures(product_id: UUID, new: NewAddresses, db: MerchantDb) -> dict[str, Any]:
    """Have pictures fetched from elsewhere; each shows among the product's pictures once it is here."""
    return _all(await service.add(db, product_id, new.addresses))


@router.post(
    "/{address_id}/fetch",
    response_model=LinkedAnswer,
    status_code=202,
    responses=conflicts(f"{NotToFetchAgain.message} {FetchingOff.message}"),
    dependencies=[WRITE],
)
async def fetch_picture_again(product_id: UUID, address_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Try once more to fetch a picture that failed."""
    return success(linked(await service.fetch_again(db, product_id, address_id)))


@router.delete("/{address_id}", response_model=LinkedList, dependencies=[WRITE])
async def unlink_picture(product_id: UUID, address_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Wait for a picture no longer; one that is here already stays. Answers those that are left."""
    await service.forget(db, product_id, address_id)
    return _all(await queries.of_product(db, product_id))


def _all(rows: Sequence[LinkedPicture]) -> dict[str, Any]:
    return success({"addresses": [linked(row) for row in rows]})
