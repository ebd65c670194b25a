"""Warning: what is taken as it is, and may still be a mistake. Nothing here writes."""

from uuid import UUID

from pydantic import BaseModel, Field
from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import distinct_on

from oja.catalog.models import Product, Variant
from oja.kernel.db import MerchantSession


class Warned(BaseModel):
    """Something to look at again; it was taken all the same."""

    code: str = Field(examples=["sku_used_twice"])
    message: str = Field(examples=["Palm Oil has the SKU OIL-1, too."])
    product_id: UUID = Field(description="The other product.")


async def of_skus(db: MerchantSession, product_id: UUID) -> list[Warned]:
    """Whose variants have a SKU of this product's, too: one warning for each SKU, of products not archived."""
    mine = select(Variant.sku).where(
        Variant.merchant_id == db.merchant_id,
        Variant.product_id == product_id,
        Variant.archived_at.is_(None),
        Variant.sku.is_not(None),
    )
    same = (Product.merchant_id == Variant.merchant_id) & (Product.id == Variant.product_id)
    others = (
        select(Variant.sku, Product.id, Product.name)
        .join(Product, same)
        .where(
            Variant.merchant_id == db.merchant_id,
            Variant.sku.in_(mine),
            Variant.product_id != product_id,
            Variant.archived_at.is_(None),
            Product.status != "archived",
        )
        .ext(distinct_on(Variant.sku))
        .order_by(Variant.sku, Product.id)
    )
    found = [_warned(sku, other, name) for sku, other, name in await db.execute(others)]
    twice = mine.group_by(Variant.sku).having(func.count() > 1).order_by(Variant.sku)
    within = [_warned(sku, product_id, "Another variant of it") for sku in await db.scalars(twice)]
    return found + within


def _warned(sku: str | None, product_id: UUID, name: str) -> Warned:
    return Warned(code="sku_used_twice", message=f"{name} has the SKU {sku}, too.", product_id=product_id)
