"""Products: listed, added, changed, archived, and uploaded as a file."""

import asyncio
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from oja.catalog import answers, importing, limits, queries, service
from oja.catalog.categories.routes import router as category_router
from oja.catalog.change_routes import router as change_router
from oja.catalog.collections.routes import router as collection_router
from oja.catalog.errors import FileTooLarge
from oja.catalog.schemas import ImportAnswer, ImportOut, NewProduct, ProductAnswer, ProductChange, ProductList
from oja.catalog.search.routes import router as search_router
from oja.catalog.stock.routes import router as stock_router
from oja.catalog.translations.routes import router as translation_router
from oja.catalog.variants.routes import router as variant_router
from oja.kernel import uploading, web
from oja.kernel.db import merchant_reading, merchant_session
from oja.kernel.web import PROBLEMS, Page, Problem, conflicts, json_response, listing, success
from oja.merchants import queries as merchants
from oja.merchants.access import Member, MerchantDb, allowed

router = APIRouter()
products = APIRouter(prefix="/api/merchants/{merchant_id}", tags=["Products"], responses=PROBLEMS)
READ, WRITE = allowed("catalog.read"), allowed("catalog.write")
_TAKEN = conflicts("`external_id_taken` or `slug_taken`: nothing was changed.")

_UPLOAD_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"model": ImportAnswer, "description": "Taken in, up to 5,000 rows."},
    202: {"model": ImportAnswer, "description": "A larger file: ask `imports/{import_id}` how far it is."},
    413: {"model": Problem, "description": "The file is too large."},
}


@products.get("/products", response_model=ProductList, dependencies=[READ])
async def list_products(
    merchant_id: UUID,
    page: Annotated[Page, Depends(web.page)],
    category_id: Annotated[UUID | None, Query(description="A category, its subcategories included.")] = None,
    is_priority: bool | None = None,
    search: Annotated[str | None, Query(max_length=200, description="Words, as people type them.")] = None,
    in_stock: bool | None = None,
    sort: Annotated[
        queries.Sort | None, Query(description="Left out: the newest first, and of a search the best first.")
    ] = None,
    status: Annotated[str, Query(pattern="^(active|draft|archived|all)$")] = "active",
    is_typing: Annotated[bool, Query(description="The last word of the search may go on.")] = False,
    external_id: Annotated[
        list[str] | None, Query(max_length=100, description="Just these products, whatever their status.")
    ] = None,
) -> Response:
    """Products with pagination and filters, the newest first. `all` means every status but archived."""
    async with merchant_reading(merchant_id) as db:
        found = await queries.find_products(
            db,
            external_ids=external_id,
            search=search,
            category_id=category_id,
            is_priority=is_priority,
            in_stock=in_stock,
            sort=sort or ("relevance" if search else "newest"),
            status=None if status == "all" else status,
            offset=page.offset,
            limit=page.limit,
            cursor=page.cursor,
            is_typing=is_typing,
        )
    shop = await merchants.shop(merchant_id)
    items = [answers.product(one, shop) for one in found.items]
    return json_response(listing("products", items, total=found.total, page=page, next_cursor=found.next_cursor))


@products.post("/products", response_model=ProductAnswer, status_code=201, responses=_TAKEN, dependencies=[WRITE])
async def create_product(new: NewProduct, db: MerchantDb, merchant_id: UUID) -> dict[str, Any]:
    """Add a product."""
    return success(answers.product(await service.create_product(db, new), await merchants.shop(merchant_id)))


@products.post("/products/csv", responses=_UPLOAD_ANSWERS, openapi_extra=uploading.FORM, dependencies=[WRITE])
async def upload_products(request: Request, member: Member) -> Response:
    """
    Add and change products from a CSV file. Rows that cannot be taken are listed; the others land.

    Sending the same file again changes nothing.
    """
    path = await asyncio.to_thread(importing.new_path)
    filename = await uploading.save_file(request, path, most=limits.FILE_BYTES, too_large=FileTooLarge)
    try:
        import_id = await importing.begin(member.merchant_id, path, filename or "products.csv")
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    await importing.run_at_once(member.merchant_id, import_id)
    async with merchant_session(member.merchant_id) as db:
        row = await importing.get(db, import_id)
        body = success(answers.product_import(row), answers.import_message(row))
    return json_response(body, 202 if row.state == "running" else 200)


@products.get("/products/{product_id}", response_model=ProductAnswer, dependencies=[READ])
async def get_product(product_id: UUID, db: MerchantDb, merchant_id: UUID) -> dict[str, Any]:
    """One product, whatever its status."""
    return success(answers.product(await queries.get_product(db, product_id), await merchants.shop(merchant_id)))


@products.patch("/products/{product_id}", response_model=ProductAnswer, responses=_TAKEN, dependencies=[WRITE])
async def change_product(product_id: UUID, change: ProductChange, db: MerchantDb, merchant_id: UUID) -> dict[str, Any]:
    """Change a product; what is left out stays."""
    changed = await service.update_product(db, product_id, change)
    return success(answers.product(changed, await merchants.shop(merchant_id)))


@products.delete("/products/{product_id}", response_model=ProductAnswer, dependencies=[WRITE])
async def archive_product(product_id: UUID, db: MerchantDb, merchant_id: UUID) -> dict[str, Any]:
    """Take a product off sale for good; orders keep it."""
    await service.archive_product(db, product_id)
    return success(answers.product(await queries.get_product(db, product_id), await merchants.shop(merchant_id)))


@products.get("/imports", dependencies=[READ])
async def list_imports(db: MerchantDb, page: Annotated[Page, Depends(web.page)]) -> Response:
    """Uploaded product files, the latest first."""
    rows, total = await importing.list_latest(db, offset=page.offset, limit=page.limit)
    return json_response(listing("imports", [answers.product_import(row) for row in rows], total=total, page=page))


@products.get("/imports/{import_id}", response_model=ImportAnswer, dependencies=[READ])
async def get_import(import_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """How far an uploaded file is, and what it did."""
    row = await importing.get(db, import_id)
    return success(ImportOut.model_validate(answers.product_import(row)), answers.import_message(row))


router.include_router(products)
router.include_router(variant_router)
router.include_router(stock_router)
router.include_router(category_router)
router.include_router(collection_router)
router.include_router(translation_router)
router.include_router(change_router)
router.include_router(search_router)
