"""Facts about what Meta takes."""

from dataclasses import dataclass
from uuid import UUID

from oja.kernel.events import Event


@dataclass(frozen=True)
class RefusalsChanged(Event):
    """Meta does not take something any more, or what it did not take goes again: see `rotation.refused`."""

    merchant_id: UUID
