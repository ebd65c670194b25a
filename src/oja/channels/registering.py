"""
Registering a number of a provider other than Meta: its row, the app by whose path its webhooks come, and its route.

Whether the credentials are right was asked before, without a transaction; see each provider's `connecting`.
"""

import hashlib
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert

from oja.channels import alerts, credentials
from oja.channels.errors import AppKeyTaken, NumberTaken
from oja.channels.events import ChannelConnected
from oja.channels.models import Channel, ChannelApp, ChannelRoute
from oja.channels.whatsapp_cloud import intake
from oja.kernel import crypto, events, ids
from oja.kernel.db import MerchantSession
from oja.kernel.settings import get_settings


@dataclass(frozen=True, slots=True)
class Registration:
    """A number to register. `webhook_secret` is what its webhooks are checked by."""

    kind: str
    phone_number_id: str
    display_number: str
    account_id: str
    credentials: dict[str, Any]
    webhook_secret: str
    verified_name: str = ""
    catalog_id: str | None = None


def app_key_of(kind: str, merchant_id: UUID, phone_number_id: str) -> str:
    """The last part of the webhook address of a number: always the same for one shop, number and provider."""
    return hashlib.sha256(f"{kind}:{merchant_id}:{phone_number_id}".encode()).hexdigest()[:16]


def webhook_url(kind: str, app_key: str) -> str:
    """The public address of a provider's webhook."""
    return f"{get_settings().public_url}/api/webhooks/{kind}/{app_key}"


async def register(db: MerchantSession, number: Registration) -> Channel:
    """
    Connect a number to the shop, or connect it anew; what waited for it may leave. Emits ChannelConnected.

    :raises NumberTaken: another shop has it
    :raises AppKeyTaken: its webhook address belongs to another provider
    """
    app_key = app_key_of(number.kind, db.merchant_id, number.phone_number_id)
    await _keep_app(db, app_key, number)
    changes = {
        "kind": number.kind,
        "display_number": number.display_number,
        "waba_id": number.account_id,
        "app_key": app_key,
        "credentials": credentials.seal(db.merchant_id, number.credentials),
        "verified_name": number.verified_name,
        "state": "active",
        "last_error": None,
        **({"catalog_id": number.catalog_id} if number.catalog_id else {}),
    }
    row = insert(Channel).values(
        merchant_id=db.merchant_id, id=ids.new(), phone_number_id=number.phone_number_id, **changes
    )
    row = row.on_conflict_do_update(index_elements=["merchant_id", "phone_number_id"], set_=changes)
    channel = (await db.scalars(row.returning(Channel), execution_options={"populate_existing": True})).one()
    await open_(db, channel)
    return channel


async def open_(db: MerchantSession, channel: Channel) -> None:
    """
    A number is connected: what comes for it leads here, it is stopped no longer, and what waited for it may leave.

    Emits ChannelConnected.

    :raises NumberTaken: another shop has it
    """
    await route(db, channel)
    await alerts.resolve(db, channel.id, "stopped")
    await events.emit(db, ChannelConnected(db.merchant_id, channel.id))


async def route(db: MerchantSession, channel: Channel) -> None:
    """
    Lead what comes for a number to this shop.

    :raises NumberTaken: it leads to another one
    """
    leads = {"channel_id": channel.id, "waba_id": channel.waba_id, "app_key": channel.app_key}
    row = insert(ChannelRoute).values(phone_number_id=channel.phone_number_id, merchant_id=db.merchant_id, **leads)
    routed = row.on_conflict_do_update(
        index_elements=["phone_number_id"], set_=leads, where=ChannelRoute.merchant_id == db.merchant_id
    )
    if await db.scalar(routed.returning(ChannelRoute.phone_number_id)) is None:
        raise NumberTaken


async def _keep_app(db: MerchantSession, app_key: str, number: Registration) -> None:
    sealed = {
        "app_secret": crypto.seal(number.webhook_secret, context=f"app:{app_key}"),
        "verify_token": crypto.seal("", context=f"app:{app_key}"),
    }
    row = insert(ChannelApp).values(app_key=app_key, merchant_id=db.merchant_id, provider=number.kind, **sealed)
    is_hers = (ChannelApp.merchant_id == db.merchant_id) & (ChannelApp.provider == number.kind)
    kept = row.on_conflict_do_update(index_elements=["app_key"], set_=sealed, where=is_hers)
    if await db.scalar(kept.returning(ChannelApp.app_key)) is None:
        raise AppKeyTaken
    intake.forget_apps()
