"""Changes: who changed what of a product, a variant or a category, and when. Nothing here writes; the database does."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from oja.catalog.record_models import Change
from oja.kernel.db import MerchantSession
from oja.kernel.web import cursor_of, read_uuid_cursor


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change. `changes` has before and after by column, `actor` is such as `team:<id>` or `import:<id>`."""

    id: UUID
    kind: str
    subject_id: UUID
    changes: dict[str, list[Any]]
    actor: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ChangePage:
    """A part of a history, the latest first. `total` is exact."""

    items: list[ChangeView]
    total: int
    next_cursor: str | None


async def list_changes(
    db: MerchantSession,
    *,
    product_id: UUID | None = None,
    subject_id: UUID | None = None,
    offset: int = 0,
    limit: int = 20,
    cursor: str | None = None,
) -> ChangePage:
    """
    A page of changes: of a product with its variants, of one thing alone, or of the whole catalogue.

    :raises BadCursor: the cursor is not one of ours
    """
    where = []
    if product_id is not None:
        where.append(Change.product_id == product_id)
    if subject_id is not None:
        where.append(Change.subject_id == subject_id)
    total = await db.scalar(
        select(func.count()).select_from(Change).where(Change.merchant_id == db.merchant_id, *where)
    )
    if cursor is not None:
        where.append(Change.id < read_uuid_cursor(cursor))
        offset = 0
    page = select(Change).where(*where).order_by(Change.id.desc()).offset(offset).limit(limit + 1)
    rows = (await db.scalars(page)).all()
    items = [
        ChangeView(row.id, row.kind, row.subject_id, row.changes, row.actor or "system", row.at) for row in rows[:limit]
    ]
    return ChangePage(items, total or 0, cursor_of(items[-1].id) if len(rows) > limit else None)
