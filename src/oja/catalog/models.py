"""Categories (one tree), products and their variants, and the kept counts."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, Integer, Numeric, Text, UniqueConstraint, Uuid, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps, to_merchants

LIVE = text("archived_at IS NULL")
ACTOR = text("nullif(current_setting('app.actor', true), '')")


class Category(MerchantRow, Timestamps, Base):
    """
    A category, or below a parent a subcategory. `folded_name` is unique among its living siblings.

    `path` are the ids from the first level down to its own; `root_id` the first of them, of a subcategory.
    """

    __tablename__ = "categories"
    __table_args__ = (
        Index(
            "uq_categories_sibling",
            "merchant_id",
            "parent_id",
            "folded_name",
            unique=True,
            postgresql_where=LIVE,
            postgresql_nulls_not_distinct=True,
        ),
        UniqueConstraint("merchant_id", "slug"),
        to_merchants("categories", "parent_id"),
        to_merchants("categories", "root_id"),
    )

    parent_id: Mapped[UUID | None]
    root_id: Mapped[UUID | None]
    path: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    name: Mapped[str]
    folded_name: Mapped[str]
    slug: Mapped[str]
    description: Mapped[str | None]
    image_url: Mapped[str | None]
    image_alt: Mapped[str] = mapped_column(default="", server_default=text("''"))
    display_order: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    created_by: Mapped[str | None] = mapped_column(server_default=ACTOR)
    archived_at: Mapped[datetime | None]


class Product(MerchantRow, Timestamps, Base):
    """
    What is offered. `category_id` is the leaf: a subcategory when there is one, else the category.

    Price, SKU, barcode and stock live on its variants; a simple product has exactly one, the default. `options` are the
    names by which several differ, in order, such as Size and Colour; `variant_count` counts the living ones.
    """

    __tablename__ = "products"
    __table_args__ = (
        UniqueConstraint("merchant_id", "external_id"),
        UniqueConstraint("merchant_id", "slug"),
        Index("ix_products_list", "merchant_id", "status", "id"),
        Index("ix_products_category", "merchant_id", "category_id", "status", "id"),
        Index("ix_products_priority", "merchant_id", "status", "id", postgresql_where=text("is_priority")),
        Index("ix_products_linked", "merchant_id", "id", postgresql_where=text("image_url LIKE 'http%'")),
        Index("ix_products_kept", "merchant_id", "id", postgresql_where=text("image_url LIKE '/media/__/%'")),
        CheckConstraint("status IN ('draft', 'active', 'archived')", "status"),
        to_merchants("categories", "category_id"),
    )

    external_id: Mapped[str]
    name: Mapped[str]
    slug: Mapped[str]
    description: Mapped[str | None]
    image_url: Mapped[str | None]
    category_id: Mapped[UUID]
    status: Mapped[str] = mapped_column(default="active", server_default=text("'active'"))
    is_priority: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    is_in_whatsapp_catalog: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    weight_kg: Mapped[Decimal | None] = mapped_column(Numeric(12, 3))
    supplier_id: Mapped[str | None]
    attributes: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default=text("'{}'"))
    brand: Mapped[str | None]
    tax_class: Mapped[str | None]
    tags: Mapped[list[str]] = mapped_column(ARRAY(Text), default=list, server_default=text("'{}'"))
    options: Mapped[list[Any]] = mapped_column(default=list, server_default=text("'[]'"))
    variant_count: Mapped[int] = mapped_column(Integer, default=1, server_default=text("1"))
    created_by: Mapped[str | None] = mapped_column(server_default=ACTOR)


class Variant(MerchantRow, Timestamps, Base):
    """
    What is bought: a price and a stock. Sold while the merchant says `is_available`, and when its stock is tracked,
    while the quantity lasts. `options` has a value for each of the product's option names; `name` says them in order.

    Quantities change by one atomic statement only (`catalog.moving`). `stock_quantity` is what can be sold, at all
    places; `elsewhere` is how much of it lies at others than the main one.
    """

    __tablename__ = "variants"
    __table_args__ = (
        Index(
            "uq_variants_default",
            "merchant_id",
            "product_id",
            unique=True,
            postgresql_where=text("is_default"),
        ),
        Index(
            "uq_variants_options",
            "merchant_id",
            "product_id",
            "options",
            unique=True,
            postgresql_where=LIVE,
        ),
        Index(None, "merchant_id", "sku"),
        Index(None, "merchant_id", "barcode"),
        CheckConstraint("stock_quantity >= 0", "stock"),
        CheckConstraint("elsewhere >= 0 AND elsewhere <= stock_quantity", "elsewhere"),
        CheckConstraint("price_minor >= 0", "price"),
        CheckConstraint("NOT (is_default AND archived_at IS NOT NULL)", "default_lives"),
        to_merchants("products", "product_id", ondelete="CASCADE"),
    )

    product_id: Mapped[UUID]
    name: Mapped[str] = mapped_column(default="", server_default=text("''"))
    is_default: Mapped[bool] = mapped_column(default=True, server_default=text("true"))
    options: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default=text("'{}'"))
    position: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    price_minor: Mapped[int]
    compare_at_minor: Mapped[int | None]
    cost_minor: Mapped[int | None]
    sku: Mapped[str | None]
    barcode: Mapped[str | None]
    weight_kg: Mapped[Decimal | None] = mapped_column(Numeric(12, 3))
    image_url: Mapped[str | None]
    is_tracked: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    is_available: Mapped[bool] = mapped_column(default=True, server_default=text("true"))
    stock_quantity: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    elsewhere: Mapped[int] = mapped_column(Integer, default=0, server_default=text("0"))
    low_stock_at: Mapped[int | None] = mapped_column(Integer)
    created_by: Mapped[str | None] = mapped_column(server_default=ACTOR)
    archived_at: Mapped[datetime | None]


class ProductCount(Base):
    """How many products a merchant has by category, star and status: kept by triggers, so that totals are exact."""

    __tablename__ = "product_counts"

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    category_id: Mapped[UUID] = mapped_column(primary_key=True)
    status: Mapped[str] = mapped_column(primary_key=True)
    is_priority: Mapped[bool] = mapped_column(primary_key=True)
    total: Mapped[int] = mapped_column(default=0)


class CatalogVersion(Base):
    """A number that grows with every change a shopper could see: the key of rendered pages."""

    __tablename__ = "catalog_versions"

    merchant_id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(default=1)
