"""How rows of the catalogue look in the API. Lists of a hundred go through here, so it is plain and quick."""

import functools
from decimal import Decimal
from typing import Any
from uuid import UUID

from oja.catalog.pictures import renditions
from oja.catalog.pictures import schemas as pictures
from oja.catalog.views import CategoryView, ProductView, VariantView
from oja.kernel.money import Money, decimal_text
from oja.merchants.queries import Shop


def product(view: ProductView, shop: Shop) -> dict[str, Any]:
    """A product."""
    return {
        "id": view.id,
        "external_id": view.external_id,
        "name": view.name,
        "slug": view.slug,
        "description": view.description,
        "price": _price(view.price_minor, shop.currency),
        "price_text": _price_text(view.price_minor, shop.currency, shop.money_locale),
        "currency": shop.currency,
        "image_url": view.image_url,
        "image": pictures.image(renditions.of(view.image_url)),
        "category_id": view.category_id,
        "category": view.category,
        "subcategory_id": view.subcategory_id,
        "subcategory": view.subcategory,
        "is_priority": view.is_priority,
        "in_stock": view.in_stock,
        "stock_quantity": view.stock_quantity,
        "sku": view.sku,
        "barcode": view.barcode,
        "weight_kg": _weight(view.weight_kg),
        "supplier_id": view.supplier_id,
        "is_in_whatsapp_catalog": view.is_in_whatsapp_catalog,
        "status": view.status,
        "variant_id": view.variant_id,
        "variant_count": view.variant_count,
        "options": view.options,
        "price_from": _price(view.from_minor, shop.currency),
        "compare_at_price": _perhaps(view.compare_at_minor, shop.currency),
        "brand": view.brand,
        "tags": view.tags,
        "attributes": view.attributes,
        "tax_class": view.tax_class,
        "created_at": view.created_at,
        "updated_at": view.updated_at,
    }


def variant(view: VariantView, shop: Shop) -> dict[str, Any]:
    """A variant."""
    return {
        "id": view.id,
        "product_id": view.product_id,
        "name": view.name,
        "options": view.options,
        "price": _price(view.price_minor, shop.currency),
        "price_text": _price_text(view.price_minor, shop.currency, shop.money_locale),
        "compare_at_price": _perhaps(view.compare_at_minor, shop.currency),
        "cost": _perhaps(view.cost_minor, shop.currency),
        "currency": shop.currency,
        "sku": view.sku,
        "barcode": view.barcode,
        "weight_kg": _weight(view.weight_kg),
        "image_url": view.image_url,
        "position": view.position,
        "is_default": view.is_default,
        "is_archived": view.archived_at is not None,
        "in_stock": view.in_stock,
        "stock_quantity": view.stock_quantity if view.is_tracked else None,
        "low_stock_at": view.low_stock_at,
        "created_at": view.created_at,
        "updated_at": view.updated_at,
    }


def category(view: CategoryView, below: list[CategoryView]) -> dict[str, Any]:
    """A category with its subcategories."""
    return {
        "id": view.id,
        "name": view.name,
        "slug": view.slug,
        "description": view.description,
        "image_url": view.image_url,
        "image_alt": view.image_alt,
        "display_order": view.display_order,
        "product_count": view.product_count,
        "subcategories": [subcategory(one) for one in below],
    }


def subcategory(view: CategoryView) -> dict[str, Any]:
    """A subcategory."""
    return {
        "id": view.id,
        "category_id": view.path[0],
        "parent_id": view.parent_id,
        "level": len(view.path),
        "name": view.name,
        "slug": view.slug,
        "description": view.description,
        "image_url": view.image_url,
        "image_alt": view.image_alt,
        "display_order": view.display_order,
        "product_count": view.product_count,
    }


def tree(every: list[CategoryView], parent_id: UUID | None = None) -> list[dict[str, Any]]:
    """Categories as a tree, from below one."""
    return [
        {
            "id": view.id,
            "parent_id": view.parent_id,
            "level": len(view.path),
            "name": view.name,
            "slug": view.slug,
            "description": view.description,
            "image_url": view.image_url,
            "image_alt": view.image_alt,
            "display_order": view.display_order,
            "product_count": view.product_count,
            "children": tree(every, view.id),
        }
        for view in every
        if view.parent_id == parent_id
    ]


def below(every: list[CategoryView], parent_id: UUID) -> list[CategoryView]:
    """Everything below a category, each followed by what is below it."""
    return [one for child in every if child.parent_id == parent_id for one in (child, *below(every, child.id))]


def _weight(kilograms: Decimal | None) -> str | None:
    return None if kilograms is None else f"{kilograms.normalize():f}"


def _perhaps(minor: int | None, currency: str) -> str | None:
    return None if minor is None else _price(minor, currency)


@functools.lru_cache(maxsize=16_384)
def _price(minor: int, currency: str) -> str:
    return decimal_text(minor, currency)


@functools.lru_cache(maxsize=16_384)
def _price_text(minor: int, currency: str, locale: str) -> str:
    return Money(minor, currency).display(locale)
