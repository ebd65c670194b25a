"""What the routes of a shop's own pages take and give."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from oja.kernel.storable import STORABLE
from oja.merchants.schemas import PageLanguage

Kind = Literal["about", "delivery", "returns", "privacy", "own"]


Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120), STORABLE]
Body = Annotated[str, Field(max_length=20_000, description="Markdown."), STORABLE]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]


class Translation(BaseModel):
    """A page in another language; what is empty is shown in the shop's."""

    title: Annotated[str, StringConstraints(strip_whitespace=True, max_length=120), STORABLE] = ""
    body: Body = ""


Translations = Annotated[dict[PageLanguage, Translation], Field(max_length=7)]


class NewPage(BaseModel):
    """A new page; without an address it gets one from its title."""

    kind: Kind = "own"
    title: Title = Field(examples=["Delivery"])
    body: Body = Field("", examples=["We deliver **every day but Sunday**."])
    slug: Slug | None = None
    translations: Translations = {}
    is_shown: bool = False
    in_footer: bool = True


class PageChange(BaseModel):
    """What to change of a page; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    title: Title = ""
    body: Body = ""
    slug: Slug = ""
    translations: Translations = {}
    is_shown: bool = False
    in_footer: bool = True

    def changes(self) -> dict[str, Any]:
        """Only what was sent."""
        return self.model_dump(exclude_unset=True)


class PageOut(BaseModel):
    """A page, as its team sees it."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    kind: Kind
    slug: str
    title: str
    body: str
    translations: dict[str, Translation]
    is_shown: bool
    in_footer: bool
    url: str = ""


class ShopPageAnswer(BaseModel):
    """One page."""

    status: Literal["success"]
    data: PageOut


class _Pages(BaseModel):
    pages: list[PageOut]


class ShopPagesAnswer(BaseModel):
    """Every page of a shop: there are few."""

    status: Literal["success"]
    data: _Pages


class Draught(BaseModel):
    """Words that are being written."""

    body: Body


class _Html(BaseModel):
    html: str


class DraughtAnswer(BaseModel):
    """The words as shoppers would see them."""

    status: Literal["success"]
    data: _Html
