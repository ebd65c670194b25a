"""The Graph lookalike: `/sandbox/graph/{version}/…`, with Meta's answers and Meta's errors."""

from typing import Annotated, Any

from fastapi import Query, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.datastructures import UploadFile

from oja.kernel import db, whatsapp_limits
from oja.kernel.alone import alone
from oja.kernel.routing import Router
from oja.kernel.settings import get_settings
from oja.sandbox import (
    account_nodes,
    answering,
    catalog_nodes,
    graph_access,
    limits,
    media,
    queries,
    sending,
    templates,
)
from oja.sandbox.errors import GraphError
from oja.sandbox.media_models import Media

router = Router(prefix="/graph/{version}", route_class=graph_access.GraphRoute, include_in_schema=False)


@router.post("/{node}/messages")
async def send_message(node: str, request: Request) -> Response:
    """Take a message, or mark one as read."""
    body = await graph_access.read_json(request)

    async def admit(session: db.PlatformSession) -> tuple[queries.Line, bool]:
        line = await graph_access.line_of(session, node, request)
        return line, await limits.is_within_throughput(session, line, body)

    line, is_within = await alone(admit)
    return await take(line, body, request, is_too_fast=not is_within)


async def take(line: queries.Line, body: dict[str, Any], request: Request, *, is_too_fast: bool) -> Response:
    """Take a message, or mark one as read, for a number that the caller may use; late or never, as the faults ask."""
    async with db.platform_session() as session:
        answer = await sending.post(session, line, body, request.url.path, is_too_fast=is_too_fast)
    return await answering.give(answer, line, request)


@router.post("/{node}/media")
async def upload_media(node: str, request: Request) -> Response:
    """Keep a file, to be sent by its id."""
    async with request.form() as form:
        file = form.get("file")
        if not isinstance(file, UploadFile) or form.get("messaging_product") != "whatsapp":
            raise GraphError(100, "An upload needs the fields messaging_product and file.")
        content = await file.read()
        mime_type = str(form.get("type") or file.content_type or "")
    for problem in whatsapp_limits.media_problems(mime_type, len(content)):
        raise GraphError(problem.code, problem.message)
    async with db.platform_session() as session:
        line = await graph_access.line_of(session, node, request)
        kept = await media.keep(session, line, "business", mime_type, content, file.filename or "")
    return JSONResponse({"id": kept.id})


@router.get("/media/{media_id}/content")
async def download_media(
    media_id: str,
    request: Request,
    oe: str = "",
    face: str = "",
    signature: Annotated[str, Query(alias="hash")] = "",
) -> Response:
    """The bytes of a file; like Meta's, this address wants the token too, and is dead after some minutes."""
    async with db.platform_session() as session:
        file, line = await _media(session, media_id, request)
    if not media.is_alive(media_id, oe, face, signature, line.now):
        return Response("URL signature expired", 404, media_type="text/plain")
    mime_type = "text/html" if face == "html" else file.mime_type
    return StreamingResponse(media.body(file, face), media_type=mime_type)


@router.get("/{node}")
async def read_node(version: str, node: str, request: Request, fields: str | None = None) -> Response:
    """A business number, a business account, a template, or a file."""
    async with db.platform_session() as session:
        if (answer := await account_nodes.find(session, node, request, fields)) is not None:
            return JSONResponse(answer)
        if (template := await templates.find(session, node)) is not None:
            await graph_access.numbers_of(session, request, waba_id=template.waba_id)
            return JSONResponse(templates.answer(template, [name for name in (fields or "").split(",") if name]))
        file, line = await _media(session, node, request)
        at = f"{get_settings().own_url}/sandbox/graph/{version}/media/{file.id}/content"
        return JSONResponse(await media.address(session, file, line.now, at))


@router.delete("/{node}")
async def delete_node(node: str, request: Request) -> Response:
    """Forget a file, or a product set."""
    async with db.platform_session() as session:
        if (product_set := await catalog_nodes.find_set(session, node)) is not None:
            await graph_access.numbers_of(session, request, catalog_id=product_set.catalog_id)
            await session.delete(product_set)
            return JSONResponse({"success": True})
        await session.delete((await _media(session, node, request))[0])
    return JSONResponse({"success": True})


@router.get("/{node}/phone_numbers")
async def list_phone_numbers(node: str, request: Request, fields: str | None = None) -> Response:
    """The numbers of a business account."""
    async with db.platform_session() as session:
        return JSONResponse({"data": await account_nodes.numbers(session, node, request, fields)})


async def _media(session: AsyncSession, media_id: str, request: Request) -> tuple[Media, queries.Line]:
    now = queries.now(await queries.get_knobs(session))
    file = await media.find(session, media_id, now)
    if file is None:
        raise graph_access.unknown(media_id)
    return file, await graph_access.line_of(session, file.phone_number_id, request)
