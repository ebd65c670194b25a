"""Files of chats: attached by the team, and shown to it. A private file is handed to members, or by a signed link."""

import asyncio
from typing import Annotated, Any, Final, Literal
from urllib.parse import quote
from uuid import UUID

from fastapi import Query, Request, Response

from oja.channels.media import attaching, fetching, limits, links, looking, queries, sniffing
from oja.channels.media.errors import FileRefused, FileTooLarge, NotToFetchAgain
from oja.channels.media.models import MediaFile
from oja.channels.media.views import FileAnswer, shown
from oja.kernel import ids, serving, storage, uploading
from oja.kernel.db import merchant_session
from oja.kernel.errors import Forbidden, NotFound
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Problem, success
from oja.merchants import access
from oja.merchants.access import Bearer, Member, MerchantDb, allowed

router = Router(prefix="/api/merchants/{merchant_id}", tags=["Files"], responses=PROBLEMS)

READ, WRITE = "conversations.read", "conversations.write"
IS_SHOWN: Final = frozenset({"image", "sticker", "audio", "video"})
# Nothing in a file may run, load or be framed, whatever a browser takes it for.
SAFE: Final = {
    "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; media-src 'self'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, max-age=7200, immutable",
}


@router.post(
    "/files",
    response_model=FileAnswer,
    status_code=201,
    dependencies=[allowed(WRITE)],
    openapi_extra=uploading.FORM,
    responses={
        413: {"model": Problem, "description": FileTooLarge.message},
        422: {"model": Problem, "description": FileRefused.message},
    },
)
async def attach_file(request: Request, place: Member) -> dict[str, Any]:
    """Hand over a file to send: its `id` goes into a message as `file_id`. What WhatsApp refuses is refused here."""
    path = await asyncio.to_thread(storage.incoming) / f"{ids.new()}.attached"
    filename = await uploading.save_file(request, path, most=limits.LARGEST, too_large=FileTooLarge)
    try:
        row = await attaching.keep(place.merchant_id, place.user_id, path, filename)
    finally:
        await asyncio.to_thread(path.unlink, missing_ok=True)
    return success(shown(row))


@router.get("/files/{file_id}", response_model=FileAnswer, dependencies=[allowed(READ)])
async def get_file(file_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """What is known of a file, with fresh links to it."""
    return success(shown(await queries.get(db, file_id)))


@router.post(
    "/files/{file_id}/again",
    response_model=FileAnswer,
    dependencies=[allowed(WRITE)],
    responses={409: {"model": Problem, "description": NotToFetchAgain.message}},
)
async def fetch_file_again(file_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """Try once more to fetch a file that failed."""
    return success(shown(await fetching.fetch_again(db, file_id)))


# Who is handed a link asks for its head first, and may want it to end as the name of a file does.
@router.head("/files/{file_id}/content", include_in_schema=False)
@router.head("/files/{file_id}/content.{ending}", include_in_schema=False)
@router.get("/files/{file_id}/content.{ending}", include_in_schema=False)
@router.get(
    "/files/{file_id}/content",
    response_class=Response,
    responses={200: {"content": {"*/*": {}}, "description": "The bytes; a part of them when `Range` asks for one."}},
)
async def show_file(
    merchant_id: UUID,
    file_id: UUID,
    request: Request,
    _scheme: Annotated[object, Bearer],
    size: Annotated[Literal["full", "small"], Query(description="`small`: the picture in small.")] = "full",
    until: Annotated[int, Query(ge=0, le=2**40, description="Of a signed link.")] = 0,
    signature: Annotated[str, Query(max_length=100, description="Of a signed link.")] = "",
) -> Response:
    """A file itself, for a member of the shop or whoever has a signed link that still lasts."""
    if not links.is_good(merchant_id, file_id, until, signature):
        place = await access.member(merchant_id, request, None)
        if READ not in place.permissions:
            raise Forbidden
    async with merchant_session(merchant_id) as db:
        row = await queries.get(db, file_id)
    return await (_small(request, row) if size == "small" else _full(request, row))


async def _full(request: Request, row: MediaFile) -> Response:
    if row.key is None or row.size is None or row.state != "ready":
        raise NotFound
    place = "inline" if looking.KIND_OF.get(row.mime_type) in IS_SHOWN else "attachment"
    name = row.filename or f"{row.kind}{sniffing.ENDINGS.get(row.mime_type, '')}"
    headers = {**SAFE, "Content-Disposition": f"{place}; filename*=UTF-8''{quote(name, safe='')}"}
    return await serving.answer(
        request,
        storage.private(),
        row.key,
        size=row.size,
        mime_type=row.mime_type,
        etag=row.sha256 or "",
        headers=headers,
    )


async def _small(request: Request, row: MediaFile) -> Response:
    size = await storage.private().size(row.thumbnail_key) if row.thumbnail_key else None
    if row.thumbnail_key is None or size is None:
        raise NotFound
    return await serving.answer(
        request, storage.private(), row.thumbnail_key,
        size=size, mime_type=looking.THUMBNAIL_TYPE, etag=f"{row.sha256}-small", headers=SAFE,
    )  # fmt: skip
