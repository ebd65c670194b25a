"""Variants of products: listed, added, changed, archived."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends

from oja.catalog import answers, queries, warning
from oja.catalog.variants import matrix, offering
from oja.catalog.variants import service as variants
from oja.catalog.variants.errors import LastVariant
from oja.catalog.variants.schemas import (
    MatrixAnswer,
    NewVariant,
    VariantAnswer,
    VariantChange,
    VariantList,
    VariantMatrix,
)
from oja.kernel import web
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, conflicts, listing, success
from oja.merchants import queries as merchants
from oja.merchants.access import MerchantDb, allowed

router = Router(prefix="/api/merchants/{merchant_id}", tags=["Variants"], responses=PROBLEMS)
READ, WRITE = allowed("catalog.read"), allowed("catalog.write")
_TAKEN = conflicts("`variant_exists` or `too_many_variants`: nothing was changed.")
_LAST = conflicts(LastVariant.message)


@router.get("/products/{product_id}/variants", response_model=VariantList, dependencies=[READ])
async def list_variants(
    merchant_id: UUID,
    product_id: UUID,
    db: MerchantDb,
    page: Annotated[Page, Depends(web.page)],
    is_archived: bool = False,
) -> dict[str, Any]:
    """The variants of a product in the order they are shown; a simple product has one."""
    await queries.get_product(db, product_id)
    shop = await merchants.shop(merchant_id)
    every = await offering.variants_of(db, product_id, is_archived=is_archived)
    shown = [answers.variant(one, shop) for one in every[page.offset : page.offset + page.limit]]
    return listing("variants", shown, total=len(every), page=page)


@router.post(
    "/products/{product_id}/variants",
    response_model=VariantAnswer,
    status_code=201,
    responses=_TAKEN,
    dependencies=[WRITE],
)
async def create_variant(merchant_id: UUID, product_id: UUID, new: NewVariant, db: MerchantDb) -> dict[str, Any]:
    """Add a variant. Give the one that is there its options first."""
    made = await variants.add(db, product_id, new)
    warnings = await warning.of_skus(db, product_id)
    return success(answers.variant(made, await merchants.shop(merchant_id)), warnings=warnings)


@router.put("/products/{product_id}/variants", response_model=MatrixAnswer, dependencies=[WRITE])
async def put_variants(merchant_id: UUID, product_id: UUID, wanted: VariantMatrix, db: MerchantDb) -> dict[str, Any]:
    """Say everything that a product comes in: variants are changed, added, and those not named archived."""
    every = await matrix.put(db, product_id, wanted)
    shop = await merchants.shop(merchant_id)
    shown = [answers.variant(one, shop) for one in every]
    return success({"variants": shown}, warnings=await warning.of_skus(db, product_id))


@router.get("/variants/{variant_id}", response_model=VariantAnswer, dependencies=[READ])
async def get_variant(merchant_id: UUID, variant_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """One variant, archived or not."""
    found = await offering.get_variant(db, variant_id)
    return success(answers.variant(found, await merchants.shop(merchant_id)))


@router.patch("/variants/{variant_id}", response_model=VariantAnswer, responses=_TAKEN, dependencies=[WRITE])
async def change_variant(merchant_id: UUID, variant_id: UUID, change: VariantChange, db: MerchantDb) -> dict[str, Any]:
    """Change a variant; what is left out stays."""
    changed = await variants.change(db, variant_id, change)
    warnings = await warning.of_skus(db, changed.product_id)
    return success(answers.variant(changed, await merchants.shop(merchant_id)), warnings=warnings)


@router.delete("/variants/{variant_id}", response_model=VariantAnswer, responses=_LAST, dependencies=[WRITE])
async def archive_variant(merchant_id: UUID, variant_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Take a variant off sale for good; orders keep it."""
    await variants.archive(db, variant_id)
    found = await offering.get_variant(db, variant_id)
    return success(answers.variant(found, await merchants.shop(merchant_id)))
