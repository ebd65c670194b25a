"""Templates of the Graph lookalike, the resumable upload of their samples, and how a script drives their review."""

import base64
from typing import Any, Literal

import orjson
from fastapi import Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import db, whatsapp_limits
from oja.kernel.routing import Router
from oja.kernel.settings import get_settings
from oja.sandbox import accounts, catalog_nodes, media, queries, reviews, service, template_rules, templates
from oja.sandbox.errors import GraphError
from oja.sandbox.graph_access import GraphRoute, numbers_of, read_json, unknown
from oja.sandbox.queries import Line

graph = Router(prefix="/graph/{version}", route_class=GraphRoute, include_in_schema=False)
driver = Router(prefix="/api", include_in_schema=False)

UPLOAD = "upload:"


class Turn(BaseModel):
    """What becomes of a template."""

    status: Literal["APPROVED", "REJECTED", "PENDING", "PAUSED", "DISABLED", "IN_APPEAL", "ARCHIVED"] | None = None
    quality: Literal["GREEN", "YELLOW", "RED", "UNKNOWN"] | None = None
    category: Literal["MARKETING", "UTILITY", "AUTHENTICATION"] | None = None
    reason: str | None = None


class ReviewTime(BaseModel):
    """How long a template waits for its review."""

    after_ms: int = Field(ge=0, le=86_400_000)


@graph.get("/{node}/message_templates")
async def list_templates(node: str, request: Request) -> Response:
    """A page of an account's templates."""
    async with db.platform_session() as session:
        await numbers_of(session, request, waba_id=node)
        url = f"{get_settings().own_url}{request.url.path}"
        return JSONResponse(await templates.list_page(session, node, request.query_params, url))


@graph.post("/{node}/message_templates")
async def submit_template(node: str, request: Request) -> Response:
    """Take a template for review."""
    body = await read_json(request)
    async with db.platform_session() as session:
        await numbers_of(session, request, waba_id=node)
        knobs = await queries.get_knobs(session)
        due = templates.review_time(queries.now(knobs), knobs.review_after_ms)
        template = await templates.submit(session, node, body, due)
        return JSONResponse({"id": template.id, "status": template.status, "category": template.category})


@graph.delete("/{node}/message_templates")
async def delete_template(node: str, request: Request) -> Response:
    """Delete a template."""
    query = request.query_params
    async with db.platform_session() as session:
        await numbers_of(session, request, waba_id=node)
        await templates.remove(session, node, query.get("name", ""), query.get("hsm_id"))
    return JSONResponse({"success": True})


@graph.post("/{node}/uploads")
async def begin_upload(node: str, request: Request) -> Response:  # noqa: ARG001 - the app's id; any will do
    """Begin a resumable upload; everything about it stands in its id."""
    query = request.query_params
    async with db.platform_session() as session:
        await _line_of_token(session, request)
    size = query.get("file_length", "")
    if not size.isdigit():
        raise GraphError(100, "The parameter file_length is required.")
    for problem in whatsapp_limits.media_problems(query.get("file_type", ""), int(size)):
        raise GraphError(problem.code, problem.message)
    about = orjson.dumps({"type": query["file_type"], "size": int(size)})
    return JSONResponse({"id": UPLOAD + base64.urlsafe_b64encode(about).decode().rstrip("=")})


@graph.post("/{node}")
async def change_node(node: str, request: Request) -> Response:
    """Edit a template or a product set, or go on with an upload."""
    if node.startswith(UPLOAD):
        return JSONResponse({"h": await _take_upload(node, request)})
    body = await read_json(request)
    async with db.platform_session() as session:
        if (product_set := await catalog_nodes.find_set(session, node)) is not None:
            await numbers_of(session, request, catalog_id=product_set.catalog_id)
            catalog_nodes.change_set(product_set, body)
            return JSONResponse({"success": True})
        template = await templates.find(session, node)
        if template is None:
            raise unknown(node)
        await numbers_of(session, request, waba_id=template.waba_id)
        knobs = await queries.get_knobs(session)
        due = templates.review_time(queries.now(knobs), knobs.review_after_ms)
        await templates.edit(session, template, body, due)
        return JSONResponse({"success": True, "id": template.id, "category": template.category})


@driver.post("/templates/review-time")
async def set_review_time(time: ReviewTime) -> dict[str, int]:
    """How long templates wait for their review from now on."""
    async with db.platform_session() as session:
        await service.set_review_time(session, time.after_ms)
    return {"after_ms": time.after_ms}


@driver.post("/templates/{waba_id}/review")
async def review_now(waba_id: str) -> dict[str, int]:
    """Decide now on every template of the account that waits for its review."""
    return {"reviewed": await reviews.sweep(waba_id, at_once=True)}


@driver.post("/templates/{waba_id}/{name}/{language}")
async def turn_template(waba_id: str, name: str, language: str, turn: Turn) -> dict[str, Any]:
    """Pause, reject, re-categorise or rate a template; the shop hears it by webhook."""
    async with db.platform_session() as session:
        template = await reviews.get(session, waba_id, name, language)
        news = await reviews.turn(session, template, turn.model_dump())
        shown = templates.answer(template, ["name", "language", "status", "category", "quality_score"])
    news.send_off()
    return shown


async def _take_upload(node: str, request: Request) -> str:
    encoded = node.removeprefix(UPLOAD)
    try:
        about = orjson.loads(base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)))
        mime_type, size = str(about["type"]), int(about["size"])
    except (ValueError, KeyError, TypeError):
        raise unknown(node) from None
    content = await request.body()
    if request.headers.get("file_offset", "0") != "0" or len(content) != size:
        raise GraphError(100, f"The upload has {len(content)} bytes; {size} were announced.")
    async with db.platform_session() as session:
        line = await _line_of_token(session, request)
        return template_rules.handle_of(await media.keep(session, line, "business", mime_type, content))


async def _line_of_token(session: AsyncSession, request: Request) -> Line:
    """A number that the token opens; an upload belongs to an app, and takes `OAuth` for `Bearer`."""
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    opened = await accounts.numbers_with(session, given) if scheme.lower() in {"bearer", "oauth"} and given else []
    if not opened:
        raise GraphError(190)
    line = await queries.get_line(session, opened[0].phone_number_id)
    accounts.check(opened, given, request.query_params.get("appsecret_proof"), line.now)
    return line
