"""A cart as other packages see it: priced and counted at the moment of the question."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from oja.carts.coupons.worth import CouponView, Trouble
from oja.carts.pricing import Totals


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of a cart, priced and counted at this moment."""

    line_id: UUID
    variant_id: UUID
    product_id: UUID
    external_id: str
    name: str
    sku: str | None
    image_url: str | None
    quantity: int
    unit_price_minor: int
    shown_price_minor: int
    """The price when it was last shown to the shopper."""
    in_stock: bool
    available: int | None
    """How many are left; None when nobody counts them."""

    @property
    def was_price_minor(self) -> int | None:
        """The price last shown, when it is another one now."""
        return self.shown_price_minor if self.shown_price_minor != self.unit_price_minor else None

    @property
    def total_minor(self) -> int:
        """Quantity times price."""
        return self.quantity * self.unit_price_minor

    @property
    def is_short(self) -> bool:
        """True when fewer are left than wanted, or none at all."""
        return not self.in_stock or (self.available is not None and self.available < self.quantity)


@dataclass(frozen=True, slots=True)
class CartView:
    """A cart, priced from the catalogue as it is now."""

    id: UUID
    customer_id: UUID | None
    version: int
    state: str
    lines: list[LineView]
    totals: Totals
    delivery_method: str | None
    delivery_address: dict[str, Any] | None
    notes: str | None
    came_by: dict[str, Any] | None
    came_at: datetime | None
    created_at: datetime
    updated_at: datetime
    coupon: CouponView | None = None
    """What makes it cheaper at this moment."""
    coupon_code: str | None = None
    """The code she took along, whether it works or not."""
    coupon_trouble: Trouble | None = None
    """Why that code does not work."""

    @property
    def subtotal_minor(self) -> int:
        """All lines together."""
        return self.totals.subtotal_minor

    @property
    def discount_minor(self) -> int:
        """What is taken off."""
        return self.totals.discount_minor

    @property
    def delivery_minor(self) -> int:
        """What bringing it costs."""
        return self.totals.delivery_minor

    @property
    def tax_minor(self) -> int:
        """Tax on top."""
        return self.totals.tax_minor

    @property
    def total_minor(self) -> int:
        """What is to be paid."""
        return self.totals.total_minor

    def brought_for(self, fee_minor: int) -> "CartView":
        """The same cart with what it costs to bring it; a coupon may take that off."""
        return self.priced(self.coupon, fee_minor)

    def priced(self, coupon: CouponView | None, fee_minor: int) -> "CartView":
        """The same cart with this coupon, or none, and what it costs to bring it."""
        fee = fee_minor if coupon is None else coupon.delivery(fee_minor)
        off = 0 if coupon is None else coupon.off(self.subtotal_minor)
        return replace(self, coupon=coupon, totals=replace(self.totals, discount_minor=off, delivery_minor=fee))

    @property
    def item_count(self) -> int:
        """How many pieces, over all lines."""
        return sum(line.quantity for line in self.lines)
