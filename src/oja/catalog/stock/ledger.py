"""Ledger: every move of stock as a table that opens in a spreadsheet, however many there are."""

import csv
import io
from collections.abc import AsyncIterator
from typing import Any, Final
from uuid import UUID

from oja.catalog.stock import locating, naming
from oja.catalog.stock import queries as stock_queries
from oja.catalog.stock.schemas import MovementOut
from oja.kernel.db import merchant_session

MEDIA_TYPE: Final = "text/csv; charset=utf-8"
HEADERS: Final = {"Content-Disposition": 'attachment; filename="stock-movements.csv"'}
ANSWERS: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": {"text/csv": {"schema": {"type": "string"}}}, "description": "A table with one row a move."}
}
AT_ONCE: Final = 500
COLUMNS: Final = (
    "at", "product", "sku", "place", "step", "quantity_after", "reason", "source", "source_id", "note", "by",
)  # fmt: skip
MARK: Final = "\ufeff"
"""By this a spreadsheet knows that the letters are UTF-8."""
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


async def lines(merchant_id: UUID, variant_id: UUID | None = None) -> AsyncIterator[str]:
    """The ledger as CSV, the latest first, some hundred lines at a time, each read by a transaction of its own."""
    yield MARK + _text([COLUMNS])
    cursor: str | None = None
    while True:
        async with merchant_session(merchant_id) as db:
            page = await stock_queries.list_movements(db, variant_id=variant_id, limit=AT_ONCE, cursor=cursor)
            rows = await naming.with_names(db, page.items, MovementOut)
            places = await locating.names_of_all(db)
        yield _text([_row(row, places) for row in rows])
        cursor = page.next_cursor
        if cursor is None:
            return


def _row(row: dict[str, Any], places: dict[UUID, str]) -> tuple[object, ...]:
    place = places.get(row["location_id"], "") if row["location_id"] else ""
    return (
        row["at"].isoformat(timespec="seconds"), _plain(row["name"]), _plain(row["sku"]), _plain(place), row["step"],
        row["quantity_after"], row["reason"], row["source_kind"] or "", row["source_id"] or "", _plain(row["note"]),
        _plain(row["actor"]),
    )  # fmt: skip


def _plain(text: str | None) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text and text.startswith(_FORMULA) else text or ""


def _text(rows: list[tuple[object, ...]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue()
