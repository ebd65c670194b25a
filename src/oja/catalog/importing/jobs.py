"""Work of imports that outlives a request, and files that nobody needs any more."""

import asyncio
import shutil
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from oja.catalog.importing import checking, reverting, service
from oja.kernel import clock
from oja.kernel.jobs import every, job
from oja.kernel.settings import get_settings

KEPT = timedelta(days=30)


@job("catalog.run_import")
async def run_import(*, merchant_id: UUID, import_id: UUID) -> None:
    """Take the rest of a product file."""
    await service.run(merchant_id, import_id)


@job("catalog.check_import")
async def check_import(*, merchant_id: UUID, import_id: UUID) -> None:
    """Look at the rest of a product file."""
    await checking.run(merchant_id, import_id)


@job("catalog.revert_import")
async def revert_import(*, merchant_id: UUID, import_id: UUID) -> None:
    """Put back the rest of what an import did."""
    await reverting.run(merchant_id, import_id)


@job("catalog.look_after_import")
async def look_after_import(*, merchant_id: UUID, import_id: UUID) -> None:
    """See that an upload is finished although its process died."""
    await service.look_after(merchant_id, import_id)


@every("20 3 * * *")
async def drop_old_files() -> None:
    """Uploaded files are kept for their rows to fix, and for drafts, and not for ever."""
    await asyncio.to_thread(_drop, clock.now().timestamp() - KEPT.total_seconds())


def _drop(before: float) -> None:
    folder: Path = get_settings().home / "imports"
    for path in folder.glob("*"):
        if path.stat().st_mtime >= before:
            continue
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
