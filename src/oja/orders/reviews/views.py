"""Reviews as other packages see them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal
from uuid import UUID

Standing = Literal["waiting", "shown", "hidden"]
CHANGEABLE: Final = timedelta(days=30)
"""For so long she may change what she said."""


@dataclass(frozen=True, slots=True)
class ReviewView:
    """What somebody said of what she bought. `author` is her first name, empty when it is not known."""

    id: UUID
    order_id: UUID
    order_number: str
    order_line_id: UUID
    product_id: UUID
    product_name: str
    """As it was called when she bought it."""
    author: str
    rating: int
    words: str
    standing: Standing
    reason: str | None
    answer: str | None
    answered_at: datetime | None
    is_new: bool
    created_at: datetime
    updated_at: datetime

    def can_be_changed(self, now: datetime) -> bool:
        """True while she may still say something else."""
        return now < self.created_at + CHANGEABLE


@dataclass(frozen=True, slots=True)
class Rating:
    """How a product is rated: how many give it one star, two, and so on to five."""

    stars: tuple[int, int, int, int, int]

    @property
    def count(self) -> int:
        """How many rated it."""
        return sum(self.stars)

    @property
    def average(self) -> float:
        """From 1 to 5."""
        return sum(rating * count for rating, count in enumerate(self.stars, start=1)) / self.count
