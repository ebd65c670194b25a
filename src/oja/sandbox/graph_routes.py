"""The Graph lookalike: `/sandbox/graph/{version}/…`, with Meta's answers and Meta's errors."""

import asyncio
import contextlib
import hmac
from collections.abc import Callable, Coroutine
from typing import Any

import orjson
from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.datastructures import UploadFile

from oja.kernel import db, errors, whatsapp_limits
from oja.kernel.settings import get_settings
from oja.sandbox import catalogs, deliveries, faults, limits, odd_answers, queries, sending, service
from oja.sandbox.errors import GraphError
from oja.sandbox.models import Media, Number, Template

LONGEST_SILENCE = 30.0


class GraphRoute(APIRoute):
    """A route whose refusals are told in Meta's words, not in the product's."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The route as FastAPI makes it, with Graph errors answered."""
        answer = super().get_route_handler()

        async def answer_or_refuse(request: Request) -> Response:
            try:
                odd = await faults.before(request)
                is_done = not odd or odd in odd_answers.AFTER_TAKING
                usual = await answer(request) if is_done else Response()
                return odd_answers.instead(odd, usual) if odd else usual
            except GraphError as error:
                return JSONResponse(error.answer(), error.status)

        return answer_or_refuse


router = APIRouter(prefix="/graph/{version}", route_class=GraphRoute, include_in_schema=False)


@router.post("/{node}/messages")
async def send_message(node: str, request: Request) -> Response:
    """Take a message, or mark one as read."""
    body = await _json(request)
    async with db.platform_session() as session:
        line = await line_of(session, node, request)
        is_within = body.get("status") == "read" or await limits.is_within_throughput(session, line)
    async with db.platform_session() as session:
        answer = await sending.post(session, line, body, request.url.path, is_too_fast=not is_within)
    deliveries.send_off(answer.planned, line.number, line.now)
    if answer.is_silent:
        await _keep_silent(request)
    if line.knobs.graph_latency_ms:
        await asyncio.sleep(line.knobs.graph_latency_ms / 1000)
    usual = JSONResponse(answer.body, answer.http_status)
    return odd_answers.instead(answer.odd, usual) if answer.odd else usual


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
        line = await line_of(session, node, request)
        media = await service.keep_media(session, line.number.phone_number_id, mime_type, content)
    return JSONResponse({"id": media.id})


@router.get("/media/{media_id}/content")
async def download_media(media_id: str, request: Request) -> Response:
    """The bytes of a file; like Meta's, this address wants the token too."""
    async with db.platform_session() as session:
        media = await _media(session, media_id, request)
    return Response(media.content, media_type=media.mime_type)


@router.get("/{node}")
async def read_node(version: str, node: str, request: Request) -> Response:
    """A business number, or a file."""
    async with db.platform_session() as session:
        if await session.get(Number, node) is not None:
            line = await line_of(session, node, request)
            return JSONResponse(_number_answer(line.number))
        media = await _media(session, node, request)
    answer = {
        "messaging_product": "whatsapp",
        "url": f"{get_settings().own_url}/sandbox/graph/{version}/media/{media.id}/content",
        "mime_type": media.mime_type,
        "sha256": media.sha256,
        "file_size": len(media.content),
        "id": media.id,
    }
    return JSONResponse(answer)


@router.delete("/{node}")
async def delete_media(node: str, request: Request) -> Response:
    """Forget a file."""
    async with db.platform_session() as session:
        await session.delete(await _media(session, node, request))
    return JSONResponse({"success": True})


@router.get("/{node}/message_templates")
async def list_templates(node: str, request: Request) -> Response:
    """The templates of a business account."""
    async with db.platform_session() as session:
        await numbers_of(session, request, waba_id=node)
        templates = await queries.list_templates(session, node)
    return JSONResponse({"data": [_template_answer(template) for template in templates]})


@router.get("/{node}/phone_numbers")
async def list_phone_numbers(node: str, request: Request) -> Response:
    """The numbers of a business account."""
    async with db.platform_session() as session:
        numbers = await numbers_of(session, request, waba_id=node)
    return JSONResponse({"data": [_number_answer(number) for number in numbers]})


@router.post("/{node}/items_batch")
async def take_items_batch(node: str, request: Request) -> Response:
    """Change items of a catalogue."""
    body = await _json(request)
    async with db.platform_session() as session:
        await numbers_of(session, request, catalog_id=node)
        return JSONResponse(await catalogs.take_batch(session, node, body))


@router.get("/{node}/check_batch_request_status")
async def check_batch(node: str, request: Request, handle: str = "") -> Response:
    """What became of an items batch."""
    async with db.platform_session() as session:
        await numbers_of(session, request, catalog_id=node)
        return JSONResponse(await catalogs.batch_status(session, node, handle))


async def _json(request: Request) -> dict[str, Any]:
    raw = await request.body()
    try:
        body = orjson.loads(raw)
    except ValueError:
        body = None
    if not isinstance(body, dict) or b"\\u0000" in raw:
        raise GraphError(100, "The body is not a JSON object.")
    return body


async def line_of(session: AsyncSession, node: str, request: Request) -> queries.Line:
    """
    A business number whose token the request carries.

    :raises GraphError: there is none, or the token is another
    """
    try:
        line = await queries.get_line(session, node)
    except errors.NotFound:
        raise unknown(node) from None
    _check_token(request, line.number)
    return line


async def numbers_of(session: AsyncSession, request: Request, **node: str) -> list[Number]:
    """
    The numbers of an account or catalogue, one of whose tokens the request carries.

    :raises GraphError: there are none, or the token is another
    """
    numbers = list(await session.scalars(select(Number).filter_by(**node).order_by(Number.phone_number_id)))
    if not numbers:
        raise unknown(*node.values())
    _check_token(request, *numbers)
    return numbers


async def _media(session: AsyncSession, media_id: str, request: Request) -> Media:
    media = await session.get(Media, media_id)
    if media is None:
        raise unknown(media_id)
    await line_of(session, media.phone_number_id, request)
    return media


def _check_token(request: Request, *numbers: Number) -> None:
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    fits = [hmac.compare_digest(given.encode(), number.expected_token.encode()) for number in numbers]
    if scheme.lower() != "bearer" or not any(fits):
        raise GraphError(190)


def unknown(node: str) -> GraphError:
    """Meta's answer about something that is not there, or that a token may not see."""
    return GraphError(100, f"Object with ID '{node}' does not exist, or this token may not see it.", subcode=33)


async def _keep_silent(request: Request) -> None:
    """The answer that never comes: until the caller hangs up, or longer than it would wait."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(LONGEST_SILENCE):
            while (await request.receive())["type"] != "http.disconnect":
                pass


def _number_answer(number: Number) -> dict[str, Any]:
    return {
        "verified_name": number.merchant_name,
        "display_phone_number": number.display_phone_number,
        "quality_rating": "GREEN",
        "code_verification_status": "VERIFIED",
        "platform_type": "CLOUD_API",
        "throughput": {"level": "HIGH" if number.throughput > 80 else "STANDARD"},
        "id": number.phone_number_id,
    }


def _template_answer(template: Template) -> dict[str, Any]:
    return {
        "name": template.name,
        "parameter_format": "POSITIONAL",
        "components": [{"type": "BODY", "text": template.body}],
        "language": template.language,
        "status": template.status,
        "category": template.category,
        "id": template.id,
    }
