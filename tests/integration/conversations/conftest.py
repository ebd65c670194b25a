"""Meta's edge of the wire; and every job registered, as in any process of the product."""

import pytest
from fastapi import FastAPI

from tests.support.graph import graph

__all__ = ["graph"]


@pytest.fixture(autouse=True)
def wired(app: FastAPI) -> FastAPI:
    """The product with all its parts, although a test may not speak to it by HTTP."""
    return app
