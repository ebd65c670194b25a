"""Twilio's face: `/sandbox/twilio/…`, the REST API for messages and the Content API, by their own paths."""

from typing import Annotated
from urllib.parse import parse_qs

from fastapi import Query, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse, StreamingResponse
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import db
from oja.kernel.alone import alone
from oja.kernel.errors import NotFound
from oja.kernel.routing import Router
from oja.kernel.settings import get_settings
from oja.sandbox import (
    answering,
    limits,
    payloads,
    queries,
    twilio_access,
    twilio_contents,
    twilio_media,
    twilio_sending,
)
from oja.sandbox import media as media_store
from oja.sandbox.media_models import Media
from oja.sandbox.models import Message
from oja.sandbox.twilio_errors import TwilioError
from oja.sandbox.twilio_payloads import first, vcard

router = Router(prefix="/twilio", route_class=twilio_access.TwilioRoute, include_in_schema=False)


@router.get("/2010-04-01/Accounts/{account_sid}.json")
async def show_account(account_sid: str, request: Request) -> Response:
    """An account."""
    async with db.platform_session() as session:
        numbers = await twilio_access.numbers_of(session, request, account_sid)
    name = numbers[0].merchant_name
    return JSONResponse({"sid": account_sid, "friendly_name": name, "status": "active", "type": "Full"})


@router.post("/2010-04-01/Accounts/{account_sid}/Messages.json")
async def send_message(account_sid: str, request: Request) -> Response:
    """Take a message."""
    form = parse_qs((await request.body()).decode("utf-8", "replace"), keep_blank_values=True)
    looked = await twilio_media.look(first(form, "MediaUrl"))

    async def admit(session: db.PlatformSession) -> tuple[queries.Line, bool]:
        numbers = await twilio_access.numbers_of(session, request, account_sid)
        sender = payloads.digits(first(form, "From"))
        number = next((one for one in numbers if payloads.digits(one.display_phone_number) == sender), None)
        if number is None:
            raise TwilioError(63007 if sender else 21603)
        line = await queries.get_line(session, number.phone_number_id)
        return line, await limits.is_within_throughput(session, line)

    line, is_within = await alone(admit)
    async with db.platform_session() as session:
        posted = twilio_sending.Posted(form, request.url.path, looked, is_too_fast=not is_within)
        answer = await twilio_sending.post(session, line, posted)
    return await answering.give(answer, line, request)


@router.get("/2010-04-01/Accounts/{account_sid}/Messages.json")
async def list_messages(account_sid: str, request: Request, PageSize: int = 50) -> Response:  # noqa: N803 - Twilio's name
    """The newest messages of an account."""
    async with db.platform_session() as session:
        ids = [one.phone_number_id for one in await twilio_access.numbers_of(session, request, account_sid)]
        newest = select(Message).where(Message.phone_number_id.in_(ids)).order_by(Message.seq.desc()).limit(PageSize)
        found = [twilio_sending.resource(one, account_sid) for one in await session.scalars(newest)]
    return JSONResponse({"messages": found, "page": 0, "page_size": PageSize, "next_page_uri": None})


@router.get("/2010-04-01/Accounts/{account_sid}/Messages/{sid}.json")
async def show_message(account_sid: str, sid: str, request: Request) -> Response:
    """One message."""
    async with db.platform_session() as session:
        ids = [one.phone_number_id for one in await twilio_access.numbers_of(session, request, account_sid)]
        named = select(Message).where(Message.id == sid, Message.phone_number_id.in_(ids))
        message = (await session.scalars(named)).one_or_none()
        if message is None:
            raise TwilioError(20404)
        return JSONResponse(twilio_sending.resource(message, account_sid))


@router.get("/2010-04-01/Accounts/{account_sid}/Messages/{sid}/Media/{media_id}")
async def download_media(account_sid: str, sid: str, media_id: str, request: Request) -> Response:
    """Where a file that a shopper sent is, for some minutes: on another host, that wants no login."""
    async with db.platform_session() as session:
        ids = [one.phone_number_id for one in await twilio_access.numbers_of(session, request, account_sid)]
        named = select(Message.body).where(Message.id == sid, Message.phone_number_id.in_(ids))
        body = await session.scalar(named)
        if body is None:
            raise TwilioError(20404)
        if media_id == "vcard":
            return Response(vcard(body), media_type="text/vcard")
        now = queries.now(await queries.get_knobs(session))
        media = await _media(session, media_id)
        at = f"{get_settings().own_url}/sandbox/twilio/media/{media.id}/content"
        found = await media_store.address(session, media, now, at)
    return RedirectResponse(found["url"])


@router.get("/media/{media_id}/content")
async def download_content(
    media_id: str,
    request: Request,
    oe: str = "",
    face: str = "",
    signature: Annotated[str, Query(alias="hash")] = "",
) -> Response:
    """The bytes of a file, as a store of files hands them out: it refuses whoever brings a second proof."""
    if "Authorization" in request.headers:
        return Response("Only one auth mechanism allowed", 400, media_type="text/plain")
    async with db.platform_session() as session:
        now = queries.now(await queries.get_knobs(session))
        media = await _media(session, media_id)
    if not media_store.is_alive(media_id, oe, face, signature, now):
        return Response("Request has expired", 403, media_type="text/plain")
    return StreamingResponse(
        media_store.body(media, face), media_type="text/html" if face == "html" else media.mime_type
    )


@router.post("/v1/Content")
async def create_content(request: Request) -> Response:
    """Store a content."""
    async with db.platform_session() as session:
        account_sid = await twilio_access.account_of(session, request)
        return JSONResponse(
            await twilio_contents.create(session, account_sid, await twilio_access.read_json(request)), 201
        )


@router.get("/v1/Content")
@router.get("/v1/ContentAndApprovals")
async def list_contents(request: Request) -> Response:
    """The contents of an account, with how far WhatsApp is with each when that is asked for."""
    with_approvals = request.url.path.endswith("ContentAndApprovals")
    async with db.platform_session() as session:
        account_sid = await twilio_access.account_of(session, request)
        now = queries.now(await queries.get_knobs(session))
        found = []
        for content in await twilio_contents.contents_of(session, account_sid):
            twilio_contents.review(content, now)
            approval = {"approval_requests": twilio_contents.approval(content)} if with_approvals else {}
            found.append(twilio_contents.shown(content) | approval)
    return JSONResponse({"contents": found, "meta": {"key": "contents", "page": 0, "next_page_url": None}})


@router.get("/v1/Content/{sid}")
async def show_content(sid: str, request: Request) -> Response:
    """One content."""
    async with db.platform_session() as session:
        content = await twilio_contents.get(session, await twilio_access.account_of(session, request), sid)
        return JSONResponse(twilio_contents.shown(content))


@router.delete("/v1/Content/{sid}", status_code=204)
async def delete_content(sid: str, request: Request) -> Response:
    """Forget a content."""
    async with db.platform_session() as session:
        await session.delete(await twilio_contents.get(session, await twilio_access.account_of(session, request), sid))
    return Response(status_code=204)


@router.post("/v1/Content/{sid}/ApprovalRequests/whatsapp")
async def submit_content(sid: str, request: Request) -> Response:
    """Ask WhatsApp to approve a content."""
    body = await twilio_access.read_json(request)
    async with db.platform_session() as session:
        content = await twilio_contents.get(session, await twilio_access.account_of(session, request), sid)
        now = queries.now(await queries.get_knobs(session))
        return JSONResponse(twilio_contents.submit(content, body, now), 201)


@router.get("/v1/Content/{sid}/ApprovalRequests")
async def show_approval(sid: str, request: Request) -> Response:
    """How far WhatsApp is with a content."""
    async with db.platform_session() as session:
        content = await twilio_contents.get(session, await twilio_access.account_of(session, request), sid)
        twilio_contents.review(content, queries.now(await queries.get_knobs(session)))
        found = {"sid": sid, "account_sid": content.account_sid, "whatsapp": twilio_contents.approval(content)}
        return JSONResponse(found)


async def _media(session: AsyncSession, media_id: str) -> Media:
    try:
        return await media_store.get(session, media_id)
    except NotFound:
        raise TwilioError(20404) from None
