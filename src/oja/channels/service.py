"""Channels' verbs: connect a number, understand what came, deliver what is said."""

import hashlib
import secrets
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert

from oja.channels.errors import AppKeyTaken, NumberTaken, NumberUnreadable, UnknownApp
from oja.channels.events import ChannelConnected
from oja.channels.messages import MarkRead, OutMessage
from oja.channels.models import PLATFORM_APP, Channel, ChannelApp, ChannelRoute
from oja.channels.queries import Line
from oja.channels.schemas import Delivery
from oja.channels.understanding import Decoded, Group, decode, record
from oja.channels.views import Connection
from oja.channels.whatsapp_cloud import intake, payloads, transport
from oja.channels.whatsapp_cloud.transport import Access
from oja.kernel import crypto, events, ids, whatsapp_limits
from oja.kernel.db import MerchantSession
from oja.kernel.settings import get_settings
from oja.kernel.whatsapp_limits import Problem

__all__ = [
    "Decoded",
    "Group",
    "access_of",
    "connect",
    "decode",
    "deliver",
    "mark_read",
    "numbers_as_meta_says",
    "problems",
    "record",
    "stop",
]  # fmt: skip

ANYONE = "+15550100000"


def problems(message: OutMessage, *, to: str | None = None) -> list[Problem]:
    """Everything WhatsApp would refuse in a message; without `to`, whoever receives it. Empty when it may be sent."""
    found = whatsapp_limits.problems(payloads.encode(message, to=to or ANYONE, callback="-"))
    return found if to else [problem for problem in found if problem.field != "to"]


async def deliver(
    line: Line, to: str, message: OutMessage, callback: str, *, reply_to: str | None = None, attempt: int = 1
) -> Delivery:
    """
    Hand a message to the provider. Call it without a transaction; it never raises.

    `to` is a WhatsApp id, a phone number or a business-scoped id. `callback` comes back with every status of it. With
    `reply_to`, the provider's id of a message, it is shown as an answer to that one.
    """
    body = payloads.encode(message, to=to, callback=callback, reply_to=reply_to)
    found = whatsapp_limits.problems(body)
    if found:
        return Delivery("failed", error_code=found[0].code, error=found[0].message)
    return await transport.send(access_of(line), body, attempt=attempt)


async def mark_read(line: Line, provider_id: str, *, is_typing: bool = False) -> bool:
    """Show the shopper that her message was read. Call it without a transaction."""
    return await transport.mark_read(access_of(line), payloads.mark_read(MarkRead(provider_id, is_typing)))


async def numbers_as_meta_says(phone_number_id: str, connection: Connection) -> Connection:
    """
    The connection with what it left out asked from Meta. Call it without a transaction.

    :raises NumberUnreadable: Meta does not say
    """
    if connection.display_number:
        return connection
    token = connection.access_token.get_secret_value() if connection.access_token else get_settings().meta_token
    found = await transport.find_number(Access(phone_number_id, connection.waba_id or "", token))
    number = (found or {}).get("display_phone_number")
    if not number:
        raise NumberUnreadable
    name = connection.verified_name or (found or {}).get("verified_name")
    return connection.model_copy(update={"display_number": str(number), "verified_name": name})


async def connect(db: MerchantSession, phone_number_id: str, connection: Connection) -> tuple[Channel, str | None]:
    """
    Connect a number to the shop, or change how it is connected; what waited for it may leave. Emits ChannelConnected.

    Answers the verify token beside it when one was made for a new app of the shop.

    :raises NumberTaken: another shop has it
    :raises AppKeyTaken: another shop has that app key
    :raises UnknownApp: the shop has no app with that key
    """
    app_key, verify_token = await _connect_app(db, phone_number_id, connection)
    token = connection.access_token
    sealed = _seal(db.merchant_id, {"access_token": token.get_secret_value()}) if token else None
    given = {
        "display_number": connection.display_number,
        "verified_name": connection.verified_name,
        "waba_id": connection.waba_id,
        "catalog_id": connection.catalog_id,
        "credentials": sealed,
        "app_key": app_key,
    }
    changes = {key: value for key, value in given.items() if value} | {"state": "active", "last_error": None}
    values = {"waba_id": "", "display_number": "", "verified_name": "", "app_key": PLATFORM_APP} | changes
    row = insert(Channel).values(
        merchant_id=db.merchant_id, id=ids.new(), kind="whatsapp_cloud", phone_number_id=phone_number_id, **values
    )
    row = row.on_conflict_do_update(index_elements=["merchant_id", "phone_number_id"], set_=changes)
    channel = (await db.scalars(row.returning(Channel), execution_options={"populate_existing": True})).one()
    await _route(db, channel)
    await events.emit(db, ChannelConnected(db.merchant_id, channel.id))
    return channel, verify_token


async def stop(db: MerchantSession, channel_id: UUID, reason: str) -> None:
    """Send nothing more through a number until the merchant connects it again; `reason` tells her why."""
    await db.execute(update(Channel).where(Channel.id == channel_id).values(state="stopped", last_error=reason))


async def _connect_app(
    db: MerchantSession, phone_number_id: str, connection: Connection
) -> tuple[str | None, str | None]:
    """The app key to use (None: as it was), and the verify token when it was made here."""
    if connection.app_secret is None:
        if connection.app_key in {None, PLATFORM_APP}:
            return connection.app_key, None
        app = await db.get(ChannelApp, connection.app_key)
        if app is None or app.merchant_id != db.merchant_id:
            raise UnknownApp
        return app.app_key, None
    app_key = connection.app_key or hashlib.sha256(f"{db.merchant_id}:{phone_number_id}".encode()).hexdigest()[:16]
    if app_key == PLATFORM_APP:
        raise AppKeyTaken
    token = connection.verify_token.get_secret_value() if connection.verify_token else secrets.token_urlsafe(24)
    sealed = {
        "app_secret": crypto.seal(connection.app_secret.get_secret_value(), context=f"app:{app_key}"),
        "verify_token": crypto.seal(token, context=f"app:{app_key}"),
    }
    row = insert(ChannelApp).values(app_key=app_key, merchant_id=db.merchant_id, **sealed)
    changed = row.on_conflict_do_update(
        index_elements=["app_key"], set_=sealed, where=ChannelApp.merchant_id == db.merchant_id
    )
    if await db.scalar(changed.returning(ChannelApp.app_key)) is None:
        raise AppKeyTaken
    intake.forget_apps()
    return app_key, None if connection.verify_token else token


async def _route(db: MerchantSession, channel: Channel) -> None:
    leads = {"channel_id": channel.id, "waba_id": channel.waba_id, "app_key": channel.app_key}
    row = insert(ChannelRoute).values(phone_number_id=channel.phone_number_id, merchant_id=db.merchant_id, **leads)
    routed = row.on_conflict_do_update(
        index_elements=["phone_number_id"], set_=leads, where=ChannelRoute.merchant_id == db.merchant_id
    )
    if await db.scalar(routed.returning(ChannelRoute.phone_number_id)) is None:
        raise NumberTaken


def access_of(line: Line) -> Access:
    """What a call to the Graph API needs to know of a number."""
    token = get_settings().meta_token
    if line.credentials:
        token = orjson.loads(crypto.unseal(line.credentials, context=str(line.merchant_id)))["access_token"]
    return Access(line.phone_number_id, line.waba_id, token)


def _seal(merchant_id: UUID, credentials: dict[str, Any]) -> str:
    return crypto.seal(orjson.dumps(credentials).decode(), context=str(merchant_id))
