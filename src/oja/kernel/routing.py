"""Routing: a router that sees at a glance that an address is none of its own."""

import re
from typing import Any

from fastapi import APIRouter
from starlette.routing import Match
from starlette.types import Scope

_PARAMETER = re.compile(r"\{\w+(?::(\w+))?\}")


class Router(APIRouter):
    """
    FastAPI's router, asked by one expression instead of by each of its routes.

    FastAPI asks all routes of all routers in turn, twice, which with some hundreds of them takes longer than many an
    answer. What fits here is still asked in FastAPI's own way. Routes are added before the first request.
    """

    _stands_in: "tuple[Router, str] | None" = None
    _glance: re.Pattern[str] | None = None

    def include_router(self, router: APIRouter, *, prefix: str = "", **options: Any) -> None:
        """Include a router, which from now on knows where it stands."""
        if isinstance(router, Router):
            router._stands_in = self, prefix  # noqa: SLF001 - one of us
        super().include_router(router, prefix=prefix, **options)

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """As FastAPI does, for addresses that can be one of these."""
        if self._glance is None:
            self._glance = re.compile("|".join(self._addresses()) or "(?!)")
        return super().matches(scope) if self._glance.fullmatch(scope["path"]) else (Match.NONE, {})

    @property
    def _above(self) -> str:
        """What stands before this router's own addresses."""
        if self._stands_in is None:
            return ""
        outer, prefix = self._stands_in
        return outer._above + outer.prefix + prefix  # noqa: SLF001 - one of us

    def _addresses(self) -> list[str]:
        """An expression for each address of this router, and of those within it."""
        found: list[str] = []
        for route in self.routes:
            within = getattr(route, "original_router", None)
            if isinstance(within, Router):
                found += within._addresses()  # noqa: SLF001 - one of us
            elif within is None and (path := getattr(route, "path", None)) is not None:
                found.append(_expression(self._above + path))
            else:
                found.append(".*")
        return found


def _expression(path: str) -> str:
    parts = _PARAMETER.split(path)
    # Literal, converter, literal, …: only a `path` holds slashes.
    return "".join(
        re.escape(part or "") if place % 2 == 0 else (".*" if part == "path" else "[^/]+")
        for place, part in enumerate(parts)
    )
