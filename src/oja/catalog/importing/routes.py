"""Product files: uploaded, settled, checked, imported, taken back; and everything as a file."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Collection
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from fastapi.responses import StreamingResponse

from oja.catalog import limits
from oja.catalog.importing import answers, exporting, mending, queries, reverting, service, studio, tables
from oja.catalog.importing.errors import FileTooLarge
from oja.catalog.importing.layouts import Layout
from oja.catalog.importing.schemas import (
    ColumnsAnswer,
    ImportAnswer,
    ImportList,
    ImportOut,
    ImportPreviewAnswer,
    LayoutIn,
)
from oja.catalog.importing.tables import Page as TablePage
from oja.kernel import uploading, web
from oja.kernel.db import merchant_session
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, Problem, conflicts, json_response, listing, success
from oja.merchants import queries as merchants
from oja.merchants.access import Member, MerchantDb, allowed

router = Router(prefix="/api/merchants/{merchant_id}", tags=["Products"], responses=PROBLEMS)
READ, WRITE = allowed("catalog.read"), allowed("catalog.write")

_TOO_LARGE: dict[int | str, dict[str, Any]] = {413: {"model": Problem, "description": "The file is too large."}}
_UPLOAD_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"model": ImportAnswer, "description": "Taken in, up to 5,000 rows."},
    202: {"model": ImportAnswer, "description": "A larger file: ask `imports/{import_id}` how far it is."},
    **_TOO_LARGE,
}
_WORK_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"model": ImportAnswer, "description": "Done."},
    202: {"model": ImportAnswer, "description": "A job goes on with it: ask `imports/{import_id}` how far it is."},
}
_BEGAN = conflicts("`import_began`: it is being imported, or was; `file_gone`: please upload it again.")
_CSV: dict[int | str, dict[str, Any]] = {200: {"content": {"text/csv": {}}, "description": "A CSV file."}}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TOO_MUCH = "`not_for_workbook`: it is too much for a workbook; take the CSV file."
_BOOK: dict[int | str, dict[str, Any]] = {200: {"content": {_XLSX: {}}, "description": "A workbook."}}
_GOES_ON = {"running", "checking", "reverting"}


@router.post("/products/csv", responses=_UPLOAD_ANSWERS, openapi_extra=uploading.FORM, dependencies=[WRITE])
async def upload_products(request: Request, member: Member) -> Response:
    """
    Add and change products from a CSV file. Rows that cannot be taken are listed; the others land.

    Sending the same file again changes nothing.
    """
    path = await asyncio.to_thread(service.new_path)
    filename = await uploading.save_file(request, path, most=limits.FILE_BYTES, too_large=FileTooLarge)
    try:
        import_id = await service.begin(member.merchant_id, path, filename or "products.csv")
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    await service.run_at_once(member.merchant_id, import_id)
    return await _how_far(member.merchant_id, import_id)


@router.get("/products.csv", responses=_CSV, response_class=Response, dependencies=[WRITE])
async def export_products(
    member: Member,
    columns: Annotated[
        exporting.System | None, Query(description="Whose importer it is for; without it, our own format.")
    ] = None,
) -> StreamingResponse:
    """
    Every product and variant that is not archived, in the format's columns or in those of Shopify or WooCommerce.
    Importing it again changes nothing.
    """
    shop = await merchants.shop(member.merchant_id)
    name = f"{shop.slug}-products" if columns is None else f"{shop.slug}-{columns}"
    return _csv(name, exporting.products(member.merchant_id, shop.currency, columns))


@router.get("/products.xlsx", responses=_BOOK | conflicts(_TOO_MUCH), response_class=Response, dependencies=[WRITE])
async def export_products_as_workbook(member: Member) -> StreamingResponse:
    """Every product and variant that is not archived, as a workbook in the same columns."""
    shop = await merchants.shop(member.merchant_id)
    pages = exporting.products(member.merchant_id, shop.currency)
    return await _workbook(f"{shop.slug}-products", pages, exporting.numbers(shop.currency))


@router.post(
    "/imports",
    response_model=ImportAnswer,
    status_code=201,
    responses=_TOO_LARGE,
    openapi_extra=uploading.FORM,
    dependencies=[WRITE],
)
async def draft_import(request: Request, member: Member) -> Response:
    """
    Upload a file of any kind to look at first: CSV of any delimiter and encoding, a workbook, an export of Shopify or
    WooCommerce. Nothing is written until `start`.
    """
    path = await asyncio.to_thread(service.new_path)
    filename = await uploading.save_file(request, path, most=limits.FILE_BYTES, too_large=FileTooLarge)
    try:
        import_id = await studio.receive(member.merchant_id, path, filename or "products.csv")
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return await _how_far(member.merchant_id, import_id, status=201)


@router.get("/imports", response_model=ImportList, dependencies=[READ])
async def list_imports(db: MerchantDb, page: Annotated[Page, Depends(web.page)]) -> Response:
    """Uploaded product files, the latest first."""
    rows, total = await queries.list_latest(db, offset=page.offset, limit=page.limit)
    return json_response(listing("imports", [answers.told(row) for row in rows], total=total, page=page))


@router.get("/imports/{import_id}", response_model=ImportAnswer, dependencies=[READ])
async def get_import(import_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """How far an uploaded file is, and what it did."""
    row = await queries.get(db, import_id)
    return success(ImportOut.model_validate(answers.told(row)), answers.message(row))


@router.get("/imports/{import_id}/columns", response_model=ColumnsAnswer, responses=_BEGAN, dependencies=[WRITE])
async def get_import_columns(import_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """What the columns of a file are taken for, with the first values in each."""
    return success(answers.columns(await studio.columns(db, import_id)))


@router.put("/imports/{import_id}/columns", response_model=ColumnsAnswer, responses=_BEGAN, dependencies=[WRITE])
async def settle_import_columns(import_id: UUID, layout: LayoutIn, db: MerchantDb) -> dict[str, Any]:
    """Say what the columns of a file are. The next file with the same header is read so, too."""
    wanted = Layout(tuple(layout.fields), layout.decimal_mark)
    return success(answers.columns(await studio.settle(db, import_id, wanted)))


@router.post("/imports/{import_id}/check", responses=_WORK_ANSWERS | _BEGAN, dependencies=[WRITE])
async def check_import(import_id: UUID, member: Member) -> Response:
    """Count what a file would do. Nothing is written."""
    await studio.check(member.merchant_id, import_id)
    return await _how_far(member.merchant_id, import_id)


@router.get("/imports/{import_id}/preview", response_model=ImportPreviewAnswer, dependencies=[READ])
async def preview_import(merchant_id: UUID, import_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """The first changes that a checked file would make, from what there is to what it says."""
    shop = await merchants.shop(merchant_id)
    return success(answers.preview(await queries.get(db, import_id), shop.currency))


@router.post("/imports/{import_id}/start", responses=_WORK_ANSWERS | _BEGAN, dependencies=[WRITE])
async def start_import(import_id: UUID, member: Member) -> Response:
    """Import a file that was uploaded to be looked at. It is done once, however often this is asked."""
    await studio.start(member.merchant_id, import_id)
    return await _how_far(member.merchant_id, import_id)


@router.post(
    "/imports/{import_id}/cancel",
    response_model=ImportAnswer,
    responses=conflicts("`not_under_way`: it is over."),
    dependencies=[WRITE],
)
async def cancel_import(import_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Stop an import, or throw a draft away. What it did until then stays, and can be reverted."""
    row = await studio.cancel(db, import_id)
    return success(ImportOut.model_validate(answers.told(row)), answers.message(row))


@router.post(
    "/imports/{import_id}/revert",
    responses=_WORK_ANSWERS | conflicts("`nothing_to_revert`: it is not over, or changed nothing."),
    dependencies=[WRITE],
)
async def revert_import(import_id: UUID, member: Member) -> Response:
    """
    Take a whole import back: what it added is archived, what it changed is as before.

    What somebody changed since stays, and is named in `left_alone`.
    """
    await reverting.begin(member.merchant_id, import_id)
    return await _how_far(member.merchant_id, import_id)


@router.get(
    "/imports/{import_id}/rows-to-fix.csv",
    responses=_CSV | conflicts("`file_gone`: what was uploaded is not kept any more."),
    response_class=Response,
    dependencies=[WRITE],
)
async def get_rows_to_fix(import_id: UUID, member: Member) -> StreamingResponse:
    """The rows that could not be taken, in the file's own columns, and why, to fix and upload again."""
    return _csv("rows-to-fix", await _to_fix(member.merchant_id, import_id))


@router.get(
    "/imports/{import_id}/rows-to-fix.xlsx",
    responses=_BOOK | conflicts(f"`file_gone`: what was uploaded is not kept any more; {_TOO_MUCH}"),
    response_class=Response,
    dependencies=[WRITE],
)
async def get_rows_to_fix_as_workbook(import_id: UUID, member: Member) -> StreamingResponse:
    """The rows that could not be taken as a workbook, to fix and upload again."""
    return await _workbook("rows-to-fix", await _to_fix(member.merchant_id, import_id))


async def _how_far(merchant_id: UUID, import_id: UUID, status: int = 200) -> Response:
    async with merchant_session(merchant_id) as db:
        row = await queries.get(db, import_id)
        body = success(answers.told(row), answers.message(row))
    return json_response(body, 202 if row.state in _GOES_ON else status)


async def _to_fix(merchant_id: UUID, import_id: UUID) -> AsyncGenerator[TablePage]:
    shop = await merchants.shop(merchant_id)
    async with merchant_session(merchant_id) as db:
        row = await queries.get(db, import_id)
    return await mending.rows_to_fix(row, shop.currency)


def _csv(name: str, pages: AsyncGenerator[TablePage]) -> StreamingResponse:
    return _file(f"{name}.csv", tables.as_csv(pages), "text/csv; charset=utf-8")


async def _workbook(name: str, pages: AsyncGenerator[TablePage], numbers: Collection[str] = ()) -> StreamingResponse:
    folder = (await asyncio.to_thread(service.new_path)).parent
    return _file(f"{name}.xlsx", await tables.as_workbook(pages, folder, numbers), _XLSX)


def _file(name: str, pieces: AsyncIterator[bytes], media_type: str) -> StreamingResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return StreamingResponse(pieces, media_type=media_type, headers=headers)
