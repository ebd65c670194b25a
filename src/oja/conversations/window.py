"""The 24 hour window: free words only so long after the shopper last wrote. Pure."""

from datetime import datetime, timedelta
from typing import Final

WINDOW: Final = timedelta(hours=24)


def closes_at(last_customer_message_at: datetime | None) -> datetime | None:
    """When the window closes, or closed; None when she never wrote."""
    return last_customer_message_at + WINDOW if last_customer_message_at is not None else None


def is_open(last_customer_message_at: datetime | None, now: datetime) -> bool:
    """True while free words may be sent."""
    closing = closes_at(last_customer_message_at)
    return closing is not None and now < closing
