"""Templates' jobs: read each account when its number is connected, after a webhook, and every hour."""

from datetime import timedelta
from uuid import UUID

from oja.channels import account_events
from oja.channels import queries as channel_queries
from oja.channels.events import ChannelConnected, TemplateChanged, TemplateRefused
from oja.channels.heard import TemplateChange
from oja.channels.whatsapp_cloud import heard_accounts
from oja.kernel import events, jobs
from oja.kernel.db import merchant_session, platform_session
from oja.kernel.errors import Conflict, NotFound, Unprocessable
from oja.kernel.logs import log
from oja.templates import service, submitting, syncing
from oja.templates.errors import WhatsAppSilent

# So that many shops do not ask Meta in the same second.
APART = timedelta(seconds=2)


@jobs.job("templates.sync", at_once=4)
async def sync(*, merchant_id: UUID, waba_id: str | None = None) -> None:
    """Read an account's templates; without an id those of all of the shop's accounts."""
    if not await syncing.sync(merchant_id, waba_id):
        raise WhatsAppSilent


@jobs.job("templates.submit", at_once=4)
async def submit(*, merchant_id: UUID, template_id: UUID) -> None:
    """Submit a template that was queued; what Meta refuses is written on it, what cannot be reached is tried again."""
    try:
        await submitting.submit(merchant_id, template_id)
    except (NotFound, Conflict, Unprocessable) as refusal:
        log.info("template not submitted", template_id=str(template_id), code=refusal.code)


@events.on(ChannelConnected)
async def read_new_account(*, merchant_id: UUID, channel_id: UUID) -> None:  # noqa: ARG001 - the event's fields
    """A number was connected: its account may have templates already."""
    await sync(merchant_id=merchant_id)


@events.on(TemplateRefused)
async def read_refused(*, merchant_id: UUID, waba_id: str) -> None:
    """A template that we held for good was refused: read what became of it."""
    await sync(merchant_id=merchant_id, waba_id=waba_id)


@events.on(TemplateChanged)
async def take_change(*, merchant_id: UUID, account_event_id: UUID) -> None:
    """Meta said something about a template by webhook."""
    async with merchant_session(merchant_id) as db:
        kept = await account_events.get(db, account_event_id)
        for heard in heard_accounts.hear(kept.field, kept.details, kept.at):
            if isinstance(heard, TemplateChange) and kept.waba_id is not None:
                await service.take_change(db, kept.waba_id, heard)


@jobs.every("17 * * * *")
async def sync_all() -> None:
    """Every hour, read every account."""
    async with platform_session() as db:
        for place, merchant_id in enumerate(await channel_queries.connected_merchants(db)):
            await jobs.enqueue(db, "templates.sync", delay=APART * place, merchant_id=merchant_id)
