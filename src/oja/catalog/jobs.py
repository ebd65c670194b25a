"""Work of the catalogue that outlives a request."""

from uuid import UUID

from oja.catalog import importing, stock, waiting
from oja.catalog.events import AvailabilityChanged, CatalogChanged
from oja.catalog.moving import Source
from oja.kernel.db import merchant_session
from oja.kernel.events import on
from oja.kernel.jobs import job


@job("catalog.run_import")
async def run_import(*, merchant_id: UUID, import_id: UUID) -> None:
    """Take the rest of a product file."""
    await importing.run(merchant_id, import_id)


@job("catalog.look_after_import")
async def look_after_import(*, merchant_id: UUID, import_id: UUID) -> None:
    """See that an upload is finished although its process died."""
    await importing.look_after(merchant_id, import_id)


@job("catalog.end_hold")
async def end_hold(*, merchant_id: UUID, kind: str, source_id: UUID) -> None:
    """Put back what was held for too long."""
    async with merchant_session(merchant_id) as db:
        await stock.end_hold(db, Source(kind, source_id))


@on(AvailabilityChanged)
async def answer_interests(*, merchant_id: UUID, variant_id: UUID) -> None:  # noqa: ARG001
    """It may have come back into stock: answer who waited for it."""
    async with merchant_session(merchant_id) as db:
        await waiting.answer(db)


@on(CatalogChanged)
async def answer_after_change(*, merchant_id: UUID) -> None:
    """The merchant changed something, and it may be sold again: answer who waited for it."""
    async with merchant_session(merchant_id) as db:
        await waiting.answer(db)
