"""Absent: what a page says where something was, or never was: with what comes nearest to the words of its address."""

from oja.catalog import queries as catalog
from oja.catalog.views import ProductView
from oja.kernel.db import MerchantSession
from oja.merchants.queries import Shop
from oja.storefront import schemas, shelving

SIMILAR = 5
LONGEST = 100


async def product(db: MerchantSession, shop: Shop, slug: str, gone: ProductView | None) -> schemas.Missing:
    """A product that is not sold here, or no longer."""
    words = gone.name if gone else slug.replace("-", " ").replace("\x00", "")
    category = gone.subcategory_id or gone.category_id if gone else None
    near = await catalog.find_products(db, search=words[:LONGEST], in_stock=True, limit=SIMILAR)
    if not near.items:
        near = await catalog.find_products(db, category_id=category, in_stock=True, limit=SIMILAR)
    if not near.items and category:
        near = await catalog.find_products(db, in_stock=True, limit=SIMILAR)
    similar = await shelving.tiles(db, shop, near.items)
    return schemas.Missing(what="product", was_here=gone is not None, similar=similar)
