"""Things to sell, people who buy them, and their carts: by the real services."""

from uuid import UUID

from oja.carts import queries
from oja.carts import service as carts
from oja.carts.views import CartView
from oja.catalog import service as catalog
from oja.catalog.schemas import NewProduct
from oja.catalog.views import ProductView
from oja.customers import service as customers
from oja.kernel.db import merchant_session
from tests.support.cast import Actor

CHIDI = "+2348031112222"
DONA = "+2348033334444"


async def put_on_sale(
    shop: Actor, name: str = "Basmati Rice", price: str = "24.99", stock: int | None = None
) -> ProductView:
    """A product in the shop's window; without a stock nobody counts it."""
    async with merchant_session(shop.merchant_id) as db:
        return await catalog.create_product(db, NewProduct(name=name, price=price, stock_quantity=stock))


async def make_shopper(shop: Actor, phone: str = CHIDI, name: str | None = "Chidi") -> UUID:
    """Somebody who buys there."""
    async with merchant_session(shop.merchant_id) as db:
        return (await customers.find_or_create_by_phone(db, phone, name)).id


async def make_cart(shop: Actor, *wanted: tuple[ProductView, int], customer_id: UUID | None = None) -> CartView:
    """A cart with something in it: the customer's own, or a guest's."""
    async with merchant_session(shop.merchant_id) as db:
        cart_id = await (carts.open_guest(db) if customer_id is None else carts.open_for(db, customer_id))
        for product, quantity in wanted:
            await carts.add(db, cart_id, product.variant_id, quantity)
        return await queries.get(db, cart_id)
