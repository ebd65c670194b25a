"""Products by a code, or by a picture."""

import asyncio
from collections.abc import Sequence
from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import Query, Request

from oja.catalog.pictures import limits
from oja.catalog.pictures.errors import NotAPicture, PictureTooLarge
from oja.catalog.recognition import queries, schemas, service
from oja.catalog.recognition.errors import ReadersBusy
from oja.catalog.recognition.queries import Match
from oja.catalog.recognition.schemas import LookupAnswer
from oja.kernel import ids, storage, uploading
from oja.kernel.db import merchant_session
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Problem, success
from oja.merchants import queries as merchants
from oja.merchants.access import Member, MerchantDb, allowed

router = Router(prefix="/api/merchants/{merchant_id}/products/lookup", tags=["Products"], responses=PROBLEMS)
READ = allowed("catalog.read")
_ANSWERS: Final[dict[int | str, dict[str, Any]]] = {
    413: {"model": Problem, "description": PictureTooLarge.message},
    422: {"model": Problem, "description": NotAPicture.message},
    503: {"model": Problem, "description": ReadersBusy.message},
}


@router.get("", response_model=LookupAnswer, dependencies=[READ])
async def look_up_code(
    merchant_id: UUID,
    db: MerchantDb,
    code: Annotated[str, Query(min_length=1, max_length=200, description="A barcode or SKU, exactly.")],
) -> dict[str, Any]:
    """The products with this barcode, or else this SKU; GTINs match whatever zeros stand before them."""
    found = await queries.by_codes(db, [code], queries.OF_THE_TEAM)
    return await _answer(merchant_id, [code], found)


@router.post("", response_model=LookupAnswer, responses=_ANSWERS, openapi_extra=uploading.FORM, dependencies=[READ])
async def look_up_picture(request: Request, place: Member) -> dict[str, Any]:
    """The products that a picture, the field `file` of the form, may show: by a code on it, else by its looks."""
    path = await asyncio.to_thread(storage.incoming) / f"{ids.new()}.lookup"
    try:
        await uploading.save_file(request, path, most=limits.FILE_BYTES, too_large=PictureTooLarge)
        sight = await service.look(path)
    finally:
        path.unlink(missing_ok=True)
    async with merchant_session(place.merchant_id) as db:
        found = await queries.recognise(db, sight, queries.OF_THE_TEAM)
    return await _answer(place.merchant_id, found.codes, found.matches)


async def _answer(merchant_id: UUID, codes: Sequence[str], matches: Sequence[Match]) -> dict[str, Any]:
    shop = await merchants.shop(merchant_id)
    return success({"codes": list(codes), "matches": [schemas.match(one, shop) for one in matches]})
