"""What goes in and out of the API of pictures."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from oja.catalog.pictures import limits
from oja.catalog.pictures.models import ProductPicture
from oja.catalog.pictures.renditions import Renditions, of
from oja.kernel.storable import STORABLE

PIXEL = Annotated[int, Field(ge=0, le=limits.ORIGINAL_SIDE)]


Alt = Annotated[str, StringConstraints(strip_whitespace=True, max_length=limits.ALT), STORABLE]


class ImageOut(BaseModel):
    """A picture in all its sizes: put a width and a format into `template`."""

    template: str = Field(examples=["/media/pictures/3f9a…-1600x1200/{width}.{format}"])
    widths: list[int] = Field(examples=[[200, 360, 720, 1080, 1600]])
    formats: list[str] = Field(examples=[list(limits.FORMATS)])
    width: int = Field(examples=[1600])
    height: int = Field(examples=[1200])


class SourceOut(BaseModel):
    """A `source` of a `picture` element."""

    type: str = Field(examples=["image/avif"])
    srcset: str


class PictureOut(BaseModel):
    """A picture of a product."""

    id: UUID
    state: Literal["pending", "ready", "failed"] = Field(
        description="`pending`: being prepared, it shows by itself. `failed`: it cannot be shown, for good."
    )
    reason: str | None = Field(description="For a person: why it is not shown, or not yet.")
    alt: str = Field(description="What is to be seen, for those who do not see it.")
    filename: str
    url: str | None = Field(description="One JPEG for wherever only one address fits, such as a chat.")
    width: int | None = Field(description="Pixels that a crop is measured in.")
    height: int | None
    image: ImageOut | None
    sources: list[SourceOut] = Field(description="The best format first; the last is JPEG.")


class PictureChange(BaseModel):
    """What is to be seen on a picture."""

    alt: Alt


class PictureOrder(BaseModel):
    """All pictures of a product in their new order."""

    picture_ids: list[UUID] = Field(max_length=limits.OF_A_PRODUCT)


class PictureCrop(BaseModel):
    """A part of a picture, in the pixels of its `width` and `height`."""

    left: PIXEL
    top: PIXEL
    width: PIXEL
    height: PIXEL


class RefusedFile(BaseModel):
    """A file that was not taken, beside others that were."""

    filename: str
    code: str
    message: str


class _Pictures(BaseModel):
    pictures: list[PictureOut]


class _Uploaded(_Pictures):
    refused: list[RefusedFile]


class PictureAnswer(BaseModel):
    """One picture."""

    status: Literal["success"]
    data: PictureOut


class PicturesAnswer(BaseModel):
    """The pictures of a product, in their order."""

    status: Literal["success"]
    data: _Pictures


class UploadAnswer(BaseModel):
    """The pictures that were taken, and the files that were not."""

    status: Literal["success"]
    data: _Uploaded


def image(shown: Renditions | None) -> dict[str, Any] | None:
    """A picture in all its sizes, as the API tells it."""
    if shown is None:
        return None
    return {
        "template": shown.template,
        "widths": shown.widths,
        "formats": limits.FORMATS,
        "width": shown.width,
        "height": shown.height,
    }


def picture(row: ProductPicture) -> PictureOut:
    """A picture as the API tells it."""
    shown = of(row.url)
    sources = [{"type": limits.MIME_TYPES[one], "srcset": shown.srcset(one)} for one in limits.FORMATS] if shown else []
    return PictureOut.model_validate(
        {
            "id": row.id,
            "state": row.state,
            "reason": row.reason,
            "alt": row.alt,
            "filename": row.filename,
            "url": row.url,
            "width": row.width,
            "height": row.height,
            "image": image(shown),
            "sources": sources,
        }
    )
