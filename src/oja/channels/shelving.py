"""What plain words need to know of a shop: its page, and the names, prices and pages of the products in a message."""

from uuid import UUID

from oja.catalog import queries as catalog
from oja.catalog.variants import offering
from oja.channels.capabilities import SELLING, degrade, of_number
from oja.channels.messages import OutMessage, Product, kind_of
from oja.channels.numbering import Shelf, choices
from oja.channels.queries import Line
from oja.kernel.db import merchant_session
from oja.kernel.money import Money
from oja.merchants import queries as merchants


async def carried(line: Line, message: OutMessage) -> list[OutMessage]:
    """The message as its number carries it: itself, or what says the same; products in words need the shelf."""
    to = of_number(line.kind, has_catalog=bool(line.catalog_id))
    if to.carries(message) or kind_of(message) not in SELLING:
        return degrade(message, to)
    shelf = await shelf_of(line.merchant_id, message)
    return degrade(message, to, shop_url=shelf.url, links=shelf.links, names=shelf.names)


async def shelf_of(merchant_id: UUID, message: OutMessage) -> Shelf:
    """The shelf that a message sells from: each variant by its own name and price. Opens a transaction of its own."""
    shop = await merchants.shop(merchant_id)
    wanted = [choice.id for choice in choices(message) if choice.is_product]
    wanted += [message.retailer_id] if isinstance(message, Product) else []
    async with merchant_session(merchant_id) as db:
        offers = await offering.by_retailer_id(db, wanted) if wanted else {}
        products = await catalog.products_by_id(db, {one.product_id for one in offers.values()})
    page = shop.home
    prices = {key: Money(one.price_minor, shop.currency).display(shop.money_locale) for key, one in offers.items()}
    return Shelf(
        page,
        {key: f"{page}/p/{products[one.product_id].slug}" for key, one in offers.items()},
        {key: f"{one.name} – {prices[key]}" for key, one in offers.items()},
    )
