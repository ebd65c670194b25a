"""Facts about conversations."""

from dataclasses import dataclass
from uuid import UUID

from oja.kernel.events import Event


@dataclass(frozen=True)
class MessageReceived(Event):
    """
    A shopper wrote something that wants an answer.

    Told once for what she writes before somebody takes it up (`take_up`), and again when that takes too long.
    """

    merchant_id: UUID
    conversation_id: UUID
    message_id: UUID
