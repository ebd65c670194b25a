"""Facts about the catalogue."""

from dataclasses import dataclass
from uuid import UUID

from oja.kernel.events import Event


@dataclass(frozen=True)
class CatalogChanged(Event):
    """Products or categories of a shop changed: one product, or a whole file of them."""

    merchant_id: UUID


@dataclass(frozen=True)
class AvailabilityChanged(Event):
    """A variant has sold out, or came back into stock, by a move of its stock."""

    merchant_id: UUID
    variant_id: UUID


@dataclass(frozen=True)
class StockRanLow(Event):
    """A variant's stock has just come down to its threshold: once for each time it does."""

    merchant_id: UUID
    variant_id: UUID


@dataclass(frozen=True)
class HoldRanOut(Event):
    """The time is up for which stock was held for an unpaid order; it is still held, and for the order to free."""

    merchant_id: UUID
    order_id: UUID


@dataclass(frozen=True)
class InterestMet(Event):
    """What somebody waited for can be bought again: once for each who asked (`catalog.waiting.get`)."""

    merchant_id: UUID
    interest_id: UUID
