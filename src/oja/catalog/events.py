"""Facts about the catalogue."""

from dataclasses import dataclass
from uuid import UUID

from oja.kernel.events import Event


@dataclass(frozen=True)
class CatalogChanged(Event):
    """Products or categories of a shop changed: one product, or a whole file of them."""

    merchant_id: UUID
