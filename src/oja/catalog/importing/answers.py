"""How an import looks in the API, and what it did in a sentence."""

from pathlib import Path
from typing import Any

from oja.catalog.importing.layouts import LEFT_OUT
from oja.catalog.importing.models import Import
from oja.catalog.importing.studio import Columns
from oja.kernel.money import decimal_text

SAMPLES = 3
_AMOUNTS = {"price", "compare_at_price", "cost"}
_SENTENCES = {
    "draft": "The file is here. Look what its columns are, then check it.",
    "checking": "The file is being looked at. Nothing is written.",
    "checked": "This is what the file would do. Nothing is written yet.",
    "running": "The file is being processed. You can leave this page; it goes on.",
    "cancelled": "The import was stopped. What it had done until then can be reverted.",
    "reverting": "The import is being taken back. You can leave this page; it goes on.",
    "reverted": "The import was taken back.",
}


def told(row: Import) -> dict[str, Any]:
    """What an upload did so far."""
    return {
        "import_id": row.id,
        "filename": row.filename,
        "origin": row.origin or row.kind,
        "state": row.state,
        "products_added": row.added,
        "products_updated": row.updated,
        "unchanged": row.unchanged,
        "failed": row.failed,
        "skipped": row.skipped,
        "whatsapp_catalog_updated": False,
        "lines_done": row.lines_done,
        "bytes_done": row.bytes_done,
        "size_bytes": row.size_bytes,
        "errors": row.errors,
        "warnings": row.warnings,
        "message": row.message,
        "products_reverted": row.reverted,
        "left_alone": row.left_alone,
        "has_rows_to_fix": bool(row.failed) and row.state != "checking" and Path(row.path).exists(),
        "created_at": row.created_at,
        "finished_at": row.finished_at,
    }


def message(row: Import) -> str:
    """What an upload did, in a sentence."""
    if row.state == "reverted" and row.left_alone:
        return f"The import was taken back, but for {len(row.left_alone):,} products that were changed since."
    if row.state in _SENTENCES:
        return _SENTENCES[row.state]
    if row.state == "failed":
        return row.message or "The file could not be processed."
    rows = "1 row" if row.failed == 1 else f"{row.failed:,} rows"
    if row.failed:
        return f"CSV processed; {rows} could not be taken"
    if not row.added and not row.updated:
        return "CSV processed successfully; nothing has changed"
    return "CSV processed successfully"


def columns(found: Columns) -> dict[str, Any]:
    """What the columns of a file are taken for."""
    fields = found.layout.columns if found.layout else (LEFT_OUT,) * len(found.sample.header)
    return {
        "origin": found.origin,
        "decimal_mark": found.layout.decimal_mark if found.layout else None,
        "is_remembered": found.is_remembered,
        "columns": [
            {"name": name.strip("\ufeff").strip(), "field": field, "samples": found.sample.column(at)[:SAMPLES]}
            for at, (name, field) in enumerate(zip(found.sample.header, fields, strict=True))
        ],
    }


def preview(row: Import, currency: str) -> dict[str, Any]:
    """The first of what a checked file would change."""
    return {
        "state": row.state,
        "new_categories": row.preview.get("new_categories", []),
        "changes": [
            {"pictures": None} | change | {"fields": [_field(one, currency) for one in change["fields"]]}
            for change in row.preview.get("changes", [])
        ],
    }


def _field(one: dict[str, Any], currency: str) -> dict[str, Any]:
    return {
        "field": one["field"],
        "before": _text(one["field"], one["before"], currency),
        "after": _text(one["field"], one["after"], currency),
    }


def _text(field: str, value: Any, currency: str) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if field in _AMOUNTS:
        return decimal_text(value, currency)
    return ", ".join(value) if isinstance(value, list) else str(value)
