"""Twilio's doors: its two webhooks, for messages and for reports, and the one by which a number is connected."""

from typing import Annotated, Any

from fastapi import Path
from starlette.routing import Route
from starlette.types import Scope

from oja.channels import webhooks
from oja.channels.errors import CredentialsRefused, NumberTaken, ProviderAway
from oja.channels.twilio import connecting, signing
from oja.channels.twilio.connecting import TwilioConnection
from oja.channels.views import ChannelAnswer, shown
from oja.channels.webhooks import BadSignature, Reply, Webhook
from oja.channels.whatsapp_cloud import intake
from oja.kernel.db import merchant_session
from oja.kernel.routing import Router
from oja.kernel.settings import get_settings
from oja.kernel.web import Problem, success
from oja.merchants.access import Member, allowed

KIND = "twilio"
NO_ANSWER = Reply(b'<?xml version="1.0" encoding="UTF-8"?><Response></Response>', b"text/xml; charset=utf-8")

router = Router()

Number = Annotated[str, Path(pattern=r"^\+?[0-9]{7,15}$", examples=["+14155238886"])]


@router.put(
    "/channels/twilio/{number}",
    response_model=ChannelAnswer,
    dependencies=[allowed("channels.write")],
    responses={
        409: {"model": Problem, "description": NumberTaken.message},
        422: {"model": Problem, "description": CredentialsRefused.message},
        503: {"model": Problem, "description": ProviderAway.message},
    },
)
async def connect_twilio_number(number: Number, connection: TwilioConnection, place: Member) -> dict[str, Any]:
    """Connect a WhatsApp number of a Twilio account. The credentials are tried first, then stored sealed."""
    name = await connecting.check(connection)
    async with merchant_session(place.merchant_id) as db:
        channel = await connecting.connect(db, number, connection, name=name)
        return success(shown(channel, public_url=get_settings().public_url, is_platform_app=False))


async def _take_message(scope: Scope, body: bytes) -> Reply:
    await _check(scope, body)
    await intake.store(webhooks.app_key_of(scope), body, is_message=True)
    return NO_ANSWER


async def _take_report(scope: Scope, body: bytes) -> Reply:
    await _check(scope, body)
    # Which message of ours it is about stands in the address, so that belongs to what was sent.
    await intake.store(webhooks.app_key_of(scope), body + b"&" + scope["query_string"])
    return NO_ANSWER


async def _check(scope: Scope, body: bytes) -> None:
    """The address Twilio was told is the public one, whatever a proxy in front makes of it."""
    app = await webhooks.app_of(scope, KIND)
    query = scope["query_string"].decode("latin-1")
    url = get_settings().public_url + scope["path"] + (f"?{query}" if query else "")
    given = webhooks.header(scope, b"x-twilio-signature")
    if not signing.is_signed(app.secret, url, signing.parameters(body), given):
        raise BadSignature


webhook_routes: list[Route] = [
    Route("/api/webhooks/twilio/{app_key}", Webhook(KIND, _take_message), methods=["POST"], name="twilio_webhook"),
    Route("/api/webhooks/twilio/{app_key}/status", Webhook(KIND, _take_report), methods=["POST"], name="twilio_status"),
]
