"""Meta's webhook: `GET` answers its challenge, `POST` checks `X-Hub-Signature-256` (reference: WhatsApp 1.2)."""

import hashlib
import hmac
from urllib.parse import parse_qs

from starlette.routing import Route
from starlette.types import Scope

from oja.channels import webhooks
from oja.channels.webhooks import SUCCESS, BadSignature, Reply, Webhook
from oja.channels.whatsapp_cloud import intake
from oja.kernel.errors import Forbidden

KIND = "whatsapp_cloud"


class WrongVerifyToken(Forbidden):
    code = "wrong_verify_token"
    message = "The verify token is not the one of this app."


async def _take(scope: Scope, body: bytes) -> Reply:
    app = await webhooks.app_of(scope, KIND)
    if not _is_signed(body, webhooks.header(scope, b"x-hub-signature-256"), app.secret):
        raise BadSignature
    await intake.store(webhooks.app_key_of(scope), body)
    return SUCCESS


async def _challenge(scope: Scope) -> Reply:
    query = parse_qs(scope["query_string"].decode("latin-1"))
    given = query.get("hub.verify_token", [""])[0]
    try:
        app = await webhooks.app_of(scope, KIND)
    except BadSignature:
        raise WrongVerifyToken from None
    is_ours = bool(app.verify_token) and hmac.compare_digest(given.encode(), app.verify_token.encode())
    if query.get("hub.mode") != ["subscribe"] or not is_ours:
        raise WrongVerifyToken
    await intake.note_challenge(webhooks.app_key_of(scope))
    challenge: str = query.get("hub.challenge", [""])[0]
    return Reply(challenge.encode(), b"text/plain; charset=utf-8")


def _is_signed(body: bytes, header: bytes, secret: str) -> bool:
    expected = b"sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest().encode()
    return hmac.compare_digest(expected, header)


_webhook = Webhook(KIND, _take, _challenge)

webhook_routes: list[Route] = [
    Route("/api/webhooks/whatsapp", _webhook, methods=["GET", "POST"], name="whatsapp_webhook"),
    Route("/api/webhooks/whatsapp/{app_key}", _webhook, methods=["GET", "POST"], name="whatsapp_app_webhook"),
]
"""Mounted before every other route, and before the API's own middleware."""
