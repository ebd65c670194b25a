"""What happens in the sandbox: numbers are played, shoppers write and read, faults and the clock are set."""

import functools
import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Executable, bindparam, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import clock, ids, live
from oja.sandbox import batching, carriers, deliveries, payloads, queries, schemas, templates
from oja.sandbox.models import Chat, Delivery, Knobs, Message, Number
from oja.sandbox.queries import Line

LATE = timedelta(milliseconds=700)
TOGETHER = timedelta(milliseconds=500)
_CHATS: Final = Chat.metadata.tables["sandbox.chats"]


async def play_number(db: AsyncSession, new: schemas.NewNumber) -> Number:
    """
    Play a business number, with the one plain template every account has. Doing it again changes it.

    What the request leaves out is derived from its display number, so that a second time gives the same ids.
    """
    made_up = [str(int(hashlib.sha256(f"{kind}:{new.display_phone_number}".encode()).hexdigest(), 16) % 10**15 + 10**15)
               for kind in ("number", "account", "catalogue")]  # fmt: skip
    account = new.waba_id or carriers.account_id(new.kind, made_up[1])
    values = new.model_dump() | {
        "phone_number_id": new.phone_number_id or carriers.number_id(new.kind, account, new, made_up[0]),
        "waba_id": account,
        "catalog_id": new.catalog_id or made_up[2],
    }
    if new.is_subscribed is None:
        del values["is_subscribed"]
    number = insert(Number).values(values)
    number = number.on_conflict_do_update(index_elements=["phone_number_id"], set_=values)
    played = (await db.scalars(number.returning(Number), execution_options={"populate_existing": True})).one()
    await templates.approve(db, played.waba_id, [templates.PLAIN])
    return played


async def shopper_writes(
    db: AsyncSession, line: Line, user: str, content: Mapping[str, Any], profile: Mapping[str, Any] | None = None
) -> tuple[Message, list[Delivery]]:
    """Let a shopper send a message; answers it with its webhook, to be sent off after the commit."""
    now = line.now
    is_heard = content.get("type") != "system"
    chat = await open_chat(db, line.number, user, profile=profile, heard_at=now if is_heard else None)
    if content.get("referral"):
        chat.referred_at = now
    message = add_message(db, chat, direction="in", body=dict(content), status="sent", at=now)
    webhook = carriers.inbound(line.number, chat, message)
    return message, [await plan(db, line, message, event="message", webhook=webhook, due_at=now, at_once=True)]


async def remember(
    db: AsyncSession,
    phone_number_id: str,
    user: str,
    *,
    name: str,
    message_id: str,
    content: Mapping[str, Any],
    at: datetime,
) -> None:
    """Show on the phone what a shopper wrote before the sandbox was there: no webhook, and her window is open."""
    line = await queries.get_line(db, phone_number_id)
    chat = await open_chat(db, line.number, user, profile={"name": name}, heard_at=at)
    message = add_message(db, chat, direction="in", body=dict(content), status="read", at=at)
    message.id = message_id


async def open_chat(
    db: AsyncSession,
    number: Number,
    user: str,
    *,
    profile: Mapping[str, Any] | None = None,
    heard_at: datetime | None = None,
) -> Chat:
    """The chat of a user, made when it is new. Holds its row, so that its messages are numbered as they commit."""
    user_id, wa_id = payloads.identities(user, number.waba_id)
    values: dict[str, Any] = {"phone_number_id": number.phone_number_id, "user": wa_id or user_id}
    known = None if wa_id else await queries.find_chat(db, number.phone_number_id, user_id)
    if known is not None:
        values["user"] = known.user
    changes: dict[str, Any] = {"user": values["user"]}
    changes |= {"profile": dict(profile)} if profile else {}
    changes |= {"last_in_at": heard_at} if heard_at is not None else {}
    new = {"user_id": user_id, "wa_id": wa_id, "profile": {"name": f"Shopper {user_id[-4:]}"}}
    given = new | values | changes
    chat: Chat = (await db.scalars(_opening(frozenset(given), frozenset(changes)), given)).one()
    return chat


@functools.cache
def _opening(given: frozenset[str], changes: frozenset[str]) -> Executable:
    """Make a chat of what is given, or change so much of the one that is there."""
    chat = insert(_CHATS).values({name: bindparam(name) for name in sorted(given)})
    kept = chat.on_conflict_do_update(
        index_elements=["phone_number_id", "user"], set_={name: chat.excluded[name] for name in sorted(changes)}
    )
    return select(Chat).from_statement(kept.returning(*_CHATS.c)).execution_options(populate_existing=True)


def add_message(
    db: AsyncSession,
    chat: Chat,
    *,
    direction: str,
    body: dict[str, Any],
    status: str,
    at: datetime,
    is_echo: bool = False,
) -> Message:
    """Add a bubble to a chat."""
    message = Message(
        id=payloads.message_id(chat.user, direction),
        phone_number_id=chat.phone_number_id,
        user=chat.user,
        direction=direction,
        body=body,
        status=status,
        sent_at=at,
        is_echo=is_echo,
    )
    db.add(message)
    live.tell(db, deliveries.topic(chat.phone_number_id, chat.user), {})
    return message


async def plan(
    db: AsyncSession,
    line: Line,
    message: Message | Chat | None,
    *,
    event: str,
    webhook: str,
    due_at: datetime,
    at_once: bool = False,
    url: str | None = None,
) -> Delivery:
    """
    Write down a webhook about a message, a chat or the number alone, with the faults of the moment.

    `at_once` leases it to this process. When the faults ask for batches it waits for others to share a body with. With
    `url` it goes there and not to the number's own address.
    """
    knobs = line.knobs
    late = timedelta(milliseconds=knobs.webhook_delay_ms)
    if knobs.webhook_batch > 1 and line.number.kind != "twilio":
        late += TOGETHER - timedelta(seconds=(due_at + late).timestamp() % TOGETHER.total_seconds())
    if knobs.webhook_reorder and event == "message" and await _take_turn(db) % 2:
        late += LATE
    delivery = Delivery(
        id=ids.new(),
        phone_number_id=line.number.phone_number_id,
        user=message.user if message is not None else "",
        message_id=message.id if isinstance(message, Message) else "",
        event=event,
        body=webhook,
        url=url,
        copies=knobs.webhook_duplicate,
        batch=batching.most(line.number.kind, event, knobs.webhook_batch),
        is_lost_once=knobs.webhook_drop_first > 0 and await use_up(db, "webhook_drop_first"),
        due_at=due_at + late,
        leased_until=clock.now() + deliveries.LEASE if at_once and not late else None,
        attempts=0,
        created_at=clock.now(),
    )
    db.add(delivery)
    return delivery


async def use_up(db: AsyncSession, counter: str) -> bool:
    """Take one from a counter of the knobs; False when it was used up by others."""
    column = getattr(Knobs, counter)
    taken = update(Knobs).where(Knobs.id == queries.KNOBS, column > 0).values({counter: column - 1}).returning(column)
    return (await db.scalar(taken, execution_options={"synchronize_session": False})) is not None


async def _take_turn(db: AsyncSession) -> int:
    turn = update(Knobs).where(Knobs.id == queries.KNOBS).values(webhook_turn=Knobs.webhook_turn + 1)
    return (
        await db.scalars(turn.returning(Knobs.webhook_turn), execution_options={"synchronize_session": False})
    ).one()


async def shopper_reads(db: AsyncSession, phone_number_id: str, user: str) -> list[UUID]:
    """The chat is open: what was only delivered is read now. Answers the webhooks whose time has come."""
    await deliveries.hold(db)
    knobs = await queries.get_knobs(db)
    shown = select(Message.id).where(
        Message.phone_number_id == phone_number_id, Message.user == user, Message.status == "delivered"
    )
    earlier = (
        update(Delivery)
        .where(Delivery.message_id.in_(shown))
        .where(Delivery.event == "read", Delivery.state == "waiting", Delivery.attempts == 0)
        .where(Delivery.due_at > queries.now(knobs))
        .values(due_at=queries.now(knobs))
    )
    return list(await db.scalars(earlier.returning(Delivery.id)))


async def set_faults(db: AsyncSession, faults: schemas.Faults) -> Knobs:
    """Turn every knob: what is left out is off."""
    graph_error = faults.graph.error or schemas.GraphErrorTimes(code=0, times=0)
    answer = faults.graph.answer or schemas.OddAnswerTimes(kind="", times=0)
    fail = faults.fail or schemas.GraphErrorTimes(code=0, times=0)
    return await _turn(
        db,
        webhook_duplicate=faults.webhook.duplicate,
        webhook_delay_ms=faults.webhook.delay_ms,
        webhook_reorder=faults.webhook.reorder,
        webhook_drop_first=faults.webhook.drop_first,
        webhook_batch=faults.webhook.batch,
        webhook_turn=0,
        graph_error_code=graph_error.code,
        graph_error_times=graph_error.times,
        graph_on=faults.graph.on,
        graph_answer=answer.kind,
        graph_answer_times=answer.times if answer.kind else 0,
        graph_latency_ms=faults.graph.latency_ms,
        graph_timeout=faults.graph.timeout,
        fail_code=fail.code,
        fail_times=fail.times,
        read_after_ms=faults.read_after_ms,
        limit_pair=faults.limits.pair,
        limit_throughput=faults.limits.throughput,
        limit_marketing=faults.limits.marketing,
    )


async def move_clock(db: AsyncSession, move: schemas.ClockMove) -> datetime:
    """Move the sandbox's clock; answers what it shows now. Without a target it shows the real time again."""
    offset_ms = 0
    if move.now is not None:
        offset_ms = round((move.now - clock.now()).total_seconds() * 1000)
    elif move.advance_seconds is not None:
        offset_ms = (await queries.get_knobs(db)).clock_offset_ms + round(move.advance_seconds * 1000)
    return queries.now(await _turn(db, clock_offset_ms=offset_ms))


async def set_review_time(db: AsyncSession, after_ms: int) -> None:
    """How long templates wait for their review from now on."""
    await _turn(db, review_after_ms=after_ms)


async def _turn(db: AsyncSession, **values: Any) -> Knobs:
    turned = insert(Knobs).values(id=queries.KNOBS, **values).on_conflict_do_update(index_elements=["id"], set_=values)
    return (await db.scalars(turned.returning(Knobs), execution_options={"populate_existing": True})).one()
