"""Bulk edits in the API."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import BaseModel, Field, model_validator

from oja.catalog import limits
from oja.catalog.fields import Price, Tag, Tags
from oja.kernel.web import Pagination


class ProductFilter(BaseModel):
    """All products that a list with these filters shows, on all its pages."""

    search: str | None = Field(None, max_length=200)
    is_typing: bool = Field(False, description="The last word of the search may go on.")
    category_id: UUID | None = None
    collection_id: UUID | None = None
    tag: Tag | None = None
    is_priority: bool | None = None
    in_stock: bool | None = None
    min_price: str | None = Field(None, max_length=limits.AMOUNT, examples=["1000.00"])
    max_price: str | None = Field(None, max_length=limits.AMOUNT, examples=["1999.99"])
    status: Literal["active", "draft", "archived", "all"] = "active"


class PriceEdit(BaseModel):
    """Give every variant a price, or move it by an amount or by per cent, rounded to the currency's smallest coin."""

    field: Literal["price"]
    do: Literal["set", "add"]
    value: Price


class PriceShift(BaseModel):
    """Move the price of every variant by so many per cent."""

    field: Literal["price_percent"]
    percent: Annotated[Decimal, Field(gt=-100, le=1_000, max_digits=6, decimal_places=2)]


class StockEdit(BaseModel):
    """Set the stock of every variant, or add to it; what is not counted can only be set."""

    field: Literal["stock"]
    do: Literal["set", "add"]
    value: Annotated[int, Field(ge=-limits.LARGEST_STOCK, le=limits.LARGEST_STOCK)]

    @model_validator(mode="after")
    def _is_a_number_of_pieces(self) -> Self:
        if self.do == "set" and self.value < 0:
            raise ValueError("there cannot be fewer than none")
        return self


class CategoryEdit(BaseModel):
    """Move products into a category, of whatever level."""

    field: Literal["category"]
    category_id: UUID


class StatusEdit(BaseModel):
    """Put products on sale, take them back into drafts, or archive them."""

    field: Literal["status"]
    value: Literal["draft", "active", "archived"]


class StarEdit(BaseModel):
    """Star products, or take the star away."""

    field: Literal["is_priority"]
    value: bool


class OfferEdit(BaseModel):
    """Say of every variant whether it is sold at all."""

    field: Literal["in_stock"]
    value: bool


class TagsEdit(BaseModel):
    """Add tags and take others away."""

    field: Literal["tags"]
    add: Tags = []
    remove: Tags = []


Edit = Annotated[
    PriceEdit | PriceShift | StockEdit | CategoryEdit | StatusEdit | StarEdit | OfferEdit | TagsEdit,
    Field(discriminator="field"),
]


class NewBulkEdit(BaseModel):
    """One change of many products: of those that are named, or of all that a filter finds."""

    product_ids: list[UUID] | None = Field(None, min_length=1, max_length=1_000)
    filter: ProductFilter | None = None
    change: Edit

    @model_validator(mode="after")
    def _says_which(self) -> Self:
        if (self.product_ids is None) == (self.filter is None):
            raise ValueError("give either product_ids or a filter")
        return self


class BulkProblem(BaseModel):
    """A product that was left as it is, and why."""

    product_id: UUID
    name: str
    variant: str = Field(description="Which of its variants; empty for a simple product.")
    reason: str = Field(description="Stable, for programs.", examples=["below_zero"])
    message: str = Field(examples=["The price would fall below zero."])


class BulkEditOut(BaseModel):
    """A bulk edit and how far it is. Its `id` is what undoes it. All numbers count products."""

    id: UUID
    state: str = Field(description="`running`, `done`, `undoing` or `undone`.", examples=["done"])
    change: dict[str, Any]
    total: int = Field(examples=[4312])
    done: int = Field(description="How many were looked at; while it is undone, how many are back.", examples=[4312])
    changed: int
    refused: int
    kept: int = Field(description="Of an undone one: how many were left because they were changed again since.")
    can_undo: bool
    actor: str
    problems: list[BulkProblem] = Field(description="The first 100 that were left as they are.")
    created_at: datetime
    finished_at: datetime | None


class BulkEditAnswer(BaseModel):
    """One bulk edit."""

    status: Literal["success"]
    message: str
    data: BulkEditOut


class _BulkEdits(BaseModel):
    bulk_edits: list[BulkEditOut]
    pagination: Pagination


class BulkEditList(BaseModel):
    """Bulk edits, the latest first."""

    status: Literal["success"]
    data: _BulkEdits
