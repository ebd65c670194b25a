"""Pictures of categories and collections: uploaded here, and named by their `image_url`."""

import asyncio
from typing import Annotated, Any, Final, Literal

from fastapi import Query, Request
from pydantic import BaseModel, Field

from oja.catalog.pictures import covers, drawing, limits, looking
from oja.catalog.pictures.errors import BadCrop, NotAPicture, PictureTooLarge
from oja.catalog.pictures.schemas import PIXEL
from oja.kernel import ids, ratelimit, storage, uploading
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Problem, success
from oja.merchants.access import Member, allowed

router = Router(prefix="/api/merchants/{merchant_id}/covers", tags=["Pictures"], responses=PROBLEMS)
UPLOADS: Final = ratelimit.Limit("cover", burst=30, per_minute=6)
_ANSWERS: Final[dict[int | str, dict[str, Any]]] = {
    413: {"model": Problem, "description": PictureTooLarge.message},
    422: {"model": Problem, "description": f"{NotAPicture.message} {BadCrop.message}"},
    503: {"model": Problem, "description": "The store of files does not answer."},
}


class Crop(BaseModel):
    """The part of the upload that is wanted, in its pixels; without a width and height all of it."""

    left: PIXEL = 0
    top: PIXEL = 0
    width: PIXEL = 0
    height: PIXEL = 0


class Cover(BaseModel):
    """Where a picture is."""

    url: str = Field(description="For `image_url`.", examples=["/media/pictures/3f9a…-1600x1200/1080.jpg"])


class CoverAnswer(BaseModel):
    """The picture that was made."""

    status: Literal["success"]
    data: Cover


@router.post(
    "",
    response_model=CoverAnswer,
    status_code=201,
    responses=_ANSWERS,
    openapi_extra=uploading.FORM,
    dependencies=[allowed("catalog.write")],
)
async def upload_cover(request: Request, place: Member, crop: Annotated[Crop, Query()]) -> dict[str, Any]:
    """
    Upload a picture for a category or a collection, as the field `file` of the form.

    It is shown once one of them names it as `image_url`. The same file again is the same picture.
    """
    await ratelimit.take(UPLOADS, str(place.merchant_id))
    path = await asyncio.to_thread(storage.incoming) / f"{ids.new()}.picture"
    try:
        await uploading.save_file(request, path, most=limits.FILE_BYTES, too_large=PictureTooLarge)
        await asyncio.to_thread(looking.look, path)
        box = _box(crop, await asyncio.to_thread(looking.upright_size, path))
        return success({"url": await covers.keep(place.merchant_id, path, box)})
    finally:
        path.unlink(missing_ok=True)


def _box(crop: Crop, size: tuple[int, int]) -> drawing.Box | None:
    if not crop.width and not crop.height:
        return None
    right, bottom = crop.left + crop.width, crop.top + crop.height
    if right > size[0] or bottom > size[1] or min(crop.width, crop.height) < limits.SMALLEST_CROP:
        raise BadCrop
    return crop.left, crop.top, right, bottom
