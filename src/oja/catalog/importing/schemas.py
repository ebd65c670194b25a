"""Imports in the API."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from oja.catalog.importing.layouts import FIELDS
from oja.kernel.web import Pagination

_Column = Annotated[str, StringConstraints(max_length=40)]


class ImportOut(BaseModel):
    """What an upload did so far; of a draft that was checked, what it would do."""

    import_id: UUID
    filename: str = Field(examples=["products.csv"])
    origin: str = Field(description="`csv`, `workbook`, `shopify` or `woocommerce`.", examples=["csv"])
    state: str = Field(
        description="Before anything is written `draft`, `checking`, `checked`; then `running`, and `done`, `failed` or"
        " `cancelled`; taken back, `reverting` and `reverted`.",
        examples=["done"],
    )
    products_added: int = Field(examples=[15])
    products_updated: int = Field(examples=[5])
    unchanged: int
    failed: int
    skipped: int = Field(description="Blank lines.")
    whatsapp_catalog_updated: bool
    lines_done: int
    bytes_done: int
    size_bytes: int
    errors: list[dict[str, Any]] = Field(description="The first 1,000 rows that could not be taken.")
    warnings: list[dict[str, Any]] = Field(description="What was read with a guess.")
    message: str | None
    products_reverted: int = Field(description="Put back as they were before.")
    left_alone: list[dict[str, Any]] = Field(
        description="The first 200 products that a revert left, with the fields that somebody had changed since."
    )
    has_rows_to_fix: bool = Field(description="Whether `rows-to-fix.csv` can be had.")
    created_at: datetime
    finished_at: datetime | None


class ImportAnswer(BaseModel):
    """One upload."""

    status: Literal["success"]
    message: str
    data: ImportOut


class _Imports(BaseModel):
    imports: list[ImportOut]
    pagination: Pagination


class ImportList(BaseModel):
    """A page of uploads, the latest first."""

    status: Literal["success"]
    data: _Imports


class ColumnOut(BaseModel):
    """One column of a file, and what it is taken for."""

    name: str = Field(examples=["Unit price (NGN)"])
    field: str = Field(description="A field, `option`, `fact`, or empty when it is left out.", examples=["price"])
    samples: list[str] = Field(description="The first values in it.", examples=[["1,299.00", "2,500.00"]])


class ColumnsOut(BaseModel):
    """What the columns of a file are taken for."""

    origin: str = Field(description="`shopify` or `woocommerce`, whose columns are known; else empty.")
    decimal_mark: Literal[".", ","] | None = Field(description="How its prices are written, when that is known.")
    is_remembered: bool = Field(description="Whether somebody said so of a file with the same header.")
    columns: list[ColumnOut]


class ColumnsAnswer(BaseModel):
    """The columns of one upload."""

    status: Literal["success"]
    data: ColumnsOut


class LayoutIn(BaseModel):
    """What the columns of a file are, in their order."""

    fields: list[_Column] = Field(
        max_length=1_000,
        description=f"For each column one of {', '.join(FIELDS)}; `option`: rows of one product_id differ by it;"
        " `fact`: kept with the product; empty: left out.",
        examples=[["product_id", "name", "price"]],
    )
    decimal_mark: Literal[".", ","] | None = Field(
        None, description="What stands before the decimals of a price. Unset: prices that could be two are refused."
    )


class ImportField(BaseModel):
    """What a field is, and what it would become."""

    field: str = Field(examples=["price"])
    before: str | None = Field(examples=["24.99"])
    after: str | None = Field(examples=["29.99"])


class ImportPictures(BaseModel):
    """What becomes of a product's pictures."""

    added: int = Field(description="Fetched from addresses that it does not have yet.", examples=[2])
    removed: int = Field(description="Fetched for an earlier `image_url`, which another takes the place of.")
    described: int = Field(description="Told in other words to who does not see them.")


class ImportChange(BaseModel):
    """A product or variant that would be new or change."""

    line: int
    product_id: str = Field(examples=["SKU-001"])
    name: str = Field(examples=["Basmati Rice Premium 5kg"])
    is_new: bool
    fields: list[ImportField]
    pictures: ImportPictures | None


class ImportPreview(BaseModel):
    """The first hundred changes that a file would make."""

    state: str
    new_categories: list[str]
    changes: list[ImportChange]


class ImportPreviewAnswer(BaseModel):
    """What one upload would do."""

    status: Literal["success"]
    data: ImportPreview
