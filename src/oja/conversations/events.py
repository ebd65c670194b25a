"""Facts about conversations."""

from dataclasses import dataclass
from uuid import UUID

from oja.kernel.events import Event


@dataclass(frozen=True)
class MessageReceived(Event):
    """A shopper wrote something that wants an answer."""

    merchant_id: UUID
    conversation_id: UUID
    message_id: UUID
