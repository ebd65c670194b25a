"""Connected numbers, and webhooks as Meta sends them."""

import hashlib
import hmac
import itertools
import json
from typing import Any

import httpx2

from oja.channels import queries, service
from oja.channels.queries import Line
from oja.channels.views import Connection
from oja.kernel import clock
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from tests.support.cast import Actor

NUMBER = "106540352242922"
DISPLAY = "+2347012345678"
ACCOUNT = "102290129340398"
CHIDI = "2348031234567"

_counter = itertools.count(1)


async def connect_number(
    shop: Actor,
    phone_number_id: str = NUMBER,
    *,
    display_number: str = DISPLAY,
    waba_id: str = ACCOUNT,
    **given: Any,
) -> Line:
    """Connect a number to a shop, through the real service."""
    connection = Connection(display_number=display_number, waba_id=waba_id, **given)
    async with merchant_session(shop.merchant_id) as db:
        channel, _ = await service.connect(db, phone_number_id, connection)
        return await queries.line(db, channel.id)


def wamid() -> str:
    """A message id nobody has used yet."""
    return f"wamid.TEST{next(_counter):012d}"


def text(body: str, sender: str = CHIDI, **given: Any) -> dict[str, Any]:
    """A shopper's text message."""
    now = str(int(clock.now().timestamp()))
    return {"from": sender, "id": wamid(), "timestamp": now, "type": "text", "text": {"body": body}} | given


def status(provider_id: str, word: str, **given: Any) -> dict[str, Any]:
    """A report on a message of ours."""
    now = str(int(clock.now().timestamp()))
    return {"id": provider_id, "status": word, "timestamp": now, "recipient_id": CHIDI} | given


def change(phone_number_id: str = NUMBER, field: str = "messages", **value: Any) -> dict[str, Any]:
    """One change of a webhook about a number."""
    metadata = {"display_phone_number": "2347012345678", "phone_number_id": phone_number_id}
    return {"field": field, "value": {"messaging_product": "whatsapp", "metadata": metadata, **value}}


def heard(*messages: dict[str, Any], phone_number_id: str = NUMBER, name: str = "Chidi") -> dict[str, Any]:
    """One change with messages, and the contacts that belong to them."""
    senders = dict.fromkeys(message.get("from") or CHIDI for message in messages)
    contacts = [{"profile": {"name": name}, "wa_id": sender} for sender in senders]
    return change(phone_number_id, contacts=contacts, messages=list(messages))


def webhook(*changes: dict[str, Any], waba_id: str = ACCOUNT) -> dict[str, Any]:
    """A whole webhook."""
    return {"object": "whatsapp_business_account", "entry": [{"id": waba_id, "changes": list(changes)}]}


def signed(raw: bytes, secret: str | None = None) -> dict[str, str]:
    """The headers of a webhook with this body."""
    key = (secret if secret is not None else get_settings().meta_app_secret).encode()
    digest = hmac.new(key, raw, hashlib.sha256).hexdigest()
    return {"X-Hub-Signature-256": f"sha256={digest}", "Content-Type": "application/json"}


async def post(
    client: httpx2.AsyncClient, body: dict[str, Any] | bytes, *, app_key: str = "", secret: str | None = None
) -> httpx2.Response:
    """Post a webhook as Meta does."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    path = "/api/webhooks/whatsapp" + (f"/{app_key}" if app_key else "")
    return await client.post(path, content=raw, headers=signed(raw, secret))
