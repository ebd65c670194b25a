"""
Publishing: what a window elsewhere, such as WhatsApp's own catalogue, shows of what the shop offers: one item for each
living variant of an active product, under the name that chats and carts know it by. Nothing here writes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Select, Text, Uuid, any_, bindparam, case, cast, func, select

from oja.catalog import listing
from oja.catalog.listing import LEAVES, MERCHANT, PRODUCTS, TOPS, VARIANTS
from oja.catalog.variants import offering
from oja.kernel.db import MerchantSession

RETAILER_ID: ColumnElement[str] = case((VARIANTS.c.is_default, PRODUCTS.c.external_id), else_=cast(VARIANTS.c.id, Text))
"""As `variants.offering.by_retailer_id` finds them again."""
IS_FIRST: ColumnElement[bool] = VARIANTS.c.is_default

_SHOWN: Final[Mapping[str, ColumnElement[Any]]] = {
    "name": PRODUCTS.c.name,
    "variant": VARIANTS.c.name,
    "description": PRODUCTS.c.description,
    "image_url": case((VARIANTS.c.image_url.is_(None), PRODUCTS.c.image_url), else_=VARIANTS.c.image_url),
    "price_minor": VARIANTS.c.price_minor,
    "was_minor": case((VARIANTS.c.compare_at_minor > VARIANTS.c.price_minor, VARIANTS.c.compare_at_minor)),
    "in_stock": listing.in_stock(VARIANTS),
    "slug": PRODUCTS.c.slug,
    "brand": PRODUCTS.c.brand,
    "options": VARIANTS.c.options,
    "group_id": case((PRODUCTS.c.variant_count > 1, PRODUCTS.c.external_id)),
    "category": LEAVES.c.name,
    "top": TOPS.c.name,
    "top_id": func.coalesce(LEAVES.c.root_id, LEAVES.c.id),
}
_FINGERPRINT = func.md5(func.concat_ws("\x1f", *(func.coalesce(cast(one, Text), "\x1e") for one in _SHOWN.values())))
_OFFERED = (
    (PRODUCTS.c.merchant_id == MERCHANT)
    & (VARIANTS.c.merchant_id == MERCHANT)
    & (VARIANTS.c.product_id == PRODUCTS.c.id)
    & (PRODUCTS.c.status == "active")
    & VARIANTS.c.archived_at.is_(None)
)
RETAILER_IDS: Select[Any] = select(RETAILER_ID.label("retailer_id")).where(_OFFERED)
"""Of everything that is offered."""

ITEMS: Select[Any] = (
    select(
        RETAILER_ID.label("retailer_id"),
        PRODUCTS.c.id.label("product_id"),
        VARIANTS.c.id.label("variant_id"),
        _FINGERPRINT.label("fingerprint"),
        *(one.label(name) for name, one in _SHOWN.items()),
    )
    .select_from(PRODUCTS)
    .join(VARIANTS, _OFFERED)
    .join(LEAVES, (LEAVES.c.merchant_id == MERCHANT) & (LEAVES.c.id == PRODUCTS.c.category_id))
    .outerjoin(TOPS, (TOPS.c.merchant_id == MERCHANT) & (TOPS.c.id == LEAVES.c.root_id))
)
"""All of them. `fingerprint` is another one as soon as anything is that is shown."""

_OF_VARIANTS = ITEMS.where(VARIANTS.c.id == any_(bindparam("keys", type_=ARRAY(Uuid()))))


@dataclass(frozen=True, slots=True)
class Item:
    """
    What is shown of one variant. `group_id` joins the variants of a product that has several; `was_minor` is the higher
    price that it had before, while it is reduced.
    """

    retailer_id: str
    product_id: UUID
    variant_id: UUID
    fingerprint: str
    name: str
    variant: str
    description: str | None
    image_url: str | None
    price_minor: int
    was_minor: int | None
    in_stock: bool
    slug: str
    brand: str | None
    options: dict[str, str]
    group_id: str | None
    category: str
    top: str | None
    top_id: UUID


async def items(db: MerchantSession, variant_ids: list[UUID]) -> dict[str, Item]:
    """What is shown of these variants by their retailer ids; not of those that are not offered now."""
    rows = await db.rows(_OF_VARIANTS, {"merchant_id": db.merchant_id, "keys": variant_ids})
    return {row.retailer_id: Item(*row) for row in rows}


async def names(db: MerchantSession, variant_ids: list[UUID]) -> dict[UUID, str]:
    """What these variants are called, offered or not."""
    found = await offering.variants_by_id(db, variant_ids) if variant_ids else {}
    return {variant_id: offer.name for variant_id, offer in found.items()}
