"""Work of imports that outlives a request."""

from uuid import UUID

from oja.catalog.importing import service as importing
from oja.kernel.jobs import job


@job("catalog.run_import")
async def run_import(*, merchant_id: UUID, import_id: UUID) -> None:
    """Take the rest of a product file."""
    await importing.run(merchant_id, import_id)


@job("catalog.look_after_import")
async def look_after_import(*, merchant_id: UUID, import_id: UUID) -> None:
    """See that an upload is finished although its process died."""
    await importing.look_after(merchant_id, import_id)
