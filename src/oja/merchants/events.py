"""Facts about merchants."""

from dataclasses import dataclass
from uuid import UUID

from oja.kernel.events import Event


@dataclass(frozen=True)
class MerchantRegistered(Event):
    """A shop was opened."""

    merchant_id: UUID
