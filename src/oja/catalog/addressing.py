"""Addresses of products and categories in the shop: kept on rename, changed on purpose, and the old ones remembered."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert

from oja.catalog.errors import SlugTaken
from oja.catalog.models import Category, Product
from oja.catalog.record_models import OldSlug
from oja.kernel.db import MerchantSession

Kind = Literal["product", "category"]


async def change(db: MerchantSession, kind: Kind, row: Product | Category, slug: str) -> None:
    """
    Give a product or a category another address; the one it had leads there from now on.

    :raises SlugTaken: another one of this shop has it
    """
    if slug == row.slug:
        return
    table = type(row)
    if await db.scalar(select(table.id).where(table.slug == slug)) is not None:
        raise SlugTaken
    old = {"merchant_id": db.merchant_id, "kind": kind, "slug": row.slug, "subject_id": row.id}
    remembered = insert(OldSlug).values(old)
    await db.execute(
        remembered.on_conflict_do_update(
            index_elements=["merchant_id", "kind", "slug"], set_={"subject_id": remembered.excluded.subject_id}
        )
    )
    its_own = (OldSlug.merchant_id == db.merchant_id, OldSlug.kind == kind, OldSlug.slug == slug)
    await db.execute(delete(OldSlug).where(*its_own).execution_options(synchronize_session=False))
    row.slug = slug


async def find_moved(db: MerchantSession, kind: Kind, slug: str) -> UUID | None:
    """What had this address before; None when nothing did."""
    mine = (OldSlug.merchant_id == db.merchant_id, OldSlug.kind == kind, OldSlug.slug == slug)
    found: UUID | None = await db.scalar(select(OldSlug.subject_id).where(*mine))
    return found


async def on_sale(db: MerchantSession, *, limit: int) -> Sequence[tuple[str, datetime]]:
    """The addresses of the products that shoppers see, the newest first, and when each was last changed."""
    newest = select(Product.slug, Product.updated_at).where(Product.status == "active").order_by(Product.id.desc())
    return (await db.execute(newest.limit(limit))).all()
