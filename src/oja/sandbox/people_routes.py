"""The driver's calls about shoppers themselves, and about the merchant's own phone."""

from typing import Any

from fastapi import Response

from oja.kernel import db, whatsapp_limits
from oja.kernel.errors import Unprocessable
from oja.kernel.routing import Router
from oja.sandbox import coexistence, deliveries, identities, queries, schemas_people, views

router = Router(prefix="/api", include_in_schema=False)
CHAT = "/chats/{phone_number_id}/{user}"
NUMBER = "/numbers/{phone_number_id}"


@router.get(CHAT)
async def show_chat(phone_number_id: str, user: str) -> dict[str, Any]:
    """A shopper as this number knows her."""
    async with db.platform_session() as session:
        return views.chat(await queries.get_chat(session, phone_number_id, named(user)))


@router.post(CHAT + "/identity")
async def show_identity(phone_number_id: str, user: str, wanted: schemas_people.Identity) -> dict[str, Any]:
    """Say by which ids the business sees her."""
    async with db.platform_session() as session:
        line = await queries.get_line(session, phone_number_id)
        return views.chat(await identities.show(session, line, named(user), wanted))


@router.post(CHAT + "/number")
async def change_number(phone_number_id: str, user: str, wanted: schemas_people.NewPhone) -> dict[str, Any]:
    """She changes her phone number: the business is told, and her chat is named by the new one."""
    async with db.platform_session() as session:
        line = await queries.get_line(session, phone_number_id)
        chat, planned = await identities.change_number(session, line, named(user), wanted.wa_id)
    deliveries.send_off(planned, line.number, line.now)
    return views.chat(chat)


@router.post(CHAT + "/rotation")
async def rotate(phone_number_id: str, user: str) -> dict[str, Any]:
    """Her business-scoped id changes, and the business is told."""
    async with db.platform_session() as session:
        line = await queries.get_line(session, phone_number_id)
        chat, planned = await identities.rotate(session, line, named(user))
    deliveries.send_off(planned, line.number, line.now)
    return views.chat(chat)


@router.post(CHAT + "/marketing")
async def prefer(phone_number_id: str, user: str, wanted: schemas_people.Marketing) -> dict[str, Any]:
    """She stops or resumes marketing messages by the switch in her app."""
    async with db.platform_session() as session:
        line = await queries.get_line(session, phone_number_id)
        chat, planned = await identities.prefer(session, line, named(user), has_stopped=wanted.stopped)
    deliveries.send_off(planned, line.number, line.now)
    return views.chat(chat)


@router.post(CHAT + "/calls", status_code=202)
async def call(phone_number_id: str, user: str, given: dict[str, Any] | None = None) -> Response:
    """She calls, and nobody picks up; `given` says otherwise, in the words of a `calls` webhook."""
    async with db.platform_session() as session:
        line = await queries.get_line(session, phone_number_id)
        planned = await identities.call(session, line, named(user), given or {})
    deliveries.send_off(planned, line.number, line.now)
    return Response(status_code=202)


@router.post(NUMBER + "/echoes")
async def write_echo(phone_number_id: str, given: schemas_people.Echo) -> dict[str, str]:
    """The merchant writes on her own phone."""
    content = given.model_dump(exclude={"profile", "to"})
    async with db.platform_session() as session:
        line = await queries.get_line(session, phone_number_id)
        message, planned = await coexistence.echo(session, line, named(given.to), content)
    deliveries.send_off(planned, line.number, line.now)
    return {"id": message.id}


@router.post(NUMBER + "/history", status_code=202)
async def hand_over_history(phone_number_id: str, wanted: schemas_people.History) -> Response:
    """The merchant's phone hands over its chats, or declines to."""
    async with db.platform_session() as session:
        line = await queries.get_line(session, phone_number_id)
        planned = await coexistence.hand_over_history(session, line, wanted)
    deliveries.send_off(planned, line.number, line.now)
    return Response(status_code=202)


@router.post(NUMBER + "/contacts", status_code=202)
async def hand_over_contacts(phone_number_id: str, wanted: schemas_people.Contacts) -> Response:
    """The merchant's phone hands over contacts."""
    async with db.platform_session() as session:
        line = await queries.get_line(session, phone_number_id)
        planned = await coexistence.hand_over_contacts(session, line, wanted)
    deliveries.send_off(planned, line.number, line.now)
    return Response(status_code=202)


@router.post(NUMBER + "/webhooks", status_code=202)
async def send_any(phone_number_id: str, wanted: schemas_people.AnyWebhook) -> Response:
    """Meta sends a webhook of any field."""
    async with db.platform_session() as session:
        line = await queries.get_line(session, phone_number_id)
        planned = await coexistence.send_any(session, line, wanted)
    deliveries.send_off(planned, line.number, line.now)
    return Response(status_code=202)


def named(user: str) -> str:
    """
    How drivers name a shopper.

    :raises Unprocessable: it is neither the digits of a phone number nor a business-scoped id
    """
    if whatsapp_limits.USER_ID.match(user) or whatsapp_limits.PHONE.match(user):
        return user
    raise Unprocessable("A shopper is named by the digits of a phone number or by a business-scoped user id.")
