"""What the routes of reviews take and give."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator

from oja.kernel.storable import STORABLE
from oja.kernel.web import Pagination
from oja.orders.reviews.views import Standing

Words = Annotated[str, Field(max_length=1000), STORABLE]
Stars = Annotated[int, Field(ge=1, le=5)]


class ReviewChange(BaseModel):
    """What the team does with a review; left out means unchanged."""

    model_config = ConfigDict(extra="forbid")

    answer: Annotated[Words, Field(description="Everybody reads it; empty takes it away.")] = ""
    is_shown: bool = Field(True, description="False hides it, for a `reason`.")
    reason: Annotated[Words, Field(description="Why it is hidden; only the team sees that.")] = ""

    @model_validator(mode="after")
    def _is_something(self) -> "ReviewChange":
        if not self.model_fields_set & {"answer", "is_shown"}:
            raise ValueError("give an answer, or whether it is shown")
        return self


class ReviewOut(BaseModel):
    """A review, as the team sees it."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    order_id: UUID
    order_number: str
    product_id: UUID
    product_name: str
    author: str = Field(description="Her first name: as much as shoppers see. Empty when it is not known.")
    rating: int = Field(examples=[5])
    words: str
    standing: Standing = Field(description="`waiting` until the team has approved it.")
    reason: str | None
    answer: str | None
    answered_at: datetime | None
    is_new: bool = Field(description="Nobody of the team has seen it.")
    created_at: datetime
    updated_at: datetime


class ReviewAnswer(BaseModel):
    status: Literal["success"]
    data: ReviewOut


class _Reviews(BaseModel):
    reviews: list[ReviewOut]
    new: int = Field(description="How many nobody of the team has seen, on whatever page.")
    pagination: Pagination


class ReviewsAnswer(BaseModel):
    status: Literal["success"]
    data: _Reviews
