"""Account news: something is changed about an account or a number, and Meta tells the shop by a webhook."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import clock, ids
from oja.sandbox import accounts, deliveries, payloads
from oja.sandbox.account_models import Account
from oja.sandbox.models import Delivery, Number
from oja.sandbox.queries import Line

LOCKED = 131031
HIGH = 1000
DAILY = {"TIER_50": 50, "TIER_250": 250, "TIER_1K": 1000, "TIER_2K": 2000, "TIER_10K": 10_000, "TIER_100K": 100_000}


class News(BaseModel):
    """What changes. Whatever is given is set, and told by the webhook Meta has for it."""

    model_config = ConfigDict(extra="forbid")

    quality_rating: str | None = Field(None, examples=["RED"])
    messaging_limit: str | None = Field(None, examples=["TIER_2K"])
    throughput: str | None = Field(None, examples=["HIGH"])
    name_status: str | None = Field(None, examples=["DECLINED"])
    account_review: str | None = Field(None, examples=["REJECTED"])
    ban_state: str | None = Field(None, description="SCHEDULE_FOR_DISABLE, DISABLE or REINSTATE.")
    restrictions: list[str] | None = Field(None, examples=[["RESTRICTED_BIZ_INITIATED_MESSAGING"]])
    event: str | None = Field(None, description="Any other event of `account_update`, such as PARTNER_REMOVED.")
    alert: str | None = Field(None, description="The kind of an `account_alerts` webhook.")
    is_on_biz_app: bool | None = Field(None, description="The number is used in the phone app too; no webhook.")
    shares_history: bool | None = Field(None, description="Its owner shares the chats of before; no webhook.")
    token_lives_seconds: float | None = Field(None, description="The token expires so soon; no webhook.")
    field: str | None = Field(None, description="Any webhook field at all, told with `value`.")
    value: dict[str, Any] | None = None


async def tell(db: AsyncSession, line: Line, news: News) -> list[Delivery]:
    """Change what is given, and write down the webhooks; they are to be sent off after the commit."""
    account = await accounts.account_of(db, line.number.phone_number_id)
    webhooks = list(_webhooks(line.number, account, news))
    if news.is_on_biz_app and not account.is_on_biz_app:
        accounts.onboard(account, line.now)
    for name in (
        "quality_rating",
        "messaging_limit",
        "name_status",
        "account_review",
        "is_on_biz_app",
        "shares_history",
    ):
        if (value := getattr(news, name)) is not None:
            setattr(account, name, value)
    if news.throughput is not None:
        line.number.throughput = HIGH if news.throughput == "HIGH" else accounts.USUAL_THROUGHPUT
    if news.ban_state is not None:
        await _ban(db, line.number, news.ban_state)
    if news.token_lives_seconds is not None:
        line.number.token_expires_at = line.now + timedelta(seconds=news.token_lives_seconds)
    return [_planned(db, line, field, value) for field, value in webhooks]


def _webhooks(number: Number, account: Account, news: News) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from _of_number(number, account, news)
    yield from _of_account(number, news)
    if news.field is not None:
        yield news.field, news.value or {}


def _of_number(number: Number, account: Account, news: News) -> Iterator[tuple[str, dict[str, Any]]]:
    digits = payloads.digits(number.display_phone_number)
    if news.quality_rating is not None and news.quality_rating != account.quality_rating:
        event = "FLAGGED" if news.quality_rating == "RED" else "UNFLAGGED"
        limit = {"current_limit": account.messaging_limit}
        yield "phone_number_quality_update", {"display_phone_number": digits, "event": event, **limit}
    if news.messaging_limit is not None:
        grew = DAILY.get(news.messaging_limit, 10**9) >= DAILY.get(account.messaging_limit, 10**9)
        limits = {"current_limit": news.messaging_limit, "old_limit": account.messaging_limit}
        event = "UPGRADE" if grew else "DOWNGRADE"
        yield "phone_number_quality_update", {"display_phone_number": digits, "event": event, **limits}
        daily: dict[str, Any] = {
            "max_daily_conversations_per_business": news.messaging_limit,
            "max_phone_numbers_per_business": 20,
        }
        yield "business_capability_update", daily
    if news.throughput == "HIGH":
        value = {"display_phone_number": digits, "event": "THROUGHPUT_UPGRADE", "current_limit": "TIER_UNLIMITED"}
        yield "phone_number_quality_update", value
    if news.name_status is not None:
        decision = "APPROVED" if news.name_status == "APPROVED" else "REJECTED"
        value = {"display_phone_number": digits, "decision": decision, "requested_verified_name": number.merchant_name}
        yield "phone_number_name_update", value | {"rejection_reason": None if decision == "APPROVED" else "OTHER"}


def _of_account(number: Number, news: News) -> Iterator[tuple[str, dict[str, Any]]]:
    if news.account_review is not None:
        yield "account_review_update", {"decision": news.account_review}
    if news.ban_state is not None:
        ban = {"waba_ban_state": news.ban_state, "waba_ban_date": f"{clock.now():%B %-d, %Y}"}
        yield "account_update", {"event": "DISABLED_UPDATE", "ban_info": ban}
    if news.restrictions is not None:
        kinds = [{"restriction_type": kind} for kind in news.restrictions]
        yield "account_update", {"event": "ACCOUNT_RESTRICTION", "restriction_info": kinds}
    if news.event is not None:
        yield "account_update", {"event": news.event, "phone_number": payloads.digits(number.display_phone_number)}
    if news.alert is not None:
        about = {"entity_type": "PHONE_NUMBER", "entity_id": number.phone_number_id, "alert_type": news.alert}
        state = {"alert_severity": "WARNING", "alert_status": "ACTIVE", "alert_description": "See WhatsApp Manager."}
        yield "account_alerts", about | state


async def _ban(db: AsyncSession, number: Number, state: str) -> None:
    """An account is banned with all its numbers."""
    for phone_number_id in await db.scalars(select(Number.phone_number_id).where(Number.waba_id == number.waba_id)):
        (await accounts.account_of(db, phone_number_id)).ban_state = state
    error = LOCKED if state == "DISABLE" else 0
    await db.execute(update(Number).where(Number.waba_id == number.waba_id).values(send_error=error))


def _planned(db: AsyncSession, line: Line, field: str, value: dict[str, Any]) -> Delivery:
    change = {"value": value, "field": field}
    entry = {"id": line.number.waba_id, "time": int(line.now.timestamp()), "changes": [change]}
    delivery = Delivery(
        id=ids.new(),
        phone_number_id=line.number.phone_number_id,
        user="",
        message_id="",
        event="account",
        body=payloads.encode({"object": payloads.WEBHOOK_OBJECT, "entry": [entry]}),
        copies=line.knobs.webhook_duplicate,
        due_at=line.now,
        leased_until=clock.now() + deliveries.LEASE,
        attempts=0,
        created_at=clock.now(),
    )
    db.add(delivery)
    return delivery
