"""Pictures of a product: uploaded, described, put in order, cropped, removed."""

import asyncio
from typing import Any, Final
from uuid import UUID

from fastapi import Request

from oja.catalog import queries as catalog
from oja.catalog.pictures import limits, looking, queries, schemas, service
from oja.catalog.pictures.errors import (
    BadCrop,
    NotAPicture,
    OtherPictures,
    PictureNotReady,
    PictureTooLarge,
    TooManyPictures,
)
from oja.catalog.pictures.schemas import PictureAnswer, PictureOut, PicturesAnswer, UploadAnswer
from oja.kernel import ids, storage, uploading
from oja.kernel.errors import Refusal
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Problem, conflicts, success
from oja.merchants.access import Member, MerchantDb, allowed

router = Router(
    prefix="/api/merchants/{merchant_id}/products/{product_id}/pictures", tags=["Pictures"], responses=PROBLEMS
)
READ, WRITE = allowed("catalog.read"), allowed("catalog.write")
_UPLOAD_ANSWERS: Final[dict[int | str, dict[str, Any]]] = {
    **conflicts(TooManyPictures.message),
    413: {"model": Problem, "description": PictureTooLarge.message},
    422: {"model": Problem, "description": NotAPicture.message},
    503: {"model": Problem, "description": "The store of files does not answer."},
}
_CROP_ANSWERS: Final[dict[int | str, dict[str, Any]]] = {
    **conflicts(f"{PictureNotReady.message} {TooManyPictures.message}"),
    422: {"model": Problem, "description": BadCrop.message},
    503: {"model": Problem, "description": "The store of files does not answer."},
}


@router.get("", response_model=PicturesAnswer, dependencies=[READ])
async def list_pictures(product_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """The pictures of a product, in their order; the first that is ready is the product's `image_url`."""
    await catalog.get_product(db, product_id)
    return _all(await queries.of_product(db, product_id))


@router.post(
    "",
    response_model=UploadAnswer,
    status_code=201,
    responses=_UPLOAD_ANSWERS,
    openapi_extra=uploading.FILES_FORM,
    dependencies=[WRITE],
)
async def upload_pictures(product_id: UUID, request: Request, place: Member) -> dict[str, Any]:
    """
    Add up to ten pictures, each as a field `file` of the form. They are `pending` until they are prepared.

    What cannot be taken is listed as `refused` while the others are added; when none can be, that is an error.
    """
    folder = await asyncio.to_thread(storage.incoming)
    paths = [folder / f"{ids.new()}.picture" for _ in range(limits.FILES_AT_ONCE)]
    names = await uploading.save_files(request, paths, most=limits.FILE_BYTES, too_large=PictureTooLarge)
    taken: list[PictureOut] = []
    refused: list[dict[str, Any]] = []
    last: Refusal | None = None
    try:
        for path, filename in zip(paths, names, strict=False):
            try:
                await asyncio.to_thread(looking.look, path)
                taken.append(schemas.picture(await service.add(place.merchant_id, product_id, path, filename)))
            except Refusal as refusal:
                last = refusal
                refused.append({"filename": filename, "code": refusal.code, "message": str(refusal)})
    finally:
        for path in paths:
            path.unlink(missing_ok=True)
    if last is not None and not taken:
        last.errors = refused
        raise last
    return success({"pictures": taken, "refused": refused})


@router.put("/order", response_model=PicturesAnswer, responses=conflicts(OtherPictures.message), dependencies=[WRITE])
async def arrange_pictures(product_id: UUID, order: schemas.PictureOrder, db: MerchantDb) -> dict[str, Any]:
    """Put all pictures of a product into another order; the first one stands for the product."""
    return _all(await service.arrange(db, product_id, order.picture_ids))


@router.patch("/{picture_id}", response_model=PictureAnswer, dependencies=[WRITE])
async def describe_picture(
    product_id: UUID, picture_id: UUID, change: schemas.PictureChange, db: MerchantDb
) -> dict[str, Any]:
    """Say what is to be seen on a picture."""
    return success(schemas.picture(await service.describe(db, product_id, picture_id, change.alt)))


@router.post(
    "/{picture_id}/crop",
    response_model=PictureAnswer,
    status_code=201,
    responses=_CROP_ANSWERS,
    dependencies=[WRITE],
)
async def crop_picture(product_id: UUID, picture_id: UUID, crop: schemas.PictureCrop, place: Member) -> dict[str, Any]:
    """Make a new picture out of a part of one; it comes right behind it, and the old one stays."""
    box = (crop.left, crop.top, crop.left + crop.width, crop.top + crop.height)
    return success(schemas.picture(await service.crop(place.merchant_id, product_id, picture_id, box)))


@router.delete("/{picture_id}", response_model=PicturesAnswer, dependencies=[WRITE])
async def remove_picture(product_id: UUID, picture_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Remove a picture for good, its files included; answers those that are left."""
    await service.remove(db, product_id, picture_id)
    return _all(await queries.of_product(db, product_id))


def _all(rows: Any) -> dict[str, Any]:
    return success({"pictures": [schemas.picture(row) for row in rows]})
