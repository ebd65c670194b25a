"""What conversations do when something happened."""

from datetime import timedelta
from uuid import UUID

from oja.channels import queries as channel_queries
from oja.channels import service as channels
from oja.channels.events import ChannelConnected, ChannelEventStored, ChannelRemoved, MediaSettled
from oja.conversations import clearing, dispatching, merging, outcomes, parting, queries, receiving, service
from oja.customers.events import CustomersMerged, CustomersSplit
from oja.kernel import jobs
from oja.kernel.db import merchant_session
from oja.kernel.events import on
from oja.kernel.logs import log
from oja.kernel.settings import get_settings
from oja.merchants.rounds import in_every_shop

LOOK_AGAIN_AFTER = timedelta(seconds=5)


@on(ChannelEventStored)
async def receive(*, event_id: UUID) -> None:
    """Take in what a provider sent; look again later for messages that its reports and reactions did not find."""
    settled = await receiving.receive(event_id)
    for merchant_id in (merchant_id for merchant_id, is_settled in settled.items() if not is_settled):
        async with merchant_session(merchant_id) as db:
            await jobs.enqueue(
                db, "conversations.receive_reports", delay=LOOK_AGAIN_AFTER, merchant_id=merchant_id, event_id=event_id
            )


@jobs.job("conversations.receive_reports")
async def receive_reports(*, merchant_id: UUID, event_id: UUID) -> None:
    """Look once more for the messages that an event's reports are about."""
    await receiving.look_again(merchant_id, event_id)


@jobs.job("conversations.dispatch")
async def dispatch(*, merchant_id: UUID, conversation_id: UUID) -> None:
    """Let what is queued in a conversation leave."""
    await dispatching.dispatch(merchant_id, conversation_id)


@jobs.job("conversations.look_back")
async def look_back(*, merchant_id: UUID, message_id: UUID) -> None:
    """A day has passed: say of a message that is still unknown that no report will come."""
    async with merchant_session(merchant_id) as db:
        await outcomes.look_back(db, message_id)


@on(ChannelConnected)
async def resume(*, merchant_id: UUID, channel_id: UUID) -> None:
    """A number works again: what waited for it leaves."""
    async with merchant_session(merchant_id) as db:
        for conversation_id in await queries.waiting_on(db, channel_id):
            await service.dispatch_soon(db, conversation_id)


@on(MediaSettled)
async def show_file(*, merchant_id: UUID, message_id: UUID) -> None:
    """Tell the open pages that the file of a message is here, or why it is not."""
    async with merchant_session(merchant_id) as db:
        message = await queries.get_message(db, message_id)
        service.tell(db, message.conversation_id, message.id, "message_status")


@on(ChannelRemoved)
async def part(*, merchant_id: UUID, channel_id: UUID) -> None:
    """A number was removed: what had not left through it never will."""
    async with merchant_session(merchant_id) as db:
        await parting.part(db, channel_id)


@jobs.job("conversations.show_read", retries=2)
async def show_read(*, merchant_id: UUID, conversation_id: UUID) -> None:
    """Show the shopper that the shop has read her last message."""
    async with merchant_session(merchant_id) as db:
        conversation = await queries.get(db, conversation_id)
        line = await channel_queries.line(db, conversation.channel_id)
        message = await queries.last_received(db, conversation_id)
    if message is not None and message.provider_id is not None:
        await channels.mark_read(line, message.provider_id)


@on(CustomersMerged)
async def follow_merge(*, merchant_id: UUID, merge_id: UUID) -> None:
    """Two customers are one: so are their conversations on one number."""
    async with merchant_session(merchant_id) as db:
        await merging.follow(db, merge_id)


@on(CustomersSplit)
async def follow_split(*, merchant_id: UUID, merge_id: UUID) -> None:
    """They were two after all: each has her own conversation again."""
    async with merchant_session(merchant_id) as db:
        await merging.go_back(db, merge_id)


@in_every_shop("23 3 * * *")
async def clear_files(*, merchant_id: UUID) -> None:
    """Let go of files that shoppers sent long ago, when that is wanted."""
    days = get_settings().media_days
    if days:
        count = await clearing.clear(merchant_id, days=days)
        log.info("old files deleted", merchant_id=str(merchant_id), count=count)
