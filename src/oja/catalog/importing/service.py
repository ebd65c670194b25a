"""
Importing: a product file taken into the catalogue, chunk by chunk (`walking`).

The format's own endpoint begins at once; the studio looks first (`studio`, `checking`) and can take back (`reverting`).
"""

import asyncio
import functools
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select

from oja.catalog import changing, limits
from oja.catalog.importing import checking, merging, places, reverting, walking
from oja.catalog.importing.chunks import Chunk, ProductFile
from oja.catalog.importing.models import Import
from oja.catalog.importing.places import Place
from oja.kernel import clock, ids, jobs
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from oja.merchants import queries as merchants

STALLED = timedelta(seconds=20)
MANY = 100
"""New products at the beginning of a file, of which the planner should know."""
_GOES_ON = {"running", "checking", "reverting"}


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
        await walking.see_to(db, import_id)
    return import_id


async def run_at_once(merchant_id: UUID, import_id: UUID) -> None:
    """Do what fits into a request: 5,000 rows. What is left becomes a job."""
    await run(merchant_id, import_id, rows=limits.ROWS_AT_ONCE)
    async with merchant_session(merchant_id) as db:
        if (await db.get_one(Import, (merchant_id, import_id))).state == "running":
            await jobs.enqueue(db, "catalog.run_import", merchant_id=merchant_id, import_id=import_id)


async def run(merchant_id: UUID, import_id: UUID, *, rows: int | None = None) -> None:
    """Go on with an import from where it stands, to its end or for about so many rows."""
    step = functools.partial(_take, merchant_id, import_id, {})
    await walking.walk(merchant_id, import_id, "running", step, rows=rows)


async def look_after(merchant_id: UUID, import_id: UUID) -> None:
    """Go on with an import whose process died; look again later while it is alive."""
    async with merchant_session(merchant_id) as db:
        found = await db.get(Import, (merchant_id, import_id))
        if found is None or found.state not in _GOES_ON:
            return
        if found.heartbeat_at > clock.now() - STALLED:
            await walking.see_to(db, import_id)
            return
    match found.state:
        case "running":
            await run(merchant_id, import_id)
        case "checking":
            await checking.run(merchant_id, import_id)
        case "reverting":
            await reverting.run(merchant_id, import_id)


async def _take(merchant_id: UUID, import_id: UUID, known: dict[Place, UUID], file: ProductFile, chunk: Chunk) -> None:
    here = await _places(merchant_id, import_id, file, chunk, known)
    async with walking.taken(merchant_id, import_id, "running", chunk, is_writing=True) as (db, found):
        await walking.match_ids(db, file, chunk)
        merged = await merging.merge(db, chunk, here, file.reader.present, import_id)
        await walking.note(db, found, chunk, merged)
        file.reads_words = merged.added > 0
        if chunk.is_last:
            found.state, found.finished_at, found.message = "done", clock.now(), chunk.remark
            if found.added + merged.added + found.updated + merged.updated:
                await changing.changed(db)
    if chunk.began == 0 and merged.added >= MANY:
        await _renew_statistics(merchant_id)
    if chunk.is_last and not found.failed + chunk.failed:
        await asyncio.to_thread(Path(found.path).unlink, missing_ok=True)


async def _renew_statistics(merchant_id: UUID) -> None:
    """
    Let the planner know of a shop that has begun to grow.

    Until it does, it takes any shop that it never saw for one with a single product, and reads all of them for each one
    that it looks up: of 10,000, a list sorted by price did not come in nine minutes. PostgreSQL itself looks once a
    minute, and only at a table that has changed by a tenth.
    """
    async with merchant_session(merchant_id) as db:
        await db.execute(select(func.analyze_catalog()))


async def _places(
    merchant_id: UUID, import_id: UUID, file: ProductFile, chunk: Chunk, known: dict[Place, UUID]
) -> dict[Place, UUID]:
    """
    The categories of a chunk's rows, made where they are missing, and remembered in `known`.

    In a transaction of its own: it moves the catalogue's version, which comes after the locks on variants.
    """
    new = list(dict.fromkeys(row.place for row in chunk.rows if row.place not in known))
    if not new:
        return known
    async with merchant_session(merchant_id, actor=f"import:{import_id}") as db:
        await changing.lock(db)
        if "category" not in file.reader.present and await places.are_known(db, chunk.external_ids()):
            # The file does not say where its products stand, and they all stand somewhere.
            return dict.fromkeys(new, places.NOWHERE)
        known.update(await places.make(db, new))
    return known
