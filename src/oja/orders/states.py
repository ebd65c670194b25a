"""
Where an order can go, and how the three axes hang together. Pure.

    pending -> confirmed -> processing -> shipped -> delivered        what is collected goes processing -> delivered
        \\___________\\____________\\-> cancelled                       what has left the shop cannot be cancelled
"""

from typing import Final, Literal

Status = Literal["pending", "confirmed", "processing", "shipped", "delivered", "cancelled"]
PaymentStatus = Literal["unpaid", "paid", "refunded"]
PaymentMethod = Literal["on_handover", "in_chat"]
"""When she gets the goods, or as she and the shop agree in the chat."""

STATUSES: Final = ("pending", "confirmed", "processing", "shipped", "delivered", "cancelled")
FIRST: Final = "pending"
CANCELLED: Final = "cancelled"

_NEXT: Final[dict[str, tuple[str, ...]]] = {
    "pending": ("confirmed", "cancelled"),
    "confirmed": ("processing", "cancelled"),
    "processing": ("shipped", "delivered", "cancelled"),
    "shipped": ("delivered",),
    "delivered": (),
    "cancelled": (),
}
# Goods are shipped or collected, never both.
_IMPOSSIBLE: Final = {"delivery": ("processing", "delivered"), "pickup": ("processing", "shipped")}

_FULFILMENT: Final = {
    "pending": "unfulfilled",
    "confirmed": "unfulfilled",
    "processing": "preparing",
    "shipped": "shipped",
    "delivered": "delivered",
    "cancelled": "cancelled",
}

# The finer states of a payment, as the spec's three show them.
_PAYMENT_STATUS: Final[dict[str, PaymentStatus]] = {
    "unpaid": "unpaid",
    "partly_paid": "unpaid",
    "paid": "paid",
    "partly_refunded": "paid",
    "refunded": "refunded",
}
_NEXT_PAYMENT: Final[dict[str, tuple[str, ...]]] = {
    "unpaid": ("paid",),
    "partly_paid": ("paid", "refunded"),
    "paid": ("refunded",),
    "partly_refunded": ("refunded",),
    "refunded": (),
}


def way(delivery_method: str) -> tuple[str, ...]:
    """The steps of an order from the first to the last, when nothing goes wrong."""
    return tuple(one for one in STATUSES if one != CANCELLED and (one, delivery_method) != ("shipped", "pickup"))


def possible(status: str, delivery_method: str) -> tuple[str, ...]:
    """Where an order can go from here, the usual way first."""
    return tuple(to for to in _NEXT[status] if (status, to) != _IMPOSSIBLE[delivery_method])


def possible_payments(payment_state: str) -> tuple[str, ...]:
    """What a payment can become by the hand of the team."""
    return _NEXT_PAYMENT[payment_state]


def fulfilment_of(status: str) -> str:
    """The fulfilment that goes with a status."""
    return _FULFILMENT[status]


def payment_status_of(payment_state: str) -> PaymentStatus:
    """The spec's word for a payment's state."""
    return _PAYMENT_STATUS[payment_state]
