"""What goes in and out of the catalogue's API."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, StrictFloat, StrictInt, StringConstraints

from oja.catalog import limits
from oja.kernel.web import Pagination


def _web_address(value: str) -> str:
    if not value.startswith(("https://", "http://", "/media/")) or any(one.isspace() for one in value):
        raise ValueError("must be a web address that starts with https://")
    return value


def _storable(value: str) -> str:
    if "\x00" in value:
        raise ValueError("must not contain the character NUL")
    return value


def _of_length(longest: int, shortest: int = 1) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=shortest, max_length=longest)


_STORABLE = AfterValidator(_storable)
Name = Annotated[str, _of_length(limits.NAME), _STORABLE]
CategoryName = Annotated[str, _of_length(limits.CATEGORY), _STORABLE]
Description = Annotated[str, _of_length(limits.DESCRIPTION, 0), _STORABLE]
ExternalId = Annotated[str, _of_length(limits.EXTERNAL_ID), _STORABLE]
Sku = Annotated[str, _of_length(limits.SKU), _STORABLE]
Barcode = Annotated[str, _of_length(limits.BARCODE), _STORABLE]
Supplier = Annotated[str, _of_length(limits.SUPPLIER), _STORABLE]
WebAddress = Annotated[str, _of_length(limits.ADDRESS), _STORABLE, AfterValidator(_web_address)]
Price = Annotated[str | StrictInt | StrictFloat, Field(description="In the shop's currency.", examples=["24.99"])]
Weight = Annotated[Decimal, Field(ge=0, lt=limits.LARGEST_WEIGHT_KG, max_digits=12, decimal_places=3)]
Stock = Annotated[int, Field(ge=0, le=limits.LARGEST_STOCK)]
Position = Annotated[int, Field(ge=-1_000_000, le=1_000_000)]


class ProductFields(BaseModel):
    """What may be said of a product, new or old. A subcategory brings its category with it."""

    description: Description | None = None
    image_url: WebAddress | None = None
    category_id: UUID | None = Field(None, description="Unset for a new product: `Uncategorised`.")
    subcategory_id: UUID | None = None
    is_priority: bool = Field(False, description="Show it first, and prefer it for the WhatsApp catalogue.")
    sku: Sku | None = None
    barcode: Barcode | None = None
    in_stock: bool | None = Field(None, description="Whether it is sold at all.")
    stock_quantity: Stock | None = Field(None, description="How many there are; null: not counted.")
    weight_kg: Weight | None = None
    supplier_id: Supplier | None = None
    external_id: ExternalId = Field("", description="Your own id, the CSV's `product_id`.")
    status: Literal["draft", "active", "archived"] = "active"


class NewProduct(ProductFields):
    """A new product."""

    name: Name = Field(examples=["Basmati Rice Premium 5kg"])
    price: Price


# A default that no client could send marks what was left out, and null stays refused where there must be a value.
class ProductChange(ProductFields):
    """What to change of a product; what is left out stays."""

    name: Name = ""
    price: Price = ""


class NewSubcategory(BaseModel):
    """A new subcategory."""

    name: CategoryName = Field(examples=["Rice"])
    description: Description | None = None
    display_order: Position = 0


class NewCategory(NewSubcategory):
    """A new category."""

    image_url: WebAddress | None = None


class SubcategoryChange(BaseModel):
    """What to change of a subcategory; what is left out stays."""

    name: CategoryName = ""
    description: Description | None = None
    display_order: Position = 0


class CategoryChange(SubcategoryChange):
    """What to change of a category; what is left out stays."""

    image_url: WebAddress | None = None


class ProductOut(BaseModel):
    """A product of the API."""

    id: UUID
    external_id: str = Field(examples=["SKU-001"])
    name: str = Field(examples=["Basmati Rice Premium 5kg"])
    slug: str = Field(examples=["basmati-rice-premium-5kg"])
    description: str | None
    price: str = Field(examples=["24.99"])
    price_text: str = Field(description="The price as a person reads it.", examples=["₦24.99"])
    currency: str = Field(examples=["NGN"])
    image_url: str | None
    category_id: UUID
    category: str = Field(examples=["Grains"])
    subcategory_id: UUID | None
    subcategory: str | None = Field(examples=["Rice"])
    is_priority: bool
    in_stock: bool
    stock_quantity: int | None = Field(description="null when it is not counted")
    sku: str | None
    barcode: str | None
    weight_kg: str | None
    supplier_id: str | None
    is_in_whatsapp_catalog: bool
    status: str = Field(examples=["active"])
    variant_id: UUID
    created_at: datetime
    updated_at: datetime


class SubcategoryOut(BaseModel):
    """A subcategory of the API."""

    id: UUID
    category_id: UUID
    name: str = Field(examples=["Rice"])
    slug: str
    description: str | None
    display_order: int
    product_count: int


class CategoryOut(BaseModel):
    """A category of the API, with its subcategories."""

    id: UUID
    name: str = Field(examples=["Grains"])
    slug: str
    description: str | None
    image_url: str | None
    display_order: int
    product_count: int = Field(description="Active products, those of its subcategories included.")
    subcategories: list[SubcategoryOut]


class ImportOut(BaseModel):
    """What an upload did so far."""

    import_id: UUID
    state: str = Field(description="`running`, `done` or `failed`.", examples=["done"])
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
    finished_at: datetime | None


class _Products(BaseModel):
    products: list[ProductOut]
    pagination: Pagination


class _Categories(BaseModel):
    categories: list[CategoryOut]
    pagination: Pagination


class _Subcategories(BaseModel):
    subcategories: list[SubcategoryOut]
    pagination: Pagination


class ProductList(BaseModel):
    """A page of products."""

    status: Literal["success"]
    data: _Products


class ProductAnswer(BaseModel):
    """One product."""

    status: Literal["success"]
    data: ProductOut


class CategoryList(BaseModel):
    """A page of categories."""

    status: Literal["success"]
    data: _Categories


class CategoryAnswer(BaseModel):
    """One category."""

    status: Literal["success"]
    data: CategoryOut


class SubcategoryList(BaseModel):
    """A page of subcategories."""

    status: Literal["success"]
    data: _Subcategories


class SubcategoryAnswer(BaseModel):
    """One subcategory."""

    status: Literal["success"]
    data: SubcategoryOut


class ImportAnswer(BaseModel):
    """One upload."""

    status: Literal["success"]
    message: str
    data: ImportOut
