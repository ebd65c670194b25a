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


@dataclass(frozen=True)
class PreferenceHeard(Event):
    """
    A shopper told WhatsApp whether she wants this shop's marketing (reference: WhatsApp 1.5). `at` is when she did, in
    ISO 8601; an older one may arrive later, and the same one again.
    """

    merchant_id: UUID
    customer_id: UUID
    is_stopped: bool
    at: str
