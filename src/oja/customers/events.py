"""Facts about customers."""

from dataclasses import dataclass
from uuid import UUID

from oja.kernel.events import Event


@dataclass(frozen=True)
class CustomersMerged(Event):
    """Two records turned out to be one person: what hangs on the one that went belongs to the one that was kept."""

    merchant_id: UUID
    merge_id: UUID


@dataclass(frozen=True)
class CustomersSplit(Event):
    """A merge was undone: what was moved goes back."""

    merchant_id: UUID
    merge_id: UUID
