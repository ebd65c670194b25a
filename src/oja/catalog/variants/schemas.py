"""Variants in the API."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, field_validator

from oja.catalog import limits, names
from oja.catalog.fields import Barcode, OptionName, Options, Position, Price, Sku, Stock, WebAddress, Weight
from oja.catalog.warning import Warned
from oja.kernel.web import Pagination


class VariantFields(BaseModel):
    """What may be said of a variant, new or old."""

    options: Options = Field(
        {}, description="A value for each option of the product.", examples=[{"Size": "42", "Colour": "Red"}]
    )
    compare_at_price: Price | None = Field(None, description="What it cost before, shown crossed out.")
    cost: Price | None = Field(None, description="What it costs you. Never shown to shoppers.")
    sku: Sku | None = None
    barcode: Barcode | None = None
    weight_kg: Weight | None = Field(None, description="Unset: the product's.")
    image_url: WebAddress | None = Field(None, description="Unset: the product's.")
    in_stock: bool | None = Field(None, description="Whether it is sold at all.")
    stock_quantity: Stock | None = Field(None, description="How many there are; null: not counted.")
    low_stock_at: Stock | None = Field(
        None, description="Tell the team when so few are left; unset: the shop's policy."
    )
    position: Position = Field(0, description="Where it stands among the others; unset: behind them.")


class NewVariant(VariantFields):
    """A new variant of a product that has others. Without a price it costs what the one in front costs."""

    price: Price | None = None


class VariantChange(VariantFields):
    """
    What to change of a variant; what is left out stays.

    Options of a product's only variant name the product's options anew.
    """

    price: Price = ""
    is_default: Literal[True] = Field(True, description="Let it stand in front.")
    is_archived: Literal[False] = Field(False, description="Put an archived one back on sale.")


class VariantCell(VariantFields):
    """One variant of a matrix. Without an id it is the one with these options, or a new one; what is left out stays."""

    id: UUID | None = None
    price: Price | None = Field(None, description="Left out of a new one: what the one in front costs.")
    is_default: bool = Field(False, description="Let it stand in front.")


class VariantMatrix(BaseModel):
    """Everything a product comes in, in the order that it is shown."""

    options: Annotated[list[OptionName], Field(max_length=limits.OPTIONS)] = Field(
        description="What they differ by; empty for a product that comes in one.", examples=[["Size", "Colour"]]
    )
    variants: Annotated[list[VariantCell], Field(min_length=1, max_length=limits.VARIANTS)]

    @field_validator("options")
    @classmethod
    def _differ(cls, options: list[str]) -> list[str]:
        if len({names.folded(one) for one in options}) < len(options):
            raise ValueError("no two may be called the same")
        return options


class VariantOut(BaseModel):
    """A variant of the API."""

    id: UUID
    product_id: UUID
    name: str = Field(description="Its options in order; empty for a simple product.", examples=["42 / Red"])
    options: dict[str, str] = Field(examples=[{"Size": "42", "Colour": "Red"}])
    price: str = Field(examples=["24.99"])
    price_text: str = Field(examples=["₦24.99"])
    compare_at_price: str | None
    cost: str | None
    currency: str = Field(examples=["NGN"])
    sku: str | None
    barcode: str | None
    weight_kg: str | None
    image_url: str | None
    position: int
    is_default: bool = Field(description="The one in front.")
    is_archived: bool
    in_stock: bool
    stock_quantity: int | None = Field(description="What can be sold; null when it is not counted")
    low_stock_at: int | None
    created_at: datetime
    updated_at: datetime


class _Variants(BaseModel):
    variants: list[VariantOut]
    pagination: Pagination


class VariantList(BaseModel):
    """The variants of a product."""

    status: Literal["success"]
    data: _Variants


class VariantAnswer(BaseModel):
    """One variant."""

    status: Literal["success"]
    data: VariantOut
    warnings: list[Warned] = []


class _Matrix(BaseModel):
    variants: list[VariantOut]


class MatrixAnswer(BaseModel):
    """Everything that a product comes in."""

    status: Literal["success"]
    data: _Matrix
    warnings: list[Warned] = []
