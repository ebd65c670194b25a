"""Showing pictures to anybody: one width in a format by its ending, or in the best that the browser takes."""

import re
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from oja.catalog.pictures import limits, places, renditions
from oja.kernel import serving, storage
from oja.kernel.errors import NotFound
from oja.kernel.web import render

_NAME: Final = re.compile(rf"^{renditions.NAME}$")
_FILE: Final = re.compile(r"^([1-9]\d{0,4})(?:\.(avif|webp|jpg))?$")
_HEADERS: Final = {"Cache-Control": "public, max-age=31536000, immutable", "X-Content-Type-Options": "nosniff"}


def route() -> Route:
    """What serves the pictures of our own store."""
    return Route(f"{renditions.ADDRESS}/{{name}}/{{file}}", _show, methods=["GET", "HEAD"], name="picture")


async def _show(request: Request) -> Response:
    name, file = request.path_params["name"], _FILE.match(request.path_params["file"])
    if file is None or not _NAME.match(name):
        return render(NotFound())
    width, ending = file[1], file[2] or _best(request.headers.get("accept", ""))
    key = places.key_of(f"{renditions.ADDRESS}/{name}/{width}.{ending}")
    size = await storage.public().size(key)
    if size is None:
        return render(NotFound())
    headers = _HEADERS if file[2] else {**_HEADERS, "Vary": "Accept"}
    etag = f"{name}-{width}.{ending}"
    mime_type = limits.MIME_TYPES[ending]
    return await serving.answer(
        request, storage.public(), key, size=size, mime_type=mime_type, etag=etag, headers=headers
    )


def _best(accept: str) -> str:
    return next((one for one in limits.FORMATS if limits.MIME_TYPES[one] in accept), "jpg")
