"""Meta's edge of the wire."""

from tests.support.graph import graph

__all__ = ["graph"]
