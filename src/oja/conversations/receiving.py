"""
Receiving: a stored event becomes messages, reports and facts of its shops, each once (`incoming`, `reports`).

All parts of one shop are kept in one transaction. When one of them cannot be kept, the others are all the same, one by
one, and the event is listed as failed with the reason.
"""

from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

from sqlalchemy.exc import DBAPIError

from oja.channels import account_events
from oja.channels import service as channels
from oja.channels.heard import (
    AccountChange,
    CallIn,
    ContactIn,
    EchoIn,
    Heard,
    HistoryIn,
    IdentityChange,
    MessageIn,
    PaymentIn,
    PreferenceChange,
    Sender,
    StatusIn,
    TemplateChange,
)
from oja.channels.service import Decoded, Group
from oja.conversations import annotating, incoming, keeping, queries, reports
from oja.kernel.db import MerchantSession, merchant_session, platform_session
from oja.kernel.logs import log

# PostgreSQL's classes of errors that pass: connections, resources, rollbacks (a deadlock), shutdowns.
_PASSING = ("08", "53", "40", "57", "58")
# Where what was heard names the shopper that it is about.
_PEOPLE = ("sender", "receiver", "shopper", "person", "payer", "current")


@dataclass(frozen=True, slots=True)
class Part:
    """What is taken in at once: one thing, or one shopper's chats of before."""

    group: Group
    heard: list[Heard]

    @property
    def place(self) -> tuple[int, str]:
        """Where it stands in the order in which things are held."""
        heard = self.heard[0]
        if isinstance(heard, StatusIn):
            return 1, heard.provider_id
        people = (getattr(heard, name, None) for name in _PEOPLE)
        person = next((one for one in people if isinstance(one, Sender)), None)
        return (0, person.address or "") if person is not None else (2, heard.label)


async def receive(event_id: UUID) -> dict[UUID, bool]:
    """
    Take in a stored event: one transaction a shop, and the bookkeeping in the last of them. Again changes nothing.

    Answers for each shop whether everything found the message that it is about.
    """
    decoded = await channels.decode(event_id)
    if decoded.state != "pending":
        return {}
    settled: dict[UUID, bool] = {}
    shops = _by_merchant(decoded)
    try:
        for number, (merchant_id, groups) in enumerate(shops, 1):
            settled[merchant_id] = await _work_off(merchant_id, groups, decoded, is_last=number == len(shops))
    except Exception as trouble:
        async with platform_session() as platform:
            reason = f"It could not be worked off yet ({type(trouble).__name__})."
            await channels.record(platform, decoded, trouble=reason)
        raise
    if not shops:
        async with platform_session() as platform:
            await channels.record(platform, decoded)
    return settled


async def look_again(merchant_id: UUID, event_id: UUID) -> None:
    """Look again for the messages that an event's parts are about: our own record may have come later."""
    decoded = await channels.decode(event_id)
    for owner, groups in _by_merchant(decoded):
        if owner == merchant_id:
            async with merchant_session(merchant_id) as db:
                for heard in (heard for group in groups for heard in group.heard):
                    if isinstance(heard, StatusIn):
                        await reports.take_report(db, heard)
                    elif isinstance(heard, MessageIn | EchoIn) and heard.kind in annotating.KINDS:
                        await _attach_again(db, heard.provider_id)


def _by_merchant(decoded: Decoded) -> list[tuple[UUID, list[Group]]]:
    ordered = sorted(decoded.groups, key=lambda group: group.merchant_id)
    return [(merchant_id, list(groups)) for merchant_id, groups in groupby(ordered, lambda group: group.merchant_id)]


async def _work_off(merchant_id: UUID, groups: list[Group], decoded: Decoded, *, is_last: bool) -> bool:
    try:
        async with merchant_session(merchant_id) as db:
            settled = [await _take(db, part) for part in _parts(groups)]
            if is_last:
                await channels.record(db, decoded)
            return all(settled)
    except Exception as trouble:
        if _passes(trouble):
            raise
    async with merchant_session(merchant_id) as db:
        settled = [await _take_alone(db, part, decoded) for part in _parts(groups)]
        if is_last:
            await channels.record(db, decoded)
        return all(settled)


async def _take_alone(db: MerchantSession, part: Part, decoded: Decoded) -> bool:
    heard = part.heard[0]
    try:
        async with db.begin_nested():
            return await _take(db, part)
    except Exception as trouble:
        if _passes(trouble):
            raise
        log.warning("part of an event set aside", event_id=str(decoded.event_id), kind=heard.label, exc_info=trouble)
        decoded.set_aside(db.merchant_id, heard, trouble)
        return True


def _parts(groups: list[Group]) -> list[Part]:
    """
    What there is to take in, in one order for all workers: two that hold what the other waits for would stand still.

    Shoppers by their addresses, each one's own things in the order in which they were told; then reports by message;
    then what is about accounts. The chats of before come a shopper at a time.
    """
    past: dict[tuple[UUID | None, str], Part] = {}
    parts: list[Part] = []
    for group in groups:
        for heard in group.heard:
            if isinstance(heard, HistoryIn):
                key = group.channel_id, heard.shopper.address or ""
                past.setdefault(key, Part(group, [])).heard.append(heard)
            else:
                parts.append(Part(group, [heard]))
    return sorted([*parts, *past.values()], key=lambda part: part.place)


async def _take(db: MerchantSession, part: Part) -> bool:
    group, heard, channel_id = part.group, part.heard[0], part.group.channel_id
    match heard:
        case TemplateChange() | AccountChange():
            await _keep_change(db, group, heard)
        case PreferenceChange():
            await incoming.take_preference(db, heard)
        case ContactIn():
            await incoming.take_contact(db, heard)
        case StatusIn():
            return await reports.take_report(db, heard)
        case MessageIn() | EchoIn() if heard.context.group_id is not None:
            # No shop in a group: kept and shown, and never a conversation (reference: WhatsApp 1.6).
            await _keep_change(db, group, AccountChange("group_message", heard.kind, None, heard.at, heard.body))
        case _ if channel_id is not None:
            return await _take_of_chat(db, channel_id, part.heard)
    return True


async def _take_of_chat(db: MerchantSession, channel_id: UUID, told: list[Heard]) -> bool:
    match told[0]:
        case MessageIn() as heard:
            return await incoming.take_message(db, channel_id, heard)
        case EchoIn() as heard:
            return await incoming.take_echo(db, channel_id, heard)
        case IdentityChange() as heard:
            await incoming.take_identity(db, channel_id, heard)
        case PaymentIn() as heard:
            await reports.take_payment(db, channel_id, heard)
        case CallIn() as heard:
            await reports.take_call(db, channel_id, heard)
        case HistoryIn():
            await incoming.take_past(db, channel_id, [one for one in told if isinstance(one, HistoryIn)])
    return True


async def _keep_change(db: MerchantSession, group: Group, change: AccountChange | TemplateChange) -> None:
    await account_events.keep(db, change, waba_id=group.waba_id, phone_number_id=group.phone_number_id)


async def _attach_again(db: MerchantSession, provider_id: str) -> None:
    note = await queries.find_sent(db, provider_id, None)
    if note is not None and note.reply_to is not None and note.attached_to is None:
        conversation = await queries.lock(db, note.conversation_id)
        await annotating.attach(db, conversation, note.reply_to)
        await keeping.refresh(db, conversation)


def _passes(trouble: Exception) -> bool:
    """True for what a later try may not meet again."""
    if isinstance(trouble, DBAPIError):
        state = str(getattr(trouble.orig, "sqlstate", None) or "")
        return trouble.connection_invalidated or not state or state.startswith(_PASSING)
    return isinstance(trouble, OSError)
