"""What other packages get to see of the catalogue: frozen, complete, without a database behind them."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ProductView:
    """A product with its default variant. `category_id` is the first level, `subcategory_id` the second."""

    id: UUID
    variant_id: UUID
    external_id: str
    name: str
    slug: str
    description: str | None
    image_url: str | None
    price_minor: int
    category_id: UUID
    category: str
    category_slug: str
    subcategory_id: UUID | None
    subcategory: str | None
    is_priority: bool
    in_stock: bool
    is_tracked: bool
    stock_quantity: int | None
    sku: str | None
    barcode: str | None
    is_in_whatsapp_catalog: bool
    weight_kg: Decimal | None
    supplier_id: str | None
    status: str
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class ProductPage:
    """A part of a list of products. `total` is exact; `next_cursor` is None at the end and for sorted lists."""

    items: list[ProductView]
    total: int
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class Offer:
    """A variant as a cart needs it. `available` is None when stock is not tracked."""

    variant_id: UUID
    product_id: UUID
    name: str
    external_id: str
    sku: str | None
    image_url: str | None
    price_minor: int
    in_stock: bool
    available: int | None
    status: str


@dataclass(frozen=True, slots=True)
class CategoryView:
    """A category; with a `parent_id` a subcategory. `product_count` is of active products, subcategories included."""

    id: UUID
    parent_id: UUID | None
    name: str
    slug: str
    description: str | None
    image_url: str | None
    display_order: int
    product_count: int
