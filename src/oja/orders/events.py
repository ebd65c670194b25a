"""Facts about orders."""

from dataclasses import dataclass
from uuid import UUID

from oja.kernel.events import Event


@dataclass(frozen=True)
class OrderPlaced(Event):
    """A customer ordered; the stock is hers."""

    merchant_id: UUID
    order_id: UUID


@dataclass(frozen=True)
class OrderStatusChanged(Event):
    """An order moved on, or was cancelled and its stock given back."""

    merchant_id: UUID
    order_id: UUID
    from_status: str
    to_status: str
