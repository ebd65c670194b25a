"""360dialog's doors: its webhook, let in by our token in a header or in the address, and the one to connect by."""

import hmac
from typing import Any

from starlette.routing import Route
from starlette.types import Scope

from oja.channels import webhooks
from oja.channels.dialog360 import connecting
from oja.channels.dialog360.connecting import KIND, TOKEN_HEADER, Dialog360Connection
from oja.channels.errors import CredentialsRefused, NumberTaken, ProviderAway
from oja.channels.views import ChannelAnswer, shown
from oja.channels.webhooks import SUCCESS, BadSignature, Reply, Webhook
from oja.channels.whatsapp_cloud import intake
from oja.kernel.db import merchant_session
from oja.kernel.routing import Router
from oja.kernel.settings import get_settings
from oja.kernel.web import Problem, success
from oja.merchants.access import Member, allowed

router = Router()


@router.put(
    "/channels/dialog360",
    response_model=ChannelAnswer,
    dependencies=[allowed("channels.write")],
    responses={
        409: {"model": Problem, "description": NumberTaken.message},
        422: {"model": Problem, "description": CredentialsRefused.message},
        503: {"model": Problem, "description": ProviderAway.message},
    },
)
async def connect_dialog360_number(connection: Dialog360Connection, place: Member) -> dict[str, Any]:
    """Connect the WhatsApp number a 360dialog key belongs to, and have its webhooks sent here."""
    found = await connecting.check(place.merchant_id, connection)
    async with merchant_session(place.merchant_id) as db:
        channel = await connecting.connect(db, found, connection)
        return success(shown(channel, public_url=get_settings().public_url, is_platform_app=False))


async def _take(scope: Scope, body: bytes) -> Reply:
    app = await webhooks.app_of(scope, KIND)
    in_address: str = scope["path_params"].get("token", "")
    given = webhooks.header(scope, TOKEN_HEADER.lower().encode()) or in_address.encode()
    if not hmac.compare_digest(given, app.secret.encode()):
        raise BadSignature("This webhook must carry the token it was set up with.")
    await intake.store(webhooks.app_key_of(scope), body)
    return SUCCESS


_webhook = Webhook(KIND, _take)

webhook_routes: list[Route] = [
    Route("/api/webhooks/dialog360/{app_key}", _webhook, methods=["POST"], name="dialog360_webhook"),
    Route("/api/webhooks/dialog360/{app_key}/{token}", _webhook, methods=["POST"], name="dialog360_token_webhook"),
]
