"""Meta's edge of the wire, and the sandbox's."""

from tests.support.graph import graph
from tests.support.sandbox import line, shop

__all__ = ["graph", "line", "shop"]
