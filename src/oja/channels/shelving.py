"""What plain words need to know of a shop: its page, and the names, prices and pages of the products in a message."""

from uuid import UUID

from oja.catalog import queries as catalog
from oja.channels.messages import OutMessage, Product
from oja.channels.numbering import Shelf, choices
from oja.kernel.db import merchant_session
from oja.kernel.money import Money
from oja.kernel.settings import get_settings
from oja.merchants import queries as merchants


async def shelf_of(merchant_id: UUID, message: OutMessage) -> Shelf:
    """The shelf that a message sells from. It opens a short transaction of its own."""
    shop = await merchants.shop(merchant_id)
    wanted = [choice.id for choice in choices(message) if choice.is_product]
    wanted += [message.retailer_id] if isinstance(message, Product) else []
    async with merchant_session(merchant_id) as db:
        found = await catalog.products_by_external_id(db, wanted) if wanted else {}
    page = f"{get_settings().public_url}/{shop.slug}"
    prices = {key: Money(one.price_minor, shop.currency).display(shop.money_locale) for key, one in found.items()}
    return Shelf(
        page,
        {key: f"{page}/p/{one.slug}" for key, one in found.items()},
        {key: f"{one.name} – {prices[key]}" for key, one in found.items()},
    )
