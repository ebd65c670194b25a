"""Facts about the rotation."""

from dataclasses import dataclass
from uuid import UUID

from oja.kernel.events import Event


@dataclass(frozen=True)
class RotationChanged(Event):
    """Other products may be visible in WhatsApp from now on: ask `queries.let_in`."""

    merchant_id: UUID
