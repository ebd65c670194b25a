"""What is done with what pages tell: every minute, and every night."""

from uuid import UUID

from oja.kernel.db import merchant_session
from oja.kernel.jobs import every
from oja.merchants import queries as merchants
from oja.merchants.rounds import in_every_shop
from oja.storefront.measured import folding, noting


@every("* * * * *")
async def take_in() -> None:
    """Write down what pages told since a minute ago."""
    await noting.take_in()


@in_every_shop("52 3 * * *")
async def fold(*, merchant_id: UUID) -> None:
    """Count the days that are over, and forget single events that are old."""
    shop = await merchants.shop(merchant_id)
    async with merchant_session(merchant_id) as db:
        await folding.fold(db, shop.timezone)
