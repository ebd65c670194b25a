"""What other packages get to see of the catalogue: frozen, complete, without a database behind them."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID


@dataclass(frozen=True, slots=True)
class ProductView:
    """
    A product with the variant in front. `category_id` is the first level, `subcategory_id` the second.

    Whether it is in stock, and how many there are, is said of all its variants together; the price is that of the one
    in front, `from_minor` the lowest.
    """

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
    brand: str | None
    tags: list[str]
    attributes: dict[str, str]
    tax_class: str | None
    options: list[str]
    variant_count: int
    compare_at_minor: int | None
    from_minor: int
    created_at: datetime
    updated_at: datetime

    @property
    def has_choices(self) -> bool:
        """Whether a shopper has to say which one."""
        return self.variant_count > 1


@dataclass(frozen=True, slots=True)
class ProductPage:
    """
    A part of a list of products. `total` is exact; `next_cursor` is None at the end and for sorted lists.

    Of a search, `fitting` are those that have all its words, and come first; the others come near.
    """

    items: list[ProductView]
    total: int
    next_cursor: str | None
    fitting: int = 0


@dataclass(frozen=True, slots=True)
class VariantView:
    """One of the ways in which a product is sold. `name` says its options, and is empty when it has none."""

    id: UUID
    product_id: UUID
    name: str
    options: dict[str, str]
    price_minor: int
    compare_at_minor: int | None
    cost_minor: int | None
    sku: str | None
    barcode: str | None
    weight_kg: Decimal | None
    image_url: str | None
    position: int
    is_default: bool
    is_tracked: bool
    is_available: bool
    stock_quantity: int
    low_stock_at: int | None
    archived_at: datetime | None
    created_at: datetime
    updated_at: datetime

    @property
    def in_stock(self) -> bool:
        """Whether it can be bought now."""
        return self.archived_at is None and self.is_available and (not self.is_tracked or self.stock_quantity > 0)


@dataclass(frozen=True, slots=True)
class Offer:
    """
    A variant as a cart needs it, named with its options. `available` is None when stock is not tracked; an archived
    variant's `status` is archived, whatever its product's.
    """

    variant_id: UUID
    product_id: UUID
    name: str
    variant: str
    external_id: str
    sku: str | None
    image_url: str | None
    price_minor: int
    in_stock: bool
    available: int | None
    status: str


@dataclass(frozen=True, slots=True)
class CategoryView:
    """
    A category; with a `parent_id` a subcategory. `product_count` is of active products, subcategories included.

    `path` are the ids from the first level down to its own.
    """

    id: UUID
    parent_id: UUID | None
    path: list[UUID]
    name: str
    slug: str
    description: str | None
    image_url: str | None
    image_alt: str
    display_order: int
    product_count: int
