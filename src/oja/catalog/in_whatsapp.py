"""In WhatsApp: which products its catalogue shows right now, noted by whoever keeps that catalogue in step."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import update

from oja.catalog import changing
from oja.catalog.models import Product
from oja.kernel import live
from oja.kernel.db import MerchantSession


async def note(db: MerchantSession, *, shown: Collection[UUID], hidden: Collection[UUID]) -> int:
    """
    Note what WhatsApp shows and what it does not; answers for how many products that is news.

    It is an outcome and no change of the catalogue: nothing is emitted, and nobody's history has it.
    """
    await changing.lock(db)
    turned = 0
    for is_shown, products in ((True, shown), (False, hidden)):
        if products:
            news = update(Product).where(Product.id.in_(products), Product.is_in_whatsapp_catalog.is_not(is_shown))
            kept = {"is_in_whatsapp_catalog": is_shown, "updated_at": Product.updated_at}
            noted = news.values(kept).returning(Product.id).execution_options(synchronize_session=False)
            turned += len((await db.scalars(noted)).all())
    if turned:
        live.tell(db, f"merchant:{db.merchant_id}", {"type": "catalog_changed"})
    return turned
