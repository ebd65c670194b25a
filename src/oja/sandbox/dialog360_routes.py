"""360dialog's face: `/sandbox/dialog360/…`, Meta's messages by 360dialog's paths and key (reference: WhatsApp 2)."""

from datetime import datetime
from typing import Annotated

from fastapi import Query, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.datastructures import UploadFile

from oja.kernel import db, whatsapp_limits
from oja.kernel.alone import alone
from oja.kernel.routing import Router
from oja.sandbox import limits, queries
from oja.sandbox import media as media_store
from oja.sandbox import templates as template_store
from oja.sandbox.errors import GraphError
from oja.sandbox.graph_access import GraphRoute, read_json
from oja.sandbox.graph_routes import take
from oja.sandbox.media_models import Media
from oja.sandbox.models import Number

KIND = "dialog360"
LOOKASIDE = "https://lookaside.fbsbx.com"
ATTACHMENTS = "/whatsapp_business/attachments/"

router = Router(prefix="/dialog360", route_class=GraphRoute, include_in_schema=False)


@router.post("/messages")
async def send_message(request: Request) -> Response:
    """Take a message, or mark one as read."""
    body = await read_json(request)

    async def admit(session: db.PlatformSession) -> tuple[queries.Line, bool]:
        number = await _number(session, request)
        line = await queries.get_line(session, number.phone_number_id)
        return line, await limits.is_within_throughput(session, line, body)

    line, is_within = await alone(admit)
    return await take(line, body, request, is_too_fast=not is_within)


@router.get("/health_status")
async def show_health(request: Request) -> Response:
    """Which number a key belongs to, and how it is doing."""
    async with db.platform_session() as session:
        number = await _number(session, request)
    kinds = {"PHONE_NUMBER": number.phone_number_id, "WABA": number.waba_id}
    entities = [{"entity_type": kind, "id": one, "can_send_message": "AVAILABLE"} for kind, one in kinds.items()]
    health = {"can_send_message": "AVAILABLE", "entities": entities}
    asked = set(request.query_params.get("fields", "").split(","))
    more = {"display_phone_number": number.display_phone_number, "verified_name": number.merchant_name}
    return JSONResponse({"health_status": health} | {name: value for name, value in more.items() if name in asked})


@router.get("/v1/configs/webhook")
async def show_webhook(request: Request) -> Response:
    """Where the webhooks of a number go."""
    async with db.platform_session() as session:
        number = await _number(session, request)
    return JSONResponse({"url": number.webhook_url, "headers": number.webhook_headers or {}})


@router.post("/v1/configs/webhook")
async def set_webhook(request: Request) -> Response:
    """Send the webhooks of a number to an address, with these headers."""
    body = await read_json(request)
    url, headers = body.get("url"), body.get("headers") or {}
    if not isinstance(url, str) or not url.startswith(("http://", "https://")) or not isinstance(headers, dict):
        raise GraphError(100, "url must be an address, headers an object.")
    async with db.platform_session() as session:
        number = await _number(session, request)
        number.webhook_url, number.webhook_headers = url, headers
    return JSONResponse({"url": url, "headers": headers})


@router.get("/v1/configs/templates")
async def list_templates(request: Request) -> Response:
    """The templates of the number's account; 360dialog writes their status in small letters."""
    async with db.platform_session() as session:
        number = await _number(session, request)
        templates = [template_store.answer(one) for one in await queries.list_templates(session, number.waba_id)]
    shown = [{**one, "status": str(one["status"]).lower()} for one in templates]
    return JSONResponse({"waba_templates": shown, "count": len(shown), "total": len(shown), "offset": 0})


@router.post("/media")
async def upload_media(request: Request) -> Response:
    """Keep a file, to be sent by its id."""
    async with request.form() as form:
        file = form.get("file")
        if not isinstance(file, UploadFile) or form.get("messaging_product") != "whatsapp":
            raise GraphError(100, "An upload needs the fields messaging_product and file.")
        content, mime_type = await file.read(), str(form.get("type") or file.content_type or "")
    for problem in whatsapp_limits.media_problems(mime_type, len(content)):
        raise GraphError(problem.code, problem.message)
    async with db.platform_session() as session:
        number = await _number(session, request)
        line = await queries.get_line(session, number.phone_number_id)
        media = await media_store.keep(session, line, "business", mime_type, content, file.filename or "")
    return JSONResponse({"id": media.id})


@router.get("/{media_id}")
async def show_media(media_id: str, request: Request) -> Response:
    """A file, with the address its bytes are at: Meta's own, where the key of 360dialog opens nothing."""
    async with db.platform_session() as session:
        media, now = await _media(session, media_id, request)
        return JSONResponse(await media_store.address(session, media, now, f"{LOOKASIDE}{ATTACHMENTS}?mid={media.id}"))


@router.get(ATTACHMENTS)
async def download_media(
    request: Request, mid: str = "", oe: str = "", face: str = "", signature: Annotated[str, Query(alias="hash")] = ""
) -> Response:
    """The bytes of a file, fetched from Meta's address of it."""
    async with db.platform_session() as session:
        media, now = await _media(session, mid, request)
    if not media_store.is_alive(mid, oe, face, signature, now):
        return Response("URL signature expired", 404, media_type="text/plain")
    mime_type = "text/html" if face == "html" else media.mime_type
    return StreamingResponse(media_store.body(media, face), media_type=mime_type)


async def _number(session: AsyncSession, request: Request) -> Number:
    key = request.headers.get("D360-API-KEY", "")
    number = await session.scalar(select(Number).where(Number.kind == KIND, Number.token == key)) if key else None
    if number is None:
        raise GraphError(190, "Invalid api_key")
    return number


async def _media(session: AsyncSession, media_id: str, request: Request) -> tuple[Media, datetime]:
    number = await _number(session, request)
    now = queries.now(await queries.get_knobs(session))
    media = await media_store.find(session, media_id, now)
    if media is None or media.phone_number_id != number.phone_number_id:
        raise GraphError(100, "There is no such file.", subcode=33)
    return media, now
