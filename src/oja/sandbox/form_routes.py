"""Forms in the Graph lookalike, and the phone that opens them."""

from typing import Annotated, Any

from fastapi import Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.datastructures import UploadFile

from oja.kernel import db
from oja.kernel.errors import Conflict, NotFound
from oja.kernel.routing import Router
from oja.sandbox import deliveries, forms, graph_access, queries, service
from oja.sandbox.errors import GraphError

graph = Router(prefix="/graph/{version}", route_class=graph_access.GraphRoute, include_in_schema=False)
phone = Router(prefix="/api/chats/{phone_number_id}/{user}/forms", include_in_schema=False)


class FormSilent(Conflict):
    code = "form_silent"
    message = "The business did not answer the form."


class Step(BaseModel):
    """What the shopper did in a form: opened it (`INIT`), went back, or sent a screen."""

    model_config = ConfigDict(extra="forbid")

    action: str = "INIT"
    flow_token: str
    screen: str = ""
    data: dict[str, Any] = {}
    message_id: str = Field("", description="The message whose button opened the form; the answer is a reply to it.")


@graph.post("/{node}/whatsapp_business_encryption")
async def set_public_key(node: str, request: Request) -> Response:
    """Keep the public key of a number."""
    async with request.form() as form:
        pem = str(form.get("business_public_key") or "")
    async with db.platform_session() as session:
        line = await graph_access.line_of(session, node, request)
        await forms.set_key(session, line.number.phone_number_id, pem)
    return JSONResponse({"success": True})


@graph.get("/{node}/whatsapp_business_encryption")
async def get_public_key(node: str, request: Request) -> Response:
    """The public key of a number."""
    async with db.platform_session() as session:
        line = await graph_access.line_of(session, node, request)
        pem = await forms.find_key(session, line.number.phone_number_id)
    kept = {"business_public_key": pem, "business_public_key_signature_status": "VALID"} if pem else {}
    return JSONResponse({"data": [kept] if kept else []})


@graph.post("/{node}/flows")
async def make_form(node: str, request: Request) -> Response:
    """Make an empty form."""
    async with request.form() as given:
        name, endpoint = str(given.get("name") or ""), str(given.get("endpoint_uri") or "")
    if not name:
        raise GraphError(100, "A Flow needs a name.")
    async with db.platform_session() as session:
        await graph_access.numbers_of(session, request, waba_id=node)
        form = await forms.make(session, node, name=name, endpoint=endpoint)
    return JSONResponse({"id": form.id, "success": True, "validation_errors": []})


@graph.get("/{node}/flows")
async def list_forms(
    node: str, request: Request, limit: Annotated[int, Query(ge=1, le=100)] = 25, after: str | None = None
) -> Response:
    """A page of an account's forms, by their ids."""
    async with db.platform_session() as session:
        await graph_access.numbers_of(session, request, waba_id=node)
        found = await forms.page(session, node, limit=limit + 1, after=after)
    shown = [
        {"id": one.id, "name": one.name, "status": one.status, "categories": ["SHOPPING"]} for one in found[:limit]
    ]
    paging: dict[str, Any] = {"cursors": {"after": shown[-1]["id"]}} if shown else {}
    if len(found) > limit:
        paging["next"] = str(request.url.include_query_params(after=shown[-1]["id"]))
    return JSONResponse({"data": shown, "paging": paging})


@graph.post("/{node}/assets")
async def fill_form(node: str, request: Request) -> Response:
    """Give a form its screens."""
    async with request.form() as given:
        file = given.get("file")
        if not isinstance(file, UploadFile) or given.get("asset_type") != "FLOW_JSON":
            raise GraphError(100, "An upload needs the fields file and asset_type FLOW_JSON.")
        raw = await file.read()
    async with db.platform_session() as session:
        form = await _form(session, node)
        await graph_access.numbers_of(session, request, waba_id=form.waba_id)
        mistakes = forms.fill(form, raw)
    return JSONResponse({"success": not mistakes, "validation_errors": mistakes})


@graph.post("/{node}/publish")
async def publish_form(node: str, request: Request) -> Response:
    """Let shoppers use a form."""
    async with db.platform_session() as session:
        form = await _form(session, node)
        await graph_access.numbers_of(session, request, waba_id=form.waba_id)
        forms.publish(form)
    return JSONResponse({"success": True})


@phone.get("/{flow}")
async def read_form(phone_number_id: str, flow: str) -> dict[str, Any]:
    """The screens of a form, for the phone; none when the sandbox does not know it."""
    async with db.platform_session() as session:
        line = await queries.get_line(session, phone_number_id)
        form = await forms.find_named(session, line.number.waba_id, flow)
    if form is None:
        return {"id": flow, "screens": None}
    return {"id": form.id, "name": form.name, "status": form.status, "screens": form.screens}


@phone.post("/{flow}")
async def take_step(phone_number_id: str, user: str, flow: str, step: Step) -> dict[str, Any]:
    """
    What the shopper does in a form goes to its endpoint; what is to be shown next comes back.

    After the last screen the phone sends the answers into the chat by itself.
    """
    async with db.platform_session() as session:
        line = await queries.get_line(session, phone_number_id)
        form = await forms.get_named(session, line.number.waba_id, flow)
        pem = await forms.find_key(session, phone_number_id)
    try:
        answer = await forms.ask(line.number, form, pem, step.model_dump(exclude={"message_id"}))
    except forms.Refused as refusal:
        raise FormSilent(str(refusal)) from None
    if answer.get("screen") == "SUCCESS":
        await _send_answers(phone_number_id, user, answer, step.message_id)
    return answer


async def _form(session: AsyncSession, flow_id: str) -> forms.Form:
    try:
        return await forms.get(session, flow_id)
    except NotFound:
        raise graph_access.unknown(flow_id) from None


async def _send_answers(phone_number_id: str, user: str, answer: dict[str, Any], message_id: str) -> None:
    ended = (answer.get("data") or {}).get("extension_message_response") or {}
    reply = {"name": "flow", "body": "Sent", "response_json": forms.as_json(ended.get("params") or {})}
    content: dict[str, Any] = {"type": "interactive", "interactive": {"type": "nfm_reply", "nfm_reply": reply}}
    content |= {"context": {"id": message_id}} if message_id else {}
    async with db.platform_session() as session:
        line = await queries.get_line(session, phone_number_id)
        _, planned = await service.shopper_writes(session, line, user, content)
    deliveries.send_off(planned, line.number, line.now)
