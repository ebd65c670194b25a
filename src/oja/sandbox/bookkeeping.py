"""Book-keeping: what became of each webhook, and how far that moves its message's ticks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import text

from oja.kernel import clock, db
from oja.sandbox import queries
from oja.sandbox.models import Delivery

GIVE_UP_AFTER = timedelta(days=7)
LONGEST_PAUSE = 3600.0
NOBODY_HEARS = "No app is subscribed to this account's webhooks, so this one is never told."

# Status is a ladder: whatever order the webhooks take, a message never climbs down.
LADDER = ["accepted", "sent", "delivered", "read", "failed"]
MOVE_TICKS = text(
    "UPDATE sandbox.messages AS message SET status = news.status"
    " FROM unnest(CAST(:ids AS text[]), CAST(:told AS text[])) AS news (id, status)"
    " WHERE message.id = news.id AND array_position(CAST(:ladder AS text[]), message.status)"
    " < array_position(CAST(:ladder AS text[]), news.status)"
)
BOOK = text(
    "UPDATE sandbox.deliveries AS delivery SET state = news.state, due_at = news.due_at, leased_until = NULL,"
    " attempts = delivery.attempts + 1, http_status = news.http_status, error = news.error, took_ms = news.took_ms"
    " FROM unnest(CAST(:id AS uuid[]), CAST(:state AS text[]), CAST(:due_at AS timestamptz[]),"
    " CAST(:http_status AS bigint[]), CAST(:error AS text[]), CAST(:took_ms AS bigint[]))"
    " AS news (id, state, due_at, http_status, error, took_ms) WHERE delivery.id = news.id"
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one attempt."""

    delivery: Delivery
    http_status: int | None
    error: str | None
    took_ms: int


def pause_after(attempts: int) -> timedelta:
    """How long Meta waits before it tries again: doubling from a second to an hour."""
    return timedelta(seconds=min(2.0 ** (attempts - 1), LONGEST_PAUSE))


async def settle(session: db.PlatformSession, outcomes: Sequence[Outcome]) -> list[tuple[UUID, float]]:
    """Write down how attempts ended; answers which are to be tried again, each with the seconds until then."""
    again: list[tuple[UUID, float]] = []
    rows: list[dict[str, Any]] = []
    for outcome in outcomes:
        delivery = outcome.delivery
        row: dict[str, Any] = {"id": delivery.id, "state": "delivered", "due_at": delivery.due_at}
        if outcome.error is not None:
            pause = pause_after(delivery.attempts + 1)
            is_over = outcome.error == NOBODY_HEARS or clock.now() - delivery.created_at > GIVE_UP_AFTER
            row["state"] = "given up" if is_over else "waiting"
            row["due_at"] = queries.now(await queries.get_knobs(session)) + pause
            again += [] if is_over else [(delivery.id, pause.total_seconds())]
        row |= {"http_status": outcome.http_status, "error": outcome.error, "took_ms": outcome.took_ms}
        rows.append(row)
    await session.execute(BOOK, {name: [row[name] for row in rows] for name in rows[0]})
    await _move_ticks(session, outcomes)
    return again


async def _move_ticks(session: db.PlatformSession, outcomes: Sequence[Outcome]) -> None:
    """A shopper's message is delivered when the product took it or nobody hears; a business's has the status told."""
    highest: dict[str, str] = {}
    for outcome in outcomes:
        delivery = outcome.delivery
        told = "delivered" if delivery.event == "message" else delivery.event
        if outcome.error in {None, NOBODY_HEARS} and told in LADDER:
            highest[delivery.message_id] = max(highest.get(delivery.message_id, told), told, key=LADDER.index)
    if highest:
        await session.execute(MOVE_TICKS, {"ids": list(highest), "told": list(highest.values()), "ladder": LADDER})
