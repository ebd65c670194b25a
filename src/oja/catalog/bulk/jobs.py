"""Bulk edits of thousands of products, which outlive a request."""

from uuid import UUID

from oja.catalog.bulk import service
from oja.kernel.db import merchant_session
from oja.kernel.jobs import job


@job("catalog.go_on_with_bulk_edit")
async def go_on_with_bulk_edit(*, merchant_id: UUID, edit_id: UUID) -> None:
    """Go on with a bulk edit, or its undoing, to its end: as whoever asked for it."""
    async with merchant_session(merchant_id) as db:
        edit = await service.get(db, edit_id)
        actor = (edit.undone_by if edit.state == "undoing" else None) or edit.actor
    has_more = True
    while has_more:
        async with merchant_session(merchant_id, actor=actor) as db:
            has_more = await service.go_on(db, edit_id)
