"""What the routes of the design take and give."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from oja.storefront.design.looks import ShopLook, ThemeName

Revision = Annotated[int, Field(ge=0, le=2**53, description="The one this goes on from.")]


class DesignDraft(BaseModel):
    """A whole look, to be kept as the draft."""

    look: ShopLook
    revision: Revision


class DesignStep(BaseModel):
    """What is done to the design as somebody saw it."""

    revision: Revision


class ShownColours(BaseModel):
    """The shop's colour as it is shown: as little darker, or lighter, as it takes to be read."""

    light: str
    dark: str


class ThemeOut(BaseModel):
    """A theme, with the colours of a small picture of it: header, ground, text."""

    name: ThemeName
    header: str
    ground: str
    text: str


class Design(BaseModel):
    """The design of a shop, as its team sees it."""

    look: ShopLook = Field(description="The draft; without one, what is published.")
    has_draft: bool
    revision: int
    published_at: datetime | None
    shown: ShownColours
    themes: list[ThemeOut]
    timezone: str = Field(description="By which the opening hours are read.")


class DesignAnswer(BaseModel):
    """The design."""

    status: Literal["success"]
    data: Design


class DesignPreview(BaseModel):
    """Where the shop shows its draft."""

    url: str = Field(description="The front; other pages of the shop take the same parameter `preview`.")
    token: str
    expires_at: datetime


class PreviewAnswer(BaseModel):
    """An address for a frame."""

    status: Literal["success"]
    data: DesignPreview


class DesignImage(BaseModel):
    """A picture that can be shown."""

    url: str


class ImageAnswer(BaseModel):
    """An upload that was kept."""

    status: Literal["success"]
    data: DesignImage
