"""Carts: every verb, by use case: filling one, and handing one over from the web into the chat."""

from oja.carts.codes import find as find_code
from oja.carts.filling import (
    add,
    clear,
    close,
    lock,
    open_for,
    open_guest,
    set_delivery,
    set_quantity,
    show_prices,
)
from oja.carts.handing_over import make_code, redeem_code

__all__ = [
    "add",
    "clear",
    "close",
    "find_code",
    "lock",
    "make_code",
    "open_for",
    "open_guest",
    "redeem_code",
    "set_delivery",
    "set_quantity",
    "show_prices",
]
