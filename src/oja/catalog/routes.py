"""Products: listed, added, changed, archived."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query, Response

from oja.catalog import answers, filters, queries, service, warning
from oja.catalog.bulk.routes import router as bulk_router
from oja.catalog.categories.routes import router as category_router
from oja.catalog.change_routes import router as change_router
from oja.catalog.collections.routes import router as collection_router
from oja.catalog.importing.routes import router as import_router
from oja.catalog.linked.routes import router as linked_router
from oja.catalog.pictures.cover_routes import router as cover_router
from oja.catalog.recognition.routes import router as recognition_router
from oja.catalog.schemas import NewProduct, ProductAnswer, ProductChange, ProductList
from oja.catalog.search.routes import router as search_router
from oja.catalog.stock.routes import router as stock_router
from oja.catalog.translations.routes import router as translation_router
from oja.catalog.variants.routes import router as variant_router
from oja.kernel import web
from oja.kernel.db import merchant_reading
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, conflicts, json_response, listing, success
from oja.merchants import queries as merchants
from oja.merchants.access import MerchantDb, allowed

router = Router()
products = Router(prefix="/api/merchants/{merchant_id}", tags=["Products"], responses=PROBLEMS)
READ, WRITE = allowed("catalog.read"), allowed("catalog.write")
_TAKEN = conflicts("`external_id_taken` or `slug_taken`: nothing was changed.")


@products.get("/products", response_model=ProductList, dependencies=[READ])
async def list_products(
    merchant_id: UUID,
    page: Annotated[Page, Depends(web.page)],
    wanted: Annotated[dict[str, Any], Depends(filters.of_list)],
    sort: Annotated[
        queries.Sort | None, Query(description="Left out: the newest first, and of a search the best first.")
    ] = None,
    external_id: Annotated[
        list[str] | None, Query(max_length=100, description="Just these products, whatever their status.")
    ] = None,
) -> Response:
    """Products with pagination and filters, the newest first. `all` means every status but archived."""
    async with merchant_reading(merchant_id) as db:
        found = await queries.find_products(
            db,
            external_ids=external_id,
            sort=sort or ("relevance" if wanted["search"] else "newest"),
            offset=page.offset,
            limit=page.limit,
            cursor=page.cursor,
            **wanted,
        )
    shop = await merchants.shop(merchant_id)
    items = [answers.product(one, shop) for one in found.items]
    return json_response(listing("products", items, total=found.total, page=page, next_cursor=found.next_cursor))


@products.post("/products", response_model=ProductAnswer, status_code=201, responses=_TAKEN, dependencies=[WRITE])
async def create_product(new: NewProduct, db: MerchantDb, merchant_id: UUID) -> dict[str, Any]:
    """Add a product."""
    made = await service.create_product(db, new)
    warnings = await warning.of_skus(db, made.id)
    return success(answers.product(made, await merchants.shop(merchant_id)), warnings=warnings)


@products.get("/products/{product_id}", response_model=ProductAnswer, dependencies=[READ])
async def get_product(product_id: UUID, db: MerchantDb, merchant_id: UUID) -> dict[str, Any]:
    """One product, whatever its status."""
    return success(answers.product(await queries.get_product(db, product_id), await merchants.shop(merchant_id)))


@products.patch("/products/{product_id}", response_model=ProductAnswer, responses=_TAKEN, dependencies=[WRITE])
async def change_product(product_id: UUID, change: ProductChange, db: MerchantDb, merchant_id: UUID) -> dict[str, Any]:
    """Change a product; what is left out stays."""
    changed = await service.update_product(db, product_id, change)
    warnings = await warning.of_skus(db, product_id)
    return success(answers.product(changed, await merchants.shop(merchant_id)), warnings=warnings)


@products.delete("/products/{product_id}", response_model=ProductAnswer, dependencies=[WRITE])
async def archive_product(product_id: UUID, db: MerchantDb, merchant_id: UUID) -> dict[str, Any]:
    """Take a product off sale for good; orders keep it."""
    await service.archive_product(db, product_id)
    return success(answers.product(await queries.get_product(db, product_id), await merchants.shop(merchant_id)))


router.include_router(recognition_router)
router.include_router(products)
router.include_router(import_router)
router.include_router(bulk_router)
router.include_router(linked_router)
router.include_router(variant_router)
router.include_router(stock_router)
router.include_router(category_router)
router.include_router(collection_router)
router.include_router(cover_router)
router.include_router(translation_router)
router.include_router(change_router)
router.include_router(search_router)
