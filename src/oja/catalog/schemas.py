"""What goes in and out of the catalogue's API."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from oja.catalog.fields import (
    Attributes,
    Barcode,
    Brand,
    Description,
    ExternalId,
    Name,
    Price,
    Sku,
    Slug,
    Stock,
    Supplier,
    Tags,
    TaxClass,
    WebAddress,
    Weight,
)
from oja.catalog.linked.schemas import Address
from oja.catalog.pictures import limits as picture_limits
from oja.catalog.pictures.schemas import ImageOut
from oja.catalog.warning import Warned
from oja.kernel.web import Pagination


class ProductFields(BaseModel):
    """What may be said of a product, new or old. A subcategory brings its category with it."""

    description: Description | None = None
    image_url: WebAddress | None = None
    category_id: UUID | None = Field(None, description="Unset for a new product: `Uncategorised`.")
    subcategory_id: UUID | None = None
    is_priority: bool = Field(False, description="Show it first, and prefer it for the WhatsApp catalogue.")
    brand: Brand | None = None
    tags: Tags = Field([], description="Words of your own to find and group products by.")
    attributes: Attributes = Field({}, description="Facts about it, by name.", examples=[{"Origin": "Kebbi"}])
    tax_class: TaxClass | None = None
    compare_at_price: Price | None = Field(None, description="What it cost before, shown crossed out.")
    cost: Price | None = Field(None, description="What it costs you. Never shown to shoppers.")
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
    image_urls: list[Address] = Field(
        [],
        max_length=picture_limits.OF_A_PRODUCT - 1,
        description="Where further pictures lie; like that of `image_url` they are fetched in the background.",
    )


# A default that no client could send marks what was left out, and null stays refused where there must be a value.
class ProductChange(ProductFields):
    """What to change of a product; what is left out stays."""

    name: Name = ""
    price: Price = ""
    slug: Slug = Field("", description="Its address in the shop. The old one goes on leading here.")


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
    image: ImageOut | None = Field(description="`image_url` in all its sizes, when it was uploaded here.")
    category_id: UUID
    category: str = Field(examples=["Grains"])
    subcategory_id: UUID | None
    subcategory: str | None = Field(examples=["Rice"])
    is_priority: bool
    in_stock: bool
    stock_quantity: int | None = Field(description="Of all its variants; null when it is not counted.")
    sku: str | None
    barcode: str | None
    weight_kg: str | None
    supplier_id: str | None
    is_in_whatsapp_catalog: bool
    status: str = Field(examples=["active"])
    variant_id: UUID = Field(description="The variant in front: its price, SKU and barcode are the ones above.")
    variant_count: int = Field(description="How many variants it is sold in.")
    options: list[str] = Field(description="What they differ by.", examples=[["Size", "Colour"]])
    price_from: str = Field(description="The lowest price of them.", examples=["24.99"])
    compare_at_price: str | None
    brand: str | None
    tags: list[str]
    attributes: dict[str, str]
    tax_class: str | None
    created_at: datetime
    updated_at: datetime


class _Products(BaseModel):
    products: list[ProductOut]
    pagination: Pagination


class ProductList(BaseModel):
    """A page of products."""

    status: Literal["success"]
    data: _Products


class ProductAnswer(BaseModel):
    """One product."""

    status: Literal["success"]
    data: ProductOut
    warnings: list[Warned] = []
