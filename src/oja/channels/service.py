"""Channels' verbs: connect a number, understand what came, deliver what is said."""

import hashlib
import secrets
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, update
from sqlalchemy.dialects.postgresql import insert

from oja.channels import alerts, credentials, providers, queries, registering
from oja.channels.errors import AppKeyTaken, NumberUnreadable, OtherProvider, UnknownApp
from oja.channels.events import TemplateRefused
from oja.channels.media import attaching
from oja.channels.messages import MarkRead, OutMessage
from oja.channels.models import PLATFORM_APP, Channel, ChannelApp
from oja.channels.queries import Line
from oja.channels.schemas import Delivery, TemplateInfo
from oja.channels.understanding import Decoded, Group, decode, record
from oja.channels.views import Connection
from oja.channels.whatsapp_cloud import intake, payloads, transport
from oja.channels.whatsapp_cloud.transport import Access
from oja.kernel import cache, clock, crypto, events, ids, whatsapp_limits
from oja.kernel.db import MerchantSession
from oja.kernel.settings import get_settings
from oja.kernel.whatsapp_limits import Problem

__all__ = [
    "Decoded", "Group", "connect", "decode", "deliver", "doubt_templates", "forget_files", "mark_read",
    "numbers_as_meta_says", "pause_marketing", "problems", "record", "stop", "templates",
]  # fmt: skip

KIND = "whatsapp_cloud"
TEMPLATES_SECONDS = 60
DOUBT_SECONDS = 60
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

    async def hand_over(ready: OutMessage) -> Delivery:
        return await providers.of(line).deliver(line, to, ready, callback, attempt=attempt, reply_to=reply_to)

    return await attaching.send(line, message, hand_over)


async def forget_files(db: MerchantSession, line: Line, message: OutMessage) -> None:
    """WhatsApp could not fetch the files of a message: they are uploaded anew for the next try."""
    await attaching.forget(db, line, message)


async def mark_read(line: Line, provider_id: str, *, is_typing: bool = False) -> bool:
    """Show the shopper that her message was read. Call it without a transaction."""
    return await providers.of(line).mark_read(line, MarkRead(provider_id, is_typing))


async def templates(line: Line) -> list[TemplateInfo]:
    """The templates a number may send; our own when the provider does not say. Call it without a transaction."""
    key = _templates_key(line)
    kept = await cache.get(key)
    if kept is None:
        found = await providers.of(line).templates(line)
        if found is None:
            return [TemplateInfo("order_update", "en")]
        kept = [
            {"name": one.name, "language": one.language, "category": one.category, "body": one.body} for one in found
        ]
        await cache.put(key, kept, seconds=TEMPLATES_SECONDS)
    return [TemplateInfo(**one) for one in kept]


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
    :raises OtherProvider: the shop has it through Twilio or 360dialog, whose credentials these are not
    :raises AppKeyTaken: another shop has that app key
    :raises UnknownApp: the shop has no app with that key
    """
    known = await queries.find_by_phone_number_id(db, phone_number_id)
    if known is not None and known.kind != KIND:
        raise OtherProvider
    app_key, verify_token = await _connect_app(db, phone_number_id, connection)
    token = connection.access_token
    sealed = credentials.seal(db.merchant_id, {"access_token": token.get_secret_value()}) if token else None
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
        merchant_id=db.merchant_id, id=ids.new(), kind=KIND, phone_number_id=phone_number_id, **values
    )
    row = row.on_conflict_do_update(index_elements=["merchant_id", "phone_number_id"], set_=changes)
    channel = (await db.scalars(row.returning(Channel), execution_options={"populate_existing": True})).one()
    await registering.open_(db, channel)
    return channel, verify_token


async def stop(db: MerchantSession, channel_id: UUID, reason: str) -> None:
    """Send nothing more through a number until the merchant connects it again; `reason` tells her why."""
    stopped = update(Channel).where(Channel.id == channel_id, Channel.state == "active")
    stopped = stopped.values(state="stopped", last_error=reason)
    if await db.scalar(stopped.returning(Channel.id)) is not None:
        await alerts.raise_(db, channel_id, alerts.stopped(reason))


async def pause_marketing(db: MerchantSession, channel_id: UUID, reason: str, until: datetime) -> None:
    """Let the marketing of a number wait, and tell the merchant once for each pause; everything else goes on."""
    is_running = or_(Channel.marketing_paused_until.is_(None), Channel.marketing_paused_until < clock.now())
    paused = update(Channel).where(Channel.id == channel_id, is_running)
    paused = paused.values(marketing_paused_until=until, marketing_paused_reason=reason)
    if await db.scalar(paused.returning(Channel.id)) is not None:
        await alerts.raise_(db, channel_id, alerts.marketing_paused(reason))


async def doubt_templates(db: MerchantSession, line: Line) -> None:
    """A template was refused: what we know of them is stale. Emits TemplateRefused, once a minute for each account."""
    await cache.drop(_templates_key(line))
    doubted = f"oja:templates-doubted:{{{line.merchant_id}}}:{line.waba_id}"
    if await cache.get(doubted) is None:
        await cache.put(doubted, True, seconds=DOUBT_SECONDS)
        await events.emit(db, TemplateRefused(db.merchant_id, line.waba_id))


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


def _templates_key(line: Line) -> str:
    return f"oja:templates:{{{line.merchant_id}}}:{line.waba_id}"
