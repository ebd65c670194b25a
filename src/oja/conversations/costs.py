"""Costs: the ledger of what each delivered message cost, and what a bulk send would cost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from oja.channels import pricing
from oja.channels import queries as channel_queries
from oja.channels.pricing import Estimated, Wanted
from oja.conversations import queries
from oja.conversations.models import Message, MessageCost
from oja.kernel import clock, ids
from oja.kernel.db import MerchantSession
from oja.merchants import countries

# Meta bills what arrived; a report of `read` may come without one of `delivered`.
ARRIVED: Final = frozenset({"delivered", "read", "played"})
SERVICE: Final = "service"
REGULAR: Final = "regular"
FREE_TIER: Final = "free_tier"
UNKNOWN_COUNTRY: Final = "ZZ"


@dataclass(frozen=True, slots=True)
class CategoryCost:
    """One category's messages of a month."""

    category: str
    messages: int
    billed: int
    amount_micros: int


async def book(db: MerchantSession, message: Message, told: Mapping[str, Any], at: datetime) -> None:
    """Write down what a message cost, by what Meta says of it; again changes nothing."""
    conversation = await queries.get(db, message.conversation_id)
    category = _word(told.get("category"), SERVICE)
    kind = _word(told.get("type"), REGULAR)
    is_billable = told.get("billable") is not False and kind == REGULAR
    if is_billable and category == SERVICE and await free_service_left(db, conversation.channel_id, at) > 0:
        is_billable, kind = False, FREE_TIER
    card = pricing.card_of(at.astimezone(UTC).date())
    country = countries.country_of(conversation.address) or UNKNOWN_COUNTRY
    row = insert(MessageCost).values(
        merchant_id=db.merchant_id,
        id=ids.new(),
        message_id=message.id,
        conversation_id=conversation.id,
        channel_id=conversation.channel_id,
        at=at,
        category=category,
        pricing_model=_word(told.get("pricing_model"), ""),
        type=kind,
        is_billable=is_billable,
        country=country,
        amount_micros=card.price(country, category) if is_billable else 0,
        currency=pricing.CURRENCY,
        card=card.begins.isoformat(),
    )
    await db.execute(row.on_conflict_do_nothing(index_elements=["merchant_id", "message_id"]))


async def free_service_left(db: MerchantSession, channel_id: UUID, at: datetime) -> int:
    """How many of a number's free service messages are left in the month of `at`."""
    begins, ends = _month(at.astimezone(UTC))
    # Counted no further than it matters.
    used = (
        select(MessageCost.id)
        .where(MessageCost.channel_id == channel_id, MessageCost.category == SERVICE)
        .where(MessageCost.at >= begins, MessageCost.at < ends)
        .where(MessageCost.merchant_id == db.merchant_id)
        .limit(pricing.FREE_SERVICE)
        .subquery()
    )
    return max(pricing.FREE_SERVICE - (await db.scalar(select(func.count()).select_from(used)) or 0), 0)


async def usual_free_left(db: MerchantSession) -> int:
    """The same for the shop's usual number, now."""
    channel = await channel_queries.default(db)
    return await free_service_left(db, channel.id, clock.now()) if channel is not None else pricing.FREE_SERVICE


def month_of(at: datetime, timezone: str) -> str:
    """The month of a moment in a time zone: `"2026-11"`."""
    return f"{at.astimezone(ZoneInfo(timezone)):%Y-%m}"


async def of_month(db: MerchantSession, month: str, timezone: str) -> list[CategoryCost]:
    """What the messages of a month (`"2026-11"`) cost, by category; it begins at midnight in the shop's time zone."""
    begins, ends = _month(datetime.strptime(month, "%Y-%m").replace(tzinfo=ZoneInfo(timezone)))
    rows = await db.execute(
        select(
            MessageCost.category,
            func.count(),
            func.count().filter(MessageCost.is_billable),
            func.coalesce(func.sum(MessageCost.amount_micros), 0),
        )
        .where(MessageCost.at >= begins, MessageCost.at < ends)
        .group_by(MessageCost.category)
        .order_by(MessageCost.category)
    )
    return [CategoryCost(category, messages, billed, int(micros)) for category, messages, billed, micros in rows]


async def estimate(
    db: MerchantSession, wanted: Sequence[Wanted], phone_number_id: str | None = None
) -> list[Estimated]:
    """
    What messages would cost if they were sent now from a number (unset: the shop's usual one).

    :raises NotFound: this shop has no such number
    """
    now = clock.now()
    if phone_number_id is None:
        left = await usual_free_left(db)
    else:
        channel = await channel_queries.get_by_phone_number_id(db, phone_number_id)
        left = await free_service_left(db, channel.id, now)
    return pricing.estimate(wanted, day=now.date(), free_service_left=left)


def _month(day: datetime) -> tuple[datetime, datetime]:
    begins = day.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    year, month = (begins.year + 1, 1) if begins.month == 12 else (begins.year, begins.month + 1)
    return begins, begins.replace(year=year, month=month)


def _word(value: object, otherwise: str) -> str:
    return value[:40].lower() if isinstance(value, str) and value else otherwise
