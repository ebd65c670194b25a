"""How an import looks in the API, and what it did in a sentence."""

from typing import Any

from oja.catalog.importing.models import Import


def told(row: Import) -> dict[str, Any]:
    """What an upload did so far."""
    return {
        "import_id": row.id,
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
        "finished_at": row.finished_at,
    }


def message(row: Import) -> str:
    """What an upload did, in a sentence."""
    if row.state == "running":
        return "The file is being processed. You can leave this page; it goes on."
    if row.state == "failed":
        return row.message or "The file could not be processed."
    rows = "1 row" if row.failed == 1 else f"{row.failed:,} rows"
    if row.failed:
        return f"CSV processed; {rows} could not be taken"
    if not row.added and not row.updated:
        return "CSV processed successfully; nothing has changed"
    return "CSV processed successfully"
