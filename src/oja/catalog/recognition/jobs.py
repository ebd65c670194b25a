"""Prints of pictures are taken out of sight."""

from uuid import UUID

from oja.catalog.events import CatalogChanged
from oja.catalog.recognition import taking_up
from oja.kernel.events import on


@on(CatalogChanged, is_for_all=True)
async def take_prints(*, merchant_id: UUID) -> None:
    """Know the pictures again that came with the change."""
    await taking_up.take_up(merchant_id)
