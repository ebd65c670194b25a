"""A shop's end of the wire, and a number of the sandbox that posts to it."""

from tests.support.sandbox import CHIDI, SECRET, ZAINAB, Line, Shop, line, shop
from tests.support.sandbox_twilio import twilio

__all__ = ["CHIDI", "SECRET", "ZAINAB", "Line", "Shop", "line", "shop", "twilio"]
