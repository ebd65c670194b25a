"""
Importing: a product file taken in chunks of 5,000 rows, one transaction each, which also records how far it got.

A killed import goes on from there. While the database merges one chunk, a thread reads the next. Two who run the same
import do no harm: each chunk is taken once, by whoever comes first.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import bindparam, func, select, text
from sqlalchemy.dialects.postgresql import JSONB

from oja.catalog import changing, limits, names
from oja.catalog.categories import service as categorising
from oja.catalog.importing import merging
from oja.catalog.importing.chunks import Chunk, ProductFile
from oja.catalog.importing.errors import ImportNotFound
from oja.catalog.importing.models import Import
from oja.kernel import clock, ids, jobs, live
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.settings import get_settings
from oja.merchants import queries as merchants

LOOK_AGAIN = timedelta(seconds=30)
STALLED = timedelta(seconds=20)
PATIENCE_SECONDS = 20.0

_PROGRESS = text(
    "UPDATE imports SET bytes_done = :offset, lines_done = :line, added = added + :added, updated = updated + :updated,"
    " unchanged = unchanged + :unchanged, failed = failed + :failed, skipped = skipped + :skipped,"
    " errors = errors || :errors, warnings = warnings || :warnings,"
    " heartbeat_at = now(), updated_at = now()"
    " WHERE merchant_id = :merchant_id AND id = :id"
).bindparams(bindparam("errors", type_=JSONB), bindparam("warnings", type_=JSONB))


class _Overtaken(Exception):
    """Somebody else has taken this chunk."""


def new_path() -> Path:
    """Where the next file that is uploaded goes."""
    folder = get_settings().home / "imports"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return (folder / f"{ids.new()}.csv").resolve()


async def begin(merchant_id: UUID, path: Path, filename: str) -> UUID:
    """
    Accept a file that lies on disk; `run` does the work, and a job looks after it should this process die.

    :raises BadFile: it cannot be read as a product list
    :raises MissingColumns: a required column is not there
    """
    shop = await merchants.shop(merchant_id)
    file = await asyncio.to_thread(ProductFile, path, shop.currency)
    file.close()
    import_id = ids.new()
    async with merchant_session(merchant_id) as db:
        db.add(Import(id=import_id, filename=filename, path=str(path), size_bytes=file.records.size))
        await db.flush()
        await jobs.enqueue(
            db, "catalog.look_after_import", delay=LOOK_AGAIN, merchant_id=merchant_id, import_id=import_id
        )
    return import_id


async def run_at_once(merchant_id: UUID, import_id: UUID) -> None:
    """Do what fits into a request: 5,000 rows. What is left becomes a job."""
    await run(merchant_id, import_id, rows=limits.ROWS_AT_ONCE)
    async with merchant_session(merchant_id) as db:
        if (await db.get_one(Import, (merchant_id, import_id))).state == "running":
            await jobs.enqueue(db, "catalog.run_import", merchant_id=merchant_id, import_id=import_id)


async def run(merchant_id: UUID, import_id: UUID, *, rows: int | None = None) -> None:
    """Go on with an import from where it stands, to its end or for about so many rows."""
    async with merchant_session(merchant_id) as db:
        begun = await db.get_one(Import, (merchant_id, import_id))
    if begun.state != "running":
        return
    shop = await merchants.shop(merchant_id)
    try:
        file = await asyncio.to_thread(ProductFile, Path(begun.path), shop.currency)
    except FileNotFoundError:
        await _give_up(merchant_id, import_id, "The uploaded file is gone. Please upload it again.")
        return
    places: dict[tuple[str, str], UUID] = {}
    until = time.monotonic() + PATIENCE_SECONDS
    with file:
        await asyncio.to_thread(file.go_to, begun.bytes_done)
        async for chunk in _chunks(file, is_ahead=rows is None):
            try:
                await _take(merchant_id, import_id, file, chunk, places)
            except _Overtaken:
                return
            if chunk.is_last:
                await asyncio.to_thread(Path(begun.path).unlink, missing_ok=True)
            elif rows is not None and (file.rows >= rows or time.monotonic() > until):
                return


async def look_after(merchant_id: UUID, import_id: UUID) -> None:
    """Go on with an import whose process died; look again later while it is alive."""
    async with merchant_session(merchant_id) as db:
        found = await db.get(Import, (merchant_id, import_id))
        if found is None or found.state != "running":
            return
        if found.heartbeat_at > clock.now() - STALLED:
            await jobs.enqueue(
                db, "catalog.look_after_import", delay=LOOK_AGAIN, merchant_id=merchant_id, import_id=import_id
            )
            return
    await run(merchant_id, import_id)


async def get(db: MerchantSession, import_id: UUID) -> Import:
    """
    One uploaded file and how far it got.

    :raises ImportNotFound: there is none with that id
    """
    found = await db.get(Import, (db.merchant_id, import_id))
    if found is None:
        raise ImportNotFound
    return found


async def list_latest(db: MerchantSession, *, offset: int = 0, limit: int = 20) -> tuple[Sequence[Import], int]:
    """Uploaded files, the latest first, and how many there are."""
    total = await db.scalar(select(func.count()).select_from(Import).where(Import.merchant_id == db.merchant_id))
    rows = await db.scalars(select(Import).order_by(Import.id.desc()).offset(offset).limit(limit))
    return rows.all(), total or 0


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


async def _take(
    merchant_id: UUID, import_id: UUID, file: ProductFile, chunk: Chunk, places: dict[tuple[str, str], UUID]
) -> None:
    await _make_categories(merchant_id, import_id, chunk, places)
    async with _locked(merchant_id, import_id, chunk) as (db, found):
        await _match_ids(db, file, chunk)
        merged = await merging.merge(db, chunk.rows, places, file.reader.present, import_id, chunk.documents)
        await db.execute(
            _PROGRESS,
            {
                "merchant_id": merchant_id,
                "id": import_id,
                "offset": chunk.offset,
                "line": chunk.line,
                "added": merged.added,
                "updated": merged.updated,
                "unchanged": merged.unchanged,
                "failed": chunk.failed,
                "skipped": chunk.skipped,
                "errors": chunk.problems[: max(0, limits.KEPT_ERRORS - len(found.errors))],
                "warnings": chunk.guesses[: max(0, limits.KEPT_WARNINGS - len(found.warnings))],
            },
        )
        live.tell(db, f"merchant:{merchant_id}", {"type": "import_progress", "import_id": str(import_id)})
        if chunk.is_last:
            found.state, found.finished_at, found.message = "done", clock.now(), chunk.remark
            if found.added + merged.added + found.updated + merged.updated:
                await changing.changed(db)


@asynccontextmanager
async def _locked(merchant_id: UUID, import_id: UUID, chunk: Chunk) -> AsyncIterator[tuple[MerchantSession, Import]]:
    async with merchant_session(merchant_id, actor=f"import:{import_id}") as db:
        await changing.lock(db)
        found = (await db.scalars(select(Import).where(Import.id == import_id).with_for_update())).one()
        if found.state != "running" or found.bytes_done != chunk.began:
            raise _Overtaken
        yield db, found


async def _make_categories(
    merchant_id: UUID, import_id: UUID, chunk: Chunk, places: dict[tuple[str, str], UUID]
) -> None:
    """In a transaction of its own: it moves the catalogue's version, which comes after the locks on variants."""
    new = dict.fromkeys(row.place for row in chunk.rows if row.place not in places)
    if new:
        async with merchant_session(merchant_id, actor=f"import:{import_id}") as db:
            await changing.lock(db)
            made = await categorising.make_missing(db, new)
        places.update({place: made[names.folded(place[0]), names.folded(place[1])] for place in new})


async def _match_ids(db: MerchantSession, file: ProductFile, chunk: Chunk) -> None:
    """A `product_id` that is our own id of one of this merchant's products means that product."""
    known = await merging.external_ids(db, chunk.uuids()) if chunk.uuids() else {}
    for product_id, external_id in known.items():
        file.rename(chunk, product_id, external_id)


async def _give_up(merchant_id: UUID, import_id: UUID, message: str) -> None:
    async with merchant_session(merchant_id) as db:
        found = await db.get_one(Import, (merchant_id, import_id))
        found.state, found.message, found.finished_at = "failed", message, clock.now()
        live.tell(db, f"merchant:{merchant_id}", {"type": "import_progress", "import_id": str(import_id)})
