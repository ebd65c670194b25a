"""Facts about channels."""

from dataclasses import dataclass
from uuid import UUID

from oja.kernel.events import Event


@dataclass(frozen=True)
class ChannelEventStored(Event):
    """A provider sent something; it is stored raw and waits to be understood."""

    event_id: UUID


@dataclass(frozen=True)
class ChannelConnected(Event):
    """A number was connected, or connected again: what waited for it may leave."""

    merchant_id: UUID
    channel_id: UUID
