"""Shelving: products as the grid shows them, in the visitor's language and with what is thought of them."""

from collections.abc import Sequence

from oja.catalog.views import ProductView
from oja.kernel.db import MerchantSession
from oja.merchants.queries import Shop
from oja.storefront import frame, reviewing, schemas, speaking


async def tiles(db: MerchantSession, shop: Shop, views: Sequence[ProductView]) -> list[schemas.Tile]:
    """The same products as tiles."""
    rated = await reviewing.ratings(db, shop, [one.id for one in views])
    return [frame.tile(shop, one, rated.get(one.id)) for one in await speaking.products(db, shop, views)]
