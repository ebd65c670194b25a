"""Uploaded product files: one, the latest, and the first rows of what lies on disk."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select

from oja.catalog.importing.errors import FileGone, ImportNotFound
from oja.catalog.importing.models import Import
from oja.catalog.importing.records import Records
from oja.kernel.db import MerchantSession

LOOKED_AT = 500


@dataclass(frozen=True, slots=True)
class Sample:
    """A file's header and its first rows, and what stands between its values."""

    header: list[str]
    rows: list[list[str]]
    delimiter: str
    size: int

    def column(self, at: int) -> list[str]:
        """What stands in a column, blanks left out."""
        return [row[at].strip() for row in self.rows if at < len(row) and row[at].strip()]


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


def numbers_of(path: Path, kind: str, at: int) -> Iterator[str]:
    """What stands in a whole column and has a point or a comma in it. Runs in a thread."""
    with Records(path, is_sheet=kind == "workbook") as records:
        for _line, record in records:
            if isinstance(record, list) and at < len(record) and ("." in record[at] or "," in record[at]):
                yield record[at].strip()


def sample(path: Path, kind: str) -> Sample:
    """
    The beginning of a file that lies on disk. Runs in a thread.

    :raises BadFile: it cannot be read as a table
    :raises FileGone: it is not there any more
    """
    try:
        with Records(path, is_sheet=kind == "workbook") as records:
            rows = []
            for _line, record in records:
                if isinstance(record, list):
                    rows.append(record)
                if len(rows) >= LOOKED_AT:
                    break
            return Sample(records.header, rows, records.delimiter, records.size)
    except FileNotFoundError:
        raise FileGone from None
