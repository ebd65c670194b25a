"""The rotation in the API."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from oja.kernel.web import Pagination
from oja.sync.rotation import limits

Wish = Literal["always", "automatic", "never"]
Slots = Annotated[int, Field(ge=1, le=limits.MOST_SLOTS)]
Percent = Annotated[int, Field(ge=0, le=50)]
Some = Annotated[list[UUID], Field(max_length=limits.NAMED)]


class RotationChange(BaseModel):
    """What to change; what is left out stays."""

    slots: Slots | None = Field(None, description="How many products WhatsApp's catalogue may show.", examples=[500])
    holdout_percent: Percent | None = Field(
        None, description="How many of a hundred places go by what was ordered most, for comparison. 0: none."
    )


class MessageLimits(BaseModel):
    """What one WhatsApp message can show."""

    products: int = Field(examples=[30])
    sections: int = Field(examples=[10])
    list_rows: int = Field(examples=[10])


class LiftOut(BaseModel):
    """What learning brings beside the comparison group; the figures are null while too little is known."""

    percent: float | None
    low: float | None
    high: float | None
    days: int
    sentence: str


class RotationOut(BaseModel):
    """How the shop's rotation stands."""

    slots: int
    default_slots: int
    holdout_percent: int
    is_rotating: bool = Field(description="Whether there is more to show than fits.")
    active: int = Field(description="Products on sale.")
    shown: int = Field(description="Products that WhatsApp shows.")
    stars: int = Field(description="Starred products on sale.")
    never: int = Field(description="Products that you never want to see there.")
    sentence: str
    learning: str
    played_at: datetime | None = Field(description="When it was last looked at.")
    next_round_at: datetime | None = Field(description="From when on the next daily round is played.")
    message_limits: MessageLimits
    lift: LiftOut


class RotationAnswer(BaseModel):
    """The rotation."""

    status: Literal["success"]
    data: RotationOut


class StandingOut(BaseModel):
    """A product, and where it stands."""

    product_id: UUID
    name: str
    image_url: str | None
    category: str
    price_text: str
    wish: Wish = Field(description="What you decided. `always` is the star.")
    is_in: bool = Field(description="Whether WhatsApp shows it.")
    since: datetime | None
    reason: str = Field(description="Stable, for programs.", examples=["pinned"])
    sentence: str = Field(description="Why it is in or not, for a person.")
    shown: int = Field(description="Messages that showed it in the last 30 days.")
    ordered: int = Field(description="Chat orders that had it in the last 30 days.")


class _Standings(BaseModel):
    products: list[StandingOut]
    pagination: Pagination


class StandingList(BaseModel):
    """A page of products and where they stand."""

    status: Literal["success"]
    data: _Standings


class StandingAnswer(BaseModel):
    """One product and where it stands."""

    status: Literal["success"]
    data: StandingOut


class Decision(BaseModel):
    """Whether WhatsApp shows a product: `always` (a star), `never`, or as the rotation decides."""

    wish: Wish


class FitOut(BaseModel):
    """What a star on a product means."""

    product_id: UUID
    fits: bool
    sentence: str


class FitsOut(BaseModel):
    """What stars on these products mean, and all stars together."""

    stars: int
    slots: int
    sentence: str
    products: list[FitOut]


class FitsAnswer(BaseModel):
    """What stars on products mean."""

    status: Literal["success"]
    data: FitsOut


class FitQuestion(BaseModel):
    """Products that are starred, or are about to be."""

    product_ids: Some


class WishesIn(BaseModel):
    """What to try out."""

    slots: Slots | None = None
    always: Some = Field([], description="Products that get a star.")
    automatic: Some = Field([], description="Products whose star, or whose `never`, is taken back.")
    never: Some = []


class MovingOut(BaseModel):
    """A product that would come or go."""

    product_id: UUID
    name: str
    image_url: str | None


class PreviewOut(BaseModel):
    """What would happen. The lists hold the first hundred, the numbers count all."""

    slots: int
    is_rotating: bool
    is_in: int
    entering: int
    leaving: int
    enters: list[MovingOut]
    leaves: list[MovingOut]
    stars_without_place: int
    sentence: str


class PreviewAnswer(BaseModel):
    """What would happen."""

    status: Literal["success"]
    data: PreviewOut


class RoundOut(BaseModel):
    """One round."""

    number: int
    cause: Literal["daily", "change", "merchant"]
    at: datetime
    slots: int
    entered: int
    left: int


class _Rounds(BaseModel):
    rounds: list[RoundOut]
    pagination: Pagination


class RoundList(BaseModel):
    """A page of rounds, the latest first."""

    status: Literal["success"]
    data: _Rounds
