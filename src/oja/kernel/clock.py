"""Clock: the one place that reads the time. Always aware UTC; tests travel with time-machine."""

from datetime import UTC, datetime


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)
