"""The phone page, and the driver: what scripts and the page call under `/sandbox/api`."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Query, Request, Response
from fastapi.responses import RedirectResponse
from fastapi.sse import EventSourceResponse, ServerSentEvent
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import db, live, pages
from oja.kernel.routing import Router
from oja.sandbox import (
    account_driver,
    account_routes,
    batch_routes,
    business_routes,
    catalog_routes,
    catalogs,
    cloudinary,
    cloudinary_routes,
    deliveries,
    dialog360_routes,
    form_routes,
    graph_routes,
    media,
    media_routes,
    people_routes,
    previews,
    queries,
    schemas,
    service,
    template_routes,
    twilio_routes,
    views,
)


@contextlib.asynccontextmanager
async def _lifespan(_app: object) -> AsyncIterator[None]:
    yield
    await deliveries.stop()


router = Router(prefix="/sandbox", include_in_schema=False, lifespan=_lifespan)
router.include_router(account_routes.router)
router.include_router(account_driver.router)
router.include_router(form_routes.graph)
router.include_router(template_routes.graph)
router.include_router(template_routes.driver)
router.include_router(catalog_routes.graph)
router.include_router(catalog_routes.driver)
router.include_router(business_routes.graph)
router.include_router(business_routes.driver)
router.include_router(graph_routes.router)
router.include_router(batch_routes.router)
router.include_router(form_routes.phone)
router.include_router(twilio_routes.router)
router.include_router(dialog360_routes.router)
router.include_router(media_routes.router)
router.include_router(cloudinary_routes.router)
router.include_router(people_routes.router)

LONGEST_WAIT = 60.0
LOOK_AGAIN = 1.0


@router.api_route("", methods=["GET", "HEAD"])
async def show_phone() -> Response:
    """The phone page."""
    return pages.built_page("phone.html")


@router.get("/wa/{number}")
async def open_chat_link(number: str, text: str = "") -> Response:
    """What `wa.me/{number}?text=…` does: the phone, with the text typed in."""
    wanted = {"to": number} | ({"text": text} if text else {})
    return RedirectResponse(f"/sandbox?{urlencode(wanted)}", 303)


@router.get("/api/numbers")
async def list_numbers() -> list[dict[str, Any]]:
    """The business numbers that are played."""
    async with db.platform_session() as session:
        return [views.number(number) for number in await queries.list_numbers(session)]


@router.post("/api/numbers", status_code=201)
async def play_number(new: schemas.NewNumber) -> dict[str, Any]:
    """Play another number."""
    async with db.platform_session() as session:
        return views.number(await service.play_number(session, new))


@router.get("/api/templates/{waba_id}")
async def list_templates(waba_id: str) -> list[dict[str, Any]]:
    """The templates of a business account, for the phone's screen."""
    async with db.platform_session() as session:
        return [views.template(template) for template in await queries.list_templates(session, waba_id)]


@router.get("/api/preview", response_model=previews.Preview)
async def preview_link(url: str) -> previews.Preview:
    """
    What the phone shows of a link to a page of ours.

    :raises NoPreview: it is not ours, or there is nothing to show
    """
    return await previews.read(url)


@router.get("/api/chats/{phone_number_id}")
async def list_chats(phone_number_id: str) -> list[dict[str, Any]]:
    """The chats of a number."""
    async with db.platform_session() as session:
        chats = await queries.list_chats(session, phone_number_id)
    return [views.chat(chat) for chat in chats]


@router.post("/api/chats/{phone_number_id}/{user}/messages")
async def write_message(phone_number_id: str, user: str, content: schemas.ShopperMessage) -> dict[str, str]:
    """The shopper sends: the webhook leaves before this answers."""
    body = content.model_dump(exclude={"profile"})
    async with db.platform_session() as session:
        line = await queries.get_line(session, phone_number_id)
        message, planned = await service.shopper_writes(session, line, people_routes.named(user), body, content.profile)
    deliveries.send_off(planned, line.number, line.now)
    return {"id": message.id}


@router.get("/api/chats/{phone_number_id}/{user}/messages")
async def list_messages(
    phone_number_id: str,
    user: str,
    after: str | None = None,
    wait: Annotated[float, Query(ge=0, le=LONGEST_WAIT)] = 0,
) -> list[dict[str, Any]]:
    """Both sides of a chat, the oldest first; waits for something new."""
    until = time.monotonic() + wait
    async with contextlib.AsyncExitStack() as stack:
        async with db.platform_session() as session:
            key = await _chat_key(session, phone_number_id, user)
        hints = await stack.enter_async_context(live.listen(deliveries.topic(phone_number_id, key))) if wait else None
        while True:
            async with db.platform_session() as session:
                messages = await queries.list_messages(session, phone_number_id, key, after)
            left = until - time.monotonic()
            if messages or hints is None or left <= 0:
                return [views.message(message) for message in messages]
            # A hint may be lost, so look again now and then without one.
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(hints.get(), min(left, LOOK_AGAIN))


@router.post("/api/chats/{phone_number_id}/{user}/read", status_code=204)
async def read_chat(phone_number_id: str, user: str) -> None:
    """The shopper looks at the chat: delivered messages become read."""
    async with db.platform_session() as session:
        key = await _chat_key(session, phone_number_id, user)
        due = await service.shopper_reads(session, phone_number_id, key)
    deliveries.hurry(due)


@router.get("/api/chats/{phone_number_id}/{user}/wire")
async def list_wire(phone_number_id: str, user: str) -> list[dict[str, Any]]:
    """What went over the wire for this chat, the newest first."""
    async with db.platform_session() as session:
        key = await _chat_key(session, phone_number_id, user)
        line = await queries.get_line(session, phone_number_id)
        return [views.wire(row, line.number) for row in await queries.list_wire(session, phone_number_id, key)]


@router.get("/api/chats/{phone_number_id}/{user}/live", response_class=EventSourceResponse)
async def follow_chat(phone_number_id: str, user: str, request: Request) -> AsyncIterator[ServerSentEvent]:
    """A hint whenever something happened in the chat."""
    async with db.platform_session() as session:
        key = await _chat_key(session, phone_number_id, user)
    async with live.listen(deliveries.topic(phone_number_id, key)) as hints:
        yield ServerSentEvent(data={}, event="changed")
        while not await request.is_disconnected():
            with contextlib.suppress(TimeoutError):
                hint = await asyncio.wait_for(hints.get(), LOOK_AGAIN)
                yield ServerSentEvent(data=hint, event="typing" if hint.get("typing") else "changed")


@router.get("/api/faults")
async def show_faults() -> dict[str, Any]:
    """The faults as they are, counters counted down."""
    async with db.platform_session() as session:
        return views.faults(await queries.get_knobs(session)) | await _other_faults(session)


@router.post("/api/faults")
async def set_faults(faults: schemas.Faults) -> dict[str, Any]:
    """Turn every knob at once; what is left out is off."""
    async with db.platform_session() as session:
        await media.set_faults(session, faults.media)
        await cloudinary.set_faults(session, faults.cloudinary)
        await catalogs.set_faults(session, faults.catalog)
        return views.faults(await service.set_faults(session, faults)) | await _other_faults(session)


@router.delete("/api/faults", status_code=204)
async def clear_faults() -> None:
    """Let everything go right again."""
    async with db.platform_session() as session:
        await media.set_faults(session, schemas.MediaFaults())
        await cloudinary.set_faults(session, schemas.CloudinaryFaults())
        await catalogs.set_faults(session, schemas.CatalogFaults())
        await service.set_faults(session, schemas.Faults())


@router.get("/api/clock")
async def show_clock() -> dict[str, Any]:
    """What the sandbox's clock shows."""
    async with db.platform_session() as session:
        return {"now": queries.now(await queries.get_knobs(session))}


@router.post("/api/clock")
async def move_clock(move: schemas.ClockMove) -> dict[str, Any]:
    """Move the sandbox's clock: on by `advance_seconds`, to `now`, or back to the real time."""
    async with db.platform_session() as session:
        return {"now": await service.move_clock(session, move)}


async def _other_faults(session: AsyncSession) -> dict[str, Any]:
    return {"media": await media.faults(session), "cloudinary": await cloudinary.faults(session),
            "catalog": await catalogs.faults(session)}  # fmt: skip


async def _chat_key(session: AsyncSession, phone_number_id: str, user: str) -> str:
    chat = await queries.find_chat(session, phone_number_id, people_routes.named(user).removeprefix("+"))
    if chat is None:
        await queries.get_line(session, phone_number_id)
    return chat.user if chat else user.removeprefix("+")
