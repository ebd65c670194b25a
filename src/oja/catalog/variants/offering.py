"""Offering: the variants of products, each as the shop's team sees it and as a cart needs it. Nothing here writes."""

import re
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Select, Text, Uuid, any_, bindparam, case, select

from oja.catalog import listing
from oja.catalog.listing import MERCHANT, PRODUCTS, VARIANTS
from oja.catalog.models import Variant
from oja.catalog.variants.errors import VariantNotFound, VariantRequired
from oja.catalog.views import Offer, ProductView, VariantView
from oja.kernel.db import MerchantSession

_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_KEYS = any_(bindparam("keys", type_=ARRAY(Uuid())))
_OFFERS = (
    select(
        VARIANTS.c.id,
        VARIANTS.c.product_id,
        PRODUCTS.c.name,
        VARIANTS.c.name.label("variant"),
        PRODUCTS.c.external_id,
        VARIANTS.c.sku,
        case((VARIANTS.c.image_url.is_(None), PRODUCTS.c.image_url), else_=VARIANTS.c.image_url).label("image_url"),
        VARIANTS.c.price_minor,
        listing.in_stock(VARIANTS).label("in_stock"),
        VARIANTS.c.is_tracked,
        VARIANTS.c.stock_quantity,
        case((VARIANTS.c.archived_at.is_(None), PRODUCTS.c.status), else_="archived").label("status"),
    )
    .join(PRODUCTS, (PRODUCTS.c.merchant_id == MERCHANT) & (PRODUCTS.c.id == VARIANTS.c.product_id))
    .where(VARIANTS.c.merchant_id == MERCHANT)
    .order_by(VARIANTS.c.position, VARIANTS.c.id)
)
_BY_ID = _OFFERS.where(VARIANTS.c.id == _KEYS)
_BY_EXTERNAL_ID = _OFFERS.where(
    PRODUCTS.c.external_id == any_(bindparam("keys", type_=ARRAY(Text()))), VARIANTS.c.is_default
)
_OF_PRODUCTS = _OFFERS.where(VARIANTS.c.product_id == _KEYS, VARIANTS.c.archived_at.is_(None))


async def variants_by_id(db: MerchantSession, ids: Iterable[UUID]) -> dict[UUID, Offer]:
    """Those of the variants that there are, as a cart needs them; archived ones too."""
    return {one.variant_id: one for one in await _offers(db, _BY_ID, ids)}


async def choices(db: MerchantSession, product_ids: Iterable[UUID]) -> dict[UUID, list[Offer]]:
    """The living variants of each product, in the merchant's order: what a shopper may choose from."""
    found: dict[UUID, list[Offer]] = {}
    for one in await _offers(db, _OF_PRODUCTS, product_ids):
        found.setdefault(one.product_id, []).append(one)
    return found


async def chosen(db: MerchantSession, product: ProductView, variant_id: UUID | None) -> UUID:
    """
    Which variant of a product is meant: the one named, or the only one there is.

    :raises VariantNotFound: the product has no such variant
    :raises VariantRequired: it has several, and none is named
    """
    if variant_id is None and not product.has_choices:
        return product.variant_id
    offers = (await choices(db, [product.id])).get(product.id, [])
    if variant_id is None:
        raise VariantRequired(errors=[_choice(one) for one in offers])
    if variant_id not in {one.variant_id for one in offers}:
        raise VariantNotFound
    return variant_id


async def by_retailer_id(db: MerchantSession, retailer_ids: Iterable[str]) -> dict[str, Offer]:
    """
    What WhatsApp's own catalogue calls a variant: the merchant's id of the product for the one in front, and the
    variant's own id for every other.
    """
    wanted = list(retailer_ids)
    found = {one.external_id: one for one in await _offers(db, _BY_EXTERNAL_ID, wanted)}
    ours = {one: UUID(one) for one in wanted if one not in found and _UUID.fullmatch(one)}
    by_id = await variants_by_id(db, ours.values()) if ours else {}
    return found | {name: by_id[key] for name, key in ours.items() if key in by_id}


async def variants_of(db: MerchantSession, product_id: UUID, *, is_archived: bool = False) -> list[VariantView]:
    """A product's living variants in the merchant's order, or its archived ones."""
    state = Variant.archived_at.is_not(None) if is_archived else Variant.archived_at.is_(None)
    rows = select(Variant).where(Variant.product_id == product_id, state).order_by(Variant.position, Variant.id)
    return [view(row) for row in await db.scalars(rows.execution_options(populate_existing=True))]


async def get_variant(db: MerchantSession, variant_id: UUID) -> VariantView:
    """
    One variant, archived or not.

    :raises VariantNotFound: there is none with that id
    """
    row = await db.get(Variant, (db.merchant_id, variant_id), populate_existing=True)
    if row is None:
        raise VariantNotFound
    return view(row)


def view(row: Variant) -> VariantView:
    """A row as others see it."""
    return VariantView(
        id=row.id,
        product_id=row.product_id,
        name=row.name,
        options=row.options,
        price_minor=row.price_minor,
        compare_at_minor=row.compare_at_minor,
        cost_minor=row.cost_minor,
        sku=row.sku,
        barcode=row.barcode,
        weight_kg=row.weight_kg,
        image_url=row.image_url,
        position=row.position,
        is_default=row.is_default,
        is_tracked=row.is_tracked,
        is_available=row.is_available,
        stock_quantity=row.stock_quantity,
        low_stock_at=row.low_stock_at,
        archived_at=row.archived_at,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )


def _choice(offer: Offer) -> dict[str, str]:
    return {"product_id": str(offer.product_id), "variant_id": str(offer.variant_id), "name": offer.name}


async def _offers(db: MerchantSession, statement: Select[Any], ids: Iterable[UUID | str]) -> list[Offer]:
    return [
        Offer(
            variant_id=row.id,
            product_id=row.product_id,
            name=f"{row.name}, {row.variant}" if row.variant else row.name,
            variant=row.variant,
            external_id=row.external_id,
            sku=row.sku,
            image_url=row.image_url,
            price_minor=row.price_minor,
            in_stock=row.in_stock,
            available=row.stock_quantity if row.is_tracked else None,
            status=row.status,
        )
        for row in await db.rows(statement, {"merchant_id": db.merchant_id, "keys": list(ids)})
    ]
