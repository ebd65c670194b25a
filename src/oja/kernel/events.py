"""
Events: facts that go up. `emit` writes one job a subscriber in the caller's transaction: heard only if it happened.

    @dataclass(frozen=True)                        # orders/events.py: a fact in the past tense, ids only
    class OrderPlaced(Event):
        merchant_id: UUID
        order_id: UUID

    await emit(db, OrderPlaced(db.merchant_id, order.id))        # orders/placing.py

    @on(OrderPlaced)                                             # notifications/jobs.py: safe to run twice
    async def confirm_in_chat(*, merchant_id: UUID, order_id: UUID) -> None: ...
"""

import dataclasses
from collections.abc import Callable

from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import jobs

_subscribers: dict[type["Event"], list[str]] = {}


@dataclasses.dataclass(frozen=True)
class Event:
    """A fact. Fields are ids (UUID, str, int), never rows and nothing personal."""


def on(event: type[Event], *, retries: int = 8, is_for_all: bool = False) -> Callable[[jobs.Handler], jobs.Handler]:
    """Subscribe a job to an event; its keyword arguments are the event's fields. See `jobs.job`."""

    def subscribe(handler: jobs.Handler) -> jobs.Handler:
        name = f"{handler.__module__.split('.')[-2]}.{handler.__name__}"
        jobs.job(name, retries=retries, is_for_all=is_for_all)(handler)
        _subscribers.setdefault(event, []).append(name)
        return handler

    return subscribe


def subscribers(event: type[Event]) -> list[str]:
    """The names of the jobs that an event wakes."""
    return _subscribers.get(event, [])


async def emit(db: AsyncSession, event: Event) -> None:
    """Tell every subscriber once this transaction commits."""
    fields = {field.name: getattr(event, field.name) for field in dataclasses.fields(event)}
    for name in subscribers(type(event)):
        await jobs.enqueue(db, name, **fields)
