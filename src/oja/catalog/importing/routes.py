"""Product files: uploaded, and how far each is."""

import asyncio
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from oja.catalog import limits
from oja.catalog.importing import answers
from oja.catalog.importing import service as importing
from oja.catalog.importing.errors import FileTooLarge
from oja.catalog.importing.schemas import ImportAnswer, ImportOut
from oja.kernel import uploading, web
from oja.kernel.db import merchant_session
from oja.kernel.web import PROBLEMS, Page, Problem, json_response, listing, success
from oja.merchants.access import Member, MerchantDb, allowed

router = APIRouter(prefix="/api/merchants/{merchant_id}", tags=["Products"], responses=PROBLEMS)
READ, WRITE = allowed("catalog.read"), allowed("catalog.write")

_UPLOAD_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"model": ImportAnswer, "description": "Taken in, up to 5,000 rows."},
    202: {"model": ImportAnswer, "description": "A larger file: ask `imports/{import_id}` how far it is."},
    413: {"model": Problem, "description": "The file is too large."},
}


@router.post("/products/csv", responses=_UPLOAD_ANSWERS, openapi_extra=uploading.FORM, dependencies=[WRITE])
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
        body = success(answers.told(row), answers.message(row))
    return json_response(body, 202 if row.state == "running" else 200)


@router.get("/imports", dependencies=[READ])
async def list_imports(db: MerchantDb, page: Annotated[Page, Depends(web.page)]) -> Response:
    """Uploaded product files, the latest first."""
    rows, total = await importing.list_latest(db, offset=page.offset, limit=page.limit)
    return json_response(listing("imports", [answers.told(row) for row in rows], total=total, page=page))


@router.get("/imports/{import_id}", response_model=ImportAnswer, dependencies=[READ])
async def get_import(import_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """How far an uploaded file is, and what it did."""
    row = await importing.get(db, import_id)
    return success(ImportOut.model_validate(answers.told(row)), answers.message(row))
