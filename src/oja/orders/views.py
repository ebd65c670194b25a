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
    payment_method: str | None
    """How she wants to pay, when she was asked."""
    coupon_code: str | None
    """What made it cheaper."""
    came_by: dict[str, Any] | None
    """The link that led to it: a campaign's, or that of a message of ours."""
    promised: dict[str, Any] | None
    """When she was told that it is ready or arrives, as `delivery.promising` writes it."""
    fulfilment_status: str
    delivery_method: str
    delivery_address: dict[str, Any] | None
    delivery_area: str | None
    """How the area was called that it goes to; None when what bringing it costs was agreed on."""
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


@dataclass(frozen=True, slots=True)
class Owed:
    """What the orders of one `source` that are owed to one link are worth together."""

    source: str
    came_by: dict[str, Any] | None
    orders: int
    total_minor: int
