"""Serving: a file of a store as an HTTP answer, whole or in part, so that players can jump about in it."""

import re
from collections.abc import AsyncIterator, Mapping
from typing import Final

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from oja.kernel.stores import Store

_RANGE: Final = re.compile(r"^bytes=(\d{0,18})-(\d{0,18})$")


async def answer(
    request: Request, store: Store, key: str, *, size: int, mime_type: str, etag: str, headers: Mapping[str, str]
) -> Response:
    """
    The file under a key: 200, 206 for one range, 304 when the caller has it, 416 for a range beyond its end.

    Several ranges, and one that cannot be read, are answered with the whole file, as HTTP allows.
    """
    shown = {**headers, "ETag": f'"{etag}"', "Accept-Ranges": "bytes"}
    if f'"{etag}"' in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=shown)
    wanted = _range(request, etag, size)
    if wanted is None:
        return _streamed(request, store, key, 0, size, 200, mime_type, shown)
    start, end = wanted
    if start >= size or end < start:
        return Response(status_code=416, headers={**shown, "Content-Range": f"bytes */{size}"})
    end = min(end, size - 1)
    shown["Content-Range"] = f"bytes {start}-{end}/{size}"
    return _streamed(request, store, key, start, end - start + 1, 206, mime_type, shown)


def _range(request: Request, etag: str, size: int) -> tuple[int, int] | None:
    """The first and the last byte that are asked for."""
    found = _RANGE.match(request.headers.get("range", ""))
    if found is None or request.headers.get("if-range", f'"{etag}"') != f'"{etag}"':
        return None
    first, last = found.groups()
    if first:
        return int(first), int(last) if last else size - 1
    return (max(0, size - int(last)), size - 1) if last and int(last) else None


def _streamed(
    request: Request,
    store: Store,
    key: str,
    start: int,
    length: int,
    status: int,
    mime_type: str,
    headers: dict[str, str],
) -> Response:
    headers = {**headers, "Content-Length": str(length)}
    if request.method == "HEAD":
        return Response(status_code=status, headers=headers, media_type=mime_type)
    body: AsyncIterator[bytes] = store.read(key, start, length)
    return StreamingResponse(body, status, headers=headers, media_type=mime_type)
