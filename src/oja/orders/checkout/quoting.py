"""What an order will come to, and the mark by which we know again what a shopper was shown. Pure."""

import dataclasses
import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from oja.carts.pricing import Totals
from oja.carts.views import CartView
from oja.delivery import promising
from oja.delivery.pricing import Ways, Zone
from oja.merchants.queries import Shop


@dataclass(frozen=True, slots=True)
class CheckoutView:
    """What she said so far; a new checkout has said nothing."""

    contact_name: str | None = None
    contact_phone: str | None = None
    delivery_method: str = ""
    zone_id: UUID | None = None
    delivery_address: dict[str, Any] = dataclasses.field(default_factory=dict)
    notes: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A cart with everything that is paid for it. `zone` is where it goes, when that has a price."""

    cart: CartView
    checkout: CheckoutView
    ways: Ways
    zone: Zone | None
    held_until: datetime | None = None

    @property
    def totals(self) -> Totals:
        """What it adds up to, brought there."""
        return self.cart.totals

    @property
    def fee_minor(self) -> int:
        """What bringing it costs, before a coupon takes that off."""
        return self.zone.fee_for(self.totals.subtotal_minor) if self.zone else 0

    @property
    def missing_minor(self) -> int:
        """How much more must be ordered before it is brought there."""
        return self.zone.missing_for(self.totals.subtotal_minor) if self.zone else 0

    def promise(self, shop: Shop, week: promising.Week) -> promising.Promise | None:
        """When she gets it, as far as the merchant tells."""
        if self.checkout.delivery_method == "pickup":
            return promising.pickup(self.ways, shop, week)
        return promising.delivery(self.ways, self.zone, shop, week)

    @property
    def mark(self) -> str:
        """Changes with anything she would want to know before she orders."""
        said = self.checkout
        seen = [
            *(f"{line.variant_id}:{line.quantity}:{line.unit_price_minor}" for line in self.cart.lines),
            f"{self.totals}",
            f"{said.delivery_method}:{said.zone_id}:{sorted(said.delivery_address.items())}",
            f"{said.contact_name}:{said.contact_phone}:{said.notes}",
            f"{self.cart.coupon.id if self.cart.coupon else None}",
        ]
        return hashlib.blake2b("\n".join(seen).encode(), digest_size=12).hexdigest()


def quote(cart: CartView, checkout: CheckoutView, ways: Ways, *, held_until: datetime | None) -> Quote:
    """The price of a cart, brought where she said, with what her coupon takes off."""
    zone = ways.zone(checkout.zone_id) if checkout.delivery_method == "delivery" else None
    fee = zone.fee_for(cart.subtotal_minor) if zone else 0
    return Quote(cart.brought_for(fee), checkout, ways, zone, held_until)
