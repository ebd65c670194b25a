"""
Checking: what a product file would do, counted, with the first of its changes. Nothing of the shop is written.

It goes through the same walk, rows and comparisons as the import itself, so that it cannot promise something else.
"""

import functools
from typing import Any
from uuid import UUID

from oja.catalog.importing import picturing, places, previewing, staging, variants, walking
from oja.catalog.importing.chunks import Chunk, ProductFile
from oja.catalog.importing.merging import Merged
from oja.catalog.importing.models import Import
from oja.catalog.importing.places import Place
from oja.catalog.importing.rows import report
from oja.kernel import jobs
from oja.kernel.db import MerchantSession, merchant_session

NAMED_CATEGORIES = 50


async def run_at_once(merchant_id: UUID, import_id: UUID, rows: int) -> None:
    """Look at what fits into a request. What is left becomes a job."""
    await run(merchant_id, import_id, rows=rows)
    async with merchant_session(merchant_id) as db:
        if (await db.get_one(Import, (merchant_id, import_id))).state == "checking":
            await jobs.enqueue(db, "catalog.check_import", merchant_id=merchant_id, import_id=import_id)


async def run(merchant_id: UUID, import_id: UUID, *, rows: int | None = None) -> None:
    """Go on looking at a file from where it stands, to its end or for about so many rows."""
    step = functools.partial(_look, merchant_id, import_id)
    await walking.walk(merchant_id, import_id, "checking", step, rows=rows)


async def _look(merchant_id: UUID, import_id: UUID, file: ProductFile, chunk: Chunk) -> None:
    async with walking.taken(merchant_id, import_id, "checking", chunk, is_writing=False) as (db, found):
        await walking.match_ids(db, file, chunk)
        preview = dict(found.preview) or {"new_categories": [], "changes": []}
        here = await places.find(db, (row.place for row in chunk.rows))
        merged = await _compare(db, chunk, here, file.reader.present, preview)
        if "category" in file.reader.present or merged.added:
            _name_categories(preview, chunk, here)
        await walking.note(db, found, chunk, merged)
        found.preview = preview
        if chunk.is_last:
            found.state, found.message = "checked", chunk.remark


async def _compare(
    db: MerchantSession, chunk: Chunk, here: dict[Place, UUID], present: frozenset[str], preview: dict[str, Any]
) -> Merged:
    if not chunk.rows and not chunk.variants and not chunk.pictures:
        return Merged(0, 0, 0)
    everywhere = {row.place: here.get(row.place, places.NOWHERE) for row in chunk.rows}
    known, _ = await staging.stage(db, chunk.rows, everywhere, present)
    pictured = await picturing.effects(db, chunk.pictures)
    changed = await previewing.changed(db) | pictured.keys()
    shown = await previewing.products(db, chunk, present, pictured, left=previewing.SHOWN - len(preview["changes"]))
    if chunk.variants:
        offered = await variants.compare(db, chunk.variants, present)
        changed |= offered.changed
        shown += await previewing.offers(db, present, left=previewing.SHOWN - len(preview["changes"]) - len(shown))
        for line, reason in offered.refused.items():
            chunk.refuse([report(line, "product_id", "", reason)])
        await variants.forget(db)
    await staging.unstage(db)
    preview["changes"] = [*preview["changes"], *sorted(shown, key=lambda one: one["line"])]
    return Merged(added=len(chunk.rows) - known, updated=len(changed), unchanged=max(0, known - len(changed)))


def _name_categories(preview: dict[str, Any], chunk: Chunk, here: dict[Place, UUID]) -> None:
    """Those that the import would make; of several ways to write one the first."""
    named = {name.casefold(): name for name in reversed(preview["new_categories"])}
    for row in chunk.rows:
        if row.place not in here:
            name = " › ".join(filter(None, (" ".join(one.split()) for one in row.place)))
            named.setdefault(name.casefold(), name)
    preview["new_categories"] = list(named.values())[:NAMED_CATEGORIES]
