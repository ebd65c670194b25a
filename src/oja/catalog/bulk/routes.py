"""Bulk edits: begun, looked at, undone."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Header, Response

from oja.catalog.bulk import queries, service
from oja.catalog.bulk.errors import KeyUsedOtherwise, StillRunning
from oja.catalog.bulk.models import BulkEdit
from oja.catalog.bulk.schemas import BulkEditAnswer, BulkEditList, NewBulkEdit
from oja.kernel import web
from oja.kernel.db import MerchantSession
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, conflicts, json_response, listing, success
from oja.merchants.access import MerchantDb, allowed

router = Router(prefix="/api/merchants/{merchant_id}", tags=["Bulk edits"], responses=PROBLEMS)
READ, WRITE = allowed("catalog.read"), allowed("catalog.write")
_ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {"model": BulkEditAnswer, "description": "Done."},
    202: {"model": BulkEditAnswer, "description": "Under way: ask `bulk-edits/{edit_id}` how far it is."},
}
_USED, _RUNNING = conflicts(KeyUsedOtherwise.message), conflicts(StillRunning.message)
Key = Annotated[
    str | None,
    Header(alias="Idempotency-Key", min_length=1, max_length=255, description="Sent again, nothing happens twice."),
]


@router.post("/bulk-edits", response_model=BulkEditAnswer, responses=_ANSWERS | _USED, dependencies=[WRITE])
async def begin_bulk_edit(wanted: NewBulkEdit, db: MerchantDb, key: Key = None) -> Response:
    """Change many products at once: up to 1,000 by their ids, or all that a filter finds."""
    return await _answer(db, await service.begin(db, wanted, key))


@router.get("/bulk-edits", response_model=BulkEditList, dependencies=[READ])
async def list_bulk_edits(db: MerchantDb, page: Annotated[Page, Depends(web.page)]) -> Response:
    """Bulk edits of the last 30 days, the latest first."""
    rows, total = await queries.list_latest(db, offset=page.offset, limit=page.limit)
    return json_response(listing("bulk_edits", [_out(row, []) for row in rows], total=total, page=page))


@router.get("/bulk-edits/{edit_id}", response_model=BulkEditAnswer, dependencies=[READ])
async def get_bulk_edit(edit_id: UUID, db: MerchantDb) -> Response:
    """How far a bulk edit is, and what it left as it was."""
    edit = await service.get(db, edit_id)
    return json_response(success(_out(edit, await queries.problems(db, edit.id)), _told(edit)))


@router.post(
    "/bulk-edits/{edit_id}/undo", response_model=BulkEditAnswer, responses=_ANSWERS | _RUNNING, dependencies=[WRITE]
)
async def undo_bulk_edit(edit_id: UUID, db: MerchantDb) -> Response:
    """Put back what a bulk edit changed; what was changed again since is left and named."""
    return await _answer(db, await service.undo(db, edit_id))


async def _answer(db: MerchantSession, edit: BulkEdit) -> Response:
    body = success(_out(edit, await queries.problems(db, edit.id)), _told(edit))
    return json_response(body, 202 if edit.state in {"running", "undoing"} else 200)


def _out(edit: BulkEdit, problems: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "id": edit.id,
        "state": edit.state,
        "change": edit.request["change"],
        "total": edit.total,
        "done": edit.done,
        "changed": edit.changed,
        "refused": edit.refused,
        "kept": edit.kept,
        "can_undo": edit.state == "done" and edit.changed > 0,
        "actor": edit.actor,
        "problems": problems,
        "created_at": edit.created_at,
        "finished_at": edit.finished_at,
    }


def _told(edit: BulkEdit) -> str:
    match edit.state:
        case "running":
            return "The products are being changed. You can leave this page; it goes on."
        case "undoing":
            return "The products are being put back. You can leave this page; it goes on."
        case "undone" if edit.kept:
            return f"Undone, but for {_products(edit.kept)} that changed again since"
        case "undone":
            return "Undone"
        case _ if edit.refused:
            return f"{_products(edit.changed)} changed, {edit.refused:,} could not be"
        case _:
            return f"{_products(edit.changed)} changed" if edit.changed else "Nothing had to be changed"


def _products(count: int) -> str:
    return "1 product" if count == 1 else f"{count:,} products"
