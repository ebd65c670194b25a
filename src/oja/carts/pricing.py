"""Prices of a cart: plain arithmetic in minor units, without a database."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from oja.carts.errors import AmountTooLarge, InvalidQuantity
from oja.kernel.money import LARGEST_MINOR

LARGEST_QUANTITY = 999
MOST_LINES = 100

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Totals:
    """What a cart or an order adds up to: `total = subtotal - discount + delivery + tax`."""

    subtotal_minor: int
    discount_minor: int = 0
    delivery_minor: int = 0
    tax_minor: int = 0

    @property
    def total_minor(self) -> int:
        """What is to be paid; a discount never takes it below nothing."""
        return max(self.subtotal_minor - self.discount_minor, 0) + self.delivery_minor + self.tax_minor


def totals(lines: Iterable[tuple[int, int]], *, discount: int = 0, delivery: int = 0, tax: int = 0) -> Totals:
    """Add up `(quantity, unit price)` pairs."""
    subtotal = sum(quantity * unit_price for quantity, unit_price in lines)
    return Totals(subtotal, min(discount, subtotal), delivery, tax)


def payable(amounts: Totals) -> Totals:
    """
    The same totals, when they can be ordered.

    :raises AmountTooLarge: more than an order can carry
    """
    if amounts.total_minor > LARGEST_MINOR or amounts.subtotal_minor > LARGEST_MINOR:
        raise AmountTooLarge
    return amounts


def checked_quantity(quantity: int) -> int:
    """
    The quantity, when it is one.

    :raises InvalidQuantity: below 1 or above 999
    """
    if not 1 <= quantity <= LARGEST_QUANTITY:
        raise InvalidQuantity(
            errors=[{"field": "quantity", "value": str(quantity)[:40], "least": 1, "most": LARGEST_QUANTITY}]
        )
    return quantity


def merged(into: Mapping[Key, int], extra: Mapping[Key, int]) -> dict[Key, int]:
    """
    Quantities of two carts as one: summed for the same thing, capped at 999; new things follow while there is room.
    """
    result = dict(into)
    for key, quantity in extra.items():
        if key in result or len(result) < MOST_LINES:
            result[key] = min(result.get(key, 0) + quantity, LARGEST_QUANTITY)
    return result
