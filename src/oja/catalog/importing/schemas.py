"""Imports in the API."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field


class ImportOut(BaseModel):
    """What an upload did so far."""

    import_id: UUID
    state: str = Field(description="`running`, `done` or `failed`.", examples=["done"])
    products_added: int = Field(examples=[15])
    products_updated: int = Field(examples=[5])
    unchanged: int
    failed: int
    skipped: int = Field(description="Blank lines.")
    whatsapp_catalog_updated: bool
    lines_done: int
    bytes_done: int
    size_bytes: int
    errors: list[dict[str, Any]] = Field(description="The first 1,000 rows that could not be taken.")
    warnings: list[dict[str, Any]] = Field(description="What was read with a guess.")
    message: str | None
    finished_at: datetime | None


class ImportAnswer(BaseModel):
    """One upload."""

    status: Literal["success"]
    message: str
    data: ImportOut
