"""Answers that are not what Meta promises: pages of HTML, half a body, nothing. Pure."""

from typing import Final, Literal

from fastapi import Response
from fastapi.responses import HTMLResponse, StreamingResponse

Odd = Literal["", "html", "500", "502", "503", "half", "empty"]

AFTER_TAKING: Final = frozenset({"half", "empty"})
PAGE: Final = "<!DOCTYPE html><html><head><title>Error</title></head><body>Sorry, something went wrong.</body></html>"


def status_of(kind: str) -> int:
    """The HTTP status that goes with it."""
    return int(kind) if kind.isdigit() else 200


def instead(kind: str, usual: Response) -> Response:
    """What is answered instead of the usual."""
    if kind == "half" and not isinstance(usual, StreamingResponse):
        return Response(usual.body[: len(usual.body) // 2], media_type="application/json")
    if kind in AFTER_TAKING:
        return Response(b"", media_type="application/json")
    return HTMLResponse(PAGE, status_of(kind))
