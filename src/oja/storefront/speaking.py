"""Speaking: products and categories in the visitor's language, as far as the merchant translated them."""

from collections.abc import Sequence

from oja.catalog import queries as catalog
from oja.catalog.translations import service as translating
from oja.catalog.views import CategoryView, ProductView
from oja.kernel.db import MerchantSession
from oja.merchants.queries import Shop


async def categories(db: MerchantSession, shop: Shop) -> list[CategoryView]:
    """Every category of the shop."""
    every = await catalog.categories(db)
    return await translating.categories(db, shop.language, every) if shop.languages else every


async def products(db: MerchantSession, shop: Shop, views: Sequence[ProductView]) -> list[ProductView]:
    """The same products."""
    return await translating.products(db, shop.language, views) if shop.languages else list(views)
