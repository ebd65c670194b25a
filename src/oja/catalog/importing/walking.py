"""
Walking: a product file gone through in chunks of 5,000 rows, one transaction each, which also records how far it got.

Whoever is killed goes on from there. While the database works on one chunk, a thread reads the next. Two who walk the
same file do no harm: each chunk is taken once, by whoever comes first.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select, text
from sqlalchemy.dialects.postgresql import JSONB

from oja.catalog import changing, limits
from oja.catalog.importing import merging
from oja.catalog.importing.chunks import Chunk, Plan, ProductFile
from oja.catalog.importing.layouts import Layout
from oja.catalog.importing.merging import Merged
from oja.catalog.importing.models import Import
from oja.kernel import clock, jobs, live
from oja.kernel.db import MerchantSession, merchant_session
from oja.merchants import queries as merchants

PATIENCE_SECONDS = 20.0
LOOK_AGAIN = timedelta(seconds=30)

_PROGRESS = text(
    "UPDATE imports SET bytes_done = :offset, lines_done = :line, added = added + :added, updated = updated + :updated,"
    " unchanged = unchanged + :unchanged, failed = failed + :failed, skipped = skipped + :skipped,"
    " errors = errors || :errors, warnings = warnings || :warnings,"
    " heartbeat_at = now(), updated_at = now()"
    " WHERE merchant_id = :merchant_id AND id = :id"
).bindparams(bindparam("errors", type_=JSONB), bindparam("warnings", type_=JSONB))

Step = Callable[[ProductFile, Chunk], Awaitable[None]]


class Overtaken(Exception):
    """Somebody else has taken this chunk, or the import is not to go on."""


def plan_of(found: Import) -> Plan:
    """How an import's file is read."""
    layout = Layout.read(found.layout) if found.layout else None
    return Plan(is_sheet=found.kind == "workbook", origin=found.origin, layout=layout)


async def walk(merchant_id: UUID, import_id: UUID, state: str, step: Step, *, rows: int | None = None) -> None:
    """
    Take the steps of an import in this state from where it stands, to its end or for about so many rows.

    A step takes its chunk by `taken`, and records it by `note`.
    """
    async with merchant_session(merchant_id) as db:
        begun = await db.get_one(Import, (merchant_id, import_id))
    if begun.state != state:
        return
    shop = await merchants.shop(merchant_id)
    try:
        file = await asyncio.to_thread(ProductFile, Path(begun.path), shop.currency, plan_of(begun))
    except FileNotFoundError:
        await _give_up(merchant_id, import_id, "The uploaded file is gone. Please upload it again.")
        return
    until = time.monotonic() + PATIENCE_SECONDS
    with file:
        await asyncio.to_thread(file.go_to, begun.bytes_done)
        file.reads_words = state == "running" and (begun.added > 0 or begun.bytes_done == 0)
        async for chunk in _chunks(file, is_ahead=rows is None):
            try:
                await step(file, chunk)
            except Overtaken:
                return
            if rows is not None and (file.rows >= rows or time.monotonic() > until):
                return


@asynccontextmanager
async def taken(
    merchant_id: UUID, import_id: UUID, state: str, chunk: Chunk, *, is_writing: bool
) -> AsyncIterator[tuple[MerchantSession, Import]]:
    """
    A transaction in which a chunk is ours.

    :raises Overtaken: it is somebody else's, or the import is in another state by now
    """
    async with merchant_session(merchant_id, actor=f"import:{import_id}") as db:
        if is_writing:
            await changing.lock(db)
        found = (await db.scalars(select(Import).where(Import.id == import_id).with_for_update())).one()
        if found.state != state or found.bytes_done != chunk.began:
            raise Overtaken
        yield db, found


async def note(db: MerchantSession, found: Import, chunk: Chunk, merged: Merged) -> None:
    """Record what was done with a chunk, in the transaction that did it."""
    values: dict[str, Any] = {
        "merchant_id": db.merchant_id,
        "id": found.id,
        "offset": chunk.offset,
        "line": chunk.line,
        "added": merged.added,
        "updated": merged.updated,
        "unchanged": merged.unchanged,
        "failed": chunk.failed,
        "skipped": chunk.skipped,
        "errors": chunk.problems[: max(0, limits.KEPT_ERRORS - len(found.errors))],
        "warnings": chunk.guesses[: max(0, limits.KEPT_WARNINGS - len(found.warnings))],
    }
    await db.execute(_PROGRESS, values)
    tell(db, found.id)


def tell(db: MerchantSession, import_id: UUID) -> None:
    """Let whoever looks at an import look again."""
    live.tell(db, f"merchant:{db.merchant_id}", {"type": "import_progress", "import_id": str(import_id)})


async def see_to(db: MerchantSession, import_id: UUID) -> None:
    """Have a job look, after a while, whether an import that goes on does so."""
    await jobs.enqueue(
        db, "catalog.look_after_import", delay=LOOK_AGAIN, merchant_id=db.merchant_id, import_id=import_id
    )


async def match_ids(db: MerchantSession, file: ProductFile, chunk: Chunk) -> None:
    """A `product_id` that is our own id of one of this merchant's products means that product."""
    known = await merging.external_ids(db, chunk.uuids()) if chunk.uuids() else {}
    for product_id, external_id in known.items():
        file.rename(chunk, product_id, external_id)


async def _chunks(file: ProductFile, *, is_ahead: bool) -> AsyncIterator[Chunk]:
    """The file's chunks, each read in a thread; `is_ahead` reads the next while the last is worked on."""
    reading: asyncio.Task[Chunk] | None = None
    try:
        while True:
            chunk = await (reading or asyncio.to_thread(file.read))
            reading = asyncio.create_task(asyncio.to_thread(file.read)) if is_ahead and not chunk.is_last else None
            yield chunk
            if chunk.is_last:
                return
    finally:
        if reading is not None:
            await asyncio.wait([reading])


async def _give_up(merchant_id: UUID, import_id: UUID, message: str) -> None:
    async with merchant_session(merchant_id) as db:
        found = await db.get_one(Import, (merchant_id, import_id))
        found.state, found.message, found.finished_at = "failed", message, clock.now()
        tell(db, import_id)
