"""The demo's window: its products in the catalogue that the sandbox keeps, so that they are bought in the chat too."""

from typing import Any, Final

import httpx2

from oja.catalog import queries
from oja.catalog.views import ProductView
from oja.demo.world import NUMBER, STARLING
from oja.kernel.db import merchant_session
from oja.kernel.money import Money
from oja.kernel.settings import Settings
from oja.merchants import queries as merchants
from oja.merchants.queries import Shop

MOST: Final = 1000


async def dress(settings: Settings, sandbox: httpx2.AsyncClient) -> None:
    """
    Put the newest of what the demo shop offers into its number's catalogue, as Meta takes it (reference: WhatsApp 1.9).

    Doing it again brings the catalogue up to date.
    """
    shop = await merchants.shop_by_slug(STARLING.slug)
    if shop is None:
        return
    async with merchant_session(shop.id) as db:
        products = (await queries.find_products(db, limit=MOST)).items
    items = [{"method": "CREATE", "data": _item(settings, shop, product)} for product in products]
    answer = await sandbox.post(
        f"{settings.own_url}/sandbox/graph/{settings.graph_version}/{NUMBER.catalog_id}/items_batch",
        json={"item_type": "PRODUCT_ITEM", "allow_upsert": True, "requests": items},
        headers={"Authorization": f"Bearer {settings.meta_token}"},
    )
    answer.raise_for_status()


def _item(settings: Settings, shop: Shop, product: ProductView) -> dict[str, Any]:
    return {
        "id": product.external_id,
        "title": product.name,
        "description": product.description or product.name,
        "availability": "in stock" if product.in_stock else "out of stock",
        "condition": "new",
        "price": f"{Money(product.price_minor, shop.currency)} {shop.currency}",
        "link": f"{settings.public_url}/{shop.slug}/p/{product.slug}",
        "image_link": f"{settings.public_url}{product.image_url or ''}",
        "brand": shop.name,
    }
