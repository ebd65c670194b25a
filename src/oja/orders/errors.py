"""Refusals of orders."""

from oja.kernel.errors import Conflict, NotFound, Unprocessable


class OrderNotFound(NotFound):
    message = "There is no such order."


class OrderEmpty(Unprocessable):
    code, message = "order_empty", "There is nothing in this order yet. Add something first."


class OrderTooLong(Unprocessable):
    code, message = "order_too_long", "One order holds 100 different products at most. Please make it two."


class InvalidPrice(Unprocessable):
    code, message = "invalid_price", "Please give each price as an amount, such as 24.99."


class PriceChanged(Conflict):
    """`errors` has one entry for each price that is another one now; `quote` is the order at today's prices."""

    code, message = "price_changed", "Some prices have changed since. Please look at the new total before you order."


class AddressRequired(Unprocessable):
    code, message = "address_required", "Please tell us where to deliver: at least the street and the city."


class CannotChangeStatus(Conflict):
    """`possible` names where the order can go from here."""

    code, message = "cannot_change_status", "This order cannot go there from where it is."


class CannotChangePayment(Conflict):
    """`possible` names what the payment can become."""

    code, message = "cannot_change_payment", "The payment of this order cannot become that."


class IdempotencyMismatch(Unprocessable):
    code = "idempotency_mismatch"
    message = "This Idempotency-Key was used for another order. Use a new key for a new order."


class InvalidIdempotencyKey(Unprocessable):
    code, message = "invalid_idempotency_key", "An Idempotency-Key is 1 to 255 printable characters."
