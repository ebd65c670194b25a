"""Linked pictures are noted and fetched out of sight."""

from uuid import UUID

from oja.catalog.events import CatalogChanged
from oja.catalog.linked import fetching, taking_up
from oja.kernel.events import on
from oja.kernel.jobs import job
from oja.merchants.rounds import in_every_shop


@on(CatalogChanged, is_for_all=True)
async def take_up_addresses(*, merchant_id: UUID) -> None:
    """Note the addresses of pictures that came with the change."""
    await taking_up.take_up(merchant_id)


# Few at one time: a supplier's host is asked by few of us, and ten thousand pictures keep no message waiting.
@job("catalog.fetch_linked", at_once=3)
async def fetch_linked(*, merchant_id: UUID) -> None:
    """Fetch what is due in a shop."""
    await fetching.fetch_due(merchant_id)


@in_every_shop("*/10 * * * *")
async def fetch_what_is_left(*, merchant_id: UUID) -> None:
    """What was claimed by a worker that died, and what nobody was told of."""
    await fetching.fetch_due(merchant_id)
