"""Products on the shelves of a shop, through the real service."""

from uuid import UUID

from oja.catalog import service as catalog
from oja.catalog.categories.service import make_missing
from oja.catalog.schemas import NewProduct, ProductChange
from oja.catalog.variants import service as variants
from oja.catalog.variants.schemas import NewVariant, VariantChange
from oja.catalog.views import ProductView
from oja.kernel.db import merchant_session
from tests.support.cast import Actor


async def stock_up(
    actor: Actor,
    name: str = "Basmati Rice 5 kg",
    *,
    price: str = "2500",
    category: str = "Grains",
    subcategory: str = "",
    stock: int | None = 20,
    **more: object,
) -> ProductView:
    """One product on the shelf."""
    async with merchant_session(actor.merchant_id) as db:
        leaves = await make_missing(db, [(category, subcategory)])
        leaf = next(iter(leaves.values()))
        new = NewProduct.model_validate(
            {"name": name, "price": price, "category_id": leaf, "stock_quantity": stock, **more}
        )
        return await catalog.create_product(db, new)


async def reprice(actor: Actor, product_id: UUID, price: str) -> None:
    """The merchant changes a price."""
    async with merchant_session(actor.merchant_id) as db:
        await catalog.update_product(db, product_id, ProductChange(price=price))


async def restock(actor: Actor, product_id: UUID, pieces: int) -> None:
    """The merchant counts her shelf."""
    async with merchant_session(actor.merchant_id) as db:
        await catalog.update_product(db, product_id, ProductChange(stock_quantity=pieces))


async def spread(actor: Actor, product: ProductView, *sizes: tuple[str, str, int | None]) -> dict[str, UUID]:
    """The product in these sizes, each with its price and stock; answers their ids. The first is the one there was."""
    made: dict[str, UUID] = {}
    async with merchant_session(actor.merchant_id) as db:
        for size, price, stock in sizes:
            said = {"options": {"Size": size}, "price": price, "stock_quantity": stock}
            if made:
                one = await variants.add(db, product.id, NewVariant.model_validate(said))
            else:
                one = await variants.change(db, product.variant_id, VariantChange.model_validate(said))
            made[size] = one.id
    return made
