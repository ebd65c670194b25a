"""Files for the phone's page and for scripts: what shoppers send, and what their phones show."""

from typing import Annotated
from urllib.parse import quote

from fastapi import Query, Request, Response

from oja.kernel import db
from oja.kernel.errors import Unprocessable
from oja.kernel.routing import Router
from oja.kernel.web import TooLarge
from oja.kernel.whatsapp_table import MEDIA
from oja.sandbox import media, queries

router = Router(prefix="/api/media", include_in_schema=False)

LARGEST = max(kind.max_bytes for kind in MEDIA.values())
# Shoppers may send pages and drawings as documents: none of it runs here.
SAFE = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox; default-src 'none'"}


@router.post("/{phone_number_id}", status_code=201)
async def upload_file(
    phone_number_id: str, request: Request, filename: Annotated[str, Query(max_length=200)] = ""
) -> dict[str, str]:
    """A file of the shopper, to be sent as `{"type": "image", "image": {"id": …}}`. Its type is believed."""
    content = bytearray()
    async for piece in request.stream():
        content += piece
        if len(content) > LARGEST:
            raise TooLarge
    mime_type = request.headers.get("Content-Type", "")
    for problem in media.shopper_problems(mime_type.partition(";")[0], len(content)):
        raise Unprocessable(problem.message)
    async with db.platform_session() as session:
        line = await queries.get_line(session, phone_number_id)
        kept = await media.keep(session, line, "shopper", mime_type, bytes(content), filename)
    return {"id": kept.id, "mime_type": mime_type, "sha256": kept.sha256} | ({"filename": filename} if filename else {})


@router.get("/{media_id}")
async def show_file(media_id: str) -> Response:
    """The bytes of a file, for the phone's screen."""
    async with db.platform_session() as session:
        file = await media.get(session, media_id)
    name = f"; filename*=UTF-8''{quote(file.filename, safe='')}" if file.filename else ""
    headers = {**SAFE, "Cache-Control": "private, max-age=86400", "Content-Disposition": f"inline{name}"}
    return Response(file.content, media_type=file.mime_type, headers=headers)
