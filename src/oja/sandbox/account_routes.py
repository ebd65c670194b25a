"""Connecting, as Graph lets one: tokens, registration, subscribed apps, profile, what the phone app shares."""

from typing import Any

from fastapi import Request, Response
from fastapi.responses import JSONResponse

from oja.kernel import db
from oja.kernel.routing import Router
from oja.sandbox import accounts, coexistence, deliveries, graph_access
from oja.sandbox.errors import GraphError

router = Router(prefix="/graph/{version}", route_class=graph_access.GraphRoute, include_in_schema=False)


@router.get("/debug_token")
async def debug_token(request: Request, input_token: str = "") -> Response:
    """What a token is worth; asked with a token, or with an app's id and secret."""
    bearer = graph_access.bearer(request) or request.query_params.get("access_token", "")
    async with db.platform_session() as session:
        if "|" not in bearer and not await accounts.numbers_with(session, bearer):
            raise GraphError(190)
        return JSONResponse(await accounts.debug_token(session, input_token))


@router.get("/oauth/access_token")
async def exchange_code(client_id: str = "", client_secret: str = "", code: str = "") -> Response:
    """A token for the code of a sign-up."""
    async with db.platform_session() as session:
        answer = await accounts.exchange(session, client_id=client_id, client_secret=client_secret, code=code)
    return JSONResponse(answer)


@router.get("/{node}/subscribed_apps")
async def list_subscribed_apps(node: str, request: Request) -> Response:
    """The apps that hear an account's webhooks."""
    async with db.platform_session() as session:
        numbers = await graph_access.numbers_of(session, request, waba_id=node)
        return JSONResponse({"data": accounts.subscribed(numbers)})


@router.api_route("/{node}/subscribed_apps", methods=["POST", "DELETE"])
async def change_subscribed_apps(node: str, request: Request) -> Response:
    """Let the token's app hear an account's webhooks, or no longer."""
    async with db.platform_session() as session:
        numbers = await graph_access.numbers_of(session, request, waba_id=node)
        accounts.subscribe(numbers, is_subscribed=request.method == "POST")
    return JSONResponse({"success": True})


@router.post("/{node}/register")
async def register(node: str, request: Request) -> Response:
    """Register a number for the Cloud API."""
    body = await graph_access.read_json(request)
    async with db.platform_session() as session:
        line = await graph_access.line_of(session, node, request)
        await accounts.register(session, line.number, body)
    return JSONResponse({"success": True})


@router.post("/{node}/deregister")
async def deregister(node: str, request: Request) -> Response:
    """Take a number off the Cloud API."""
    async with db.platform_session() as session:
        line = await graph_access.line_of(session, node, request)
        await accounts.deregister(session, line.number)
    return JSONResponse({"success": True})


@router.post("/{node}/smb_app_data")
async def synchronise(node: str, request: Request) -> Response:
    """Ask the phone app for its contacts or its history, which it then hands over by itself."""
    body = await graph_access.read_json(request)
    async with db.platform_session() as session:
        line = await graph_access.line_of(session, node, request)
        answer = await accounts.sync(session, line, body)
        planned = await coexistence.share(session, line, body["sync_type"])
    deliveries.send_off(planned, line.number, line.now)
    return JSONResponse(answer)


@router.get("/{node}/whatsapp_business_profile")
async def show_profile(node: str, request: Request, fields: str = "") -> Response:
    """What shoppers see of the business."""
    async with db.platform_session() as session:
        line = await graph_access.line_of(session, node, request)
        account = await accounts.account_of(session, line.number.phone_number_id)
        wanted = [name.strip() for name in fields.split(",")] if fields else sorted(accounts.PROFILE)
        profile = {name: account.profile[name] for name in wanted if name in account.profile}
    return JSONResponse({"data": [profile | {"messaging_product": "whatsapp"}]})


@router.post("/{node}/whatsapp_business_profile")
async def change_profile(node: str, request: Request) -> Response:
    """Change what shoppers see of the business."""
    body = await graph_access.read_json(request)
    async with db.platform_session() as session:
        line = await graph_access.line_of(session, node, request)
        account = await accounts.account_of(session, line.number.phone_number_id)
        changes: dict[str, Any] = {name: body[name] for name in accounts.PROFILE & set(body)}
        account.profile = account.profile | changes
    return JSONResponse({"success": True})
