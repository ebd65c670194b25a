"""Carts: every verb, by use case: filling one, and handing one over from the web into the chat."""

from oja.carts.codes import find as find_code
from oja.carts.coming import note_origin, origin_of
from oja.carts.filling import (
    add,
    clear,
    close,
    come_through,
    live_topic,
    lock,
    open_for,
    open_guest,
    set_delivery,
    set_quantity,
    show_prices,
    touch,
    use_coupon,
)
from oja.carts.handing_over import make_code, redeem_code
from oja.carts.linking import check as check_link
from oja.carts.linking import follow as follow_link
from oja.carts.linking import follow_copy_link, make_copy_link
from oja.carts.linking import make as make_link
from oja.carts.once import add_once

__all__ = [
    "add",
    "add_once",
    "check_link",
    "clear",
    "close",
    "come_through",
    "find_code",
    "follow_copy_link",
    "follow_link",
    "live_topic",
    "lock",
    "make_code",
    "make_copy_link",
    "make_link",
    "note_origin",
    "open_for",
    "open_guest",
    "origin_of",
    "redeem_code",
    "set_delivery",
    "set_quantity",
    "show_prices",
    "touch",
    "use_coupon",
]
