"""Changing a connected number: choose it as the usual one, pause it, let it speak again, remove it."""

from uuid import UUID

from sqlalchemy import delete, func, select, update

from oja.channels import alerts, queries
from oja.channels.errors import ChannelStopped
from oja.channels.events import ChannelConnected, ChannelRemoved
from oja.channels.models import Channel, ChannelApp, ChannelRoute
from oja.channels.whatsapp_cloud import accounts, intake, sending
from oja.kernel import events
from oja.kernel.db import MerchantSession, merchant_session


async def choose_default(db: MerchantSession, channel_id: UUID) -> None:
    """Make a number the one the shop speaks through unless told otherwise; the one before is it no longer."""
    await db.execute(update(Channel).values(is_default=Channel.id == channel_id))
    alerts.tell(db)


async def show_catalogue(db: MerchantSession, waba_id: str, catalog_id: str) -> None:
    """Note that the numbers of an account show this catalogue of Meta's, which is one for all of them."""
    await db.execute(update(Channel).where(Channel.waba_id == waba_id).values(catalog_id=catalog_id))
    alerts.tell(db)


async def pause(db: MerchantSession, channel_id: UUID) -> None:
    """Hold back everything that would leave through a number; what comes in is taken as before. Safe to repeat."""
    await db.execute(update(Channel).where(Channel.id == channel_id, Channel.state == "active").values(state="paused"))
    alerts.tell(db)


async def resume(db: MerchantSession, channel_id: UUID) -> None:
    """
    Let a paused number speak again: what waited leaves. Emits ChannelConnected. Safe to repeat.

    :raises ChannelStopped: it was not paused but refused, and has to be connected again
    """
    paused = update(Channel).where(Channel.id == channel_id, Channel.state == "paused").values(state="active")
    if await db.scalar(paused.returning(Channel.id)) is not None:
        await events.emit(db, ChannelConnected(db.merchant_id, channel_id))
        alerts.tell(db)
    elif (channel := await queries.get(db, channel_id)).state == "stopped":
        raise ChannelStopped(channel.last_error)


async def remove(merchant_id: UUID, phone_number_id: str) -> None:
    """
    Disconnect a number: its secrets are erased, its webhooks lead nowhere, another shop may connect it, and its chats
    stay to be read. Connecting it again brings them back to life. Emits ChannelRemoved.

    :raises NotFound: this shop has none with that id
    """
    async with merchant_session(merchant_id) as db:
        channel = await queries.get_by_phone_number_id(db, phone_number_id)
        line, is_own = queries.line_of(channel), channel.kind == "whatsapp_cloud" and channel.credentials is not None
        is_last = channel.waba_id != "" and await _count(db, Channel.waba_id == channel.waba_id) == 1
    if is_own and is_last:
        await accounts.unsubscribe(sending.access(line))  # a courtesy to Meta: what still comes is refused anyway
    async with merchant_session(merchant_id) as db:
        channel = await queries.get_by_phone_number_id(db, phone_number_id)
        app_key = channel.app_key
        channel.state, channel.credentials, channel.last_error, channel.is_default = queries.REMOVED, None, None, False
        await db.flush()
        hers = ChannelRoute.merchant_id == merchant_id, ChannelRoute.phone_number_id == phone_number_id
        await db.execute(delete(ChannelRoute).where(*hers))
        if await _count(db, Channel.app_key == app_key) == 0:
            app = ChannelApp.app_key == app_key, ChannelApp.merchant_id == merchant_id
            await db.execute(delete(ChannelApp).where(*app))
            intake.forget_apps()
        await alerts.resolve(db, channel.id)
        await events.emit(db, ChannelRemoved(merchant_id, channel.id))


async def _count(db: MerchantSession, which: object) -> int:
    connected = select(func.count()).select_from(Channel).where(which, Channel.state != queries.REMOVED)  # type: ignore[arg-type]  # a column's comparison
    return await db.scalar(connected) or 0
