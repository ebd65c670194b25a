"""Facts about merchants."""

from dataclasses import dataclass
from uuid import UUID

from oja.kernel.events import Event


@dataclass(frozen=True)
class MerchantRegistered(Event):
    """A shop was opened."""

    merchant_id: UUID


@dataclass(frozen=True)
class HomeChanged(Event):
    """A shop lives at another address from now on."""

    merchant_id: UUID


@dataclass(frozen=True)
class LanguageChanged(Event):
    """A shop speaks another language from now on."""

    merchant_id: UUID
    language: str
