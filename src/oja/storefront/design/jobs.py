"""What is done for designs: pictures that neither they nor the catalogue show any more are let go."""

from uuid import UUID

from oja.catalog.pictures import covers
from oja.kernel.db import merchant_session
from oja.merchants import queries as merchants
from oja.merchants.rounds import in_every_shop
from oja.storefront.design import queries


@in_every_shop("27 3 * * *")
async def let_go_unused_covers(*, merchant_id: UUID) -> None:
    """Every night."""
    shop = await merchants.shop(merchant_id)
    async with merchant_session(merchant_id) as db:
        await covers.let_go_unused(db, f"{shop.logo_url} {await queries.words(db)}")
