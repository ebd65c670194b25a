"""An order as other packages see it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from oja.orders import states


@dataclass(frozen=True, slots=True)
class OrderLineView:
    """What was ordered, as it was called and priced then."""

    id: UUID
    product_id: UUID
    variant_id: UUID
    external_id: str
    name: str
    sku: str | None
    image_url: str | None
    quantity: int
    unit_price_minor: int

    @property
    def total_minor(self) -> int:
        """Quantity times price."""
        return self.quantity * self.unit_price_minor


@dataclass(frozen=True, slots=True)
class ContactView:
    """Whom the order is for, by what was known when it was placed."""

    id: UUID
    name: str | None
    phone: str | None


@dataclass(frozen=True, slots=True)
class HistoryView:
    """One step of an order."""

    kind: str
    from_value: str | None
    to_value: str | None
    actor_kind: str
    actor_id: UUID | None
    at: datetime


@dataclass(frozen=True, slots=True)
class OrderView:
    """An order. `history` is empty in lists."""

    id: UUID
    order_number: str
    customer_id: UUID
    customer: ContactView
    cart_id: UUID | None
    source: str
    status: str
    payment_status: str
    payment_state: str
    fulfilment_status: str
    delivery_method: str
    delivery_address: dict[str, Any] | None
    notes: str | None
    currency: str
    subtotal_minor: int
    discount_minor: int
    delivery_minor: int
    tax_minor: int
    total_minor: int
    tracking_token: str
    created_at: datetime
    updated_at: datetime
    lines: list[OrderLineView]
    history: list[HistoryView] = field(default_factory=list)

    @property
    def possible_statuses(self) -> tuple[str, ...]:
        """Where the order can go from here."""
        return states.possible(self.status, self.delivery_method)

    @property
    def item_count(self) -> int:
        """How many pieces, over all lines."""
        return sum(line.quantity for line in self.lines)


@dataclass(frozen=True, slots=True)
class OrderPage:
    """A part of a list of orders, the newest first. `total` is exact."""

    items: list[OrderView]
    total: int
    next_cursor: str | None
