"""What goes in and out of the API of linked pictures."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field

from oja.catalog.fields import WebAddress
from oja.catalog.linked.models import LinkedPicture
from oja.catalog.pictures import limits


def _elsewhere(address: str) -> str:
    if not address.startswith(("https://", "http://")):
        raise ValueError("must be a web address that starts with https://")
    return address


Address = Annotated[WebAddress, AfterValidator(_elsewhere)]


class NewAddresses(BaseModel):
    """Where pictures of a product lie."""

    addresses: list[Address] = Field(
        min_length=1, max_length=limits.OF_A_PRODUCT, examples=[["https://supplier.example/rice-back.jpg"]]
    )


class LinkedOut(BaseModel):
    """A picture that was given by its address."""

    id: UUID
    address: str
    is_main: bool = Field(description="It was given as the product's `image_url`.")
    state: Literal["waiting", "fetched", "failed"] = Field(
        description="`waiting`: it is fetched by itself. `fetched`: it is among the pictures. `failed`: not fetched."
    )
    reason: str | None = Field(description="For a person: why it is not here, or not yet.")
    picture_id: UUID | None


class _Linked(BaseModel):
    addresses: list[LinkedOut]


class LinkedAnswer(BaseModel):
    """One linked picture."""

    status: Literal["success"]
    data: LinkedOut


class LinkedList(BaseModel):
    """The linked pictures of a product."""

    status: Literal["success"]
    data: _Linked


def linked(row: LinkedPicture) -> dict[str, Any]:
    """A linked picture as the API tells it."""
    return {
        "id": row.id,
        "address": row.address,
        "is_main": row.is_main,
        "state": row.state,
        "reason": row.reason,
        "picture_id": row.picture_id,
    }
