"""
Syncing: a number that is used in the phone app too can share its contacts and chats once, within 24 hours of its
sign-up (reference: WhatsApp 1.10). What is shared comes as webhooks and is taken in by conversations.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from oja.channels import queries
from oja.channels.errors import NotCoexistence
from oja.channels.models import AccountEvent, Channel, ChannelSync
from oja.channels.whatsapp_cloud import accounts, sending
from oja.channels.whatsapp_cloud.accounts import Said, Sync
from oja.kernel import clock, ids, jobs
from oja.kernel.db import MerchantSession, merchant_session

Kind = Literal["contacts", "history"]
_KINDS: Final[Mapping[Kind, Sync]] = {"contacts": "smb_app_state_sync", "history": "history"}
DECLINED: Final = "The chats of before were not shared from the phone. To share them, go through the sign-up again."


async def ask(merchant_id: UUID, channel_id: UUID) -> None:
    """
    Ask the phone app for what was not asked for yet: three beats for each kind. Safe to repeat.

    :raises NotCoexistence: the number is not used in the phone app
    """
    for kind, sync in _KINDS.items():
        async with merchant_session(merchant_id) as db:
            channel = await queries.get(db, channel_id)
            if not channel.is_coexistence:
                raise NotCoexistence
            if not await _claim(db, channel_id, kind):
                continue
            line = queries.line_of(channel)
        said = await accounts.ask_for_sync(sending.access(line), sync)
        async with merchant_session(merchant_id) as db:
            await _settle(db, channel_id, kind, said)


async def plan(db: MerchantSession, channel: Channel) -> None:
    """
    Have a job ask the phone app for what was not asked for yet.

    :raises NotCoexistence: the number is not used in the phone app
    """
    if not channel.is_coexistence:
        raise NotCoexistence
    await jobs.enqueue(db, "channels.ask_for_syncs", merchant_id=db.merchant_id, channel_id=channel.id)


async def list_syncs(db: MerchantSession, channel_id: UUID) -> Sequence[ChannelSync]:
    """What was asked of the phone app, and how far it is."""
    return (
        await db.scalars(select(ChannelSync).where(ChannelSync.channel_id == channel_id).order_by(ChannelSync.kind))
    ).all()


async def note_progress(db: MerchantSession, event: AccountEvent) -> None:
    """Write down how far the history is, as a part of it says; what comes late never sets it back."""
    channel_id = await db.scalar(select(Channel.id).where(Channel.phone_number_id == event.phone_number_id))
    if channel_id is None:
        return
    history: list[ColumnElement[bool]] = [ChannelSync.channel_id == channel_id, ChannelSync.kind == "history"]
    progress = _progress(event.details)
    if event.event == "declined":
        values: dict[str, Any] = {"state": "declined", "error": DECLINED}
    elif progress is not None:
        values = {"state": "done" if progress >= 100 else "running", "progress": progress}
        history.append(or_(ChannelSync.progress.is_(None), ChannelSync.progress < progress))
    else:
        return
    await db.execute(update(ChannelSync).where(*history).values(values))


async def _claim(db: MerchantSession, channel_id: UUID, kind: Kind) -> bool:
    """True for the one who may ask: nobody has yet, or Meta refused."""
    row = insert(ChannelSync).values(
        merchant_id=db.merchant_id, id=ids.new(), channel_id=channel_id, kind=kind, state="requested"
    )
    again = {"state": "requested", "error": None, "requested_at": clock.now()}
    claimed = row.on_conflict_do_update(
        index_elements=["merchant_id", "channel_id", "kind"], set_=again, where=ChannelSync.state == "failed"
    )
    return await db.scalar(claimed.returning(ChannelSync.id)) is not None


async def _settle(db: MerchantSession, channel_id: UUID, kind: Kind, said: Said) -> None:
    mine = update(ChannelSync).where(ChannelSync.channel_id == channel_id, ChannelSync.kind == kind)
    if said.is_ok:
        # Contacts have no end: they keep coming as they change.
        state = "done" if kind == "contacts" else ChannelSync.state
        await db.execute(mine.values(state=state, request_id=said.text("request_id")))
    else:
        await db.execute(mine.values(state="failed", error=said.sentence))


def _progress(details: Mapping[str, Any]) -> int | None:
    """The furthest progress that a history webhook tells, in per cent."""
    parts = details.get("history")
    given = [part.get("metadata") for part in parts if isinstance(part, dict)] if isinstance(parts, list) else []
    told = [one.get("progress") for one in [*given, details.get("metadata"), details] if isinstance(one, dict)]
    numbers = [int(one) for one in told if isinstance(one, int) or (isinstance(one, str) and one.isdecimal())]
    return min(max(numbers), 100) if numbers else None
