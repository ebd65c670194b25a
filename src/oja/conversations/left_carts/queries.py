"""Which of the people who left a cart can be written to, and how."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from oja.conversations import window
from oja.conversations.models import Conversation
from oja.customers import queries as customers
from oja.kernel.db import MerchantSession

if TYPE_CHECKING:
    from oja.customers.models import Customer


@dataclass(frozen=True, slots=True)
class Reach:
    """A customer as facts: whether free words may be sent, until when, and whether she wants offers."""

    customer_id: UUID
    name: str | None
    phone: str | None
    conversation_id: UUID | None
    window_open_until: datetime | None
    wants_no_offers: bool


async def of_customers(db: MerchantSession, customer_ids: Collection[UUID]) -> dict[UUID, Reach]:
    """How each of them can be reached, by the liveliest conversation of the record that speaks for her now."""
    if not customer_ids:
        return {}
    known = await customers.find_many(db, list(customer_ids))
    speaking = {one.id: one.merged_into_id or one.id for one in known.values()}
    people = known | await customers.find_many(db, [one for one in speaking.values() if one not in known])
    rows = await db.scalars(
        select(Conversation)
        .where(Conversation.customer_id.in_(people), Conversation.merged_into_id.is_(None))
        .order_by(Conversation.last_message_at)
    )
    chats = {row.customer_id: row for row in rows}
    return {customer_id: _reach(people[now], chats.get(now)) for customer_id, now in speaking.items()}


def _reach(person: "Customer", chat: Conversation | None) -> Reach:
    return Reach(
        customer_id=person.id,
        name=person.name,
        phone=person.phone,
        conversation_id=chat.id if chat else None,
        window_open_until=window.closes_at(chat.last_customer_message_at) if chat else None,
        wants_no_offers=person.marketing_opted_out_at is not None,
    )
