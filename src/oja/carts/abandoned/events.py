"""Facts about abandoned carts."""

from dataclasses import dataclass
from uuid import UUID

from oja.kernel.events import Event


@dataclass(frozen=True)
class CartAbandoned(Event):
    """Nobody touched a cart for a while."""

    merchant_id: UUID
    abandoned_id: UUID


@dataclass(frozen=True)
class CartRecovered(Event):
    """A cart that was left became an order."""

    merchant_id: UUID
    abandoned_id: UUID
