"""What goes in and out of search's API."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from oja.catalog.search.facets import PriceRange
from oja.kernel.money import Money, decimal_text
from oja.kernel.storable import STORABLE
from oja.kernel.web import Pagination
from oja.merchants.queries import Shop

LONGEST_PHRASE = 60
MOST_MEANINGS = 10


Phrase = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_PHRASE),
    STORABLE,
]


class NewSynonym(BaseModel):
    """What a phrase of at most three words also means. Said again, the newer meanings count."""

    phrase: Phrase = Field(examples=["joota"])
    meanings: list[Phrase] = Field(min_length=1, max_length=MOST_MEANINGS, examples=[["shoe"]])


class Dismissal(BaseModel):
    """A phrase that needs no meaning."""

    phrase: Phrase = Field(examples=["cement"])


class SynonymOut(BaseModel):
    """A synonym of the shop."""

    id: UUID
    phrase: str = Field(examples=["joota"])
    meanings: list[str] = Field(examples=[["shoe"]])


class MissOut(BaseModel):
    """A search that found nothing."""

    phrase: str = Field(examples=["sneeker"])
    times: int = Field(examples=[12])
    last_at: datetime
    proposed: list[str] = Field(description="Words of the shop that are most like it.", examples=[["sneaker"]])


class PriceRangeOut(BaseModel):
    """Products from one price to below another."""

    from_price: str = Field(examples=["1000.00"])
    below_price: str | None = Field(description="null: no end", examples=["2000.00"])
    max_price: str | None = Field(description="The last price below the next range, as lists take it.")
    text: str = Field(description="As people read it.", examples=["₦1,000 – ₦2,000"])
    count: int


class FacetsOut(BaseModel):
    """How many products there are of each kind."""

    total: int
    in_stock: int
    categories: dict[UUID, int] = Field(description="By the id of the category that they hang on.")
    prices: list[PriceRangeOut]
    attributes: dict[str, dict[str, int]] = Field(examples=[{"colour": {"red": 12, "blue": 3}}])
    tags: dict[str, int] = Field(examples=[{"New": 7}])
    options: dict[str, dict[str, int]] = Field(
        description="By the options in which products come, as shoppers choose them.",
        examples=[{"Size": {"S": 4, "M": 4}}],
    )


class PopularOut(BaseModel):
    """What shoppers look for."""

    phrase: str = Field(examples=["rice"])
    times: int = Field(description="In the last four weeks.", examples=[41])


class _Popular(BaseModel):
    searches: list[PopularOut]


class PopularList(BaseModel):
    """What shoppers look for most."""

    status: Literal["success"]
    data: _Popular


class _Synonyms(BaseModel):
    synonyms: list[SynonymOut]
    pagination: Pagination


class _Misses(BaseModel):
    misses: list[MissOut]


class SynonymList(BaseModel):
    """A page of synonyms."""

    status: Literal["success"]
    data: _Synonyms


class SynonymAnswer(BaseModel):
    """One synonym."""

    status: Literal["success"]
    data: SynonymOut


class MissList(BaseModel):
    """What shoppers missed."""

    status: Literal["success"]
    data: _Misses


class FacetsAnswer(BaseModel):
    """The facets of a list."""

    status: Literal["success"]
    data: FacetsOut


def price_range(found: PriceRange, shop: Shop) -> dict[str, Any]:
    """A price range as the API gives it."""
    start, below = found.from_minor, found.below_minor
    ends = [Money(end, shop.currency).display(shop.money_locale) for end in (start, below) if end is not None]
    return {
        "from_price": decimal_text(start, shop.currency),
        "below_price": None if below is None else decimal_text(below, shop.currency),
        "max_price": None if below is None else decimal_text(below - 1, shop.currency),
        "text": f"{ends[0]} +" if below is None else " – ".join(ends),
        "count": found.count,
    }


def synonym(row: Any) -> dict[str, Any]:
    """A synonym as the API gives it."""
    return {"id": row.id, "phrase": row.phrase, "meanings": row.meanings}
